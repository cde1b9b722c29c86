import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { degreeOf, degreeWords } from '../../src/lexicon/degree-words.js';

const test = suite('lexicon: degree words');

test('words that raise stand above the plain word, words that lower below it', () => {
  for (const word of ['bitterly', 'profound', 'steep', 'utterly', 'sharply', 'scathing'])
    assert.ok((degreeOf(word) ?? 0) > 1, word);
  for (const word of ['mildly', 'minor', 'barely', 'modest', 'somewhat', 'tiny'])
    assert.ok((degreeOf(word) ?? 9) < 1, word);
  assert.ok((degreeOf('utterly') as number) > (degreeOf('strongly') as number));
});

test('other words have no degree', () => {
  for (const word of ['treaty', 'Tuesday', 'red', '', '🕊️', 'constructor'])
    assert.is(degreeOf(word), null, word);
});

test('every word is listed once, in lower case', () => {
  const norms = degreeWords.map(({ norm }) => norm);
  assert.equal(
    norms.filter((norm, i) => norms.indexOf(norm) !== i),
    [],
  );
  assert.equal(
    norms.filter((norm) => !/^[a-z]+(?:[ -][a-z]+)*$/.test(norm)),
    [],
  );
});

test.run();
