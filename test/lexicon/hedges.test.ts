import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { certaintyOf, hedgeOf, hedges, hedgesStartingWith } from '../../src/lexicon/hedges.js';

const test = suite('lexicon: hedges and boosters');

test('hedges stand below the plain statement, boosters above it', () => {
  for (const word of ['purportedly', 'perhaps', 'might', 'apparently', 'probably'])
    assert.ok((certaintyOf(word) ?? 9) < 1, word);
  for (const word of ['indisputably', 'obviously', 'without a doubt'])
    assert.ok((certaintyOf(word) ?? 0) > 1, word);
  assert.ok((certaintyOf('possibly') as number) < (certaintyOf('probably') as number));
  assert.ok((certaintyOf('will') as number) - (certaintyOf('may') as number) > 0.5);
});

test('will and would alone make no step of certainty: reported speech shifts them', () => {
  assert.ok((certaintyOf('will') as number) - (certaintyOf('would') as number) < 0.15);
});

test('phrases are found by their first word, longest first', () => {
  const found = hedgesStartingWith('beyond').map(({ norm }) => norm);
  assert.ok(found.indexOf('beyond any doubt') < found.indexOf('beyond doubt'));
  assert.is(hedgeOf('so-called')?.class, 'evidential');
  assert.equal(hedgesStartingWith('treaty'), []);
});

test('every entry is listed once, in lower case', () => {
  const norms = hedges.map(({ norm }) => norm);
  assert.equal(
    norms.filter((norm, i) => norms.indexOf(norm) !== i),
    [],
  );
  assert.equal(
    norms.filter((norm) => !/^[a-z]+(?:[ -][a-z]+)*$/.test(norm)),
    [],
  );
  for (const word of ['', '🕊️', 'constructor']) assert.is(certaintyOf(word), null);
});

test.run();
