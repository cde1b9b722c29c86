import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { trainLinear } from '../../src/evaluate/logistic.js';
import { logOdds, probability } from '../../src/model/linear.js';

const test = suite('evaluate: logistic regression');

/** Even numbers between 0 and 1 that look drawn by chance (a multiplicative generator modulo a prime). */
function chances(): () => number {
  let state = 20_011;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Labels drawn with the odds that known weights give. */
function drawn(count: number, oddsOf: (x: readonly number[]) => number) {
  const chance = chances();
  const x = Array.from({ length: count }, () => [chance() * 4, chance() * 9, 5]);
  return {
    features: ['near', 'far', 'constant'],
    x,
    y: x.map((row) => (chance() < probability(oddsOf(row)) ? 1 : 0)),
  };
}

test('weights come out as they went in', () => {
  const data = drawn(20_000, ([near = 0, far = 0]) => 1.5 * near - 0.4 * far - 1);
  const model = trainLinear(data, { roots: false, ridge: 1 });
  assert.ok(Math.abs((model.weights[0] as number) - 1.5) < 0.1, String(model.weights));
  assert.ok(Math.abs((model.weights[1] as number) + 0.4) < 0.05, String(model.weights));
  assert.is(model.weights[2], 0);
  assert.ok(Math.abs(logOdds(model, [0, 0, 5]) + 1) < 0.2);
});

test('a root is learned as a root', () => {
  const data = drawn(20_000, ([, far = 0]) => 2 * Math.sqrt(far) - 4);
  const model = trainLinear(data, { roots: true, ridge: 1 });
  for (const far of [0.5, 2, 5, 8])
    assert.ok(Math.abs(logOdds(model, [2, far, 5]) - (2 * Math.sqrt(far) - 4)) < 0.5, String(far));
});

test('a strong ridge keeps weights small, and what is typical adds nothing to the parts', () => {
  const data = drawn(2_000, ([near = 0]) => 3 * near - 6);
  const [loose, tight] = [1, 10_000].map((ridge) => trainLinear(data, { roots: false, ridge }));
  assert.ok(Math.abs(tight?.weights[0] as number) < 0.5 * Math.abs(loose?.weights[0] as number));
  const mean = data.x.reduce((sum, [near = 0]) => sum + near, 0) / data.x.length;
  assert.ok(Math.abs((loose?.weights[0] as number) * mean - (loose?.typical[0] as number)) < 1e-3);
});

test('the same rows give the same weights, and none are refused', () => {
  const data = drawn(500, ([near = 0]) => near - 2);
  assert.equal(trainLinear(data, { roots: true, ridge: 2 }), trainLinear(data, { roots: true, ridge: 2 }));
  assert.throws(
    () => trainLinear({ features: ['a'], x: [], y: [] }, { roots: false, ridge: 1 }),
    /nothing to learn/,
  );
});

test.run();
