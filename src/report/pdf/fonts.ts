/**
 * The fonts of a PDF and which letters each of them holds: a text in, its pieces by font out; letters that none of them holds are pieces
 * without a font. Roboto (Apache licence) comes with pdfmake and holds Latin, Cyrillic and Greek; DejaVu Sans (free) adds
 * Armenian, Georgian, Hebrew, Arabic and signs.
 */
/// <reference path="./fontkit.d.ts" />
import { createRequire } from 'node:module';
import { openSync } from 'fontkit';

export type FontName = 'Roboto' | 'DejaVu';

const require = createRequire(import.meta.url);
const roboto = (style: string): string => require.resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);
const dejavu = (weight: number): string =>
  require.resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff`);

/** Italics are not used. */
export const fontFiles: Readonly<Record<FontName, { readonly normal: string; readonly bold: string }>> = {
  Roboto: { normal: roboto('Regular'), bold: roboto('Medium') },
  DejaVu: { normal: dejavu(400), bold: dejavu(700) },
};

export interface Piece {
  readonly text: string;
  readonly font: FontName | null;
}

/** Pieces that adjoin differ in font; together they are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: { text: string; font: FontName | null }[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    const font = fontOf(letter, last?.font ?? null);
    if (last?.font === font) last.text += letter;
    else pieces.push({ text: letter, font });
  }
  return pieces;
}

const order = ['Roboto', 'DejaVu'] as const satisfies readonly FontName[];

/** Marks over a letter, and what only joins letters or picks their form, go with the letter before. */
function fontOf(letter: string, before: FontName | null): FontName | null {
  if (/\p{M}|\u200c|\u200d|[\ufe00-\ufe0f]/u.test(letter)) return before;
  return order.find((name) => isHeld(name, letter)) ?? null;
}

type Style = 'normal' | 'bold';

const opened = new Map<string, ReturnType<typeof openSync>>();

function fontAt(name: FontName, style: Style): ReturnType<typeof openSync> {
  const path = fontFiles[name][style];
  const font = opened.get(path) ?? openSync(path);
  opened.set(path, font);
  return font;
}

const codeOf = (letter: string): number => letter.codePointAt(0) as number;

export const isHeld = (name: FontName, letter: string): boolean =>
  fontAt(name, 'normal').hasGlyphForCodePoint(codeOf(letter));

/** Of letters that stand alone in the bold font, in parts of the size: no joined or lighter ones are wider. */
export function widthOf(name: FontName, text: string): number {
  const font = fontAt(name, 'bold');
  return (
    [...text].reduce((sum, letter) => sum + font.glyphForCodePoint(codeOf(letter)).advanceWidth, 0) /
    font.unitsPerEm
  );
}

const scripts = [
  ['Chinese or Japanese', /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Ethiopic', /\p{Script=Ethiopic}/u],
  ['emoji', /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u],
] as const;

/** What a piece without a font is called in its place: "[3 characters, Korean]". */
export function nameOfLost(text: string): string {
  const letters = [...text].filter((letter) => !/\p{M}/u.test(letter)).length;
  const script = scripts.find(([, pattern]) => pattern.test(text))?.[0];
  if (script === 'emoji') return '[emoji]';
  const words = letters === 1 ? '1 character' : `${letters} characters`;
  return script ? `[${words}, ${script}]` : `[${words}]`;
}
