import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { placeOf } from '../../src/lexicon/places.js';

const test = suite('lexicon: places');

test('names, inhabitants and capitals lead to one key', () => {
  const cases = [
    ['kyrgyzstan', 'kyrgyzstan', 'country'],
    ['bishkek', 'kyrgyzstan', 'capital'],
    ['kazakhs', 'kazakhstan', 'demonym'],
    ['new zealanders', 'new zealand', 'demonym'],
    ['the philippines', 'philippines', 'country'],
    ['filipinos', 'philippines', 'demonym'],
    ['south koreans', 'south korea', 'demonym'],
    ['burma', 'myanmar', 'country'],
    ['great britain', 'united kingdom', 'country'],
    ['u.k.', 'united kingdom', 'country'],
    ['britons', 'united kingdom', 'demonym'],
    ['the hague', 'netherlands', 'capital'],
    ['stepanakert', 'nagorno karabakh', 'capital'],
    ['guinea-bissau', 'guinea bissau', 'country'],
    ['congolese', 'congo', 'demonym'],
    ['ohioans', 'ohio', 'demonym'],
    ['sacramento', 'california', 'capital'],
    ['south caucasus', 'caucasus', 'place'],
    ['european union', 'european union', 'place'],
    ["ukraine's", 'ukraine', 'country'],
    ['donbass', 'donbas', 'place'],
    ['sao tome and principe', 'sao tome and principe', 'country'],
  ] as const;
  for (const [norm, key, as] of cases) assert.equal(placeOf(norm), { key, as }, norm);
});

test('the country Georgia and the capital Washington come before the states', () => {
  assert.equal(placeOf('georgia'), { key: 'georgia', as: 'country' });
  assert.is(placeOf('washington')?.key, 'united states');
});

test('the pronoun, other words and odd text are no places', () => {
  for (const word of [
    'us',
    'we',
    'male',
    'treaty',
    '',
    'the',
    '🕊️',
    'constructor',
    '__proto__',
    '.',
    '-',
    "'s",
  ]) {
    assert.is(placeOf(word), null, word);
  }
});

test.run();
