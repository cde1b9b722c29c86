/** Judged stories in, counts that can be added up out, and figures out of those: a share of pairs, stories or draws is a sum of tallies. */
import { byCodeUnits } from '../text/normal.js';
import type { Judged, Pair } from './score.js';

/** How often each thing was counted, by name; what is not there is 0. */
export type Tally = ReadonlyMap<string, number>;

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** How many it is a share of; null for a plain count. */
  readonly of: number | null;
}

/** Links by their score, in ten bins of equal width. */
const bins = 10;

/** One tally for each two of the accounts, given by their ids in the gold: all that is counted belongs to exactly one. */
export function talliesOf(judged: Judged, ids: readonly string[]): readonly Tally[] {
  const ordered = [...ids].sort(byCodeUnits);
  const tallies = new Map(
    ordered.flatMap((a, k) =>
      ordered.slice(k + 1).map((b) => [`${a}-${b}`, new Map<string, number>()] as const),
    ),
  );
  const count: Count = ({ a, b }, name, by = 1) => {
    const tally = tallies.get(`${a.id}-${b.id}`);
    tally?.set(name, (tally.get(name) ?? 0) + by);
  };
  countLinks(judged, count);
  countContrasts(judged, count);
  return [...tallies.values()];
}

type Count = (
  at: { readonly [side in keyof Pair]: { readonly id: string } },
  name: string,
  by?: number,
) => void;

function countLinks({ links, rows, gold }: Judged, count: Count): void {
  for (const { link, found, inRow } of gold) {
    count(link, 'gold');
    if (found) count(link, 'found');
    if (inRow) count(link, 'rows found');
    if (link.grade === 3) count(link, 'near');
    if (link.grade === 3 && found) count(link, 'near found');
  }
  for (const row of rows) if (row.grade !== 1) count(row, row.grade > 1 ? 'rows right' : 'rows wrong');
  for (const link of links) {
    if (link.grade === 1) {
      count(link, 'weak');
      continue;
    }
    count(link, link.grade > 1 ? 'right' : 'wrong');
    if (link.wide) count(link, 'wide');
    if (link.score === null) continue;
    const bin = `bin ${Math.min(bins - 1, Math.floor(link.score * bins))}`;
    count(link, bin);
    count(link, `${bin} score`, link.score);
    if (link.grade > 1) count(link, `${bin} right`);
  }
}

function countContrasts({ contrasts, readings }: Judged, count: Count): void {
  for (const { link, contrast, found } of contrasts)
    for (const of of ['contrasts', contrast.kind]) {
      count(link, `${of} gold`);
      if (found) count(link, `${of} found`);
    }
  for (const pair of readings)
    for (const of of ['contrasts', ...pair.devices]) {
      if (pair.on === 'none') count(pair, `${of} off`);
      if (pair.on === 'link') count(pair, `${of} on`);
      if (pair.listed) count(pair, `${of} listed`);
    }
}

export function sum(tallies: Iterable<Tally>): Tally {
  const total = new Map<string, number>();
  for (const tally of tallies)
    for (const [name, count] of tally) total.set(name, (total.get(name) ?? 0) + count);
  return total;
}

/** All figures of a tally, those of a device named for it: "contrasts recall: label". */
export function figuresOf(tally: Tally): Figure[] {
  const n = (name: string): number => tally.get(name) ?? 0;
  const share = (name: string, part: number, of: number): Figure => ({ name, value: ratio(part, of), of });
  const f1 = (name: string, right: number, predicted: number, found: number, gold: number): Figure => {
    const [p, r] = [ratio(right, predicted), ratio(found, gold)];
    return { name, value: ratio(2 * p * r, p + r), of: gold };
  };
  const predicted = n('right') + n('wrong');
  const inRows = n('rows right') + n('rows wrong');
  return [
    f1('links F1', n('right'), predicted, n('found'), n('gold')),
    share('links precision', n('right'), predicted),
    share('links precision, grade 1 as wrong', n('right'), predicted + n('weak')),
    share('links recall', n('found'), n('gold')),
    { name: 'links too wide', value: n('wide'), of: null },
    share('near-duplicates recall', n('near found'), n('near')),
    calibrationError(tally),
    f1('rows F1', n('rows right'), inRows, n('rows found'), n('gold')),
    share('rows precision', n('rows right'), inRows),
    share('rows recall', n('rows found'), n('gold')),
    ...['contrasts', ...devicesIn(tally)].flatMap((of) => {
      const suffix = of === 'contrasts' ? '' : `: ${of}`;
      return [
        share(`contrasts recall${suffix}`, n(`${of} found`), n(`${of} gold`)),
        share(`contrasts precision${suffix}`, n(`${of} listed`), n(`${of} on`)),
        { name: `contrasts off any gold link${suffix}`, value: n(`${of} off`), of: null },
      ];
    }),
  ];
}

/** Devices that the gold lists or a framing has, in the order of the alphabet. */
export const devicesIn = (tally: Tally): string[] =>
  [...new Set([...tally.keys()].flatMap((name) => /^(.+) (?:gold|on|off)$/.exec(name)?.[1] ?? []))]
    .filter((name) => name !== 'contrasts')
    .sort(byCodeUnits);

/** Mean distance between what links are scored and how many are right, over the bins, weighted by links. */
function calibrationError(tally: Tally): Figure {
  const filled = calibrationOf(tally);
  const links = filled.reduce((total, { n }) => total + n, 0);
  const distance = filled.reduce((total, { n, score, right }) => total + n * Math.abs(score - right), 0);
  return { name: 'calibration error', value: ratio(distance, links), of: links };
}

/** The bins that hold links: how many, their mean score, the share that is right. */
export const calibrationOf = (tally: Tally): { n: number; score: number; right: number }[] =>
  Array.from({ length: bins }, (_, k) => `bin ${k}`).flatMap((bin) => {
    const n = tally.get(bin) ?? 0;
    if (n === 0) return [];
    return [{ n, score: (tally.get(`${bin} score`) ?? 0) / n, right: (tally.get(`${bin} right`) ?? 0) / n }];
  });

const ratio = (part: number, of: number): number => (of === 0 ? 0 : part / of);
