/** Our figures beside those of the scorers that come with the gold, which lie outside the project: without them these tests are skipped. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate, collateAligned, storyOf } from '../../src/collate.js';
import { type GoldStory, readGold } from '../../src/evaluate/gold.js';
import { goldAlignment } from '../../src/evaluate/gold-links.js';
import { measureWords, round } from '../../src/evaluate/measure.js';
import { judge } from '../../src/evaluate/score.js';
import { calibrationOf, figuresOf, sum, talliesOf } from '../../src/evaluate/tally.js';
import type { Collation } from '../../src/model/collation.js';
import { withFolder } from '../support/folder.js';
import { goldFiles } from './gold-folder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scorers = join(root, '../shared/eval');
const here = existsSync(join(scorers, 'score.mjs')) && existsSync(join(scorers, 'score-words.mjs'));

const test = suite(`evaluate: agreement with the scorers of the gold${here ? '' : ' (not there, skipped)'}`);
const compared = here ? test : test.skip;

/** Prints `<folder of the first file>.json` from its own folder: the scorer takes it for the program. */
const printer = `
  import { readFileSync } from 'node:fs';
  import { basename, dirname } from 'node:path';
  const name = basename(dirname(process.argv[3]));
  process.stdout.write(readFileSync(new URL(name + '.json', import.meta.url)));
`;

function theirs(folder: string, program: string) {
  const args = [join(scorers, 'score.mjs'), '--json', '--cmd', `"${process.execPath}" "${program}"`, folder];
  const {
    wallMs: _,
    stories: __,
    ...figures
  } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  return figures;
}

/** Ours in the form in which the scorer prints its own. */
function ours(gold: GoldStory, collation: Collation) {
  const tally = sum(talliesOf(judge(gold, collation), gold.ids));
  const figures = new Map(figuresOf(tally).map((one) => [one.name, one]));
  const value = (name: string): number => round(figures.get(name)?.value ?? 0);
  const of = (name: string): number => figures.get(name)?.of ?? 0;
  const kinds = [...figures.keys()].flatMap((name) => /^contrasts recall: (.+)$/.exec(name)?.[1] ?? []);
  return {
    links: {
      precision: value('links precision'),
      recall: value('links recall'),
      f1: value('links F1'),
      gold: of('links recall'),
      predicted: of('links precision'),
      tooWide: value('links too wide'),
      precisionGrade1Wrong: value('links precision, grade 1 as wrong'),
    },
    near: { recall: value('near-duplicates recall'), gold: of('near-duplicates recall') },
    calibration: {
      error: value('calibration error'),
      bins: calibrationOf(tally).map(({ n, score, right }) => ({
        n,
        score: round(score),
        right: round(right),
      })),
    },
    contrasts: {
      recall: value('contrasts recall'),
      gold: of('contrasts recall'),
      precision: value('contrasts precision'),
      onLinks: of('contrasts precision'),
      offLink: value('contrasts off any gold link'),
    },
    byKind: Object.fromEntries(
      kinds
        .map((kind) => ({
          kind,
          recall: value(`contrasts recall: ${kind}`),
          gold: of(`contrasts recall: ${kind}`),
        }))
        .filter(({ gold: count }) => count > 0)
        .map(({ kind, ...rest }) => [kind, rest]),
    ),
  };
}

/** The engine's result, one on gold links, and several spoilt ones: links lost, of another occasion, too wide, twice; readings swapped, folded, moved. */
function variantsOf(gold: GoldStory): Collation[] {
  const story = storyOf(gold.articles);
  const plain = collate(gold.articles, { event: gold.event });
  const onGold = collateAligned(story, goldAlignment(gold, story));
  return [plain, onGold, ...[3, 5, 7].flatMap((step) => [spoilt(plain, step), spoilt(onGold, step)])];
}

const spoilt = (collation: Collation, step: number): Collation => ({
  ...collation,
  links: collation.links.flatMap((link, k) => {
    if (k % step === 0) return [{ ...link, occasion: 'different' as const }];
    if (k % step === 1) return [{ ...link, b: { ...link.b, start: Math.max(0, link.b.start - 300) } }];
    if (k % step === 2)
      return [link, { ...link, a: link.b, b: link.a, score: Math.max(0, link.score - 0.3) }];
    return [link];
  }),
  framings: collation.framings.map((framing, k) => ({
    ...framing,
    shown: k % step !== 1,
    readings: framing.readings.map((one) =>
      k % step === 2 ? { ...one, start: one.start + 40, end: one.end + 40 } : one,
    ),
  })),
});

const agrees = (folder: string): Promise<void> =>
  withFolder({ 'print.mjs': printer }, async (home) => {
    const gold = await readGold(folder);
    for (const [k, collation] of variantsOf(gold).entries()) {
      await writeFile(join(home, `${basename(folder)}.json`), JSON.stringify(collation));
      assert.equal(ours(gold, collation), theirs(folder, join(home, 'print.mjs')), `variant ${k}`);
    }
  });

compared('all figures of the corpus are those of the scorer, as the engine gives it and spoilt', () =>
  agrees(join(root, 'corpus/lachin-2023')),
);

compared('so are those of an event of our own', () => withFolder(goldFiles, agrees));

compared('word alignment has the scorer’s figures', () =>
  withFolder({ 'words.jsonl': wordLines }, async (folder) => {
    const file = join(folder, 'words.jsonl');
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', join(scorers, 'score-words.mjs'), file],
      { cwd: root, encoding: 'utf8', env: { ...process.env, LIB: join(root, 'src/index.ts') } },
    );
    const { figures } = await measureWords(file);
    const [f1, precision, recall] = figures.map(({ value }) => value.toFixed(3));
    assert.match(printed, `F1 ${f1}  P ${precision}  R ${recall}  of ${figures[0]?.of} in 3 pairs`);
  }),
);

const wordLines = [
  {
    a: ['they', 'seized', 'the', 'bridge'],
    b: ['the', 'bridge', 'was', 'occupied'],
    sure: ['1-3', '2-0', '3-1', '1-2'],
    possible: [],
  },
  { a: ['🌊', 'cafe\u0301', 'closed'], b: ['🌊', 'bar', 'closed'], sure: ['0-0'], possible: ['2-2'] },
  { a: ['snow', 'fell'], b: ['trains', 'ran'], sure: [], possible: [] },
]
  .map((one) => JSON.stringify(one))
  .join('\n');

test.run();
