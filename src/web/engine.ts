/** What the server needs of the pipeline; loaded when first used, so that the first page does not wait for the tagger. */
import type { Article, EventInfo } from '../model/article.js';
import type { Collation } from '../model/collation.js';
import type { ContrastSetEntry } from '../model/settings.js';

interface Known {
  readonly outlet: string | null;
  readonly date: string | null;
}

export interface Engine {
  /** Throws InputError for what cannot be read. */
  read(folder: string): Promise<{ readonly event: EventInfo; readonly articles: readonly Article[] }>;
  parse(file: { readonly file: string; readonly bytes: Uint8Array }): Promise<readonly Article[]>;
  text(text: string, about: Known & { readonly file: string }): Promise<Article>;
  collate(articles: readonly Article[], event: EventInfo): Promise<Collation>;
}

/** `contrastSets` are a user's own, beside the built-in ones. */
export const engineWith = (contrastSets: readonly ContrastSetEntry[]): Engine => ({
  read: async (folder) => (await import('../ingest/read.js')).readArticles([folder]),
  parse: async (file) => (await import('../ingest/ingest.js')).ingest(file),
  text: async (text, about) => (await import('../ingest/ingest.js')).articleFromText(text, about),
  collate: async (articles, event) =>
    (await import('../collate.js')).collate(articles, { event, contrastSets }),
});

export const engine: Engine = engineWith([]);
