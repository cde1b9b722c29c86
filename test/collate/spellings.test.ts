import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { faultOf, frameCount, spelledTwice, spellingPairs } from '../support/spelling-pairs.js';

const test = suite('collate: spellings');

test('200 pairs of spellings, put into sentences, are no contrast', () => {
  assert.ok(spellingPairs.length >= 200, String(spellingPairs.length));
  const faults = spellingPairs.map(([one, other], k) => faultOf(one, other, k % frameCount));
  assert.equal(
    faults.filter((fault) => fault !== null),
    [],
  );
});

test('they are shown as variants of spelling, in one word or in two', () => {
  for (const [one, other] of [
    ['labour', 'labor'],
    ['aegis', 'egis'],
    ['airstrike', 'air strike'],
    ['ceasefire', 'cease-fire'],
    ['reelection', 're-election'],
    ['airstrikes', 'air-strikes'],
  ] as const) {
    const { variants } = spelledTwice(one, other, 2);
    assert.equal(
      variants.map(({ kind, a, b }) => [kind, ...[a.text, b.text].sort()]),
      [['spelling', ...[one, other].sort()]],
    );
  }
});

test('other words in the same sentences are found', () => {
  assert.ok(spelledTwice('labour', 'lottery', 2).framings.length > 0);
  assert.ok(spelledTwice('airstrike', 'air ticket', 2).framings.length > 0);
});

test.run();
