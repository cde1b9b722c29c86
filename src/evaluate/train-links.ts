/**
 * Learns the weights of the link scorer: gold folders in, `src/align/link-weights.json` out, the same bytes each time.
 *
 *   npm run train:links -- GOLD_DIR...            cross-validates over the folders, then writes the weights of all
 *   npm run train:links -- --only-validate DIR... prints the cross-validated figures and writes nothing
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidatePairs, firstLook } from '../align/align.js';
import { featureNames } from '../align/feature-names.js';
import { allNames, bothLooks, type LinkModel, secondScore } from '../align/link-model.js';
import { type Profile, profilesOf } from '../align/profile.js';
import { secondLook } from '../align/second-look.js';
import { storyOf } from '../collate.js';
import { defaultSettings } from '../config.js';
import { packageRoot } from '../lexicon/data.js';
import { type LinearModel, probability } from '../model/linear.js';
import { type GoldStory, pairKey, readGold } from './gold.js';
import { trainLinear } from './logistic.js';

const folds = 5;
/** Of 3, 20 and 100 the middle one gave most (average precision of the second look on US stories 0.7398, 0.7409, 0.7400). */
const ridge = 20;

interface Sample {
  /** Null where a passage is much wider than any gold sentence, or where annotators were of two minds (grade 1). */
  readonly label: 0 | 1 | null;
  readonly key: string;
}

type CandidatePair = ReturnType<typeof candidatePairs> extends Generator<infer Pair> ? Pair : never;

interface Labelled {
  readonly pair: CandidatePair;
  readonly samples: readonly Sample[];
}

interface StorySamples {
  readonly witnesses: number;
  readonly pairs: readonly Labelled[];
  /** Keys of the gold links of grade 2 and 3, found among the candidates or not. */
  readonly gold: ReadonlySet<string>;
}

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
const stories: StorySamples[] = [];
for (const folder of folders) stories.push(samplesOf(await readGold(folder)));
const figures = bestThreshold(stories, crossValidated(stories));
console.log(`${stories.length} stories, cross-validated: ${JSON.stringify(figures)}`);
if (!args.includes('--only-validate')) {
  const about = { data: `${stories.length} annotated stories (grade 2 and 3 against 0)`, folds, ...figures };
  const model: LinkModel = { about, ...train(stories) };
  writeFileSync(join(packageRoot, 'src/align/link-weights.json'), `${JSON.stringify(model)}\n`);
}

function samplesOf(gold: GoldStory): StorySamples {
  const story = storyOf(gold.articles);
  const { profiles, kinship } = profilesOf(story);
  const grades = new Map(gold.links.map((link) => [pairKey(link.a, link.b), link.grade]));
  const place = (profile: Profile | undefined) =>
    profile ? gold.sentenceOf(story.witnesses[profile.witness]?.article.file as string, profile) : null;
  const pairs = [...candidatePairs(story, profiles, kinship, defaultSettings.pairBudget, [])].map((pair) => ({
    pair,
    samples: Array.from(pair.candidates.cells, (cell): Sample => {
      const left = place(profiles[pair.a]?.[Math.floor(cell / pair.candidates.columns)]);
      const right = place(profiles[pair.b]?.[cell % pair.candidates.columns]);
      if (!left || !right) return { label: null, key: '' };
      const key = pairKey(left, right);
      const grade = grades.get(key) ?? 0;
      return { label: grade === 1 ? null : grade >= 2 ? 1 : 0, key };
    }),
  }));
  const wanted = [...grades].filter(([, grade]) => grade >= 2).map(([key]) => key);
  return { witnesses: profiles.length, pairs, gold: new Set(wanted) };
}

interface LabelledRow {
  readonly x: Float64Array;
  readonly y: number;
  readonly key: string;
}

function train(from: readonly StorySamples[]): Pick<LinkModel, 'first' | 'second'> {
  const first = learn(
    featureNames,
    from.flatMap(({ pairs }) => pairs.flatMap(({ pair, samples }) => labelled(pair.features, samples))),
    true,
  );
  const second = learn(
    allNames,
    from.flatMap((story) => rowsOf(story, first)),
    false,
  );
  return { first, second };
}

function learn(features: readonly string[], rows: readonly LabelledRow[], roots: boolean): LinearModel {
  return trainLinear({ features, x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) }, { roots, ridge });
}

function labelled(rows: readonly Float64Array[], samples: readonly Sample[]): LabelledRow[] {
  return rows.flatMap((x, k) => {
    const { label, key } = samples[k] as Sample;
    return label === null ? [] : [{ x, y: label, key }];
  });
}

/** The rows of the second look at a story, of those pairs that stay in the running. */
function rowsOf({ witnesses, pairs }: StorySamples, first: LinearModel): LabelledRow[] {
  const looked = pairs.map(({ pair }) => firstLook(pair, { about: {}, first, second: first }));
  const further = secondLook(looked, witnesses);
  return looked.flatMap(({ cells, features }, p) => {
    const { pair, samples } = pairs[p] as Labelled;
    const sampleAt = new Map(Array.from(pair.candidates.cells, (cell, k) => [cell, samples[k] as Sample]));
    const rows = features.map((x, k) => bothLooks(x, further[p]?.[k] as Float64Array));
    return labelled(
      rows,
      Array.from(cells, (cell) => sampleAt.get(cell) as Sample),
    );
  });
}

interface Scored {
  readonly score: number;
  readonly y: number;
  readonly key: string;
}

function crossValidated(all: readonly StorySamples[]): Scored[] {
  const held: Scored[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = { about: {}, ...train(all.filter((_, index) => index % folds !== fold)) };
    all.forEach((story, index) => {
      if (index % folds !== fold) return;
      for (const { x, y, key } of rowsOf(story, model.first))
        held.push({ score: probability(secondScore(model, x)), y, key: `${index} ${key}` });
    });
  }
  return held;
}

/** The threshold with the best F1 over all held-out pairs, and what it gives. */
function bestThreshold(all: readonly StorySamples[], held: readonly Scored[]) {
  const wanted = all.reduce((sum, story) => sum + story.gold.size, 0);
  const best = new Map<string, Scored>();
  for (const one of held) if ((best.get(one.key)?.score ?? -1) < one.score) best.set(one.key, one);
  const ranked = [...best.values()].sort((p, q) => q.score - p.score || (p.key < q.key ? -1 : 1));
  let right = 0;
  let precisions = 0;
  let top = { threshold: 1, f1: 0, precision: 0, recall: 0 };
  ranked.forEach((one, k) => {
    right += one.y;
    const precision = right / (k + 1);
    precisions += precision * one.y;
    const recall = right / wanted;
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (f1 > top.f1) top = { threshold: one.score, f1, precision, recall };
  });
  const found = { ...top, averagePrecision: precisions / wanted };
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  ) as typeof found;
}
