import mammoth from 'mammoth';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Article, collate } from '../../src/index.js';
import { allChosen, chosen, type ReportChoices } from '../../src/report/choices.js';
import { withoutDates } from '../../src/report/docx/zip.js';
import { docxReport } from '../../src/report/docx.js';
import { hostileAccounts, manyAccounts, quarry, scripts, strangers } from '../support/quarry.js';
import { twoAccounts } from '../support/two-accounts.js';

const test = suite('report: Word');

const made = (articles: readonly Article[], choices: ReportChoices = allChosen) =>
  docxReport(chosen(collate(articles), choices), choices);

async function html(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ['u => u'] });
  return value;
}
const text = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

test('another program reads its headings, tables and readings', async () => {
  const page = await html(await made(quarry()));
  const headings = [...page.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words]) => words);
  for (const words of ['In numbers', 'Accounts', 'Who reports what', 'Method and limits', 'Made from'])
    assert.ok(headings.includes(words), words);
  assert.match(page, /<h2>\d+\. seized \/ liberated<\/h2>/);
  assert.match(page, /<strong>(?:<u>)?seized(?:<\/u>)?<\/strong>/);
  assert.match(page, /<th><p><strong>statement<\/strong><\/p><\/th>/);
  assert.match(page, /2 accounts/);
});

test('the same texts give the same bytes, whatever the clock says', async () => {
  const first = await made(quarry());
  await new Promise((resolve) => setTimeout(resolve, 2100));
  assert.equal(Buffer.compare(Buffer.from(await made([...quarry()].reverse())), Buffer.from(first)), 0);
  const inside = Buffer.from(first).toString('latin1');
  assert.not.match(inside, new RegExp(`${new Date().getFullYear()}-`));
});

test('only addresses of the web become links', async () => {
  const linkTo = async (url: string) => {
    const collation = twoAccounts();
    const witnesses = collation.witnesses.map((witness) => ({ ...witness, title: 'Here', url }));
    return html(await docxReport({ ...collation, witnesses }));
  };
  assert.match(
    await linkTo('https://example.org/a?b=1&c="2"'),
    /<a href="https:\/\/example\.org\/a\?b=1&amp;c=%222%22">/,
  );
  assert.not.match(await linkTo('javascript:alert(1)'), /javascript/);
});

test('names of any script and a word of 300 letters stand whole', async () => {
  const words = await text(await made(scripts()));
  for (const name of ['الوادي اليوم', 'Ազատություն', '新华社']) assert.ok(words.includes(name), name);
  assert.not.match(words, /undefined|\[object/);
});

test('thirty accounts, and accounts with nothing in common, give a document', async () => {
  assert.match(await text(await made(manyAccounts(30))), /30 accounts/);
  assert.match(await text(await made(strangers())), /No passage of one account answers one of another/);
});

test('what is hostile in a text is shown, and the document opens', async () => {
  const words = await text(await made(hostileAccounts()));
  assert.ok(words.includes('<script>alert(1)</script> &amp; ]]>'));
  assert.not.match(words, /[\u202e\ufffe]|(?!\n)\p{Cc}/u);
});

test('excerpts hold no whole sentence', async () => {
  const words = await text(await made(quarry(), { ...allChosen, excerpts: true }));
  assert.ok(words.includes('seized'));
  assert.not.match(words, /seized the Torvik quarry on Monday after a dispute that killed some/);
});

test('dates of entries are taken out of zip files only', () => {
  assert.throws(() => withoutDates(new Uint8Array(40)), /not a plain zip file/);
});

test.run();
