/** The whole Markdown report of the corpus, held against a committed file. `node --import tsx test/report/golden.test.ts --write` makes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate, readArticles } from '../../src/index.js';
import { markdownReport } from '../../src/report/markdown.js';

const file = fileURLToPath(new URL('../golden/lachin-2023.md', import.meta.url));
const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
const { event, articles } = await readArticles([corpus]);
const report = markdownReport(collate(articles, { event }));
if (process.argv.includes('--write')) writeFileSync(file, report);

const test = suite('golden: the Markdown report of the corpus');

test('the report of the corpus is what it was, to the byte', () => {
  assert.fixture(report, readFileSync(file, 'utf8'));
});

test('the accounts in another order give the same report', () => {
  assert.is(markdownReport(collate([...articles].reverse(), { event })), report);
});

test.run();
