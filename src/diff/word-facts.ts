/**
 * What one word says of itself, and what two words have to do with each other, whatever stands around them. Both are remembered: a pair
 * of words is met in hundreds of links of a story.
 */
import { mayAbbreviate, sameAbbreviation } from '../lexicon/abbreviations.js';
import { type ContrastSet, contrastOf, setsOf } from '../lexicon/contrast-sets.js';
import { functionWords } from '../lexicon/function-words.js';
import { inflectionBases, stem } from '../lexicon/natural.js';
import { nameInitials, nearNames } from '../lexicon/near-names.js';
import { numberWords } from '../lexicon/number-words.js';
import { hasSpellings, respelledAtStart, sameSpelling } from '../lexicon/spelling.js';
import { dimensions, rank, unitVector } from '../lexicon/vectors.js';
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
  /** Number of its normal form: equal where these are. */
  readonly form: number;
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
  /** May be the short form of something. */
  readonly abbreviates: boolean;
  /** Letters that the name may begin with in another romanisation; '' where that tells nothing. */
  readonly initials: string;
  /** May be written in another way. */
  readonly varied: boolean;
  /** Has a spelling with another first letter. */
  readonly respelled: boolean;
  /** What it may be an inflection of. */
  readonly bases: readonly string[];
  /** Short enough to be an irregular form: go / went, is / are. */
  readonly short: boolean;
  /** Rank of its word vector; null for marks and words without one. */
  readonly vector: number | null;
  /** That vector, of length one. */
  readonly unit: Float64Array | null;
  /** The contrast sets that hold it. */
  readonly sets: readonly ContrastSet[];
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
let byToken = new WeakMap<Alignable, Fact>();
const forms = new Map<string, number>();
const units = new Map<number, Float64Array>();
const kinships = new PairTable();

/** Facts of tokens in order. */
export function factsOf(tokens: readonly Alignable[]): Fact[] {
  return tokens.map((token) => {
    let fact = byToken.get(token);
    if (fact === undefined) {
      fact = factFor(token);
      byToken.set(token, fact);
    }
    return fact;
  });
}

function factFor(token: Alignable): Fact {
  const key = `${token.text}\n${token.pos ?? ''}`;
  let fact = facts.get(key);
  if (fact === undefined) {
    fact = factOf(token, facts.size);
    facts.set(key, fact);
  }
  return fact;
}

/**
 * Forgets all when it knows too much, so that a long-lived server stays small. To be called between two alignments, never inside one: facts of
 * before would meet new ones of the same number.
 */
export function forgetWhenFull(): void {
  if (facts.size < mostFacts && kinships.size < mostKinships) return;
  facts.clear();
  byToken = new WeakMap();
  forms.clear();
  units.clear();
  kinships.clear();
}

/** Some 25 MB with their vectors. */
const mostFacts = 25_000;
/** Some 25 MB. */
const mostKinships = 1_000_000;

function factOf(token: Alignable, id: number): Fact {
  const { text, norm, kind, pos } = token;
  const place = kind === 'mark' ? null : rank(norm);
  const capital = /^\p{Lu}/u.test(text);
  return {
    id,
    form: formOf(norm),
    text,
    norm,
    stem: token.stem,
    letters: lettersOf(text),
    mark: kind === 'mark',
    number: kind === 'number',
    means: kind !== 'mark' && !functionWords.has(norm),
    capital,
    capitals: /^(?:\p{Lu}\.?){2,}$/u.test(text),
    initial: norm.slice(0, 1),
    abbreviates: capital && mayAbbreviate(text),
    initials: capital ? nameInitials(norm) : '',
    varied: kind === 'word' && hasSpellings(norm),
    respelled: kind === 'word' && respelledAtStart(norm),
    bases: kind === 'mark' ? [] : inflectionBases(norm),
    short: norm.length <= 6,
    vector: place,
    unit: place === null ? null : unitOf(place),
    sets: kind === 'word' ? setsOf(norm) : [],
    pos,
    posCode: pos === undefined ? 0 : posOrder.indexOf(pos) + 1,
    rarity: place === null ? 1 : Math.log(place + 2) / Math.log(60_002),
    value: kind === 'number' ? figureOf(norm) : (numberWords.get(norm) ?? null),
  };
}

function formOf(norm: string): number {
  let form = forms.get(norm);
  if (form === undefined) {
    form = forms.size;
    forms.set(norm, form);
  }
  return form;
}

function unitOf(rank: number): Float64Array {
  let unit = units.get(rank);
  if (unit === undefined) {
    unit = new Float64Array(dimensions);
    unitVector(rank, unit);
    units.set(rank, unit);
  }
  return unit;
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
  if (p.form === q.form) return sameWord;
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

const sameWord = packed(number.same, 1, 1, mostLearned);

/** The cosine of two words' vectors, and the log odds that they answer each other by these alone, in one walk. */
function compare(p: Fact, q: Fact): number {
  if (p.mark !== q.mark) return 0;
  const a = p.unit;
  const b = q.unit;
  if (a === null || b === null) return packed(kinOf(p, q, 0), beginningOf(p, q), 0, 0);
  let alike = 0;
  let odds = 0;
  for (let i = 0; i < dimensions; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    alike += x * y;
    odds += (products[i] as number) * x * y + (differences[i] as number) * Math.abs(x - y);
  }
  return packed(kinOf(p, q, alike), beginningOf(p, q), alike, learnedLikeness(metric.bias + odds));
}

const products = Float64Array.from(metric.products);
const differences = Float64Array.from(metric.differences);

/** Log odds in steps of a tenth from 1 (far less than even) to 127. */
const learnedLikeness = (odds: number): number =>
  Math.min(mostLearned, Math.max(1, 80 + Math.round(10 * odds)));

/** Share of the longer word that both begin with; none below three letters. */
function beginningOf({ norm: a, initial }: Fact, { norm: b, initial: other }: Fact): number {
  if (initial !== other) return 0;
  let k = 1;
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
  const contrast = share(p.sets, q.sets) && sameClass(p, q) && contrastOf(p.norm, q.norm) !== null;
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
    if ((p.varied || q.varied) && sameSpelling(p.norm, q.norm)) return number.spelling;
    if (share(p.bases, q.bases)) return number.lemma;
    // A stemmer takes Khomeiny for a form of Khomeini.
    if (p.stem === q.stem)
      return p.capital && q.capital && nearNames(p.norm, q.norm) ? number.name : number.lemma;
  } else if (p.short && q.short && share(p.bases, q.bases)) return number.lemma;
  if (p.capital && q.capital) {
    if ((p.abbreviates || q.abbreviates) && sameAbbreviation(p.text, q.text)) return number.spelling;
    if (mayBeOneName(p.initials, q.initials) && nearNames(p.norm, q.norm)) return number.name;
  }
  return 0;
}

const mayBeOneName = (p: string, q: string): boolean =>
  p === '' || q === '' || [...p].some((letter) => q.includes(letter));

/** Whether two short lists have a member in common: plain loops, since this is asked for every two words. */
function share<T>(a: readonly T[], b: readonly T[]): boolean {
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) if (a[i] === b[j]) return true;
  return false;
}
