/**
 * What a later pass looks at: a grid and the scores of the pass before in, the pairs worth another look and their features out. Most words that
 * answer no single word belong to a phrase, so what stands beside and between the pairs found so far is looked at too.
 */
import { ownRows } from './first-pass.js';
import type { Fact } from './word-facts.js';
import { at, type Cells, width } from './word-features.js';
import { type Grid, spread } from './word-grid.js';

/** Least score of an anchor, and of a pair that the next pass looks at for its own sake. */
const anchorScore = 0.4;
const leastScore = 0.03;

/**
 * What the pass before the last one scores below or from these on stays as it is: on MTRef dev and Edinburgh++ F1 is the same within 0.0002, and the
 * last pass looks at a third of the pairs.
 */
export const settledBelow = 0.1;
export const settledFrom = 0.97;

/** The pass after one with these scores. `last` leaves out what is settled. */
export function laterPass(grid: Grid, before: Cells, scores: ArrayLike<number>, last: boolean): Cells {
  const found = foundBy(grid, before.cells, scores, anchorScore);
  const cells = openCells(grid, laterCells(grid, before.cells, found, leastScore), found, last);
  const rows = ownRows(grid, cells, before);
  passRows(grid, cells, found, rows);
  return { cells, rows };
}

/** What a pass found: scores of cells, and the strongest pairs as one-to-one anchors. */
interface Found {
  readonly scores: Float32Array;
  /** Partner of each word of A and of B among the anchors, -1 for none. */
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
}

/** Scores of a pass, laid on the table, with its anchors: best first, each word once. */
function foundBy({ n, m }: Grid, cells: Int32Array, scores: ArrayLike<number>, threshold: number): Found {
  const table = new Float32Array(n * m);
  const order: number[] = [];
  for (let k = 0; k < cells.length; k++) {
    table[cells[k] as number] = scores[k] as number;
    if ((scores[k] as number) >= threshold) order.push(k);
  }
  order.sort((p, q) => (scores[q] as number) - (scores[p] as number) || p - q);
  const ofA = new Int32Array(n).fill(-1);
  const ofB = new Int32Array(m).fill(-1);
  for (const k of order) {
    const cell = cells[k] as number;
    const i = (cell / m) | 0;
    const j = cell - i * m;
    if (ofA[i] !== -1 || ofB[j] !== -1) continue;
    ofA[i] = j;
    ofB[j] = i;
  }
  return { scores: table, ofA, ofB };
}

/** How far from an anchor a word may stand that belongs to the same phrase. */
const reach = 4;

/** Marks the cells for a later pass: what the pass before did not rule out, and what stands beside its anchors or in the gaps between them. */
function laterCells(
  { n, m }: Grid,
  cells: Int32Array,
  { scores, ofA, ofB }: Found,
  least: number,
): Uint8Array {
  const marked = new Uint8Array(n * m);
  for (const cell of cells) if ((scores[cell] as number) >= least) marked[cell] = 1;
  // Words without an anchor answer what anchors beside them answer, or what lies in the same gap.
  for (let i = 0; i < n; i++) {
    if (ofA[i] !== -1) continue;
    for (const step of [-1, 1]) {
      let k = i + step;
      while (k >= 0 && k < n && ofA[k] === -1 && Math.abs(k - i) < reach) k += step;
      const j = ofA[k] ?? -1;
      if (j === -1) continue;
      marked[i * m + j] = 1;
      for (let l = j - step, d = 1; l >= 0 && l < m && d <= reach; l -= step, d++) {
        marked[i * m + l] = 1;
        if (ofB[l] !== -1) break;
      }
    }
  }
  for (let j = 0; j < m; j++) {
    if (ofB[j] !== -1) continue;
    for (const step of [-1, 1]) {
      let l = j + step;
      while (l >= 0 && l < m && ofB[l] === -1 && Math.abs(l - j) < reach) l += step;
      const i = ofB[l] ?? -1;
      if (i === -1) continue;
      marked[i * m + j] = 1;
      for (let k = i - step, d = 1; k >= 0 && k < n && d <= reach; k -= step, d++) {
        marked[k * m + j] = 1;
        if (ofA[k] !== -1) break;
      }
    }
  }
  return marked;
}

/** The marked cells that may still change. A mark answers a word nowhere but where the first pass saw it. */
function openCells({ a, b, n, m }: Grid, marked: Uint8Array, { scores }: Found, last: boolean): Int32Array {
  const cells = new Int32Array(n * m);
  let count = 0;
  for (let i = 0, cell = 0; i < n; i++) {
    const { mark } = a[i] as Fact;
    for (let j = 0; j < m; j++, cell++) {
      if (marked[cell] === 0) continue;
      const score = scores[cell] as number;
      const open =
        score === 0 ? mark === (b[j] as Fact).mark : !last || (score >= settledBelow && score < settledFrom);
      if (open) cells[count++] = cell;
    }
  }
  return cells.subarray(0, count);
}

const far = 9;
const clip = (off: number): number => (off > far ? far : off < -far ? -far : off);

/** Fills the part of the rows that tells what the pass before found. */
function passRows(grid: Grid, cells: Int32Array, found: Found, rows: Float64Array): void {
  const { a, b, n, m } = grid;
  const { scores, ofA, ofB } = found;
  const sideA = sideOf(a, ofA);
  const sideB = sideOf(b, ofB);
  const rowBest = bestTwo(scores, n, m, m, 1);
  const columnBest = bestTwo(scores, m, n, 1, m);
  const scoreAt = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= n || j >= m ? 0 : (scores[i * m + j] as number);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k] as number;
    const i = (cell / m) | 0;
    const j = cell - i * m;
    const x = k * width;
    const own = scores[cell] as number;
    rows[x + at.score] = own;
    rows[x + at['taken a']] =
      rowBest.cell[i] === j ? (rowBest.second[i] as number) : (rowBest.first[i] as number);
    rows[x + at['taken b']] =
      columnBest.cell[j] === i ? (columnBest.second[j] as number) : (columnBest.first[j] as number);
    rows[x + at['sum a']] = (rowBest.sum[i] as number) - own;
    rows[x + at['sum b']] = (columnBest.sum[j] as number) - own;
    rows[x + at.left] = scoreAt(i, j - 1);
    rows[x + at.right] = scoreAt(i, j + 1);
    rows[x + at.up] = scoreAt(i - 1, j);
    rows[x + at.down] = scoreAt(i + 1, j);
    rows[x + at['up left']] = scoreAt(i - 1, j - 1);
    rows[x + at['down right']] = scoreAt(i + 1, j + 1);
    rows[x + at['around paired']] = pairedAround(ofA, n, i, j);
    const [la, ra, lb, rb] = [
      sideA.before[i] as number,
      sideA.after[i] as number,
      sideB.before[j] as number,
      sideB.after[j] as number,
    ];
    const pl = la < 0 ? -1 : (ofA[la] as number);
    const pr = ra >= n ? m : (ofA[ra] as number);
    const pu = lb < 0 ? -1 : (ofB[lb] as number);
    const pd = rb >= m ? n : (ofB[rb] as number);
    rows[x + at['off left']] = clip(j - pl - (i - la));
    rows[x + at['off right']] = clip(pr - j - (ra - i));
    rows[x + at['off up']] = clip(i - pu - (j - lb));
    rows[x + at['off down']] = clip(pd - i - (rb - j));
    rows[x + at['gap a']] = clip(ra - la - 1);
    rows[x + at['gap b']] = clip(rb - lb - 1);
    rows[x + at['paired a']] = (sideA.taken[n] as number) / n;
    rows[x + at['paired b']] = (sideB.taken[m] as number) / m;
    rows[x + at['gap near']] = nearInGap(grid, la, ra, lb, rb);
    rows[x + at['in gap']] = (pl < j ? 1 : 0) + (j < pr ? 1 : 0) + (pu < i ? 1 : 0) + (i < pd ? 1 : 0);
    rows[x + at['from left a']] = clip(j - pl);
    rows[x + at['from right a']] = clip(pr - j);
    rows[x + at['from left b']] = clip(i - pu);
    rows[x + at['from right b']] = clip(pd - i);
    const [jOfI, iOfJ] = [ofA[i] as number, ofB[j] as number];
    rows[x + at['partner off a']] = jOfI === -1 ? -far - 1 : clip(j - jOfI);
    rows[x + at['partner off b']] = iOfJ === -1 ? -far - 1 : clip(i - iOfJ);
    rows[x + at['between b']] = jOfI === -1 ? -1 : between(sideB.taken, j, jOfI);
    rows[x + at['between a']] = iOfJ === -1 ? -1 : between(sideA.taken, i, iOfJ);
    const [ha, hb, fa, fb] = [
      sideA.head[i] as number,
      sideB.head[j] as number,
      sideA.foot[i] as number,
      sideB.foot[j] as number,
    ];
    rows[x + at['head a']] = scoreAt(ha, j);
    rows[x + at['head b']] = scoreAt(i, hb);
    rows[x + at.heads] = scoreAt(ha, hb);
    rows[x + at['foot a']] = scoreAt(fa, j);
    rows[x + at['foot b']] = scoreAt(i, fb);
    rows[x + at.feet] = scoreAt(fa, fb);
  }
}

/** Mean likeness of the words of two gaps, as phrases: small gaps alone. */
function nearInGap({ m, learned }: Grid, la: number, ra: number, lb: number, rb: number): number {
  if (ra - la < 2 || rb - lb < 2 || ra - la > 6 || rb - lb > 6) return -1;
  let sum = 0;
  for (let i = la + 1; i < ra; i++) {
    let best = 0;
    for (let j = lb + 1; j < rb; j++)
      if ((learned[i * m + j] as number) > best) best = learned[i * m + j] as number;
    sum += best;
  }
  return sum / (ra - la - 1);
}

/** Anchors between two places of one side, both left out, up to three. */
function between(taken: Uint32Array, from: number, to: number): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  return high - low < 2 ? 0 : Math.min(3, (taken[high] as number) - (taken[low + 1] as number));
}

interface Neighbours {
  /** Nearest anchored word before and after each word: -1 and the length where there is none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Anchored words up to a place, the place left out. */
  readonly taken: Uint32Array;
  /** Next word that means something, after and before; outside the list where there is none. */
  readonly head: Int32Array;
  readonly foot: Int32Array;
}

function sideOf(words: readonly Fact[], partner: Int32Array): Neighbours {
  const n = words.length;
  const side = {
    before: new Int32Array(n),
    after: new Int32Array(n),
    taken: new Uint32Array(n + 1),
    head: new Int32Array(n),
    foot: new Int32Array(n),
  };
  for (let i = 0, last = -1, foot = -1, count = 0; i < n; i++) {
    side.before[i] = last;
    side.foot[i] = foot;
    side.taken[i] = count;
    if (partner[i] !== -1) {
      last = i;
      count++;
    }
    if ((words[i] as Fact).means) foot = i;
    side.taken[i + 1] = count;
  }
  for (let i = n - 1, next = n, head = n; i >= 0; i--) {
    side.after[i] = next;
    side.head[i] = head;
    if (partner[i] !== -1) next = i;
    if ((words[i] as Fact).means) head = i;
  }
  return side;
}

/** Best and second-best score of each line of the table, where the best stands, and the sum. */
function bestTwo(scores: Float32Array, lines: number, places: number, stepLine: number, stepPlace: number) {
  const best = {
    first: new Float32Array(lines),
    second: new Float32Array(lines),
    sum: new Float32Array(lines),
    cell: new Int32Array(lines).fill(-1),
  };
  for (let line = 0; line < lines; line++)
    for (let place = 0; place < places; place++) {
      const score = scores[line * stepLine + place * stepPlace] as number;
      if (score === 0) continue;
      best.sum[line] = (best.sum[line] as number) + score;
      if (score > (best.first[line] as number)) {
        best.second[line] = best.first[line] as number;
        best.first[line] = score;
        best.cell[line] = place;
      } else if (score > (best.second[line] as number)) best.second[line] = score;
    }
  return best;
}

/** Anchors within three words of both, the same row and column left out. */
function pairedAround(ofA: Int32Array, n: number, i: number, j: number): number {
  let count = 0;
  for (let k = Math.max(0, i - spread); k <= Math.min(n - 1, i + spread); k++) {
    const l = ofA[k] as number;
    if (k !== i && l !== -1 && l !== j && Math.abs(l - j) <= spread) count++;
  }
  return count;
}
