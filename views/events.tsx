/** The first page: the events that are loaded, a line each, a search, and the form for texts of one's own. */
import type { Family } from '../src/model/framing.js';
import { CompareForm, emptyEntry } from './compare.js';
import { Page } from './layout.js';
import { FamilyBar } from './strip.js';
import { count, dateWord } from './words.js';

export interface EventLine {
  readonly id: string;
  readonly title: string;
  readonly accounts: readonly { readonly outlet: string | null; readonly date: string | null }[];
  /** Null until the event was compared. */
  readonly found: { readonly rows: number; readonly contrasts: Readonly<Record<Family, number>> } | null;
  readonly pasted: boolean;
  /** Why it cannot be opened, in one line. */
  readonly problem: string | null;
}

export function EventsPage({
  events,
  query,
  total,
}: {
  events: readonly EventLine[];
  query: string;
  total: number;
}) {
  return (
    <Page title="Synoptic">
      <header class="event-head">
        <h1>Accounts of one event, side by side</h1>
        <p>
          Where wording, facts, quotations and silences part, sentence by sentence, and on what evidence.
          Choose an event, or <a href="#compare">compare texts of your own</a>.
        </p>
      </header>
      <search>
        <form class="search" action="/" method="get">
          <label for="q">Search events</label>
          <input
            id="q"
            type="search"
            name="q"
            value={query}
            hx-get="/"
            hx-trigger="input changed delay:200ms"
            hx-target="#events"
            hx-swap="outerMorph"
          />
          <button type="submit">Search</button>
        </form>
      </search>
      <EventList events={events} query={query} total={total} />
      <section id="compare" class="own-texts" aria-labelledby="own">
        <h2 id="own">Compare texts of your own</h2>
        <CompareForm entries={[emptyEntry, emptyEntry]} />
      </section>
    </Page>
  );
}

/** The part that a search swaps. */
export function EventList({
  events,
  query,
  total,
}: {
  events: readonly EventLine[];
  query: string;
  total: number;
}) {
  return (
    <section id="events" aria-label="Events">
      {events.length === 0 ? (
        <p class="nothing">
          {query === ''
            ? 'No events are loaded. Start with a folder of texts, or compare texts of your own below.'
            : `None of ${count(total, 'event')} holds “${query}” in its title, outlets or dates.`}
        </p>
      ) : (
        <ul class="event-list">
          {events.map((event) => (
            <EventItem event={event} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One event; until it was compared the line asks for its numbers when it comes into view. */
export function EventItem({ event }: { event: EventLine }) {
  const href = `/events/${encodeURIComponent(event.id)}`;
  const ask = event.found === null && event.problem === null;
  return (
    <li
      id={`event-${event.id}`}
      hx-get={ask ? `${href}/line` : undefined}
      hx-trigger={ask ? 'revealed' : undefined}
      hx-swap={ask ? 'outerHTML' : undefined}
    >
      <h2>
        {event.problem ? (
          <bdi>{event.title}</bdi>
        ) : (
          <a href={href}>
            <bdi>{event.title}</bdi>
          </a>
        )}
      </h2>
      <p class="about">{event.problem ?? factsOf(event).join(' · ')}</p>
      {event.found ? <FamilyBar counts={event.found.contrasts} /> : null}
    </li>
  );
}

function factsOf(event: EventLine): string[] {
  const { found } = event;
  return [
    outletsOf(event),
    datesOf(event),
    ...(found ? [count(found.rows, 'row'), ...contrastsOf(found.contrasts)] : ['not compared yet']),
    ...(event.pasted ? ['in memory until the server stops'] : []),
  ];
}

function outletsOf({ accounts }: EventLine): string {
  const known = [...new Set(accounts.flatMap((account) => account.outlet ?? []))];
  const unknown = accounts.filter((account) => account.outlet === null).length;
  if (known.length === 0)
    return `${count(accounts.length, 'account')}, outlet${accounts.length === 1 ? '' : 's'} unknown`;
  const names = known.length > 4 ? [...known.slice(0, 4), `${known.length - 4} more`] : known;
  return [
    count(accounts.length, 'account'),
    [...names, ...(unknown > 0 ? [`${unknown} of unknown outlet`] : [])].join(', '),
  ]
    .filter(Boolean)
    .join(': ');
}

function datesOf({ accounts }: EventLine): string {
  const dates = accounts.flatMap((account) => account.date ?? []).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return 'dates unknown';
  return first === last ? dateWord(first) : `${dateWord(first)} to ${dateWord(last)}`;
}

function contrastsOf(contrasts: Readonly<Record<Family, number>>): string[] {
  const { words, source, facts, silence } = contrasts;
  const total = words + source + facts + silence;
  if (total === 0) return ['no contrasts found'];
  return [
    `${count(total, 'contrast')} (words ${words}, source ${source}, facts ${facts}, silence ${silence})`,
  ];
}
