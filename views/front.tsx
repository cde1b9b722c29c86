/** The front of an event: its strongest contrasts first, each with its readings in their sentences; then the accounts. */
import type { Child } from 'hono/jsx';
import type { CollatedRow } from '../src/model/collation.js';
import { type Family, families } from '../src/model/framing.js';
import { AccountList } from './accounts.js';
import { Card } from './card.js';
import type { Contrast, Edition } from './edition.js';
import { Page } from './layout.js';
import { Notices } from './notices.js';
import { independentWords } from './reused.js';
import { FamilyBar } from './strip.js';
import { count, familyWord } from './words.js';

interface FrontProps {
  readonly edition: Edition;
  readonly family?: Family | null;
  /** A pasted event lives in memory only and says so. */
  readonly pasted?: boolean;
}

export function FrontPage({ edition, family = null, pasted = false }: FrontProps) {
  return (
    <Page title={edition.title} edition={edition} tab="front">
      <EventHead edition={edition} />
      {pasted ? (
        <p class="notice">
          These texts are kept in memory until the server stops, and nowhere else. Take the result with you by
          one of the downloads.
        </p>
      ) : null}
      <FrontContrasts edition={edition} family={family} />
      <Downloads edition={edition} />
      <AccountList edition={edition} open={pasted} />
      <Notices edition={edition} />
    </Page>
  );
}

/** Title and what was found, in numbers. */
export function EventHead({ edition }: { edition: Edition }) {
  const { accounts, collation, shown } = edition;
  const common = collation.rows.filter(
    (row) => row.independent > 0 && row.independent < tellersOf(row),
  ).length;
  const facts = [
    count(accounts.length, 'account'),
    ...independentWords(edition),
    count(collation.rows.length, 'row'),
    ...(common > 0 ? [`in ${common} of them accounts carry one and the same text`] : []),
    count(shown.length, 'contrast'),
  ];
  return (
    <header class="event-head">
      <h1>
        <bdi>{edition.title}</bdi>
      </h1>
      <p class="about">{facts.join(' · ')}</p>
    </header>
  );
}

const tellersOf = (row: CollatedRow): number => new Set(row.passages.map((place) => place.witness)).size;

/** What one can look through in ten minutes; the rest lies folded. */
const mostOpen = 25;

/** The part that a click on a family swaps: filter and list. */
export function FrontContrasts({ edition, family }: { edition: Edition; family: Family | null }) {
  const of = (contrasts: readonly Contrast[]) =>
    family === null ? contrasts : contrasts.filter((contrast) => contrast.family === family);
  const shown = of(edition.shown);
  const collapsed = of(edition.contrasts.filter((contrast) => !contrast.framing.shown));
  return (
    <section id="contrasts" class="contrasts" aria-label="Contrasts">
      <Filter edition={edition} family={family} />
      {shown.length === 0 ? (
        <Nothing edition={edition} family={family} />
      ) : (
        <Cards edition={edition} contrasts={shown.slice(0, mostOpen)} />
      )}
      {shown.length > mostOpen ? (
        <details class="fold less">
          <summary>{count(shown.length - mostOpen, 'more contrast')}</summary>
          <Cards edition={edition} contrasts={shown.slice(mostOpen)} />
        </details>
      ) : null}
      {collapsed.length > 0 ? (
        <details class="fold less">
          <summary>{count(collapsed.length, 'less certain contrast')}</summary>
          <Cards edition={edition} contrasts={collapsed} />
        </details>
      ) : null}
    </section>
  );
}

function Filter({ edition, family }: { edition: Edition; family: Family | null }) {
  const { front, events } = edition.addresses;
  if (events === null) return <Tally edition={edition} />;
  return (
    <nav class="filter" aria-label="Contrasts by family">
      <FilterLink id="all" href={front} current={family === null}>
        all <span class="number">{edition.shown.length}</span>
      </FilterLink>
      {families.map((one) => (
        <FilterLink id={one} href={`${front}?family=${one}`} current={family === one}>
          <span class={`mark d0 ${one}`}>{familyWord[one]}</span>{' '}
          <span class="number">{edition.counts[one]}</span>
        </FilterLink>
      ))}
      <FamilyBar counts={edition.counts} />
    </nav>
  );
}

/** In a file that stands alone there is nothing to ask for a part of the list. */
const Tally = ({ edition }: { edition: Edition }) => (
  <p class="filter">
    {families.map((one) => (
      <span class="pill">
        <span class={`mark d0 ${one}`}>{familyWord[one]}</span>{' '}
        <span class="number">{edition.counts[one]}</span>
      </span>
    ))}
    <FamilyBar counts={edition.counts} />
  </p>
);

interface FilterLinkProps {
  readonly id: string;
  readonly href: string;
  readonly current: boolean;
  readonly children?: Child;
}

const FilterLink = ({ id, href, current, children }: FilterLinkProps) => (
  <a
    id={`filter-${id}`}
    class="pill"
    href={href}
    aria-current={current ? 'true' : undefined}
    hx-get={href}
    hx-target="#contrasts"
    hx-swap="outerMorph"
    hx-push-url="true"
  >
    {children}
  </a>
);

/** An empty result says that it looked. */
function Nothing({ edition, family }: { edition: Edition; family: Family | null }) {
  const { collation, accounts } = edition;
  if (accounts.length < 2)
    return <p class="nothing">There is one account only: two or more are needed to compare.</p>;
  const links = collation.links.length;
  return (
    <p class="nothing">
      {family === null ? 'No contrasts found' : `No contrasts of ${familyWord[family]} found`}:{' '}
      {links === 0
        ? `all passages of ${count(accounts.length, 'account')} were compared, and none tells the same as another.`
        : `${count(links, 'pair')} of passages that tell the same were compared word by word, and no rule fired.`}
    </p>
  );
}

const Cards = ({ edition, contrasts }: { edition: Edition; contrasts: readonly Contrast[] }) => (
  <ol class="cards">
    {contrasts.map((contrast) => (
      <li value={contrast.number}>
        <Card edition={edition} contrast={contrast} />
      </li>
    ))}
  </ol>
);

function Downloads({ edition }: { edition: Edition }) {
  const { downloads, report } = edition.addresses;
  if (downloads.length === 0) return null;
  return (
    <p class="downloads">
      Take it away as{' '}
      {downloads.map((download, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a href={download.href} download>
            {download.label}
          </a>
        </>
      ))}
      {report ? (
        <>
          , or <a href={report}>choose what goes into a report</a>
        </>
      ) : null}
    </p>
  );
}
