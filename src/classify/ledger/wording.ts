/** One account's wording of an entry: its words, wherever they stand, and where a stretch of them lies in the text. */
import type { Witness } from '../../model/witness.js';
import type { Span } from '../../text/span.js';
import { type QuoteWord, spanOf } from './units.js';

/** A list of words with the account it stands in. */
export interface Wording {
  readonly account: Witness;
  readonly words: readonly QuoteWord[];
  /** An ellipsis stands behind the last word. */
  readonly trails: boolean;
}

/** The place of words `from` to `to`; an empty one behind the word before it, or before the word behind. */
export function placeIn({ account, words }: Wording, from: number, to: number): Span {
  const before = account.tokens[words[from - 1]?.token ?? -1];
  const behind = account.tokens[words[to]?.token ?? -1];
  return spanOf(account, words.slice(from, to), before?.end ?? behind?.start ?? 0);
}
