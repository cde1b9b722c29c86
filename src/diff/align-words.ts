/**
 * Which words of one token list answer which of another: two lists in, pairs of indices out. Learned scores in passes: the first looks at
 * pairs of words that have something to do with each other, each later one also at what stands beside and between the pairs that the
 * pass before found, and knows what it found there. Every pair above the threshold of the last pass stands: crossings are allowed,
 * and one word may answer a phrase, or one phrase another.
 */
import { scoresOf, type TreeModel } from '../model/trees.js';
import type { WordPair } from '../model/variant.js';
import { firstPass } from './first-pass.js';
import { laterPass, settledFrom } from './later-pass.js';
import { type Alignable, factsOf, forgetWhenFull, kinBy } from './word-facts.js';
import { width } from './word-features.js';
import { gridOf } from './word-grid.js';
import weights from './word-weights.json' with { type: 'json' };

export { type Alignable, alignableOf } from './word-facts.js';

export interface WordModels {
  readonly passes: readonly TreeModel[];
  /** Least score of a pair. */
  readonly threshold: number;
}

/** Pairs in the order of A, then B. `budget` caps the cells of the table; beyond it nothing is aligned. */
export function alignWords(
  a: readonly Alignable[],
  b: readonly Alignable[],
  budget = 250_000,
  models: WordModels = weights as unknown as WordModels,
): WordPair[] {
  if (a.length * b.length > budget || a.length === 0 || b.length === 0) return [];
  const order = inOrder(a, b);
  if (order === 0) return a.map((_, k) => ({ a: k, b: k, by: 'same', strength: 1 }));
  const pairs = order < 0 ? pairsOf(a, b, models) : pairsOf(b, a, models).map(mirrored);
  return pairs.sort((p, q) => p.a - q.a || p.b - q.b);
}

const mirrored = (pair: WordPair): WordPair => ({ ...pair, a: pair.b, b: pair.a });

/** Below 0 where A is to be the first list: the longer one, so that the same two lists give the same pairs either way round. 0 for equal words. */
export function inOrder(a: readonly Alignable[], b: readonly Alignable[]): number {
  if (a.length !== b.length) return b.length - a.length;
  if (a.every(({ norm }, k) => norm === b[k]?.norm)) return 0;
  for (let k = 0; k < a.length; k++) {
    const [p, q] = [a[k] as Alignable, b[k] as Alignable];
    if (p.norm !== q.norm) return p.norm < q.norm ? -1 : 1;
  }
  return 0;
}

function pairsOf(a: readonly Alignable[], b: readonly Alignable[], models: WordModels): WordPair[] {
  forgetWhenFull();
  const grid = gridOf(factsOf(a), factsOf(b));
  const pairs: WordPair[] = [];
  const keep = (cells: Int32Array, scores: Float64Array, least: number): void => {
    for (let k = 0; k < cells.length; k++) {
      if ((scores[k] as number) < least) continue;
      const cell = cells[k] as number;
      const i = Math.floor(cell / grid.m);
      pairs.push({
        a: i,
        b: cell - i * grid.m,
        by: kinBy[grid.kin[cell] as number] ?? 'context',
        strength: Math.round((scores[k] as number) * 1000) / 1000,
      });
    }
  };
  let looked = firstPass(grid);
  let scores: Float64Array = new Float64Array(0);
  models.passes.forEach((model, pass) => {
    const last = pass === models.passes.length - 1;
    if (pass > 0 && last) keep(looked.cells, scores, settledFrom);
    if (pass > 0) looked = laterPass(grid, looked, scores, last);
    scores = scoresOf(model, looked.rows, width, looked.cells.length);
  });
  keep(looked.cells, scores, models.threshold);
  return pairs;
}
