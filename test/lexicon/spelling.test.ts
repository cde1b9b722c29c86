import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dataFile } from '../../src/lexicon/data.js';
import { hasSpellings, sameSpelling, spellingsOf } from '../../src/lexicon/spelling.js';

const test = suite('lexicon: spelling');

const alike = [
  ['labour', 'labor'],
  ['harbours', 'harbors'],
  ['theatre', 'theater'],
  ['travelled', 'traveled'],
  ['licence', 'license'],
  ['offence', 'offense'],
  ['catalogue', 'catalog'],
  ['analyse', 'analyze'],
  ['mobilisation', 'mobilization'],
  ['criticising', 'criticizing'],
  ['recognisable', 'recognizable'],
  ['grey', 'gray'],
  ['programme', 'program'],
  ['aeroplane', 'airplane'],
  ['haemorrhage', 'hemorrhage'],
  ['judgement', 'judgment'],
  ['advisor', 'adviser'],
  ['whilst', 'while'],
  ['co-operate', 'cooperate'],
  ['check point', 'checkpoint'],
  ['check-point', 'checkpoint'],
  ['on-line', 'online'],
  ['air strike', 'airstrike'],
  ['re-election', 'reelection'],
  ["neighbour's", "neighbor's"],
  ['defence minister', 'defense minister'],
  ['labour-market reform', 'labor market reform'],
] as const;

const different = [
  ['labour', 'labors'],
  ['house', 'hose'],
  ['principal', 'principle'],
  ['affect', 'effect'],
  ['devise', 'device'],
  ['prophecy', 'prophet'],
  ['any one', 'anyone else'],
  ['a way', 'away'],
  ['all ready', 'already'],
  ['re-signed', 'resigned'],
  ['re-form', 'reform'],
  ['u.n.', 'un'],
  ['20-21', '2021'],
  ['color', "color's"],
  ['troops', 'troupes'],
  ['rise', 'rize up'],
  ['', 'x'],
  ['🕊️', 'dove'],
] as const;

test('spellings of one word are the same, either way round', () => {
  const failed = alike.filter(([a, b]) => !sameSpelling(a, b) || !sameSpelling(b, a));
  assert.equal(failed, []);
});

test('every pair of the data file is one spelling', () => {
  const lines = dataFile('varcon.txt').toString('utf8').split('\n');
  const groups = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' '));
  assert.ok(groups.length > 12_000);
  const failed = groups.filter(([first = '', ...rest]) => !rest.every((word) => sameSpelling(first, word)));
  assert.equal(failed, []);
});

test('other words, other numbers and joins that change the meaning are not', () => {
  const failed = different.filter(([a, b]) => sameSpelling(a, b) || sameSpelling(b, a));
  assert.equal(failed, []);
});

test('a word’s spellings begin with itself', () => {
  assert.is(spellingsOf('honour')[0], 'honour');
  assert.ok(spellingsOf('honour').includes('honor'));
  assert.ok(spellingsOf('organisation').includes('organization'));
  assert.equal(spellingsOf('zzzz'), ['zzzz']);
  assert.equal(spellingsOf(''), ['']);
});

test('of two spellings of one word one at least is known to have another', () => {
  for (const [a, b] of alike)
    assert.ok(hasSpellings(a as string) || hasSpellings(b as string), `${a} / ${b}`);
  for (const word of ['river', 'quay', 'ferry']) assert.not(hasSpellings(word));
  for (const word of ['cease-fire', "mayor's", 'emphasised', '🌊']) assert.ok(hasSpellings(word));
});

test.run();
