import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { alignableOf, alignWords as alignTokens } from '../../src/diff/align-words.js';
import { alignWords } from '../../src/index.js';

const test = suite('diff: which words answer which');

const split = (text: string): string[] => text.split(' ');

/** Pairs as "word~word". */
function pairsOf(a: string, b: string): string[] {
  const [x, y] = [split(a), split(b)];
  return alignWords(x, y).pairs.map(([i, j]) => `${x[i]}~${y[j]}`);
}

/** Two sentences, pairs that must be found, and pairs that must not. */
const table: readonly (readonly [string, string, string, string, string])[] = [
  [
    'a moved phrase',
    'On Monday the court freed the two reporters .',
    'The court freed the two reporters on Monday .',
    'Monday~Monday court~court freed~freed reporters~reporters',
    'Monday~court court~Monday',
  ],
  [
    'synonyms',
    'Troops seized the old harbour at dawn .',
    'Soldiers captured the old port at dawn .',
    'Troops~Soldiers seized~captured harbour~port dawn~dawn',
    'seized~port Troops~captured',
  ],
  [
    'numbers',
    'The storm killed 40 people in Lisbon .',
    'The storm killed 42 people in Lisbon .',
    '40~42 people~people',
    '40~people',
  ],
  [
    'spellings',
    'The minister emphasised the need for reform .',
    'The minister emphasized the need for reform .',
    'emphasised~emphasized reform~reform',
    'emphasised~need',
  ],
  [
    'transliterations',
    'Prime Minister Nikol Pashinian resigned .',
    'Nikol Pashinyan , prime minister , resigned .',
    'Pashinian~Pashinyan Nikol~Nikol resigned~resigned',
    'Pashinian~prime',
  ],
  [
    'inflections',
    'The judges said the law was void .',
    'The judges say the laws were void .',
    'said~say law~laws was~were void~void',
    'law~judges',
  ],
];

for (const [name, a, b, wanted, refused] of table)
  test(`${name}`, () => {
    const found = pairsOf(a, b);
    for (const pair of split(wanted))
      assert.ok(found.includes(pair), `${pair} is missing in ${found.join(' ')}`);
    for (const pair of split(refused)) assert.not.ok(found.includes(pair), `${pair} was paired`);
  });

const sentence = fc.array(
  fc.constantFrom(
    '🚢',
    'the',
    'cafe\u0301',
    'harbour',
    'harbor',
    'said',
    'says',
    'Minsk',
    '40',
    ',',
    '“',
    '',
    'x',
  ),
  { maxLength: 12 },
);

test('indices are inside, in order and given once', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const { pairs } = alignWords(a, b);
      for (const [i, j] of pairs) assert.ok(a[i] !== undefined && b[j] !== undefined);
      const keys = pairs.map(([i, j]) => i * 100 + j);
      assert.equal(
        [...keys].sort((p, q) => p - q),
        keys,
      );
      assert.is(new Set(keys).size, keys.length);
    }),
    { numRuns: 150, seed: 4 },
  );
});

test('a list answers itself, word for word', () => {
  const words = split('🚢 The Ferry Union voted to strike , and the mayor resigned .');
  assert.equal(
    alignWords(words, words).pairs,
    words.map((_, k) => [k, k]),
  );
});

test('the lists exchanged, the pairs are the same exchanged', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const turned = alignWords(b, a).pairs.map(([j, i]) => [i, j] as const);
      assert.equal(
        alignWords(a, b).pairs,
        turned.sort((p, q) => p[0] - q[0] || p[1] - q[1]),
      );
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('a word answers a phrase', () => {
  const pairs = pairsOf(
    'The talks between the two sides will take place on Friday .',
    'The two sides will meet on Friday .',
  );
  for (const pair of ['take~meet', 'place~meet', 'sides~sides', 'Friday~Friday'])
    assert.ok(pairs.includes(pair), `${pair} is not among ${pairs.join(' ')}`);
});

test('an abbreviation answers every word of the name it stands for', () => {
  const pairs = pairsOf('The United Nations sent observers .', 'The UN sent observers .');
  for (const pair of ['United~UN', 'Nations~UN', 'observers~observers']) assert.ok(pairs.includes(pair));
});

test('nothing answers an empty list', () => {
  assert.equal(alignWords([], ['word']).pairs, []);
  assert.equal(alignWords([], []).pairs, []);
});

test('a table beyond the budget is not filled', () => {
  const tokens = split('the mayor resigned').map((text) => alignableOf(text));
  assert.equal(alignTokens(tokens, tokens, 8), []);
  assert.is(alignTokens(tokens, tokens, 9).length, 3);
});

test.run();
