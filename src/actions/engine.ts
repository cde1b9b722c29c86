/**
 * What the faces need of the pipeline. Loaded when first used, so that the first page does not wait for the tagger; what takes long is done
 * where `desk` does it, in worker threads for a server.
 */
import type { Article, EventInfo } from '../model/article.js';
import type { Collation } from '../model/collation.js';
import type { FormatName } from '../model/formats.js';
import type { OnProgress } from '../model/progress.js';
import type { ContrastSetEntry } from '../model/settings.js';
import { allChosen, type ReportChoices } from '../report/choices.js';
import { type Bytes, type CompareRequest, collationIn, runJob } from './jobs.js';
import type { Workers } from './workers.js';

interface Known {
  readonly outlet: string | null;
  readonly date: string | null;
}

export interface Engine {
  /** Throws InputError for what cannot be read. */
  read(folder: string): Promise<{ readonly event: EventInfo; readonly articles: readonly Article[] }>;
  parse(file: { readonly file: string; readonly bytes: Uint8Array }): Promise<readonly Article[]>;
  text(text: string, about: Known & { readonly file: string }): Promise<Article>;
  collate(articles: readonly Article[], event: EventInfo, onProgress?: OnProgress): Promise<Collation>;
  /** The part that was chosen of a collation; throws InputError for choices that the form cannot meet. */
  report(collation: Collation, format: FormatName, choices: ReportChoices): Promise<Bytes>;
  /** All in one: texts in, a report out. Throws InputError for what cannot be read, or chosen. */
  compare(request: CompareRequest): Promise<Bytes>;
}

/** Where jobs are done. */
export type Desk = Pick<Workers, 'run'>;

/** In the thread that asks; it waits. */
const here: Desk = { run: runJob };

/** `contrastSets` are a user's own, beside the built-in ones; a request that brings some of its own is compared by those. */
export function engineWith(contrastSets: readonly ContrastSetEntry[], desk: Desk = here): Engine {
  /** The JSON form of what was made here, so that it need not be written anew for every report. */
  const forms = new WeakMap<Collation, Bytes>();
  return {
    read: async (folder) => (await import('../ingest/read.js')).readArticles([folder]),
    parse: async (file) => (await import('../ingest/ingest.js')).ingest(file),
    text: async (text, about) => (await import('../ingest/ingest.js')).articleFromText(text, about),
    collate: async (articles, event, onProgress) => {
      const bytes = await desk.run(
        { kind: 'collate', articles, event, settings: { contrastSets } },
        onProgress,
      );
      const collation = collationIn(bytes);
      forms.set(collation, bytes);
      return collation;
    },
    report: async (collation, format, choices) => {
      const form = forms.get(collation) ?? (await formOf(collation));
      forms.set(collation, form);
      return format === 'json' && isAll(choices)
        ? form
        : desk.run({ kind: 'report', collation: form, format, choices });
    },
    compare: (request) =>
      desk.run({ kind: 'compare', ...request, settings: { contrastSets, ...request.settings } }),
  };
}

async function formOf(collation: Collation): Promise<Bytes> {
  const { jsonReport } = await import('../report/json.js');
  return new TextEncoder().encode(jsonReport(collation));
}

const isAll = ({ accounts, devices, least, excerpts, worksheet }: ReportChoices): boolean =>
  !worksheet &&
  accounts === allChosen.accounts &&
  devices === allChosen.devices &&
  least === allChosen.least &&
  excerpts === allChosen.excerpts;

export const engine: Engine = engineWith([]);
