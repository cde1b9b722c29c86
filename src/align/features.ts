/**
 * From the profiles of two witnesses to a table of features for every pair of their passages: what they share, how
 * much of either that is, whether their quotations, numbers and times agree, and how this pair stands against its rivals.
 */

import type { TimeExpression } from '../model/witness.js';
import type { Kinship } from './kinship.js';
import type { Bag, Profile, Term } from './profile.js';

/** Names of the features, in the order of a row; `why` in the JSON form shows them. */
export const featureNames = [
  'shared words',
  'shared words of shorter',
  'shared words of longer',
  'shared words, both ways',
  'most telling shared word',
  'second shared word',
  'shared with carried names',
  'carried names, both ways',
  'shared names',
  'names, both ways',
  'shared nouns',
  'nouns, both ways',
  'shared verbs',
  'verbs, both ways',
  'near words, both ways',
  'near words of shorter',
  'near verb',
  'shared word pairs',
  'word pairs of shorter',
  'shared triples',
  'triples of shorter',
  'longest run',
  'longest run of shorter',
  'best clause',
  'best clause against sentence',
  'shared quoted words',
  'quoted words of shorter',
  'quoted words told by other',
  'one side quotes',
  'both quote',
  'numbers shared',
  'numbers differ',
  'amounts agree',
  'times agree',
  'times differ',
  'past times agree',
  'same act',
  'same act, same participants',
  'length of shorter',
  'length ratio',
  'headlines',
  'both in lead',
  'distance in place',
  'pronouns',
  'negations differ',
  'words against row',
  'words against column',
  'words rank',
  'words margin',
  'near against row',
  'near against column',
  'near rank',
  'near margin',
  'pairs against row',
  'pairs against column',
  'names against row',
  'names against column',
  'neighbours',
  'diagonal neighbours',
  'passages in story',
  'likeness of accounts',
  'third account',
] as const;

/** Features that may only speak for a link the more there is of them (1), or only against it (-1). */
export const monotone: Readonly<Record<string, number>> = {
  'shared words': 1,
  'shared words of shorter': 1,
  'shared words of longer': 1,
  'shared words, both ways': 1,
  'most telling shared word': 1,
  'second shared word': 1,
  'shared with carried names': 1,
  'carried names, both ways': 1,
  'shared names': 1,
  'names, both ways': 1,
  'shared nouns': 1,
  'nouns, both ways': 1,
  'shared verbs': 1,
  'verbs, both ways': 1,
  'near words, both ways': 1,
  'near words of shorter': 1,
  'near verb': 1,
  'shared word pairs': 1,
  'word pairs of shorter': 1,
  'shared triples': 1,
  'triples of shorter': 1,
  'longest run': 1,
  'longest run of shorter': 1,
  'best clause': 1,
  'best clause against sentence': 1,
  'shared quoted words': 1,
  'quoted words of shorter': 1,
  'quoted words told by other': 1,
  'numbers shared': 1,
  'numbers differ': -1,
  'amounts agree': 1,
  'times agree': 1,
  'past times agree': 1,
  'same act': 1,
  'same act, same participants': 1,
  'times differ': -1,
  'words against row': 1,
  'words against column': 1,
  'words rank': -1,
  'words margin': 1,
  'near against row': 1,
  'near against column': 1,
  'near rank': -1,
  'near margin': 1,
  'third account': 1,
};

const width = featureNames.length;
const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Record<
  (typeof featureNames)[number],
  number
>;

/** Story-weighted likeness of two bags: shared weight over the geometric mean of both. */
export const likeness = (a: Bag, b: Bag): number => {
  const scale = Math.sqrt(a.total * b.total);
  return scale > 0 ? sharedWeight(a, b) / scale : 0;
};

export function sharedWeight(a: Bag, b: Bag): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) {
      sum += a.weights[i] as number;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** The two most telling words of both bags. */
function topShared(a: Bag, b: Bag): [number, number] {
  let first = 0;
  let second = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) {
      const weight = a.weights[i] as number;
      if (weight > first) {
        second = first;
        first = weight;
      } else if (weight > second) second = weight;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return [first, second];
}

/** Pairs of passages under consideration: `cells[k]` is row × columns + column, rising. */
export interface Candidates {
  readonly height: number;
  readonly columns: number;
  readonly cells: Int32Array;
}

/** What every pair of witnesses of one story shares. */
export interface StoryMeasures {
  /** Mean number of passages of an account. */
  readonly passages: number;
  readonly kinship: Kinship;
}

/** Features of every candidate pair, in order. `third` is the best path of each through another account. */
export function pairFeatures(
  a: readonly Profile[],
  b: readonly Profile[],
  candidates: Candidates,
  third: Float64Array,
  { passages, kinship }: StoryMeasures,
): Float64Array[] {
  const { cells, columns } = candidates;
  const rows = Array.from(cells, (cell) =>
    ownFeatures(a[Math.floor(cell / columns)] as Profile, b[cell % columns] as Profile, kinship),
  );
  addCompetition(rows, candidates);
  addNeighbours(rows, candidates);
  const alike = meanBest(rows, candidates);
  rows.forEach((row, k) => {
    row[at['passages in story']] = Math.log(passages);
    row[at['likeness of accounts']] = alike;
    row[at['third account']] = third[k] as number;
  });
  return rows;
}

function ownFeatures(a: Profile, b: Profile, kinship: Kinship): Float64Array {
  const x = new Float64Array(width);
  const put = (name: (typeof featureNames)[number], value: number): void => {
    x[at[name]] = value;
  };
  const less = (p: Bag, q: Bag): number => Math.max(0.5, Math.min(p.total, q.total));
  const shared = sharedWeight(a.words, b.words);
  put('shared words', shared);
  put('shared words of shorter', shared / less(a.words, b.words));
  put('shared words of longer', shared / Math.max(0.5, a.words.total, b.words.total));
  put('shared words, both ways', likeness(a.words, b.words));
  const [first, second] = topShared(a.words, b.words);
  put('most telling shared word', first);
  put('second shared word', second);
  put('shared with carried names', sharedWeight(a.carried, b.carried));
  put('carried names, both ways', likeness(a.carried, b.carried));
  put('shared names', sharedWeight(a.names, b.names));
  put('names, both ways', likeness(a.names, b.names));
  put('shared nouns', sharedWeight(a.nouns, b.nouns));
  put('nouns, both ways', likeness(a.nouns, b.nouns));
  put('shared verbs', sharedWeight(a.verbs, b.verbs));
  put('verbs, both ways', likeness(a.verbs, b.verbs));
  const bigrams = sharedWeight(a.bigrams, b.bigrams);
  put('shared word pairs', bigrams);
  put('word pairs of shorter', bigrams / less(a.bigrams, b.bigrams));
  const trigrams = sharedWeight(a.trigrams, b.trigrams);
  put('shared triples', trigrams);
  put('triples of shorter', trigrams / less(a.trigrams, b.trigrams));
  const shorter = Math.max(1, Math.min(a.length, b.length));
  const run = trigrams > 0 ? longestRun(a.run, b.run) : bigrams > 0 ? 2 : 0;
  put('longest run', run);
  put('longest run of shorter', run / shorter);
  putNear(a, b, put, kinship);
  putClauses(a, b, put, shared);
  putQuotes(a, b, put);
  putFacts(a, b, put);
  putActs(a, b, put, kinship);
  putForm(a, b, put);
  return x;
}

type Put = (name: (typeof featureNames)[number], value: number) => void;

/** Below this cosine two words say nothing of each other; vectors of 100 dimensions give unrelated words up to 0.4. */
const nearFloor = 0.45;

function putNear(a: Profile, b: Profile, put: Put, kinship: Kinship): void {
  const forward = nearShare(a.terms, b.terms, kinship);
  const backward = nearShare(b.terms, a.terms, kinship);
  put('near words, both ways', Math.sqrt(forward.share * backward.share));
  put('near words of shorter', a.words.total < b.words.total ? forward.share : backward.share);
  put('near verb', Math.max(forward.verb, backward.verb));
}

function nearShare(
  from: readonly Term[],
  to: readonly Term[],
  kinship: Kinship,
): { share: number; verb: number } {
  let got = 0;
  let total = 0;
  let verb = 0;
  for (const term of from) {
    let best = 0;
    for (const other of to) {
      if (other.stem === term.stem) {
        best = 1;
        if (term.verb && other.verb) verb = 1;
        break;
      }
      const cosine = kinship.between(term.word, other.word);
      if (cosine > best) best = cosine;
      if (term.verb && other.verb && cosine > verb) verb = cosine;
    }
    total += term.weight;
    if (best > nearFloor) got += term.weight * best;
  }
  return { share: total > 0 ? got / total : 0, verb };
}

/** The best pair of clauses, and the best clause of either against the other's whole sentence: a second clause can be the partner. */
function putClauses(a: Profile, b: Profile, put: Put, shared: number): void {
  if (shared === 0) return;
  let pair = 0;
  let whole = 0;
  for (const left of a.clauses)
    for (const right of b.clauses)
      pair = Math.max(pair, likeness(left, right) * Math.min(1, sharedWeight(left, right) / 3));
  for (const left of a.clauses) whole = Math.max(whole, likeness(left, b.words));
  for (const right of b.clauses) whole = Math.max(whole, likeness(a.words, right));
  put('best clause', pair);
  put('best clause against sentence', whole);
}

function putQuotes(a: Profile, b: Profile, put: Put): void {
  const quoted = sharedWeight(a.quoted, b.quoted);
  put('shared quoted words', quoted);
  put('quoted words of shorter', quoted / Math.max(0.5, Math.min(a.quoted.total, b.quoted.total)));
  const told = (p: Profile, q: Profile): number =>
    p.quoted.total > 0.5 ? sharedWeight(p.quoted, q.words) / p.quoted.total : 0;
  put('quoted words told by other', Math.max(told(a, b), told(b, a)));
  const quotes = (p: Profile): boolean => p.quoted.total > 0;
  put('one side quotes', quotes(a) !== quotes(b) ? 1 : 0);
  put('both quote', quotes(a) && quotes(b) ? 1 : 0);
}

function putFacts(a: Profile, b: Profile, put: Put): void {
  const same = a.numbers.filter((x) => b.numbers.some((y) => x === y)).length;
  put('numbers shared', same);
  put('numbers differ', a.numbers.length > 0 && b.numbers.length > 0 && same === 0 ? 1 : 0);
  put('amounts agree', amountsAgree(a, b) ? 1 : 0);
  const dated = (p: Profile) => p.times.filter((time) => time.from !== null && time.to !== null);
  put('past times agree', pastTimesAgree(a, b) ? 1 : 0);
  const pairs = dated(a).flatMap((x) =>
    dated(b).map((y) => (x.from as string) <= (y.to as string) && (y.from as string) <= (x.to as string)),
  );
  put('times agree', pairs.some((meet) => meet) ? 1 : 0);
  put('times differ', pairs.length > 0 && pairs.every((meet) => !meet) ? 1 : 0);
}

/** Some large amount of one can be an amount of the other: "some 30,000", "tens of thousands". */
export const amountsAgree = (a: Profile, b: Profile): boolean =>
  a.amounts.some((p) =>
    b.amounts.some((q) => p.unit === q.unit && p.least <= q.greatest && q.least <= p.greatest),
  );

export const pastTimesAgree = (a: Profile, b: Profile): boolean =>
  a.past.some((x) => b.past.some((y) => meetInTime(x, y)));

const meetInTime = (x: TimeExpression, y: TimeExpression): boolean =>
  (x.from as string) <= (y.to as string) && (y.from as string) <= (x.to as string);

/** Verbs nearer than this tell one act. */
const sameActKinship = 0.65;

/** The best pair of acts by their verbs, and by how many of both participants they share as well. */
function putActs(a: Profile, b: Profile, put: Put, kinship: Kinship): void {
  const acts = sharedActs(a, b, kinship);
  put('same act', Math.max(0, ...acts.map(({ kin }) => kin)));
  put('same act, same participants', Math.max(0, ...acts.map(({ kin, participants }) => kin * participants)));
}

/** Every pair of acts whose verbs tell the same, with how near the verbs are and how many participants they share (0 to 2). */
export function sharedActs(
  a: Profile,
  b: Profile,
  kinship: Kinship,
): { kin: number; participants: number }[] {
  const shares = (p: ReadonlySet<string>, q: ReadonlySet<string>): number =>
    [...p].some((key) => q.has(key)) ? 1 : 0;
  return a.acts.flatMap((one) =>
    b.acts.flatMap((other) => {
      const kin = kinship.between(one.verb, other.verb);
      return kin < sameActKinship
        ? []
        : [{ kin, participants: shares(one.actor, other.actor) + shares(one.acted, other.acted) }];
    }),
  );
}

function putForm(a: Profile, b: Profile, put: Put): void {
  put('length of shorter', Math.min(a.length, b.length));
  put('length ratio', Math.min(a.length, b.length) / Math.max(1, a.length, b.length));
  put('headlines', (a.headline ? 1 : 0) + (b.headline ? 1 : 0));
  put('both in lead', a.order < 4 && b.order < 4 ? 1 : 0);
  put('distance in place', Math.abs(a.place - b.place));
  put('pronouns', a.pronouns + b.pronouns);
  put('negations differ', Math.abs(a.negations - b.negations));
}

/** Length of the longest common run of stems. Quadratic in the sentences' lengths; run only where they share a triple. */
function longestRun(a: Int32Array, b: Int32Array): number {
  let best = 0;
  let previous = new Int32Array(b.length + 1);
  let current = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const run = a[i - 1] === b[j - 1] ? (previous[j - 1] as number) + 1 : 0;
      current[j] = run;
      if (run > best) best = run;
    }
    [previous, current] = [current, previous];
  }
  return best;
}

/** How a pair stands against the others of its row and column, for each of four measures. */
function addCompetition(rows: readonly Float64Array[], candidates: Candidates): void {
  compete(rows, candidates, at['shared words, both ways'], {
    row: at['words against row'],
    column: at['words against column'],
    rank: at['words rank'],
    margin: at['words margin'],
  });
  compete(rows, candidates, at['near words, both ways'], {
    row: at['near against row'],
    column: at['near against column'],
    rank: at['near rank'],
    margin: at['near margin'],
  });
  compete(rows, candidates, at['word pairs of shorter'], {
    row: at['pairs against row'],
    column: at['pairs against column'],
  });
  compete(rows, candidates, at['shared names'], {
    row: at['names against row'],
    column: at['names against column'],
  });
}

interface CompetitionSlots {
  readonly row: number;
  readonly column: number;
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
    x[slots.row] = share(v, row[0] as number);
    x[slots.column] = share(v, column[0] as number);
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
function addNeighbours(rows: readonly Float64Array[], { cells, columns }: Candidates): void {
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
function meanBest(rows: readonly Float64Array[], { cells, columns, height }: Candidates): number {
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
