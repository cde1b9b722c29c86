/** Who reports what: the picture of statements by accounts, and the table that it stands for, what most accounts tell first. */
import type { Edition } from '../../../views/edition.js';
import { count } from '../../../views/words.js';
import type { CollatedRow } from '../../model/collation.js';
import { coverageChart, roomFor } from '../charts.js';
import {
  type Block,
  cell,
  type Figure,
  type Grid,
  paragraph,
  quiet,
  run,
  type Section,
  strong,
  type Table,
} from '../document.js';
import { aloneIn, rowText, sharedRows } from '../excerpt.js';
import { type Lengths, wordsUpTo } from './lengths.js';

/** Lines of the table and columns of the picture; what is beyond is counted. */
const mostRows = 60;

export function coverageSection(edition: Edition, { statement }: Lengths): Section {
  const all = mostToldFirst(edition);
  const rows = all.slice(0, mostRows);
  const alone = aloneIn(edition).map(([siglum, passages]) => `${passages} only in ${siglum}`);
  const blocks: Block[] =
    rows.length === 0
      ? [paragraph('No passage of one account answers one of another.')]
      : [figureOf(edition, rows, all.length), tableOf(edition, rows, statement)];
  if (all.length > rows.length)
    blocks.push(
      paragraph(
        `${count(all.length - rows.length, 'statement')} more, each told by few accounts: JSON and the synopsis list them.`,
      ),
    );
  if (alone.length > 0) blocks.push(paragraph(`Passages: ${alone.join(', ')}.`));
  return { id: 'coverage', title: 'Who reports what', blocks };
}

/** Rows that two accounts or more tell; those of most accounts first, else in the order of the rows. */
export function mostToldFirst(edition: Edition): CollatedRow[] {
  const tellers = (row: CollatedRow): number => new Set(row.passages.map(({ witness }) => witness)).size;
  return sharedRows(edition)
    .map((row) => ({ row, tellers: tellers(row) }))
    .sort((p, q) => q.tellers - p.tellers)
    .map(({ row }) => row);
}

function figureOf(edition: Edition, listed: readonly CollatedRow[], all: number): Figure {
  const rows = listed.slice(0, roomFor(edition.accounts.length));
  const whole = rows.length === all;
  return {
    kind: 'figure',
    ...coverageChart(edition, rows),
    caption: `A line for each account, a column for each ${whole ? 'statement' : `of the first ${rows.length} statements`} as numbered below; filled where the account tells it.`,
    grid: gridOf(edition, rows),
  };
}

function gridOf(edition: Edition, rows: readonly CollatedRow[]): Grid {
  return {
    key: '',
    columns: rows.map((_, index) => `${index + 1}`),
    rows: edition.accounts.map(({ siglum }) => ({
      label: siglum,
      cells: rows.map(({ passages }) => {
        const told = passages.some(({ witness }) => witness === siglum);
        return { text: told ? '●' : '', shade: told ? 0.6 : 0 };
      }),
    })),
  };
}

function tableOf(edition: Edition, rows: readonly CollatedRow[], longest: number): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: '', width: 6 },
      { title: 'statement', width: 60 },
      { title: 'told by', width: 19 },
      { title: 'independent', width: 15 },
    ],
    rows: rows.map((row, index) => {
      const here = new Set(row.passages.map(({ witness }) => witness));
      const tellers = edition.accounts.map(({ siglum }) => siglum).filter((siglum) => here.has(siglum));
      return [
        cell(strong(`${index + 1}`)),
        cell(wordsUpTo(rowText(edition, row), longest)),
        cell(run(tellers.join(' ')), ...(row.gaps.length === 0 ? [quiet(' (all)')] : [])),
        cell(`${row.independent}`),
      ];
    }),
  };
}
