import mammoth from 'mammoth';
import { extractText } from 'unpdf';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { collate } from '../../src/index.js';
import { allChosen, chosen } from '../../src/report/choices.js';
import { makeReport } from '../../src/report/make.js';
import { manyAccounts, quarry } from '../support/quarry.js';

const test = suite('report: the worksheet');

const collation = collate(quarry());
const options = { choices: { ...allChosen, worksheet: true as const } };

test('both texts stand whole and without marks, the key on a last page', async () => {
  const markdown = (await makeReport(collation, 'md', options)) as string;
  const [texts = '', key = ''] = markdown.split('## Key');
  for (const { text, passages } of collation.witnesses)
    for (const { start, end } of passages)
      assert.ok(
        texts.replace(/\\/g, '').includes(text.slice(start, end).replace(/\s+/g, ' ')),
        text.slice(start, end),
      );
  assert.not.match(texts, /\*\*\\\[/);
  assert.match(key, /\*\*\\\[seized\\\]\*\* \| \*\*\\\[liberated\\\]\*\*/);
  assert.match(key, /loaded word/);
});

test('the key tells in which row a contrast stands', async () => {
  const markdown = (await makeReport(collation, 'md', options)) as string;
  const row = /\| \*\*(\d+)\*\* \| Militants seized/.exec(markdown)?.[1];
  assert.ok(row);
  assert.match(markdown, new RegExp(`\\| ${row} \\| \\*\\*\\\\\\[seized`));
});

test('Word and PDF hold texts, questions and key, the PDF with the key on a page of its own', async () => {
  const docx = (await makeReport(collation, 'docx', options)) as Uint8Array<ArrayBuffer>;
  const words = (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value;
  const pdf = (await makeReport(collation, 'pdf', options)) as Uint8Array<ArrayBuffer>;
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  for (const part of ['The two accounts', 'Questions', 'Key', 'Choose one difference']) {
    assert.ok(words.includes(part), part);
    assert.ok(
      text.some((page) => page.includes(part)),
      part,
    );
  }
  const key = text.findIndex((page) => /\bKey\b/.test(page));
  assert.ok(key > 0 && !text[key]?.includes('Questions'));
});

test('the two accounts with most contrasts are taken, or those that were chosen', async () => {
  const many = collate(manyAccounts(4));
  const titles = async (accounts: string[]) => {
    const choices = { ...allChosen, accounts, worksheet: true as const };
    const markdown = (await makeReport(chosen(many, choices), 'md', { choices })) as string;
    return /\| {2}\| (\w+): .*?\| (\w+): /.exec(markdown)?.slice(1, 3);
  };
  assert.equal(await titles(['A', 'C']), ['A', 'C']);
  const [a, b] = (await titles(['A', 'B', 'C', 'D'])) ?? [];
  assert.is.not(a, b);
});

test('other forms and excerpts are refused in one line', async () => {
  const refused = async (format: 'csv' | 'pdf', excerpts: boolean) => {
    try {
      await makeReport(collation, format, { choices: { ...allChosen, excerpts, worksheet: true } });
      assert.unreachable();
    } catch (error) {
      assert.instance(error, InputError);
      return (error as InputError).message;
    }
    return '';
  };
  assert.is(await refused('csv', false), 'a worksheet is made as md, docx, pdf, not as csv');
  assert.is(await refused('pdf', true), 'a worksheet holds whole texts and cannot be had in excerpts');
});

test.run();
