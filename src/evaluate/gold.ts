/**
 * Reads gold folders: the articles as any user's folder, and which of their sentences an annotator linked. A passage of ours
 * is laid on the gold sentence it covers most, as the scorer does.
 */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../errors.js';
import { parseJson } from '../ingest/json-file.js';
import { bytesOf, readArticles } from '../ingest/read.js';
import type { Article, EventInfo } from '../model/article.js';
import { printable } from '../text/printable.js';
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

type GoldFile = v.InferOutput<typeof goldFile>;
export type GoldLink = GoldFile['links'][number];
export type GoldContrast = v.InferOutput<typeof contrast>;

export interface GoldStory {
  readonly name: string;
  readonly event: EventInfo;
  readonly articles: readonly Article[];
  /** Ids of the articles in the gold. */
  readonly ids: readonly string[];
  /** The side of the lower id is always `a`. */
  readonly links: readonly GoldLink[];
  /** The file of an article by its id in the gold. */
  fileOf(id: string): string | undefined;
  idOf(file: string): string | undefined;
  /** The sentences of an article by its id in the gold, and its text. */
  sentencesIn(id: string): readonly Span[];
  textOf(id: string): string;
  /** Start of the gold sentence that a span of a file covers most, or null where it covers none or is much wider. */
  sentenceOf(file: string, span: Span): { readonly id: string; readonly start: number } | null;
}

/** Throws InputError where a folder holds no gold.json or one of another form. */
export async function readGold(folder: string): Promise<GoldStory> {
  const path = join(folder, 'gold.json');
  const name = printable(path);
  if (!existsSync(path)) throw new InputError('not-found', `${name}: no gold annotations there`);
  const { articles, links } = parseJson(goldFile, (await bytesOf(path)).toString('utf8'), name, 'unreadable');
  const ids = articles.map(({ id }) => id);
  mustBeKnown(ids, links, name);
  const read = await readArticles(articles.map((article) => join(folder, article.file)));
  const fileOf = new Map(articles.map((one) => [one.id, basename(one.file)]));
  const idOf = new Map(articles.map((one) => [basename(one.file), one.id]));
  const sentences = new Map(
    articles.map((one) => [one.id, one.sentences.map(([start, end]) => ({ start, end }))]),
  );
  const texts = new Map(read.articles.map(({ file, text }) => [file, text]));
  return {
    name: basename(resolve(folder)),
    event: read.event,
    articles: read.articles,
    ids,
    links: links.map(oriented),
    fileOf: (id) => fileOf.get(id),
    idOf: (file) => idOf.get(file),
    sentencesIn: (id) => sentences.get(id) ?? [],
    textOf: (id) => texts.get(fileOf.get(id) ?? '') ?? '',
    sentenceOf(file, span) {
      const id = idOf.get(file);
      const best = id === undefined ? null : covered(sentences.get(id) ?? [], span);
      return id !== undefined && best ? { id, start: best.start } : null;
    },
  };
}

function mustBeKnown(ids: readonly string[], links: readonly GoldLink[], name: string): void {
  const twice = ids.find((id, k) => ids.indexOf(id) < k);
  if (twice !== undefined)
    throw new InputError('unreadable', `${name}: articles: two are called "${printable(twice)}"`);
  for (const [k, link] of links.entries())
    for (const side of ['a', 'b'] as const)
      if (!ids.includes(link[side].id))
        throw new InputError(
          'unreadable',
          `${name}: links[${k}].${side}.id: no article is called "${printable(link[side].id)}"`,
        );
}

const oriented = (link: GoldLink): GoldLink =>
  link.a.id <= link.b.id
    ? link
    : {
        ...link,
        a: link.b,
        b: link.a,
        contrasts: link.contrasts?.map((one) => ({ ...one, a: one.b, b: one.a })),
      };

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
