/** The front of an event: its strongest contrasts first, each with its readings in their sentences; then the accounts. */
import type { Child } from 'hono/jsx';
import type { CollatedPassage, CollatedReading, CollatedRow } from '../src/model/collation.js';
import { type Family, families } from '../src/model/framing.js';
import { normalForm } from '../src/text/normal.js';
import { AccountList } from './accounts.js';
import type { Contrast, Edition } from './edition.js';
import { accountsOf, groundsOf, kindOf, Silent } from './explain.js';
import { Page } from './layout.js';
import { Marked, readingWords } from './marked.js';
import { Name } from './menu.js';
import { Notices } from './notices.js';
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
    count(collation.rows.length, 'row'),
    ...(common > 0 ? [`${common} of them with text in common`] : []),
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

/** One contrast: words, kind and grounds, each reading in its sentence, links. */
function Card({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  const { framing, family } = contrast;
  return (
    <article class={`card ${family}`} id={contrast.id} data-step tabindex={-1}>
      <header>
        <h2>
          <a href={edition.addresses.contrast(contrast.key)}>
            <Ladder edition={edition} contrast={contrast} />
          </a>
        </h2>
        <p class="kind">
          <span class={`device ${family}`}>{kindOf(contrast)}</span> ·{' '}
          {groundsOf(edition, contrast).join(' · ')}
        </p>
      </header>
      <Readings edition={edition} contrast={contrast} />
      <footer>
        <p class="note">
          {framing.note}
          <Silent edition={edition} contrast={contrast} />
        </p>
        <p class="ways">
          <Ways edition={edition} contrast={contrast} />
        </p>
      </footer>
    </article>
  );
}

/** "occupied | seized | –". */
export const Ladder = ({ edition, contrast }: { edition: Edition; contrast: Contrast }) => (
  <>
    {readingWords(edition, contrast).map((words, index) => (
      <>
        {index > 0 ? <span class="bar"> | </span> : null}
        <span dir="auto" class={`mark d0 ${contrast.family}`}>
          {words}
        </span>
      </>
    ))}
  </>
);

/** More different readings than these are folded. */
const mostReadings = 5;

/** Each different reading in its sentence, once; who else has it is told beside it. */
function Readings({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  const groups = groupsOf(edition, contrast);
  const rest = groups.slice(mostReadings);
  return (
    <>
      <ReadingList edition={edition} contrast={contrast} groups={groups.slice(0, mostReadings)} />
      {rest.length > 0 ? (
        <details class="fold">
          <summary>{count(rest.length, 'more reading')}</summary>
          <ReadingList edition={edition} contrast={contrast} groups={rest} />
        </details>
      ) : null}
    </>
  );
}

type Group = readonly [CollatedReading, ...CollatedReading[]];

function groupsOf(edition: Edition, contrast: Contrast): Group[] {
  const sorted = [...contrast.framing.readings].sort(
    (a, b) => edition.account(a.witness).index - edition.account(b.witness).index || a.start - b.start,
  );
  const groups = new Map<string, Group>();
  for (const reading of sorted) {
    const key = normalForm(reading.text);
    const known = groups.get(key);
    groups.set(key, known ? [...known, reading] : [reading]);
  }
  return [...groups.values()];
}

interface ReadingListProps {
  readonly edition: Edition;
  readonly contrast: Contrast;
  readonly groups: readonly Group[];
}

const ReadingList = ({ edition, contrast, groups }: ReadingListProps) => (
  <ul class="readings">
    {groups.map((group) => (
      <ReadingItem edition={edition} contrast={contrast} group={group} />
    ))}
  </ul>
);

interface ReadingItemProps {
  readonly edition: Edition;
  readonly contrast: Contrast;
  readonly group: Group;
}

function ReadingItem({ edition, contrast, group: [reading, ...others] }: ReadingItemProps) {
  const account = edition.account(reading.witness);
  const span = sentencesOf(edition, reading);
  const { language } = account.witness;
  return (
    <li>
      <span class="who">
        <Name account={account} />
      </span>
      <blockquote dir="auto" lang={language === 'und' ? undefined : language}>
        <Marked
          edition={edition}
          account={account}
          span={span}
          contrasts={[contrast]}
          only={reading}
          href={(one) => edition.addresses.contrast(one.key)}
        />{' '}
        <a class="read-in" href={edition.addresses.witness(account.hash, span)}>
          read in {account.siglum}
        </a>{' '}
        <Likewise edition={edition} readings={others} />
      </blockquote>
    </li>
  );
}

/** More accounts than these are counted. */
const mostLikewise = 12;

function Likewise({ edition, readings }: { edition: Edition; readings: readonly CollatedReading[] }) {
  if (readings.length === 0) return null;
  return (
    <span class="read-in likewise">
      likewise{' '}
      {readings.slice(0, mostLikewise).map((reading) => {
        const account = edition.account(reading.witness);
        return (
          <>
            <a
              href={edition.addresses.witness(account.hash, sentencesOf(edition, reading))}
              title={`${account.name} has the same words`}
            >
              {account.siglum}
            </a>{' '}
          </>
        );
      })}
      {readings.length > mostLikewise ? `and ${readings.length - mostLikewise} more` : ''}
    </span>
  );
}

/** The passage around a reading, or all passages it runs over. */
export function sentencesOf(edition: Edition, reading: CollatedReading): CollatedPassage | CollatedReading {
  const { passages } = edition.account(reading.witness).witness;
  const touched = passages.filter((passage) => passage.start < reading.end && reading.start < passage.end);
  const first = touched[0] ?? edition.passageAt(reading);
  if (!first) return reading;
  return { ...first, end: Math.max(first.end, touched.at(-1)?.end ?? 0) };
}

function Ways({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  const [a, b] = accountsOf(edition, contrast);
  const pair = a && b ? edition.addresses.pair(a.hash, b.hash, { at: contrast.key }) : null;
  return (
    <>
      {pair ? <a href={pair}>side by side</a> : null}
      <a href={edition.addresses.contrast(contrast.key)}>link to this</a>
    </>
  );
}

function Downloads({ edition }: { edition: Edition }) {
  const { downloads } = edition.addresses;
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
    </p>
  );
}
