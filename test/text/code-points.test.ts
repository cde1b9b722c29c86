import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { codePointsOf } from '../../src/text/code-points.js';

const test = suite('text: code points');

test('counts what iterating over the characters counts, at every position that cuts none', () => {
  const text = '🕊️ “Čekáme” e\u0301 👩🏽‍🚒 שלום 𝔄';
  const codePoints = codePointsOf(text);
  let units = 0;
  [...text].forEach((character, index) => {
    assert.is(codePoints(units), index);
    units += character.length;
  });
  assert.is(codePoints(text.length), [...text].length);
});

test('an empty text and one of plain letters keep their positions', () => {
  assert.is(codePointsOf('')(0), 0);
  assert.is(codePointsOf('plain')(5), 5);
});

test('a lone half of a pair counts as one', () => {
  assert.is(codePointsOf('a\ud83db')(3), 3);
});

test.run();
