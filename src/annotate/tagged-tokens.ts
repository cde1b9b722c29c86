/** A token list in, the part of speech of each out: for words that come without an article around them. */
import type { Pos } from '../model/witness.js';
import { tag } from './wink.js';

/** As the tagger sees the tokens with a space between each; undefined where it parts words otherwise. */
export function tagsOf(tokens: readonly string[]): (Pos | undefined)[] {
  const tags = new Map(tag(tokens.join(' ')).map(({ start, pos }) => [start, pos]));
  let start = 0;
  return tokens.map((token) => {
    const pos = tags.get(start);
    start += token.length + 1;
    return token === '' ? undefined : pos;
  });
}
