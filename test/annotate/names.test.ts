import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotateStory } from '../../src/annotate/story.js';
import { annotated } from './annotated.js';

const test = suite('annotate: mentions and names');

const story = (...texts: string[]) =>
  annotateStory(texts.map((text, i) => annotated(text, { file: `${i}.txt`, date: `2023-01-0${i + 1}` })));

/** Each name as "kind: form; form". */
const names = (...texts: string[]): string[] =>
  story(...texts).names.map(
    ({ kind, forms }) => `${kind}: ${[...new Set(forms.map(({ text }) => text))].join('; ')}`,
  );

test('titles and countries stand apart from the name', () => {
  const { mentions } = annotated(
    '🙂 U.S. Secretary of State Antony J. Blinken met French President Zoé Morel.',
  );
  assert.equal(
    mentions.map(({ kind, text, title }) => `${kind} ${text} [${title}]`),
    ['place U.S. [null]', 'person Antony J. Blinken [Secretary of State]', 'person Zoé Morel [President]'],
  );
});

test('a title in small letters and a body before the name', () => {
  const { mentions } = annotated('State Department spokesperson Ada Lund spoke.');
  assert.equal(
    mentions.map(({ kind, text, title }) => `${kind} ${text} [${title}]`),
    ['organisation State Department [null]', 'person Ada Lund [spokesperson]'],
  );
});

test('a surname alone is the one person who bears it, across accounts and transliterations', () => {
  assert.equal(
    names(
      'Prime Minister Nikol Pashinyan spoke. Later Pashinyan left.',
      'Prime Minister Nikol Pashinian spoke.',
    ),
    ['person: Nikol Pashinyan; Pashinyan; Nikol Pashinian'],
  );
});

test('two people of one surname stay apart', () => {
  const found = names('President George Lund met Senator Maria Lund.');
  assert.equal(found, ['person: George Lund', 'person: Maria Lund']);
});

test('a country’s names are one; its capital is another name', () => {
  assert.equal(names('The US and the United States of old, said U.S. officials in Washington.'), [
    'place: US; United States; U.S.',
    'place: Washington',
  ]);
});

test('an abbreviation and its long form, listed or made of its letters, are one', () => {
  assert.equal(names('The UN met. The United Nations voted.').length, 1);
  assert.equal(names('The Rail Accident Investigation Branch came. RAIB left.', 'Later RAIB spoke.'), [
    'organisation: Rail Accident Investigation Branch; RAIB',
  ]);
  assert.equal(names('The State Department wrote. So did the Department of State.').length, 1);
});

test('a company with and without what it is registered as', () => {
  assert.is(names('They sued Norvex Inc. on Monday.', 'They said Norvex declined.').length, 1);
});

test('two acts of parliament that share all words but one are two', () => {
  assert.is(
    names('Under the Fair Credit Reporting Act and the Fair Credit Billing Act they sued.').length,
    2,
  );
});

test('particles and hyphens inside a name', () => {
  assert.equal(names('President Bashar al-Assad met Kim Jong-un. Later Mr. Assad left.'), [
    'person: Bashar al-Assad; Assad',
    'person: Kim Jong-un',
  ]);
  assert.equal(names('The Geneva-based group met Ada Lund.'), ['place: Geneva', 'person: Ada Lund']);
});

test('a surname alone means the bearer of its own account, whoever bears it elsewhere', () => {
  assert.equal(
    names('Robin Smith spoke. Later Smith left.', 'Senator Richard Smith sang. Smith was tired.'),
    ['person: Robin Smith; Smith', 'person: Richard Smith; Smith'],
  );
});

test('of two bearers in one account the one named far more often is meant, else nobody is', () => {
  const often =
    'Uma Lund ran. Uma Lund sat. Uma Lund read. Uma Lund ate. Her father Robert Lund wrote. Lund slept.';
  assert.equal(names(often), ['person: Uma Lund; Lund', 'person: Robert Lund']);
  assert.equal(names('Uma Lund ran. Robert Lund wrote. Lund slept.'), [
    'person: Uma Lund',
    'person: Robert Lund',
    'person: Lund',
  ]);
});

test('a capital that speaks is its country’s government; where people are it is a city', () => {
  assert.equal(names('Oslo said it would sign. They met in Oslo. Norway agreed.'), [
    'place: Oslo; Norway',
    'place: Oslo',
  ]);
});

test('what opens with a common word or ends in a kind of thing is no person', () => {
  for (const thing of ['Social Security', 'Getty Images', 'Bastille Day'])
    assert.not.match(names(`They said ${thing} had changed.`).join(), 'person', thing);
});

test('the same ministry of two countries is two bodies', () => {
  assert.equal(names('Norway’s Foreign Ministry wrote to the Danish Foreign Ministry.'), [
    'place: Norway',
    'organisation: Foreign Ministry',
    'organisation: Foreign Ministry',
  ]);
});

test('speakers and sources know whom they name', () => {
  const told = story('“We go,” said spokesperson Ada Lund. Lund said the road is closed.');
  const [witness] = told.witnesses;
  const id = told.names.find(({ kind }) => kind === 'person')?.id;
  assert.is(witness?.quotations[0]?.speaker?.name, id);
  assert.is(witness?.attributions.at(-1)?.source?.name, id);
});

test('witnesses are put in order by date, unknown last, then file', () => {
  const one = annotated('A vote.', { file: 'b.txt', date: null });
  const two = annotated('A vote.', { file: 'a.txt', date: null });
  const three = annotated('A vote.', { file: 'c.txt', date: '2023-01-01' });
  for (const order of [
    [one, two, three],
    [three, one, two],
  ]) {
    const { witnesses, sigla } = annotateStory(order);
    assert.equal(
      witnesses.map(({ article }) => article.file),
      ['c.txt', 'a.txt', 'b.txt'],
    );
    assert.equal(sigla, ['A', 'B', 'C']);
  }
});

test('after Z comes AA', () => {
  const many = Array.from({ length: 28 }, (_, i) =>
    annotated('A vote.', { file: `${String(i).padStart(2, '0')}.txt` }),
  );
  assert.equal(annotateStory(many).sigla.slice(25), ['Z', 'AA', 'AB']);
});

test('a word that is rare in the story weighs more than one in every passage', () => {
  const { weights } = story('The corridor is open. The corridor is shut. The corridor is a quagmire.');
  assert.ok((weights.get('quagmir') ?? 0) > (weights.get('corridor') ?? 0));
  assert.ok((weights.get('corridor') ?? 0) > (weights.get('the') ?? 0));
});

test.run();
