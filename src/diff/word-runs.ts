/**
 * Runs of several words that are one word of the other side written apart, joined, or by its initials: two lists in, ranges of both out.
 * "cease - fire" / "ceasefire", "United Nations" / "UN", "20 m" / "20m".
 */
import { sameAbbreviation } from '../lexicon/abbreviations.js';
import type { Fact } from './word-facts.js';

/** Half-open ranges into both lists; one of them holds one word. */
export interface JoinedRun {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly kind: 'spelling' | 'abbreviation';
}

export function joinedRuns(a: readonly Fact[], b: readonly Fact[]): JoinedRun[] {
  const turned = runsOf(b, a).map(({ a0, a1, b0, b1, kind }) => ({ a0: b0, a1: b1, b0: a0, b1: a1, kind }));
  return [...runsOf(a, b), ...turned];
}

/** Runs of `a` for single words of `b`. */
function runsOf(a: readonly Fact[], b: readonly Fact[]): JoinedRun[] {
  const places = new Map<string, number[]>();
  const short: number[] = [];
  b.forEach((word, j) => {
    if (word.letters.length >= 3) places.set(word.letters, [...(places.get(word.letters) ?? []), j]);
    if (word.capitals) short.push(j);
  });
  return [
    ...writtenApart(a, places),
    ...short.slice(0, mostPlaces).flatMap((j) => spelledOut(a, b[j] as Fact, j)),
  ];
}

/** The most words, marks left out, that are looked at as one. */
const longestApart = 3;
/** A word that stands there more often is no find: a text that repeats itself must not make a list of all its places. */
const mostPlaces = 8;

function writtenApart(a: readonly Fact[], places: ReadonlyMap<string, readonly number[]>): JoinedRun[] {
  const found: JoinedRun[] = [];
  for (let i = 0; i < a.length; i++) {
    if (a[i]?.letters === '') continue;
    let joined = '';
    for (let k = i, words = 0; k < a.length && words < longestApart; k++) {
      const { letters } = a[k] as Fact;
      if (letters === '' && a[k]?.norm !== '-') break;
      if (letters === '') continue;
      joined += letters;
      words++;
      const there = words > 1 ? (places.get(joined) ?? []) : [];
      if (there.length <= mostPlaces)
        for (const j of there) found.push({ a0: i, a1: k + 1, b0: j, b1: j + 1, kind: 'spelling' });
    }
  }
  return found;
}

/** The most words, those of grammar counted, that an abbreviation is held against. */
const longestSpelled = 9;

/** Names whose initials are the letters of `word`, words of grammar skipped, and what the list of abbreviations says it stands for. */
function spelledOut(a: readonly Fact[], word: Fact, j: number): JoinedRun[] {
  const found: JoinedRun[] = [];
  for (let i = 0; i < a.length; i++) {
    if (!a[i]?.capital || a[i]?.capitals) continue;
    for (let k = i, initials = ''; k < Math.min(a.length, i + longestSpelled); k++) {
      const { means, mark, capital, initial, text } = a[k] as Fact;
      if (mark && text !== '-') break;
      if (!means) continue;
      if (!capital) break;
      initials += initial;
      if (k === i) continue;
      const run = a.slice(i, k + 1);
      if (
        initials === word.letters ||
        (k < i + 6 && sameAbbreviation(run.map((one) => one.text).join(' '), word.text))
      )
        found.push({ a0: i, a1: k + 1, b0: j, b1: j + 1, kind: 'abbreviation' });
    }
  }
  return found;
}
