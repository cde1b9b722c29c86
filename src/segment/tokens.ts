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

/**
 * Address, mail, handle, dotted letters; number (group 1); word (2); any other mark or run of marks (3). Quantifiers are bounded where a
 * failing attempt could otherwise rescan the rest of a long line at every token.
 */
const pattern = new RegExp(
  [
    String.raw`https?:\/\/[^\s"“”’<>()]+[^\s"“”’<>().,;:!?]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?|Ph\.D\.?`,
    String.raw`(\p{N}+(?:[.,:]\p{N}+)*(?:(?:s|st|nd|rd|th)(?![\p{L}\p{N}]))?)`,
    String.raw`([\p{L}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]*(?:['’ʼ&][\p{L}][\p{L}\p{M}]*)*)`,
    String.raw`(\.{2,}|-{2,}|[^\s][\p{M}\ufe0f]*(?:\u200d[^\s][\p{M}\ufe0f]*)*)`,
  ].join('|'),
  'gu',
);

/** Tokens of `text.slice(start, end)` in order, covering every unit that is not white space. */
export function tokenSpans(text: string, passage: Span): TokenSpan[] {
  const body = text.slice(passage.start, passage.end);
  const spans: TokenSpan[] = [];
  for (let at = 0; at < body.length; ) {
    if (isSpace(body.charCodeAt(at))) at++;
    else at = plainToken(spans, body, at, passage.start) ?? anyToken(spans, body, at, passage.start);
  }
  return spans;
}

/** White space of ASCII; the rest is left to the pattern, which steps over it. */
const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

/** Marks that neither begin nor go on with anything longer, where one of them stands beside ASCII. */
const isLoneMark = (unit: number): boolean =>
  unit === 0x2c || unit === 0x3a || unit === 0x3b || unit === 0x22 || unit === 0x28 || unit === 0x29;

/**
 * What most tokens are, a run of ASCII letters before a space or a lone mark, or such a mark; null where the pattern has to say. It would
 * say the same, at ten times the cost.
 */
function plainToken(spans: TokenSpan[], body: string, start: number, offset: number): number | null {
  let at = start;
  while (isLetter(body.charCodeAt(at))) at++;
  const unit = body.charCodeAt(at);
  if (at > start) {
    if (!(isSpace(unit) || unit === 0x2c || unit === 0x3b || unit === 0x22 || unit === 0x29)) return null;
    spans.push({ start: start + offset, end: at + offset, kind: 'word' });
    return at;
  }
  const next = body.charCodeAt(at + 1);
  if (!isLoneMark(unit) || !(isSpace(next) || isLetter(next))) return null;
  spans.push({ start: start + offset, end: at + 1 + offset, kind: 'mark' });
  return at + 1;
}

/** Reads the next token by the pattern; returns where the scan goes on. */
function anyToken(spans: TokenSpan[], body: string, start: number, offset: number): number {
  pattern.lastIndex = start;
  const match = pattern.exec(body);
  if (match === null) return body.length;
  const end = match.index + match[0].length;
  if (match[2] !== undefined) return pushWord(spans, body, match.index, end, offset);
  const kind = match[1] !== undefined ? 'number' : match[3] !== undefined ? 'mark' : 'word';
  spans.push({ start: match.index + offset, end: end + offset, kind });
  return end;
}

/** A word without its clitic, the clitic, and the full stop of an abbreviation. Returns where the scan goes on. */
function pushWord(spans: TokenSpan[], body: string, start: number, end: number, offset: number): number {
  const word = body.slice(start, end);
  const cut = end - clitic(word);
  const dotted = cut === end && body[end] === '.' && keepsFullStop(word, body.slice(end + 1, end + 3));
  const stop = dotted ? end + 1 : cut;
  if (start < stop) spans.push({ start: start + offset, end: stop + offset, kind: 'word' });
  if (cut < end) spans.push({ start: cut + offset, end: end + offset, kind: 'word' });
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
