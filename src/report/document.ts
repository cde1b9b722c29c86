/**
 * A report as a neutral document: sections of blocks, blocks of runs of text, nothing of any file format. Made by outline.ts from an
 * edition; Markdown, DOCX and PDF are drawn from it. All text in it stands on one line and is well-formed.
 */
import type { Family } from '../model/framing.js';
import { oneLine } from '../text/printable.js';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  /** A reading of a contrast of this family, to be marked by more than colour; "–" where an account has nothing. */
  readonly mark?: Family;
  readonly strong?: true;
  /** Said beside the thing itself: voices, counts, notes. */
  readonly quiet?: true;
  /** An address of the web. */
  readonly href?: string;
}

export type Line = readonly Run[];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: Line;
}

/** Under a section's title. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Line[];
}

/** A question and empty lines to write on. */
export interface Question {
  readonly kind: 'question';
  readonly line: Line;
  readonly lines: number;
}

/** One account's sentence in a contrast, its reading marked. */
export interface Side {
  readonly siglum: string;
  readonly name: string;
  readonly date: string;
  readonly sentence: Line;
  /** "in the outlet’s own words; likewise in C". */
  readonly about: string;
}

export interface ContrastBlock {
  readonly kind: 'contrast';
  readonly number: number;
  readonly family: Family;
  /** Each reading once, for a heading. */
  readonly readings: readonly string[];
  /** "loaded word (words), likely", "both can be true", "not told by C". */
  readonly about: readonly string[];
  readonly note: string;
  /** "same object: Karabakh / the region". */
  readonly evidence: readonly string[];
  readonly sides: readonly Side[];
}

/** Lines of one cell, one below the other. */
export type Cell = readonly Line[];

export interface Table {
  readonly kind: 'table';
  readonly caption: string | null;
  /** The first is the heading of its row; widths are relative. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Holds text to be read through, in larger letters. */
  readonly prose?: boolean;
}

/** A drawing, and the same as a small grid for forms that cannot draw. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for who cannot see it. */
  readonly alternative: string;
  readonly caption: string;
  readonly grid: Grid;
  /** Where the grid wants other words below it than the drawing. */
  readonly gridCaption?: string;
}

export interface Grid {
  /** What the signs in it mean; empty where they speak for themselves. */
  readonly key: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly GridCell[] }[];
}

/** Shade from 0, none, to 1. */
export interface GridCell {
  readonly text: string;
  readonly shade: number;
}

export type Block = Paragraph | Heading | List | ContrastBlock | Table | Figure | Question;

export interface Section {
  /** A word of plain letters, unique in the document. */
  readonly id: string;
  readonly title: string;
  /** Begins on a page of its own. */
  readonly ownPage?: true;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  readonly title: string;
  /** One line under the title. */
  readonly about: string;
  readonly sections: readonly Section[];
}

/** One line, harmless, well-formed; spaces at its ends stay so that runs can be put together. */
export function plain(text: string): string {
  const flat = wellFormed(oneLine(text));
  if (flat === '') return /\s/u.test(text) ? ' ' : '';
  return `${/^\s/u.test(text) ? ' ' : ''}${flat}${/\s$/u.test(text) ? ' ' : ''}`;
}

/** Half a surrogate pair and what XML forbids become the sign for a lost character. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');

export const run = (text: string, style: Omit<Run, 'text'> = {}): Run => ({ text: plain(text), ...style });
export const strong = (text: string): Run => run(text, { strong: true });
export const quiet = (text: string): Run => run(text, { quiet: true });

export const paragraph = (...line: readonly (Run | string)[]): Paragraph => ({
  kind: 'paragraph',
  line: line.map((part) => (typeof part === 'string' ? run(part) : part)),
});

export const list = (items: readonly string[]): List => ({
  kind: 'list',
  items: items.map((item) => [run(item)]),
});

/** A cell of one line. */
export const cell = (...line: readonly (Run | string)[]): Cell => [paragraph(...line).line];

/** The words of runs without their styles. */
export const wordsOf = (line: Line): string => line.map(({ text }) => text).join('');
