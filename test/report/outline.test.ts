import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/index.js';
import { allChosen, chosen, type ReportChoices } from '../../src/report/choices.js';
import type { Block, Figure, ReportDocument } from '../../src/report/document.js';
import { wordsOf } from '../../src/report/document.js';
import { outlineOf } from '../../src/report/outline.js';
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import { hostileAccounts, manyAccounts, quarry, scripts, strangers } from '../support/quarry.js';

const test = suite('report: the neutral document');

const outline = (articles: ReturnType<typeof quarry>, choices: ReportChoices = allChosen): ReportDocument =>
  outlineOf(editionOf(chosen(collate(articles), choices), reportAddresses), choices);

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [wordsOf(block.line)];
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map(wordsOf);
    case 'contrast':
      return [
        ...block.readings,
        ...block.about,
        block.note,
        ...block.evidence,
        ...block.sides.map(({ sentence }) => wordsOf(sentence)),
      ];
    case 'table':
      return block.rows.flatMap((cells) => cells.flatMap((cell) => cell.map(wordsOf)));
    case 'question':
      return [wordsOf(block.line)];
    case 'figure':
      return [block.alternative, block.caption];
  }
};
const words = ({ title, about, sections }: ReportDocument): string[] => [
  title,
  about,
  ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]),
];
const figures = ({ sections }: ReportDocument): Figure[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));

test('sections stand in the order in which an editor asks', () => {
  assert.is(
    outline(quarry())
      .sections.map(({ id }) => id)
      .join(' '),
    'summary accounts contrasts quotes names coverage placement shared method origin',
  );
});

test('a contrast has both sentences, each with its reading marked, and what it rests on', () => {
  const blocks = outline(quarry()).sections.flatMap(({ blocks }) => blocks);
  const seized = blocks.find((block) => block.kind === 'contrast' && block.readings.includes('seized'));
  assert.ok(seized?.kind === 'contrast');
  if (seized?.kind !== 'contrast') return;
  const marked = seized.sides.map(({ sentence }) =>
    sentence.filter(({ mark }) => mark === 'words').map(({ text }) => text),
  );
  assert.equal(marked, [['seized'], ['liberated']]);
  assert.ok(seized.evidence.some((line) => line.startsWith('same object')));
  assert.match(wordsOf(seized.sides[0]?.sentence ?? []), /^Militants seized the Torvik quarry on Monday/);
});

test('what was chosen is said, and only then', () => {
  const said = (choices: ReportChoices) =>
    words(outline(quarry(), choices)).find((line) => line.startsWith('Chosen'));
  assert.is(said(allChosen), undefined);
  assert.is(
    said({ accounts: ['A', 'B'], devices: ['loaded'], least: 0.2, excerpts: true }),
    'Chosen for this report: accounts A and B; contrasts of loaded word; contrasts of confidence 0.2 or more; short excerpts instead of whole sentences.',
  );
});

test('in excerpts no stretch of an account is longer than some words', () => {
  const sentence = '“We will never leave the valley, and we will rebuild every house,”';
  const holds = (choices: ReportChoices) =>
    words(outline(quarry(), choices)).some((line) => line.includes(sentence.slice(1, -2)));
  const long = 'seized the Torvik quarry on Monday after a dispute that killed some 3,000 people';
  assert.ok(words(outline(quarry())).some((line) => line.includes(long)));
  const short = words(outline(quarry(), { ...allChosen, excerpts: true }));
  assert.not(short.some((line) => line.includes(long)));
  assert.ok(short.some((line) => line.includes('seized')));
  assert.not(holds({ ...allChosen, excerpts: true }) && !holds(allChosen));
});

test('accounts without anything in common are told so, and nothing is drawn', () => {
  const document = outline(strangers());
  assert.match(words(document).join('\n'), /found none|sure enough/);
  assert.ok(words(document).includes('No passage of one account answers one of another.'));
  assert.is(figures(document).length, 0);
});

test('names of any script stand as they are', () => {
  const said = words(outline(scripts())).join('\n');
  for (const name of ['الوادي اليوم', 'Ազատություն', '新华社']) assert.ok(said.includes(name), name);
});

test('no half of a pair, control character or mark that turns the line is left in', () => {
  for (const line of words(outline(hostileAccounts())))
    assert.not.match(line, /[\p{Surrogate}\p{Cc}\u202e\ufffe]/u);
});

test('drawings hold a title, ask for nothing, and escape what accounts are called', () => {
  for (const { svg } of figures(outline(hostileAccounts()))) {
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"[^>]*><title>[^<]+<\/title>/,
    );
    assert.not.match(svg, /<script|<image|<style|href=|url\(|@import/);
  }
});

test('thirty accounts give drawings that fit on a page, with all of them in it', () => {
  const [coverage, placement] = figures(outline(manyAccounts(30)));
  assert.ok(coverage && placement);
  for (const figure of [coverage, placement]) {
    assert.ok((figure?.height ?? 0) <= 1000, `${figure?.height}`);
    for (const siglum of ['A', 'Z', 'AD']) assert.ok(figure?.svg.includes(`>${siglum}</text>`), siglum);
  }
});

test('the same texts give the same document', () => {
  assert.equal(outline([...quarry()].reverse()), outline(quarry()));
});

test.run();
