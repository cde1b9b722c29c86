/**
 * Learns a `LinearModel` by logistic regression with a ridge: rows of features and labels in, weights out, the same bytes each time
 * (Newton's method, no chance in it).
 */
import { type LinearModel, signedRoot } from '../model/linear.js';

export interface Rows {
  readonly features: readonly string[];
  readonly x: readonly ArrayLike<number>[];
  /** 1 or 0. */
  readonly y: readonly number[];
}

export interface LogisticOptions {
  /** Whether the square roots of the features are learned from as well. */
  readonly roots: boolean;
  /** Pull of the weights of standardised columns towards 0. */
  readonly ridge: number;
}

const mostSteps = 25;
const closeEnough = 1e-6;

/** Throws RangeError for no rows. */
export function trainLinear({ features, x, y }: Rows, { roots, ridge }: LogisticOptions): LinearModel {
  if (x.length === 0) throw new RangeError('nothing to learn from');
  const table = standardised(x, features.length, roots);
  const found = newton(table, y, ridge);
  const weights = Array.from(table.deviation, (deviation, c) => (found[c] as number) / deviation);
  const given = weights.map((weight, c) => weight * (table.mean[c] as number));
  const bias = given.reduce((sum, one) => sum - one, found[table.width - 1] as number);
  const count = features.length;
  return {
    features,
    bias: round(bias),
    weights: weights.slice(0, count).map(round),
    roots: roots ? weights.slice(count).map(round) : [],
    typical: features.map((_, f) => round((given[f] as number) + (given[count + f] ?? 0))),
  };
}

/** Rows one behind the other, each column with mean 0 and deviation 1, and a last column of ones. */
interface Table {
  readonly values: Float64Array;
  readonly width: number;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

function standardised(x: readonly ArrayLike<number>[], features: number, roots: boolean): Table {
  const columns = roots ? 2 * features : features;
  const width = columns + 1;
  const values = new Float64Array(x.length * width);
  x.forEach((row, r) => {
    for (let f = 0; f < features; f++) {
      values[r * width + f] = row[f] as number;
      if (roots) values[r * width + features + f] = signedRoot(row[f] as number);
    }
    values[r * width + columns] = 1;
  });
  const mean = new Float64Array(columns);
  const deviation = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    for (let k = c; k < values.length; k += width) sum += values[k] as number;
    mean[c] = sum / x.length;
    let squares = 0;
    for (let k = c; k < values.length; k += width)
      squares += ((values[k] as number) - (mean[c] as number)) ** 2;
    // A column that never changes says nothing: its weight is held at 0 by the ridge alone.
    deviation[c] = Math.sqrt(squares / x.length) || 1;
    for (let k = c; k < values.length; k += width)
      values[k] = ((values[k] as number) - (mean[c] as number)) / (deviation[c] as number);
  }
  return { values, width, mean, deviation };
}

/** The weights of least loss, the last that of the column of ones, which no ridge pulls. */
function newton({ values, width }: Table, y: readonly number[], ridge: number): Float64Array {
  const weights = new Float64Array(width);
  for (let step = 0; step < mostSteps; step++) {
    const gradient = new Float64Array(width);
    const curvature = new Float64Array(width * width);
    for (let r = 0; r < y.length; r++)
      addRow(values, r * width, width, y[r] as number, weights, gradient, curvature);
    for (let c = 0; c < width - 1; c++) {
      gradient[c] = (gradient[c] as number) - ridge * (weights[c] as number);
      curvature[c * width + c] = (curvature[c * width + c] as number) + ridge;
    }
    const move = solved(curvature, gradient, width);
    let most = 0;
    for (let c = 0; c < width; c++) {
      weights[c] = (weights[c] as number) + (move[c] as number);
      most = Math.max(most, Math.abs(move[c] as number));
    }
    if (most < closeEnough) break;
  }
  return weights;
}

/** One row's share of the slope of the loss and of the lower half of its curvature. */
function addRow(
  values: Float64Array,
  from: number,
  width: number,
  label: number,
  weights: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  let logit = 0;
  for (let c = 0; c < width; c++) logit += (values[from + c] as number) * (weights[c] as number);
  const p = 1 / (1 + Math.exp(-logit));
  const w = p * (1 - p);
  for (let c = 0; c < width; c++) {
    const value = values[from + c] as number;
    gradient[c] = (gradient[c] as number) + (label - p) * value;
    const share = w * value;
    for (let d = 0, at = c * width; d <= c; d++, at++)
      curvature[at] = (curvature[at] as number) + share * (values[from + d] as number);
  }
}

/** Solves for a symmetric, positive matrix of which the lower half is given (Cholesky). */
function solved(matrix: Float64Array, right: Float64Array, width: number): Float64Array {
  const at = (r: number, c: number): number => matrix[r * width + c] as number;
  for (let r = 0; r < width; r++)
    for (let c = 0; c <= r; c++) {
      let sum = at(r, c);
      for (let k = 0; k < c; k++) sum -= at(r, k) * at(c, k);
      matrix[r * width + c] = r === c ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(c, c);
    }
  const x = Float64Array.from(right);
  for (let r = 0; r < width; r++) {
    for (let k = 0; k < r; k++) x[r] = (x[r] as number) - at(r, k) * (x[k] as number);
    x[r] = (x[r] as number) / at(r, r);
  }
  for (let r = width - 1; r >= 0; r--) {
    for (let k = r + 1; k < width; k++) x[r] = (x[r] as number) - at(k, r) * (x[k] as number);
    x[r] = (x[r] as number) / at(r, r);
  }
  return x;
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
