/** Terms, pairs and triples of them as numbers, given in the order they come, with the weight and rarity of each: bags hold numbers. */
import type { StoryTerms } from './terms.js';

export class Numbering {
  private readonly numbers = new Map<string, number>();
  private readonly runs = new Map<number, number>();
  readonly weights: number[] = [];
  readonly rarities: number[] = [];
  private readonly terms: StoryTerms;

  constructor(terms: StoryTerms) {
    this.terms = terms;
  }

  of(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.weights.length);
    return this.add(this.terms.weightOf(key), this.terms.rarityOf(key));
  }

  /** Number of a run: what comes before, itself a number, and one more term. `weight` is that of the run when it is new. */
  ofRun(before: number, term: number, weight: number): number {
    const key = before * 2 ** 26 + term;
    const known = this.runs.get(key);
    if (known !== undefined) return known;
    this.runs.set(key, this.weights.length);
    return this.add(weight, 0);
  }

  private add(weight: number, rarity: number): number {
    this.rarities.push(rarity);
    return this.weights.push(weight) - 1;
  }
}
