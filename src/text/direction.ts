/** A line of text in, its stretches by reading direction out: Hebrew, Arabic and their kin from the right, all else from the left. */

export interface Stretch {
  readonly text: string;
  readonly fromRight: boolean;
}

/** Letters of scripts that are written from the right. */
const rightLetter =
  /[\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** From a first to a last such letter, over marks, spaces and digits, but over no letter of another script; at the end of a text all. */
const rightStretch =
  /[\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}](?:[^\p{L}]*[\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])*(?:[^\p{L}]*$)?/gu;

/** Adjoining stretches alternate; together they are the text. */
export function stretchesOf(text: string): Stretch[] {
  if (!rightLetter.test(text)) return text === '' ? [] : [{ text, fromRight: false }];
  const stretches: Stretch[] = [];
  let cursor = 0;
  for (const { 0: found, index } of text.matchAll(rightStretch)) {
    if (index > cursor) stretches.push({ text: text.slice(cursor, index), fromRight: false });
    stretches.push({ text: found, fromRight: true });
    cursor = index + found.length;
  }
  if (cursor < text.length) stretches.push({ text: text.slice(cursor), fromRight: false });
  return stretches;
}

/** Whether more letters of a text are written from the right than from the left. */
export function mostlyFromRight(text: string): boolean {
  if (!rightLetter.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return 2 * letters.filter((letter) => rightLetter.test(letter)).length > letters.length;
}
