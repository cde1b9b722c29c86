/** How near two words of a story stand in meaning, 0 to 1, asked for millions of times: each pair of words is worked out once. */
import { contrastOf, setsOf } from '../lexicon/contrast-sets.js';
import { cosine, rank } from '../lexicon/vectors.js';
import { relation } from '../lexicon/wordnet.js';

/** Words of one contrast set, synonyms and derivations tell the same act or thing whatever their vectors say. */
const kin = 0.8;

/** Below this cosine WordNet is not asked: its far-fetched synonyms do more harm than good. */
const leastCosine = 0.25;

/** Most words whose pairs are kept in one table (4 bytes a pair); more are worked out each time. */
const tableWords = 4000;

export interface KinWord {
  readonly norm: string;
  readonly lemma: string;
}

export class Kinship {
  private readonly words: KinWord[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly listed: boolean[] = [];
  private readonly vectors: (number | null)[] = [];
  private table: Float32Array | null = null;
  private size = 0;

  /** Number of a word by its normal form. All words are numbered before the first question. */
  number(norm: string, lemma: string): number {
    let number = this.numbers.get(norm);
    if (number === undefined) {
      number = this.words.length;
      this.numbers.set(norm, number);
      this.words.push({ norm, lemma });
      this.listed.push(setsOf(lemma).length > 0);
      this.vectors.push(rank(norm));
    }
    return number;
  }

  between(one: number, other: number): number {
    if (one === other) return 1;
    if (this.size !== this.words.length) this.grow();
    if (!this.table) return this.workOut(one, other);
    const cell = one < other ? one * this.size + other : other * this.size + one;
    const known = this.table[cell] as number;
    if (known >= 0) return known;
    const value = this.workOut(one, other);
    this.table[cell] = value;
    return value;
  }

  private grow(): void {
    this.size = this.words.length;
    this.table = this.size <= tableWords ? new Float32Array(this.size * this.size).fill(-1) : null;
  }

  private workOut(one: number, other: number): number {
    const [x, y] = [this.words[one] as KinWord, this.words[other] as KinWord];
    if (this.listed[one] && this.listed[other] && contrastOf(x.lemma, y.lemma)) return kin;
    const [p, q] = [this.vectors[one] as number | null, this.vectors[other] as number | null];
    if (p === null || q === null) return 0;
    const alike = Math.max(0, cosine(p, q));
    if (alike < leastCosine) return alike;
    const named = relation(x.lemma, y.lemma);
    return named === 'synonym' || named === 'derived' ? Math.max(kin, alike) : alike;
  }
}
