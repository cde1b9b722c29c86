import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { calibrate, defaultBoost, type Samples, trainTrees } from '../../src/evaluate/boost.js';
import { logOdds, probability } from '../../src/model/trees.js';

const test = suite('evaluate: boosted trees');

/** Numbers that look like chance and are the same each time, 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function samples(
  count: number,
  features: readonly string[],
  label: (x: readonly number[]) => number,
): Samples {
  const next = sequence(17);
  const x = Array.from({ length: count }, () => features.map(next));
  return { features, x, y: x.map(label), weight: new Float64Array(count).fill(1) };
}

const small = { ...defaultBoost, trees: 40, minLeaf: 10, rate: 0.2 };
const either = samples(600, ['left', 'right', 'noise'], ([p = 0, q = 0]) => (p > 0.5 !== q > 0.5 ? 1 : 0));

test('learns what no single feature tells', () => {
  const model = trainTrees(either, small, {});
  const right = either.x.filter((x, k) => logOdds(model, x) > 0 === (either.y[k] === 1)).length;
  assert.ok(right > 0.95 * either.x.length, `${right} of ${either.x.length}`);
});

test('the same samples give the same bytes', () => {
  const bytes = (): string => JSON.stringify(trainTrees(either, small, { data: 'toy' }));
  assert.is(bytes(), bytes());
});

test('a monotone feature never turns the score round', () => {
  const next = sequence(5);
  // Rises with x but dips in the middle: a free model follows the dip.
  const data = samples(800, ['x', 'other'], ([x = 0, other = 0]) =>
    next() < (x > 0.4 && x < 0.6 ? 0.1 : x) * 0.7 + other * 0.3 ? 1 : 0,
  );
  const path = (monotone: Readonly<Record<string, number>>, other: number): number[] => {
    const model = trainTrees(data, { ...small, monotone }, {});
    return Array.from({ length: 101 }, (_, k) => logOdds(model, [k / 100, other]));
  };
  const falls = (list: readonly number[]): boolean =>
    list.some((v, k) => k > 0 && v < (list[k - 1] as number) - 1e-9);
  const rises = (list: readonly number[]): boolean =>
    list.some((v, k) => k > 0 && v > (list[k - 1] as number) + 1e-9);
  assert.ok(falls(path({}, 0.5)), 'without the constraint it follows the dip');
  for (const other of [0.1, 0.5, 0.9]) {
    assert.not.ok(falls(path({ x: 1 }, other)), `rising at ${other}`);
    assert.not.ok(rises(path({ x: -1 }, other)), `falling at ${other}`);
  }
});

test('no leaf is smaller than asked, so a handful of samples grows no tree', () => {
  const few = samples(30, ['x'], ([x = 0]) => (x > 0.5 ? 1 : 0));
  const model = trainTrees(few, { ...small, minLeaf: 20 }, {});
  assert.ok(model.trees.every(({ feature }) => feature.length === 1));
});

test('calibration leads overconfident log odds back to what happens', () => {
  const next = sequence(3);
  const truth = Array.from({ length: 3000 }, () => next() * 6 - 3);
  const y = truth.map((z) => (next() < probability(z) ? 1 : 0));
  const { slope, offset } = calibrate(
    truth.map((z) => 3 * z + 2),
    y,
  );
  assert.ok(Math.abs(slope - 1 / 3) < 0.05, `slope ${slope}`);
  assert.ok(Math.abs(offset + 2 / 3) < 0.15, `offset ${offset}`);
});

test('calibration of samples that are all right stays finite', () => {
  const { slope, offset } = calibrate([0.5, 1, 2], [1, 1, 1]);
  assert.ok(Number.isFinite(slope) && Number.isFinite(offset), `${slope}, ${offset}`);
});

test.run();
