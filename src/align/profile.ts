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
import { type Act, actsOf } from './acts.js';
import { type Bag, bagOf, type WordBag, wordBagOf } from './bags.js';
import { gramsOf } from './grams.js';
import { Kinship } from './kinship.js';
import { Numbering } from './numbering.js';
import { termsOf } from './terms.js';

export interface Profile extends Span {
  readonly witness: number;
  readonly passage: number;
  /** Place among the witness's passages that are compared, 0 to 1. */
  readonly place: number;
  readonly order: number;
  readonly headline: boolean;
  readonly words: WordBag;
  /** The same with the names of the sentence before where a pronoun or short reference stands for them. */
  readonly carried: Bag;
  /** The same with the words of the sentence before, of the one after, and of one and two on both sides. */
  readonly withBefore: Bag;
  readonly withAfter: Bag;
  readonly around: Bag;
  readonly wideAround: Bag;
  readonly nouns: Bag;
  readonly names: Bag;
  readonly verbs: Bag;
  readonly quoted: Bag;
  readonly bigrams: Bag;
  readonly trigrams: Bag;
  readonly numbers: readonly number[];
  /** Amounts that are large enough to tell: what two accounts count alike is seldom counted by chance. */
  readonly amounts: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** Those of the times from which something goes on: "since December 12". */
  readonly since: ReadonlySet<TimeExpression>;
  /** Tells a state that lasts rather than news: present or perfect, nobody quoted as saying it. */
  readonly lasting: boolean;
  /** Content words for near-synonyms. */
  readonly terms: Terms;
  readonly acts: readonly Act[];
  /** Who the clauses are about: ids of the names in their subjects. */
  readonly subjects: ReadonlySet<string>;
  /** Those of the times that lie well before the article: a background fact with its own date. */
  readonly past: readonly TimeExpression[];
  readonly length: number;
  readonly pronouns: number;
  readonly negations: number;
  /** All tokens' stem numbers in order, marks left out; and those of the quoted ones. */
  readonly run: Int32Array;
  readonly quotedRun: Int32Array;
}

/** Content words in order, as parallel lists. */
export interface Terms {
  /** Number of its normal form in the story's kinship. */
  readonly words: Int32Array;
  readonly stems: Int32Array;
  readonly weights: Float64Array;
  readonly verbs: Uint8Array;
  readonly total: number;
}

/**
 * What is compared each with each (near words, runs) is compared over this much of a passage: no sentence is as long, only what
 * no full stop parts. What it shares as a whole is counted over all of it.
 */
export const mostWords = 600;

/** A profile before its neighbours are known. */
type Alone = Omit<Profile, 'withBefore' | 'withAfter' | 'around' | 'wideAround'>;

/** Passages that are compared: all but boilerplate. `profiles[w]` holds those of witness w in order. */
export function profilesOf(story: Story): {
  readonly profiles: readonly (readonly Profile[])[];
  readonly kinship: Kinship;
} {
  const terms = termsOf(story);
  const kinship = new Kinship();
  const numbering = new Numbering(terms);
  const told = new Map<string, Told>();
  const alone = story.witnesses.map((witness, index) =>
    aloneIn(
      new Account(
        witness,
        index,
        story.nameOf[index] ?? [],
        terms.keys[index] ?? [],
        numbering,
        kinship,
        told,
      ),
    ),
  );
  const beside = new Besides(numbering);
  const profiles = alone.map((list) => list.map((one, k) => ({ ...one, ...beside.of(list, k) })));
  return { profiles, kinship };
}

/** What the passages around say: worked out once for the same words. */
class Besides {
  private readonly joined = new Map<string, Bag>();
  private readonly numbers = new Map<WordBag, number>();

  constructor(private readonly numbering: Numbering) {}

  of(list: readonly Alone[], k: number): Pick<Profile, 'withBefore' | 'withAfter' | 'around' | 'wideAround'> {
    return {
      withBefore: this.words(list, k - 1, k),
      withAfter: this.words(list, k, k + 1),
      around: this.words(list, k - 1, k + 1),
      wideAround: this.words(list, k - 2, k + 2),
    };
  }

  private words(list: readonly Alone[], from: number, to: number): Bag {
    const bags = list.slice(Math.max(0, from), to + 1).map(({ words }) => words);
    const key = bags.map((bag) => this.numberOf(bag)).join();
    let bag = this.joined.get(key);
    if (bag === undefined) {
      bag = bagOf(
        bags.flatMap(({ ids }) => [...ids]),
        this.numbering.weights,
      );
      this.joined.set(key, bag);
    }
    return bag;
  }

  private numberOf(bag: WordBag): number {
    const number = this.numbers.get(bag) ?? this.numbers.size;
    this.numbers.set(bag, number);
    return number;
  }
}

/** One witness with what its passages hold, found once instead of searched for by each passage. */
class Account {
  readonly named: readonly { readonly passage: number; readonly tokens: TokenRange; readonly name: string }[];
  readonly numbers: Int32Array;
  readonly keyNumbers: Int32Array;
  private readonly byPassage = new Map<readonly { readonly passage: number }[], Map<number, unknown[]>>();

  constructor(
    readonly witness: Witness,
    readonly index: number,
    nameOf: readonly string[],
    readonly keys: readonly string[],
    readonly numbering: Numbering,
    readonly kinship: Kinship,
    readonly told: Map<string, Told>,
  ) {
    this.named = witness.mentions.map(({ passage, tokens }, k) => ({
      passage,
      tokens,
      name: nameOf[k] as string,
    }));
    this.numbers = Int32Array.from(witness.tokens, ({ stem }) => numbering.of(stem));
    this.keyNumbers = Int32Array.from(keys, (key) => numbering.of(key));
  }

  /** Those of a list that stand in a passage. */
  in<T extends { readonly passage: number }>(list: readonly T[], passage: number): readonly T[] {
    let buckets = this.byPassage.get(list);
    if (!buckets) {
      buckets = new Map();
      for (const one of list) {
        const bucket = buckets.get(one.passage);
        if (bucket) bucket.push(one);
        else buckets.set(one.passage, [one]);
      }
      this.byPassage.set(list, buckets);
    }
    return (buckets.get(passage) ?? []) as readonly T[];
  }
}

function aloneIn(account: Account): Alone[] {
  const { passages } = account.witness;
  const told = passages.flatMap((passage, at) => (passage.kind === 'boilerplate' ? [] : [at]));
  let before: readonly number[] = [];
  return told.map((at, order) => {
    const { tokens } = passages[at] as Passage;
    const indices = Array.from({ length: tokens.to - tokens.from }, (_, k) => tokens.from + k);
    const profile = aloneOf(account, at, order, told.length, indices, before);
    const names = indices.filter((k) => isContentName(account, k)).map((k) => account.numbers[k] as number);
    // Names that a pronoun in the next sentence may stand for; an own name replaces what was carried so far.
    if (names.length > 0) before = names;
    return profile;
  });
}

function aloneOf(
  account: Account,
  at: number,
  order: number,
  count: number,
  indices: readonly number[],
  before: readonly number[],
): Alone {
  const { witness, numbering, numbers } = account;
  const passage = witness.passages[at] as Passage;
  const word = (k: number): Word => witness.tokens[k] as Word;
  const told = toldIn(account, passage, indices);
  const times = account.in(witness.times, at);
  const quantities = account.in(witness.quantities, at);
  const refers = told.pronouns > 0 || refersBack(indices, word);
  const since = times.filter((time) => sinceWords.has(witness.tokens[time.tokens.from - 1]?.norm ?? ''));
  return {
    ...told,
    witness: account.index,
    passage: at,
    start: passage.start,
    end: passage.end,
    place: count > 1 ? order / (count - 1) : 0,
    order,
    headline: passage.kind === 'headline',
    carried:
      refers && before.length > 0
        ? bagOf(
            [...indices.filter((k) => word(k).content).map((k) => numbers[k] as number), ...before],
            numbering.weights,
          )
        : told.words,
    acts: actsOf(account, at),
    subjects: subjectsOf(account, at),
    past: times.filter((time) => liesBefore(time, witness.article.date)),
    amounts: quantities.filter(({ least }) => least >= largeAmount),
    numbers: quantities.map(({ least, greatest }) => (least + Math.min(greatest, least * 10)) / 2),
    times,
    since: since.length === 0 ? noTimes : new Set(since),
    lasting: isLasting(account, at, indices),
  };
}

const noTimes: ReadonlySet<TimeExpression> = new Set();

/** What the words of a passage give wherever they stand. */
type Told = Pick<
  Profile,
  | 'words'
  | 'nouns'
  | 'names'
  | 'verbs'
  | 'quoted'
  | 'bigrams'
  | 'trigrams'
  | 'terms'
  | 'length'
  | 'pronouns'
  | 'negations'
  | 'run'
  | 'quotedRun'
>;

/** Passages of the same words, read in the same way, share it: a text that says one thing again and again stays small. */
function toldIn(account: Account, { start, end }: Passage, indices: readonly number[]): Told {
  const { witness, keyNumbers } = account;
  let key = witness.article.text.slice(start, end);
  for (const k of indices) {
    const { pos, voice, content } = witness.tokens[k] as Word;
    key += `\n${pos} ${voice} ${content} ${keyNumbers[k]}`;
  }
  let told = account.told.get(key);
  if (told === undefined) {
    told = newlyTold(account, indices);
    account.told.set(key, told);
  }
  return told;
}

function newlyTold(account: Account, indices: readonly number[]): Told {
  const { witness, numbering, numbers } = account;
  const word = (k: number): Word => witness.tokens[k] as Word;
  const content = indices.filter((k) => word(k).content);
  const spoken = indices.filter((k) => word(k).kind !== 'mark');
  const stems = (list: readonly number[]): number[] => list.map((k) => numbers[k] as number);
  const bag = (list: readonly number[]): Bag => bagOf(stems(list), numbering.weights);
  const run = spoken.slice(0, mostWords);
  return {
    words: wordBagOf(bag(content), numbering.rarities),
    nouns: bag(content.filter((k) => word(k).pos === 'NOUN')),
    names: bagOf(
      content.filter((k) => isContentName(account, k)).map((k) => account.keyNumbers[k] as number),
      numbering.weights,
    ),
    verbs: bag(content.filter((k) => word(k).pos === 'VERB')),
    quoted: bag(content.filter((k) => word(k).voice === 'quoted')),
    bigrams: bagOf(gramsOf(spoken, 2, account), numbering.weights),
    trigrams: bagOf(gramsOf(spoken, 3, account), numbering.weights),
    terms: termsIn(account, content.slice(0, mostWords)),
    length: spoken.length,
    pronouns: indices.filter((k) => word(k).pos === 'PRON' && personal.has(word(k).norm)).length,
    negations: indices.filter((k) => negations.has(word(k).norm)).length,
    run: Int32Array.from(stems(run)),
    quotedRun: Int32Array.from(stems(run.filter((k) => word(k).voice === 'quoted'))),
  };
}

function termsIn({ witness, numbering, numbers, kinship }: Account, content: readonly number[]): Terms {
  const stems = Int32Array.from(content, (k) => numbers[k] as number);
  const weights = Float64Array.from(stems, (stem) => numbering.weights[stem] as number);
  return {
    words: Int32Array.from(content, (k) => {
      const { norm, lemma } = witness.tokens[k] as Word;
      return kinship.number(norm, lemma);
    }),
    stems,
    weights,
    verbs: Uint8Array.from(content, (k) => (witness.tokens[k]?.pos === 'VERB' ? 1 : 0)),
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

function isContentName({ witness, keys }: Account, k: number): boolean {
  const { content, pos } = witness.tokens[k] as Word;
  return (
    content && (pos === 'PROPN' || keys[k]?.startsWith('@') === true || keys[k]?.startsWith('#') === true)
  );
}

function subjectsOf(account: Account, at: number): ReadonlySet<string> {
  const subjects = account.in(account.witness.predicates, at).flatMap(({ subject }) => subject ?? []);
  if (subjects.length === 0) return none;
  return new Set(
    account
      .in(account.named, at)
      .filter(({ tokens }) =>
        subjects.some((subject) => tokens.from < subject.to && tokens.to > subject.from),
      )
      .map(({ name }) => name),
  );
}

const none: ReadonlySet<string> = new Set();

/** Nouns that, after "the" or "this", stand for a name told before. */
const generic = new Set(
  'region territory enclave area country nation state city town village island company firm airline group party organization organisation agency bill law measure act plan deal agreement treaty court ministry president senator congressman governor mayor minister official leader candidate suspect man woman boy girl'.split(
    ' ',
  ),
);

const pointers = new Set(['the', 'this', 'that', 'these', 'those']);

const refersBack = (indices: readonly number[], word: (k: number) => Word): boolean =>
  indices.some((k, i) => i > 0 && generic.has(word(k).lemma) && pointers.has(word(k - 1).norm));

/** Smaller counts (two sides, three days) agree by chance. */
const largeAmount = 100;

/** Days between a fact and its article from which on it is background, not news. */
const backgroundDays = 60;

const liesBefore = (time: TimeExpression, date: string | null): boolean =>
  time.to !== null && date !== null && Date.parse(date) - Date.parse(time.to) > backgroundDays * 86_400_000;

const sinceWords = new Set(['since', 'from']);
const presentWords = new Set("is are has have 's 've 're remains remain continues continue".split(' '));

/** A headline is always news; so is what somebody is reported to have said. */
function isLasting(account: Account, at: number, indices: readonly number[]): boolean {
  const { witness } = account;
  if (witness.passages[at]?.kind !== 'sentence' || account.in(witness.attributions, at).length > 0)
    return false;
  return indices.some((k) => {
    const { voice, pos, norm } = witness.tokens[k] as Word;
    return voice === 'own' && pos !== 'PART' && presentWords.has(norm);
  });
}

const personal = new Set('he she they him her them his their it its who'.split(' '));
const negations = new Set("not n't no never without nor neither none".split(' '));
