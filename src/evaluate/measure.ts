/** Gold folders in, all figures over them out, each with its interval: reads, collates, judges, adds up. */
import { basename } from 'node:path';
import { collate, collateAligned, storyOf } from '../collate.js';
import { printable } from '../text/printable.js';
import { type Interval, intervalsOf } from './bootstrap.js';
import { readGold } from './gold.js';
import { goldAlignment } from './gold-links.js';
import { wordFigures, wordTallies } from './gold-words.js';
import { type Judged, judge } from './score.js';
import { calibrationOf, type Figure, figuresOf, sum, type Tally, talliesOf } from './tally.js';

/** Whose links the contrasts are found on: the engine's, or those of the gold. */
export type LinksFrom = 'engine' | 'gold';

/** A figure as it is printed: rounded to three decimals, the interval null where there is none. */
export interface Measured extends Figure {
  readonly interval: Interval | null;
}

export interface MeasuredStory {
  readonly name: string;
  readonly judged: Judged;
  /** One for each pair of accounts. */
  readonly tallies: readonly Tally[];
}

export interface Measurement {
  readonly links: LinksFrom;
  readonly stories: readonly MeasuredStory[];
  /** What was drawn anew for the intervals, in words; null where there are none. */
  readonly resampled: string | null;
  readonly figures: readonly Measured[];
  readonly calibration: readonly { n: number; score: number; right: number }[];
}

export interface WordMeasurement {
  readonly file: string;
  readonly resampled: string | null;
  readonly figures: readonly Measured[];
}

/** Throws InputError where a folder is no gold folder. */
export async function measure(folders: readonly string[], links: LinksFrom): Promise<Measurement> {
  const stories: MeasuredStory[] = [];
  for (const folder of folders) stories.push(await measureStory(folder, links));
  const pairs = stories.flatMap(({ tallies }) => tallies);
  const units = stories.length > 1 ? stories.map(({ tallies }) => sum(tallies)) : pairs;
  const figures = (drawn: readonly Tally[]) =>
    figuresOf(sum(drawn)).filter(({ name }) => links === 'engine' || name.startsWith('contrasts'));
  return {
    links,
    stories,
    resampled: resampledOf(stories.length, pairs.length),
    figures: withIntervals(units, figures),
    calibration: links === 'engine' ? calibrationOf(sum(units)) : [],
  };
}

async function measureStory(folder: string, links: LinksFrom): Promise<MeasuredStory> {
  const gold = await readGold(folder);
  const judged = judge(
    gold,
    links === 'gold' ? withGoldLinks(gold) : collate(gold.articles, { event: gold.event }),
  );
  return { name: gold.name, judged, tallies: talliesOf(judged, gold.ids) };
}

function withGoldLinks(gold: Awaited<ReturnType<typeof readGold>>) {
  const story = storyOf(gold.articles);
  return collateAligned(story, goldAlignment(gold, story), { event: gold.event });
}

function resampledOf(stories: number, pairs: number): string | null {
  if (stories > 1) return `the ${stories} stories`;
  return pairs > 1 ? `the ${pairs} pairs of accounts (one story: no interval over stories)` : null;
}

/** Word alignment; what is drawn anew are the pairs of sentences. */
export async function measureWords(path: string): Promise<WordMeasurement> {
  const units = await wordTallies(path);
  return {
    file: printable(basename(path)),
    resampled: units.length > 1 ? `the ${units.length} pairs of sentences` : null,
    figures: withIntervals(units, (drawn) => wordFigures(sum(drawn))),
  };
}

function withIntervals(
  units: readonly Tally[],
  figures: (drawn: readonly Tally[]) => readonly Figure[],
): Measured[] {
  const intervals = intervalsOf(units, figures);
  return figures(units).map(({ name, value, of }) => {
    const found = of === 0 ? undefined : intervals.get(name);
    const interval = found ? { low: round(found.low), high: round(found.high) } : null;
    return { name, value: round(value), of, interval };
  });
}

export const round = (x: number): number => Math.round(x * 1000) / 1000;
