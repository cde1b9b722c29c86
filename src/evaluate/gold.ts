/**
 * Reads gold folders: the articles as any user's folder, and which of their sentences an annotator linked. A passage of ours
 * is laid on the gold sentence it covers most, as the scorer does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../errors.js';
import { readArticles } from '../ingest/read.js';
import type { Article, EventInfo } from '../model/article.js';
import { overlap, type Span } from '../text/span.js';

const side = v.object({ id: v.string(), start: v.number(), end: v.number(), text: v.string() });
const contrast = v.object({
  kind: v.string(),
  a: v.string(),
  b: v.string(),
  agreed: v.optional(v.boolean()),
});
const goldFile = v.object({
  articles: v.array(
    v.object({ id: v.string(), file: v.string(), sentences: v.array(v.tuple([v.number(), v.number()])) }),
  ),
  links: v.array(
    v.object({
      a: side,
      b: side,
      grade: v.number(),
      occasion: v.optional(v.string()),
      contrasts: v.optional(v.array(contrast)),
    }),
  ),
});

export type GoldLink = v.InferOutput<typeof goldFile>['links'][number];

export interface GoldStory {
  readonly name: string;
  readonly event: EventInfo;
  readonly articles: readonly Article[];
  readonly links: readonly GoldLink[];
  /** The file of an article by its id in the gold. */
  fileOf(id: string): string | undefined;
  /** Start of the gold sentence that a span of a file covers most, or null where it covers none or is much wider. */
  sentenceOf(file: string, span: Span): { readonly id: string; readonly start: number } | null;
}

/** Throws InputError where a folder holds no gold.json or one of another form. */
export async function readGold(folder: string): Promise<GoldStory> {
  const path = join(folder, 'gold.json');
  if (!existsSync(path)) throw new InputError('not-found', `${path}: no gold annotations there`);
  const parsed = v.safeParse(goldFile, JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new InputError('unreadable', `${path}: ${issue.message} at ${v.getDotPath(issue) ?? 'its top'}`);
  }
  const { articles, links } = parsed.output;
  const read = await readArticles(articles.map((article) => join(folder, article.file)));
  const sentences = new Map(
    articles.map((one) => [
      basename(one.file),
      { id: one.id, spans: one.sentences.map(([start, end]) => ({ start, end })) },
    ]),
  );
  return {
    name: basename(folder),
    event: read.event,
    articles: read.articles,
    links,
    fileOf: (id) => articles.find((one) => one.id === id)?.file,
    sentenceOf(file, span) {
      const known = sentences.get(file);
      const best = known && covered(known.spans, span);
      return known && best ? { id: known.id, start: best.start } : null;
    },
  };
}

/** The scorer's rule: most covered, and the span at most half as long again plus 40 units. */
function covered(sentences: readonly Span[], span: Span): Span | null {
  let best: Span | null = null;
  for (const sentence of sentences)
    if (overlap(sentence, span) > (best ? overlap(best, span) : 0)) best = sentence;
  return best && span.end - span.start <= 1.5 * (best.end - best.start) + 40 ? best : null;
}

/** One key for a pair of gold sentences, whichever comes first. */
export const pairKey = (x: { id: string; start: number }, y: { id: string; start: number }): string =>
  x.id <= y.id ? `${x.id}${x.start}-${y.id}${y.start}` : `${y.id}${y.start}-${x.id}${x.start}`;
