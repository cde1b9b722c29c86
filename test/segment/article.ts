/** Articles for tests: a block for each non-empty line, all paragraphs unless a line says otherwise ("# headline", "## heading", "~ boilerplate"). */
import { createHash } from 'node:crypto';
import type { Article, Block, BlockKind } from '../../src/model/article.js';

const kinds: readonly [string, BlockKind][] = [
  ['## ', 'heading'],
  ['# ', 'headline'],
  ['~ ', 'boilerplate'],
  ['! ', 'correction'],
];

export function article(text: string, given: Partial<Article> = {}): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    if (line.trim() === '') continue;
    const [mark, kind] = kinds.find(([prefix]) => line.startsWith(prefix)) ?? ['', 'paragraph' as const];
    const start = match.index + mark.length;
    const body = line.slice(mark.length);
    blocks.push({
      start: start + body.length - body.trimStart().length,
      end: start + body.trimEnd().length,
      kind,
    });
  }
  return {
    file: 'test.txt',
    text,
    outlet: null,
    title: null,
    date: null,
    dateNote: null,
    url: null,
    language: 'en',
    sha256: createHash('sha256').update(text).digest('hex'),
    credit: null,
    blocks,
    ...given,
  };
}
