import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText } from '../../src/ingest/ingest.js';
import { laidOut } from '../support/laid-out.js';

const test = suite('ingest: blocks of an article');

const lead =
  '🌊 The “river commission” met on Monday in the cafe\u0301 at the crossing and spoke for three hours, an official said.';
const more =
  'Nobody spoke of a treaty, and the members of the commission left by separate doors when the talks were over.';
const article = (...lines: string[]) => articleFromText(lines.join('\n\n'), { file: 'a.txt' });
const kinds = (...lines: string[]) => laidOut(lines.join('\n\n')).map(([kind]) => kind);

test('a short first line without a full stop is the headline and the title', () => {
  assert.equal(kinds('River towns talk again', lead, more), ['headline', 'paragraph', 'paragraph']);
  assert.is(article('River towns talk again', lead).title, 'River towns talk again');
  assert.equal(kinds('Will the river towns talk again?', lead), ['headline', 'paragraph']);
  assert.equal(kinds('A New Bridge for the U.S.', lead), ['headline', 'paragraph']);
});

test('a first line that is a sentence is none, and then there is no title', () => {
  assert.equal(kinds('The towns talk again.', lead), ['paragraph', 'paragraph']);
  assert.is(article('The towns talk again.', lead).title, null);
  assert.equal(kinds('One line alone'), ['paragraph']);
});

test('a title known from elsewhere finds its headline even when that ends like a sentence', () => {
  const known = articleFromText(`They talk. It helps.\n\n${lead}`, {
    file: 'a.txt',
    title: 'They talk. It helps.',
  });
  assert.is(known.blocks[0]?.kind, 'headline');
});

test('the second copy of a headline is a headline again, a line that differs in a word is not', () => {
  const headline = 'River towns talk again';
  assert.equal(kinds(headline, 'RIVER TOWNS TALK AGAIN', lead), ['headline', 'headline', 'paragraph']);
  assert.is.not(kinds(headline, 'River towns walk again', lead)[1], 'headline');
});

test('a few words without a stop between paragraphs are a heading; a caption, a quotation and a list item are none', () => {
  const inner = (line: string) => kinds('River towns talk again', lead, line, more)[2];
  assert.is(inner('A bridge too far'), 'heading');
  assert.is(inner('‘No time to lose’'), 'heading');
  assert.is(
    inner('The members of the river commission leave the cafe after the talks in the rain'),
    'paragraph',
  );
  assert.is(inner('He said no.'), 'paragraph');
  assert.is(inner('the bridge'), 'paragraph');
  assert.is(inner('The reporter asked:'), 'paragraph');
  assert.equal(kinds('River towns talk again', lead, 'A bridge too far').at(-1), 'paragraph');
});

test('a date mark before the headline becomes the date, and the headline starts after it', () => {
  const text = ` date 2023-05-01 River towns talk again\n\n${lead}`;
  assert.equal(laidOut(text).slice(0, 2), [
    ['boilerplate', 'date 2023-05-01'],
    ['headline', 'River towns talk again'],
  ]);
  const { date, dateNote } = articleFromText(text, { file: 'a.txt' });
  assert.equal([date, dateNote], ['2023-05-01', "the file's own date line"]);
});

test('a date line on top gives the date, one of an update only where there is no other', () => {
  const marked = 'River towns talk again Updated: 2016-07-15 13:14 By Agencies(River Daily)';
  assert.is(article(marked, lead).title, 'River towns talk again');
  assert.is(article('River towns talk again', 'Xinhua | Updated: 2017-09-15 17:52', lead).date, '2017-09-15');
  assert.is(
    article('River towns talk again', 'Monday, May 1, 2023 at 3:04 p.m. ET', lead).date,
    '2023-05-01',
  );
  assert.is(article('T a talk', 'Updated 3 May 2023', 'Published 1 May 2023', lead).date, '2023-05-01');
  assert.is(article('T a talk', 'Updated 3 May 2023', lead).date, '2023-05-03');
});

test('a date inside a sentence, a day that no calendar has and an ambiguous one are no date', () => {
  assert.is(article('River towns talk again', `On May 1, 2023 ${lead}`).date, null);
  assert.is(article(' date 2023-02-31 River towns talk again', lead).date, null);
  assert.is(article('River towns talk again', '3/4/2023', lead).date, null);
  assert.equal([article(lead).date, article(lead).dateNote], [null, null]);
});

test('a dateline is set apart so that the sentence starts after it', () => {
  assert.equal(laidOut('WASHINGTON, DC — Two towns talked on Monday.'), [
    ['boilerplate', 'WASHINGTON, DC —'],
    ['paragraph', 'Two towns talked on Monday.'],
  ]);
  assert.equal(laidOut(`River towns talk again\n\nKYIV, Ukraine (AP) — Two towns talked on Monday.`), [
    ['headline', 'River towns talk again'],
    ['boilerplate', 'KYIV, Ukraine (AP) —'],
    ['paragraph', 'Two towns talked on Monday.'],
  ]);
});

test('corrections, updates and notes of the editors are passages of their own kind', () => {
  const last = (line: string) => kinds('River towns talk again', lead, line).at(-1);
  for (const line of [
    'Correction: an earlier text named the wrong bridge.',
    'Update, Nov. 15, 4pm: The commission sent this statement:',
    'Editor’s note: The name was changed.',
    '[Editor’s note: The name was changed.]',
    'UPDATE: 9 p.m. -- The commission spoke again.',
    'This story has been updated to include the answer.',
    'An earlier version of this article misspelled the name.',
  ])
    assert.is(last(line), 'correction', line);
  assert.is(last('Updates of the river charts cost two million a year, the commission said.'), 'paragraph');
});

test('an account of nothing but leftovers has blocks and no title', () => {
  const { title, blocks } = articleFromText('Advertisement\n\nRead more', { file: 'a.txt' });
  assert.is(title, null);
  assert.equal(
    blocks.map(({ kind }) => kind),
    ['boilerplate', 'boilerplate'],
  );
});

test.run();
