/**
 * How near two words of a story stand in meaning, 0 to 1, asked for hundreds of thousands of times. The vectors of the story's
 * words are gathered side by side, and what word lists know (synonyms, derivations, members of one contrast set) is
 * entered before the first question; cosines are worked out when asked, once for each pair.
 */
import { contrastOf, setsOf } from '../lexicon/contrast-sets.js';
import { dimensions, rank, unitVector } from '../lexicon/vectors.js';
import { sensesOf } from '../lexicon/wordnet.js';

/** Words of one contrast set, synonyms and derivations tell the same act or thing whatever their vectors say. */
const kin = 0.8;

/** Below this cosine WordNet is not believed: its far-fetched synonyms do more harm than good. */
const leastCosine = 0.25;

/** Most words whose pairs are kept in one table (4 bytes a pair). Of more, those asked last are kept: two accounts ask for the same ones again and again. */
const tableWords = 4000;

/** How many pairs are kept then, a power of two: 12 MB. */
const lastPairs = 2 ** 20;

export interface KinWord {
  readonly norm: string;
  readonly lemma: string;
}

export class Kinship {
  private readonly words: KinWord[] = [];
  private readonly numbers = new Map<string, number>();
  private vectors = new Float32Array(0);
  /** Pairs that a word list knows, by the smaller number, then the larger. */
  private listed = new Map<number, number>();
  private table: Float32Array | null = null;
  private size = 0;
  private last: { ones: Int32Array; others: Int32Array; values: Float32Array } | null = null;

  /** Number of a word by its normal form. All words are numbered before the first question. */
  number(norm: string, lemma: string): number {
    let number = this.numbers.get(norm);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(norm, number);
      this.words.push({ norm, lemma });
    }
    return number;
  }

  between(one: number, other: number): number {
    if (one === other) return 1;
    if (this.size !== this.words.length) this.gather();
    const { table, size } = this;
    if (!table) return one < other ? this.amongLast(one, other) : this.amongLast(other, one);
    const found = table[one * size + other] as number;
    if (found >= 0) return found;
    const value = this.cosine(one, other);
    table[one * size + other] = value;
    table[other * size + one] = value;
    return value;
  }

  private amongLast(one: number, other: number): number {
    this.last ??= {
      ones: new Int32Array(lastPairs).fill(-1),
      others: new Int32Array(lastPairs),
      values: new Float32Array(lastPairs),
    };
    const { ones, others, values } = this.last;
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    const slot = (mixed ^ (mixed >>> 15)) & (lastPairs - 1);
    if (ones[slot] !== one || others[slot] !== other) {
      ones[slot] = one;
      others[slot] = other;
      values[slot] = this.listed.get(pairOf(one, other)) ?? this.cosine(one, other);
    }
    return values[slot] as number;
  }

  /** What is known so far, to be read where calls would cost more than the answers: the value of a pair at one × size + other, below 0 where it must be asked for. */
  known(): { readonly table: Float32Array | null; readonly size: number } {
    if (this.size !== this.words.length) this.gather();
    return { table: this.table, size: this.size };
  }

  private gather(): void {
    const { words } = this;
    this.size = words.length;
    this.vectors = new Float32Array(this.size * dimensions);
    words.forEach(({ norm }, k) => {
      const at = rank(norm);
      if (at !== null) unitVector(at, this.vectors, k * dimensions);
    });
    this.listed = new Map();
    this.enterListed();
    this.enterSenses();
    this.table = this.size <= tableWords ? new Float32Array(this.size * this.size).fill(-1) : null;
    for (const [pair, value] of this.listed) {
      const [one, other] = [Math.floor(pair / span), pair % span];
      if (!this.table) break;
      this.table[one * this.size + other] = value;
      this.table[other * this.size + one] = value;
    }
  }

  /** Synonyms, and words derived one from the other, that vectors do not hold far apart. */
  private enterSenses(): void {
    const bySense = new Map<number, number[]>();
    const byLemma = new Map<number, number[]>();
    const senses = this.words.map(({ lemma }) => sensesOf(lemma));
    senses.forEach((one, k) => {
      if (!one) return;
      append(byLemma, one.number, k);
      for (const sense of one.senses) append(bySense, sense, k);
    });
    const enter = (one: number, other: number): void => {
      if (one === other) return;
      const alike = this.cosine(one, other);
      if (alike >= leastCosine) this.listed.set(pairOf(one, other), Math.max(kin, alike));
    };
    for (const group of bySense.values())
      for (const one of group) for (const other of group) enter(one, other);
    senses.forEach((one, k) => {
      for (const lemma of one?.derived ?? []) for (const other of byLemma.get(lemma) ?? []) enter(k, other);
    });
  }

  private enterListed(): void {
    const bySet = new Map<string, number[]>();
    this.words.forEach(({ lemma }, k) => {
      for (const { id } of setsOf(lemma)) append(bySet, id, k);
    });
    for (const group of bySet.values())
      for (const one of group)
        for (const other of group)
          if (
            one < other &&
            contrastOf((this.words[one] as KinWord).lemma, (this.words[other] as KinWord).lemma)
          )
            this.listed.set(pairOf(one, other), kin);
  }

  private cosine(one: number, other: number): number {
    const { vectors } = this;
    const [p, q] = [one * dimensions, other * dimensions];
    let dot = 0;
    for (let i = 0; i < dimensions; i++) dot += (vectors[p + i] as number) * (vectors[q + i] as number);
    return Math.max(0, dot);
  }
}

/** More words than any story has: a pair of numbers as one. */
const span = 2 ** 26;
const pairOf = (one: number, other: number): number =>
  one < other ? one * span + other : other * span + one;

function append<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
