/**
 * A learned scorer: boosted decision trees as plain data, and what they say of one list of features.
 * Every node carries the value a tree would give if it stopped there, so that a score falls apart into
 * what each feature added to it (Saabas 2014): that is the `why` of a link.
 */

/** One tree as parallel lists; node 0 is the root. A node whose `feature` is -1 is a leaf. */
export interface Tree {
  readonly feature: readonly number[];
  /** Goes left when the feature's value is at most this. */
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Log odds added when the walk stops here. */
  readonly value: readonly number[];
}

export interface TreeModel {
  /** What it was learned from and how well it did, for people. */
  readonly about: Readonly<Record<string, string | number>>;
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly Tree[];
  /** Platt's line from log odds to calibrated log odds. */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

const childOf = (tree: Tree, node: number, x: ArrayLike<number>): number =>
  (x[tree.feature[node] as number] as number) <= (tree.threshold[node] as number)
    ? (tree.left[node] as number)
    : (tree.right[node] as number);

/** Log odds before calibration. */
export function logOdds(model: TreeModel, x: ArrayLike<number>): number {
  let sum = model.bias;
  for (const tree of model.trees) {
    let node = 0;
    while ((tree.feature[node] as number) >= 0) node = childOf(tree, node, x);
    sum += tree.value[node] as number;
  }
  return sum;
}

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Calibrated probability. */
export const scoreOf = (model: TreeModel, x: ArrayLike<number>): number =>
  probability(model.calibration.slope * logOdds(model, x) + model.calibration.offset);

/** What each feature added to the log odds, in the order of `model.features`. */
export function partsOf(model: TreeModel, x: ArrayLike<number>): number[] {
  const parts = new Array<number>(model.features.length).fill(0);
  for (const tree of model.trees) {
    let node = 0;
    while ((tree.feature[node] as number) >= 0) {
      const next = childOf(tree, node, x);
      const feature = tree.feature[node] as number;
      parts[feature] =
        (parts[feature] as number) + (tree.value[next] as number) - (tree.value[node] as number);
      node = next;
    }
  }
  return parts;
}
