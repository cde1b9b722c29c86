/**
 * From a story to one profile a passage: the words, names, numbers, times and quoted words that decide whether two
 * passages tell the same thing, weighted by how telling they are in this story. Stems are numbered across the story so
 * that profiles compare by merging sorted lists.
 */

import type {
  Passage,
  Quantity,
  Story,
  TimeExpression,
  TokenRange,
  Witness,
  Word,
} from '../model/witness.js';
import type { Span } from '../text/span.js';
import { Kinship } from './kinship.js';
import { type Terms, termsOf } from './terms.js';

/** A set of stem numbers in rising order with their weights. */
export interface Bag {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

export interface Profile extends Span {
  readonly witness: number;
  readonly passage: number;
  /** Place among the witness's passages that are compared, 0 to 1. */
  readonly place: number;
  readonly order: number;
  readonly headline: boolean;
  readonly words: Bag;
  /** The same with the names of the sentence before where a pronoun or short reference stands for them. */
  readonly carried: Bag;
  readonly nouns: Bag;
  readonly names: Bag;
  readonly verbs: Bag;
  readonly quoted: Bag;
  readonly bigrams: Bag;
  readonly trigrams: Bag;
  readonly clauses: readonly Bag[];
  readonly numbers: readonly number[];
  /** Amounts that are large enough to tell: what two accounts count alike is seldom counted by chance. */
  readonly amounts: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** Those of the times from which something goes on: "since December 12". */
  readonly since: ReadonlySet<TimeExpression>;
  /** Tells a state that lasts rather than news: present or perfect, nobody quoted as saying it. */
  readonly lasting: boolean;
  /** Normal forms of content words, for near-synonyms; with weight, stem number and verb or not. */
  readonly terms: readonly Term[];
  readonly acts: readonly Act[];
  /** Those of the times that lie well before the article: a background fact with its own date. */
  readonly past: readonly TimeExpression[];
  readonly length: number;
  readonly pronouns: number;
  readonly negations: number;
  /** All tokens' stem numbers in order, marks left out. */
  readonly run: Int32Array;
}

/** Who did what to whom: the verb's number in the story's kinship, and term keys of the participants, as numbers. */
export interface Act {
  readonly verb: number;
  readonly actor: ReadonlySet<string>;
  readonly acted: ReadonlySet<string>;
}

export interface Term {
  /** Number of its normal form in the story's kinship. */
  readonly word: number;
  readonly stem: number;
  readonly weight: number;
  readonly verb: boolean;
}

/** Passages that are compared: all but boilerplate. `profiles[w]` holds those of witness w in order. */
export function profilesOf(story: Story): {
  readonly profiles: readonly (readonly Profile[])[];
  readonly kinship: Kinship;
} {
  const terms = termsOf(story);
  const kinship = new Kinship();
  const numbering = new Numbering(terms);
  const profiles = story.witnesses.map((witness, index) => {
    const told = witness.passages.flatMap((passage, at) => (passage.kind === 'boilerplate' ? [] : [at]));
    let before: readonly Keyed[] = [];
    return told.map((at, order) => {
      const words = keyedWords(
        witness,
        witness.passages[at] as Passage,
        terms.keys[index] as readonly string[],
      );
      const profile = profileOf(witness, index, at, order, told.length, words, before, numbering, kinship);
      before = namesBefore(words, before);
      return profile;
    });
  });
  return { profiles, kinship };
}

/**
 * What is compared each with each (near words, runs, clauses) is compared over this much of a passage: no sentence is as long, only what
 * no full stop parts. What it shares as a whole is counted over all of it.
 */
export const mostWords = 600;
const mostClauses = 150;

/** A word with its term key. */
interface Keyed extends Word {
  readonly key: string;
}

const keyedWords = (witness: Witness, { tokens }: Passage, keys: readonly string[]): readonly Keyed[] =>
  witness.tokens
    .slice(tokens.from, tokens.to)
    .map((word, k) => ({ ...word, key: keys[tokens.from + k] as string }));

/** Terms, pairs and triples of them, numbered as they come; weights by number. */
class Numbering {
  private readonly numbers = new Map<string, number>();
  readonly weights: number[] = [];
  private readonly terms: Terms;

  constructor(terms: Terms) {
    this.terms = terms;
  }

  of(key: string, weight?: number): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.weights.length;
    this.numbers.set(key, number);
    this.weights.push(weight ?? this.terms.weightOf(key));
    return number;
  }
}

/** Names that a pronoun in the next sentence may stand for; an own name replaces what was carried so far. */
function namesBefore(words: readonly Keyed[], before: readonly Keyed[]): readonly Keyed[] {
  const names = words.filter((word) => isName(word) && word.content);
  return names.length > 0 ? names : before;
}

function profileOf(
  witness: Witness,
  index: number,
  at: number,
  order: number,
  count: number,
  words: readonly Keyed[],
  before: readonly Keyed[],
  numbering: Numbering,
  kinship: Kinship,
): Profile {
  const passage = witness.passages[at] as Passage;
  const content = words.filter((word) => word.content);
  const spoken = words.filter((word) => word.kind !== 'mark');
  const bag = (list: readonly Keyed[]): Bag =>
    bagOf(
      list.map((word) => numbering.of(word.stem)),
      numbering,
    );
  const times = witness.times.filter((time) => time.passage === at);
  const pronouns = words.filter((word) => word.pos === 'PRON' && personal.has(word.norm)).length;
  return {
    witness: index,
    passage: at,
    start: passage.start,
    end: passage.end,
    place: count > 1 ? order / (count - 1) : 0,
    order,
    headline: passage.kind === 'headline',
    words: bag(content),
    carried: pronouns > 0 || refersBack(words) ? bag([...content, ...before]) : bag(content),
    nouns: bag(content.filter((word) => word.pos === 'NOUN')),
    names: bagOf(
      content.filter(isName).map((word) => numbering.of(word.key)),
      numbering,
    ),
    verbs: bag(content.filter((word) => word.pos === 'VERB')),
    quoted: bag(content.filter((word) => word.voice === 'quoted')),
    bigrams: bagOf(grams(spoken, 2, numbering), numbering),
    trigrams: bagOf(grams(spoken, 3, numbering), numbering),
    clauses: clausesOf(words).slice(0, mostClauses).map(bag),
    acts: actsOf(witness, at, words, kinship),
    past: times.filter((time) => liesBefore(time, witness.article.date)),
    amounts: witness.quantities.filter(
      (quantity) => quantity.passage === at && quantity.least >= largeAmount,
    ),
    numbers: witness.quantities
      .filter((quantity) => quantity.passage === at)
      .map((quantity) => (quantity.least + Math.min(quantity.greatest, quantity.least * 10)) / 2),
    times,
    since: new Set(times.filter((time) => sinceWords.has(witness.tokens[time.tokens.from - 1]?.norm ?? ''))),
    lasting: isLasting(witness, at, words),
    terms: content.slice(0, mostWords).map((word) => ({
      word: kinship.number(word.norm, word.lemma),
      stem: numbering.of(word.stem),
      weight: numbering.weights[numbering.of(word.stem)] as number,
      verb: word.pos === 'VERB',
    })),
    length: spoken.length,
    pronouns,
    negations: words.filter((word) => negations.has(word.norm)).length,
    run: Int32Array.from(spoken.slice(0, mostWords), (word) => numbering.of(word.stem)),
  };
}

const isName = (word: Keyed): boolean =>
  word.pos === 'PROPN' || word.key.startsWith('@') || word.key.startsWith('#');

/** Nouns that, after "the" or "this", stand for a name told before. */
const generic = new Set(
  'region territory enclave area country nation state city town village island company firm airline group party organization organisation agency bill law measure act plan deal agreement treaty court ministry president senator congressman governor mayor minister official leader candidate suspect man woman boy girl'.split(
    ' ',
  ),
);

const refersBack = (words: readonly Keyed[]): boolean =>
  words.some(
    (word, k) =>
      generic.has(word.lemma) && ['the', 'this', 'that', 'these', 'those'].includes(words[k - 1]?.norm ?? ''),
  );

/** Acts of a passage; reporting verbs are left out, since what is said tells more than that it was said. */
function actsOf(witness: Witness, at: number, words: readonly Keyed[], kinship: Kinship): Act[] {
  const first = witness.passages[at]?.tokens.from ?? 0;
  const keysIn = (range: TokenRange | null): ReadonlySet<string> =>
    new Set(
      range
        ? words
            .slice(range.from - first, range.to - first)
            .filter((word) => word.content)
            .map((word) => word.key)
        : [],
    );
  return witness.predicates
    .filter((predicate) => predicate.passage === at && words[predicate.verb - first]?.content)
    .map((predicate) => ({
      verb: kinship.number(words[predicate.verb - first]?.norm as string, predicate.lemma),
      actor: keysIn(predicate.passive ? predicate.agent : predicate.subject),
      acted: keysIn(predicate.passive ? predicate.subject : predicate.object),
    }));
}

/** Smaller counts (two sides, three days) agree by chance. */
const largeAmount = 100;

/** Days between a fact and its article from which on it is background, not news. */
const backgroundDays = 60;

const liesBefore = (time: TimeExpression, date: string | null): boolean =>
  time.to !== null && date !== null && Date.parse(date) - Date.parse(time.to) > backgroundDays * 86_400_000;

const sinceWords = new Set(['since', 'from']);
const presentWords = new Set([
  'is',
  'are',
  'has',
  'have',
  "'s",
  "'ve",
  "'re",
  'remains',
  'remain',
  'continues',
  'continue',
]);

/** A headline is always news; so is what somebody is reported to have said. */
function isLasting(witness: Witness, at: number, words: readonly Word[]): boolean {
  const passage = witness.passages[at] as Passage;
  if (passage.kind !== 'sentence' || witness.attributions.some((attribution) => attribution.passage === at))
    return false;
  return words.some((word) => word.voice === 'own' && word.pos !== 'PART' && presentWords.has(word.norm));
}

const personal = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'his', 'their', 'it', 'its', 'who']);
const negations = new Set(['not', "n't", 'no', 'never', 'without', 'nor', 'neither', 'none']);

function bagOf(numbers: readonly number[], numbering: Numbering): Bag {
  const ids = Int32Array.from(new Set(numbers)).sort();
  const weights = Float64Array.from(ids, (id) => numbering.weights[id] as number);
  return { ids, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

/** Runs of `n` stems; a run weighs the mean of its words, and nothing when all of them are function words. */
function grams(words: readonly Keyed[], n: number, numbering: Numbering): number[] {
  const found: number[] = [];
  for (let i = 0; i + n <= words.length; i++) {
    const run = words.slice(i, i + n);
    if (!run.some((word) => word.content)) continue;
    const weight =
      run.reduce(
        (sum, word) => sum + (word.content ? (numbering.weights[numbering.of(word.stem)] as number) : 0.05),
        0,
      ) / n;
    found.push(numbering.of(run.map((word) => word.stem).join(' '), weight));
  }
  return found;
}

const clauseStarts = new Set([
  'and',
  'but',
  'which',
  'who',
  'that',
  'while',
  'after',
  'before',
  'when',
  'because',
  'as',
  'where',
  'although',
  'since',
  'if',
]);

/** Stretches between commas, dashes, conjunctions and relative words, four content words or longer; the sentence itself when it has but one. */
function clausesOf(words: readonly Keyed[]): readonly Keyed[][] {
  const clauses: Keyed[][] = [];
  let clause: Keyed[] = [];
  let held = 0;
  for (const word of words) {
    const breaks = word.kind === 'mark' ? /^[,;:—–(]|^--$/.test(word.text) : clauseStarts.has(word.norm);
    if (breaks && held >= 3) {
      clauses.push(clause);
      clause = [];
      held = 0;
    }
    if (word.content) {
      clause.push(word);
      held++;
    }
  }
  if (held >= 3 || clauses.length === 0) clauses.push(clause);
  else clauses[clauses.length - 1]?.push(...clause);
  return clauses;
}
