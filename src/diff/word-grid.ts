/**
 * Two lists of words laid against each other: facts in, a grid out of what every word of the one has to do with every word of the other,
 * whatever was paired.
 */
import { beginningIn, cosineIn, type Fact, joinedKin, kinIn, learnedIn, likeness } from './word-facts.js';
import { joinedRuns } from './word-runs.js';

/** Everything known of two lists before anything is scored; cells are numbered i × m + j. */
export interface Grid {
  readonly a: readonly Fact[];
  readonly b: readonly Fact[];
  readonly n: number;
  readonly m: number;
  readonly kin: Uint8Array;
  /** Cosine of words that mean something; 1 for the same word, whatever it is. */
  readonly near: Float32Array;
  readonly functionNear: Float32Array;
  readonly beginning: Float32Array;
  /** Learned likeness of vectors, 0 to 127; 0 where there are none. */
  readonly learned: Uint8Array;
  readonly context: Context;
}

export function gridOf(a: readonly Fact[], b: readonly Fact[]): Grid {
  const [n, m] = [a.length, b.length];
  const grid = {
    a,
    b,
    n,
    m,
    kin: new Uint8Array(n * m),
    near: new Float32Array(n * m),
    functionNear: new Float32Array(n * m),
    beginning: new Float32Array(n * m),
    learned: new Uint8Array(n * m),
  };
  for (let i = 0, cell = 0; i < n; i++) {
    const p = a[i] as Fact;
    for (let j = 0; j < m; j++, cell++) {
      const q = b[j] as Fact;
      if (p.mark !== q.mark) continue;
      const code = likeness(p, q);
      grid.kin[cell] = kinIn(code);
      grid.beginning[cell] = beginningIn(code);
      grid.learned[cell] = learnedIn(code);
      const cos = cosineIn(code);
      if (p.form === q.form) grid.near[cell] = 1;
      else if (p.means && q.means) grid.near[cell] = cos;
      else grid.functionNear[cell] = cos;
    }
  }
  for (const { a0, a1, b0, b1 } of joinedRuns(a, b))
    for (let i = a0; i < a1; i++)
      for (let j = b0; j < b1; j++) if (!a[i]?.mark && !b[j]?.mark) grid.kin[i * m + j] = joinedKin;
  return { ...grid, context: contextOf(grid) };
}

/** How far a neighbour may stand. */
export const spread = 3;

export interface Context {
  /** Best likeness of each word of A among the words of B within `spread` of a place. */
  readonly window: Float32Array;
  readonly bestA: Float32Array;
  readonly bestB: Float32Array;
  readonly learnedA: Uint8Array;
  readonly learnedB: Uint8Array;
  readonly countA: Uint32Array;
  readonly countB: Uint32Array;
}

function contextOf({ a, b, n, m, near, learned }: Omit<Grid, 'context'>): Context {
  const window = new Float32Array(n * m);
  const bestA = new Float32Array(n);
  const bestB = new Float32Array(m);
  const learnedA = new Uint8Array(n);
  const learnedB = new Uint8Array(m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const cos = near[i * m + j] as number;
      if (cos > (bestA[i] as number)) bestA[i] = cos;
      if (cos > (bestB[j] as number)) bestB[j] = cos;
      const own = learned[i * m + j] as number;
      if (own > (learnedA[i] as number)) learnedA[i] = own;
      if (own > (learnedB[j] as number)) learnedB[j] = own;
      if (cos === 0) continue;
      for (let l = Math.max(0, j - spread); l <= Math.min(m - 1, j + spread); l++)
        if (cos > (window[i * m + l] as number)) window[i * m + l] = cos;
    }
  return { window, bestA, bestB, learnedA, learnedB, countA: countsOf(a), countB: countsOf(b) };
}

function countsOf(words: readonly Fact[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  return Uint32Array.from(words, ({ form }) => counts.get(form) as number);
}
