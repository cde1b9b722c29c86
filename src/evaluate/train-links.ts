/**
 * Learns the weights of the link scorer: gold folders in, `src/align/link-weights.json` out, the same bytes each time.
 *
 *   npm run train:links -- GOLD_DIR...            cross-validates over the folders, then writes the weights of all
 *   npm run train:links -- --only-validate DIR... prints the cross-validated figures and writes nothing
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoredPairs } from '../align/align.js';
import { featureNames, monotone } from '../align/feature-names.js';
import { type Profile, profilesOf } from '../align/profile.js';
import { storyOf } from '../collate.js';
import { defaultSettings } from '../config.js';
import { packageRoot } from '../lexicon/data.js';
import { logOdds, probability, type TreeModel } from '../model/trees.js';
import { type BoostOptions, calibrate, defaultBoost, trainTrees } from './boost.js';
import { type GoldStory, pairKey, readGold } from './gold.js';

const folds = 5;
/** Trees that each see a part of samples and features did better than ones that see all (cross-validated F1 0.681 against 0.677). */
const options: BoostOptions = { ...defaultBoost, rows: 0.7, columns: 0.4, monotone };

interface Labelled {
  readonly story: number;
  readonly x: Float64Array;
  readonly y: number;
  readonly key: string;
}

interface StorySamples {
  readonly name: string;
  readonly samples: readonly Labelled[];
  /** Keys of the gold links of grade 2 and 3, found among the candidates or not. */
  readonly gold: ReadonlyMap<string, number>;
}

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
const stories: StorySamples[] = [];
for (const [index, folder] of folders.entries()) stories.push(samplesOf(await readGold(folder), index));
const held = crossValidate(stories);
const calibration = calibrate(
  held.map((one) => one.logit),
  held.map((one) => one.y),
);
const figures = bestThreshold(stories, held, calibration);
console.log(
  `${stories.length} stories, ${held.length} pairs, cross-validated: ${JSON.stringify({ ...figures, ...calibration })}`,
);
if (!args.includes('--only-validate')) {
  const model = train(stories, {
    data: `${stories.length} annotated stories (grade 2 and 3 against 0)`,
    folds,
    ...figures,
  });
  writeFileSync(
    join(packageRoot, 'src/align/link-weights.json'),
    `${JSON.stringify({ ...model, calibration })}\n`,
  );
}

function samplesOf(gold: GoldStory, index: number): StorySamples {
  const story = storyOf(gold.articles);
  const { profiles, kinship } = profilesOf(story);
  const grades = new Map(gold.links.map((link) => [pairKey(link.a, link.b), link.grade]));
  const place = (profile: Profile) =>
    gold.sentenceOf(story.witnesses[profile.witness]?.article.file as string, profile);
  const samples: Labelled[] = [];
  for (const { a, b, candidates, features } of scoredPairs(
    story,
    profiles,
    kinship,
    defaultSettings.pairBudget,
    [],
  ))
    features.forEach((x, k) => {
      const cell = candidates.cells[k] as number;
      const left = place(profiles[a]?.[Math.floor(cell / candidates.columns)] as Profile);
      const right = place(profiles[b]?.[cell % candidates.columns] as Profile);
      if (!left || !right) return;
      const grade = grades.get(pairKey(left, right)) ?? 0;
      if (grade !== 1) samples.push({ story: index, x, y: grade >= 2 ? 1 : 0, key: pairKey(left, right) });
    });
  return { name: gold.name, samples, gold: new Map([...grades].filter(([, grade]) => grade >= 2)) };
}

function train(from: readonly StorySamples[], about: TreeModel['about']): TreeModel {
  const samples = from.flatMap((story) => story.samples);
  return trainTrees(
    {
      features: featureNames,
      x: samples.map((one) => one.x),
      y: samples.map((one) => one.y),
      weight: new Float64Array(samples.length).fill(1),
    },
    options,
    about,
  );
}

interface HeldOut extends Labelled {
  readonly logit: number;
}

function crossValidate(all: readonly StorySamples[]): HeldOut[] {
  const held: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      all.filter((_, index) => index % folds !== fold),
      {},
    );
    for (const story of all.filter((_, index) => index % folds === fold))
      for (const sample of story.samples) held.push({ ...sample, logit: logOdds(model, sample.x) });
  }
  return held;
}

/** The threshold with the best F1 over all held-out pairs, and what it gives. */
function bestThreshold(
  all: readonly StorySamples[],
  held: readonly HeldOut[],
  line: { slope: number; offset: number },
) {
  const wanted = all.reduce((sum, story) => sum + story.gold.size, 0);
  const best = new Map<string, { score: number; y: number; story: number; key: string }>();
  for (const one of held) {
    const score = probability(line.slope * one.logit + line.offset);
    const key = `${one.story} ${one.key}`;
    if ((best.get(key)?.score ?? -1) < score)
      best.set(key, { score, y: one.y, story: one.story, key: one.key });
  }
  const ranked = [...best.values()].sort((p, q) => q.score - p.score || (p.key < q.key ? -1 : 1));
  let right = 0;
  let top = { threshold: 1, f1: 0, precision: 0, recall: 0 };
  ranked.forEach((one, k) => {
    right += one.y;
    const precision = right / (k + 1);
    const recall = right / wanted;
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (f1 > top.f1) top = { threshold: one.score, f1, precision, recall };
  });
  return Object.fromEntries(
    Object.entries(top).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  ) as typeof top;
}
