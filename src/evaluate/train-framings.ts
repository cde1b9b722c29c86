/**
 * Learns how sure a finding is: gold folders in, `src/classify/framing-weights.json` out, the same bytes each time. The gold links
 * are given, every rule runs on them, and a finding is right when both its readings hit a listed contrast as the scorer counts it.
 *
 *   npm run train:framings -- GOLD_DIR...                  cross-validates over the folders, then writes the weights of all
 *   npm run train:framings -- --only-validate GOLD_DIR...  prints the figures and writes nothing
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangesByPair, changesOf } from '../classify/changes.js';
import { rawFindings } from '../classify/classify.js';
import { confidenceFeatures, featuresOf } from '../classify/confidence.js';
import { quoteLedger } from '../classify/ledger/ledger.js';
import { viewOf } from '../classify/view.js';
import { storyOf } from '../collate.js';
import { defaultSettings } from '../config.js';
import { diff } from '../diff/diff.js';
import { contrastIndex } from '../lexicon/contrast-sets.js';
import { packageRoot } from '../lexicon/data.js';
import { logOdds, probability } from '../model/trees.js';
import type { PairDiff } from '../model/variant.js';
import type { Story } from '../model/witness.js';
import type { Span } from '../text/span.js';
import { calibrate, defaultBoost, trainTrees } from './boost.js';
import { alike } from './dice.js';
import { type GoldLink, type GoldStory, readGold } from './gold.js';
import { alignmentOf, linksFromGold } from './gold-links.js';

const folds = 5;
const options = { ...defaultBoost, trees: 120, leaves: 8, rate: 0.06, minLeaf: 25 };

interface Example {
  readonly story: number;
  readonly rule: string;
  readonly x: Float64Array;
  readonly y: number;
}

const args = process.argv.slice(2);
const contrasts = contrastIndex([]);
const examples: Example[] = [];
for (const [index, folder] of args.filter((arg) => !arg.startsWith('--')).entries())
  examples.push(...examplesOf(await readGold(folder), index));

const logits = heldOutLogits();
const line = calibrate(
  logits,
  examples.map((one) => one.y),
);
report();
if (!args.includes('--only-validate')) {
  const model = trainTrees(samplesOf(examples), options, {
    data: `${examples.length} findings on the gold links of annotated stories`,
    folds,
  });
  writeFileSync(
    join(packageRoot, 'src/classify/framing-weights.json'),
    `${JSON.stringify({ ...model, calibration: line })}\n`,
  );
}

function examplesOf(gold: GoldStory, index: number): Example[] {
  const story = storyOf(gold.articles);
  const linked = linksFromGold(gold, story);
  const alignment = alignmentOf(linked.map(({ link }) => link));
  const pairs = diff(story, alignment, defaultSettings);
  const changes = new ChangesByPair(changesOf(story, quoteLedger(story, alignment, pairs).quotes));
  return linked.flatMap(({ gold: listed, flip, link: { a, b } }, k) => {
    const view = viewOf(story, pairs[k] as PairDiff, 0, contrasts, changes.take({ a, b }));
    return rawFindings(view).map((finding) => ({
      story: index,
      rule: finding.rule,
      x: featuresOf(view, finding),
      y: isListed(listed, story, a.witness, finding.a, b.witness, finding.b, flip) ? 1 : 0,
    }));
  });
}

function isListed(
  link: GoldLink,
  story: Story,
  a: number,
  spanA: Span,
  b: number,
  spanB: Span,
  flip: boolean,
): boolean {
  const text = (witness: number, { start, end }: Span): string =>
    story.witnesses[witness]?.article.text.slice(start, end) ?? '';
  const [left, right] = [text(a, spanA), text(b, spanB)];
  return (link.contrasts ?? []).some((listed) => {
    const [p, q] = flip ? [listed.b, listed.a] : [listed.a, listed.b];
    return alike(left, p) && alike(right, q);
  });
}

function samplesOf(from: readonly Example[]) {
  return {
    features: confidenceFeatures,
    x: from.map((one) => one.x),
    y: from.map((one) => one.y),
    weight: new Float64Array(from.length).fill(1),
  };
}

function heldOutLogits(): number[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    trainTrees(samplesOf(examples.filter((one) => one.story % folds !== fold)), options, {}),
  );
  return examples.map((one) => logOdds(models[one.story % folds] as Parameters<typeof logOdds>[0], one.x));
}

/** Precision and how many are kept, by threshold and by rule. */
function report(): void {
  const scored = examples.map((one, k) => ({
    ...one,
    score: probability(line.slope * (logits[k] as number) + line.offset),
  }));
  for (const threshold of [0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6]) {
    const kept = scored.filter((one) => one.score >= threshold);
    const right = kept.filter((one) => one.y === 1).length;
    console.log(
      `at ${threshold}: ${kept.length} findings, precision ${(right / (kept.length || 1)).toFixed(3)}, right ${right}`,
    );
  }
  for (const rule of [...new Set(examples.map((one) => one.rule))].sort()) {
    const all = scored.filter((one) => one.rule === rule);
    const kept = all.filter((one) => one.score >= 0.3);
    const precision = (list: typeof all): string =>
      (list.filter((one) => one.y === 1).length / (list.length || 1)).toFixed(3);
    console.log(
      `  ${rule.padEnd(22)} all ${all.length} (${precision(all)})  at 0.3: ${kept.length} (${precision(kept)})`,
    );
  }
}
