/** Two accounts side by side: each linked pair in one row, what only one tells folded, crossings with both places clickable. */
import type { CollatedLink } from '../src/model/collation.js';
import { Doubts } from './accounts.js';
import { passageId } from './address.js';
import { between } from './between.js';
import type { Account } from './edition.js';
import { Page } from './layout.js';
import { Legend } from './legend.js';
import { Name } from './menu.js';
import { Notices } from './notices.js';
import { pairTable } from './pair.js';
import { type Desk, PairRowView, type SideBySideProps } from './pair-rows.js';
import { PairStrip, type StripLink, type StripSide } from './strip.js';
import { count, dateWord } from './words.js';

export function SideBySidePage(props: SideBySideProps) {
  const { edition, a, b } = props;
  const contrasts = between(edition, a, b);
  const desk: Desk = {
    ...props,
    table: pairTable(edition, a, b, contrasts),
    contrasts,
    explained: new Set(),
  };
  return (
    <Page title={`${a.name} and ${b.name}: ${edition.title}`} edition={edition} tab="pair" wide>
      <header class="event-head">
        <h1>
          <Name account={a} /> <span class="and">and</span> <Name account={b} />
        </h1>
        <p class="about">{factsOf(desk).join(' · ')}</p>
      </header>
      <div class="tools">
        <Legend contrasts={contrasts} />
        <VariantSwitch desk={desk} />
      </div>
      <div class="pair-frame">
        <div class="pair">
          <PairHeads desk={desk} />
          {desk.table.rows.map((row) => (
            <PairRowView desk={desk} row={row} />
          ))}
          <Nothing desk={desk} />
          <SetApart desk={desk} />
          <Notices edition={edition} />
        </div>
        <div class="overview">
          <Overview desk={desk} />
        </div>
      </div>
    </Page>
  );
}

function factsOf({ edition, a, b, contrasts, table }: Desk): string[] {
  const links = edition.linksBetween(a.siglum, b.siglum);
  const apart = links.filter((link) => link.occasion === 'different').length;
  const crossing = table.rows.filter((row) => row.kind === 'linked' && row.crossing).length;
  return [
    count(links.length, 'linked pair'),
    ...(apart > 0 ? [`${apart} of another occasion`] : []),
    ...(crossing > 0 ? [`${crossing} told in another order`] : []),
    count(contrasts.length, 'contrast'),
  ];
}

function VariantSwitch({ desk: { edition, a, b, variants } }: { desk: Desk }) {
  const href = edition.addresses.pair(a.hash, b.hash, { variants: !variants });
  return href ? (
    <p class="switch">
      <a href={href}>{variants ? 'mark contrasts only' : 'mark every difference in wording'}</a>
    </p>
  ) : null;
}

const PairHeads = ({ desk }: { desk: Desk }) => (
  <div class="pair-row heads">
    <PairHead desk={desk} account={desk.a} />
    <div class="gutter"></div>
    <PairHead desk={desk} account={desk.b} />
  </div>
);

const PairHead = ({ desk, account }: { desk: Desk; account: Account }) => (
  <div class="cell head">
    <h2>
      <a href={desk.edition.addresses.witness(account.hash)}>
        <Name account={account} />
      </a>
    </h2>
    <p class="date">{dateWord(account.witness.date)}</p>
    <Doubts edition={desk.edition} account={account} />
  </div>
);

/** An empty result says that it looked. */
function Nothing({ desk: { table, contrasts, a, b } }: { desk: Desk }) {
  const linked = table.rows.some((row) => row.kind === 'linked');
  if (linked && contrasts.length > 0) return null;
  const pairs = a.passages.length * b.passages.length;
  return (
    <p class="nothing">
      {linked
        ? 'The linked passages were compared word by word, and no contrast was found between these two.'
        : `All ${count(pairs, 'pair')} of passages were looked at, and none tells the same thing.`}
    </p>
  );
}

function SetApart({ desk }: { desk: Desk }) {
  const sides = [desk.a, desk.b].filter((account) => account.boilerplate.length > 0);
  const lines = sides.reduce((sum, account) => sum + account.boilerplate.length, 0);
  if (lines === 0) return null;
  return (
    <details class="fold apart-lines">
      <summary>{count(lines, 'line')} set apart from the articles</summary>
      {sides.map((account) => (
        <ul class="leftovers" aria-label={account.name}>
          {account.boilerplate.map((passage) => (
            <li dir="auto">
              <span class="siglum">{account.siglum}</span>{' '}
              {account.witness.text.slice(passage.start, passage.end)}
            </li>
          ))}
        </ul>
      ))}
    </details>
  );
}

function Overview({ desk }: { desk: Desk }) {
  const { edition, a, b, contrasts, table } = desk;
  const links = edition.linksBetween(a.siglum, b.siglum);
  const indexOf = (account: Account, link: CollatedLink) => {
    const passage = edition.passageAt(link.a.witness === account.siglum ? link.a : link.b);
    return passage ? account.passages.indexOf(passage) : -1;
  };
  const crossing = new Set(
    table.rows.flatMap((row) => (row.kind === 'linked' && row.crossing ? row.links : [])),
  );
  const ties: StripLink[] = links
    .map((link) => ({ a: indexOf(a, link), b: indexOf(b, link), crossing: crossing.has(link) }))
    .filter((tie) => tie.a >= 0 && tie.b >= 0);
  const side = (account: Account, own: 'a' | 'b'): StripSide => ({
    passages: account.passages.map((passage, index) => ({
      start: passage.start,
      end: passage.end,
      href: `#${passageId(account.hash, passage.start)}`,
      linked: ties.some((tie) => tie[own] === index),
      family:
        edition.contrastsIn(account.siglum, passage).find((one) => contrasts.includes(one))?.family ?? null,
    })),
  });
  return <PairStrip a={side(a, 'a')} b={side(b, 'b')} links={ties} />;
}
