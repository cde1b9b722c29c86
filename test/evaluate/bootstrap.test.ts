import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { intervalsOf } from '../../src/evaluate/bootstrap.js';

const test = suite('evaluate: bootstrap intervals');

const mean = (drawn: readonly number[]) => [
  { name: 'mean', value: drawn.reduce((sum, one) => sum + one, 0) / drawn.length, of: drawn.length },
];
const ofMean = (units: readonly number[]) => intervalsOf(units, mean).get('mean');

test('the interval of a mean is near what theory says: 1.96 standard errors to either side', () => {
  const units = Array.from({ length: 400 }, (_, k) => k % 2);
  const { low, high } = ofMean(units) ?? { low: 0, high: 1 };
  assert.ok(Math.abs(low - (0.5 - 1.96 * 0.025)) < 0.008, `${low}`);
  assert.ok(Math.abs(high - (0.5 + 1.96 * 0.025)) < 0.008, `${high}`);
});

test('the same units give the same interval, alike ones none wider than a point', () => {
  const units = [0.1, 0.7, 0.4, 0.9];
  assert.equal(ofMean(units), ofMean([...units]));
  assert.equal(ofMean([0.3, 0.3, 0.3].map(() => 0.25)), { low: 0.25, high: 0.25 });
});

test('one unit has no interval', () => {
  assert.is(ofMean([0.5]), undefined);
  assert.is(ofMean([]), undefined);
});

test('draws in which a figure is a share of nothing do not count for it, plain counts always do', () => {
  const figures = (drawn: readonly number[]) => {
    const of = drawn.filter((one) => one > 0).length;
    return [
      { name: 'share', value: of === 0 ? 0 : 1, of },
      { name: 'count', value: of, of: null },
    ];
  };
  const found = intervalsOf([0, 1], figures);
  assert.equal(found.get('share'), { low: 1, high: 1 });
  assert.equal(found.get('count'), { low: 0, high: 2 });
});

test.run();
