/**
 * The tokens of an article in, its quoted stretches out: a walk over the quotation marks of each paragraph with a stack,
 * curly, straight and single. Only the outermost quotation becomes a span; one that never closes ends with its paragraph.
 */
import type { Passage, QuotedSpan, Token } from '../model/witness.js';

type Side = 'open' | 'close' | 'none';
type Style = 'double' | 'single' | 'guillemet';

interface Opened {
  readonly style: Style;
  readonly mark: string;
  readonly token: number;
}

/** How many tokens a single opening mark looks ahead for its closing mark: apostrophes are common, long 'quotations' rare. */
const singleReach = 120;

/** Quotations inside quotations beyond this are noise. */
const deepest = 8;

export function quotedSpans(
  text: string,
  passages: readonly Passage[],
  tokens: readonly Token[],
): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  for (const [from, to] of paragraphs(passages)) walk(text, tokens, from, to, spans);
  return spans;
}

/** Token ranges of the paragraphs that can hold speech. */
function* paragraphs(passages: readonly Passage[]): Generator<[number, number]> {
  let first = 0;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] as Passage;
    if (passages[i + 1]?.paragraph === passage.paragraph) continue;
    if (passage.kind !== 'boilerplate') yield [(passages[first] as Passage).tokens.from, passage.tokens.to];
    first = i + 1;
  }
}

function walk(text: string, tokens: readonly Token[], from: number, to: number, spans: QuotedSpan[]): void {
  const stack: Opened[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const style = token.kind === 'mark' ? styleOf(token.text) : null;
    if (style === null) continue;
    const side = sideOf(text, tokens, i, to, style, stack);
    if (side === 'open') {
      if (restarts(tokens, i, to, style, stack)) close(tokens, stack, 0, i, spans);
      if (stack.length < deepest) stack.push({ style, mark: (tokens[i] as Token).text, token: i });
    } else if (side === 'close') {
      const depth = stack.findLastIndex((o) => o.style === style);
      if (depth >= 0) close(tokens, stack, depth, i, spans);
    }
  }
  close(tokens, stack, 0, to, spans);
}

/** Closes the quotation at `depth` and those inside it before token `end`; the outermost one becomes a span. */
function close(
  tokens: readonly Token[],
  stack: Opened[],
  depth: number,
  end: number,
  spans: QuotedSpan[],
): void {
  const opened = stack[depth];
  if (opened === undefined) return;
  stack.length = depth;
  const from = opened.token + 1;
  if (depth > 0 || from >= end) return;
  const start = (tokens[from] as Token).start;
  spans.push({ start, end: (tokens[end - 1] as Token).end, tokens: { from, to: end } });
}

function styleOf(text: string): Style | null {
  if (/^["“”„‟]$/.test(text)) return 'double';
  if (/^['‘’‚‛`]$/.test(text)) return 'single';
  return /^[«»]$/.test(text) ? 'guillemet' : null;
}

function sideOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  style: Style,
  stack: readonly Opened[],
): Side {
  const mark = (tokens[at] as Token).text;
  if (mark === '„' || mark === '«') return 'open';
  if (mark === '»') return 'close';
  if (style === 'single') return singleSide(text, tokens, at, to, stack);
  if (mark === '“') return stack.at(-1)?.mark === '„' ? 'close' : 'open';
  if (mark === '”' || mark === '‟') return 'close';
  return straightSide(
    text,
    tokens[at] as Token,
    stack.some((o) => o.style === 'double'),
  );
}

/** A straight mark opens before a word and after white space, closes after a word; between the two it does what is due. */
function straightSide(text: string, token: Token, open: boolean): Side {
  const before = isOuter(text[token.start - 1]);
  const after = isOuter(text[token.end]);
  if (before && !after) return 'open';
  if (after && !before) return 'close';
  return open ? 'close' : 'open';
}

/** White space, the edge of the text, or an opening bracket or dash. */
const isOuter = (unit: string | undefined): boolean => unit === undefined || /[\s([{—–-]/u.test(unit);

/** A single mark between letters never gets here (it is part of a word); what is left is a quote or a lone apostrophe. */
function singleSide(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  stack: readonly Opened[],
): Side {
  const token = tokens[at] as Token;
  const open = stack.at(-1)?.style === 'single';
  if (!open || token.text === '‘') return opensSingle(text, tokens, at, to) ? 'open' : 'none';
  return closesSingle(text, token) && !isPossessive(text, tokens, at, to) ? 'close' : 'none';
}

function opensSingle(text: string, tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at] as Token;
  const before = text[token.start - 1];
  if (!(isOuter(before) || /["“]/.test(before ?? ''))) return false;
  if (token.text === '’' || !/[\p{L}\p{N}.…$£€[(]/u.test(text[token.end] ?? '')) return false;
  if (/^(?:\d0s|em\b|tis\b|twas\b|til\b)/.test(text.slice(token.end, token.end + 5))) return false;
  const end = Math.min(to, at + singleReach);
  for (let i = at + 2; i < end; i++) {
    const later = tokens[i] as Token;
    if (/^['’]$/.test(later.text) && closesSingle(text, later)) return true;
  }
  return false;
}

const closesSingle = (text: string, token: Token): boolean =>
  /^['’]$/.test(token.text) &&
  /\S/u.test(text[token.start - 1] ?? ' ') &&
  !/[\p{L}\p{N}]/u.test(text[token.end] ?? ' ');

/** "the countries’ leaders" inside single quotes: an s before, a word after, and a better closing mark to come. */
function isPossessive(text: string, tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at] as Token;
  if (!/s/i.test(text[token.start - 1] ?? '') || !/^\s\p{L}/u.test(text.slice(token.end, token.end + 3)))
    return false;
  const end = Math.min(to, at + singleReach);
  for (let i = at + 1; i < end; i++) {
    const later = tokens[i] as Token;
    if (later.text === '‘') return false;
    if (closesSingle(text, later)) return true;
  }
  return false;
}

/** A second opening mark of one style: nested where both will close, else the first was never closed. */
function restarts(
  tokens: readonly Token[],
  at: number,
  to: number,
  style: Style,
  stack: readonly Opened[],
): boolean {
  if (style !== 'double' || !stack.some((o) => o.style === style)) return false;
  if ((tokens[at] as Token).text === '"') return true;
  let depth = stack.filter((o) => o.style === style).length + 1;
  for (let i = at + 1; i < Math.min(to, at + 4 * singleReach); i++) {
    const mark = (tokens[i] as Token).text;
    if (mark === '“') depth++;
    else if (mark === '”' || mark === '"') depth--;
    if (depth === 0) return false;
  }
  return true;
}
