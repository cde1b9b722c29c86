/** A line of text in, its stretches by reading direction out: Hebrew, Arabic and their kin from the right, all else from the left. */

export interface Stretch {
  readonly text: string;
  readonly fromRight: boolean;
}

/** Letters of scripts that are written from the right. */
const rightLetter =
  /[\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** From the first to the last such letter, over marks, spaces and digits, but over no letter of another script. */
const rightStretch =
  /[\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}][^\p{L}]*/gu;

/** Adjoining stretches alternate; together they are the text. */
export function stretchesOf(text: string): Stretch[] {
  if (!rightLetter.test(text)) return text === '' ? [] : [{ text, fromRight: false }];
  const stretches: { text: string; fromRight: boolean }[] = [];
  const add = (part: string, fromRight: boolean): void => {
    const last = stretches.at(-1);
    if (part === '') return;
    if (last?.fromRight === fromRight) last.text += part;
    else stretches.push({ text: part, fromRight });
  };
  let cursor = 0;
  for (const { 0: found, index } of text.matchAll(rightStretch)) {
    add(text.slice(cursor, index), false);
    add(found, true);
    cursor = index + found.length;
  }
  add(text.slice(cursor), false);
  return stretches.flatMap((stretch, index) => withoutTail(stretch, index === stretches.length - 1));
}

/** What stands between the last letter from the right and the next from the left belongs to neither: it stays with the line. */
function withoutTail(stretch: Stretch, last: boolean): Stretch[] {
  if (!stretch.fromRight || last) return [stretch];
  const tail = /[\s\p{P}]*$/u.exec(stretch.text)?.[0] ?? '';
  const words = stretch.text.slice(0, stretch.text.length - tail.length);
  return tail === ''
    ? [stretch]
    : [
        { text: words, fromRight: true },
        { text: tail, fromRight: false },
      ];
}

/** Whether more letters of a text are written from the right than from the left. */
export function mostlyFromRight(text: string): boolean {
  if (!rightLetter.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return 2 * letters.filter((letter) => rightLetter.test(letter)).length > letters.length;
}
