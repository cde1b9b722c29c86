/** One contrast as a card: its words, what it rests on, and each reading in its sentence. */
import type { CollatedPassage, CollatedReading } from '../src/model/collation.js';
import { parts } from './between.js';
import type { Account, Contrast, Edition } from './edition.js';
import { shownOf } from './excerpts.js';
import { accountsOf, groundsOf, kindOf, Silent } from './explain.js';
import { groupsOf, type ReadingGroup } from './groups.js';
import { Marked, readingWords } from './marked.js';
import { Name } from './menu.js';
import { count } from './words.js';

/** One contrast: words, kind and grounds, each reading in its sentence, links. */
export function Card({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
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

interface ReadingListProps {
  readonly edition: Edition;
  readonly contrast: Contrast;
  readonly groups: readonly ReadingGroup[];
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
  readonly group: ReadingGroup;
}

function ReadingItem({ edition, contrast, group: [reading, ...others] }: ReadingItemProps) {
  const account = edition.account(reading.witness);
  const span = sentencesOf(edition, reading);
  const shown = shownOf(edition, reading, span);
  const { language } = account.witness;
  return (
    <li>
      <span class="who">
        <Name account={account} />
      </span>
      <blockquote dir="auto" lang={language === 'und' ? undefined : language}>
        {shown.before}
        <Marked
          edition={edition}
          account={account}
          span={shown}
          contrasts={[contrast]}
          only={reading}
          href={(one) => edition.addresses.contrast(one.key)}
        />
        {shown.after}{' '}
        <a class="read-in" href={edition.addresses.witness(account.hash, span)}>
          read in {account.siglum}
        </a>{' '}
        <Likewise edition={edition} of={account} readings={others} />
      </blockquote>
    </li>
  );
}

/** More accounts than these are counted. */
const mostLikewise = 12;

interface LikewiseProps {
  readonly edition: Edition;
  readonly of: Account;
  readonly readings: readonly CollatedReading[];
}

/** Other places with the same words: first those of the same account, then the other accounts, each once. */
function Likewise({ edition, of, readings }: LikewiseProps) {
  const again = readings.filter((reading) => reading.witness === of.siglum);
  const elsewhere = readings.filter((reading) => reading.witness !== of.siglum);
  const others = elsewhere.filter(
    (reading, k) => elsewhere.findIndex(({ witness }) => witness === reading.witness) === k,
  );
  return (
    <>
      <Places edition={edition} words="and again in" readings={again} />
      <Places edition={edition} words="likewise in" readings={others} />
    </>
  );
}

function Places({
  edition,
  words,
  readings,
}: {
  edition: Edition;
  words: string;
  readings: readonly CollatedReading[];
}) {
  if (readings.length === 0) return null;
  return (
    <span class="read-in likewise">
      {words}{' '}
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

/** Both side by side, at the contrast where it is shown there. */
export function pairAt(edition: Edition, contrast: Contrast, a: Account, b: Account): string | null {
  const isThere = contrast.framing.shown && parts(contrast, a, b);
  return edition.addresses.pair(a.hash, b.hash, isThere ? { at: contrast.key } : {});
}

function Ways({ edition, contrast }: { edition: Edition; contrast: Contrast }) {
  const accounts = accountsOf(edition, contrast);
  const a = accounts[0];
  const b = accounts.find((account) => a && parts(contrast, a, account)) ?? accounts[1];
  const pair = a && b ? pairAt(edition, contrast, a, b) : null;
  return (
    <>
      {pair ? <a href={pair}>side by side</a> : null}
      <a href={edition.addresses.contrast(contrast.key)}>link to this</a>
    </>
  );
}
