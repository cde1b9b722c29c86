/**
 * Two lists of words in, the runs they share in one order out: a chain of diagonals in the table of both, where every run must
 * earn its opening, so that a stray "of the" anchors nothing (Gotoh's affine gaps, 1982, with free length).
 */
import { sameSpelling } from '../../lexicon/spelling.js';
import type { QuoteWord } from './units.js';

/** `length` words from `a` in the one list and from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export const lengthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, { length }) => sum + length, 0);

/** What a shared word adds, and what a run costs: one content word pays for a run of its own, two function words do not. */
const worth = { content: 2, other: 0.6, opening: 1.5 } as const;

/** Came here by a match that went on, by one that opened a run, by leaving out a word of `a`, or one of `b`. */
const step = { on: 1, open: 2, skipA: 3, skipB: 4 } as const;

/** Takes `a.length × b.length` steps: callers keep to a budget. */
export function runsShared(a: readonly QuoteWord[], b: readonly QuoteWord[]): Run[] {
  const [idsA, idsB] = sharedIds(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const matched = new Float64Array((a.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const came = new Uint8Array((a.length + 1) * width);
  const cameByMatch = new Uint8Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const here = i * width + j;
      const diagonal = here - width - 1;
      let value = best[here - width] as number;
      let by: number = step.skipA;
      if ((best[here - 1] as number) > value) [value, by] = [best[here - 1] as number, step.skipB];
      if (idsA[i - 1] === idsB[j - 1]) {
        const gain =
          (a[i - 1] as QuoteWord).content || (b[j - 1] as QuoteWord).content ? worth.content : worth.other;
        const on = matched[diagonal] as number;
        const open = (best[diagonal] as number) - (i === 1 && j === 1 ? 0 : worth.opening);
        matched[here] = gain + Math.max(on, open);
        cameByMatch[here] = on >= open ? step.on : step.open;
        if ((matched[here] as number) >= value) [value, by] = [matched[here] as number, step.on];
      }
      best[here] = value;
      came[here] = by;
    }
  return traced(a.length, b.length, came, cameByMatch);
}

function traced(lengthA: number, lengthB: number, came: Uint8Array, cameByMatch: Uint8Array): Run[] {
  const width = lengthB + 1;
  const runs: Run[] = [];
  let [i, j] = [lengthA, lengthB];
  while (i > 0 && j > 0) {
    const by = came[i * width + j];
    if (by === step.skipA) i--;
    else if (by === step.skipB) j--;
    else {
      let length = 1;
      while (cameByMatch[i * width + j] === step.on && i > 1 && j > 1) {
        i--;
        j--;
        length++;
      }
      i--;
      j--;
      runs.push({ a: i, b: j, length });
    }
  }
  return runs.reverse();
}

/** Numbers that are equal where two words are the same but for their spelling. */
function sharedIds(a: readonly QuoteWord[], b: readonly QuoteWord[]): [Int32Array, Int32Array] {
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const known = ids.get(key) ?? ids.size;
    ids.set(key, known);
    return known;
  };
  const idsA = Int32Array.from(a, ({ key }) => idOf(key));
  const own = ids.size;
  const idsB = Int32Array.from(b, ({ key }) => idOf(key));
  const byLetter = new Map<string, string[]>();
  for (const [key, id] of ids)
    if (id < own) byLetter.set(key.slice(0, 1), [...(byLetter.get(key.slice(0, 1)) ?? []), key]);
  const twins = new Map<number, number>();
  for (const [key, id] of ids) {
    if (id < own) continue;
    const twin = byLetter.get(key.slice(0, 1))?.find((one) => sameSpelling(one, key));
    if (twin !== undefined) twins.set(id, ids.get(twin) as number);
  }
  return [idsA, idsB.map((id) => twins.get(id) ?? id)];
}
