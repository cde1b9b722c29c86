/**
 * From the profiles of two witnesses to a table of features for every pair of their passages: what they share, how
 * much of either that is, whether their quotations, numbers and times agree, and how this pair stands against its rivals.
 */
import type { TimeExpression } from '../model/witness.js';
import { sharedActs } from './acts.js';
import { type Bag, commonInOrder, likeness, longestRun, ofBoth, sharedWeight, sharedWords } from './bags.js';
import type { Candidates } from './candidates.js';
import { addCompetition, addNeighbours, meanBest } from './competition.js';
import { at, width } from './feature-names.js';
import type { Kinship } from './kinship.js';
import type { Profile, Terms } from './profile.js';

/** What every pair of witnesses of one story shares. */
export interface StoryMeasures {
  /** Mean number of passages of an account. */
  readonly passages: number;
  readonly kinship: Kinship;
}

/** Features of every candidate pair, in order. */
export function pairFeatures(
  a: readonly Profile[],
  b: readonly Profile[],
  candidates: Candidates,
  { passages, kinship }: StoryMeasures,
): Float64Array[] {
  const { cells, columns } = candidates;
  const table = new Float64Array(cells.length * width);
  const rows = Array.from(cells, (cell, k) => {
    const x = table.subarray(k * width, (k + 1) * width);
    putOwn(a[Math.floor(cell / columns)] as Profile, b[cell % columns] as Profile, kinship, x);
    return x;
  });
  addCompetition(rows, candidates);
  addNeighbours(rows, candidates);
  const alike = meanBest(rows, candidates);
  rows.forEach((x) => {
    x[at['passages in story']] = Math.log(passages);
    x[at['likeness of accounts']] = alike;
  });
  return rows;
}

/** All that a pair has by itself. */
function putOwn(a: Profile, b: Profile, kinship: Kinship, x: Float64Array): void {
  putWords(a, b, x);
  putKinds(a, b, x);
  putRuns(a, b, x);
  putContext(a, b, x);
  putNear(a, b, x, kinship);
  putQuotes(a, b, x);
  putFacts(a, b, x);
  putActs(a, b, x, kinship);
  putForm(a, b, x);
}

/** So that a share of next to nothing is not everything. */
const leastTotal = 0.5;

const lesser = (p: Bag, q: Bag): number => Math.max(leastTotal, Math.min(p.total, q.total));

function putWords(a: Profile, b: Profile, x: Float64Array): void {
  const [p, q] = [a.words, b.words];
  const { weight, rarity, count, first, second } = sharedWords(p, q);
  x[at['shared words']] = weight;
  x[at['shared words of shorter']] = weight / lesser(p, q);
  x[at['shared words of longer']] = weight / Math.max(leastTotal, p.total, q.total);
  x[at['shared words, both ways']] = ofBoth(weight, p.total, q.total);
  x[at['most telling shared word']] = first;
  x[at['second shared word']] = second;
  x[at['rare words, both ways']] = ofBoth(rarity, p.rarity, q.rarity);
  x[at['rare words of shorter']] = rarity / Math.max(leastTotal, Math.min(p.rarity, q.rarity));
  x[at['words by count, both ways']] = ofBoth(count, p.ids.length, q.ids.length);
  x[at['words by count of shorter']] = count / Math.max(1, Math.min(p.ids.length, q.ids.length));
  const carried = a.carried === p && b.carried === q ? weight : sharedWeight(a.carried, b.carried);
  x[at['shared with carried names']] = carried;
  x[at['carried names, both ways']] = ofBoth(carried, a.carried.total, b.carried.total);
}

function putKinds(a: Profile, b: Profile, x: Float64Array): void {
  const names = sharedWeight(a.names, b.names);
  x[at['shared names']] = names;
  x[at['names, both ways']] = ofBoth(names, a.names.total, b.names.total);
  const nouns = sharedWeight(a.nouns, b.nouns);
  x[at['shared nouns']] = nouns;
  x[at['nouns, both ways']] = ofBoth(nouns, a.nouns.total, b.nouns.total);
  const verbs = sharedWeight(a.verbs, b.verbs);
  x[at['shared verbs']] = verbs;
  x[at['verbs, both ways']] = ofBoth(verbs, a.verbs.total, b.verbs.total);
}

function putRuns(a: Profile, b: Profile, x: Float64Array): void {
  const bigrams = sharedWeight(a.bigrams, b.bigrams);
  x[at['shared word pairs']] = bigrams;
  x[at['word pairs of shorter']] = bigrams / lesser(a.bigrams, b.bigrams);
  const trigrams = bigrams > 0 ? sharedWeight(a.trigrams, b.trigrams) : 0;
  x[at['shared triples']] = trigrams;
  x[at['triples of shorter']] = trigrams / lesser(a.trigrams, b.trigrams);
  const run = trigrams > 0 ? longestRun(a.run, b.run) : bigrams > 0 ? 2 : 0;
  x[at['longest run']] = run;
  x[at['longest run of shorter']] = run / Math.max(1, Math.min(a.run.length, b.run.length));
  const inOrder = commonInOrder(a.run, b.run);
  x[at['in order of shorter']] = inOrder / Math.max(1, Math.min(a.run.length, b.run.length));
  x[at['in order of longer']] = inOrder / Math.max(1, a.run.length, b.run.length);
}

/** Whether what stands around the two is alike as well, and whether either tells what the other tells together with a neighbour. */
function putContext(a: Profile, b: Profile, x: Float64Array): void {
  x[at.context] = likeness(a.around, b.around);
  x[at['wide context']] = likeness(a.wideAround, b.wideAround);
  x[at['with sentence before']] = Math.max(likeness(a.withBefore, b.words), likeness(a.words, b.withBefore));
  x[at['with sentence after']] = Math.max(likeness(a.withAfter, b.words), likeness(a.words, b.withAfter));
}

/** Below this cosine two words say nothing of each other; vectors of 100 dimensions give unrelated words up to 0.4. */
const nearFloor = 0.45;

/** Each content word's nearest partner in the other passage: one walk over the table of both serves both directions. */
function putNear(a: Profile, b: Profile, x: Float64Array, kinship: Kinship): void {
  const [p, q] = [a.terms, b.terms];
  const [nearA, nearB] = [new Float64Array(p.words.length), new Float64Array(q.words.length)];
  const { table, size } = kinship.known();
  let verb = 0;
  for (let i = 0; i < nearA.length; i++)
    for (let j = 0; j < nearB.length; j++) {
      const one = p.words[i] as number;
      const other = q.words[j] as number;
      let near = p.stems[i] === q.stems[j] ? 1 : table === null ? -1 : (table[one * size + other] as number);
      if (near < 0) near = kinship.between(one, other);
      if (near > (nearA[i] as number)) nearA[i] = near;
      if (near > (nearB[j] as number)) nearB[j] = near;
      if (near > verb && p.verbs[i] === 1 && q.verbs[j] === 1) verb = near;
    }
  const [shareA, shareB] = [nearShare(p, nearA), nearShare(q, nearB)];
  x[at['near words, both ways']] = Math.sqrt(shareA * shareB);
  x[at['near words of shorter']] = a.words.total < b.words.total ? shareA : shareB;
  x[at['near verb']] = verb;
}

function nearShare({ weights, total }: Terms, near: Float64Array): number {
  if (total === 0) return 0;
  let got = 0;
  for (let i = 0; i < near.length; i++)
    if ((near[i] as number) > nearFloor) got += (weights[i] as number) * (near[i] as number);
  return got / total;
}

function putQuotes(a: Profile, b: Profile, x: Float64Array): void {
  const [quotesA, quotesB] = [a.quoted.total > 0, b.quoted.total > 0];
  x[at['one side quotes']] = quotesA !== quotesB ? 1 : 0;
  x[at['both quote']] = quotesA && quotesB ? 1 : 0;
  const told = (p: Profile, q: Profile): number =>
    p.quoted.total > 0.5 ? sharedWeight(p.quoted, q.words) / p.quoted.total : 0;
  x[at['quoted words told by other']] = Math.max(told(a, b), told(b, a));
  if (!quotesA || !quotesB) return;
  const quoted = sharedWeight(a.quoted, b.quoted);
  x[at['shared quoted words']] = quoted;
  x[at['quoted words of shorter']] = quoted / lesser(a.quoted, b.quoted);
  x[at['quoted words in order']] =
    commonInOrder(a.quotedRun, b.quotedRun) / Math.min(a.quotedRun.length, b.quotedRun.length);
}

function putFacts(a: Profile, b: Profile, x: Float64Array): void {
  const same = a.numbers.filter((number) => b.numbers.includes(number)).length;
  x[at['numbers shared']] = same;
  x[at['numbers differ']] = a.numbers.length > 0 && b.numbers.length > 0 && same === 0 ? 1 : 0;
  x[at['amounts agree']] = amountsAgree(a, b) ? 1 : 0;
  x[at['past times agree']] = pastTimesAgree(a, b) ? 1 : 0;
  if (a.times.length === 0 || b.times.length === 0) return;
  const dated = (p: Profile) => p.times.filter((time) => time.from !== null && time.to !== null);
  const [left, right] = [dated(a), dated(b)];
  if (left.length === 0 || right.length === 0) return;
  const agree = left.some((one) => right.some((other) => meetInTime(one, other)));
  x[at['times agree']] = agree ? 1 : 0;
  x[at['times differ']] = agree ? 0 : 1;
}

/** Some large amount of one can be an amount of the other: "some 30,000", "tens of thousands". */
export const amountsAgree = (a: Profile, b: Profile): boolean =>
  a.amounts.some((p) =>
    b.amounts.some((q) => p.unit === q.unit && p.least <= q.greatest && q.least <= p.greatest),
  );

export const pastTimesAgree = (a: Profile, b: Profile): boolean =>
  a.past.some((one) => b.past.some((other) => meetInTime(one, other)));

const meetInTime = (one: TimeExpression, other: TimeExpression): boolean =>
  (one.from as string) <= (other.to as string) && (other.from as string) <= (one.to as string);

/** The best pair of acts by their verbs, and by how many of both participants they share as well; whether one name is what both are about. */
function putActs(a: Profile, b: Profile, x: Float64Array, kinship: Kinship): void {
  for (const { kin, participants } of sharedActs(a.acts, b.acts, kinship)) {
    x[at['same act']] = Math.max(x[at['same act']] as number, kin);
    const both = at['same act, same participants'];
    x[both] = Math.max(x[both] as number, kin * participants);
  }
  for (const name of a.subjects) if (b.subjects.has(name)) x[at['same subject']] = 1;
}

function putForm(a: Profile, b: Profile, x: Float64Array): void {
  x[at['length of shorter']] = Math.min(a.length, b.length);
  x[at['length of longer']] = Math.max(a.length, b.length);
  x[at['length ratio']] = Math.min(a.length, b.length) / Math.max(1, a.length, b.length);
  x[at.headlines] = (a.headline ? 1 : 0) + (b.headline ? 1 : 0);
  x[at['both in lead']] = a.order < 4 && b.order < 4 ? 1 : 0;
  x[at['distance in place']] = Math.abs(a.place - b.place);
  x[at['place of earlier']] = Math.min(a.place, b.place);
  x[at['place of later']] = Math.max(a.place, b.place);
  x[at['order of earlier']] = Math.min(a.order, b.order);
  x[at.pronouns] = a.pronouns + b.pronouns;
  x[at['negations differ']] = Math.abs(a.negations - b.negations);
}
