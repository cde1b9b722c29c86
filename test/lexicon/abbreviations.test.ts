import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { expand, mayAbbreviate, sameAbbreviation } from '../../src/lexicon/abbreviations.js';

const test = suite('lexicon: abbreviations');

const alike = [
  ['U.K.', 'UK'],
  ['U.K.', 'Britain'],
  ['the U.S.', 'the United States of America'],
  ['U.S.’s', 'US'],
  ['EU', 'European Union'],
  ['the European Union', 'E.U.'],
  ['F.B.I.', 'Federal Bureau of Investigation'],
  ['IAEA', 'International Atomic Energy Agency'],
  ['Gov.', 'Governor'],
  ['Reps.', 'Representatives'],
  ['Nov.', 'November'],
  ['Thurs.', 'Thursday'],
  ['Calif.', 'California'],
  ['G.O.P.', 'Republican Party'],
  ['OSCE', 'Organization for Security and Co-operation in Europe'],
  ['WHO', 'World Health Organisation'],
  ['Gen.', 'General'],
  ['bn', 'billion'],
  ['Dr.', 'Dr'],
  ['N.Y.', 'New York'],
  ['Mt.', 'Mount'],
] as const;

const different = [
  ['us', 'United States'],
  ['us', 'U.S.'],
  ['who', 'WHO'],
  ['may', 'Mass.'],
  ['UN', 'EU'],
  ['U.S.', 'U.K.'],
  ['Sen.', 'Rep.'],
  ['Sept.', 'Oct.'],
  ['general', 'generals'],
  ['peace', 'war'],
  ['', ''],
  ['ice', 'Immigration and Customs Enforcement'],
  ['in', 'Ind.'],
  ['🕊️', 'UN'],
] as const;

test('short and long forms of one thing are the same, either way round', () => {
  const failed = alike.filter(([a, b]) => !sameAbbreviation(a, b) || !sameAbbreviation(b, a));
  assert.equal(failed, []);
});

test('words in small letters and other things are not', () => {
  const failed = different.filter(([a, b]) => a !== b && (sameAbbreviation(a, b) || sameAbbreviation(b, a)));
  assert.equal(failed, []);
  assert.not(sameAbbreviation('', ''));
});

test('letters expand with and without points', () => {
  assert.is(expand('N.A.T.O.'), 'north atlantic treaty organization');
  assert.is(expand('imf'), 'international monetary fund');
  assert.is(expand('Xyzzy'), null);
  assert.is(expand(''), null);
  assert.is(expand('🕊️'), null);
});

test('of two that mean the same one at least may be the shorter', () => {
  for (const [a, b] of alike)
    assert.ok(mayAbbreviate(a as string) || mayAbbreviate(b as string), `${a} / ${b}`);
  for (const surface of ['Harbour', 'us', 'Ferry']) assert.not(mayAbbreviate(surface));
});

test.run();
