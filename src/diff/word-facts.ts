/**
 * What one word says of itself, and what two words have to do with each other, whatever stands around them. Both are remembered: a pair
 * of words is met in hundreds of links of a story.
 */
import { sameAbbreviation } from '../lexicon/abbreviations.js';
import { contrastOf, setsOf } from '../lexicon/contrast-sets.js';
import { functionWords } from '../lexicon/function-words.js';
import { sameInflection, stem } from '../lexicon/natural.js';
import { nearNames } from '../lexicon/near-names.js';
import { numberWords } from '../lexicon/number-words.js';
import { respelledAtStart, sameSpelling } from '../lexicon/spelling.js';
import { cosine, rank, weighed } from '../lexicon/vectors.js';
import { relation } from '../lexicon/wordnet.js';
import type { WordPair } from '../model/variant.js';
import type { Pos } from '../model/witness.js';
import { lettersOf, normalForm } from '../text/normal.js';
import { PairTable } from './pair-table.js';
import metric from './word-metric.json' with { type: 'json' };

/** What the aligner reads of a token. */
export interface Alignable {
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Part of speech where it is known: a noun is no contrast to a verb. */
  readonly pos?: Pos;
}

export const alignableOf = (text: string, pos?: Pos): Alignable => {
  const norm = normalForm(text);
  return {
    text,
    norm,
    stem: stem(norm),
    kind: /\p{L}/u.test(norm) ? 'word' : /\p{N}/u.test(norm) ? 'number' : 'mark',
    ...(pos === undefined ? {} : { pos }),
  };
};

/** A token with what every comparison asks of it. */
export interface Fact {
  readonly id: number;
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  readonly letters: string;
  readonly mark: boolean;
  readonly number: boolean;
  /** Neither a mark nor a function word. */
  readonly means: boolean;
  readonly capital: boolean;
  /** Capitals alone, two at least: perhaps an abbreviation. */
  readonly capitals: boolean;
  readonly initial: string;
  /** Has a spelling with another first letter. */
  readonly respelled: boolean;
  /** Short enough to be an irregular form: go / went, is / are. */
  readonly short: boolean;
  /** Rank of its word vector; null for marks and words without one. */
  readonly vector: number | null;
  /** A member of some contrast set. */
  readonly listed: boolean;
  readonly pos: Pos | undefined;
  /** Place of its part of speech in `posOrder`, counted from 1; 0 where unknown. */
  readonly posCode: number;
  /** 0 for the most frequent English words to 1 for the rarest and the unknown. */
  readonly rarity: number;
  /** What a number says, in figures or in a word. */
  readonly value: number | null;
}

/** From words that name to words that join: neighbours behave alike. */
const posOrder: readonly Pos[] = [
  'PROPN',
  'NOUN',
  'NUM',
  'ADJ',
  'ADV',
  'VERB',
  'AUX',
  'PART',
  'ADP',
  'SCONJ',
  'CCONJ',
  'DET',
  'PRON',
  'PUNCT',
  'SYM',
  'X',
  'INTJ',
];

const facts = new Map<string, Fact>();
const kinships = new PairTable();

/** Facts of tokens in order. Forgets all when it knows too much, so that a long-lived server stays small. */
export function factsOf(tokens: readonly Alignable[]): Fact[] {
  return tokens.map((token) => {
    const key = `${token.text}\n${token.pos ?? ''}`;
    let fact = facts.get(key);
    if (fact === undefined) {
      fact = factOf(token, facts.size);
      facts.set(key, fact);
    }
    return fact;
  });
}

/** To be called between two alignments, never inside one: facts of before would meet new ones of the same number. */
export function forgetWhenFull(): void {
  if (facts.size < mostFacts && kinships.size < mostKinships) return;
  facts.clear();
  kinships.clear();
}

const mostFacts = 50_000;
/** Some 25 MB. */
const mostKinships = 1_000_000;

function factOf(token: Alignable, id: number): Fact {
  const { text, norm, kind, pos } = token;
  const place = kind === 'mark' ? null : rank(norm);
  return {
    id,
    text,
    norm,
    stem: token.stem,
    letters: lettersOf(text),
    mark: kind === 'mark',
    number: kind === 'number',
    means: kind !== 'mark' && !functionWords.has(norm),
    capital: /^\p{Lu}/u.test(text),
    capitals: /^(?:\p{Lu}\.?){2,}$/u.test(text),
    initial: norm.slice(0, 1),
    respelled: kind === 'word' && respelledAtStart(norm),
    short: norm.length <= 6,
    vector: place,
    listed: kind === 'word' && setsOf(norm).length > 0,
    pos,
    posCode: pos === undefined ? 0 : posOrder.indexOf(pos) + 1,
    rarity: place === null ? 1 : Math.log(place + 2) / Math.log(60_002),
    value: kind === 'number' ? figureOf(norm) : (numberWords.get(norm) ?? null),
  };
}

const figureOf = (norm: string): number | null => {
  const plain = norm.replace(/,(?=\d{3})/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** How two words belong together, by number: `kins[kin]`. */
export const kins = [
  null,
  'same',
  'mark',
  'number',
  'spelling',
  'lemma',
  'name',
  'contrast',
  'contrast synonym',
  'synonym',
  'wordnet',
  'near',
  'value',
  'joined',
] as const;

export type Kin = (typeof kins)[number];

const number = Object.fromEntries(kins.map((kin, k) => [kin, k])) as Record<Exclude<Kin, null>, number>;
export const joinedKin = number.joined;

export const kinBy: readonly WordPair['by'][] = [
  'context',
  'same',
  'context',
  'number',
  'spelling',
  'lemma',
  'name',
  'contrast',
  'contrast',
  'near',
  'near',
  'near',
  'number',
  'spelling',
];

/** Cosines below this are no kinship of words; GloVe gives unrelated words of one field up to here. */
const kinCosine = 0.4;
/** Below this WordNet is not asked: what it calls related is far-fetched where vectors see nothing. */
const leastCosine = 0.25;

/** Kinship and likeness of two words in one number: kin (4 bits), tenths of shared beginning (4), thousandths of cosine (10), learned likeness (7). */
export function likeness(p: Fact, q: Fact): number {
  if (p.norm === q.norm) return packed(number.same, 1, 1, mostLearned);
  const known = kinships.get(p.id, q.id);
  if (known >= 0) return known;
  const made = compare(p, q);
  kinships.set(p.id, q.id, made);
  return made;
}

const packed = (kin: number, beginning: number, cos: number, learned: number): number =>
  kin + 16 * (Math.round(beginning * 10) + 16 * (Math.round(Math.max(0, cos) * 1000) + 1024 * learned));

export const kinIn = (code: number): number => code & 15;
export const beginningIn = (code: number): number => ((code >> 4) & 15) / 10;
export const cosineIn = (code: number): number => ((code >> 8) & 1023) / 1000;
/** 0 where a word has no vector. */
export const learnedIn = (code: number): number => code >> 18;

const mostLearned = 127;

/** Log odds that two words answer each other by their vectors alone, in steps of a tenth from 1 (far less than even) to 127. */
const learnedLikeness = (one: number, other: number): number =>
  Math.min(
    mostLearned,
    Math.max(
      1,
      80 + Math.round(10 * (metric.bias + weighed(one, other, metric.products, metric.differences))),
    ),
  );

function compare(p: Fact, q: Fact): number {
  if (p.mark !== q.mark) return 0;
  if (p.vector === null || q.vector === null)
    return packed(kinOf(p, q, 0), beginningOf(p.norm, q.norm), 0, 0);
  const alike = cosine(p.vector, q.vector);
  return packed(kinOf(p, q, alike), beginningOf(p.norm, q.norm), alike, learnedLikeness(p.vector, q.vector));
}

/** Share of the longer word that both begin with; none below three letters. */
function beginningOf(a: string, b: string): number {
  let k = 0;
  while (k < a.length && a[k] === b[k]) k++;
  return k < 3 ? 0 : k / Math.max(a.length, b.length);
}

/** What two words have to do with each other by themselves; 0 for nothing. */
function kinOf(p: Fact, q: Fact, alike: number): number {
  if (p.mark) return number.mark;
  if (p.value !== null && p.value === q.value) return number.value;
  if (p.number && q.number) return number.number;
  const form = sameForm(p, q);
  if (form !== 0) return form;
  const meant = p.means && q.means;
  const contrast = p.listed && q.listed && sameClass(p, q) && contrastOf(p.norm, q.norm) !== null;
  const word = meant && alike >= leastCosine ? relation(p.norm, q.norm) : null;
  if (contrast) return word === 'synonym' ? number['contrast synonym'] : number.contrast;
  if (word) return word === 'synonym' || word === 'derived' ? number.synonym : number.wordnet;
  return meant && alike > kinCosine ? number.near : 0;
}

/** Both verbs, both nouns, or both neither, as far as the tags are known. */
const sameClass = ({ pos: p }: Fact, { pos: q }: Fact): boolean =>
  p === undefined || q === undefined || ((p === 'VERB') === (q === 'VERB') && isNoun(p) === isNoun(q));

const isNoun = (pos: Pos): boolean => pos === 'NOUN' || pos === 'PROPN';

/** Forms of one word: asked only where letters allow it, since most pairs have none in common. */
function sameForm(p: Fact, q: Fact): number {
  if (p.initial === q.initial || (p.respelled && q.respelled)) {
    if (sameSpelling(p.norm, q.norm)) return number.spelling;
    if (sameInflection(p.norm, q.norm)) return number.lemma;
    // A stemmer takes Khomeiny for a form of Khomeini.
    if (p.stem === q.stem)
      return p.capital && q.capital && nearNames(p.norm, q.norm) ? number.name : number.lemma;
  } else if (p.short && q.short && sameInflection(p.norm, q.norm)) return number.lemma;
  if (p.capital && q.capital) {
    if (sameAbbreviation(p.text, q.text)) return number.spelling;
    if (nearNames(p.norm, q.norm)) return number.name;
  }
  return 0;
}
