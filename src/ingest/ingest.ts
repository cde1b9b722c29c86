/**
 * A file's name and bytes in, the articles it holds out: decoded, read out of its format, laid out in blocks, with what is
 * known about each. What the caller knows comes before what the text says. A file may hold several articles one day.
 */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { InputError } from '../errors.js';
import type { Article } from '../model/article.js';
import { printable } from '../text/printable.js';
import { layOut } from './blocks.js';
import { isDay } from './days.js';
import { decode, guessedEncoding, isBlank } from './decode.js';
import { languageOf } from './language.js';
import { paragraphsOf } from './lines.js';
import type { Known, Reading } from './reading.js';

/** Throws InputError (`empty`, `binary`, `unknown-format`), one line naming the file; nothing else, whatever the bytes. */
export async function ingest(
  raw: {
    readonly file: string;
    readonly bytes: Uint8Array;
    /** Without it the ending of `file` says. */
    readonly format?: ReadableFormat | undefined;
  },
  known: Known = {},
): Promise<readonly Article[]> {
  const read = raw.format ? (formats[`.${raw.format}`] as Reader) : formatOf(raw.file);
  const reading = await read(decode(raw.bytes, raw.file));
  if (isBlank(reading.text))
    throw new InputError('empty', `${printable(raw.file)} is empty: there is no text in it`);
  const guessed = guessedEncoding(raw.bytes);
  const found = article(raw.file, reading, known);
  return [guessed === null ? found : { ...found, guessedEncoding: guessed }];
}

/**
 * An article from text that is at hand, laid out as a .txt file would be. `file` names it in results; `date` is an ISO day.
 * Never throws, whatever the text; one without any words has no blocks.
 */
export function articleFromText(text: string, about: { readonly file: string } & Known): Article {
  return article(about.file, plain(text), about);
}

const plain = (decoded: string): Reading => {
  const text = decoded.replace(/^\ufeff/, '');
  return { text, paragraphs: paragraphsOf(text), known: {} };
};

type Reader = (decoded: string) => Reading | Promise<Reading>;

const formats: Readonly<Record<string, Reader>> = {
  '.txt': plain,
  '.md': async (decoded) => (await import('./markdown.js')).readMarkdown(decoded),
  '.html': async (decoded) => (await import('./html.js')).readHtml(decoded),
  '.htm': async (decoded) => (await import('./html.js')).readHtml(decoded),
};

/** What the caller may say that a text is, whatever its name. */
export const readableFormats = ['txt', 'md', 'html'] as const;
export type ReadableFormat = (typeof readableFormats)[number];

/** Endings of the files that ingest reads. */
export const extensions: readonly string[] = Object.keys(formats);

function formatOf(file: string): Reader {
  const extension = extname(file).toLowerCase();
  const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined;
  if (format) return format;
  const known = extensions.join(', ');
  throw new InputError('unknown-format', `${printable(file)} is in no format that can be read (${known})`);
}

function article(file: string, reading: Reading, known: Known): Article {
  const { text } = reading;
  const told = reading.known;
  const layout = layOut(text, reading.paragraphs, known.title ?? told.title ?? null);
  return {
    file: basename(file),
    text,
    outlet: known.outlet || told.outlet || null,
    title: known.title || layout.title || told.title || null,
    ...dateOf(known, told, layout.date),
    url: known.url || told.url || null,
    language: languageOf(text),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    credit: layout.credit,
    blocks: layout.blocks,
  };
}

function dateOf(known: Known, told: Known, own: string | null): Pick<Article, 'date' | 'dateNote'> {
  if (known.date && isDay(known.date))
    return { date: known.date, dateNote: known.dateNote || 'given with the text' };
  if (told.date && isDay(told.date)) return { date: told.date, dateNote: told.dateNote || null };
  if (own) return { date: own, dateNote: "the file's own date line" };
  return { date: null, dateNote: known.dateNote || null };
}
