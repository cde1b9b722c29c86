import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { confidenceFeatures, ruleIds } from '../../src/classify/confidence.js';
import { rules } from '../../src/classify/rules.js';
import { wordFeatures } from '../../src/diff/word-features.js';
import { logOdds, probability, scoreOf, type TreeModel } from '../../src/model/trees.js';

const test = suite('model: learned trees');

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'));
const words = read('diff/word-weights.json') as { passes: readonly TreeModel[] };
const models: readonly (readonly [string, TreeModel, readonly string[]])[] = [
  ['framings', read('classify/framing-weights.json') as TreeModel, confidenceFeatures],
  ...words.passes.map((pass, k) => [`words, pass ${k + 1}`, pass, wordFeatures] as const),
];

for (const [name, model, features] of models) {
  test(`${name}: the features learned from are those the code gives, in order`, () => {
    assert.equal(model.features, [...features]);
    assert.is(new Set(features).size, features.length);
  });

  test(`${name}: every tree is whole`, () => {
    for (const { feature, threshold, left, right, value } of model.trees) {
      for (const list of [threshold, left, right, value]) assert.is(list.length, feature.length);
      feature.forEach((one, node) => {
        if (one < 0) return;
        assert.ok(one < features.length);
        for (const child of [left[node], right[node]])
          assert.ok((child ?? -1) > node && (child ?? 0) < feature.length, 'children come after their node');
      });
    }
  });

  test(`${name}: a score is a probability, whatever the features`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 30, noNaN: true }), {
          minLength: features.length,
          maxLength: features.length,
        }),
        (x) => {
          const score = scoreOf(model, x);
          assert.ok(score >= 0 && score <= 1);
        },
      ),
      { numRuns: 40, seed: 2 },
    );
  });
}

test('every rule has a feature of its own', () => {
  assert.equal([...ruleIds].sort(), rules.map(({ id }) => id).sort());
});

test('a tree goes left at its threshold and right above it', () => {
  const model: TreeModel = {
    about: {},
    features: ['height'],
    bias: -1,
    trees: [
      {
        feature: [0, -1, -1],
        threshold: [5, 0, 0],
        left: [1, -1, -1],
        right: [2, -1, -1],
        value: [0, -2, 3],
      },
    ],
    calibration: { slope: 2, offset: 1 },
  };
  assert.is(logOdds(model, [5]), -3);
  assert.is(logOdds(model, [5.01]), 2);
  assert.is(scoreOf(model, [9]), probability(5));
});

test.run();
