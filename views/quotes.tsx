/** The ledger of quotations: by speaker, each quotation set in the account that quotes most of it, with what others cut or change said in words. */
import type { CollatedOccurrence } from '../src/model/collation.js';
import type { Span } from '../src/text/span.js';
import type { Account, Edition } from './edition.js';
import { Page } from './layout.js';
import {
  type Entry,
  ledgerOf,
  partsOf,
  type Saying,
  type SpeakerEntries,
  sayingsOf,
  wordsAt,
} from './ledger.js';
import { type Mark, type MarkNode, markTree } from './marks.js';
import { Name } from './menu.js';
import { count, firstWords, list } from './words.js';

export function QuotesPage({ edition }: { edition: Edition }) {
  return (
    <Page title={`Quotes: ${edition.title}`} edition={edition} tab="quotes">
      <header class="event-head">
        <h1>Quotes</h1>
        <p class="about">
          {factsOf(edition).join(' · ')}. Each is set in the account that quotes most of it; that one is the
          longest, not the first.
        </p>
      </header>
      <QuoteLedger edition={edition} />
    </Page>
  );
}

function factsOf({ collation }: Edition): string[] {
  const shared = collation.quotes.filter(
    ({ occurrences }) => new Set(occurrences.map(({ witness }) => witness)).size > 1,
  );
  const all = collation.witnesses.reduce((sum, { quotations }) => sum + quotations.length, 0);
  return [count(all, 'quotation'), `${shared.length} in more than one account`];
}

export function QuoteLedger({ edition }: { edition: Edition }) {
  const speakers = ledgerOf(edition);
  const shared = speakers.filter((one) => one.shared.length > 0);
  const rest = speakers.filter((one) => one.shared.length === 0);
  if (speakers.length === 0)
    return <p class="nothing">These accounts were read, and no quotation was found in them.</p>;
  return (
    <section class="ledger" aria-label="Ledger of quotations">
      {shared.length === 0 ? (
        <p class="nothing">Looked for words that two accounts quote, and found none.</p>
      ) : null}
      {shared.map((one) => (
        <SpeakerSection edition={edition} speaker={one} />
      ))}
      {rest.length > 0 ? <OnlyOnce edition={edition} speakers={rest} /> : null}
    </section>
  );
}

const unspoken = 'Names, and words that nobody is said to speak';

interface SpeakerProps {
  readonly edition: Edition;
  readonly speaker: SpeakerEntries;
}

function SpeakerSection({ edition, speaker: { speaker, shared, single } }: SpeakerProps) {
  return (
    <section class="speaker">
      <h2>{speaker === null ? unspoken : <bdi>{speaker}</bdi>}</h2>
      {shared.map((entry) => (
        <LedgerEntry edition={edition} entry={entry} />
      ))}
      {single.length > 0 ? (
        <details class="fold">
          <summary>{count(single.length, 'quotation')} in one account only</summary>
          <SingleList edition={edition} entries={single} />
        </details>
      ) : null}
    </section>
  );
}

const OnlyOnce = ({ edition, speakers }: { edition: Edition; speakers: readonly SpeakerEntries[] }) => (
  <section class="speaker only-once">
    <h2>Quoted in one account only</h2>
    <details class="fold">
      <summary>
        {count(
          speakers.reduce((sum, { single }) => sum + single.length, 0),
          'quotation',
        )}
      </summary>
      {speakers.map(({ speaker, single }) => (
        <>
          <h3>{speaker === null ? 'Names, and words that nobody is said to speak' : <bdi>{speaker}</bdi>}</h3>
          <SingleList edition={edition} entries={single} />
        </>
      ))}
    </details>
  </section>
);

const SingleList = ({ edition, entries }: { edition: Edition; entries: readonly Entry[] }) => (
  <ul class="readings">
    {entries.map(({ account, reference }) => (
      <li>
        <span class="who">
          <Name account={account} />
        </span>
        <blockquote dir="auto" lang={langOf(account)}>
          {edition.excerpts ? (
            <Beginning account={account} reference={reference} />
          ) : (
            partsOf(account, reference).map((part, k) => (
              <>
                {k > 0 ? ' … ' : ''}“{part}”
              </>
            ))
          )}{' '}
          <ReadIn edition={edition} occurrence={reference} />
        </blockquote>
      </li>
    ))}
  </ul>
);

/** Words of a quotation that an excerpt shows. */
const mostQuoted = 12;

const Beginning = ({ account, reference }: { account: Account; reference: CollatedOccurrence }) => (
  <>“{firstWords(partsOf(account, reference).join(' … '), mostQuoted)}”</>
);

interface EntryProps {
  readonly edition: Edition;
  readonly entry: Entry;
}

function LedgerEntry({ edition, entry }: EntryProps) {
  const { account, reference, others } = entry;
  return (
    <article class="quote-entry" id={entryId(entry)} data-step tabindex={-1}>
      <ul class="readings">
        <li class="longest">
          <span class="who">
            <Name account={account} /> <span class="role">· longest</span>
          </span>
          <blockquote dir="auto" lang={langOf(account)}>
            {edition.excerpts ? (
              <Beginning account={account} reference={reference} />
            ) : (
              <Longest edition={edition} entry={entry} />
            )}{' '}
            <ReadIn edition={edition} occurrence={reference} />
          </blockquote>
        </li>
        {others.map((occurrence) => (
          <Other edition={edition} entry={entry} occurrence={occurrence} />
        ))}
      </ul>
    </article>
  );
}

const entryId = ({ account, reference }: Entry): string =>
  `q-${account.hash}-${reference.start}-${reference.end}`;

const langOf = ({ witness: { language } }: Account): string | undefined =>
  language === 'und' ? undefined : language;

/** Something said of a stretch of the longest, or at a place in it; accounts of which the same is said share it. */
interface Remark {
  readonly siglum: string;
  readonly one: string;
  readonly many: string;
}

/** The longest wording with what the others do to it. */
function Longest({ edition, entry: { account, reference, others } }: EntryProps) {
  const remarks = others
    .flatMap((occurrence) => remarksOf(edition, occurrence))
    .map((mark) => (mark.start === mark.end ? behindMarks(account, mark) : mark));
  const marks = [...groupBy(remarks, ({ start, end, of }) => `${start} ${end} ${of.one}`).values()].map(
    (same): Mark<string> => {
      const { start, end, of } = same[0] as Mark<Remark>;
      const sigla = [...new Set(same.map((one) => one.of.siglum))];
      return { start, end, of: `${list(sigla)} ${sigla.length > 1 ? of.many : of.one}` };
    },
  );
  return (
    <>
      {reference.parts.map((part, k) => {
        const span = trimmed(account, part);
        const inside = marks.filter((mark) => isIn(span, mark));
        return (
          <>
            {k > 0 ? ' … ' : ''}“<Nodes nodes={markTree(account.witness.text, span, inside)} />”
          </>
        );
      })}{' '}
    </>
  );
}

/** A remark at a place stands before the next word, not before the full stop of the last. */
function behindMarks<T>(account: Account, mark: Mark<T>): Mark<T> {
  const marks = /^[.,;:!?]*\s*/u.exec(account.witness.text.slice(mark.end, mark.end + 8))?.[0].length ?? 0;
  return { ...mark, start: mark.start + marks, end: mark.end + marks };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function remarksOf(edition: Edition, { witness, relations }: CollatedOccurrence): Mark<Remark>[] {
  const account = edition.account(witness);
  const at = ({ start, end }: Span, one: string, many: string): Mark<Remark>[] => [
    { start, end, of: { siglum: witness, one, many } },
  ];
  return relations.flatMap((relation) => {
    if (relation.kind === 'same') return [];
    const { reference } = relation;
    const own = wordsAt(account, relation.here);
    const empty = reference.start === reference.end;
    if (relation.kind === 'words-changed')
      return empty
        ? at(reference, `adds “${own}”`, `add “${own}”`)
        : at(reference, `has “${own}”`, `have “${own}”`);
    if (!('kept' in relation || 'marked' in relation) || relation.kept === 'elsewhere') return [];
    if (empty)
      return relation.kind === 'cut-middle' ? at(reference, `also has “${own}”`, `also have “${own}”`) : [];
    if (relation.kind === 'cut-middle') return at(reference, 'leaves out', 'leave out');
    const edge = relation.kind === 'cut-start' ? reference.end : reference.start;
    const point = { start: edge, end: edge };
    return relation.kind === 'cut-start'
      ? at(point, 'begins here', 'begin here')
      : at(point, 'ends here', 'end here');
  });
}

/** Without the comma that belongs to "he said". */
function trimmed(account: Account, { start, end }: Span): Span {
  const text = account.witness.text.slice(start, end);
  return { start, end: start + text.replace(/[\s,]+$/u, '').length };
}

const isIn = (part: Span, mark: Span): boolean =>
  mark.start === mark.end
    ? part.start <= mark.start && mark.start <= part.end
    : mark.start < part.end && part.start < mark.end;

const Nodes = ({ nodes }: { nodes: readonly MarkNode<string>[] }) => (
  <>
    {nodes.map((node) => {
      if ('text' in node) return node.text;
      const label = <small class="remark">{node.mark.of}</small>;
      if (node.mark.start === node.mark.end) return <>{label} </>;
      return (
        <>
          <span class="mark source d0">
            <Nodes nodes={node.children} />
          </span>
          {node.first ? <> {label}</> : null}
        </>
      );
    })}
  </>
);

interface OtherProps extends EntryProps {
  readonly occurrence: CollatedOccurrence;
}

function Other({ edition, entry, occurrence }: OtherProps) {
  const account = edition.account(occurrence.witness);
  const sayings = sayingsOf(edition, entry, occurrence);
  return (
    <li>
      <span class="who">
        <Name account={account} />
        {account === entry.account ? <span class="role"> · again</span> : null}
      </span>
      <div class="sayings">
        {sayings.map((saying, k) => (
          <span class="saying">
            <Said account={account} longest={entry.account} saying={saying} />
            {k < sayings.length - 1 ? '; ' : '. '}
          </span>
        ))}
        <ReadIn edition={edition} occurrence={occurrence} />
      </div>
    </li>
  );
}

function Said({ account, longest, saying }: { account: Account; longest: Account; saying: Saying }) {
  const { before, words, after, second } = saying;
  return (
    <>
      {before}
      {words === '' ? null : (
        <>
          {' '}
          <q dir="auto" lang={langOf(account)}>
            {words}
          </q>
        </>
      )}
      {gap(after)}
      {after}
      {second ? (
        <>
          {' '}
          <q dir="auto" lang={langOf(longest)}>
            {second.words}
          </q>
          {second.after}
        </>
      ) : null}
    </>
  );
}

const gap = (after: string): string => (after === '' || after.startsWith(',') ? '' : ' ');

function ReadIn({ edition, occurrence }: { edition: Edition; occurrence: CollatedOccurrence }) {
  const account = edition.account(occurrence.witness);
  const place = { witness: occurrence.witness, start: occurrence.start, end: occurrence.start + 1 };
  return (
    <a class="read-in" href={edition.addresses.witness(account.hash, edition.passageAt(place) ?? occurrence)}>
      read in {account.siglum}
    </a>
  );
}
