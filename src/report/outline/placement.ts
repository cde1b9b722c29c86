/** Where each account puts what several tell: the chart, and a table of the statements that stand furthest apart. */
import type { Edition } from '../../../views/edition.js';
import { type PlacedRow, type Placement, placedRows } from '../../../views/placements.js';
import { count } from '../../../views/words.js';
import { type Zone, zones } from '../../model/placement.js';
import { placementChart } from '../charts.js';
import {
  type Block,
  cell,
  type Figure,
  type Grid,
  type Line,
  paragraph,
  quiet,
  run,
  type Section,
  strong,
  type Table,
} from '../document.js';
import { type Lengths, wordsUpTo } from './lengths.js';

/** Statements in the table; the chart numbers the first of them, more numbers would lie on each other. */
const mostRows = 12;
const mostNumbered = 8;

/** Accounts told of in one cell. */
const mostPlaces = 8;

export function placementSection(edition: Edition, { statement }: Lengths): Section {
  const rows = placedRows(edition);
  if (rows.length === 0) return { id: 'placement', title: '', blocks: [] };
  const listed = rows.slice(0, mostRows);
  const more = rows.length - listed.length;
  const blocks: Block[] = [
    paragraph(about),
    figureOf(edition, rows, listed),
    tableOf(listed, statement),
    ...(more > 0 ? [paragraph(`${count(more, 'statement')} more stand more alike.`)] : []),
  ];
  return { id: 'placement', title: 'Where each statement stands', blocks };
}

const about =
  'Places are counted in words of the body; the lead is the first paragraph, two sentences at most. What an account tells twice stands where it tells it first. A brief has no order to speak of: contrasts of emphasis are drawn between accounts of 12 sentences or more only.';

function figureOf(edition: Edition, rows: readonly PlacedRow[], listed: readonly PlacedRow[]): Figure {
  return {
    kind: 'figure',
    ...placementChart(edition, rows, Math.min(mostNumbered, listed.length)),
    caption:
      'A line joins the places of one statement; broken and dark where they lie half an article apart or further. Numbers are those of the table below.',
    grid: gridOf(edition, listed),
    gridCaption:
      'A line for each statement of the table below, a column for each account; the darker, the nearer to the top.',
  };
}

/** In a cell of a grid, where whole words have no room. */
const zoneSign: Readonly<Record<Zone, string>> = {
  headline: 'H',
  lead: 'L',
  'first third': '1',
  'middle third': '2',
  'last third': '3',
};

function gridOf({ accounts }: Edition, rows: readonly PlacedRow[]): Grid {
  return {
    key: zoneKey,
    columns: accounts.map(({ siglum }) => siglum),
    rows: rows.map((row, index) => ({
      label: `${index + 1}`,
      cells: accounts.map(({ siglum }) => {
        const zone = row.placements.get(siglum)?.standing.zone;
        if (!zone) return { text: '', shade: 0 };
        return { text: zoneSign[zone], shade: 0.75 - 0.15 * zones.indexOf(zone) };
      }),
    })),
  };
}

/** What the signs of the grid mean. */
const zoneKey = 'H headline, L lead, 1 to 3 the thirds of the body.';

function tableOf(rows: readonly PlacedRow[], longest: number): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: '', width: 6 },
      { title: 'statement', width: 50 },
      { title: 'where it stands', width: 44 },
    ],
    rows: rows.map((row, index) => [
      cell(strong(`${index + 1}`)),
      cell(wordsUpTo(row.statement, longest)),
      places(row),
    ]),
  };
}

function places({ placements }: PlacedRow): Line[] {
  const shown = [...placements].slice(0, mostPlaces).map(([siglum, placed]) => placeLine(siglum, placed));
  const more = placements.size - shown.length;
  return more > 0 ? [...shown, [quiet(`and ${more} more`)]] : shown;
}

function placeLine(siglum: string, { standing: { zone, before, words } }: Placement): Line {
  const after = zone === 'headline' ? [] : [quiet(`, after ${before} of ${words} words`)];
  return [strong(`${siglum}: `), run(zone), ...after];
}
