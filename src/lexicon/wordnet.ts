/**
 * WordNet 3.1 in short: two lemmas in, the closest relation between their usual senses out. The index is made at build time by
 * build-wordnet.ts; lemmas of several words are left out, and so are senses beyond the fourth, whose synonyms are far-fetched.
 * Source: Fellbaum (ed.), WordNet: An Electronic Lexical Database (1998); licence in data/README.md.
 */
import { dataFile } from './data.js';
import { memoised } from './memo.js';

/** From closest to farthest; a hypernym is at most two steps up, either way round; sisters share one that is not too broad. */
export type Relation = 'synonym' | 'antonym' | 'derived' | 'hypernym' | 'sister';

/** The closest relation between two lemmas over all parts of speech; null for none, or when WordNet lacks one of them. */
export function relation(a: string, b: string): Relation | null {
  const [one, other] = [profileOf(a), profileOf(b)];
  if (one === null || other === null) return null;
  const near = share(one.near, other.near);
  if (near && meet(one.senses, other.senses)) return 'synonym';
  if (one.antonyms.includes(other.number) || other.antonyms.includes(one.number)) return 'antonym';
  if (one.derived.includes(other.number) || other.derived.includes(one.number)) return 'derived';
  if (!near) return null;
  if (meet(one.above, other.senses) || meet(other.above, one.senses)) return 'hypernym';
  return meet(one.parents, other.parents) ? 'sister' : null;
}

/** Numbers of a lemma, of its usual senses and of lemmas derived from it or it from them; null when WordNet lacks it. For asking about many words at once. */
export const sensesOf: (lemma: string) => {
  readonly number: number;
  readonly senses: readonly number[];
  readonly derived: readonly number[];
} | null = memoised((lemma) => {
  const number = findLemma(lemma);
  if (number === null) return null;
  const { senses, derived } = load();
  return { number, senses: list(senses, number), derived: list(derived, number) };
});

/** Whether WordNet lists the lemma (single words only). */
export const inWordnet = (lemma: string): boolean => sensesOf(lemma) !== null;

/** Asked for every pair of words: plain loops, since the lists are shorter than a call takes. */
function meet(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) if (a[i] === b[j]) return true;
  return false;
}

/** The same for two rising lists. Most pairs share nothing, and this says so in as many steps as both lists are long. */
function share(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = (a[i] as number) - (b[j] as number);
    if (order === 0) return true;
    if (order < 0) i++;
    else j++;
  }
  return false;
}

/** All that relation() asks of one lemma: numbers of synsets and of lemmas. */
interface Profile {
  readonly number: number;
  readonly senses: readonly number[];
  readonly antonyms: readonly number[];
  readonly derived: readonly number[];
  /** Hypernyms, one and two steps up. */
  readonly above: readonly number[];
  /** Hypernyms one step up that are not too broad to make sisters. */
  readonly parents: readonly number[];
  /** Senses and hypernyms, rising: whoever shares none of these is no synonym, hypernym or sister. */
  readonly near: Uint32Array;
}

const profileOf = memoised((lemma: string): Profile | null => {
  const known = sensesOf(lemma);
  return known === null ? null : makeProfile(known.number, known.senses, known.derived);
});

function makeProfile(number: number, own: readonly number[], derived: readonly number[]): Profile {
  const { antonyms, hypernyms, broad } = load();
  const first = own.flatMap((synset) => list(hypernyms, synset));
  const above = [...first, ...first.flatMap((synset) => list(hypernyms, synset))];
  return {
    number,
    senses: own,
    antonyms: list(antonyms, number),
    derived,
    above,
    parents: first.filter((synset) => broad[synset] === 0),
    near: Uint32Array.from([...own, ...above]).sort(),
  };
}

function findLemma(lemma: string): number | null {
  const { words, offsets } = load();
  let [low, high] = [0, offsets.length - 2];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = orderOf(words, offsets[middle] as number, offsets[middle + 1] as number, lemma);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Below 0 where the word at `from` comes before `lemma` by code units. */
function orderOf(words: Buffer, from: number, to: number, lemma: string): number {
  const shared = Math.min(to - from, lemma.length);
  for (let i = 0; i < shared; i++) {
    const order = (words[from + i] as number) - lemma.charCodeAt(i);
    if (order !== 0) return order;
  }
  return to - from - lemma.length;
}

/** Lists of numbers, one a row: where each row's list starts in `values`. */
interface Table {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

const list = ({ starts, values }: Table, row: number): readonly number[] =>
  Array.from(values.subarray(starts[row], starts[row + 1]));

interface Loaded {
  /** Lemmas end to end, sorted by code units, and where each starts (one more than there are lemmas). */
  readonly words: Buffer;
  readonly offsets: Uint32Array;
  readonly senses: Table;
  readonly antonyms: Table;
  readonly derived: Table;
  readonly hypernyms: Table;
  readonly broad: Uint8Array;
}

let loaded: Loaded | undefined;

function load(): Loaded {
  loaded ??= parse(dataFile('wordnet-index.bin'));
  return loaded;
}

/** The parts in the order build-wordnet.ts writes them. */
function parse(file: Buffer): Loaded {
  let at = 8;
  const part = (): Buffer => {
    const length = file.readUInt32LE(at);
    const bytes = file.subarray(at + 4, at + 4 + length);
    at += 4 + Math.ceil(length / 4) * 4;
    return bytes;
  };
  const table = (): Table => ({ starts: uint32s(part()), values: uint32s(part()) });
  return {
    offsets: uint32s(part()),
    words: part(),
    senses: table(),
    antonyms: table(),
    derived: table(),
    hypernyms: table(),
    broad: part(),
  };
}

/** The numbers where they lie; copied out where they do not start at a multiple of four. */
function uint32s({ buffer, byteOffset, length }: Buffer): Uint32Array {
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length / 4)
    : new Uint32Array(buffer.slice(byteOffset, byteOffset + length));
}
