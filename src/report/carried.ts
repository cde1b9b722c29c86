/**
 * What a one-file report carries so that anybody can make it again: a whole collation and the reader's choices in; out the data that
 * goes into the file (settings, every source with its SHA-256 and, unless it is in excerpts, its text; the hash of the comparison) and
 * the seal at its end, a hash of every byte before it.
 */
import { createHash } from 'node:crypto';
import type { Block, Credit, Notice } from '../model/article.js';
import type { CollatedSymmetry, CollatedWitness, Collation } from '../model/collation.js';
import type { Settings } from '../model/settings.js';
import type { ReportChoices } from './choices.js';
import { jsonReport } from './json.js';

export const carriedSchema = 'synoptic/report@1';

export interface CarriedSource {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly credit: Credit | null;
  readonly sha256: string;
  /** The text and how it is laid out in blocks; null in excerpts, and of accounts that are not in the report. */
  readonly text: string | null;
  readonly blocks: readonly Block[] | null;
}

export interface Carried {
  readonly schema: typeof carriedSchema;
  readonly engine: { readonly version: string; readonly settings: Settings };
  readonly event: { readonly id: string; readonly title: string | null };
  readonly choices: ReportChoices;
  /** Of the whole comparison; see `hashOf`. */
  readonly collation: string;
  /** All accounts that were compared, in the order of their sigla. */
  readonly sources: readonly CarriedSource[];
  readonly asides: Asides;
}

/** What a collation tells that cannot be told from the texts again. */
export interface Asides {
  readonly notices: readonly Notice[];
  readonly symmetry: CollatedSymmetry | null;
}

export function carriedBy(whole: Collation, choices: ReportChoices): Carried {
  const { engine, event, witnesses } = whole;
  const isIn = ({ id }: CollatedWitness): boolean =>
    choices.accounts === null || choices.accounts.includes(id);
  return {
    schema: carriedSchema,
    engine,
    event,
    choices,
    collation: hashOf(whole),
    sources: witnesses.map((witness) => sourceOf(witness, !choices.excerpts && isIn(witness))),
    asides: asidesOf(whole),
  };
}

function sourceOf(witness: CollatedWitness, withText: boolean): CarriedSource {
  const { id, file, outlet, title, date, dateNote, url, language, credit, sha256, text } = witness;
  return {
    id,
    file,
    outlet,
    title,
    date,
    dateNote,
    url,
    language,
    credit,
    sha256,
    text: withText ? text : null,
    blocks: withText ? blocksOf(witness) : null,
  };
}

/** Passages know which block they are of; one without a passage held white space only and stands as an empty one. */
export function blocksOf({ passages }: Pick<CollatedWitness, 'passages'>): Block[] {
  const blocks: Block[] = [];
  for (const { paragraph, start, end, kind } of passages) {
    const at = blocks.at(-1)?.end ?? 0;
    while (blocks.length < paragraph) blocks.push({ start: at, end: at, kind: 'paragraph' });
    const known = blocks[paragraph];
    if (known) blocks[paragraph] = { ...known, end };
    else blocks.push({ start, end, kind: kind === 'sentence' ? 'paragraph' : kind });
  }
  return blocks;
}

/** How a text was decoded is said by its bytes alone, and the audit is made on demand. */
const isAside = ({ code }: Notice): boolean => code === 'encoding';

const asidesOf = ({ notices, symmetry }: Collation): Asides => ({
  notices: notices.filter(isAside),
  symmetry: symmetry ?? null,
});

/** The collation as it was first made, from one made again. */
export const withAsides = (collation: Collation, { notices, symmetry }: Asides): Collation => ({
  ...collation,
  notices: [...notices, ...collation.notices.filter((notice) => !isAside(notice))],
  ...(symmetry ? { symmetry } : {}),
});

/**
 * SHA-256 of the JSON form without its asides: where there are none (texts in UTF-8, no audit), of what
 * `synoptic compare --format json` prints.
 */
export function hashOf({ symmetry: _, ...collation }: Collation): string {
  const notices = collation.notices.filter((notice) => !isAside(notice));
  return sha256(jsonReport({ ...collation, notices }));
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const carriedId = 'synoptic-report';

/** As the content of a script element that is no script: nothing in it can end the element or begin a comment. */
export const carriedText = (carried: Carried): string =>
  JSON.stringify(carried)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

const sealStart = '<!-- synoptic seal: sha256 of all before this line: ';
const sealEnd = ' -->\n';

/** `page` ends a line. */
export const sealed = (page: string): string => `${page}${sealStart}${sha256(page)}${sealEnd}`;

/** Whether a file ends with the seal of what stands before; null where it has none. */
export function sealHolds(file: string): boolean | null {
  const at = file.lastIndexOf(sealStart);
  return at < 0 ? null : sealed(file.slice(0, at)) === file;
}
