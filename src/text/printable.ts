/** Text from outside in, text that a terminal or a log shows harmlessly out: what would move the cursor or reorder a line is spelt out. */

/** Control characters, escape sequences' first byte, line separators, and the marks that reverse the reading order. */
const harmful = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: each harmful character becomes its code, as in `\x1b` and `\u{202e}`. */
export const printable = (text: string): string => text.replace(harmful, spelt);

/** For showing a passage: white space of any kind becomes one space, what is left of the harmful is spelt out. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/gu, ' ').trim());

function spelt(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}
