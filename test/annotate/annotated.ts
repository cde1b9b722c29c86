/** For tests: a text annotated, and its parts as strings. */
import { annotate } from '../../src/annotate/annotate.js';
import type { Article } from '../../src/model/article.js';
import type { TokenRange, Witness } from '../../src/model/witness.js';
import { segment } from '../../src/segment/segment.js';
import { article } from '../segment/article.js';

export const annotated = (text: string, given: Partial<Article> = {}): Witness =>
  annotate(segment(article(text, given)));

/** The surface of a range of tokens; null for none. */
export function surface({ tokens, article: { text } }: Witness, range: TokenRange | null): string | null {
  if (range === null) return null;
  return text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end);
}
