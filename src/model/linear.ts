/**
 * A learned scorer that adds up: each feature, and where it was learned so its square root, times a weight. What a feature says of one
 * pair is its sum less what it gives on the whole: that is the `why` of a link.
 */

export interface LinearModel {
  readonly features: readonly string[];
  readonly bias: number;
  /** One for each feature. */
  readonly weights: readonly number[];
  /** Weights of the square roots, signs kept; empty where none were learned. */
  readonly roots: readonly number[];
  /** What each feature gives on the mean of what the model was learned from. */
  readonly typical: readonly number[];
}

export function logOdds({ bias, weights, roots }: LinearModel, x: ArrayLike<number>): number {
  let sum = bias;
  for (let f = 0; f < weights.length; f++) sum += (weights[f] as number) * (x[f] as number);
  for (let f = 0; f < roots.length; f++) sum += (roots[f] as number) * signedRoot(x[f] as number);
  return sum;
}

/** What each feature adds to the log odds beyond what is typical, in the order of `features`. */
export const partsOf = ({ weights, roots, typical }: LinearModel, x: ArrayLike<number>): number[] =>
  weights.map(
    (weight, f) =>
      weight * (x[f] as number) + (roots[f] ?? 0) * signedRoot(x[f] as number) - (typical[f] as number),
  );

/** Steep near nothing: that two passages share a little at all says more than that they share a little more. */
export const signedRoot = (value: number): number => (value < 0 ? -Math.sqrt(-value) : Math.sqrt(value));

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));
