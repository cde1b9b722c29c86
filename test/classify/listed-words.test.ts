/** Traps of the rule for listed words: what looks like a contrast and is none, beside what is one. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collated } from './pair.js';

const test = suite('classify: listed words');

/** Readings of the listed contrasts between two sentences. */
const listed = (one: string, other: string): string[] =>
  collated([one, other])
    .framings.filter(({ rule }) => rule === 'contrast-set')
    .map(({ readings }) => readings.map(({ text }) => text).join(' / '));

const town = (verb: string): string =>
  `Rebel forces ${verb} the town of Miralba on Sunday, the ministry said.`;

test('two members in one slot are found in any form', () => {
  assert.equal(listed(town('seized'), town('liberated')), ['seized / liberated']);
  assert.equal(listed(town('have captured'), town('were freeing')), ['captured / freeing']);
  assert.equal(listed(town('took control of'), town('liberated')), ['took control of / liberated']);
  assert.equal(listed(town('seized'), town('seized')), []);
});

test('members with a hyphen are found, and of a longer and a shorter one the longer', () => {
  assert.equal(listed(town('carpet-bombed'), town('shelled')), ['carpet-bombed / shelled']);
  const lost = listed(town('lost control of'), town('liberated'));
  assert.equal(lost, ['lost control of / liberated']);
});

test('a phrase of a man is found of a woman', () => {
  const job = (words: string): string =>
    `The mayor's driver ${words} on Monday after a dispute over the ferry.`;
  assert.equal(listed(job('lost her job'), job('was fired')), ['lost her job / was fired']);
});

test('members of one slant and forms of one word are no contrast', () => {
  const plan = (verb: string): string => `The council ${verb} the stadium plan in Corlea on Monday.`;
  assert.equal(listed(plan('allowed'), plan('permitted')), []);
  assert.equal(listed(plan('postponed'), plan('is postponing')), []);
  assert.equal(listed(plan('criticised'), plan('criticized')), []);
});

test('a word that both sides have answers nothing else', () => {
  const raid = (word: string): string => `The ${word} on the port was the second attack in Varna this week.`;
  assert.equal(listed(raid('airstrike'), raid('air strike')), []);
  const both = 'The government called the regime in Ruritania a threat on Monday.';
  assert.equal(listed(both, both.replace('on Monday', 'on Monday evening')), []);
});

test('a noun is no answer to a verb spelled alike', () => {
  const one = 'The union announced a strike at the port of Varna on Monday.';
  const other = 'The union said planes could attack the port of Varna on Monday.';
  assert.equal(listed(one, other), []);
});

test('two verbs of one set about different things are no contrast', () => {
  const one = 'Police seized forty rifles while farmers in the valley held a fair, officials said on Monday.';
  const other =
    'Police found forty rifles while farmers in the valley occupied a road, officials said on Monday.';
  assert.not.ok(listed(one, other).includes('seized / occupied'));
});

test.run();
