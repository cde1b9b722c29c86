/** Measurements in, text for people or JSON for programs out. */

import { printable } from '../text/printable.js';
import { draws, type Interval } from './bootstrap.js';
import { type Measured, type Measurement, round, type WordMeasurement } from './measure.js';
import type { Miss } from './misses.js';
import { sum } from './tally.js';

export interface Report {
  readonly measurement: Measurement;
  readonly words: readonly WordMeasurement[];
  /** Null where nobody asked for it. */
  readonly misses: readonly Miss[] | null;
}

export function reportText({ measurement, words, misses }: Report): string {
  const overall = measurement.figures.filter(({ name }) => !name.includes(': '));
  const lines = [
    ...storyLines(measurement),
    measurement.links === 'gold'
      ? 'Contrasts on the gold links of grade 2 and 3, as if the engine had linked so.'
      : 'Links and contrasts of the engine, settings as shipped.',
    intervalLine(measurement.resampled),
    '',
    ...overall.map(figureLine),
    ...calibrationLines(measurement),
    ...deviceLines(measurement),
    ...words.flatMap(wordLines),
    ...(misses ?? []).flatMap(missLines),
  ];
  return `${lines.map((line) => printable(line.trimEnd())).join('\n')}\n`;
}

const intervalLine = (resampled: string | null): string =>
  resampled === null
    ? 'One story of one pair of accounts: no intervals.'
    : `In brackets 95 % intervals: ${draws} draws of ${resampled}.`;

/** One line a story: its gold links, those found, those predicted (grade 1 left out), those of them that are right. */
function storyLines({ stories, links }: Measurement): string[] {
  const width = Math.max(...stories.map(({ name }) => name.length));
  return stories.map(({ name, tallies }) => {
    const total = sum(tallies);
    const n = (what: string): string => String(total.get(what) ?? 0).padStart(4);
    const predicted = String((total.get('right') ?? 0) + (total.get('wrong') ?? 0)).padStart(4);
    const counted =
      links === 'gold' ? '' : `  found ${n('found')}  predicted ${predicted}  right ${n('right')}`;
    return `${name.padEnd(width)}  gold ${n('gold')}${counted}`;
  });
}

function figureLine({ name, value, of, interval }: Measured): string {
  const shown = of === null ? String(value) : of === 0 ? 'none' : value.toFixed(3);
  return `${name.padEnd(33)} ${shown.padStart(6)}  ${intervalText(interval, of)}${of === null ? '' : `  of ${of}`}`;
}

const intervalText = (interval: Interval | null, of: number | null): string => {
  if (!interval) return ''.padEnd(16);
  const [low, high] = [interval.low, interval.high].map((x) => (of === null ? String(x) : x.toFixed(3)));
  return `[${low} to ${high}]`.padEnd(16);
};

const calibrationLines = ({ calibration }: Measurement): string[] =>
  calibration.length === 0
    ? []
    : [
        '',
        'Score and share of right links (how many):',
        ...calibration.map(({ n, score, right }) => `  ${score.toFixed(3)} → ${right.toFixed(3)} (${n})`),
      ];

function deviceLines({ figures }: Measurement): string[] {
  const lines = figures.filter(({ name }) => name.includes(': '));
  return lines.length === 0 ? [] : ['', 'By device:', ...lines.map((one) => figureLine(shortName(one)))];
}

const shortName = (figure: Measured): Measured => ({
  ...figure,
  name: figure.name.replace(/^contrasts (.+): (.+)$/, '  $2 $1').replace(' any gold link', ' any link'),
});

const wordLines = ({ file, resampled, figures }: WordMeasurement): string[] => [
  '',
  `Word alignment on ${file}${resampled === null ? ': one pair, no interval' : `; drawn anew: ${resampled}`}.`,
  ...figures.map(figureLine),
];

const missLines = ({ kind, story, about, score, a, b }: Miss): string[] => [
  '',
  `${kind}  ${story} ${about}  ${score === null ? 'no score' : score.toFixed(3)}`,
  `   ${a || '(nothing)'}`,
  `   ${b || '(nothing)'}`,
];

export function reportJson({ measurement, words, misses }: Report): string {
  const { links, stories, resampled, figures, calibration } = measurement;
  return `${JSON.stringify(
    {
      links,
      stories: stories.map(({ name }) => name),
      intervals: { draws, resampled },
      figures: byName(figures),
      calibration: calibration.map(({ n, score, right }) => ({
        n,
        score: round(score),
        right: round(right),
      })),
      words: words.map((one) => ({
        file: one.file,
        resampled: one.resampled,
        figures: byName(one.figures),
      })),
      ...(misses ? { misses } : {}),
    },
    null,
    2,
  )}\n`;
}

const byName = (figures: readonly Measured[]): Record<string, unknown> =>
  Object.fromEntries(figures.map(({ name, value, of, interval }) => [name, { value, of, ...interval }]));
