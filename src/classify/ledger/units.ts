/**
 * A witness in, what it quotes as units of comparison out: each a list of words that forgets how outlets set them (quotation
 * marks, contractions, spelling by the key) and remembers what they did to them (brackets, ellipses, where a part ends).
 */
import { numberWords } from '../../lexicon/number-words.js';
import { foldIse } from '../../lexicon/spelling.js';
import type { Quotation, Speaker, TokenRange, Witness, Word } from '../../model/witness.js';
import type { Span } from '../../text/span.js';

export interface QuoteWord {
  /** What two settings of one word share. */
  readonly key: string;
  /** Index of its token in the witness. */
  readonly token: number;
  readonly content: boolean;
  /** Inside brackets: the outlet's word. */
  readonly bracketed: boolean;
  /** An ellipsis stands before it. */
  readonly afterEllipsis: boolean;
  /** First word of a sentence. */
  readonly opens: boolean;
  /** First word behind "he said": the same quotation goes on. */
  readonly seam: boolean;
  /** First word of a quotation that stands apart from the one before it in the list. */
  readonly apart?: boolean;
}

export interface Unit {
  readonly witness: number;
  /** Indices of its quotations in the witness, in order. */
  readonly quotations: readonly number[];
  readonly words: readonly QuoteWord[];
  /** An ellipsis stands behind the last word. */
  readonly trails: boolean;
  readonly speaker: Speaker | null;
  /** A few words, all with capitals: more likely the name of a work than speech. */
  readonly title: boolean;
}

/** A longer speech is compared in pieces. */
const longestUnit = 1_500;

export function unitsOf(account: Witness, witness: number): Unit[] {
  const groups: number[][] = [];
  account.quotations.forEach((quotation, index) => {
    const last = groups.at(-1);
    const before = last && account.quotations[last.at(-1) as number];
    if (last && before && goesOn(account, before, quotation) && sizeOf(account, last) < longestUnit)
      last.push(index);
    else groups.push([index]);
  });
  return groups.map((quotations) => unitOf(account, witness, quotations));
}

const sizeOf = ({ quotations }: Witness, group: readonly number[]): number =>
  (quotations[group.at(-1) as number] as Quotation).tokens.to -
  (quotations[group[0] as number] as Quotation).tokens.from;

/** «“We will win,” he said. “Soon.”», and a paragraph left open: both are one quotation. */
function goesOn({ tokens, passages }: Witness, one: Quotation, next: Quotation): boolean {
  const [from, to] = [one.tokens.to, next.tokens.from];
  if (to - from <= 1) return true;
  const speaker = one.speaker;
  const between =
    speaker !== null &&
    speaker.start >= one.end &&
    next.speaker?.start === speaker.start &&
    one.verb === next.verb;
  if (!between || to - from > longestClause) return false;
  const paragraph = (token: number): number | undefined => passages[tokens[token]?.passage ?? -1]?.paragraph;
  return paragraph(from - 1) === paragraph(to);
}

/** In tokens: a longer stretch between two quotations is more than "he said". */
const longestClause = 30;

function unitOf(account: Witness, witness: number, quotations: readonly number[]): Unit {
  const parts = quotations.map((index) => account.quotations[index] as Quotation);
  const words: QuoteWord[] = [];
  let trails = false;
  parts.forEach(({ tokens }, k) => {
    const part = wordsIn(account, tokens, k > 0);
    words.push(...part.words);
    trails = part.trails;
  });
  return {
    witness,
    quotations,
    words,
    trails,
    speaker: parts[0]?.speaker ?? null,
    title: isTitle(account, words),
  };
}

/** In words: longest name of a work. */
const longestTitle = 6;

const isTitle = ({ tokens }: Witness, words: readonly QuoteWord[]): boolean =>
  words.length <= longestTitle &&
  words.some(({ content }) => content) &&
  words.every(({ content, token }) => !content || /^[\p{Lu}\p{N}]/u.test(tokens[token]?.text ?? '')) &&
  (words.length > 1 || tokens[words[0]?.token ?? -1]?.pos === 'PROPN');

/** Words of a stretch of tokens; `seam` marks the first as the start of a further part. */
export function wordsIn(
  { tokens }: Witness,
  range: TokenRange,
  seam = false,
): { readonly words: readonly QuoteWord[]; readonly trails: boolean } {
  const words: QuoteWord[] = [];
  let [depth, ellipsis, opens, stops] = [0, false, true, 0];
  for (let k = range.from; k < range.to; k++) {
    const token = tokens[k] as Word;
    if (token.kind === 'mark' && token.text !== '%') {
      stops = token.text === '.' ? stops + 1 : 0;
      if (/^[[(]$/.test(token.text)) depth++;
      else if (/^[\])]$/.test(token.text)) depth = Math.max(0, depth - 1);
      if (isEllipsis(token.text) || stops >= 3) ellipsis = true;
      else if (/^[.!?]$/.test(token.text)) opens = true;
      continue;
    }
    for (const key of keysOf(token, tokens[k + 1])) {
      const content = token.content && key === keyOf(token);
      const first = seam && words.length === 0;
      words.push({
        key,
        token: k,
        content,
        bracketed: depth > 0,
        afterEllipsis: ellipsis,
        opens,
        seam: first,
      });
      [ellipsis, opens] = [false, false];
    }
    stops = 0;
  }
  return { words, trails: ellipsis };
}

const isEllipsis = (text: string): boolean => /^(?:…|\.{2,}|⋯)$/u.test(text);

/** The key of one token; two for "cannot". */
function keysOf(token: Word, next: Word | undefined): readonly string[] {
  if (token.norm === 'cannot') return ['can', 'not'];
  if (next?.norm === "n't" && next.start === token.end)
    return [stemsBeforeNot.get(token.norm) ?? keyOf(token)];
  return [keyOf(token)];
}

/** can’t, won’t, shan’t. */
const stemsBeforeNot: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

const contractions: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'d", 'would'],
]);

function keyOf(token: Word): string {
  if (token.text === '%') return 'percent';
  if (token.norm === "'s") return token.pos === 'AUX' || token.pos === 'VERB' ? 'is' : "'s";
  const number = numberWords.get(token.norm);
  if (number !== undefined && number > 1) return String(number);
  return contractions.get(token.norm) ?? foldIse(token.norm).replace(/[.']/g, '');
}

/** The stretch around some words, which stand in any order; `at` is where the empty span stands when there are none. */
export function spanOf({ tokens }: Witness, words: readonly QuoteWord[], at: number): Span {
  if (words.length === 0) return { start: at, end: at };
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const { token } of words) [first, last] = [Math.min(first, token), Math.max(last, token)];
  return { start: (tokens[first] as Word).start, end: (tokens[last] as Word).end };
}
