/**
 * What the first pass looks at: the pairs of a grid that have something to do with each other, and the features that need no pass before.
 */
import { type Fact, type Kin, kins } from './word-facts.js';
import { at, type Cells, ownFeatures, width } from './word-features.js';
import { type Context, type Grid, spread } from './word-grid.js';

export function firstPass(grid: Grid): Cells {
  const cells = firstCells(grid);
  return { cells, rows: ownRows(grid, cells) };
}

/** Pairs in the order of cells: those of the words' own kinship, and those that stand between agreeing neighbours. */
function firstCells({ n, m, kin, near }: Grid): Int32Array {
  const cells = new Int32Array(n * m);
  let count = 0;
  for (let i = 0, cell = 0; i < n; i++)
    for (let j = 0; j < m; j++, cell++) {
      const before = i > 0 && j > 0 ? (near[cell - m - 1] as number) : 0;
      const after = i < n - 1 && j < m - 1 ? (near[cell + m + 1] as number) : 0;
      if (kin[cell] !== 0 || before === 1 || after === 1 || (before > 0.6 && after > 0.6))
        cells[count++] = cell;
    }
  return cells.subarray(0, count);
}

/** Features that say of what kin two words are. */
const kinFeatures: readonly (readonly [number, readonly Kin[]])[] = [
  [at.same, ['same']],
  [at['same stem'], ['same', 'spelling', 'lemma']],
  [at.variant, ['spelling', 'joined']],
  [at.name, ['name']],
  [at.synonym, ['synonym', 'contrast synonym']],
  [at.wordnet, ['wordnet', 'number']],
  [at.contrast, ['contrast', 'contrast synonym']],
  [at.value, ['value']],
];

/** Values of the kin features, in the order of the lists above, for each kin one after another. */
const kinValues = Uint8Array.from(
  kins.flatMap((kin) => kinFeatures.map(([, named]) => (named.includes(kin) ? 1 : 0))),
);
const kinPlaces = Uint8Array.from(kinFeatures, ([place]) => place);

/** Rows of `width` values, the part of the first pass filled: copied where the pass before had the same cell. */
export function ownRows(grid: Grid, cells: Int32Array, before: Cells = none): Float64Array {
  const rows = new Float64Array(cells.length * width);
  for (let k = 0, known = 0; k < cells.length; k++) {
    const cell = cells[k] as number;
    while (known < before.cells.length && (before.cells[known] as number) < cell) known++;
    if (before.cells[known] !== cell) ownRow(grid, cell, rows, k * width);
    else {
      const [x, from] = [k * width, known * width];
      for (let f = 0; f < ownFeatures.length; f++) rows[x + f] = before.rows[from + f] as number;
    }
  }
  return rows;
}

const none: Cells = { cells: new Int32Array(0), rows: new Float64Array(0) };

function ownRow(grid: Grid, cell: number, rows: Float64Array, x: number): void {
  const tables = grid.context;
  const { a, b, n, m, kin, near, functionNear, beginning, learned } = grid;
  const i = (cell / m) | 0;
  const j = cell - i * m;
  const p = a[i] as Fact;
  const q = b[j] as Fact;
  const own = kin[cell] as number;
  for (let k = 0; k < kinPlaces.length; k++)
    rows[x + (kinPlaces[k] as number)] = kinValues[own * kinPlaces.length + k] as number;
  const cos = near[cell] as number;
  rows[x + at.cosine] = cos;
  rows[x + at['function cosine']] = functionNear[cell] as number;
  rows[x + at.beginning] = beginning[cell] as number;
  rows[x + at.function] = (p.means || p.mark ? 0 : 1) + (q.means || q.mark ? 0 : 1);
  rows[x + at.mark] = (p.mark ? 1 : 0) + (q.mark ? 1 : 0);
  rows[x + at.capital] = (p.capital ? 1 : 0) + (q.capital ? 1 : 0);
  rows[x + at['same tag']] = p.posCode !== 0 && p.posCode === q.posCode ? 1 : 0;
  rows[x + at['tag a']] = p.posCode;
  rows[x + at['tag b']] = q.posCode;
  rows[x + at['rarity a']] = p.rarity;
  rows[x + at['rarity b']] = q.rarity;
  rows[x + at.distance] = Math.abs((i + 0.5) / n - (j + 0.5) / m);
  const repeats = own === 1 ? (tables.countA[i] as number) * (tables.countB[j] as number) : 0;
  rows[x + at.repeats] = repeats;
  rows[x + at['nearest of repeats']] = repeats === 0 ? 0 : repeats === 1 || isNearest(grid, i, j) ? 1 : 0;
  const before = i > 0 && j > 0 ? (near[cell - m - 1] as number) : 0;
  const after = i < n - 1 && j < m - 1 ? (near[cell + m + 1] as number) : 0;
  rows[x + at['left same']] = before === 1 ? 1 : 0;
  rows[x + at['right same']] = after === 1 ? 1 : 0;
  rows[x + at['left near']] = before;
  rows[x + at['right near']] = after;
  around(grid, tables, i, j, rows, x);
  rows[x + at['rank a']] = (tables.bestA[i] as number) - cos;
  rows[x + at['rank b']] = (tables.bestB[j] as number) - cos;
  rows[x + at.learned] = learned[cell] as number;
  rows[x + at['learned rank a']] = (tables.learnedA[i] as number) - (learned[cell] as number);
  rows[x + at['learned rank b']] = (tables.learnedB[j] as number) - (learned[cell] as number);
  rows[x + at.length] = m / n;
  rows[x + at.shorter] = m;
  rows[x + at.last] = (i === n - 1 ? 1 : 0) + (j === m - 1 ? 1 : 0);
  rows[x + at.first] = (i === 0 ? 1 : 0) + (j === 0 ? 1 : 0);
}

/** Agreement in the three words on either side: words that both windows have, those of grammar for less, and near ones. */
function around(
  { a, n, m }: Grid,
  { window }: Context,
  i: number,
  j: number,
  rows: Float64Array,
  x: number,
): void {
  let same = 0;
  let nearby = 0;
  for (let k = Math.max(0, i - spread); k <= Math.min(n - 1, i + spread); k++) {
    if (k === i) continue;
    const best = window[k * m + j] as number;
    if (best < 0.55 || (a[k] as Fact).mark) continue;
    if (best === 1) same += (a[k] as Fact).means ? 1 : 0.4;
    else nearby += best;
  }
  rows[x + at['around same']] = same;
  rows[x + at['around near']] = nearby;
}

/** Whether (i, j) is the pair of these repeated words that lies nearest to the diagonal for one of them. */
function isNearest({ n, m, kin }: Grid, i: number, j: number): boolean {
  const off = (k: number, l: number): number => Math.abs((k + 0.5) / n - (l + 0.5) / m);
  const own = off(i, j);
  for (let l = 0; l < m; l++) if (l !== j && kin[i * m + l] === 1 && off(i, l) < own) return false;
  for (let k = 0; k < n; k++) if (k !== i && kin[k * m + j] === 1 && off(k, j) < own) return false;
  return true;
}
