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

/** The same trees as one set of typed lists, nodes numbered through: walked millions of times. */
interface Compiled {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
}

const compiled = new WeakMap<TreeModel, Compiled>();

function compile(model: TreeModel): Compiled {
  let known = compiled.get(model);
  if (!known) {
    known = joined(model);
    compiled.set(model, known);
  }
  return known;
}

function joined({ trees }: TreeModel): Compiled {
  const size = trees.reduce((sum, { feature }) => sum + feature.length, 0);
  const roots = new Int32Array(trees.length);
  const feature = new Int16Array(size);
  const threshold = new Float64Array(size);
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  const value = new Float64Array(size);
  let root = 0;
  for (let t = 0; t < trees.length; t++) {
    const tree = trees[t] as Tree;
    roots[t] = root;
    feature.set(tree.feature, root);
    threshold.set(tree.threshold, root);
    value.set(tree.value, root);
    for (let node = 0; node < tree.feature.length; node++) {
      left[root + node] = root + (tree.left[node] as number);
      right[root + node] = root + (tree.right[node] as number);
    }
    root += tree.feature.length;
  }
  return { roots, feature, threshold, left, right, value };
}

/** Log odds before calibration. */
export function logOdds(model: TreeModel, x: ArrayLike<number>): number {
  const { roots, feature, threshold, left, right, value } = compile(model);
  let sum = model.bias;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] as number;
    let f = feature[node] as number;
    while (f >= 0) {
      node = ((x[f] as number) <= (threshold[node] as number) ? left[node] : right[node]) as number;
      f = feature[node] as number;
    }
    sum += value[node] as number;
  }
  return sum;
}

/** Calibrated probabilities of `count` rows of `width` values that stand in one list: no list is made for a row. */
export function scoresOf(model: TreeModel, rows: Float64Array, width: number, count: number): Float64Array {
  const { roots, feature, threshold, left, right, value } = compile(model);
  const { slope, offset } = model.calibration;
  const scores = new Float64Array(count);
  for (let k = 0, from = 0; k < count; k++, from += width) {
    let sum = model.bias;
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t] as number;
      let f = feature[node] as number;
      while (f >= 0) {
        node = (
          (rows[from + f] as number) <= (threshold[node] as number) ? left[node] : right[node]
        ) as number;
        f = feature[node] as number;
      }
      sum += value[node] as number;
    }
    scores[k] = probability(slope * sum + offset);
  }
  return scores;
}

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Calibrated probability. */
export const scoreOf = (model: TreeModel, x: ArrayLike<number>): number =>
  probability(model.calibration.slope * logOdds(model, x) + model.calibration.offset);

/** What each feature added to the log odds, in the order of `model.features`. */
export function partsOf(model: TreeModel, x: ArrayLike<number>): number[] {
  const { roots, feature, threshold, left, right, value } = compile(model);
  const parts = new Array<number>(model.features.length).fill(0);
  for (let node of roots) {
    for (let f = feature[node] as number; f >= 0; f = feature[node] as number) {
      const next = ((x[f] as number) <= (threshold[node] as number) ? left[node] : right[node]) as number;
      parts[f] = (parts[f] as number) + (value[next] as number) - (value[node] as number);
      node = next;
    }
  }
  return parts;
}
