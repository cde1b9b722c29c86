import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { featureNames } from '../../src/align/feature-names.js';
import {
  allNames,
  bothLooks,
  firstScore,
  type LinkModel,
  reasonsOf,
  secondScore,
} from '../../src/align/link-model.js';
import { type LinearModel, logOdds, partsOf, probability } from '../../src/model/linear.js';

const test = suite('model: what adds up');

const links = JSON.parse(
  readFileSync(new URL('../../src/align/link-weights.json', import.meta.url), 'utf8'),
) as LinkModel;

test('the features learned from are those the code gives, in order', () => {
  assert.equal(links.first.features, [...featureNames]);
  assert.equal(links.second.features, [...allNames]);
  assert.is(new Set(allNames).size, allNames.length);
  for (const { features, weights, roots, typical } of [links.first, links.second]) {
    assert.is(weights.length, features.length);
    assert.is(typical.length, features.length);
    assert.ok(roots.length === 0 || roots.length === features.length);
  }
});

const height: LinearModel = {
  features: ['height', 'width'],
  bias: -1,
  weights: [2, 0.5],
  roots: [0, 3],
  typical: [1, 4],
};

test('each feature and its square root add to the log odds, and signs are kept under the root', () => {
  assert.is(logOdds(height, [3, 4]), -1 + 6 + 2 + 6);
  assert.is(logOdds(height, [3, -4]), -1 + 6 - 2 - 6);
  assert.equal(partsOf(height, [3, 4]), [5, 4]);
  assert.is(probability(0), 0.5);
});

test('the reasons of a score differ between two pairs by just as much as their scores', () => {
  const rows = fc.array(fc.double({ min: 0, max: 8, noNaN: true }), {
    minLength: featureNames.length,
    maxLength: featureNames.length,
  });
  const further = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
    minLength: allNames.length - featureNames.length,
    maxLength: allNames.length - featureNames.length,
  });
  const rowOf = (x: number[], more: number[]): Float64Array => {
    const own = Float64Array.from(x);
    return bothLooks(own, Float64Array.of(firstScore(links, own), ...more.slice(1)));
  };
  const total = (row: Float64Array): number =>
    reasonsOf(links, row).reduce((sum, [, points]) => sum + points, 0);
  fc.assert(
    fc.property(rows, further, rows, further, (x, more, y, other) => {
      const [one, two] = [rowOf(x, more), rowOf(y, other)];
      const told = total(one) - total(two);
      assert.ok(Math.abs(told - (secondScore(links, one) - secondScore(links, two))) < 1e-6);
    }),
    { numRuns: 40, seed: 4 },
  );
});

test.run();
