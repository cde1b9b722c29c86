/** How a pair of passages stands against its rivals in row and column, and what stands beside it: rows of features in, more of each filled in. */

import type { Candidates } from './candidates.js';
import { at } from './feature-names.js';

/** How a pair stands against the others of its row and column, by near words and by pairs of words. */
export function addCompetition(rows: readonly Float64Array[], candidates: Candidates): void {
  compete(rows, candidates, at['near words, both ways'], {
    less: at['near against rivals, less'],
    more: at['near against rivals, more'],
    rank: at['near rank'],
    margin: at['near margin'],
  });
  compete(rows, candidates, at['word pairs of shorter'], {
    less: at['pairs against rivals, less'],
    more: at['pairs against rivals, more'],
  });
}

interface CompetitionSlots {
  /** The smaller and the greater of both shares: which account comes first must not matter. */
  readonly less: number;
  readonly more: number;
  readonly rank?: number;
  readonly margin?: number;
}

function compete(
  rows: readonly Float64Array[],
  { cells, columns, height }: Candidates,
  measure: number,
  slots: CompetitionSlots,
): void {
  const byRow: number[][] = Array.from({ length: height }, () => []);
  const byColumn: number[][] = Array.from({ length: columns }, () => []);
  rows.forEach((x, k) => {
    const cell = cells[k] as number;
    byRow[Math.floor(cell / columns)]?.push(x[measure] as number);
    byColumn[cell % columns]?.push(x[measure] as number);
  });
  for (const line of [...byRow, ...byColumn]) line.sort((p, q) => q - p);
  rows.forEach((x, k) => {
    const cell = cells[k] as number;
    const v = x[measure] as number;
    const row = byRow[Math.floor(cell / columns)] as number[];
    const column = byColumn[cell % columns] as number[];
    const shares = [share(v, row[0] as number), share(v, column[0] as number)];
    x[slots.less] = Math.min(...shares);
    x[slots.more] = Math.max(...shares);
    if (slots.rank !== undefined) x[slots.rank] = rankIn(row, v) + rankIn(column, v);
    if (slots.margin !== undefined) x[slots.margin] = Math.max(marginIn(row, v), marginIn(column, v));
  });
}

const share = (value: number, best: number): number => (best > 0 ? value / best : 0);

/** How many of a falling list are greater, at most 20: further down rank says nothing. */
function rankIn(line: readonly number[], value: number): number {
  let rank = 0;
  while (rank < line.length && rank < 20 && (line[rank] as number) > value) rank++;
  return rank;
}

/** Distance to the best rival: positive only for the best itself. */
const marginIn = (line: readonly number[], value: number): number =>
  value >= (line[0] as number) ? value - (line[1] ?? 0) : value - (line[0] as number);

const around = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, 1],
  [1, -1],
] as const;

/** The best of the eight neighbouring pairs, and of the two on the diagonal: accounts tell connected things in order. */
export function addNeighbours(rows: readonly Float64Array[], { cells, columns }: Candidates): void {
  const measure = at['shared words, both ways'];
  const likenessAt = new Map(rows.map((x, k) => [cells[k] as number, x[measure] as number]));
  rows.forEach((x, k) => {
    const [i, j] = [Math.floor((cells[k] as number) / columns), (cells[k] as number) % columns];
    const value = (di: number, dj: number): number =>
      j + dj < 0 || j + dj >= columns ? 0 : (likenessAt.get((i + di) * columns + j + dj) ?? 0);
    const diagonal = Math.max(value(-1, -1), value(1, 1));
    x[at['diagonal neighbours']] = diagonal;
    x[at.neighbours] = Math.max(diagonal, ...around.map(([di, dj]) => value(di, dj)));
  });
}

/** How alike two accounts are: the mean of every passage's best likeness, over both accounts. */
export function meanBest(rows: readonly Float64Array[], { cells, columns, height }: Candidates): number {
  const best = new Float64Array(height + columns);
  rows.forEach((x, k) => {
    const v = x[at['shared words, both ways']] as number;
    for (const line of [
      Math.floor((cells[k] as number) / columns),
      height + ((cells[k] as number) % columns),
    ])
      best[line] = Math.max(best[line] as number, v);
  });
  const mean = (list: Float64Array): number => list.reduce((sum, v) => sum + v, 0) / Math.max(1, list.length);
  return (mean(best.subarray(0, height)) + mean(best.subarray(height))) / 2;
}
