import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rank, similarity } from '../../src/lexicon/vectors.js';

const test = suite('lexicon: word vectors');

const near = (a: string, b: string): number => similarity(a, b) as number;

test('words used alike stand nearer than words that are not', () => {
  const trios = [
    ['soldier', 'troops', 'banana'],
    ['hospital', 'clinic', 'tariff'],
    ['river', 'lake', 'senator'],
    ['ambassador', 'diplomat', 'volcano'],
    ['wounded', 'injured', 'musical'],
    ['inflation', 'unemployment', 'goalkeeper'],
  ] as const;
  for (const [word, kin, stranger] of trios) assert.ok(near(word, kin) > near(word, stranger) + 0.2, word);
});

test('similarity is symmetric, 1 for the word itself, within -1 and 1', () => {
  assert.is(near('harbour', 'bridge'), near('bridge', 'harbour'));
  assert.is(similarity('treaty', 'treaty'), 1);
  for (const word of ['war', 'the', 'mandela', 'zebra']) {
    const value = near(word, 'parliament');
    assert.ok(value >= -1 && value < 1);
  }
});

test('a value of the source is kept to two decimals', () => {
  assert.ok(Math.abs(near('north', 'south') - 0.92) < 0.02, String(near('north', 'south')));
});

test('rank falls with frequency and is null for what is no frequent word', () => {
  assert.is(rank('the'), 0);
  assert.ok((rank('minister') as number) < (rank('archipelago') as number));
  for (const word of ['qwzxv', '', '🕊️', 'The', 'é', '1991', 'two words', 'x'.repeat(5000)]) {
    assert.is(rank(word), null, word);
    assert.is(similarity(word, 'war'), null, word);
  }
});

test.run();
