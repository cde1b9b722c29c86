/**
 * The tagger's model, as wink-nlp asks for it: nothing in, the functions that give its parts out. Reads what build-tagger.ts prepared,
 * so that it is there in a tenth of the time that wink-eng-lite-web-model itself takes; the parts only its other annotations use
 * (sentences, entities, sentiment, negation, patterns) are left out. Same tags, same lemmas.
 *
 * The file, little-endian, of parts that each start with their length: features and packing (JSON), the words end to end, where each starts
 * (4 bytes), a hash table of their numbers plus one (4 bytes a slot), the packed properties of the words (4 bytes each), the expansions of
 * contractions (4 bytes each).
 */
import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js';
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import { dataFile } from './data.js';

interface Feature {
  list: unknown[];
  hash: Record<string, number>;
  intrinsicSize: number;
  index: number;
  maxIndex: number;
}

interface Core {
  readonly features: Record<string, Feature>;
  /** Word, mask, shift, whether it is a plain number, whether it is read off unknown words, whether it has names. */
  readonly packing: { readonly layout: Record<string, readonly number[]>; efList: string[] };
  readonly pos: { readonly hash: Record<string, number> };
  lexicon: Uint32Array;
  xpansions: Uint32Array;
}

/** Type of wink-nlp's first argument, which only wink-nlp looks into. */
export type TaggerModel = Readonly<Record<string, unknown>>;

export function taggerModel(): TaggerModel {
  return {
    core: readCore,
    featureFn,
    pos,
    addons: { lemmatize },
    sbd: withoutMachines,
    // Its count of machines is asked for, never a machine.
    ner: withoutMachines,
    negation: withoutMachines,
    sa: withoutMachines,
    metaCER: withoutMachines,
  };
}

/** An automaton that recognises nothing, in the form that is imported. */
const emptyMachine = '[null,0,[],[],[],[]]';
const withoutMachines = () => ({ machines: [emptyMachine], transformers: [null], setter: () => undefined });

function readCore(): Core {
  const [head, text, starts, slots, lexicon, xpansions] = partsOf(dataFile('tagger-model.bin')) as Parts;
  const core = JSON.parse(head.toString('utf8')) as Core;
  const { layout } = core.packing;
  for (const [name, feature] of Object.entries(core.features)) {
    const [, mask = 0, shift = 0, plain] = layout[name] ?? [];
    if (plain === 0) feature.maxIndex = mask >>> shift;
    feature.hash = numbered(feature.list as string[]);
    putSize(feature);
  }
  const words = { text, starts: uint32s(starts) };
  core.features.lexeme = {
    list: readWhenAsked(words),
    hash: lookedUp(words, uint32s(slots)),
  } as unknown as Feature;
  putSize(core.features.lexeme);
  const clusters = (core.features.posClusters as Feature).list as string[];
  (core.features.posClusters as Feature).list = clusters.map(
    (tags) => new Set(tags.split('_').map((tag) => core.pos.hash[tag] || 0)),
  );
  core.packing.efList = Object.keys(layout).filter((name) => layout[name]?.[4] === 1);
  core.lexicon = uint32s(lexicon);
  core.xpansions = uint32s(xpansions);
  return core;
}

type Parts = readonly [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/** The words end to end in UTF-8, and where each starts; one start more than there are words. */
interface Words {
  readonly text: Buffer;
  readonly starts: Uint32Array;
}

const wordAt = ({ text, starts }: Words, number: number): string =>
  text.toString('utf8', starts[number], starts[number + 1]);

/** Whether the word of this number is this one, without making a string of it. */
function isWordAt(words: Words, number: number, word: string): boolean {
  const { text, starts } = words;
  const from = starts[number] as number;
  if ((starts[number + 1] as number) - from < word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 0x7f) return wordAt(words, number) === word;
    if (text[from + i] !== unit) return false;
  }
  return (starts[number + 1] as number) - from === word.length;
}

function putSize(feature: Feature): void {
  feature.intrinsicSize = feature.list.length;
  feature.index = feature.list.length;
}

function numbered(list: readonly string[]): Record<string, number> {
  const hash: Record<string, number> = Object.create(null);
  list.forEach((value, number) => {
    hash[value] = number;
  });
  return hash;
}

/** The words as a list whose places are filled when they are asked for: a story has some thousand of them. */
function readWhenAsked(words: Words): string[] {
  const count = words.starts.length - 1;
  const list = new Array<string>(count);
  const get = (target: object, place: string | symbol): unknown => {
    const number = typeof place === 'string' ? Number(place) : Number.NaN;
    if (!(number >= 0 && number < count)) return Reflect.get(target, place);
    const value = wordAt(words, number);
    Object.defineProperty(list, place, { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  return Object.setPrototypeOf(list, new Proxy(Array.prototype, { get }));
}

/**
 * The number of every word, as properties that are looked up when asked for; filling an object with all of them takes half of the time that
 * the whole model does. A word once found becomes a plain property, and so do those that wink-nlp adds.
 */
function lookedUp(words: Words, slots: Uint32Array): Record<string, number> {
  const get = (_target: object, word: string | symbol): number | undefined => {
    if (typeof word === 'symbol') return undefined;
    for (let slot = slotOf(word, slots.length); ; slot = (slot + 1) % slots.length) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return undefined;
      if (isWordAt(words, number, word)) {
        hash[word] = number;
        return number;
      }
    }
  };
  const hash: Record<string, number> = Object.create(new Proxy(Object.create(null), { get }));
  return hash;
}

/** A power of two that leaves more than half of the slots free. */
export const slotsFor = (words: number): number => 2 ** Math.ceil(Math.log2(words * 2));

/** FNV-1a over UTF-16 units, folded to one of `count` slots. */
export function slotOf(word: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return ((hash >>> 17) ^ hash) & (count - 1);
}

function partsOf(file: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32LE(at);
    parts.push(file.subarray(at + 4, at + 4 + length));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return parts;
}

/** The numbers are copied out where they do not start at a multiple of four. */
function uint32s(bytes: Buffer): Uint32Array {
  const { buffer, byteOffset, length } = bytes;
  return byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, length / 4)
    : new Uint32Array(buffer.slice(byteOffset, byteOffset + length));
}
