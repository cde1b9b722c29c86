/**
 * The learned scorer of links: a pair of passages is scored by its features alone, and once more with how it stands among all others.
 * Both sums are linear, so that every point of a score has the name of a feature.
 */
import { type LinearModel, logOdds, partsOf } from '../model/linear.js';
import { featureNames } from './feature-names.js';
import { secondNames } from './second-look.js';

export interface LinkModel {
  /** What it was learned from and how well it did, for people. */
  readonly about: Readonly<Record<string, string | number>>;
  readonly first: LinearModel;
  /** Over the features and `secondNames`. */
  readonly second: LinearModel;
}

export const allNames: readonly string[] = [...featureNames, ...secondNames];

/** One row for the second score. */
export function bothLooks(x: Float64Array, further: Float64Array): Float64Array {
  const row = new Float64Array(x.length + further.length);
  row.set(x);
  row.set(further, x.length);
  return row;
}

export const firstScore = ({ first }: LinkModel, x: Float64Array): number => logOdds(first, x);

export const secondScore = ({ second }: LinkModel, row: Float64Array): number => logOdds(second, row);

/** What each feature says of a pair in points of log odds; the first score's own points are given to the features it is made of. */
export function reasonsOf({ first, second }: LinkModel, row: Float64Array): (readonly [string, number])[] {
  const parts = partsOf(second, row);
  const place = featureNames.length;
  const share = second.weights[place] as number;
  const early = partsOf(first, row.subarray(0, place));
  return allNames.flatMap((name, f) =>
    f === place ? [] : [[name, (parts[f] as number) + share * (early[f] ?? 0)] as const],
  );
}
