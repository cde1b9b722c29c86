/**
 * Which words of one token list answer which of another: two lists in, pairs of indices out.
 * A learned score for every promising pair (same word, lemma, spelling or name variant, near meaning, neighbours that
 * agree), asked twice: the second time with what the first found around the pair. Then greedy, best pair first; crossings
 * are allowed, and a token may take a second partner only beside its first, as one word may answer a phrase.
 */
import { sameAbbreviation } from '../lexicon/abbreviations.js';
import { contrastOf } from '../lexicon/contrast-sets.js';
import { functionWords } from '../lexicon/function-words.js';
import { sameInflection, stem } from '../lexicon/natural.js';
import { nearNames } from '../lexicon/near-names.js';
import { sameSpelling } from '../lexicon/spelling.js';
import { similarity } from '../lexicon/vectors.js';
import { relation } from '../lexicon/wordnet.js';
import { scoreOf, type TreeModel } from '../model/trees.js';
import type { WordPair } from '../model/variant.js';
import { normalForm } from '../text/normal.js';
import weights from './word-weights.json' with { type: 'json' };

/** What the aligner reads of a token. */
export interface Alignable {
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'mark';
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

/** Pairs in the order of A, then B. `budget` caps the cells of the table; beyond it nothing is aligned but equal words in order of rarity. */
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
  candidates.forEach((candidate, k) => {
    addSecondPass(candidate, first[k] as number, greedy, a.length, b.length);
  });
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
export function candidatePairs(a: readonly Alignable[], b: readonly Alignable[]): Candidate[] {
  const countA = countsOf(a);
  const countB = countsOf(b);
  const same = (i: number, j: number): boolean =>
    a[i] !== undefined && b[j] !== undefined && a[i]?.norm === b[j]?.norm;
  const nearTable = nearCells(a, b);
  const found: Candidate[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const [p, q] = [a[i] as Alignable, b[j] as Alignable];
      const left = same(i - 1, j - 1);
      const right = same(i + 1, j + 1);
      const kinship = kinshipOf(p, q, nearTable[i * b.length + j] as number);
      const held =
        left ||
        right ||
        (near(nearTable, i - 1, j - 1, a.length, b.length) &&
          near(nearTable, i + 1, j + 1, a.length, b.length));
      if (!kinship && !(held && (p.kind === 'mark') === (q.kind === 'mark'))) continue;
      const x = new Float64Array(width);
      for (const [name, value] of Object.entries(kinship?.features ?? {}))
        x[at[name as keyof typeof at]] = value;
      x[at.cosine] = nearTable[i * b.length + j] as number;
      x[at.function] = (functionWords.has(p.norm) ? 1 : 0) + (functionWords.has(q.norm) ? 1 : 0);
      x[at.mark] = p.kind === 'mark' || q.kind === 'mark' ? 1 : 0;
      x[at.capital] = (isCapital(p) ? 1 : 0) + (isCapital(q) ? 1 : 0);
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

const isCapital = (token: Alignable): boolean => /^\p{Lu}/u.test(token.text);

const countsOf = (tokens: readonly Alignable[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token.norm, (counts.get(token.norm) ?? 0) + 1);
  return counts;
};

/** Cosine of every pair of content words; 1 for the same word, 0 for function words, marks and words without a vector. */
function nearCells(a: readonly Alignable[], b: readonly Alignable[]): Float64Array {
  const cells = new Float64Array(a.length * b.length);
  const [meansA, meansB] = [a.map(hasMeaning), b.map(hasMeaning)];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const [p, q] = [(a[i] as Alignable).norm, (b[j] as Alignable).norm];
      cells[i * b.length + j] = p === q ? 1 : meansA[i] && meansB[j] ? Math.max(0, similarity(p, q) ?? 0) : 0;
    }
  return cells;
}

const hasMeaning = (token: Alignable): boolean => token.kind !== 'mark' && !functionWords.has(token.norm);

const near = (cells: Float64Array, i: number, j: number, height: number, columns: number): boolean =>
  i >= 0 && j >= 0 && i < height && j < columns && (cells[i * columns + j] as number) > 0.6;

interface Kinship {
  readonly by: WordPair['by'];
  readonly features: Partial<Record<(typeof wordFeatures)[number], number>>;
}

/** Cosines below this are no kinship of words; GloVe gives unrelated words of one field up to here. */
const kinCosine = 0.4;

/** What two words have to do with each other by themselves; null for nothing. */
function kinshipOf(p: Alignable, q: Alignable, cosine: number): Kinship | null {
  if (p.norm === q.norm) return { by: 'same', features: { same: 1, 'same stem': 1 } };
  if (p.kind === 'mark' || q.kind === 'mark')
    return p.kind === q.kind ? { by: 'context', features: {} } : null;
  if (p.kind === 'number' && q.kind === 'number') return { by: 'number', features: { wordnet: 1 } };
  if (sameSpelling(p.norm, q.norm) || sameAbbreviation(p.text, q.text))
    return { by: 'spelling', features: { variant: 1, 'same stem': 1 } };
  if (p.stem === q.stem || sameInflection(p.norm, q.norm))
    return { by: 'lemma', features: { 'same stem': 1 } };
  if (isCapital(p) && isCapital(q) && nearNames(p.norm, q.norm)) return { by: 'name', features: { name: 1 } };
  const contrast = contrastOf(p.norm, q.norm);
  const word = relation(p.norm, q.norm);
  if (contrast)
    return { by: 'contrast', features: { contrast: 1, ...(word === 'synonym' ? { synonym: 1 } : {}) } };
  if (word)
    return {
      by: 'near',
      features: word === 'synonym' || word === 'derived' ? { synonym: 1 } : { wordnet: 1 },
    };
  return cosine > kinCosine ? { by: 'near', features: {} } : null;
}

/** Whether (i, j) is the pair of these repeated words that lies nearest to the diagonal for one of them. */
function isNearest(a: readonly Alignable[], b: readonly Alignable[], i: number, j: number): boolean {
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
  a: readonly Alignable[],
  b: readonly Alignable[],
  i: number,
  j: number,
  cells: Float64Array,
): { same: number; near: number } {
  let same = 0;
  let nearby = 0;
  for (let k = Math.max(0, i - 3); k <= Math.min(a.length - 1, i + 3); k++) {
    if (k === i || a[k]?.kind === 'mark') continue;
    let best = 0;
    for (let l = Math.max(0, j - 3); l <= Math.min(b.length - 1, j + 3); l++)
      if (l !== j) best = Math.max(best, cells[k * b.length + l] as number);
    if (best === 1) same += functionWords.has(a[k]?.norm as string) ? 0.4 : 1;
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

/** Adds what the first pass found around the pair. */
export function addSecondPass(
  candidate: Candidate,
  score: number,
  chosen: readonly Chosen[],
  height: number,
  columns: number,
): void {
  const { i, j, x } = candidate;
  let around = 0;
  let takenA = 0;
  let takenB = 0;
  let left = -1;
  let right = -1;
  for (const { candidate: other, score: strength } of chosen) {
    const [di, dj] = [other.i - i, other.j - j];
    if (di === 0 && dj !== 0) takenA = strength;
    if (dj === 0 && di !== 0) takenB = strength;
    if (di === -1 && dj === -1) x[at['left paired']] = strength;
    if (di === 1 && dj === 1) x[at['right paired']] = strength;
    if (di !== 0 && dj !== 0 && Math.abs(di) <= 3 && Math.abs(dj) <= 3) around++;
    if (di < 0 && other.i > left) left = other.i;
    if (di > 0 && (right < 0 || other.i < right)) right = other.i;
  }
  x[at['around paired']] = around;
  x[at['taken a']] = takenA;
  x[at['taken b']] = takenB;
  x[at['first score']] = score;
  const partnerOf = (k: number): number | undefined =>
    chosen.find((one) => one.candidate.i === k)?.candidate.j;
  const offsets = [left, right]
    .filter((k) => k >= 0)
    .map((k) => Math.abs((partnerOf(k) as number) + (i - k) - j));
  x[at.offset] = offsets.length > 0 ? Math.min(...offsets) : Math.min(height, columns);
}
