/**
 * A learned scorer: boosted decision trees as plain data, and what they say of one list of features.
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

/**
 * The same trees as one set of typed lists, walked millions of times: the nodes are numbered through so that the two children of a node
 * stand side by side, and what a step reads of a node is two numbers.
 */
interface Compiled {
  readonly roots: Int32Array;
  /** Of a node its left child's number and, in the lowest bits, its feature; of a leaf -1. */
  readonly links: Int32Array;
  /** Of a node its threshold, of a leaf its value. */
  readonly splits: Float64Array;
  /** Value of every node. */
  readonly values: Float64Array;
}

/** Features of a model at most, as a power of two. */
const featureBits = 8;
const features = 2 ** featureBits - 1;

const compiled = new WeakMap<TreeModel, Compiled>();

function compile(model: TreeModel): Compiled {
  let known = compiled.get(model);
  if (!known) {
    known = laidOut(model);
    compiled.set(model, known);
  }
  return known;
}

function laidOut({ trees }: TreeModel): Compiled {
  const size = trees.reduce((sum, { feature }) => sum + feature.length, 0);
  const roots = new Int32Array(trees.length);
  const links = new Int32Array(size).fill(-1);
  const splits = new Float64Array(size);
  const values = new Float64Array(size);
  let next = 0;
  for (let t = 0; t < trees.length; t++) {
    const { feature, threshold, left, right, value } = trees[t] as Tree;
    const first = next++;
    roots[t] = first;
    const order = [0];
    // The node at place k of `order` gets number first + k: a queue, so that children are numbered in pairs.
    for (let k = 0; k < order.length; k++) {
      const node = order[k] as number;
      const inner = (feature[node] as number) >= 0;
      splits[first + k] = (inner ? threshold[node] : value[node]) as number;
      values[first + k] = value[node] as number;
      if (!inner) continue;
      links[first + k] = (next << featureBits) | (feature[node] as number);
      order.push(left[node] as number, right[node] as number);
      next += 2;
    }
  }
  return { roots, links, splits, values };
}

/** Log odds before calibration. */
export const logOdds = (model: TreeModel, x: ArrayLike<number>): number =>
  sumOf(compile(model), model.bias, x, 0);

/** Calibrated probabilities of `count` rows of `width` values that stand in one list: no list is made for a row. */
export function scoresOf(model: TreeModel, rows: Float64Array, width: number, count: number): Float64Array {
  const trees = compile(model);
  const { slope, offset } = model.calibration;
  const scores = new Float64Array(count);
  for (let k = 0; k < count; k++)
    scores[k] = probability(slope * sumOf(trees, model.bias, rows, k * width) + offset);
  return scores;
}

/** What all trees say of the values in `x` from `from` on. One function for every model, so that it is compiled early. */
function sumOf({ roots, links, splits }: Compiled, bias: number, x: ArrayLike<number>, from: number): number {
  let sum = bias;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t] as number;
    for (let link = links[node] as number; link >= 0; link = links[node] as number)
      node =
        (link >> featureBits) + ((x[from + (link & features)] as number) <= (splits[node] as number) ? 0 : 1);
    sum += splits[node] as number;
  }
  return sum;
}

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Calibrated probability. */
export const scoreOf = (model: TreeModel, x: ArrayLike<number>): number =>
  probability(model.calibration.slope * logOdds(model, x) + model.calibration.offset);
