import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { storyOf } from '../../src/collate.js';
import { collate } from '../../src/index.js';
import { ingest } from '../../src/ingest/ingest.js';
import { assertHolds } from '../support/holds.js';
import { assertRebuilds } from '../support/rebuild.js';
import { articleOf } from '../support/stories.js';

const test = suite('collate: what a reader should know is said');

const line = '🚢 The council of cafe\u0301 owners closed the “old” bridge on Monday.';

test('a passage of a thousand words without a full stop says what was not compared', () => {
  const words = 'harbour ferry mayor strike bridge union storm fisherman court budget'.split(' ');
  const text = `🚢 Long\n\n${Array.from({ length: 1000 }, (_, k) => words[(k * k + 3 * k) % 10]).join(' ')}`;
  const articles = [articleOf(text, 1, '2021-03-02'), articleOf(`${text} end`, 2, '2021-03-02')];
  const collation = collate(articles);
  assertHolds(collation);
  assert.equal(
    collation.notices.map(({ code, witness }) => [code, witness ?? null]),
    [
      ['long-passage', 'A'],
      ['long-passage', 'B'],
      ['word-budget', null],
    ],
  );
  const { witnesses, sigla } = storyOf(articles);
  assertRebuilds(collation, new Map(witnesses.map(({ tokens }, k) => [sigla[k] as string, tokens])));
});

test('a small word budget gives no contrast and names the two accounts', () => {
  const articles = [
    articleOf(line, 1, '2021-03-02'),
    articleOf(line.replace('closed', 'seized'), 2, '2021-03-02'),
  ];
  const collation = collate(articles, { wordBudget: 10 });
  assert.equal(
    collation.notices.map(({ code }) => code),
    ['word-budget'],
  );
  assert.match(collation.notices[0]?.message ?? '', /^A and B /);
  assert.equal(collation.framings, []);
  assertHolds(collation);
  assert.equal(collate(articles).notices, []);
});

test('accounts without any words are accounts that tell nothing', () => {
  const collation = collate([
    articleOf('', 1, null),
    articleOf('\u200b\n \n', 2, null),
    articleOf(line, 3, null),
  ]);
  assertHolds(collation);
  assert.is(collation.witnesses.length, 3);
  assert.equal(collation.links, []);
});

test('a text whose encoding had to be guessed is named, one in UTF-8 is not', async () => {
  const [known] = await ingest({ file: 'folder/known.txt', bytes: Buffer.from(line) });
  const [guessed] = await ingest({
    file: 'folder/old.txt',
    bytes: Buffer.from('The caf\xe9 closed.', 'latin1'),
  });
  const { notices, witnesses } = collate([known, guessed].filter((article) => article !== undefined));
  assert.is(witnesses[1]?.text, 'The caf\u00e9 closed.');
  assert.equal(notices, [
    {
      code: 'encoding',
      message: 'old.txt is not in UTF-8: it was read as Windows-1252, so that some letters may be wrong.',
      witness: 'B',
    },
  ]);
});

test.run();
