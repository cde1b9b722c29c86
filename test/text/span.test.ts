import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { byCodeUnits, lettersOf, normalForm } from '../../src/text/normal.js';
import { byPlace, contains, hull, overlap } from '../../src/text/span.js';

const test = suite('text: spans and normal forms');

test('spans that only touch share nothing', () => {
  assert.is(overlap({ start: 0, end: 3 }, { start: 3, end: 5 }), 0);
  assert.is(overlap({ start: 0, end: 4 }, { start: 3, end: 9 }), 1);
});

test('a hull reaches from the first start to the last end, whatever the order', () => {
  assert.equal(
    hull([
      { start: 7, end: 9 },
      { start: 2, end: 3 },
    ]),
    { start: 2, end: 9 },
  );
  assert.throws(() => hull([]), /no spans/);
});

test('a span contains itself and nothing that sticks out', () => {
  assert.ok(contains({ start: 1, end: 4 }, { start: 1, end: 4 }));
  assert.not(contains({ start: 1, end: 4 }, { start: 1, end: 5 }));
});

test('places sort by start, then end', () => {
  assert.equal(
    [
      { start: 2, end: 5 },
      { start: 2, end: 3 },
      { start: 0, end: 9 },
    ]
      .sort(byPlace)
      .map((s) => s.end),
    [9, 3, 5],
  );
});

test('the normal form folds quotes, dashes, accents and case, and keeps letters of every script', () => {
  assert.is(normalForm('“Café”—l’Été'), '"cafe"-l\'ete');
  assert.is(normalForm('Հայաստան Москва'), 'հայաստան москва');
});

test('hyphens, points and spaces do not separate letters', () => {
  assert.is(lettersOf('Cease-fire'), lettersOf('ceasefire'));
  assert.is(lettersOf('U.S.'), 'us');
});

test('code-unit order does not ask the locale', () => {
  assert.equal(['é', 'z', 'Z', 'a'].sort(byCodeUnits), ['Z', 'a', 'z', 'é']);
});

test.run();
