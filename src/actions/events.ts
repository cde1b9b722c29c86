/**
 * The events a server shows: folders come in, events with their articles and (when asked for) their collation go out. A folder is
 * read again when its files changed; a collation is kept by what went into it. Pasted events live here and nowhere else.
 */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputError } from '../errors.js';
import type { Article, EventInfo } from '../model/article.js';
import type { Collation } from '../model/collation.js';
import type { Progress } from '../model/progress.js';
import { byCodeUnits } from '../text/normal.js';
import { printable } from '../text/printable.js';
import type { Engine } from './engine.js';

export interface LoadedEvent {
  /** Its place in addresses. */
  readonly id: string;
  readonly info: EventInfo;
  readonly articles: readonly Article[];
  readonly pasted: boolean;
  /** Why it could not be read, in one line. */
  readonly problem: string | null;
}

export interface Events {
  /** Pasted ones first, the newest at the top; then folders by name. */
  list(): Promise<readonly LoadedEvent[]>;
  get(id: string): Promise<LoadedEvent | null>;
  collation(event: LoadedEvent): Promise<Collation>;
  /** The collation if it was made already. */
  known(event: LoadedEvent): Collation | null;
  /** How far it has come; null where it is not being made, or waits. */
  progress(event: LoadedEvent): Progress | null;
  paste(articles: readonly Article[], title: string | null): LoadedEvent;
}

/** Pasted events and collations kept in memory; a collation of five articles takes about a megabyte, one of sixty some twenty. */
const kept = { pasted: 20, collations: 24 } as const;

export function openEvents(folders: readonly string[], engine: Engine): Events {
  const read = new Map<string, { readonly signature: string; readonly event: LoadedEvent }>();
  const pasted = new Map<string, LoadedEvent>();
  const collations = new Map<string, Promise<Collation>>();
  const ready = new WeakMap<Promise<Collation>, Collation>();
  const underWay = new Map<string, Progress>();

  async function load(id: string, folder: string): Promise<LoadedEvent> {
    const signature = await signatureOf(folder);
    const known = read.get(folder);
    if (known?.signature === signature) return known.event;
    const event = await readFolder(engine, id, folder);
    read.set(folder, { signature, event });
    return event;
  }

  return {
    list: async () => {
      const found = await eventFolders(folders);
      const loaded = await Promise.all(found.map(({ id, folder }) => load(id, folder)));
      return [...[...pasted.values()].reverse(), ...loaded];
    },
    get: async (id) => {
      const own = pasted.get(id);
      if (own) return own;
      const found = (await eventFolders(folders)).find((one) => one.id === id);
      return found ? load(found.id, found.folder) : null;
    },
    collation: (event) => {
      const key = keyOf(event);
      const known = collations.get(key);
      if (known) return touch(collations, key, known);
      const made = engine.collate(event.articles, event.info, (progress) => underWay.set(key, progress));
      made
        .then((collation) => ready.set(made, collation))
        .catch(() => collations.delete(key))
        .finally(() => underWay.delete(key));
      keep(collations, key, made, kept.collations);
      return made;
    },
    known: (event) => {
      const made = collations.get(keyOf(event));
      return (made && ready.get(made)) ?? null;
    },
    progress: (event) => underWay.get(keyOf(event)) ?? null,
    paste: (articles, title) => {
      const id = `pasted-${digest(articles.map((article) => article.sha256)).slice(0, 12)}`;
      const info = { id, title: title || articles.find((article) => article.title)?.title || null };
      const event = { id, info, articles, pasted: true, problem: null };
      pasted.delete(id);
      keep(pasted, id, event, kept.pasted);
      return event;
    },
  };
}

async function readFolder(engine: Engine, id: string, folder: string): Promise<LoadedEvent> {
  try {
    const { event, articles } = await engine.read(folder);
    return { id, info: event, articles, pasted: false, problem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const info = { id, title: null };
    return { id, info, articles: [], pasted: false, problem: error.message };
  }
}

/** A folder that holds texts is an event; one that holds such folders is a shelf of events. Throws InputError `not-found`. */
export async function eventFolders(folders: readonly string[]): Promise<{ id: string; folder: string }[]> {
  const found = (await Promise.all(folders.map((folder) => shelf(resolve(folder), folder)))).flat();
  const taken = new Map<string, number>();
  return [...new Set(found)].map((folder) => {
    const name = basename(folder);
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return { id: times === 1 ? name : `${name}-${times}`, folder };
  });
}

async function shelf(folder: string, name: string): Promise<string[]> {
  const entries = await entriesOf(folder, name);
  if (entries.some((entry) => entry.isFile() && isAccount(entry.name))) return [folder];
  const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const names = inner.map((entry) => entry.name).sort(byCodeUnits);
  const deeper = await Promise.all(
    names.map(async (name) => {
      // One folder that cannot be read must not hide the others.
      const files = await entriesOf(join(folder, name), name).catch(() => []);
      return files.some((file) => file.isFile() && isAccount(file.name)) ? [join(folder, name)] : [];
    }),
  );
  return deeper.flat();
}

const isAccount = (name: string): boolean =>
  /\.(?:txt|md|html?)$/i.test(name) && !/^(?:\.|readme)/i.test(name);

/** `name` is how messages call the folder. */
async function entriesOf(folder: string, name: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'there is no such folder'
        : code === 'ENOTDIR'
          ? 'is a file: serve takes folders of texts, compare takes files'
          : `cannot be read (${code ?? 'unknown reason'})`;
    throw new InputError('not-found', `${printable(name)}${code === 'ENOENT' ? ':' : ''} ${why}`);
  }
}

/** Names, sizes and times of the files: changes when one of them does. */
async function signatureOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort(byCodeUnits);
  const lines = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return lines.join('\n');
}

/** All that a collation depends on besides the settings. */
const keyOf = ({ info, articles }: LoadedEvent): string =>
  digest([
    info.id,
    info.title ?? '',
    ...articles.map(({ text: _, blocks: __, ...about }) => JSON.stringify(about)),
  ]);

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The last used stand last; the first is dropped. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.set(key, value);
  while (map.size > most) map.delete(map.keys().next().value as string);
}

function touch<T>(map: Map<string, T>, key: string, value: T): T {
  map.delete(key);
  map.set(key, value);
  return value;
}
