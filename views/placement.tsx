/** Where each statement stands in each account: a plot with a line a statement and a column an account, and the table behind it. */
import type { Standing } from '../src/model/placement.js';
import type { Account, Edition } from './edition.js';
import { GapCell } from './gap.js';
import { Page } from './layout.js';
import { Name } from './menu.js';
import { Notices } from './notices.js';
import { type PlacedRow, type Placement, placedRows } from './placements.js';
import { tableClass } from './tables.js';
import { count, pointTo } from './words.js';

/** From this share of an article between its places on a line is drawn strong. */
const far = 0.5;

/** Rows beyond these lie folded: placed nearly alike. */
const mostOpen = 30;

export function PlacementPage({ edition }: { edition: Edition }) {
  return (
    <Page title={`Placement: ${edition.title}`} edition={edition} tab="placement" wide>
      <header class="event-head">
        <h1>Where each statement stands</h1>
      </header>
      <Placed edition={edition} />
      <Notices edition={edition} />
    </Page>
  );
}

/** The plot and the table behind it; `most`: the first rows of the table alone, where its rows stand in another table of the page too. */
export function Placed({ edition, most }: { edition: Edition; most?: number }) {
  const rows = placedRows(edition);
  const apart = rows.filter(({ spread }) => spread >= far).length;
  return (
    <>
      <p class="about">
        {[
          `${count(rows.length, 'statement')} told by two accounts or more`,
          `${apart} of them half an article apart or further`,
        ].join(' · ')}
      </p>
      <p class="about">
        Places are counted in words of the body; the lead is the first paragraph, two sentences at most. What
        an account tells twice stands where it tells it first. A brief has no order to speak of: contrasts of
        emphasis are drawn between accounts of 12 sentences or more only.
      </p>
      {rows.length === 0 ? (
        <p class="nothing">All passages were looked at, and no statement is told by two accounts.</p>
      ) : (
        <>
          <Plot edition={edition} rows={rows} />
          {most === undefined ? (
            <Table edition={edition} rows={rows} />
          ) : (
            <Part
              edition={edition}
              rows={rows.slice(0, most)}
              caption={
                rows.length > most ? `The ${most} placed furthest apart` : 'Placed furthest apart first'
              }
              again
            />
          )}
        </>
      )}
    </>
  );
}

interface RowsProps {
  readonly edition: Edition;
  readonly rows: readonly PlacedRow[];
}

/** In units of the drawing: a column an account, headlines above the body. */
const plot = { margin: 70, top: 26, headline: 44, body: 66, height: 320, foot: 14 } as const;

/** The plot repeats the table, so readers without sight skip it. */
function Plot({ edition, rows }: RowsProps) {
  const width = plot.margin + edition.accounts.length * columnWidth(edition.accounts.length);
  const height = plot.body + plot.height + plot.foot;
  return (
    <div class="grid-frame plot-frame">
      <svg
        class="placement-plot"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        <Axis accounts={edition.accounts} width={width} />
        {[...rows].reverse().map((row) => (
          <Line edition={edition} row={row} />
        ))}
      </svg>
    </div>
  );
}

const thirds = [
  ['start', 0],
  ['a third', 1 / 3],
  ['two thirds', 2 / 3],
  ['end', 1],
] as const;

function Axis({ accounts, width }: { accounts: readonly Account[]; width: number }) {
  return (
    <g class="axis">
      <text x="0" y={plot.headline + 4}>
        headline
      </text>
      {thirds.map(([word, share]) => (
        <>
          <text x="0" y={round(plot.body + share * plot.height + 4)}>
            {word}
          </text>
          <line
            x1={plot.margin - 8}
            x2={width}
            y1={round(plot.body + share * plot.height)}
            y2={round(plot.body + share * plot.height)}
          />
        </>
      ))}
      {accounts.map((account) => (
        <>
          <text class="column" x={columnOf(account, accounts.length)} y={plot.top - 8} text-anchor="middle">
            {account.siglum}
          </text>
          <line
            class="rail"
            x1={columnOf(account, accounts.length)}
            x2={columnOf(account, accounts.length)}
            y1={plot.body}
            y2={plot.body + plot.height}
          />
        </>
      ))}
    </g>
  );
}

/** Few accounts spread out; many stay apart enough to tell their dots. */
const columnWidth = (accounts: number): number => Math.max(60, Math.min(220, Math.floor(1100 / accounts)));

const columnOf = ({ index }: Account, accounts: number): number =>
  plot.margin + (index + 0.5) * columnWidth(accounts);

const heightOf = ({ zone, at }: Standing): number =>
  zone === 'headline' ? plot.headline : round(plot.body + at * plot.height);

const round = (value: number): number => Math.round(value * 10) / 10;

function Line({ edition, row }: { edition: Edition; row: PlacedRow }) {
  const points = edition.accounts.flatMap((account) => {
    const placement = row.placements.get(account.siglum);
    return placement
      ? [
          {
            account,
            placement,
            x: columnOf(account, edition.accounts.length),
            y: heightOf(placement.standing),
          },
        ]
      : [];
  });
  return (
    <g class={row.spread >= far ? 'slope far' : 'slope'} data-framing={row.id}>
      <title>{pointTo(row.statement, 10)}</title>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ account, placement, x, y }) => (
        <a href={edition.addresses.witness(account.hash, placement.passage)} tabindex={-1}>
          <circle cx={x} cy={y} r="4" />
        </a>
      ))}
    </g>
  );
}

function Table({ edition, rows }: RowsProps) {
  const [open, folded] = [rows.slice(0, mostOpen), rows.slice(mostOpen)];
  return (
    <>
      <Part edition={edition} rows={open} caption="Placed furthest apart first" />
      {folded.length > 0 ? (
        <details class="fold">
          <summary>{count(folded.length, 'statement')} placed more alike</summary>
          <Part edition={edition} rows={folded} caption="Placed more alike" />
        </details>
      ) : null}
    </>
  );
}

interface PartProps extends RowsProps {
  readonly caption: string;
  /** Whether the rows stand elsewhere in the page, under their ids. */
  readonly again?: boolean;
}

const Part = ({ edition, rows, caption, again = false }: PartProps) => (
  <section class="grid-frame" aria-label={caption} tabindex={0}>
    <table class={tableClass(edition, 'placements')}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="corner">
            statement
          </th>
          {edition.accounts.map((account) => (
            <th scope="col">
              <a href={edition.addresses.witness(account.hash)}>
                <Name account={account} />
              </a>
              <span class="tell">{lengthOf(account)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow edition={edition} row={row} again={again} />
        ))}
      </tbody>
    </table>
  </section>
);

function lengthOf(account: Account): string {
  const sentences = account.passages.filter(({ kind }) => kind === 'sentence').length;
  return count(sentences, 'sentence');
}

function TableRow({ edition, row, again }: { edition: Edition; row: PlacedRow; again: boolean }) {
  const [contrast] = row.contrasts;
  const href = edition.addresses.row(row.id);
  const own = again ? {} : { id: row.id, 'data-step': contrast !== undefined, tabindex: -1 };
  return (
    <tr {...own} data-framing={row.id}>
      <th scope="row">
        {href === null ? (
          <span dir="auto">{pointTo(row.statement, 9)}</span>
        ) : (
          <a href={href} dir="auto">
            {pointTo(row.statement, 9)}
          </a>
        )}
        {contrast ? (
          <a class="device silence" href={edition.addresses.contrast(contrast.key)}>
            emphasis
          </a>
        ) : null}
      </th>
      {edition.accounts.map((account) => (
        <Cell edition={edition} account={account} placement={row.placements.get(account.siglum)} />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly edition: Edition;
  readonly account: Account;
  readonly placement: Placement | undefined;
}

function Cell({ edition, account, placement }: CellProps) {
  if (!placement) return <GapCell account={account} words="not told" />;
  const { zone, before, words } = placement.standing;
  return (
    <td>
      <span class="cell-name">
        <Name account={account} />
      </span>
      <a href={edition.addresses.witness(account.hash, placement.passage)}>{zone}</a>
      <span class="tell">
        {zone === 'headline' ? '' : ` after ${before} of ${words} words`}
        {placement.again > 0 ? `, and ${placement.again} more` : ''}
      </span>
    </td>
  );
}
