/**
 * Makes dist/data/tagger-model.bin, which tagger-model.ts reads, from the tagger's model in the package wink-eng-lite-web-model.
 * Runs at build time: the package parses its 3 MB of JSON twice and fills a table of 87,593 words, a tenth of what a whole comparison takes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { builtFolder } from './data.js';
import { slotOf, slotsFor } from './tagger-model.js';

interface CoreModel {
  readonly lexicon: string;
  readonly xpansions: string;
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

function build(core: CoreModel): Buffer {
  const { lexicon, xpansions, features, ...rest } = core;
  const { lexeme, ...others } = features;
  const words = lexeme.list.map((word) => Buffer.from(word));
  return Buffer.concat([
    part(Buffer.from(JSON.stringify({ ...rest, features: others }))),
    part(Buffer.concat(words)),
    part(startsOf(words)),
    part(slotTable(lexeme.list)),
    part(Buffer.from(lexicon, 'base64')),
    part(Buffer.from(xpansions, 'base64')),
  ]);
}

/** Where each word starts and, last, where all end. */
function startsOf(words: readonly Buffer[]): Buffer {
  const starts = Buffer.alloc((words.length + 1) * 4);
  let at = 0;
  words.forEach(({ length }, number) => {
    at += length;
    starts.writeUInt32LE(at, (number + 1) * 4);
  });
  return starts;
}

/** Numbers of the words plus one, each in the first free slot from its own on. */
function slotTable(words: readonly string[]): Buffer {
  const count = slotsFor(words.length);
  const slots = Buffer.alloc(count * 4);
  words.forEach((word, number) => {
    let slot = slotOf(word, count);
    while (slots.readUInt32LE(slot * 4) !== 0) slot = (slot + 1) % count;
    slots.writeUInt32LE(number + 1, slot * 4);
  });
  return slots;
}

/** Length in bytes, the bytes, and zeros up to a multiple of four. */
function part(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

const core = createRequire(import.meta.url)(
  'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json',
) as CoreModel;
mkdirSync(builtFolder, { recursive: true });
writeFileSync(join(builtFolder, 'tagger-model.bin'), build(core));
