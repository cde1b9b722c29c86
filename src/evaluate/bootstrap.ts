/**
 * Units (stories, pairs of accounts, pairs of sentences) in, for each figure the interval that holds 95 % of its values when the units are
 * drawn anew with repeats out. The generator has a fixed seed: the same units give the same bytes each time.
 */
import type { Figure } from './tally.js';

export const draws = 1000;
const seed = 20230501;
/** What is cut off at either end. */
const tail = 0.025;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** By name of the figure. None for fewer than two units; a draw in which a figure is a share of nothing does not count for it. */
export function intervalsOf<Unit>(
  units: readonly Unit[],
  figures: (drawn: readonly Unit[]) => readonly Figure[],
): ReadonlyMap<string, Interval> {
  if (units.length < 2) return new Map();
  const next = generator(seed);
  const values = new Map<string, number[]>();
  for (let draw = 0; draw < draws; draw++) {
    const drawn = units.map(() => units[Math.floor(next() * units.length)] as Unit);
    for (const { name, value, of } of figures(drawn)) {
      if (of === 0) continue;
      const list = values.get(name) ?? [];
      list.push(value);
      values.set(name, list);
    }
  }
  return new Map([...values].map(([name, list]) => [name, middle(list)]));
}

function middle(values: readonly number[]): Interval {
  const sorted = [...values].sort((p, q) => p - q);
  const last = sorted.length - 1;
  return {
    low: sorted[Math.floor(tail * last)] as number,
    high: sorted[Math.ceil((1 - tail) * last)] as number,
  };
}

/** Numbers from 0 to 1 (neither included) that look like chance: Lehmer's generator with the multiplier of Park, Miller and Stockmeyer. */
function generator(start: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = start;
  return () => {
    state = (state * 48271) % modulus;
    return state / modulus;
  };
}
