/**
 * The units of all accounts in, which of them quote the same words out: those that share telling words are laid side by side, and
 * the shared runs decide, with what is known of speaker and occasion.
 */
import { lengthOfRuns, type Run, runsShared } from './match.js';
import type { Likeness } from './speakers.js';
import type { QuoteWord, Unit } from './units.js';

export interface Known {
  readonly speaker: Likeness;
  /** What the aligner says of the passages the two stand in. */
  readonly link: 'linked' | 'other occasion' | 'far' | 'none';
}

/** Whether two units with these shared runs are one utterance. */
export function isSame(a: Unit, b: Unit, runs: readonly Run[], { speaker, link }: Known): boolean {
  if (link === 'other occasion') return false;
  if (a.title || b.title) return a.title && b.title && keysOf(a) === keysOf(b);
  const least = Math.min(contentOf(a.words), contentOf(b.words));
  const shared = contentIn(a.words, runs);
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const share = least === 0 ? 0 : shared / least;
  if (speaker === 'other') return (share >= 0.8 && shared >= 4 && longest >= 5) || longest >= 12;
  if (link === 'far') return longest >= 8 && share >= 0.6;
  if (least < fragment) return shared > 0 && isWhole(a, b, runs) && isVouched(least, speaker, link);
  return (
    (share >= 0.5 && longest >= 4) ||
    (share >= 0.7 && longest >= 3) ||
    (share >= 0.5 && lengthOfRuns(runs) >= 5 && link === 'linked') ||
    (longest >= 8 && shared >= 3)
  );
}

const keysOf = ({ words }: Unit): string => words.map(({ key }) => key).join(' ');

/** One word may be anybody's: it needs a link and the speaker; two need either. */
const isVouched = (content: number, speaker: Likeness, link: Known['link']): boolean =>
  content < 2 ? link === 'linked' && speaker === 'same' : link === 'linked' || speaker === 'same';

/** Fewer content words are a fragment ("honest mediator"): it must stand whole in the other. */
const fragment = 3;

function isWhole(a: Unit, b: Unit, runs: readonly Run[]): boolean {
  const least = Math.min(a.words.length, b.words.length);
  if (least === 1 && Math.min(a.words[0]?.key.length ?? 0, b.words[0]?.key.length ?? 0) < 3) return false;
  return runs.length === 1 && lengthOfRuns(runs) >= Math.max(1, least - 1);
}

/** Whether a unit is a fragment: it belongs to an entry, but holds none together. */
export const isFragment = ({ words }: Unit): boolean => contentOf(words) < fragment;

export const contentOf = (words: readonly QuoteWord[]): number =>
  words.filter(({ content }) => content).length;

/** Content words in the runs, on the side of `a`. */
export const contentIn = (words: readonly QuoteWord[], runs: readonly Run[]): number =>
  runs.reduce((sum, { a, length }) => sum + contentOf(words.slice(a, a + length)), 0);

/** Most proposals of pairs, and most cells of all tables of words together: some tens of milliseconds each. */
export const ledgerBudget = { proposals: 300_000, cells: 8_000_000, table: 1_000_000 } as const;

export interface Pairing {
  readonly a: number;
  readonly b: number;
}

/**
 * Pairs of units (by index, a < b) that share three telling words, or two where one has few, most shared first;
 * `skipped` where words so common that the budget would not reach were left out.
 */
export function candidatePairs(units: readonly Unit[]): {
  readonly pairs: Pairing[];
  readonly skipped: boolean;
} {
  const keys = units.map(({ words }) => [
    ...new Set(words.filter(({ content }) => content).map(({ key }) => key)),
  ]);
  const holders = new Map<string, number[]>();
  keys.forEach((list, unit) => {
    for (const key of list) holders.set(key, [...(holders.get(key) ?? []), unit]);
  });
  const shared = new Map<number, number>();
  let proposals = 0;
  let skipped = false;
  for (const list of [...holders.values()].sort((p, q) => p.length - q.length)) {
    proposals += (list.length * (list.length - 1)) / 2;
    if (proposals > ledgerBudget.proposals) {
      skipped = true;
      break;
    }
    for (const [k, a] of list.entries())
      for (const b of list.slice(k + 1)) {
        const pair = a * units.length + b;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  const wanted = (a: number, b: number): number => {
    const shorter = Math.min(keys[a]?.length ?? 0, keys[b]?.length ?? 0);
    return shorter > 4 ? 3 : Math.min(2, Math.max(1, shorter));
  };
  const pairs = [...shared]
    .map(([pair, count]) => ({ a: Math.floor(pair / units.length), b: pair % units.length, count }))
    .filter(({ a, b, count }) => count >= wanted(a, b))
    .sort((p, q) => q.count - p.count || p.a - q.a || p.b - q.b);
  return { pairs, skipped };
}

/** Lays units side by side as long as the budget lasts. */
export class Matcher {
  private cells = 0;
  /** Whether a pair was left out. */
  exhausted = false;

  runs(a: readonly QuoteWord[], b: readonly QuoteWord[]): readonly Run[] {
    const size = a.length * b.length;
    if (size > ledgerBudget.table || this.cells + size > ledgerBudget.cells) {
      this.exhausted = true;
      return [];
    }
    this.cells += size;
    return runsShared(a, b);
  }
}
