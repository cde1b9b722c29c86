/** A collation in, a table of its contrasts as CSV out. */
import { stringify } from 'csv-stringify/sync';
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import type { Collation } from '../model/collation.js';
import { allChosen, type ReportChoices } from './choices.js';
import { contrastTable } from './contrast-table.js';
import type { Column, Table } from './table.js';

export const csvReport = (collation: Collation, { excerpts }: ReportChoices = allChosen): string =>
  csvOf(contrastTable(editionOf(collation, reportAddresses), excerpts));

/**
 * RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need to read it as such. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
const csvOf = (table: Table): string => csvHead(table.columns) + csvLines(table);

const form = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** The line of names, with the byte order mark before it. */
export const csvHead = (columns: readonly Column[]): string =>
  stringify([columns.map(({ name }) => name)], { ...form, bom: true });

export const csvLines = ({ lines }: Table): string =>
  stringify(
    lines.map((line) => [...line]),
    form,
  );
