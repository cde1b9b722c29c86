/** Laying out text for a terminal: what a string takes in columns, wrapping beside a label, tables, and colour where it is wanted. */
import stringWidth from 'string-width';
import type { Family } from '../model/framing.js';

/** Columns, as a terminal counts: wide characters two, combining marks none. */
const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text));

/** string-width segments into graphemes; most lines need none. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

type Style = (text: string) => string;

export interface Paint {
  readonly strong: Style;
  readonly faint: Style;
  readonly family: Readonly<Record<Family, Style>>;
}

const style =
  (on: string, off: string): Style =>
  (text) =>
    `\x1b[${on}m${text}\x1b[${off}m`;

/** The hues of the pages as near as 256 colours come: orange, blue, bluish green, grey. All are underlined, so that hue is never alone. */
export function painter(colour: boolean): Paint {
  const plain: Style = (text) => text;
  if (!colour)
    return {
      strong: plain,
      faint: plain,
      family: { words: plain, source: plain, facts: plain, silence: plain },
    };
  return {
    strong: style('1', '22'),
    faint: style('2', '22'),
    family: {
      words: style('4;38;5;208', '24;39'),
      source: style('4;38;5;75', '24;39'),
      facts: style('4;38;5;36', '24;39'),
      silence: style('4;38;5;246', '24;39'),
    },
  };
}

/** Edges of a reading on its way through wrapping. Texts come here with their control characters spelt out, so they hold none. */
const opens = '\x01';
const closes = '\x02';

/** A reading in brackets, to be painted after wrapping. */
export const marked = (reading: string): string => `${opens}[${reading}]${closes}`;

/** `text` wrapped beside `label`, later lines indented as far as it is wide; what is `marked` is painted, line by line. */
export function hanging(
  label: string,
  text: string,
  width: number,
  paint: Style = (marks) => marks,
): string[] {
  const indent = widthOf(label);
  const lines = wrap(text, Math.max(10, width - indent));
  let open = false;
  return lines.map((line, index) => {
    const painted = paintMarks(line, open, paint);
    open = painted.open;
    return `${index === 0 ? label : ' '.repeat(indent)}${painted.text}`.trimEnd();
  });
}

function paintMarks(
  line: string,
  open: boolean,
  paint: Style,
): { readonly text: string; readonly open: boolean } {
  let inside = open;
  let text = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters so that no text holds them.
  for (const part of line.split(/([\x01\x02])/)) {
    if (part === opens) inside = true;
    else if (part === closes) inside = false;
    else text += inside && part !== '' ? paint(part) : part;
  }
  return { text, open: inside };
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    const wide = visible(word);
    if (used > 0 && used + 1 + wide > width) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      line += used > 0 || line !== '' ? ` ${word}` : word;
      used += used > 0 ? 1 + wide : wide;
    }
  }
  return [...lines, line];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters so that no text holds them.
const visible = (word: string): number => widthOf(word.replace(/[\x01\x02]/g, ''));

/** A word too long for a line (an address, text without spaces) in pieces that fit. */
function pieces(word: string, width: number): string[] {
  if (visible(word) <= width) return word === '' ? [] : [word];
  const cut: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = visible(segment);
    if (used + wide > width) {
      cut.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...cut, piece];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Rows of cells in aligned columns, the last one wrapped; `below` gives lines to stand under a row's last cell. */
export function columns(
  rows: readonly (readonly string[])[],
  width: number,
  below: (cells: readonly string[], row: number) => readonly string[],
): string[] {
  const last = Math.max(0, ...rows.map((cells) => cells.length)) - 1;
  const most = Math.floor(width / 3);
  const widths = Array.from({ length: last }, (_, column) =>
    Math.min(most, Math.max(...rows.map((cells) => widthOf(cells[column] ?? '')))),
  );
  return rows.flatMap((cells, row) => {
    const label = widths.map((wide, column) => `${fitted(cells[column] ?? '', wide)}  `).join('');
    const under = below(cells, row).flatMap((line) => hanging(' '.repeat(widthOf(label)), line, width));
    return [...hanging(label, cells[last] ?? '', width), ...under];
  });
}

/** Exactly `width` columns: filled up, or cut with an ellipsis. */
function fitted(cell: string, width: number): string {
  if (widthOf(cell) <= width) return cell + ' '.repeat(width - widthOf(cell));
  let text = '';
  for (const { segment } of graphemes.segment(cell)) {
    if (widthOf(text + segment) > width - 1) break;
    text += segment;
  }
  return `${text}…${' '.repeat(Math.max(0, width - 1 - widthOf(text)))}`;
}
