/**
 * A text and its paragraphs in; its blocks out (headline, headings, paragraphs, corrections, boilerplate) with what the
 * lines beside the story tell: title, day, agency credit. What is not surely a leftover stays a paragraph.
 */

import { agencyPattern } from '../lexicon/agencies.js';
import type { Block, BlockKind, Credit } from '../model/article.js';
import { lettersOf } from '../text/normal.js';
import type { Span } from '../text/span.js';
import { corrections, leftovers } from './boilerplate.js';
import { captionCredit } from './caption.js';
import { creditIn } from './credit.js';
import { datelineLength } from './dateline.js';
import { dayIn, isDateLine } from './days.js';
import type { Paragraph } from './reading.js';

export interface Layout {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly date: string | null;
  readonly credit: Credit | null;
}

/** A paragraph on its way to being a block; `line` is its text on one line. */
interface Piece extends Paragraph {
  readonly line: string;
  kind: BlockKind | null;
  /** Credits a picture, not the text. */
  picture?: boolean;
}

/** `knownTitle` helps to tell the headline where it does not look like one. */
export function layOut(text: string, paragraphs: readonly Paragraph[], knownTitle: string | null): Layout {
  const pieces = paragraphs.flatMap((paragraph) => splitDateMark(text, paragraph));
  const date = markDates(pieces);
  markLeftovers(pieces);
  const headline = markHeadline(pieces, knownTitle);
  markCopies(pieces, headline);
  const parts = splitCaptions(text, splitSignOff(text, splitDatelines(text, pieces)));
  markHeadings(parts);
  const blocks = parts.map(({ start, end, kind }): Block => ({ start, end, kind: kind ?? 'paragraph' }));
  const beside = parts
    .filter((part) => part.kind === 'boilerplate' && !part.picture)
    .map((part) => part.line);
  return { blocks, title: headline?.line ?? null, date, credit: creditIn(beside) };
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function piece(text: string, span: Paragraph, kind: BlockKind | null = null): Piece {
  return { ...span, line: flat(text.slice(span.start, span.end)), kind };
}

/** " date 2023-05-01 Headline": the mark that some collections put before the text. */
const dateBefore = /^date\s*:?\s+\d{4}-\d{2}-\d{2}(?!\d)\s*/i;
/** "Headline Updated: 2016-07-15 06:50 (Xinhua)": where the line break after a headline got lost. */
const dateAfter =
  /\s+(?:updated|published|posted):\s*\d{4}-\d{2}-\d{2}(?:\s+\d{1,2}:\d{2})?(?:\s+by [^()\d]{2,40})?(?:\s*\([^()]{2,40}\))?$/i;

/** A date that stands on the line of a headline becomes a piece of its own. */
function splitDateMark(text: string, paragraph: Paragraph): Piece[] {
  const whole = text.slice(paragraph.start, paragraph.end);
  const before = dateBefore.exec(whole)?.[0] ?? '';
  if (before !== '' && dayIn(before) !== null) {
    const mark = trimmed(text, { start: paragraph.start, end: paragraph.start + before.length });
    const rest = { ...paragraph, start: paragraph.start + before.length };
    const head = piece(text, mark, 'boilerplate');
    return rest.start < rest.end ? [head, piece(text, rest)] : [head];
  }
  const after = whole.length <= longestHeadline ? dateAfter.exec(whole) : null;
  if (!after || after.index === 0) return [piece(text, paragraph)];
  const end = paragraph.start + after.index;
  const mark = trimmed(text, { start: end, end: paragraph.end });
  return [piece(text, { ...paragraph, end }), piece(text, mark, 'boilerplate')];
}

/** "Xinhua | Updated: 2017-09-15 17:52" */
const agencyFirst = new RegExp(`^${agencyPattern}(?: ?[|,·:/-] ?| )`);

/** Date lines stand among the first paragraphs; further down a line with a date may be a caption or a list. */
const top = 6;

/** The day the article's own lines give it. Of several the one of publication counts, not that of an update. */
function markDates(pieces: readonly Piece[]): string | null {
  let date: string | null = null;
  let updated: string | null = null;
  for (const part of pieces.slice(0, top)) {
    const given = part.kind === 'boilerplate' || isDateLine(part.line.replace(agencyFirst, ''));
    if (!given) continue;
    part.kind = 'boilerplate';
    if (/\bupdated?\b/i.test(part.line) && part.line.indexOf('|') < 0) updated ??= dayIn(part.line);
    else date ??= dayIn(part.line);
  }
  return date ?? updated;
}

/** Longest paragraph that a pattern is laid on. */
const longestLeftover = 800;
/** Titles of other articles are no longer than this. */
const longestLink = 150;

function markLeftovers(pieces: readonly Piece[]): void {
  let first = true;
  pieces.forEach((part, index) => {
    if (part.kind !== null) return;
    if (corrections.some((pattern) => pattern.test(part.line)) && !first) {
      part.kind = 'correction';
      return;
    }
    const found = leftovers.find(
      ({ pattern, place, long }) =>
        (long === true || part.line.length <= longestLeftover) &&
        !(first && place === 'later') &&
        pattern.test(part.line),
    );
    if (!found) {
      first = false;
      return;
    }
    part.kind = 'boilerplate';
    part.picture = found.picture === true;
    if (found.opens === 'links') markLinks(pieces.slice(index + 1));
  });
}

/** After "Related articles" titles follow up to the end, some of which end like sentences; or one title, and the story goes on. */
function markLinks(after: readonly Piece[]): void {
  const titles = after.filter((part) => isTitleLike(part.line)).length;
  const toTheEnd = titles * 2 >= after.length && after.every((part) => part.line.length <= longestLink);
  for (const part of toTheEnd ? after : after.slice(0, 1))
    if (part.kind === null && (toTheEnd || isTitleLike(part.line))) part.kind = 'boilerplate';
}

const isTitleLike = (line: string): boolean => line.length <= longestLink && !/[.!:;,]["”'’)]*$/u.test(line);

const longestHeadline = 200;

function markHeadline(pieces: readonly Piece[], knownTitle: string | null): Piece | null {
  const open = pieces.filter((part) => part.kind === null);
  const byMarkup = open.find((part) => part.markup === 'headline');
  const [first, ...rest] = open.filter((part) => !isCaption(part.line));
  const known = knownTitle === null ? '' : lettersOf(knownTitle);
  const byTitle = known !== '' && open.slice(0, 3).find((part) => lettersOf(part.line) === known);
  const headline = byMarkup ?? (byTitle || (first && looksLikeHeadline(first, rest) ? first : null));
  if (headline) headline.kind = 'headline';
  return headline ?? null;
}

function isCaption(line: string): boolean {
  const { before, after } = captionCredit(line);
  return before + after > 0;
}

/** Short, without the full stop of a sentence, and with something longer or finished after it. */
function looksLikeHeadline(first: Piece, rest: readonly Piece[]): boolean {
  if (first.markup === 'paragraph' && rest.length === 0) return false;
  if (first.line.length > longestHeadline) return false;
  if (/[.:;,]["”'’)]*$/u.test(first.line) && !/\.{3}$|(?:\b[A-Za-z]\.){2,}$/.test(first.line)) return false;
  if (datelineLength(first.line) > 0) return false;
  return rest.some((part) => part.line.length > first.line.length || endsSentence(part.line));
}

const endsSentence = (line: string): boolean => /[.!?…]["”'’»)\]]*$/u.test(line);

/** How far below a headline its second copy stands: a date, a byline and a picture may come between. */
const copyWithin = 6;

function markCopies(pieces: readonly Piece[], headline: Piece | null): void {
  if (!headline) return;
  const letters = lettersOf(headline.line);
  const from = pieces.indexOf(headline) + 1;
  for (const part of pieces.slice(from, from + copyWithin))
    if (part.kind === null && lettersOf(part.line) === letters) part.kind = 'headline';
}

/** Datelines open one of the first paragraphs: below them an "UNHCR — …" is a list. */
const datelinesWithin = 3;

function splitDatelines(text: string, pieces: readonly Piece[]): Piece[] {
  const candidates = new Set(pieces.filter((part) => part.kind === null).slice(0, datelinesWithin));
  return pieces.flatMap((part) => {
    const length = candidates.has(part) ? datelineLength(text.slice(part.start, part.end)) : 0;
    if (length === 0) return [part];
    const end = part.start + length;
    const trimmed = part.start + text.slice(part.start, end).trimEnd().length;
    return [
      piece(text, { start: part.start, end: trimmed }, 'boilerplate'),
      piece(text, { ...part, start: end }),
    ];
  });
}

const signOff = new RegExp(
  `([.!?]["”'’]?)\\s+([(—–-] ?${agencyPattern}(?:[/, ]+${agencyPattern})*\\)?)$`,
  'u',
);

/** "… the ministry said. (Reuters)" at the end of the last paragraph is a credit, no part of the sentence. */
function splitSignOff(text: string, pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLast((part) => part.kind === null);
  if (!last) return [...pieces];
  const found = signOff.exec(text.slice(last.start, last.end));
  if (!found) return [...pieces];
  const start = last.end - (found[2] ?? '').length;
  const end = last.start + found.index + (found[1] ?? '').length;
  const parts = [piece(text, { ...last, end }), piece(text, { start, end: last.end }, 'boilerplate')];
  return pieces.flatMap((part) => (part === last ? parts : [part]));
}

/** A caption is part of the account, the credit before or after it is not. */
function splitCaptions(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((part) => {
    if (part.kind !== null) return [part];
    const { before, after } = captionCredit(text.slice(part.start, part.end));
    if (before + after === 0 || before + after >= part.end - part.start) return [part];
    const caption = trimmed(text, { ...part, start: part.start + before, end: part.end - after });
    const beside = [
      trimmed(text, { start: part.start, end: caption.start }),
      trimmed(text, { start: caption.end, end: part.end }),
    ];
    const [head, tail] = beside.map((span) => ({ ...piece(text, span, 'boilerplate'), picture: true }));
    return [head, piece(text, caption), tail].filter(
      (each): each is Piece => each !== undefined && each.start < each.end,
    );
  });
}

function trimmed<T extends Span>(text: string, span: T): T {
  const inner = text.slice(span.start, span.end);
  const start = span.start + inner.length - inner.trimStart().length;
  return { ...span, start, end: Math.max(start, span.start + inner.trimEnd().length) };
}

/** A heading inside an article is a few words. Captions without a full stop are longer. */
const longestHeading = { units: 70, words: 9 };
/** What follows a heading is prose. */
const shortestProse = 60;

function markHeadings(pieces: readonly Piece[]): void {
  const story = pieces.filter((part) => part.kind !== 'boilerplate');
  story.forEach((part, index) => {
    if (part.kind !== null) return;
    if (part.markup === 'heading' || part.markup === 'headline') part.kind = 'heading';
    else if (part.markup !== 'paragraph' && isHeading(part.line, story[index - 1], story[index + 1]))
      part.kind = 'heading';
  });
}

/** A letter that is not small, or a digit, after a quotation mark or none. Scripts without capitals count. */
function opensWithCapital(line: string): boolean {
  const first = line.replace(/^["“„«'‘(¿]/, '').slice(0, 1);
  return /[^\s!-/:-@[-`{-~]/.test(first) && (first !== first.toLowerCase() || first === first.toUpperCase());
}

function isHeading(line: string, before: Piece | undefined, after: Piece | undefined): boolean {
  const { units, words } = longestHeading;
  if (line.length > units || line.split(' ').length > words) return false;
  if (/[.!:;,…]["”'’»)\]]*$/u.test(line) || !opensWithCapital(line)) return false;
  if (!before || !(before.kind === 'headline' || endsSentence(before.line))) return false;
  return after !== undefined && after.kind === null && after.line.length >= shortestProse;
}
