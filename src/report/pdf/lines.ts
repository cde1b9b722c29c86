/**
 * Lines of the neutral document in, inlines for pdfmake out: marks, links, a font for every letter. pdfmake knows one direction only, so
 * that words that are read from the right are broken into lines here, each of which the font sets as a whole.
 */
import type { Content } from 'pdfmake/interfaces.js';
import type { Family } from '../../model/framing.js';
import { type Stretch, stretchesOf } from '../../text/direction.js';
import type { Line, Run } from '../document.js';
import { familyInk, familyLine, grey } from '../paper.js';
import { nameOfLost, piecesOf } from './fonts.js';

/** Counts the characters that no font holds. */
export interface Typesetter {
  /** `room` in points at `size`; what is read from the right is broken to it here. */
  inlines(line: Line, room: number, size?: number): Content[];
  readonly lost: () => number;
}

export function typesetter(): Typesetter {
  let lost = 0;
  const pieces = (text: string, style: object): Content[] =>
    piecesOf(text).map(({ text: letters, font }) => {
      if (font === null) lost += [...letters].length;
      const shown =
        font === null ? { text: nameOfLost(letters), color: `#${grey.soft}` } : { text: letters, font };
      return { ...style, ...shown } as Content;
    });
  const stretch = ({ text, fromRight }: Stretch, style: object, letters: number): Content[] =>
    fromRight
      ? visualLines(text, letters).map(
          (line) => ({ ...style, text: line, font: 'DejaVu', fontFeatures: whole, noWrap: true }) as Content,
        )
      : pieces(text, style);
  return {
    inlines: (line, room, size = 10) =>
      line.flatMap((run) =>
        stretchesOf(run.text).flatMap((one) =>
          stretch(one, styleOf(run), Math.floor(room / (size * lettersWide))),
        ),
      ),
    lost: () => lost,
  };
}

/** Any list makes the library lay out the line at once, not word by word from the left. */
const whole = ['kern'];

/** Width of a letter of Arabic or Hebrew in DejaVu, in parts of the size: none of those measured was wider on average. */
const lettersWide = 0.62;

/** A stretch of several lines has each on a line of its own. */
function visualLines(text: string, letters: number): string[] {
  const lines: string[][] = [[]];
  let length = 0;
  for (const word of text.split(/(?<=\s)/u)) {
    if (length > 0 && length + word.trimEnd().length > letters) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push(word);
    length += word.length;
  }
  return lines.map((words, index) => `${index > 0 ? '\n' : ''}${turned(words.join('').trim())}`);
}

/** The font turns a whole line round, numbers and brackets with it: these are turned beforehand. */
const turned = (line: string): string =>
  line
    .replace(/[\p{Nd}](?:[\p{Nd}.,:/%٪-]*[\p{Nd}%٪])?/gu, (number) => [...number].reverse().join(''))
    .replace(/[()[\]«»]/g, (sign) => mirrors[sign] ?? sign);

const mirrors: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

function styleOf({ mark, strong, quiet, href }: Run): object {
  if (mark) return markOf(mark);
  const link = href ? { link: href, color: `#${familyInk.source.colour}`, decoration: 'underline' } : {};
  return { ...(strong ? { bold: true } : {}), ...(quiet ? { color: `#${grey.soft}` } : {}), ...link };
}

const markOf = (family: Family): object => ({
  bold: true,
  background: `#${familyInk[family].wash}`,
  decoration: 'underline',
  decorationColor: `#${familyInk[family].colour}`,
  ...(familyLine[family] === 'solid' ? {} : { decorationStyle: familyLine[family] }),
});
