/**
 * Sets of numbered terms with their weights, and how much two of them share: what every measure of likeness is made of. All
 * sets are sorted lists, so that two are compared by one walk along both.
 */

/** A set of term numbers in rising order with their weights. */
export interface Bag {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** A bag of what carries a passage's meaning, weighted twice: by the story and English together, and by English alone. */
export interface WordBag extends Bag {
  readonly rarities: Float64Array;
  readonly rarity: number;
}

export function bagOf(numbers: Iterable<number>, weightOf: ArrayLike<number>): Bag {
  const ids = Int32Array.from(new Set(numbers)).sort();
  const weights = new Float64Array(ids.length);
  let total = 0;
  for (let k = 0; k < ids.length; k++) total += weights[k] = weightOf[ids[k] as number] as number;
  return { ids, weights, total };
}

export function wordBagOf(bag: Bag, rarityOf: ArrayLike<number>): WordBag {
  const rarities = new Float64Array(bag.ids.length);
  let rarity = 0;
  for (let k = 0; k < rarities.length; k++) rarity += rarities[k] = rarityOf[bag.ids[k] as number] as number;
  return { ...bag, rarities, rarity };
}

/** Weighted likeness of two bags: shared weight over the geometric mean of both, 0 to 1. */
export const likeness = (a: Bag, b: Bag): number => ofBoth(sharedWeight(a, b), a.total, b.total);

/** A shared amount over the geometric mean of two totals. */
export const ofBoth = (shared: number, a: number, b: number): number =>
  shared > 0 ? shared / Math.sqrt(a * b) : 0;

export function sharedWeight(a: Bag, b: Bag): number {
  const [p, q, weights] = [a.ids, b.ids, a.weights];
  let sum = 0;
  for (let i = 0, j = 0; i < p.length && j < q.length; ) {
    const x = p[i] as number;
    const y = q[j] as number;
    if (x === y) {
      sum += weights[i] as number;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** What two bags of words share: by weight, by rarity, by count, and the weights of the two most telling words. */
export interface SharedWords {
  readonly weight: number;
  readonly rarity: number;
  readonly count: number;
  readonly first: number;
  readonly second: number;
}

export function sharedWords(a: WordBag, b: WordBag): SharedWords {
  let [weight, rarity, count, first, second] = [0, 0, 0, 0, 0];
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) {
      const w = a.weights[i] as number;
      weight += w;
      rarity += a.rarities[i] as number;
      count++;
      if (w > first) {
        second = first;
        first = w;
      } else if (w > second) second = w;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return { weight, rarity, count, first, second };
}

/** Length of the longest run that both lists hold without a break. Quadratic in their lengths. */
export function longestRun(a: Int32Array, b: Int32Array): number {
  let best = 0;
  let previous = new Int32Array(b.length + 1);
  let current = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const x = a[i - 1];
    for (let j = 1; j <= b.length; j++) {
      const run = x === b[j - 1] ? (previous[j - 1] as number) + 1 : 0;
      current[j] = run;
      if (run > best) best = run;
    }
    [previous, current] = [current, previous];
  }
  return best;
}

/** Length of the longest common subsequence: what both lists hold in the same order, breaks allowed. Quadratic in their lengths. */
export function commonInOrder(a: Int32Array, b: Int32Array): number {
  const row = new Int32Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    let diagonal = 0;
    let left = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      if (x === b[j - 1]) left = diagonal + 1;
      else if (above > left) left = above;
      diagonal = above;
      row[j] = left;
    }
  }
  return row[b.length] as number;
}
