import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText, collate } from '../../src/index.js';
import { markdownReport } from '../../src/report/markdown.js';
import { textReport } from '../../src/report/text.js';
import { webAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import { FrontPage } from '../../views/front.js';
import { ReadingPage } from '../../views/reading.js';
import { independentWords, oneTextWords, reusedIn, sharedText } from '../../views/reused.js';

const test = suite('views: shared text');

const wire =
  'The night ferry between the two islands ran aground on a sandbank on Tuesday, and rescuers brought all 84 passengers ashore in small boats before dawn.';

const collation = collate(
  [
    `HARBOUR TOWN (Reuters) - ${wire}`,
    wire.replace('passengers', 'travellers'),
    'All 84 people aboard a ferry that hit a sandbank are safe, the coast guard says.',
  ].map((text, k) =>
    articleFromText(`🛟 “Café\u0301” notes\n\n${text}`, {
      file: `${k}.txt`,
      date: '2024-05-01',
      outlet: ['The Courier', 'The Post', 'The Gazette'][k] as string,
    }),
  ),
);
const edition = editionOf(collation, webAddresses('ferry'));
const [a, b, c] = edition.accounts as [never, never, never];
const plain = (page: unknown): string => `${page}`.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the front page and both reports count independent accounts where some are one text', () => {
  assert.equal(independentWords(edition), ['2 independent']);
  assert.match(plain(FrontPage({ edition })), '3 accounts · 2 independent');
  assert.match(plain(FrontPage({ edition })), 'mostly one text with B');
  assert.match(markdownReport(collation), '3 accounts · 2 independent');
  assert.match(textReport(collation), '3 accounts · 2 independent');
  assert.equal(oneTextWords(edition, c), []);
});

test('where nothing is shared nothing is said', () => {
  const alone = editionOf({ ...collation, reuse: [], texts: [['A'], ['B'], ['C']] }, webAddresses('ferry'));
  assert.equal(independentWords(alone), []);
  assert.equal(sharedText(alone), []);
});

test('a paragraph of shared text says where else it stands and who is credited', () => {
  const [, passage] = (b as (typeof edition.accounts)[0]).passages;
  assert.equal(reusedIn(edition, b, passage as never), [
    'these words stand also in A — Reuters credited in A',
  ]);
  assert.match(
    plain(ReadingPage({ edition, account: b })),
    'these words stand also in A — Reuters credited in A',
  );
  assert.not.match(plain(ReadingPage({ edition, account: c })), 'these words stand');
  assert.ok(a);
});

test('reports list what is shared, with its length and its ground', () => {
  assert.equal(sharedText(edition), [
    'A and B share 26 words: “The night ferry between the two islands ran aground …” (Reuters credited in A)',
  ]);
  assert.match(markdownReport(collation), '## Shared text');
  assert.match(textReport(collation), 'Shared text');
});

test.run();
