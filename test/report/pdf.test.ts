import { extractText, getDocumentProxy } from 'unpdf';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Article, collate } from '../../src/index.js';
import { allChosen, chosen, type ReportChoices } from '../../src/report/choices.js';
import { type Block, cell, paragraph } from '../../src/report/document.js';
import { nameOfLost, piecesOf } from '../../src/report/pdf/fonts.js';
import { pdfOf, pdfReport } from '../../src/report/pdf.js';
import { hostileAccounts, manyAccounts, quarry, scripts, strangers } from '../support/quarry.js';
import { twoAccounts } from '../support/two-accounts.js';

const test = suite('report: PDF');

const made = (articles: readonly Article[], choices: ReportChoices = allChosen) =>
  pdfReport(chosen(collate(articles), choices), choices);

async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return { pdf, pages: text, all: text.join('\n').replace(/\s+/g, ' ') };
}

test('an extractor reads its pages, title, language and bookmarks', async () => {
  const { pdf, pages, all } = await read(await made(quarry()));
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  assert.is(info.Title, 'The Valley Post and Torvik Herald');
  assert.is(info.Language, 'en-GB');
  assert.ok(pages.length > 2 && pages.length < 12, `${pages.length}`);
  for (const [index, page] of pages.entries())
    assert.ok(page.includes(`${index + 1} / ${pages.length}`), `page ${index + 1}`);
  const marks = (await pdf.getOutline()) ?? [];
  assert.ok(marks.some(({ title }) => title === 'In numbers'));
  const contrasts = marks.find(({ title }) => title === 'Contrasts, the strongest first');
  assert.ok(
    contrasts?.items.some(({ title }: { title: string }) => /^\d+\. seized \/ liberated$/.test(title)),
  );
  assert.match(all, /Militants seized the Torvik quarry on Monday/);
  assert.match(all, /Rebels liberated the Torvik quarry/);
  assert.not.match(all, /undefined|\[object/);
});

test('the same texts give the same bytes, whatever the clock says', async () => {
  const first = await made(quarry());
  await new Promise((resolve) => setTimeout(resolve, 1100));
  assert.is(Buffer.compare(Buffer.from(await made([...quarry()].reverse())), Buffer.from(first)), 0);
});

test('Latin, Cyrillic, Greek, Armenian, Hebrew and Arabic are set; what no font holds is said', async () => {
  const { pages, all } = await read(await made(scripts()));
  assert.match(all, /Ազատություն/);
  assert.match(pages[0] ?? '', /characters of scripts that the fonts of this PDF do not hold/);
  assert.match(all, /\[3 characters, Chinese or Japanese\]/);
  assert.not.match((await read(await made(strangers()))).all, /新/);
  const fonts = new Set(piecesOf('Привет Ελλάδα Ə Փաշինյան שלום پژوهش').map(({ font }) => font));
  assert.equal([...fonts].sort(), ['DejaVu', 'Roboto']);
  assert.is(nameOfLost('नमस्ते'), '[4 characters, Devanagari]');
  assert.is(nameOfLost('🙂🙂'), '[emoji]');
});

test('long lines from the right and words without end stay on the page, in reading order line by line', async () => {
  const arabic = 'قال الوزير (يوم الاثنين) إن 24 شخصا أصيبوا في انفجار بميناء المدينة. '.repeat(4);
  const lines = [arabic, `שלום${'ש'.repeat(300)}`, `Q${'q'.repeat(300)}`, `He said “${arabic}” on Monday.`];
  const columns = [
    { title: 'a', width: 20 },
    { title: 'b', width: 80 },
  ];
  const blocks: Block[] = [
    ...lines.map((line) => paragraph(line)),
    { kind: 'table', caption: null, columns, rows: lines.map((line) => [cell('1'), cell(line)]) },
  ];
  const { pdf } = await read(
    await pdfOf({ title: 'T', about: '', sections: [{ id: 'a', title: 'A', blocks }] }, '0'),
  );
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items: found } = await page.getTextContent();
    for (const item of found) {
      if (!('transform' in item) || item.str.trim() === '') continue;
      items++;
      const left = item.transform[4] as number;
      assert.ok(left >= 50 && left + item.width <= 595 - 50, `${left} ${item.width} ${item.str}`);
    }
  }
  assert.ok(items > 20);
});

test('a letter and its accent are in one font', () => {
  assert.equal(piecesOf('cafe\u0301'), [{ text: 'cafe\u0301', font: 'Roboto' }]);
});

test('only addresses of the web become links', async () => {
  const links = async (url: string) => {
    const collation = twoAccounts();
    const witnesses = collation.witnesses.map((witness) => ({ ...witness, title: 'Here', url }));
    const { pdf } = await read(await pdfReport({ ...collation, witnesses }));
    return (await (await pdf.getPage(1)).getAnnotations()).map(({ url }: { url?: string }) => url);
  };
  assert.ok((await links('https://example.org/a?b=1')).includes('https://example.org/a?b=1'));
  assert.equal(await links('javascript:alert(1)'), []);
});

test('thirty accounts stay under a megabyte, and nothing in common is no fault', async () => {
  const bytes = await made(manyAccounts(30));
  assert.ok(bytes.length < 1_000_000, `${bytes.length}`);
  assert.match((await read(bytes)).all, /30 accounts/);
  assert.match((await read(await made(strangers()))).all, /No passage of one account answers one of another/);
});

test('what is hostile in a text is shown', async () => {
  const { all } = await read(await made(hostileAccounts()));
  assert.ok(all.includes('<script>alert(1)</script> &amp; ]]>'));
  assert.ok(all.includes('{{x}} %PDF-1.7 (a\\) endobj'));
});

test('excerpts hold no whole sentence', async () => {
  const { all } = await read(await made(quarry(), { ...allChosen, excerpts: true }));
  assert.match(all, /seized/);
  assert.not.match(all, /seized the Torvik quarry on Monday after a dispute that killed some/);
});

test.run();
