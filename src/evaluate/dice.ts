/** Two phrases in, whether they are the same to a scorer: at least half of their words shared (Dice), so that a sentence never hits a word. */
const least = 0.5;

export const alike = (x: string, y: string): boolean => dice(x, y) >= least;

/** Runs of letters and digits in lower case; marks are no words. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Twice the shared words over all words, repeats counted; a phrase without words is like another without words only. */
export function dice(x: string, y: string): number {
  const [a, b] = [wordsOf(x), wordsOf(y)];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}
