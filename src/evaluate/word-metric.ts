/**
 * Learns how word vectors tell that two words answer each other: examples of words by their ranks in, weights of products and differences of
 * dimensions out, the same each time. Logistic regression by gradient descent with momentum (Nesterov 1983).
 */
import { dimensions, unitVector } from '../lexicon/vectors.js';

export interface MetricExample {
  readonly one: number;
  readonly other: number;
  /** Whether they were paired. */
  readonly paired: boolean;
}

export interface Metric {
  readonly bias: number;
  readonly products: readonly number[];
  readonly differences: readonly number[];
}

const steps = 400;
const l2 = 3e-6;

export function trainMetric(examples: readonly MetricExample[]): Metric {
  const size = 2 * dimensions;
  const rows = rowsOf(examples);
  const w = new Float64Array(size + 1);
  const ahead = new Float64Array(size + 1);
  const slope = new Float64Array(size + 1);
  for (let step = 1; step <= steps; step++) {
    slope.fill(0);
    examples.forEach(({ paired }, k) => {
      const from = k * size;
      let z = ahead[size] as number;
      for (let d = 0; d < size; d++) z += (ahead[d] as number) * (rows[from + d] as number);
      const off = 1 / (1 + Math.exp(-z)) - (paired ? 1 : 0);
      for (let d = 0; d < size; d++) slope[d] = (slope[d] as number) + off * (rows[from + d] as number);
      slope[size] = (slope[size] as number) + off;
    });
    for (let d = 0; d <= size; d++) {
      const next =
        (ahead[d] as number) - pace * ((slope[d] as number) / examples.length + l2 * (ahead[d] as number));
      ahead[d] = next + ((step - 1) / (step + 2)) * (next - (w[d] as number));
      w[d] = next;
    }
  }
  const rounded = (from: number, scale: number): number[] =>
    Array.from(w.subarray(from, from + dimensions), (x) => Math.round(x * scale * 1000) / 1000);
  return {
    bias: Math.round((w[size] as number) * 1000) / 1000,
    products: rounded(0, productScale),
    differences: rounded(dimensions, differenceScale),
  };
}

/** Brings the values of both kinds to one size, so that one pace suits all. */
const productScale = 50;
const differenceScale = 12;
const pace = 0.2;

function rowsOf(examples: readonly MetricExample[]): Float32Array {
  const size = 2 * dimensions;
  const rows = new Float32Array(examples.length * size);
  examples.forEach(({ one, other }, k) => {
    const [p, q] = [new Float64Array(dimensions), new Float64Array(dimensions)];
    unitVector(one, p);
    unitVector(other, q);
    for (let d = 0; d < dimensions; d++) {
      rows[k * size + d] = productScale * (p[d] as number) * (q[d] as number);
      rows[k * size + dimensions + d] = differenceScale * Math.abs((p[d] as number) - (q[d] as number));
    }
  });
  return rows;
}
