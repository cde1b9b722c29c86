/**
 * Trains boosted trees for `src/model/trees.ts`: samples in, a `TreeModel` out, the same bytes each time.
 * Histogram splits, leaf-wise growth and Newton steps on the logistic loss as in LightGBM (Ke et al. 2017), with monotone
 * constraints: more of what speaks for a link must never lower its score, which keeps a small training set honest.
 */
import type { Tree, TreeModel } from '../model/trees.js';

export interface Samples {
  readonly features: readonly string[];
  /** One row of feature values a sample. */
  readonly x: readonly ArrayLike<number>[];
  readonly y: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly l2: number;
  /** Least number of samples in a leaf. */
  readonly minLeaf: number;
  readonly bins: number;
  /** Share of the samples, and of the features, that each tree sees: trees that differ err less together. */
  readonly rows: number;
  readonly columns: number;
  /** By feature: 1 never falls, -1 never rises, 0 or absent free. */
  readonly monotone: Readonly<Record<string, number>>;
}

export const defaultBoost: BoostOptions = {
  trees: 250,
  leaves: 10,
  rate: 0.05,
  l2: 3,
  minLeaf: 30,
  bins: 48,
  rows: 1,
  columns: 1,
  monotone: {},
};

interface Binned {
  readonly columns: readonly Uint8Array[];
  /** Upper edge of each bin but the last. */
  readonly edges: readonly (readonly number[])[];
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly sums: Sums;
  readonly low: number;
  readonly high: number;
  readonly split: Split | null;
}

/** Gradient, curvature and number of a leaf's samples in every bin: `bins` places a feature. */
interface Sums {
  readonly g: Float64Array;
  readonly h: Float64Array;
  readonly c: Int32Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly leftValue: number;
  readonly rightValue: number;
}

export function trainTrees(samples: Samples, options: BoostOptions, about: TreeModel['about']): TreeModel {
  const n = samples.x.length;
  const binned = binColumns(samples, options.bins);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += samples.weight[i] as number;
    positive += (samples.weight[i] as number) * (samples.y[i] as number);
  }
  const bias = Math.log((positive + 1) / (total - positive + 1));
  const logits = new Float64Array(n).fill(bias);
  const gradient = new Float64Array(n);
  const curvature = new Float64Array(n);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(logits[i] as number)));
      const w = samples.weight[i] as number;
      gradient[i] = w * (p - (samples.y[i] as number));
      curvature[i] = w * p * (1 - p);
    }
    trees.push(growTree(samples, binned, gradient, curvature, logits, options, t));
  }
  return {
    about,
    features: samples.features,
    bias: round(bias),
    trees,
    calibration: { slope: 1, offset: 0 },
  };
}

const round = (x: number): number => Math.round(x * 1e5) / 1e5;

function binColumns(samples: Samples, bins: number): Binned {
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < samples.features.length; f++) {
    const values = Float64Array.from(samples.x, (row) => row[f] as number).sort();
    const cuts: number[] = [];
    for (let b = 1; b < bins; b++) {
      // Half of the cuts by quantile over all, half over the upper fifth: what decides is in the tail.
      const share = b <= bins / 2 ? (0.8 * b) / (bins / 2) : 0.8 + (0.2 * (b - bins / 2)) / (bins / 2);
      const cut = values[Math.min(values.length - 1, Math.floor(share * values.length))] as number;
      if (
        cut < (values[values.length - 1] as number) &&
        (cuts.length === 0 || cut > (cuts[cuts.length - 1] as number))
      )
        cuts.push(cut);
    }
    edges.push(cuts.map(round));
    columns.push(Uint8Array.from(samples.x, (row) => binOf(edges[f] as number[], row[f] as number)));
  }
  return { columns, edges };
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function growTree(
  samples: Samples,
  binned: Binned,
  gradient: Float64Array,
  curvature: Float64Array,
  logits: Float64Array,
  options: BoostOptions,
  number: number,
): Tree {
  const tree = { feature: [-1], threshold: [0], left: [-1], right: [-1], value: [0] };
  const all = chosen(logits.length, options.rows, number, 1);
  const features = chosen(samples.features.length, options.columns, number, 2);
  const sum = (rows: Int32Array): Sums => sumsOf(binned, features, gradient, curvature, rows, options.bins);
  const leafOf = (part: Omit<Leaf, 'split'>): Leaf => ({
    ...part,
    split: bestSplit(samples, binned, features, part.sums, part.rows.length, part.low, part.high, options),
  });
  let leaves: Leaf[] = [leafOf({ node: 0, rows: all, sums: sum(all), low: -Infinity, high: Infinity })];
  while (leaves.length < options.leaves) {
    const best = leaves.reduce<Leaf | null>(
      (top, leaf) => (leaf.split && (!top?.split || leaf.split.gain > top.split.gain) ? leaf : top),
      null,
    );
    if (!best?.split) break;
    leaves = [
      ...leaves.filter((leaf) => leaf !== best),
      ...divide(tree, best, best.split, samples, binned, sum, options).map(leafOf),
    ];
  }
  addTo(logits, tree, binned);
  return tree;
}

/** A share of 0 … count - 1, drawn by a hash of the tree's number and the index: chance that is the same each time. */
function chosen(count: number, share: number, tree: number, salt: number): Int32Array {
  const all = Int32Array.from({ length: count }, (_, i) => i);
  return share >= 1 ? all : all.filter((i) => hashOf(tree * 2 + salt, i) < share);
}

/** Two numbers mixed to one between 0 and 1 (the finalizer of MurmurHash3). */
function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Every sample takes the step of the leaf it falls in, whether the tree was grown on it or not. */
function addTo(logits: Float64Array, tree: Tree, { columns, edges }: Binned): void {
  const bins = tree.feature.map((feature, node) =>
    feature < 0 ? 0 : (edges[feature] as readonly number[]).indexOf(tree.threshold[node] as number),
  );
  for (let row = 0; row < logits.length; row++) {
    let node = 0;
    for (let feature = tree.feature[0] as number; feature >= 0; feature = tree.feature[node] as number)
      node = (
        (columns[feature]?.[row] as number) <= (bins[node] as number) ? tree.left[node] : tree.right[node]
      ) as number;
    logits[row] = (logits[row] as number) + (tree.value[node] as number);
  }
}

/** Turns a leaf into a node with two leaves; bounds keep a monotone feature monotone further down. */
function divide(
  tree: { feature: number[]; threshold: number[]; left: number[]; right: number[]; value: number[] },
  leaf: Leaf,
  split: Split,
  samples: Samples,
  binned: Binned,
  sum: (rows: Int32Array) => Sums,
  options: BoostOptions,
): Omit<Leaf, 'split'>[] {
  const column = binned.columns[split.feature] as Uint8Array;
  const parts = [
    leaf.rows.filter((row) => (column[row] as number) <= split.bin),
    leaf.rows.filter((row) => (column[row] as number) > split.bin),
  ] as const;
  // Only the smaller part is summed: the other one has the rest.
  const smaller = parts[0].length <= parts[1].length ? 0 : 1;
  const own = sum(parts[smaller]);
  const others = rest(leaf.sums, own);
  const direction = options.monotone[samples.features[split.feature] as string] ?? 0;
  const middle = (split.leftValue + split.rightValue) / 2;
  tree.feature[leaf.node] = split.feature;
  tree.threshold[leaf.node] = (binned.edges[split.feature] as readonly number[])[split.bin] as number;
  return parts.map((rows, side) => {
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    tree.value.push(round(options.rate * (side === 0 ? split.leftValue : split.rightValue)));
    (side === 0 ? tree.left : tree.right)[leaf.node] = node;
    const capped = direction !== 0 && (side === 0) === direction > 0;
    const floored = direction !== 0 && !capped;
    const low = floored ? Math.max(leaf.low, middle) : leaf.low;
    const high = capped ? Math.min(leaf.high, middle) : leaf.high;
    return { node, rows, sums: side === smaller ? own : others, low, high };
  });
}

function sumsOf(
  binned: Binned,
  features: Int32Array,
  gradient: Float64Array,
  curvature: Float64Array,
  rows: Int32Array,
  bins: number,
): Sums {
  const size = binned.columns.length * bins;
  const [g, h, c] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
  const [ownG, ownH] = [
    Float64Array.from(rows, (row) => gradient[row] as number),
    Float64Array.from(rows, (row) => curvature[row] as number),
  ];
  for (const f of features) {
    if ((binned.edges[f] as readonly number[]).length === 0) continue;
    const column = binned.columns[f] as Uint8Array;
    const from = f * bins;
    for (let k = 0; k < rows.length; k++) {
      const bin = from + (column[rows[k] as number] as number);
      g[bin] = (g[bin] as number) + (ownG[k] as number);
      h[bin] = (h[bin] as number) + (ownH[k] as number);
      c[bin] = (c[bin] as number) + 1;
    }
  }
  return { g, h, c };
}

const rest = (all: Sums, part: Sums): Sums => ({
  g: all.g.map((x, k) => x - (part.g[k] as number)),
  h: all.h.map((x, k) => x - (part.h[k] as number)),
  c: all.c.map((x, k) => x - (part.c[k] as number)),
});

function bestSplit(
  samples: Samples,
  binned: Binned,
  features: Int32Array,
  { g, h, c }: Sums,
  count: number,
  low: number,
  high: number,
  options: BoostOptions,
): Split | null {
  if (count < 2 * options.minLeaf) return null;
  let best: Split | null = null;
  const stepOf = (sg: number, sh: number): number => Math.min(high, Math.max(low, -sg / (sh + options.l2)));
  const gainOf = (sg: number, sh: number, v: number): number => -(2 * sg * v + (sh + options.l2) * v * v);
  for (const f of features) {
    const width = (binned.edges[f] as readonly number[]).length + 1;
    if (width < 2) continue;
    const from = f * options.bins;
    let sumG = 0;
    let sumH = 0;
    for (let b = 0; b < width; b++) {
      sumG += g[from + b] as number;
      sumH += h[from + b] as number;
    }
    const whole = gainOf(sumG, sumH, stepOf(sumG, sumH));
    const direction = options.monotone[samples.features[f] as string] ?? 0;
    let leftG = 0;
    let leftH = 0;
    let leftC = 0;
    for (let b = 0; b < width - 1; b++) {
      leftG += g[from + b] as number;
      leftH += h[from + b] as number;
      leftC += c[from + b] as number;
      if (leftC < options.minLeaf) continue;
      if (count - leftC < options.minLeaf) break;
      const left = stepOf(leftG, leftH);
      const right = stepOf(sumG - leftG, sumH - leftH);
      if (direction !== 0 && direction * (right - left) < 0) continue;
      const gain = gainOf(leftG, leftH, left) + gainOf(sumG - leftG, sumH - leftH, right) - whole;
      if (gain > 1e-6 && (!best || gain > best.gain + 1e-9))
        best = { feature: f, bin: b, gain, leftValue: left, rightValue: right };
    }
  }
  return best;
}

/**
 * Platt scaling: slope and offset that make probabilities from held-out log odds right on average. Newton steps, halved until they
 * help: whole ones run away where the log odds are far from calibrated.
 */
export function calibrate(
  logits: ArrayLike<number>,
  y: ArrayLike<number>,
): { slope: number; offset: number } {
  let line: Line = { slope: 1, offset: 0 };
  let loss = lossOf(line, logits, y);
  for (let step = 0; step < 100; step++) {
    const [slope, offset] = newtonStep(line, logits, y);
    let [share, next, reached] = [1, line, loss];
    for (; share > 1e-6; share /= 2) {
      next = { slope: line.slope - share * slope, offset: line.offset - share * offset };
      reached = lossOf(next, logits, y);
      if (reached < loss) break;
    }
    if (!(reached < loss)) break;
    [line, loss] = [next, reached];
  }
  return { slope: round(line.slope), offset: round(line.offset) };
}

interface Line {
  readonly slope: number;
  readonly offset: number;
}

/** Logistic loss, summed in a form that no large log odds overflow. */
function lossOf({ slope, offset }: Line, logits: ArrayLike<number>, y: ArrayLike<number>): number {
  let loss = 0;
  for (let i = 0; i < logits.length; i++) {
    const z = slope * (logits[i] as number) + offset;
    loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (y[i] as number) * z;
  }
  return loss;
}

/** Gradient over curvature, for slope and offset. */
function newtonStep(
  { slope, offset }: Line,
  logits: ArrayLike<number>,
  y: ArrayLike<number>,
): readonly [number, number] {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
  for (let i = 0; i < logits.length; i++) {
    const z = logits[i] as number;
    const p = 1 / (1 + Math.exp(-(slope * z + offset)));
    const d = p - (y[i] as number);
    const w = p * (1 - p);
    g0 += d * z;
    g1 += d;
    h00 += w * z * z;
    h01 += w * z;
    h11 += w;
  }
  const det = h00 * h11 - h01 * h01;
  return [(h11 * g0 - h01 * g1) / det, (h00 * g1 - h01 * g0) / det];
}
