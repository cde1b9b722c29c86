/** A text in; its blocks as `[kind, text]` out, which is how tests of ingest read best. */
import { articleFromText } from '../../src/ingest/ingest.js';
import type { Article, BlockKind } from '../../src/model/article.js';

export const blocksOf = ({ text, blocks }: Article): [BlockKind, string][] =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

export const laidOut = (text: string): [BlockKind, string][] =>
  blocksOf(articleFromText(text, { file: 'a.txt' }));
