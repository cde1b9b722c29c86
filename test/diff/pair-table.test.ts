import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PairTable } from '../../src/diff/pair-table.js';

const test = suite('diff: what is remembered of pairs');

test('it holds what a Map would hold, through growing and clearing', () => {
  const table = new PairTable();
  const known = new Map<string, number>();
  const number = fc.integer({ min: 0, max: 300 });
  for (const [k, [one, other, value]] of fc
    .sample(fc.tuple(number, number, number), { numRuns: 30_000, seed: 1 })
    .entries()) {
    table.set(one, other, value);
    known.set(`${one} ${other}`, value);
    if (k % 5000 === 0)
      for (const [key, wanted] of known) {
        const [p, q] = key.split(' ').map(Number) as [number, number];
        assert.is(table.get(p, q), wanted);
      }
  }
  assert.is(table.size, known.size);
  assert.is(table.get(301, 0), -1);
  table.clear();
  assert.is(table.size, 0);
  assert.is(table.get(1, 1), -1);
});

test.run();
