/** Normal forms of words: what two spellings must share to count as the same word. Never shown, never exported. */

/** Compatibility composition, lower case, straight quotes and hyphens, no combining marks, no soft hyphens or zero-width characters. */
export function normalForm(text: string): string {
  return isPlain(text) ? text.toLowerCase() : composed(text);
}

/** ASCII without a backtick, as most words are: nothing of it is composed, and no quote or hyphen needs straightening. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f || unit === 0x60) return false;
  }
  return true;
}

function composed(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[‘’‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toLowerCase();
}

/** Letters and digits alone: what "cease-fire" and "ceasefire", "U.S." and "US" share. */
export const lettersOf = (text: string): string => normalForm(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Code-unit order: the only order used for sorting, since a locale's order differs between machines. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
