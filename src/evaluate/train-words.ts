/**
 * Learns the weights of the word aligner: files of gold word alignments in, `src/diff/word-weights.json` out, the same bytes each time.
 *
 *   npm run train:words -- FILE.jsonl...                  cross-validates over sentence pairs, then writes the weights of all
 *   npm run train:words -- --only-validate FILE.jsonl...  prints the figures and writes nothing
 *
 * Each line holds `a` and `b` (token lists), `sure` and `possible` (pairs as "i-j"); pairs that are only possible are left out of training.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Alignable,
  addSecondPass,
  alignableOf,
  alignWords,
  type Candidate,
  candidatePairs,
  choose,
  type WordModels,
  wordFeatures,
  wordMonotone,
} from '../diff/align-words.js';
import { packageRoot } from '../lexicon/data.js';
import { scoreOf, type TreeModel } from '../model/trees.js';
import { defaultBoost, trainTrees } from './boost.js';

const folds = 5;
const options = { ...defaultBoost, trees: 80, leaves: 12, rate: 0.12, minLeaf: 40, monotone: wordMonotone };

interface Example {
  readonly a: readonly Alignable[];
  readonly b: readonly Alignable[];
  readonly sure: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
}

const args = process.argv.slice(2);
const examples = args
  .filter((arg) => !arg.startsWith('--'))
  .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  .map((line): Example => {
    const { a, b, sure, possible } = JSON.parse(line) as {
      a: string[];
      b: string[];
      sure: string[];
      possible: string[];
    };
    return { a: a.map(alignableOf), b: b.map(alignableOf), sure: new Set(sure), possible: new Set(possible) };
  });
const figures = crossValidate();
console.log(`${examples.length} sentence pairs, cross-validated: ${JSON.stringify(figures)}`);
if (!args.includes('--only-validate')) {
  const models = {
    ...trainBoth(examples, {
      data: `${examples.length} sentence pairs with aligned words`,
      folds,
      ...figures.best,
    }),
    ...figures.thresholds,
  };
  writeFileSync(join(packageRoot, 'src/diff/word-weights.json'), `${JSON.stringify(models)}\n`);
}

function crossValidate() {
  const models = Array.from({ length: folds }, (_, fold) =>
    trainBoth(
      examples.filter((_, k) => k % folds !== fold),
      {},
    ),
  );
  const grid = [0.2, 0.3, 0.4].flatMap((threshold) =>
    [0.35, 0.5, 0.65].map((phraseThreshold) => ({ threshold, phraseThreshold })),
  );
  const results = grid.map((thresholds) => ({
    thresholds,
    best: score((k) => ({
      ...(models[k % folds] as { first: TreeModel; second: TreeModel }),
      ...thresholds,
    })),
  }));
  return results.reduce((top, one) => (one.best.f1 > top.best.f1 ? one : top));
}

function score(modelsFor: (k: number) => WordModels) {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  examples.forEach((example, k) => {
    const found = new Set(
      alignWords(example.a, example.b, 250_000, modelsFor(k)).map(({ a, b }) => `${a}-${b}`),
    );
    for (const pair of found)
      if (example.sure.has(pair)) right++;
      else if (!example.possible.has(pair)) wrong++;
    for (const pair of example.sure) if (!found.has(pair)) missed++;
  });
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return {
    f1: round((2 * precision * recall) / (precision + recall || 1)),
    precision: round(precision),
    recall: round(recall),
  };
}

function trainBoth(
  from: readonly Example[],
  about: TreeModel['about'],
): { first: TreeModel; second: TreeModel } {
  const lists = from.map((example) => candidatePairs(example.a, example.b));
  const first = train(from, lists, about);
  lists.forEach((candidates, k) => {
    const example = from[k] as Example;
    const scores = candidates.map((candidate) => scoreOf(first, candidate.x));
    const chosen = choose(candidates, scores, 0.42, 1);
    addSecondPass(candidates, scores, chosen, example.a.length, example.b.length);
  });
  return { first, second: train(from, lists, about) };
}

function train(
  from: readonly Example[],
  lists: readonly (readonly Candidate[])[],
  about: TreeModel['about'],
): TreeModel {
  const x: Float64Array[] = [];
  const y: number[] = [];
  lists.forEach((candidates, k) => {
    for (const candidate of candidates) {
      const pair = `${candidate.i}-${candidate.j}`;
      if (!from[k]?.sure.has(pair) && from[k]?.possible.has(pair)) continue;
      x.push(candidate.x);
      y.push(from[k]?.sure.has(pair) ? 1 : 0);
    }
  });
  return trainTrees(
    { features: wordFeatures, x, y, weight: new Float64Array(y.length).fill(1) },
    options,
    about,
  );
}
