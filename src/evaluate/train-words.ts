/**
 * Learns the weights of the word aligner: files of gold word alignments in, `src/diff/word-weights.json` out, the same bytes each time.
 *
 *   npm run train:words -- FILE.jsonl...                  cross-validates over sentence pairs, then writes the weights of all
 *   npm run train:words -- --only-validate FILE.jsonl...  prints the figures and writes nothing
 *   npm run train:words -- --metric FILE.jsonl...         writes `src/diff/word-metric.json`, the likeness of vectors, and nothing else
 *
 * Each line holds `a` and `b` (token lists), `sure` and `possible` (pairs as "i-j"); pairs that are only possible are left out of training.
 * Every pass is trained on the scores that its forerunner gives to sentence pairs it has not seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tagsOf } from '../annotate/tagged-tokens.js';
import { inOrder } from '../diff/align-words.js';
import { firstPass } from '../diff/first-pass.js';
import { laterPass, settledFrom } from '../diff/later-pass.js';
import { type Alignable, alignableOf, factsOf } from '../diff/word-facts.js';
import { type Cells, width, wordFeatures } from '../diff/word-features.js';
import { type Grid, gridOf } from '../diff/word-grid.js';
import { packageRoot } from '../lexicon/data.js';
import { scoresOf, type TreeModel } from '../model/trees.js';
import { type BoostOptions, defaultBoost, trainTrees } from './boost.js';
import { type MetricExample, trainMetric } from './word-metric.js';

const folds = 5;
const passes: readonly BoostOptions[] = [
  { ...defaultBoost, trees: 30, leaves: 12, rate: 0.2, minLeaf: 40 },
  { ...defaultBoost, trees: 50, leaves: 16, rate: 0.14, minLeaf: 40 },
  { ...defaultBoost, trees: 80, leaves: 24, rate: 0.1, minLeaf: 40 },
];

interface Example {
  readonly file: string;
  readonly grid: Grid;
  /** Cells of the grid. */
  readonly sure: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
}

const args = process.argv.slice(2);
const examples = args.filter((arg) => !arg.startsWith('--')).flatMap(readExamples);
if (args.includes('--metric')) writeJson('word-metric.json', trainMetric(examples.flatMap(wordsOf)));
else learn();

function learn(): void {
  const models: TreeModel[] = [];
  let lists = examples.map(({ grid }) => firstPass(grid));
  let held: Float64Array[] = [];
  let settled: Int32Array[] = [];
  for (const options of passes) {
    const byFold = Array.from({ length: folds }, (_, fold) =>
      train(lists, options, (k) => k % folds !== fold),
    );
    const current = lists;
    held = current.map(({ cells, rows }, k) =>
      scoresOf(byFold[k % folds] as TreeModel, rows, width, cells.length),
    );
    models.push(train(current, options, () => true));
    for (const threshold of [0.35, 0.4, 0.45, 0.5])
      console.log(models.length, threshold, JSON.stringify(figuresOf(current, held, settled, threshold)));
    if (models.length === passes.length) break;
    const last = models.length === passes.length - 1;
    lists = examples.map(({ grid }, k) =>
      laterPass(grid, current[k] as Cells, held[k] as Float64Array, last),
    );
    if (last)
      settled = current.map(({ cells }, k) =>
        cells.filter((_, c) => (held[k]?.[c] as number) >= settledFrom),
      );
  }
  const best = bestThreshold(lists, held, settled);
  const about = { data: `${examples.length} sentence pairs with aligned words`, folds, ...best.figures };
  console.log(JSON.stringify({ about, threshold: best.threshold }));
  if (!args.includes('--only-validate'))
    writeJson('word-weights.json', { about, threshold: best.threshold, passes: models });
}

function writeJson(name: string, value: unknown): void {
  writeFileSync(join(packageRoot, 'src/diff', name), `${JSON.stringify(value)}\n`);
}

/** The longer list first, as the aligner takes them. */
function readExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const read = JSON.parse(line) as { a: string[]; b: string[]; sure: string[]; possible: string[] };
      const [a, b] = [alignables(read.a), alignables(read.b)];
      const turned = inOrder(a, b) > 0;
      const grid = turned ? gridOf(factsOf(b), factsOf(a)) : gridOf(factsOf(a), factsOf(b));
      const cellOf = (pair: string): number => {
        const [i, j] = pair.split('-').map(Number) as [number, number];
        return turned ? j * grid.m + i : i * grid.m + j;
      };
      return {
        file: basename(file),
        grid,
        sure: new Set(read.sure.map(cellOf)),
        possible: new Set(read.possible.map(cellOf)),
      };
    });
}

function alignables(tokens: readonly string[]): Alignable[] {
  const tags = tagsOf(tokens);
  return tokens.map((token, k) => alignableOf(token, tags[k]));
}

/** Different words with vectors that the first pass looks at. */
function wordsOf({ grid, sure, possible }: Example): MetricExample[] {
  const found: MetricExample[] = [];
  for (const cell of firstPass(grid).cells) {
    const [p, q] = [grid.a[Math.floor(cell / grid.m)], grid.b[cell % grid.m]];
    if (!p || !q || p.mark || q.mark || p.norm === q.norm || p.vector === null || q.vector === null) continue;
    if (sure.has(cell) || !possible.has(cell))
      found.push({ one: p.vector, other: q.vector, paired: sure.has(cell) });
  }
  return found;
}

function train(lists: readonly Cells[], options: BoostOptions, taken: (k: number) => boolean): TreeModel {
  const x: Float64Array[] = [];
  const y: number[] = [];
  lists.forEach(({ cells, rows }, k) => {
    const { sure, possible } = examples[k] as Example;
    if (!taken(k)) return;
    cells.forEach((cell, c) => {
      if (possible.has(cell) && !sure.has(cell)) return;
      x.push(rows.subarray(c * width, (c + 1) * width));
      y.push(sure.has(cell) ? 1 : 0);
    });
  });
  return trainTrees(
    { features: wordFeatures, x, y, weight: new Float64Array(y.length).fill(1) },
    options,
    {},
  );
}

/** The threshold that is best for the first file, and the figures of every file there. */
function bestThreshold(
  lists: readonly Cells[],
  held: readonly Float64Array[],
  settled: readonly Int32Array[],
) {
  const grid = [0.35, 0.375, 0.4, 0.425, 0.45, 0.475, 0.5];
  const results = grid.map((threshold) => ({ threshold, all: figuresOf(lists, held, settled, threshold) }));
  const first = (one: (typeof results)[number]): number => Object.values(one.all)[0]?.f1 ?? 0;
  const best = results.reduce((top, one) => (first(one) > first(top) ? one : top));
  const figures = Object.fromEntries(
    Object.entries(best.all).map(([file, { f1, precision, recall }]) => [
      file,
      `F1 ${f1}, precision ${precision}, recall ${recall}`,
    ]),
  );
  return { threshold: best.threshold, figures };
}

interface Figures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** By file, on the scores of pairs that were held out, and on pairs that were settled before the last pass. */
function figuresOf(
  lists: readonly Cells[],
  held: readonly Float64Array[],
  settled: readonly Int32Array[],
  threshold: number,
): Record<string, Figures> {
  const counts = new Map<string, { right: number; wrong: number; gold: number }>();
  lists.forEach(({ cells }, k) => {
    const { file, sure, possible } = examples[k] as Example;
    const count = counts.get(file) ?? { right: 0, wrong: 0, gold: 0 };
    count.gold += sure.size;
    const found = cells.filter((_, c) => (held[k]?.[c] as number) >= threshold);
    for (const cell of [...found, ...(settled[k] ?? [])]) {
      if (sure.has(cell)) count.right++;
      else if (!possible.has(cell)) count.wrong++;
    }
    counts.set(file, count);
  });
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return Object.fromEntries(
    [...counts].map(([file, { right, wrong, gold }]) => {
      const precision = right / (right + wrong || 1);
      const recall = right / (gold || 1);
      return [
        file,
        {
          f1: round((2 * precision * recall) / (precision + recall || 1)),
          precision: round(precision),
          recall: round(recall),
        },
      ];
    }),
  );
}
