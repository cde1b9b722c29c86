/**
 * A plain text in, its paragraphs out as spans. Blank lines part paragraphs; so do single line breaks, unless the text is
 * hard-wrapped, where a break stands only because the next word did not fit.
 */
import type { Span } from '../text/span.js';

interface Line extends Span {
  /** Length with its indentation: what a wrapping program counted. */
  readonly width: number;
  readonly indented: boolean;
  /** A blank line stands before it, or nothing. */
  readonly opens: boolean;
}

/** Spans without white space at either end, in order; together they cover all that is not white space. */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Span[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const goesOn =
      width !== null && before && !line.opens && !line.indented && isFull(text, before, line, width);
    if (goesOn && last) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let seen = 0;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029\u0085\v\f]+/g)) {
    const whole = match[0];
    const body = whole.trim();
    if (body === '') continue;
    const start = match.index + whole.indexOf(body);
    const opens = lines.length === 0 || !/^[ \t]*(?:\r\n|[^ \t])[ \t]*$/.test(text.slice(seen, match.index));
    lines.push({
      start,
      end: start + body.length,
      width: whole.trimEnd().length,
      indented: /^\s/.test(whole),
      opens,
    });
    seen = match.index + whole.length;
  }
  return lines;
}

/** Mail and text files wrap at 60 to 80 columns, narrow ones at 40; from 100 on a line is a paragraph. */
const wrapWidths = { least: 40, most: 100 };
/** Programs that even lines out leave up to an eighth of the width unused. */
const slack = 0.88;
/** Of the breaks inside paragraphs so many must be forced ones; in a list of short lines few are. */
const forcedShare = 0.75;
const fewestBreaks = 3;

/** The width a text was wrapped to, null when its line breaks end paragraphs. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const followed = lines.filter((line, index) => lines[index + 1]?.opens === false && line.end > line.start);
  if (followed.length < fewestBreaks) return null;
  const widths = followed.map((line) => line.width).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
  if (width < wrapWidths.least || width > wrapWidths.most) return null;
  const forced = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next?.opens === false && isFull(text, line, next, width);
  }).length;
  return forced >= followed.length * forcedShare ? width : null;
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + width)))?.[0].length ?? 0;
  return line.width + 1 + word > width * slack;
}
