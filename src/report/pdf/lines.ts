/**
 * Lines of the neutral document in, inlines for pdfmake out: marks, links, a font for every letter. pdfmake knows one direction only, so
 * that words that are read from the right are broken into lines here, each of which the font sets as a whole.
 */
import type { Content } from 'pdfmake/interfaces.js';
import type { Family } from '../../model/framing.js';
import { type Stretch, stretchesOf } from '../../text/direction.js';
import type { Line, Run } from '../document.js';
import { familyInk, familyLine, grey } from '../paper.js';
import { isHeld, nameOfLost, piecesOf, widthOf } from './fonts.js';

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
  const fromRight = (text: string, style: object, room: number): Content[] => {
    const held = [...text].filter((letter) => isHeld('DejaVu', letter));
    lost += [...text].length - held.length;
    return linesOf(held.join(''), room).flatMap((line, index) => [
      ...(index > 0 ? ['\n'] : []),
      { ...style, text: turned(line), font: 'DejaVu', fontFeatures: whole, noWrap: true } as Content,
    ]);
  };
  const stretch = (one: Stretch, style: object, room: number): Content[] =>
    one.fromRight ? fromRight(one.text, style, room) : pieces(one.text, style);
  return {
    inlines: (line, room, size = 10) =>
      line.flatMap((run) => stretchesOf(run.text).flatMap((one) => stretch(one, styleOf(run), room / size))),
    lost: () => lost,
  };
}

/** Any list makes the library lay out the line at once, not word by word from the left. */
const whole = ['kern'];

/** Lines of this width in parts of the size, broken at white space where there is any. */
function linesOf(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)/u).flatMap((each) => inParts(each, room))) {
    if (line !== '' && widthOf('DejaVu', line + word.trimEnd()) > room) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()];
}

/** A word that is wider than a line, letter by letter. */
function inParts(word: string, room: number): string[] {
  if (widthOf('DejaVu', word) <= room) return [word];
  const parts: string[] = [''];
  for (const letter of word) {
    const part = parts.at(-1) as string;
    if (part !== '' && widthOf('DejaVu', part + letter) > room) parts.push(letter);
    else parts[parts.length - 1] = part + letter;
  }
  return parts;
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
