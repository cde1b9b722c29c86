/** A collation in, a table of its contrasts as CSV out. */
import { stringify } from 'csv-stringify/sync';
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import type { Collation } from '../model/collation.js';
import { allChosen, type ReportChoices } from './choices.js';
import { contrastTable } from './contrast-table.js';
import type { Table } from './table.js';

export const csvReport = (collation: Collation, { excerpts }: ReportChoices = allChosen): string =>
  csvOf(contrastTable(editionOf(collation, reportAddresses), excerpts));

/**
 * RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need to read it as such. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export const csvOf = ({ columns, lines }: Table): string =>
  stringify([columns.map(({ name }) => name), ...lines.map((line) => [...line])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
