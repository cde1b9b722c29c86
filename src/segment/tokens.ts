/**
 * The text of one passage in, the spans and kinds of its tokens out: words, numbers and marks, so that two outlets'
 * spellings of one thing fall into comparable pieces ("cease-fire" is three tokens, "Aliyev’s" two, "U.S." one).
 */
import {
  leaningAbbreviations,
  numberAbbreviations,
  openAbbreviations,
} from '../lexicon/sentence-abbreviations.js';
import type { Token } from '../model/witness.js';
import type { Span } from '../text/span.js';

export interface TokenSpan extends Span {
  readonly kind: Token['kind'];
}

/** Quantifiers are bounded where a failing attempt could otherwise rescan the rest of a long line at every token. */
const pattern = new RegExp(
  [
    String.raw`(?<url>https?:\/\/[^\s"“”’<>()]+[^\s"“”’<>().,;:!?])`,
    String.raw`(?<mail>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})`,
    String.raw`(?<handle>[@#][\p{L}\p{N}_]+)`,
    String.raw`(?<dotted>\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?|Ph\.D\.?)`,
    String.raw`(?<number>\p{N}+(?:[.,:]\p{N}+)*(?:(?:s|st|nd|rd|th)(?![\p{L}\p{N}]))?)`,
    String.raw`(?<word>[\p{L}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*(?:['’ʼ&][\p{L}][\p{L}\p{M}]*)*)`,
    String.raw`(?<run>\.{2,}|-{2,}|[^\s][\p{M}\ufe0f]*(?:\u200d[^\s][\p{M}\ufe0f]*)*)`,
  ].join('|'),
  'gu',
);

/** Tokens of `text.slice(start, end)` in order, covering every unit that is not white space. */
export function tokenSpans(text: string, passage: Span): TokenSpan[] {
  const body = text.slice(passage.start, passage.end);
  const spans: TokenSpan[] = [];
  let from = 0;
  for (const match of body.matchAll(pattern)) {
    if (match.index < from) continue;
    from = match.index + match[0].length;
    const groups = match.groups ?? {};
    if (groups.word !== undefined) from = pushWord(spans, body, match.index, from);
    else spans.push({ start: match.index, end: from, kind: kindOf(groups) });
  }
  return spans.map((s) => ({ ...s, start: s.start + passage.start, end: s.end + passage.start }));
}

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups.number !== undefined) return 'number';
  return groups.run === undefined ? 'word' : 'mark';
}

/** A word without its clitic, the clitic, and the full stop of an abbreviation. Returns where the scan goes on. */
function pushWord(spans: TokenSpan[], body: string, start: number, end: number): number {
  const word = body.slice(start, end);
  const cut = end - clitic(word);
  const dotted = cut === end && body[end] === '.' && keepsFullStop(word, body.slice(end + 1, end + 3));
  const stop = dotted ? end + 1 : cut;
  if (start < stop) spans.push({ start, end: stop, kind: 'word' });
  if (cut < end) spans.push({ start: cut, end, kind: 'word' });
  return dotted ? end + 1 : end;
}

/** Length of "’s", "n’t", "’re" … at the end of a word, 0 where there is none. */
const clitic = (word: string): number =>
  /(?:(?<=\p{L})n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu.exec(word)?.[0].length ?? 0;

/** "Gov. H": an abbreviation keeps its full stop where the passage goes on, so that the stop is never taken for its end. */
function keepsFullStop(word: string, after: string): boolean {
  if (!/^\s\S/u.test(after)) return false;
  const bare = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return /^\s\p{Lu}/u.test(after);
  if (numberAbbreviations.has(bare)) return /^\s\p{N}/u.test(after);
  return leaningAbbreviations.has(bare) || (openAbbreviations.has(bare) && /^\p{Lu}/u.test(word));
}
