/**
 * The library: read articles, collate them, look at the stages between. All but reading is synchronous and pure; positions are
 * half-open UTF-16 ranges of an article's text.
 *
 *     import { collate, readArticles } from 'synoptic';
 *     const { event, articles } = await readArticles(['texts/']);
 *     const collation = collate(articles, { event });   // what `synoptic compare texts/ --format json` prints
 */
import { storyOf } from './collate.js';
import type { Article } from './model/article.js';
import type { Name, Witness } from './model/witness.js';

export { alignWords, type CollateOptions, collate } from './collate.js';
export { defaultSettings, version } from './config.js';
export { type ErrorCode, errorCodes, InputError } from './errors.js';
export { readContrastSets } from './ingest/contrast-sets.js';
export { articleFromText, ingest } from './ingest/ingest.js';
export { readArticle, readArticles } from './ingest/read.js';
export type { Known } from './ingest/reading.js';
export type { Article, Block, BlockKind, Credit, EventInfo, Notice } from './model/article.js';
export type * from './model/collation.js';
export type { Device, Family } from './model/framing.js';
export type { ContrastSetEntry, Settings } from './model/settings.js';
export type * from './model/witness.js';
export { collationJsonSchema } from './report/json-schema.js';
export { readCollation } from './report/read-collation.js';
export type { Span } from './text/span.js';

/** One article as an account: its passages, tokens, quotations with speakers, and who or what it names. */
export function witness(article: Article): Witness & { readonly names: readonly Name[] } {
  const { witnesses, names } = storyOf([article]);
  return { ...(witnesses[0] as Witness), names };
}
