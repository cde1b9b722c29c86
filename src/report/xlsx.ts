/**
 * A collation in, an Excel workbook out: a sheet each for contrasts, rows, quotations, names, accounts, and what it was made with. Texts
 * are texts whatever they begin with, numbers and days are numbers and days, and the same collation gives the same bytes.
 */
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import type { Collation } from '../model/collation.js';
import type { ReportChoices } from './choices.js';
import { contrastTable } from './contrast-table.js';
import type { Cell, Column, Table } from './table.js';
import { aboutTable, accountTable, nameTable, quotationTable, rowTable } from './workbook-tables.js';
import { withFixedDates } from './zip-dates.js';

export async function xlsxReport(
  collation: Collation,
  choices: ReportChoices,
): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionOf(collation, reportAddresses);
  const sheets = [
    sheetOf('Contrasts', contrastTable(edition, choices.excerpts)),
    sheetOf('Rows', rowTable(edition, choices.excerpts)),
    sheetOf('Quotations', quotationTable(edition, choices.excerpts)),
    sheetOf('Names', nameTable(edition)),
    sheetOf('Accounts', accountTable(edition)),
    sheetOf('About', aboutTable(edition, choices)),
  ];
  return withFixedDates(await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer());
}

const sheetOf = (sheet: string, { columns, lines }: Table): Sheet<never> => ({
  sheet,
  data: [columns.map(headOf), ...lines.map((line) => rowOf(line, columns))],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  stickyColumnsCount: 1,
});

/** Its height is given: not every program makes one that wrapped text fits in. */
function rowOf(line: readonly Cell[], columns: readonly Column[]): Row {
  const lines = line.map((cell, k) => linesIn(String(cell ?? ''), columns[k]?.width ?? 1));
  const height = Math.min(highest, Math.max(...lines) * lineHeight);
  return line.map((cell, k) => {
    const made = cellOf(cell, columns[k]);
    return made && { ...made, height };
  });
}

/** In points; spreadsheets allow 409. */
const lineHeight = 15;
const highest = 20 * lineHeight;

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);

const headOf = ({ name }: Column): CellObject => ({
  ...textCell(name),
  fontWeight: 'bold',
  backgroundColor: '#e8e8e8',
});

function cellOf(cell: Cell, column: Column | undefined): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  const day = column?.isDay ? dayOf(cell) : null;
  return day ? { value: day, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' } : textCell(cell);
}

/** Null for what is no day, and for days that spreadsheets do not count alike: their calendar has a 29 February 1900. */
function dayOf(iso: string): Date | null {
  const day = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
  return isDay && iso.length === 10 && iso >= '1900-03-01' ? day : null;
}

const textCell = (text: string): CellObject => ({
  value: cellText(text),
  type: String,
  wrap: true,
  alignVertical: 'top',
});

/** What a cell holds at most, in UTF-16 units. */
const longest = 32_767;
const clipMark = ' … [cut: longer than a cell]';

/** What XML 1.0 has no place for, halves of characters too, spelt out as elsewhere. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Spreadsheets read `_x0041_` as an A. */
const escaped = /_(?=x[0-9a-f]{4}_)/gi;

function cellText(text: string): string {
  const clean = text
    .replace(forbidden, (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`)
    .replace(escaped, '_x005F_');
  const fits = clean.length > longest ? clipped(clean) : clean;
  // The package looks its strings up in a plain object, where these are found without having been put.
  return fits in {} ? `${fits} ` : fits;
}

/** Not within a character. */
const clipped = (text: string): string =>
  text.slice(0, longest - clipMark.length).replace(/[\ud800-\udbff]$/, '') + clipMark;
