/**
 * Which pairs of passages of two witnesses are worth a full score: those that are a little alike. Where that would be more
 * than the budget allows, each passage proposes only its best partners by its rarest words; the caller says so in a notice.
 */

import { commonInOrder, likeness } from './bags.js';
import type { Profile } from './profile.js';

/** Pairs of passages under consideration: `cells[k]` is row × columns + column, rising. */
export interface Candidates {
  readonly height: number;
  readonly columns: number;
  readonly cells: Int32Array;
}

/** How many of a passage's rarest stems look for partners, and how many partners are kept, once the budget is met. */
const rarest = 10;
const partners = 24;
/** Words carried by more passages than this propose nobody: they would propose everybody. */
const commonest = 60;

export function candidatesOf(
  a: readonly Profile[],
  b: readonly Profile[],
  budget: number,
): Candidates & { readonly cut: boolean } {
  const cut = a.length * b.length > budget;
  return { height: a.length, columns: b.length, cells: cut ? proposed(a, b) : sharing(a, b), cut };
}

/** Of the 2,920 gold links of the training stories that are 0.04 alike or more, 88 are less alike than this, and a third of the other pairs; F1 is the same. */
const leastLikeness = 0.06;

function sharing(a: readonly Profile[], b: readonly Profile[]): Int32Array {
  const cells: number[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      if (isCandidate(a[i] as Profile, b[j] as Profile)) cells.push(i * b.length + j);
  return Int32Array.from(cells);
}

const isCandidate = (a: Profile, b: Profile): boolean =>
  likeness(a.words, b.words) >= leastLikeness || isRepeated(a, b);

/** A short passage of common words ("Who are you?") has nothing that tells; what the other repeats of it in order does. */
const shortPassage = 14;
const repeatedShare = 0.75;

function isRepeated(a: Profile, b: Profile): boolean {
  const shorter = Math.min(a.run.length, b.run.length);
  return (
    shorter > 0 &&
    shorter <= shortPassage &&
    commonInOrder(a.run, b.run) >= repeatedShare * Math.max(2, shorter)
  );
}

function proposed(a: readonly Profile[], b: readonly Profile[]): Int32Array {
  const cells = new Set<number>();
  const columns = b.length;
  propose(a, b, (i, j) => cells.add(i * columns + j));
  propose(b, a, (j, i) => cells.add(i * columns + j));
  return Int32Array.from(cells).sort();
}

function propose(
  from: readonly Profile[],
  to: readonly Profile[],
  add: (one: number, other: number) => void,
): void {
  const holders = new Map<number, number[]>();
  to.forEach((profile, j) => {
    for (const id of profile.words.ids) holders.set(id, [...(holders.get(id) ?? []).slice(-commonest), j]);
  });
  from.forEach((profile, i) => {
    const ids = Array.from(profile.words.ids, (id, k) => ({ id, weight: profile.words.weights[k] as number }))
      .filter(({ id }) => (holders.get(id)?.length ?? 0) > 0)
      .sort((p, q) => q.weight - p.weight || p.id - q.id)
      .slice(0, rarest);
    const met = [...new Set(ids.flatMap(({ id }) => holders.get(id) as number[]))];
    met
      .map((j) => ({ j, like: likeness(profile.words, (to[j] as Profile).words) }))
      .sort((p, q) => q.like - p.like || p.j - q.j)
      .slice(0, partners)
      .forEach(({ j }) => {
        add(i, j);
      });
  });
}
