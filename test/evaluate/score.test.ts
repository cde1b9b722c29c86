import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { type GoldStory, readGold } from '../../src/evaluate/gold.js';
import { judge } from '../../src/evaluate/score.js';
import { figuresOf, sum, talliesOf } from '../../src/evaluate/tally.js';
import type { CollatedFraming, CollatedLink, Collation } from '../../src/model/collation.js';
import { withFolder } from '../support/folder.js';
import { goldFiles, gold as goldJson } from './gold-folder.js';

const test = suite('evaluate: how links and contrasts are scored');

const gold: GoldStory = await withFolder(goldFiles, readGold);
const empty: Collation = { ...collate(gold.articles), links: [], possible: [], rows: [], framings: [] };

/** A stretch by its words in one of the accounts N, S and E. */
function place(id: string, text: string, wider = 0) {
  const start = gold.textOf(id).indexOf(text);
  if (start < 0) throw new Error(`${id} has no "${text}"`);
  const witness = empty.witnesses.find(({ file }) => file === `${id}.txt`)?.id as string;
  return { witness, start: start - wider, end: start + text.length, text };
}

type Place = ReturnType<typeof place>;

const link = (
  a: Place,
  b: Place,
  score = 0.9,
  occasion: CollatedLink['occasion'] = 'same',
): CollatedLink => ({
  id: 'x',
  a,
  b,
  relation: 'edited',
  occasion,
  score,
  why: {},
});

const framing = (more: Partial<CollatedFraming>, ...readings: Place[]): CollatedFraming => ({
  id: 'f',
  device: 'loaded',
  rule: 'contrast-set',
  row: 'r1',
  variants: [],
  readings: readings.map((one) => ({ ...one, voice: 'own' as const })),
  evidence: [],
  confidence: 0.5,
  shown: true,
  note: '',
  ...more,
});

/** Figures by name. */
function figures(found: Partial<Collation>): Readonly<Record<string, number>> {
  const tallies = talliesOf(judge(gold, { ...empty, ...found }), gold.ids);
  return Object.fromEntries(figuresOf(sum(tallies)).map(({ name, value }) => [name, value]));
}

const judgedLinks = (...links: CollatedLink[]) => judge(gold, { ...empty, links }).links;
const seized = 'The port authority seized the old ferry';
const tookOver = 'The port authority took over the old ferry';

test('a clause counts for the sentence it lies in, and the pair counts once, with its best score', () => {
  const [one, ...more] = judgedLinks(
    link(place('N', seized), place('S', tookOver), 0.6),
    link(place('S', 'took over the old ferry'), place('N', seized), 0.8),
  );
  assert.equal([one?.grade, one?.score, one?.wide, more.length], [3, 0.8, false, 0]);
});

test('what is much wider than its sentence is wrong', () => {
  const [one] = judgedLinks(
    link(place('N', 'The mayor was deeply worried about', 150), place('E', 'A deeply worried mayor')),
  );
  assert.equal([one?.grade, one?.wide], [0, true]);
});

test('grade 1 is neither right nor wrong, a link of different occasions is no claim', () => {
  const partial = link(place('N', '“Ferry” talks in the cafe\u0301'), place('S', 'Ferry talks go on'));
  const other = link(place('N', 'Some 300 workers'), place('S', 'Snow is expected'), 0.9, 'different');
  const right = link(place('N', seized), place('S', tookOver));
  const found = figures({ links: [partial, other, right] });
  assert.is(found['links precision'], 1);
  assert.is(found['links precision, grade 1 as wrong'], 0.5);
  assert.is(found['links recall'], 1 / 5);
  assert.is(found['near-duplicates recall'], 1);
});

test('calibration is the mean distance between score and outcome', () => {
  const links = [
    link(place('N', seized), place('S', tookOver), 0.9),
    link(place('N', seized), place('S', 'Snow is expected'), 0.7),
  ];
  assert.ok(Math.abs((figures({ links })['calibration error'] ?? 0) - (0.1 + 0.7) / 2) < 1e-9);
});

test('the pairs of a row are scored as links are', () => {
  const rows = [
    {
      id: 'r1',
      passages: [place('N', seized), place('S', tookOver), place('E', 'The old ferry was')],
      gaps: [],
      independent: 3,
    },
    {
      id: 'r2',
      passages: [place('N', 'Some 300 workers'), place('S', 'Snow is expected')],
      gaps: ['C'],
      independent: 2,
    },
  ];
  const found = figures({ rows });
  assert.is(found['rows precision'], 3 / 4);
  assert.is(found['rows recall'], 3 / 5);
});

test('readings hit a contrast when half of their words agree, on its sentences only', () => {
  const hit = figures({ framings: [framing({}, place('S', 'took over the'), place('N', 'seized'))] });
  assert.is(hit['contrasts precision: loaded'], 1);
  assert.is(hit['contrasts recall: loaded'], 1);
  const unlike = figures({
    framings: [framing({}, place('N', 'seized the old ferry'), place('S', 'took over'))],
  });
  assert.is(unlike['contrasts precision'], 0);
  const off = figures({ framings: [framing({}, place('N', 'seized'), place('S', 'Snow'))] });
  assert.is(off['contrasts off any gold link: loaded'], 1);
  assert.is(off['contrasts recall'], 0);
});

test('folded framings, placement, rows left out and equal words count for nothing', () => {
  const pair = [place('N', 'seized'), place('S', 'took over')] as const;
  const found = judge(gold, {
    ...empty,
    framings: [
      framing({ shown: false, confidence: 0.2 }, ...pair),
      framing({ device: 'emphasis' }, ...pair),
      framing({ silent: ['C'] }, ...pair),
      framing({}, place('N', 'port authority'), place('S', 'port authority')),
    ],
  });
  assert.is(found.readings.length, 0);
  const missed = found.contrasts.find(({ contrast }) => contrast.a === 'seized');
  assert.equal([missed?.found, missed?.folded], [false, 0.2]);
});

test('what annotators did not agree on is not asked for, nor what the other account tells in another sentence', () => {
  const asked = judge(gold, empty).contrasts.map(({ contrast }) => [contrast.a, contrast.b]);
  assert.ok(asked.some(([a]) => a === 'seized'));
  assert.not.ok(asked.some(([a]) => a === 'old'));
  assert.not.ok(
    asked.some((sides) => sides.includes('by the port authority')),
    'the headline of N has half of it',
  );
  assert.ok(asked.some((sides) => sides.includes('an official said')));
});

test('gold links whose lower id stands second are turned, with their contrasts', async () => {
  const links = goldJson.links.map(({ contrasts, ...link }) => ({
    ...link,
    a: link.b,
    b: link.a,
    ...(contrasts ? { contrasts: contrasts.map((one) => ({ ...one, a: one.b, b: one.a })) } : {}),
  }));
  const files = { ...goldFiles, 'gold.json': JSON.stringify({ ...goldJson, links }) };
  const turned = await withFolder(files, readGold);
  assert.equal(JSON.parse(JSON.stringify(turned.links)), JSON.parse(JSON.stringify(gold.links)));
});

test.run();
