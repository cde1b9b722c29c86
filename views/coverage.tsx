/** Who reports what, as a picture and as a table: a lane for each account, a column for each statement that two or more tell. */
import { raw } from 'hono/html';
import type { CollatedRow } from '../src/model/collation.js';
import { rowId } from './address.js';
import type { Edition } from './edition.js';
import { count, pointTo } from './words.js';

export interface Picture {
  /** A drawing of our own in which every word is escaped. */
  readonly svg: string;
  /** What its columns stand for, in their order. */
  readonly rows: readonly CollatedRow[];
  /** Statements that it has no room for. */
  readonly more: number;
}

interface CoverageProps {
  readonly edition: Edition;
  readonly picture: Picture;
}

/** Rows of the table that lie open. */
const mostOpen = 15;

export function Coverage({ edition, picture: { svg, rows, more } }: CoverageProps) {
  const [open, folded] = [rows.slice(0, mostOpen), rows.slice(mostOpen)];
  const lone = edition.collation.rows.filter(({ passages }) => tellersOf(passages).length < 2).length;
  if (rows.length === 0)
    return <p class="nothing">All passages were compared, and none of one account answers one of another.</p>;
  return (
    <>
      <p class="about">
        A line for each account, a column for each statement that two or more tell, what most tell first;
        filled where the account tells it.
        {lone > 0
          ? ` ${count(lone, 'more statement')} ${lone === 1 ? 'stands' : 'stand'} in one account only.`
          : ''}
      </p>
      <section class="picture" aria-label="Picture: who reports what" tabindex={0}>
        {raw(svg)}
      </section>
      <Statements edition={edition} rows={open} from={1} />
      {folded.length > 0 ? (
        <details class="fold">
          <summary>{count(folded.length, 'more statement')}</summary>
          <Statements edition={edition} rows={folded} from={mostOpen + 1} />
        </details>
      ) : null}
      {more > 0 ? <p class="about">{count(more, 'more statement')}: fewer accounts tell them.</p> : null}
    </>
  );
}

interface StatementsProps {
  readonly edition: Edition;
  readonly rows: readonly CollatedRow[];
  /** Number of the first. */
  readonly from: number;
}

const Statements = ({ edition, rows, from }: StatementsProps) => (
  <ol class="statements" start={from}>
    {rows.map((row) => (
      <Statement edition={edition} row={row} />
    ))}
  </ol>
);

function Statement({ edition, row }: { edition: Edition; row: CollatedRow }) {
  const [first] = row.passages;
  if (!first) return null;
  const account = edition.account(first.witness);
  const href = edition.addresses.row(rowId(account.hash, first.start));
  const words = pointTo(account.witness.text.slice(first.start, first.end), 9);
  const tellers = tellersOf(row.passages);
  return (
    <li>
      {href === null ? (
        <span dir="auto">{words}</span>
      ) : (
        <a href={href} dir="auto">
          {words}
        </a>
      )}{' '}
      <span class="tell">
        {tellers.length === edition.accounts.length ? 'all' : tellers.join(' ')}
        {row.independent < tellers.length ? `, ${row.independent} independent` : ''}
      </span>
    </li>
  );
}

const tellersOf = (passages: CollatedRow['passages']): string[] => [
  ...new Set(passages.map(({ witness }) => witness)),
];
