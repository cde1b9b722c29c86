/** The heavy things that are done for a reader, as plain data in and bytes out, so that a worker thread can do them as well as the main one. */
import { limits } from '../config.js';
import { InputError } from '../errors.js';
import type { ReadableFormat } from '../ingest/ingest.js';
import type { Known } from '../ingest/reading.js';
import type { Article, EventInfo } from '../model/article.js';
import type { Collation } from '../model/collation.js';
import type { FormatName } from '../model/formats.js';
import type { OnProgress } from '../model/progress.js';
import type { Settings } from '../model/settings.js';
import type { GivenChoices, ReportChoices } from '../report/choices.js';
import { printable } from '../text/printable.js';

/** An account as it is sent: what a file of it would hold, and what an `event.json` would say of it. */
export interface GivenAccount extends Known {
  readonly file: string;
  readonly text: string;
  /** Without it the ending of `file` says. */
  readonly format?: ReadableFormat | undefined;
}

export interface CompareRequest {
  readonly accounts: readonly GivenAccount[];
  /** Without an id the event is named by its texts. */
  readonly event: { readonly id: string | null; readonly title: string | null };
  readonly settings: Partial<Settings>;
  readonly format: FormatName;
  readonly choices: GivenChoices;
}

/** A collation leaves as its JSON form; a report is made of one in that form. */
export type Job =
  | {
      readonly kind: 'collate';
      readonly articles: readonly Article[];
      readonly event: EventInfo;
      readonly settings: Partial<Settings>;
    }
  | {
      readonly kind: 'report';
      readonly collation: Uint8Array;
      readonly format: FormatName;
      readonly choices: ReportChoices;
    }
  | ({ readonly kind: 'compare' } & CompareRequest);

export type Bytes = Uint8Array<ArrayBuffer>;

/** Throws InputError for what cannot be read, or chosen. */
export async function runJob(job: Job, onProgress: OnProgress = () => undefined): Promise<Bytes> {
  switch (job.kind) {
    case 'collate':
      return jsonOf(await collated(job.articles, job.event, job.settings, onProgress));
    case 'report':
      return report(collationIn(job.collation), job.format, job.choices);
    case 'compare':
      return compared(job, onProgress);
  }
}

async function compared(request: CompareRequest, onProgress: OnProgress): Promise<Bytes> {
  const { eventId } = await import('../ingest/read.js');
  const articles = await articlesOf(request.accounts);
  const { id, title } = request.event;
  const event = { id: id ?? eventId(articles), title };
  const collation = await collated(articles, event, request.settings, onProgress);
  const { readChoices } = await import('../report/choices.js');
  return report(collation, request.format, readChoices(request.choices, collation));
}

/** Every text goes the way a file of it would go, as bytes, so that nothing is read otherwise than there. */
export async function articlesOf(accounts: readonly GivenAccount[]): Promise<readonly Article[]> {
  const { ingest } = await import('../ingest/ingest.js');
  const articles: Article[] = [];
  for (const { file, text, format, ...known } of accounts) {
    const bytes = encode(text);
    if (bytes.length > limits.fileBytes)
      throw new InputError(
        'too-large',
        `${printable(file)} is too large: ${bytes.length} bytes, ${limits.fileBytes} are the most`,
      );
    articles.push(...(await ingest({ file, bytes, format }, known)));
  }
  return articles;
}

async function collated(
  articles: readonly Article[],
  event: EventInfo,
  settings: Partial<Settings>,
  onProgress: OnProgress,
): Promise<Collation> {
  const { collate } = await import('../collate.js');
  return collate(articles, { ...settings, event, onProgress });
}

async function report(collation: Collation, format: FormatName, choices: ReportChoices): Promise<Bytes> {
  const { makeReport } = await import('../report/make.js');
  const made = await makeReport(collation, format, { choices });
  return typeof made === 'string' ? encode(made) : made;
}

async function jsonOf(collation: Collation): Promise<Bytes> {
  return encode((await import('../report/json.js')).jsonReport(collation));
}

/** The other way round. */
export const collationIn = (bytes: Uint8Array): Collation => JSON.parse(Buffer.from(bytes).toString('utf8'));

const encode = (text: string): Bytes => new TextEncoder().encode(text);
