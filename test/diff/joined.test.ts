import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { alignableOf } from '../../src/diff/align-words.js';
import { joinedWords, withJoined } from '../../src/diff/joined.js';

const test = suite('diff: joined words');

const tokens = (text: string) => text.split(' ').map((text) => alignableOf(text));
const joined = (a: string, b: string) =>
  joinedWords(tokens(a), tokens(b)).map(({ a0, a1, b0, b1 }) => [a0, a1, b0, b1]);

test('a word and its parts on the other side are found, either way round', () => {
  assert.equal(joined('“ an airstrike hit', 'an air strike hit'), [[2, 3, 1, 3]]);
  assert.equal(joined('an air strike hit', 'an airstrike hit'), [[1, 3, 1, 2]]);
  assert.equal(joined('the cease - fire held', 'the ceasefire held'), [[1, 4, 1, 2]]);
  assert.equal(joined('the colour bar', 'the colourbar is color - bar'), [[1, 3, 1, 2]]);
});

test('joins of other meaning, of numbers, of marks and of short words are none', () => {
  for (const [a, b] of [
    ['it may be so', 'it maybe so'],
    ['all ready there', 'already there'],
    ['the 20 - 21 season', 'the 2021 season'],
    ['the air , strike', 'the airstrike'],
    ['a b 🌊', 'ab 🌊'],
    ['cafe\u0301 bar', 'bar'],
  ] as const)
    assert.equal(joined(a, b), [], a);
});

test('a word that stands whole on both sides is left to itself', () => {
  assert.equal(joined('an airstrike hit', 'the airstrike or air strike'), []);
});

test('joined words answer each other and nothing else', () => {
  const pairs = [
    { a: 0, b: 0, by: 'same', strength: 0.9 },
    { a: 1, b: 3, by: 'near', strength: 0.5 },
  ] as const;
  const result = withJoined(pairs, [{ a0: 1, a1: 2, b0: 1, b1: 3 }]);
  assert.equal(
    result.map(({ a, b, by }) => [a, b, by]),
    [
      [0, 0, 'same'],
      [1, 1, 'spelling'],
      [1, 2, 'spelling'],
    ],
  );
});

test.run();
