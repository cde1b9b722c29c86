/**
 * Word vectors: two normal forms in, how near they stand in meaning out. 60,000 words by 100 dimensions (GloVe, distilled by
 * build-vectors.ts; origin and licence in data/README.md). Vectors tell that words are used alike, not that they mean the same:
 * signed and vetoed, north and south are near.
 *
 * The file, little-endian: word count (4 bytes), bytes of all words (4), hash table of ranks plus one (2 a slot), length of each word in
 * bytes (1 each), the words, the vectors (100 signed bytes each), all by falling frequency.
 */
import { dataFile } from './data.js';
import { memoised } from './memo.js';

export const dimensions = 100;

/** Slots of the hash table: a power of two, at most half full. */
export const slotCount = 131_072;

/** Cosine of the two words' vectors, -1 to 1; null when one of them is not among the 60,000. */
export function similarity(a: string, b: string): number | null {
  const [one, other] = [rank(a), rank(b)];
  return one === null || other === null ? null : cosine(one, other);
}

/** The same for two words by their ranks, for callers that ask again and again. */
export function cosine(one: number, other: number): number {
  if (one === other) return 1;
  const { vectors, norms } = load();
  let dot = 0;
  const [fromA, fromB] = [one * dimensions, other * dimensions];
  for (let i = 0; i < dimensions; i++) dot += (vectors[fromA + i] as number) * (vectors[fromB + i] as number);
  return dot / (normOf(norms, vectors, one) * normOf(norms, vectors, other));
}

/** Writes the vector of the word of this rank, scaled to length one, to `into` from `at` on. */
export function unitVector(rank: number, into: Float32Array | Float64Array, at = 0): void {
  const { vectors, norms } = load();
  const scale = 1 / normOf(norms, vectors, rank);
  for (let i = 0; i < dimensions; i++) into[at + i] = (vectors[rank * dimensions + i] as number) * scale;
}

/** How frequent a word is in English text: 0 for the most frequent; null when it is not among the 60,000. */
export const rank: (norm: string) => number | null = memoised((norm) => {
  const { slots, words, offsets } = load();
  for (let slot = hashOf(norm); ; slot = (slot + 1) % slotCount) {
    const found = slots.readUInt16LE(slot * 2) - 1;
    if (found < 0) return null;
    if (words.toString('utf8', offsets[found], offsets[found + 1]) === norm) return found;
  }
});

/** FNV-1a over UTF-16 units, folded to a slot. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return ((hash >>> 17) ^ hash) & (slotCount - 1);
}

interface Loaded {
  readonly slots: Buffer;
  readonly words: Buffer;
  /** Where each word starts in `words`; one more than there are words. */
  readonly offsets: Uint32Array;
  readonly vectors: Int8Array;
  /** Length of each vector, 0 until asked for. */
  readonly norms: Float64Array;
}

let loaded: Loaded | undefined;

function load(): Loaded {
  loaded ??= parse(dataFile('vectors.bin'));
  return loaded;
}

function parse(file: Buffer): Loaded {
  const count = file.readUInt32LE(0);
  const wordBytes = file.readUInt32LE(4);
  const lengthsAt = 8 + slotCount * 2;
  const wordsAt = lengthsAt + count;
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = (offsets[i] as number) + (file[lengthsAt + i] as number);
  return {
    slots: file.subarray(8, lengthsAt),
    words: file.subarray(wordsAt, wordsAt + wordBytes),
    offsets,
    vectors: new Int8Array(file.buffer, file.byteOffset + wordsAt + wordBytes, count * dimensions),
    norms: new Float64Array(count),
  };
}

function normOf(norms: Float64Array, vectors: Int8Array, word: number): number {
  if (norms[word] === 0) {
    let sum = 0;
    for (let i = word * dimensions; i < (word + 1) * dimensions; i++) sum += (vectors[i] as number) ** 2;
    norms[word] = Math.sqrt(sum);
  }
  return norms[word] as number;
}
