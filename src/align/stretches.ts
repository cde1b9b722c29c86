/**
 * Two accounts as sequences of word numbers in, the stretches of words they share out. A run of six equal words is looked up in an
 * index, grown as far as the words agree, and carried over a small edit where more words agree behind it than were changed.
 */
import type { Witness } from '../model/witness.js';
import { lettersOf } from '../text/normal.js';

/** The told words of one account in order; a number below zero is a break that no stretch crosses and nothing equals. */
export interface WordSequence {
  readonly index: number;
  readonly witness: Witness;
  readonly keys: Int32Array;
  /** Index of each word in the witness's tokens. */
  readonly tokens: Int32Array;
  /** How many of the first k words carry meaning. */
  readonly content: Int32Array;
  readonly words: number;
}

/** Equal words: `length` from `a` in the one sequence and from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export interface Stretch {
  /** Indices of the two witnesses. */
  readonly a: number;
  readonly b: number;
  readonly runs: readonly Run[];
  readonly shared: number;
}

/** Numbers the words of all accounts alike: what differs in marks and letter case alone (U.S., US) is one word. */
export class Sequences {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private breaks = 0;

  open(index: number, witness: Witness) {
    const keys: number[] = [];
    const tokens: number[] = [];
    return {
      add: (token: number, stem: string): void => {
        keys.push(this.number(stem));
        tokens.push(token);
      },
      breakHere: (): void => {
        keys.push(--this.breaks);
        tokens.push(-1);
      },
      close: (): WordSequence => sequenceOf(index, witness, keys, tokens),
    };
  }

  private number(stem: string): number {
    let number = this.known.get(stem);
    if (number === undefined) {
      const letters = lettersOf(stem) || stem;
      number = this.numbers.get(letters) ?? this.numbers.size;
      this.numbers.set(letters, number);
      this.known.set(stem, number);
    }
    return number;
  }
}

function sequenceOf(
  index: number,
  witness: Witness,
  keys: readonly number[],
  tokens: readonly number[],
): WordSequence {
  const content = new Int32Array(keys.length + 1);
  tokens.forEach((token, k) => {
    content[k + 1] = (content[k] as number) + (witness.tokens[token]?.content ? 1 : 0);
  });
  return {
    index,
    witness,
    keys: Int32Array.from(keys),
    tokens: Int32Array.from(tokens),
    content,
    words: keys.filter((key) => key >= 0).length,
  };
}

/** Words in a row that must be the same before anything counts as shared text. */
const seedWords = 6;
/** Of these so many must carry meaning: "at the end of the day" starts nothing. */
const seedContent = 2;
/** Places in the other account that one run of six is compared with; only a text that repeats itself has more. */
const mostPlaces = 8;
/** How often words of the second account may answer words of the first: enough for a summary on top, no more for a text that repeats itself. */
const mostAnswers = 3;

interface Found {
  readonly stretches: readonly Stretch[];
  /** Of the words of the shorter account, those in a stretch. */
  readonly shareOfShorter: number;
  /** A budget was met. */
  readonly cut: boolean;
}

export function stretchesOf(left: WordSequence, right: WordSequence, steps: number): Found {
  const search = new Search(left, right, steps);
  const found: Stretch[] = [];
  for (let at = 0; at + seedWords <= left.keys.length; ) {
    const stretch = search.longestFrom(at);
    if (stretch) found.push(stretch);
    at = Math.max(at + 1, stretch ? lastOf(stretch) : 0);
  }
  const { stretches, shareOfShorter } = longestFirst(found, left, right);
  return { stretches, shareOfShorter, cut: search.cut };
}

/** The place behind its last word in the first account. */
const lastOf = ({ runs }: Stretch): number => {
  const last = runs[runs.length - 1] as Run;
  return last.a + last.length;
};

/** Words of the second account answer the longest stretch they fit in; others as long only where the first account repeats itself. */
function longestFirst(
  found: readonly Stretch[],
  left: WordSequence,
  right: WordSequence,
): Pick<Found, 'stretches' | 'shareOfShorter'> {
  const [ours, theirs] = [new Uint32Array(left.keys.length), new Uint32Array(right.keys.length)];
  const stretches: Stretch[] = [];
  for (const stretch of [...found].sort((p, q) => q.shared - p.shared || lastOf(p) - lastOf(q))) {
    const free = countIn(stretch.runs, ({ b }, k) => theirs[b + k] === 0 || theirs[b + k] === stretch.shared);
    if (free * 2 <= stretch.shared) continue;
    stretches.push(stretch);
    for (const { a, b, length } of stretch.runs) {
      ours.fill(stretch.shared, a, a + length);
      theirs.fill(stretch.shared, b, b + length);
    }
  }
  const [taken, of] = left.words <= right.words ? [ours, left.words] : [theirs, right.words];
  return { stretches, shareOfShorter: taken.filter((length) => length > 0).length / Math.max(1, of) };
}

function countIn(runs: readonly Run[], test: (run: Run, k: number) => boolean): number {
  let found = 0;
  for (const run of runs) for (let k = 0; k < run.length; k++) if (test(run, k)) found++;
  return found;
}

class Search {
  cut = false;
  private readonly left: WordSequence;
  private readonly right: WordSequence;
  private readonly index: Seeds;
  private readonly seeds: Uint32Array;
  /** Up to where each diagonal (place in `right` less place in `left`) has been grown already. */
  private readonly grown = new Map<number, number>();
  private readonly takenRight: Uint8Array;
  private steps: number;

  constructor(left: WordSequence, right: WordSequence, steps: number) {
    this.left = left;
    this.right = right;
    this.index = seedsOf(right);
    this.seeds = seedsOf(left).hashes;
    this.takenRight = new Uint8Array(right.keys.length);
    this.steps = steps;
  }

  /** The longest stretch that starts with the six words at `at`; of equally long ones the least used, then the first. */
  longestFrom(at: number): Stretch | null {
    if (this.contentIn(at, seedWords) < seedContent) return null;
    let best: Stretch | null = null;
    const { places, more } = this.placesOf(at);
    for (const b of places) {
      if ((this.grown.get(b - at) ?? 0) > at) continue;
      const stretch = this.grow(at, b);
      if (stretch && this.isFree(stretch) && this.isText(stretch) && this.beats(stretch, best))
        best = stretch;
    }
    if (best) this.take(best);
    else if (more) this.cut = true;
    return best;
  }

  private contentIn(at: number, length: number): number {
    const { content } = this.left;
    return (content[at + length] as number) - (content[at] as number);
  }

  /** The first places of the same six words, and whether there are more. */
  private placesOf(at: number): { readonly places: readonly number[]; readonly more: boolean } {
    const places: number[] = [];
    let place = this.index.first.get(this.seeds[at] as number) ?? -1;
    for (; place >= 0 && places.length < mostPlaces; place = this.index.next[place] as number)
      places.push(place);
    return { places, more: place >= 0 };
  }

  private grow(a: number, b: number): Stretch | null {
    const seed = this.forward(a, b, all);
    this.grown.set(b - a, a + seed);
    if (seed < seedWords) return null;
    const back = this.backward(a, b, all);
    const middle = { a: a - back, b: b - back, length: back + seed };
    const runs = this.trimmed([...this.bridged(middle, -1).reverse(), middle, ...this.bridged(middle, 1)]);
    const shared = runs.reduce((sum, run) => sum + run.length, 0);
    return { a: this.left.index, b: this.right.index, runs, shared };
  }

  private equal(a: number, b: number): boolean {
    if (this.steps <= 0) {
      this.cut = true;
      return false;
    }
    this.steps--;
    const key = this.left.keys[a];
    return key !== undefined && key >= 0 && key === this.right.keys[b];
  }

  private forward(a: number, b: number, most: number): number {
    let length = 0;
    while (length < most && this.equal(a + length, b + length)) length++;
    return length;
  }

  private backward(a: number, b: number, most: number): number {
    let length = 0;
    while (length < most && this.equal(a - length - 1, b - length - 1)) length++;
    return length;
  }

  /** Further runs before (-1) or behind (1) a run, nearest first. */
  private bridged(from: Run, way: 1 | -1): Run[] {
    const runs: Run[] = [];
    for (let last: Run | null = from; last; ) {
      last = this.nextRun(last, way);
      if (last) runs.push(last);
    }
    return runs;
  }

  /** The run beyond a gap of changed words that leaves most behind its gap; the runs on both sides must be longer than the gap. */
  private nextRun(run: Run, way: 1 | -1): Run | null {
    const [a, b] = way > 0 ? [run.a + run.length, run.b + run.length] : [run.a - 1, run.b - 1];
    let best: Run | null = null;
    let gain = 0;
    for (const [i, j] of gaps) {
      const gap = Math.max(i, j);
      if (gap >= run.length) break;
      const next = this.runBeyond(a, b, i, j, way);
      if (next && next.length - gap > gain) [best, gain] = [next, next.length - gap];
    }
    return best && this.inFull(best, way);
  }

  private runBeyond(a: number, b: number, i: number, j: number, way: 1 | -1): Run | null {
    const [x, y] = [a + way * i, b + way * j];
    if (!this.equal(x, y) || this.breaks(a, i, b, j, way)) return null;
    const length = way > 0 ? this.forward(x, y, lookAhead) : this.backward(x + 1, y + 1, lookAhead);
    const start = way > 0 ? x : x - length + 1;
    if (length <= Math.max(i, j) || this.contentIn(start, length) === 0) return null;
    return { a: start, b: way > 0 ? y : y - length + 1, length };
  }

  private inFull({ a, b, length }: Run, way: 1 | -1): Run {
    const [x, y] = [a + length, b + length];
    const more = way > 0 ? this.forward(x, y, all) : this.backward(a, b, all);
    return way > 0 ? { a, b, length: length + more } : { a: a - more, b: b - more, length: length + more };
  }

  private breaks(a: number, i: number, b: number, j: number, way: 1 | -1): boolean {
    for (let k = 0; k < i; k++) if ((this.left.keys[a + way * k] ?? -1) < 0) return true;
    for (let k = 0; k < j; k++) if ((this.right.keys[b + way * k] ?? -1) < 0) return true;
    return false;
  }

  /** Without a few words of a further sentence at either end: that the next ones both begin with "The bank" is chance. */
  private trimmed(runs: readonly Run[]): Run[] {
    const [head, tail] = [this.overhang(runs, 1), this.overhang(runs, -1)];
    const last = runs.length - 1;
    return runs.map(({ a, b, length }, k) => {
      const before = k === 0 ? head : 0;
      return { a: a + before, b: b + before, length: length - before - (k === last ? tail : 0) };
    });
  }

  /** How many words of the first (1) or last (-1) run lie beyond a border of passages close to its end. */
  private overhang(runs: readonly Run[], way: 1 | -1): number {
    const run = (way > 0 ? runs[0] : runs[runs.length - 1]) as Run;
    const passages = (k: number): string => {
      const at = way > 0 ? k : run.length - 1 - k;
      return `${passageOf(this.left, run.a + at)} ${passageOf(this.right, run.b + at)}`;
    };
    for (let k = 1; k < Math.min(leastOfSentence, run.length); k++) if (passages(k) !== passages(0)) return k;
    return 0;
  }

  /** Most of it still has room on the other side. */
  private isFree({ runs, shared }: Stretch): boolean {
    return countIn(runs, ({ b }, k) => (this.takenRight[b + k] as number) < mostAnswers) * 2 > shared;
  }

  /** Enough words of the outlets' own: what both set in quotation marks are the speaker's words, and a row of names is no text. */
  private isText({ runs }: Stretch): boolean {
    const own = countIn(runs, ({ a, b }, k) => !this.bothQuote(a + k, b + k));
    const telling = countIn(runs, ({ a, b }, k) => this.tells(a + k) && !this.bothQuote(a + k, b + k));
    return own >= leastOwnWords && telling >= leastTelling;
  }

  private bothQuote(a: number, b: number): boolean {
    return (
      this.left.witness.tokens[this.left.tokens[a] as number]?.voice === 'quoted' &&
      this.right.witness.tokens[this.right.tokens[b] as number]?.voice === 'quoted'
    );
  }

  private tells(a: number): boolean {
    const word = this.left.witness.tokens[this.left.tokens[a] as number];
    return word?.content === true && word.pos !== 'PROPN' && word.kind !== 'number';
  }

  private beats(one: Stretch, other: Stretch | null): boolean {
    if (!other || one.shared !== other.shared) return !other || one.shared > other.shared;
    return this.useOf(one) < this.useOf(other);
  }

  private useOf({ runs }: Stretch): number {
    return countIn(runs, ({ b }, k) => (this.takenRight[b + k] as number) > 0);
  }

  private take({ runs }: Stretch): void {
    for (const { b, length } of runs)
      for (let k = 0; k < length; k++) {
        this.takenRight[b + k] = Math.min(255, (this.takenRight[b + k] as number) + 1);
      }
  }
}

/** Shared words that not both accounts quote, from which on a stretch counts as reused text; and how many of them must tell something beyond names. */
const leastOwnWords = 10;
const leastTelling = 5;

/** Fewer words than this at the edge of a stretch are no part of a sentence that was taken over. */
const leastOfSentence = 4;

const passageOf = ({ witness, tokens }: WordSequence, at: number): number =>
  witness.tokens[tokens[at] as number]?.passage as number;

/** Words read to choose between the runs behind several gaps. */
const lookAhead = 24;
const all = Number.POSITIVE_INFINITY;

/** Most words that an edit changes, leaves out or puts in. */
const mostGap = 6;

/** Words skipped in each account, the smallest edit first. */
const gaps: readonly (readonly [number, number])[] = Array.from(
  { length: (mostGap + 1) ** 2 },
  (_, k): [number, number] => [Math.floor(k / (mostGap + 1)), k % (mostGap + 1)],
)
  .filter(([i, j]) => i + j > 0)
  .sort(([i, j], [k, l]) => Math.max(i, j) - Math.max(k, l) || i + j - k - l || i - k);

/** First and next place of every six words in a row, by hash; a clash of hashes costs a comparison and changes nothing. */
interface Seeds {
  readonly hashes: Uint32Array;
  readonly first: ReadonlyMap<number, number>;
  readonly next: Int32Array;
}

const indexed = new WeakMap<WordSequence, Seeds>();

function seedsOf(sequence: WordSequence): Seeds {
  let known = indexed.get(sequence);
  if (!known) {
    const hashes = hashesOf(sequence);
    const first = new Map<number, number>();
    const next = new Int32Array(hashes.length).fill(-1);
    for (let at = hashes.length - 1; at >= 0; at--) {
      const hash = hashes[at] as number;
      next[at] = first.get(hash) ?? -1;
      first.set(hash, at);
    }
    known = { hashes, first, next };
    indexed.set(sequence, known);
  }
  return known;
}

/** FNV-1a over the six numbers from each place on. */
function hashesOf({ keys }: WordSequence): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, keys.length - seedWords + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0x811c9dc5;
    for (let k = at; k < at + seedWords; k++) hash = Math.imul(hash ^ (keys[k] as number), 0x01000193);
    hashes[at] = hash;
  }
  return hashes;
}
