/**
 * Paths in, articles out: the one part of ingest that touches the disk. A folder stands for the accounts its `event.json` lists,
 * without one for every text in it; a file named singly is told of by the `event.json` beside it just the same.
 */
import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { limits } from '../config.js';
import { InputError } from '../errors.js';
import type { Article, EventInfo } from '../model/article.js';
import { byCodeUnits } from '../text/normal.js';
import { printable } from '../text/printable.js';
import { type EventFile, parseEvent } from './event.js';
import { extensions, ingest } from './ingest.js';

const eventName = 'event.json';

/**
 * Reads files and folders of texts. `event.id` is the folder's name where all texts are of one folder that was named or has an
 * `event.json`, else 12 hex digits of a hash of the texts, the same in whatever order they are named.
 * A file named twice counts once. Throws InputError, one line naming the file.
 */
export async function readArticles(
  paths: readonly string[],
): Promise<{ readonly event: EventInfo; readonly articles: readonly Article[] }> {
  const sources = await distinct((await inOrder(paths.map(sourcesOf))).flat());
  if (sources.length > limits.accounts)
    throw new InputError(
      'too-many',
      `${sources.length} accounts are too many: ${limits.accounts} are the most`,
    );
  const articles = (await inOrder(sources.map(read))).flat();
  return { event: eventOf(sources, articles), articles };
}

/** One article, told of by the `event.json` beside it. Throws InputError, one line naming the file. */
export async function readArticle(path: string): Promise<Article> {
  if ((await statOf(path)).isDirectory())
    throw new InputError('unreadable', `${printable(path)} is a folder, not a file`);
  const [article] = (await readArticles([path])).articles;
  if (!article) throw new InputError('no-texts', `${printable(path)} holds no article`);
  return article;
}

/** One text to read, with where it comes from. */
interface Source {
  readonly path: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly event: EventFile | null;
  /** Whether the folder itself was named. */
  readonly wholeFolder: boolean;
}

async function sourcesOf(path: string): Promise<readonly Source[]> {
  const found = await statOf(path);
  if (found.isDirectory()) return folderSources(path);
  if (basename(path) === eventName) return folderSources(dirname(path));
  const folder = resolve(dirname(path));
  return [{ path, folder, event: await eventFileIn(dirname(path)), wholeFolder: false }];
}

async function folderSources(path: string): Promise<readonly Source[]> {
  const event = await eventFileIn(path);
  const files = event?.accounts ? await listed(path, event.accounts) : await textsIn(path);
  if (files.length === 0)
    throw new InputError('no-texts', `${printable(path)} holds no texts (${extensions.join(', ')})`);
  return files.map((file) => ({ path: join(path, file), folder: resolve(path), event, wholeFolder: true }));
}

async function listed(path: string, accounts: ReadonlyMap<string, unknown>): Promise<string[]> {
  const files = [...accounts.keys()];
  for (const file of files)
    if (!(await exists(join(path, file))))
      throw new InputError(
        'bad-event',
        `${printable(join(path, eventName))}: accounts: there is no file "${printable(file)}"`,
      );
  return files;
}

/** Every text of a folder, without those that speak of it; what cannot be looked at (a dangling or looping link) is passed over. */
async function textsIn(path: string): Promise<string[]> {
  const names = await guarded(path, () => readdir(path));
  const texts = names.filter(
    (name) =>
      extensions.includes(extname(name).toLowerCase()) && !name.startsWith('.') && !/^readme\b/i.test(name),
  );
  const kept: string[] = [];
  for (const name of texts.sort(byCodeUnits)) if (await isFile(join(path, name))) kept.push(name);
  return kept;
}

async function eventFileIn(folder: string): Promise<EventFile | null> {
  const path = join(folder, eventName);
  if (!(await exists(path))) return null;
  return parseEvent((await bytesOf(path)).toString('utf8'), printable(path));
}

async function read({ path, event }: Source): Promise<readonly Article[]> {
  const file = basename(path);
  if (!extensions.includes(extname(file).toLowerCase()))
    return ingest({ file: path, bytes: new Uint8Array() });
  const known = event?.accounts?.get(file) ?? {};
  return ingest({ file: path, bytes: await bytesOf(path) }, known);
}

/** Size is asked before a byte is read: a file of many gigabytes must not fill the memory first. */
export async function bytesOf(path: string, most: number = limits.fileBytes): Promise<Buffer> {
  const found = await statOf(path);
  const name = printable(path);
  if (!found.isFile()) throw new InputError('unreadable', `${name} is not a regular file`);
  if (found.size > most)
    throw new InputError('too-large', `${name} is too large: ${found.size} bytes, ${most} are the most`);
  return guarded(path, () => readFile(path));
}

/** The first of every real file, in the order named. */
async function distinct(sources: readonly Source[]): Promise<readonly Source[]> {
  const seen = new Map<string, Source>();
  for (const source of sources) {
    const real = await guarded(source.path, () => realpath(source.path));
    if (!seen.has(real) || source.wholeFolder) seen.set(real, source);
  }
  return [...seen.values()];
}

function eventOf(sources: readonly Source[], articles: readonly Article[]): EventInfo {
  const [first] = sources;
  const together = first && sources.every(({ folder }) => folder === first.folder);
  const named = first && (first.event !== null || sources.every(({ wholeFolder }) => wholeFolder));
  const id = together && named ? basename(first.folder) : '';
  const title = (together && first?.event?.title) || null;
  return { id: id || eventId(articles), title };
}

/** What an event without a folder is named by: 12 hex digits of a hash of its texts, in whatever order. */
export function eventId(articles: readonly Article[]): string {
  const hashes = articles.map(({ sha256 }) => sha256).sort(byCodeUnits);
  return createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 12);
}

const statOf = (path: string): Promise<Stats> => guarded(path, () => stat(path));
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Turns what the disk refuses into an InputError. */
async function guarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const name = path === '' ? '“” (an empty name)' : printable(path);
    if (['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(code))
      throw new InputError('not-found', `${name}: there is no such file or folder`);
    throw new InputError('unreadable', `${name} cannot be read (${code || 'unknown reason'})`);
  }
}

/** All results, or the failure of the first that failed, whichever came first in time: the same message on every run. */
async function inOrder<T>(tasks: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(tasks);
  return settled.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
