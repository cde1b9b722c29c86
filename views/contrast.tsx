/** One contrast alone: what one sends to a colleague. Readings in their sentences with what stands before and after, evidence, citation. */
import type { Child } from 'hono/jsx';
import type { CollatedPassage, CollatedReading } from '../src/model/collation.js';
import { overlap, type Span } from '../src/text/span.js';
import { Ladder, pairAt, sentencesOf } from './card.js';
import { Cite } from './cite.js';
import type { Account, Contrast, Edition } from './edition.js';
import { accountsOf, evidenceOf, kindOf, Silent } from './explain.js';
import { Page } from './layout.js';
import { Marked, readingWords } from './marked.js';
import { Name } from './menu.js';
import { confidenceWord, dateWord, deviceMeaning, voiceWord } from './words.js';

interface ContrastProps {
  readonly edition: Edition;
  readonly contrast: Contrast;
}

export function ContrastPage({ edition, contrast }: ContrastProps) {
  return (
    <Page
      title={`${readingWords(edition, contrast).join(' | ')}: ${edition.title}`}
      edition={edition}
      tab="contrast"
    >
      <p class="crumbs">
        <a href={edition.addresses.front}>{edition.title}</a>
      </p>
      <article class={`contrast-page ${contrast.family}`}>
        <h1>
          <Ladder edition={edition} contrast={contrast} />
        </h1>
        <p class="kind">
          <span class={`device ${contrast.family}`}>{kindOf(contrast)}</span>:{' '}
          {deviceMeaning[contrast.framing.device]}
        </p>
        <ul class="witnesses">
          {contrast.framing.readings.map((reading) => (
            <ReadingInContext edition={edition} contrast={contrast} reading={reading} />
          ))}
        </ul>
        <p class="note">
          {contrast.framing.note}
          <Silent edition={edition} contrast={contrast} />
        </p>
        <Facts edition={edition} contrast={contrast} />
        <Pairs edition={edition} contrast={contrast} />
        <Cite edition={edition} contrast={contrast} />
      </article>
    </Page>
  );
}

function ReadingInContext({ edition, contrast, reading }: ContrastProps & { reading: CollatedReading }) {
  const account = edition.account(reading.witness);
  const span = sentencesOf(edition, reading);
  const { before, after } = around(account, span);
  return (
    <li>
      <p class="who">
        <Name account={account} /> <span class="date">{dateWord(account.witness.date)}</span>
      </p>
      <blockquote dir="auto" lang={account.witness.language === 'und' ? undefined : account.witness.language}>
        {before ? <Context account={account} passage={before} beside={span} /> : null}{' '}
        <Marked
          edition={edition}
          account={account}
          span={span}
          contrasts={[contrast]}
          only={reading}
          href={() => edition.addresses.witness(account.hash, span)}
        />{' '}
        {after ? <Context account={account} passage={after} beside={span} /> : null}
      </blockquote>
      <p class="about">
        {voiceWord[reading.voice]} ·{' '}
        <a href={edition.addresses.witness(account.hash, span)}>read in {account.siglum}</a>
      </p>
    </li>
  );
}

interface ContextProps {
  readonly account: Account;
  readonly passage: CollatedPassage;
  readonly beside: Span;
}

/** What stands before or after, on a line of its own where it is another paragraph. */
function Context({ account, passage, beside }: ContextProps) {
  const own = account.passages.find((one) => overlap(one, beside) > 0);
  return (
    <span class={own?.paragraph === passage.paragraph ? 'context' : 'context apart'}>
      {account.witness.text.slice(passage.start, passage.end)}
    </span>
  );
}

/** One passage on each side. */
function around({ passages }: Account, span: Span) {
  const index = passages.findIndex((passage) => passage.end > span.start);
  const before = index < 0 ? undefined : passages[index - 1];
  const after = passages.find((passage) => passage.start >= span.end && passage.start > span.start);
  return { before: before?.kind === 'headline' ? undefined : before, after };
}

function Facts({ edition, contrast }: ContrastProps) {
  const { framing } = contrast;
  const rule = edition.addresses.rule(framing.rule);
  const rows: [string, Child][] = [
    ['Confidence', `${confidenceWord(framing.confidence)} (${framing.confidence.toFixed(2)})`],
    ...(framing.compatible ? ([['Together', 'both can be true']] as [string, Child][]) : []),
    ['Evidence', evidenceOf(edition, contrast).join('; ') || 'the linked sentences themselves'],
    ['Rule', rule ? <a href={rule}>{framing.rule}</a> : framing.rule],
  ];
  return (
    <dl class="facts-list">
      {rows.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Side by side, for each two accounts that read here; many accounts would give too many pairs. */
function Pairs({ edition, contrast }: ContrastProps) {
  const accounts = accountsOf(edition, contrast).slice(0, 4);
  const pairs = accounts.flatMap((a, i) => accounts.slice(i + 1).map((b) => ({ a, b })));
  return (
    <p class="ways">
      {pairs.map(({ a, b }) => {
        const href = pairAt(edition, contrast, a, b);
        return href ? (
          <a href={href}>
            {a.name} and {b.name} side by side
          </a>
        ) : null;
      })}
    </p>
  );
}
