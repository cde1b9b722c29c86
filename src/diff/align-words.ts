/**
 * Which words of one token list answer which of another: two lists in, pairs of indices out.
 * A learned score for every promising pair (same word, lemma, spelling or name variant, near meaning, neighbours that
 * agree), asked twice: the second time with what the first found around the pair. Then greedy, best pair first; crossings
 * are allowed, and a token may take a second partner only beside its first, as one word may answer a phrase.
 */
import { sameAbbreviation } from '../lexicon/abbreviations.js';
import { contrastOf, setsOf } from '../lexicon/contrast-sets.js';
import { functionWords } from '../lexicon/function-words.js';
import { sameInflection, stem } from '../lexicon/natural.js';
import { nearNames } from '../lexicon/near-names.js';
import { respelledAtStart, sameSpelling } from '../lexicon/spelling.js';
import { cosine, rank } from '../lexicon/vectors.js';
import { relation } from '../lexicon/wordnet.js';
import { scoreOf, type TreeModel } from '../model/trees.js';
import type { WordPair } from '../model/variant.js';
import type { Pos } from '../model/witness.js';
import { normalForm } from '../text/normal.js';
import weights from './word-weights.json' with { type: 'json' };

/** What the aligner reads of a token. */
export interface Alignable {
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Part of speech where it is known: a noun is no contrast to a verb. */
  readonly pos?: Pos;
}

export const wordFeatures = [
  'same',
  'same stem',
  'variant',
  'name',
  'synonym',
  'wordnet',
  'contrast',
  'cosine',
  'function',
  'mark',
  'capital',
  'distance',
  'repeats',
  'nearest of repeats',
  'left same',
  'right same',
  'around same',
  'around near',
  'rank',
  'left paired',
  'right paired',
  'around paired',
  'offset',
  'taken a',
  'taken b',
  'first score',
] as const;

export const wordMonotone: Readonly<Record<string, number>> = {
  same: 1,
  'same stem': 1,
  variant: 1,
  name: 1,
  synonym: 1,
  contrast: 1,
  cosine: 1,
  distance: -1,
  'nearest of repeats': 1,
  'left same': 1,
  'right same': 1,
  'around same': 1,
  'left paired': 1,
  'right paired': 1,
  'around paired': 1,
  offset: -1,
  'first score': 1,
};

const width = wordFeatures.length;
const at = Object.fromEntries(wordFeatures.map((name, index) => [name, index])) as Record<
  (typeof wordFeatures)[number],
  number
>;

export const alignableOf = (text: string): Alignable => {
  const norm = normalForm(text);
  return {
    text,
    norm,
    stem: stem(norm),
    kind: /\p{L}/u.test(norm) ? 'word' : /\p{N}/u.test(norm) ? 'number' : 'mark',
  };
};

export interface WordModels {
  readonly first: TreeModel;
  readonly second: TreeModel;
  /** Least score of a pair, and of a second partner beside the first. */
  readonly threshold: number;
  readonly phraseThreshold: number;
}

/** Pairs in the order of A, then B. `budget` caps the cells of the table; beyond it nothing is aligned. */
export function alignWords(
  a: readonly Alignable[],
  b: readonly Alignable[],
  budget = 250_000,
  models: WordModels = weights as WordModels,
): WordPair[] {
  if (a.length * b.length > budget) return [];
  const candidates = candidatePairs(a, b);
  const first = candidates.map((candidate) => scoreOf(models.first, candidate.x));
  const greedy = choose(candidates, first, models.threshold, 1);
  addSecondPass(candidates, first, greedy, a.length, b.length);
  const second = candidates.map((candidate) => scoreOf(models.second, candidate.x));
  return choose(candidates, second, models.threshold, models.phraseThreshold)
    .map(({ candidate, score }) => ({
      a: candidate.i,
      b: candidate.j,
      by: candidate.by,
      strength: Math.round(score * 1000) / 1000,
    }))
    .sort((p, q) => p.a - q.a || p.b - q.b);
}

export interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly by: WordPair['by'];
  readonly x: Float64Array;
}

/** Every pair worth a score, with the features of the first pass. */
export function candidatePairs(tokensA: readonly Alignable[], tokensB: readonly Alignable[]): Candidate[] {
  const [a, b] = [tokensA.map(factOf), tokensB.map(factOf)];
  const countA = countsOf(a);
  const countB = countsOf(b);
  const same = (i: number, j: number): boolean =>
    a[i] !== undefined && b[j] !== undefined && a[i]?.norm === b[j]?.norm;
  const nearTable = nearCells(a, b);
  const found: Candidate[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const [p, q] = [a[i] as Fact, b[j] as Fact];
      const left = same(i - 1, j - 1);
      const right = same(i + 1, j + 1);
      const kinship = kinshipOf(p, q, nearTable[i * b.length + j] as number);
      const held =
        left ||
        right ||
        (near(nearTable, i - 1, j - 1, a.length, b.length) &&
          near(nearTable, i + 1, j + 1, a.length, b.length));
      if (!kinship && !(held && p.mark === q.mark)) continue;
      const x = new Float64Array(width);
      for (const name of kinship?.features ?? []) x[at[name]] = 1;
      x[at.cosine] = nearTable[i * b.length + j] as number;
      x[at.function] = (p.means || p.mark ? 0 : 1) + (q.means || q.mark ? 0 : 1);
      x[at.mark] = p.mark || q.mark ? 1 : 0;
      x[at.capital] = (p.capital ? 1 : 0) + (q.capital ? 1 : 0);
      x[at.distance] = Math.abs((i + 0.5) / a.length - (j + 0.5) / b.length);
      const repeats = (countA.get(p.norm) ?? 1) * (countB.get(q.norm) ?? 1);
      x[at.repeats] = p.norm === q.norm ? repeats : 0;
      x[at['nearest of repeats']] = p.norm === q.norm ? (repeats === 1 || isNearest(a, b, i, j) ? 1 : 0) : 0;
      x[at['left same']] = left ? 1 : 0;
      x[at['right same']] = right ? 1 : 0;
      const around = aroundOf(a, b, i, j, nearTable);
      x[at['around same']] = around.same;
      x[at['around near']] = around.near;
      found.push({ i, j, by: kinship?.by ?? 'context', x });
    }
  rankCandidates(found, a.length, b.length);
  return found;
}

const countsOf = (tokens: readonly Alignable[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token.norm, (counts.get(token.norm) ?? 0) + 1);
  return counts;
};

/** Cosine of every pair of content words; 1 for the same word, 0 for function words, marks and words without a vector. */
function nearCells(a: readonly Fact[], b: readonly Fact[]): Float64Array {
  const cells = new Float64Array(a.length * b.length);
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const [p, q] = [a[i] as Fact, b[j] as Fact];
      if (p.norm === q.norm) cells[i * b.length + j] = 1;
      else if (p.vector !== null && q.vector !== null)
        cells[i * b.length + j] = Math.max(0, cosine(p.vector, q.vector));
    }
  return cells;
}

const near = (cells: Float64Array, i: number, j: number, height: number, columns: number): boolean =>
  i >= 0 && j >= 0 && i < height && j < columns && (cells[i * columns + j] as number) > 0.6;

interface Kinship {
  readonly by: WordPair['by'];
  readonly features: readonly (typeof wordFeatures)[number][];
}

/** Cosines below this are no kinship of words; GloVe gives unrelated words of one field up to here. */
const kinCosine = 0.4;
/** Below this WordNet is not asked: what it calls related is far-fetched where vectors see nothing. */
const leastCosine = 0.25;

const kinships = {
  same: { by: 'same', features: ['same', 'same stem'] },
  mark: { by: 'context', features: [] },
  number: { by: 'number', features: ['wordnet'] },
  spelling: { by: 'spelling', features: ['variant', 'same stem'] },
  lemma: { by: 'lemma', features: ['same stem'] },
  name: { by: 'name', features: ['name'] },
  contrast: { by: 'contrast', features: ['contrast'] },
  contrastSynonym: { by: 'contrast', features: ['contrast', 'synonym'] },
  synonym: { by: 'near', features: ['synonym'] },
  wordnet: { by: 'near', features: ['wordnet'] },
  near: { by: 'near', features: [] },
} as const satisfies Record<string, Kinship>;

/** What two words have to do with each other by themselves; null for nothing. */
function kinshipOf(p: Fact, q: Fact, alike: number): Kinship | null {
  if (p.norm === q.norm) return kinships.same;
  if (p.mark || q.mark) return p.mark && q.mark ? kinships.mark : null;
  if (p.number && q.number) return kinships.number;
  const form = sameForm(p, q);
  if (form) return form;
  const contrast = p.listed && q.listed && sameClass(p, q) && contrastOf(p.norm, q.norm) !== null;
  const word = alike >= leastCosine ? relation(p.norm, q.norm) : null;
  if (contrast) return word === 'synonym' ? kinships.contrastSynonym : kinships.contrast;
  if (word) return word === 'synonym' || word === 'derived' ? kinships.synonym : kinships.wordnet;
  return alike > kinCosine ? kinships.near : null;
}

/** Both verbs, both nouns, or both neither, as far as the tags are known. */
const sameClass = ({ pos: p }: Fact, { pos: q }: Fact): boolean =>
  p === undefined || q === undefined || ((p === 'VERB') === (q === 'VERB') && isNoun(p) === isNoun(q));

const isNoun = (pos: Pos): boolean => pos === 'NOUN' || pos === 'PROPN';

/** Forms of one word: asked only where letters allow it, since most pairs have none in common. */
function sameForm(p: Fact, q: Fact): Kinship | null {
  if (p.initial === q.initial || (p.respelled && q.respelled)) {
    if (sameSpelling(p.norm, q.norm)) return kinships.spelling;
    if (sameInflection(p.norm, q.norm)) return kinships.lemma;
    // A stemmer takes Khomeiny for a form of Khomeini.
    if (p.stem === q.stem)
      return p.capital && q.capital && nearNames(p.norm, q.norm) ? kinships.name : kinships.lemma;
  } else if (p.short && q.short && sameInflection(p.norm, q.norm)) return kinships.lemma;
  if (p.capital && q.capital) {
    if (sameAbbreviation(p.text, q.text)) return kinships.spelling;
    if (nearNames(p.norm, q.norm)) return kinships.name;
  }
  return null;
}

/** A token with what every comparison asks of it. */
interface Fact extends Alignable {
  readonly mark: boolean;
  readonly number: boolean;
  readonly means: boolean;
  readonly capital: boolean;
  readonly initial: string;
  /** Has a spelling with another first letter. */
  readonly respelled: boolean;
  /** Short enough to be an irregular form: go / went, is / are. */
  readonly short: boolean;
  /** Rank of its word vector; null for function words and words without one. */
  readonly vector: number | null;
  /** A member of some contrast set. */
  readonly listed: boolean;
}

const factOf = (token: Alignable): Fact => {
  const means = token.kind !== 'mark' && !functionWords.has(token.norm);
  return {
    text: token.text,
    norm: token.norm,
    stem: token.stem,
    kind: token.kind,
    ...(token.pos === undefined ? {} : { pos: token.pos }),
    mark: token.kind === 'mark',
    number: token.kind === 'number',
    means,
    vector: means ? rank(token.norm) : null,
    capital: /^\p{Lu}/u.test(token.text),
    initial: token.norm.slice(0, 1),
    respelled: token.kind === 'word' && respelledAtStart(token.norm),
    short: token.norm.length <= 6,
    listed: token.kind === 'word' && setsOf(token.norm).length > 0,
  };
};

/** Whether (i, j) is the pair of these repeated words that lies nearest to the diagonal for one of them. */
function isNearest(a: readonly Fact[], b: readonly Fact[], i: number, j: number): boolean {
  const norm = a[i]?.norm;
  const off = (k: number, l: number): number => Math.abs((k + 0.5) / a.length - (l + 0.5) / b.length);
  const own = off(i, j);
  return (
    !b.some((token, l) => l !== j && token.norm === norm && off(i, l) < own) &&
    !a.some((token, k) => k !== i && token.norm === norm && off(k, j) < own)
  );
}

/** Agreement in the three words on either side: content words that both windows have, and near ones. */
function aroundOf(
  a: readonly Fact[],
  b: readonly Fact[],
  i: number,
  j: number,
  cells: Float64Array,
): { same: number; near: number } {
  let same = 0;
  let nearby = 0;
  for (let k = Math.max(0, i - 3); k <= Math.min(a.length - 1, i + 3); k++) {
    if (k === i || a[k]?.mark) continue;
    let best = 0;
    for (let l = Math.max(0, j - 3); l <= Math.min(b.length - 1, j + 3); l++)
      if (l !== j) best = Math.max(best, cells[k * b.length + l] as number);
    if (best === 1) same += a[k]?.means ? 1 : 0.4;
    else if (best > 0.55) nearby += best;
  }
  return { same, near: nearby };
}

/** Rank of each pair's cosine among its rivals, so that the best of several near words stands out. */
function rankCandidates(candidates: readonly Candidate[], height: number, columns: number): void {
  const bestA = new Float64Array(height);
  const bestB = new Float64Array(columns);
  for (const { i, j, x } of candidates) {
    bestA[i] = Math.max(bestA[i] as number, x[at.cosine] as number);
    bestB[j] = Math.max(bestB[j] as number, x[at.cosine] as number);
  }
  for (const { i, j, x } of candidates)
    x[at.rank] = Math.max(
      (bestA[i] as number) - (x[at.cosine] as number),
      (bestB[j] as number) - (x[at.cosine] as number),
    );
}

interface Chosen {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Best first; one partner each, and further ones only beside the first and above `phraseThreshold`. */
export function choose(
  candidates: readonly Candidate[],
  scores: readonly number[],
  threshold: number,
  phraseThreshold: number,
): Chosen[] {
  const order = candidates
    .map((candidate, k) => ({ candidate, score: scores[k] as number }))
    .filter(({ score }) => score >= threshold)
    .sort((p, q) => q.score - p.score || p.candidate.i - q.candidate.i || p.candidate.j - q.candidate.j);
  const partnersA = new Map<number, number[]>();
  const partnersB = new Map<number, number[]>();
  const beside = (partners: readonly number[] | undefined, k: number): boolean =>
    !partners || partners.some((one) => Math.abs(one - k) === 1);
  const chosen: Chosen[] = [];
  for (const one of order) {
    const { i, j } = one.candidate;
    const [forI, forJ] = [partnersA.get(i), partnersB.get(j)];
    if ((forI || forJ) && (one.score < phraseThreshold || !beside(forI, j) || !beside(forJ, i))) continue;
    partnersA.set(i, [...(forI ?? []), j]);
    partnersB.set(j, [...(forJ ?? []), i]);
    chosen.push(one);
  }
  return chosen;
}

/** Adds to every candidate what the first pass found around it. */
export function addSecondPass(
  candidates: readonly Candidate[],
  scores: readonly number[],
  chosen: readonly Chosen[],
  height: number,
  columns: number,
): void {
  const byA: Chosen[][] = Array.from({ length: height }, () => []);
  const byB: Chosen[][] = Array.from({ length: columns }, () => []);
  for (const one of chosen) {
    byA[one.candidate.i]?.push(one);
    byB[one.candidate.j]?.push(one);
  }
  candidates.forEach((candidate, k) => {
    const { i, j, x } = candidate;
    x[at['first score']] = scores[k] as number;
    x[at['taken a']] = byA[i]?.find((one) => one.candidate.j !== j)?.score ?? 0;
    x[at['taken b']] = byB[j]?.find((one) => one.candidate.i !== i)?.score ?? 0;
    x[at['left paired']] = byA[i - 1]?.find((one) => one.candidate.j === j - 1)?.score ?? 0;
    x[at['right paired']] = byA[i + 1]?.find((one) => one.candidate.j === j + 1)?.score ?? 0;
    x[at['around paired']] = pairedAround(byA, i, j);
    x[at.offset] = offsetOf(byA, i, j) ?? Math.min(height, columns);
  });
}

/** Chosen pairs within three words of both, the same row and column left out. */
function pairedAround(byA: readonly (readonly Chosen[])[], i: number, j: number): number {
  let count = 0;
  for (let k = Math.max(0, i - 3); k <= Math.min(byA.length - 1, i + 3); k++)
    if (k !== i)
      for (const { candidate } of byA[k] as readonly Chosen[])
        if (candidate.j !== j && Math.abs(candidate.j - j) <= 3) count++;
  return count;
}

/** How far the pair lies from where its nearest chosen neighbours on either side would put it. */
function offsetOf(byA: readonly (readonly Chosen[])[], i: number, j: number): number | null {
  let best: number | null = null;
  for (const step of [-1, 1]) {
    let k = i + step;
    while (k >= 0 && k < byA.length && byA[k]?.length === 0) k += step;
    const partner = byA[k]?.[0]?.candidate.j;
    if (partner === undefined) continue;
    const off = Math.abs(partner + (i - k) - j);
    if (best === null || off < best) best = off;
  }
  return best;
}
