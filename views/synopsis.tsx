/** The synopsis: a row a statement, a column an account, readings marked in place, silence visible, rows without contrast folded. */
import type { CollatedPassage, CollatedRow } from '../src/model/collation.js';
import type { Family } from '../src/model/framing.js';
import { passageId, rowId } from './address.js';
import type { Account, Contrast, Edition } from './edition.js';
import { EventHead } from './front.js';
import { GapCell } from './gap.js';
import { Page } from './layout.js';
import { Legend } from './legend.js';
import { Marked, readingsOf, Tags } from './marked.js';
import { Name } from './menu.js';
import { Notices } from './notices.js';
import { HeatStrip } from './strip.js';
import { tableClass } from './tables.js';
import { count, dateWord, list } from './words.js';

interface SynopsisProps {
  readonly edition: Edition;
  /** Whose own order the rows follow; null for the order of the collation. */
  readonly order: Account | null;
}

export function SynopsisPage({ edition, order }: SynopsisProps) {
  return (
    <Page title={`Synopsis: ${edition.title}`} edition={edition} tab="synopsis" wide>
      <EventHead edition={edition} />
      <Legend contrasts={edition.shown} />
      <SynopsisTable edition={edition} order={order} />
      <Notices edition={edition} />
    </Page>
  );
}

/** The part that a change of order swaps. */
export function SynopsisTable({ edition, order }: SynopsisProps) {
  const rows = tellingRows(edition, order);
  if (rows.length === 0)
    return <p class="nothing">These texts were read, and no sentence was found in them.</p>;
  return (
    <div id="synopsis" class="synopsis-frame">
      <div class="overview">
        <HeatStrip rows={rows.map((row) => heatOf(edition, row))} />
      </div>
      <table class={tableClass(edition)}>
        <caption>
          {count(rows.length, 'row')},{' '}
          {order ? <>in the order of {order.name}</> : 'in the order of all accounts together'}. Rows without
          a contrast are folded.
        </caption>
        <Heads edition={edition} order={order} />
        {foldsOf(rows).map((fold) =>
          fold.open ? (
            <Open edition={edition} rows={fold.rows} />
          ) : (
            <Folded edition={edition} rows={fold.rows} />
          ),
        )}
      </table>
    </div>
  );
}

interface TellingRow {
  readonly row: CollatedRow;
  readonly number: number;
  readonly id: string;
  readonly cells: ReadonlyMap<string, readonly CollatedPassage[]>;
  readonly contrasts: readonly Contrast[];
}

function tellingRows(edition: Edition, order: Account | null): TellingRow[] {
  const rows = edition.collation.rows.flatMap((row, index) => {
    const cells = new Map<string, CollatedPassage[]>();
    for (const place of row.passages) {
      const passage = edition.passageAt(place);
      if (passage) cells.set(place.witness, [...(cells.get(place.witness) ?? []), passage]);
    }
    const first = row.passages[0];
    if (!first) return [];
    const contrasts = contrastsOf(edition, cells);
    return [
      {
        row,
        number: index + 1,
        id: rowId(edition.account(first.witness).hash, first.start),
        cells,
        contrasts,
      },
    ];
  });
  if (!order) return rows;
  const place = (row: TellingRow) => row.cells.get(order.siglum)?.[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => place(a) - place(b) || a.number - b.number);
}

function contrastsOf(edition: Edition, cells: TellingRow['cells']): Contrast[] {
  const found = new Set<Contrast>();
  for (const [siglum, passages] of cells)
    for (const passage of passages)
      for (const contrast of edition.contrastsIn(siglum, passage))
        if (contrast.framing.shown) found.add(contrast);
  return [...found].sort((a, b) => a.number - b.number);
}

interface Fold {
  readonly open: boolean;
  readonly rows: readonly TellingRow[];
}

/** Runs of rows with a contrast, and runs without. */
function foldsOf(rows: readonly TellingRow[]): Fold[] {
  const folds: { open: boolean; rows: TellingRow[] }[] = [];
  for (const row of rows) {
    const open = row.contrasts.length > 0;
    const last = folds.at(-1);
    if (last?.open === open) last.rows.push(row);
    else folds.push({ open, rows: [row] });
  }
  return folds;
}

function Heads({ edition, order }: SynopsisProps) {
  return (
    <thead>
      <tr>
        <th scope="col" class="corner">
          <OrderLink edition={edition} account={null} current={order === null} />
        </th>
        {edition.accounts.map((account) => (
          <th scope="col">
            <a href={edition.addresses.witness(account.hash)}>
              <Name account={account} />
            </a>
            <span class="date">{dateWord(account.witness.date)}</span>
            <OrderLink edition={edition} account={account} current={order === account} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function OrderLink({
  edition,
  account,
  current,
}: {
  edition: Edition;
  account: Account | null;
  current: boolean;
}) {
  if (edition.addresses.events === null) return account ? null : <span class="order">row</span>;
  const href = edition.addresses.synopsis(account?.hash);
  return (
    <a
      id={`order-${account?.hash ?? 'all'}`}
      class="order"
      href={href}
      aria-current={current ? 'true' : undefined}
      hx-get={href}
      hx-target="#synopsis"
      hx-swap="outerMorph"
      hx-push-url="true"
    >
      {account ? (current ? 'rows in its order' : 'follow its order') : 'common order'}
      {account ? <span class="unseen"> ({account.name})</span> : null}
    </a>
  );
}

const Open = ({ edition, rows }: { edition: Edition; rows: readonly TellingRow[] }) => (
  <tbody>
    {rows.map((row) => (
      <Row edition={edition} row={row} />
    ))}
  </tbody>
);

/** The first row of the group opens the others; style alone does it. */
const Folded = ({ edition, rows }: { edition: Edition; rows: readonly TellingRow[] }) => (
  <tbody class="folded">
    <tr class="folder">
      <th scope="rowgroup" colspan={edition.accounts.length + 1}>
        <details class="fold">
          <summary>{foldWords(edition, rows)}</summary>
        </details>
      </th>
    </tr>
    {rows.map((row) => (
      <Row edition={edition} row={row} />
    ))}
  </tbody>
);

function foldWords(edition: Edition, rows: readonly TellingRow[]): string {
  const shared = rows.filter((row) => row.cells.size > 1).length;
  const lone = rows.filter((row) => row.cells.size === 1);
  const tellers = edition.accounts.filter((account) => lone.some((row) => row.cells.has(account.siglum)));
  const only =
    tellers.length > 4 ? 'one account each' : list(tellers.map((account) => nameOf(edition, account)));
  return [
    ...(shared > 0 ? [`${count(shared, 'row')} told alike`] : []),
    ...(lone.length > 0 ? [`${count(lone.length, 'row')} only in ${only}`] : []),
  ].join(', ');
}

/** An outlet with two accounts is told apart by letters. */
function nameOf({ accounts }: Edition, { siglum, name }: Account): string {
  return accounts.filter((account) => account.name === name).length > 1 ? `${name} (${siglum})` : name;
}

function Row({ edition, row }: { edition: Edition; row: TellingRow }) {
  const tell = row.cells.size;
  const { independent } = row.row;
  return (
    <tr id={row.id} data-step={row.contrasts.length > 0} tabindex={-1}>
      <th scope="row">
        <a class="row-number" href={`#${row.id}`}>
          {row.number}
        </a>
        <span class="tell">
          {tell === 1 ? 'only here' : `${tell} tell it`}
          {independent > 0 && independent < tell ? <span>, {independent} independent</span> : null}
        </span>
      </th>
      {edition.accounts.map((account) => (
        <Cell edition={edition} account={account} row={row} />
      ))}
    </tr>
  );
}

function Cell({ edition, account, row }: { edition: Edition; account: Account; row: TellingRow }) {
  const passages = row.cells.get(account.siglum);
  if (!passages) return <GapCell account={account} words="not told" />;
  return (
    <td lang={account.witness.language === 'und' ? undefined : account.witness.language}>
      <span class="cell-name">
        <Name account={account} />
      </span>
      {passages.map((passage) => (
        <CellPassage edition={edition} account={account} passage={passage} />
      ))}
    </td>
  );
}

interface CellPassageProps {
  readonly edition: Edition;
  readonly account: Account;
  readonly passage: CollatedPassage;
}

function CellPassage({ edition, account, passage }: CellPassageProps) {
  const contrasts = edition.contrastsIn(account.siglum, passage).filter((contrast) => contrast.framing.shown);
  const marking = {
    edition,
    account,
    span: passage,
    contrasts: contrasts.filter((contrast) => readingsOf(contrast, account).length > 0),
    href: (contrast: Contrast) => edition.addresses.contrast(contrast.key),
  };
  return (
    <p id={passageId(account.hash, passage.start)} class={`passage ${passage.kind}`} dir="auto">
      <Tags {...marking} />
      <Marked {...marking} />{' '}
      <a
        class="place"
        href={edition.addresses.witness(account.hash, passage)}
        aria-label={`${placeWords(account, passage)} of ${account.name}`}
      >
        {placeWords(account, passage)}
      </a>
    </p>
  );
}

/** "headline", or the number of the passage among those that tell something. */
function placeWords(account: Account, passage: CollatedPassage): string {
  if (passage.kind === 'headline') return 'headline';
  return `${account.passages.indexOf(passage) + 1}/${account.passages.length}`;
}

function heatOf(edition: Edition, row: TellingRow) {
  return {
    href: `#${row.id}`,
    cells: edition.accounts.map((account): 'gap' | 'told' | Family => {
      if (!row.cells.has(account.siglum)) return 'gap';
      return row.contrasts.find((contrast) => readingsOf(contrast, account).length > 0)?.family ?? 'told';
    }),
  };
}
