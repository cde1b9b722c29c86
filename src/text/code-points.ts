/** A text in, a function out that turns its UTF-16 positions into code points, the unit of the W3C's selectors. */

/** May be asked in any order; an answer takes logarithmic time in the number of characters outside the basic plane. */
export function codePointsOf(text: string): (position: number) => number {
  // Where the second half of each pair stands: every one before a position is one unit too many.
  const seconds: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) seconds.push(index + 1);
  return (position) => position - countBefore(seconds, position);
}

/** How many of an ascending list are smaller. */
function countBefore(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
