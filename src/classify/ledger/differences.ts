/**
 * Two lists of quoted words and the runs they share in, their differences out: at the start, between two runs, at the end, each with
 * the words that only one side has. Settings of one word ("cease-fire" / "ceasefire", "it’s" / "it is") are no difference.
 */
import { sameAbbreviation } from '../../lexicon/abbreviations.js';
import { sameSpelling } from '../../lexicon/spelling.js';
import type { Run } from './match.js';
import type { QuoteWord } from './units.js';

/** Half-open ranges of words: `r` in the reference, `h` in the occurrence. */
export interface Difference {
  readonly at: 'start' | 'middle' | 'end';
  readonly r0: number;
  readonly r1: number;
  readonly h0: number;
  readonly h1: number;
}

export function differencesBetween(
  reference: readonly QuoteWord[],
  here: readonly QuoteWord[],
  runs: readonly Run[],
): Difference[] {
  const gaps: Difference[] = [];
  let [r, h] = [0, 0];
  runs.forEach((run, k) => {
    gaps.push({ at: k === 0 ? 'start' : 'middle', r0: r, r1: run.a, h0: h, h1: run.b });
    [r, h] = [run.a + run.length, run.b + run.length];
  });
  gaps.push({ at: runs.length === 0 ? 'start' : 'end', r0: r, r1: reference.length, h0: h, h1: here.length });
  return gaps
    .map((gap) => trimmed(gap, reference, here))
    .filter((gap) => gap.r1 > gap.r0 || gap.h1 > gap.h0)
    .filter((gap) => !sameWords(reference.slice(gap.r0, gap.r1), here.slice(gap.h0, gap.h1)));
}

/** Equal words at either edge were too few to be a run of their own. */
function trimmed(gap: Difference, reference: readonly QuoteWord[], here: readonly QuoteWord[]): Difference {
  let { r0, r1, h0, h1 } = gap;
  const equal = (i: number, j: number): boolean => reference[i]?.key === here[j]?.key;
  if (gap.at !== 'start' || (r0 === 0 && h0 === 0 && shortBoth(gap)))
    while (r0 < r1 && h0 < h1 && equal(r0, h0)) [r0, h0] = [r0 + 1, h0 + 1];
  if (gap.at !== 'end' || shortBoth(gap))
    while (r0 < r1 && h0 < h1 && equal(r1 - 1, h1 - 1)) [r1, h1] = [r1 - 1, h1 - 1];
  return { ...gap, r0, r1, h0, h1 };
}

const shortBoth = ({ r0, r1, h0, h1 }: Difference): boolean => Math.max(r1 - r0, h1 - h0) <= 8;

function sameWords(a: readonly QuoteWord[], b: readonly QuoteWord[]): boolean {
  if (a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > 6) return false;
  const [one, other] = [a, b].map((words) => words.map(({ key }) => key).join(' ')) as [string, string];
  return (
    one.replaceAll(' ', '') === other.replaceAll(' ', '') ||
    sameSpelling(one, other) ||
    sameAbbreviation(upper(one), upper(other))
  );
}

/** Keys have lost their capitals; an abbreviation of up to four letters gets them back. */
const upper = (key: string): string => (/^[a-z]{2,4}$/.test(key) && key !== 'us' ? key.toUpperCase() : key);
