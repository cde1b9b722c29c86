/** One account whole, in its own order: marks in place, and beside each passage how many others tell it and where. */
import type { Child } from 'hono/jsx';
import type { CollatedPassage } from '../src/model/collation.js';
import { Doubts, factsOf } from './accounts.js';
import { passageId } from './address.js';
import type { Account, Contrast, Edition } from './edition.js';
import { Page } from './layout.js';
import { Legend } from './legend.js';
import { Marked, readingsOf, Tags } from './marked.js';
import { Name } from './menu.js';
import { reusedIn } from './reused.js';
import { count, dateWord } from './words.js';

interface ReadingProps {
  readonly edition: Edition;
  readonly account: Account;
}

export function ReadingPage({ edition, account }: ReadingProps) {
  const contrasts = edition.shown.filter((contrast) => readingsOf(contrast, account).length > 0);
  return (
    <Page title={`${account.name}: ${edition.title}`} edition={edition} tab="reading">
      <AccountTabs edition={edition} account={account} />
      <header class="event-head">
        <h1>
          <Name account={account} />
        </h1>
        <p class="about">
          {[dateWord(account.witness.date), ...factsOf(account), count(contrasts.length, 'contrast')].join(
            ' · ',
          )}
        </p>
        <Doubts edition={edition} account={account} />
      </header>
      <Legend contrasts={contrasts} />
      <article
        class="reading-text"
        lang={account.witness.language === 'und' ? undefined : account.witness.language}
      >
        {paragraphsOf(account.witness.passages).map((passages) => (
          <Paragraph edition={edition} account={account} passages={passages} />
        ))}
        {account.passages.length === 0 ? (
          <p class="nothing">This text was read, and no sentence was found in it.</p>
        ) : null}
      </article>
    </Page>
  );
}

const AccountTabs = ({ edition, account }: ReadingProps) => (
  <nav class="filter" aria-label="Accounts">
    {edition.accounts.map((one) => (
      <a
        class="pill"
        href={edition.addresses.witness(one.hash)}
        aria-current={one === account ? 'page' : undefined}
      >
        <Name account={one} />
      </a>
    ))}
  </nav>
);

function paragraphsOf(passages: readonly CollatedPassage[]): CollatedPassage[][] {
  const paragraphs: CollatedPassage[][] = [];
  for (const passage of passages) {
    const last = paragraphs.at(-1);
    if (last && last[0]?.paragraph === passage.paragraph && last[0].kind === passage.kind) last.push(passage);
    else paragraphs.push([passage]);
  }
  return paragraphs;
}

interface ParagraphProps extends ReadingProps {
  readonly passages: readonly CollatedPassage[];
}

function Paragraph({ edition, account, passages }: ParagraphProps) {
  const kind = passages[0]?.kind ?? 'sentence';
  if (kind === 'boilerplate') return <SetApart account={account} passages={passages} />;
  return (
    <div class={`paragraph ${kind}`}>
      <Block kind={kind}>
        {passages.map((passage, index) => (
          <>
            {index > 0 ? ' ' : ''}
            <Sentence edition={edition} account={account} passage={passage} />
          </>
        ))}
      </Block>
      <ul class="margin">
        {reusedIn(edition, account, spanOf(passages)).map((line) => (
          <li class="reused">{line}</li>
        ))}
        {alone(edition, account, passages) ? (
          <li class="only-here">only here</li>
        ) : (
          passages.map((passage, index) => (
            <Margin
              edition={edition}
              account={account}
              passage={passage}
              which={passages.length > 1 ? `sentence ${index + 1}, ` : ''}
            />
          ))
        )}
      </ul>
    </div>
  );
}

const spanOf = (passages: readonly CollatedPassage[]) => ({
  start: passages[0]?.start ?? 0,
  end: passages.at(-1)?.end ?? 0,
});

function Block({ kind, children }: { kind: CollatedPassage['kind']; children?: Child }) {
  if (kind === 'headline') return <h2 dir="auto">{children}</h2>;
  if (kind === 'heading') return <h3 dir="auto">{children}</h3>;
  return <p dir="auto">{children}</p>;
}

function Sentence({ edition, account, passage }: ReadingProps & { passage: CollatedPassage }) {
  const contrasts = edition
    .contrastsIn(account.siglum, passage)
    .filter((contrast) => contrast.framing.shown && readingsOf(contrast, account).length > 0);
  const marking = {
    edition,
    account,
    span: passage,
    contrasts,
    href: (contrast: Contrast) => edition.addresses.contrast(contrast.key),
  };
  return (
    <span
      id={passageId(account.hash, passage.start)}
      class="sentence"
      data-step={contrasts.length > 0}
      tabindex={-1}
    >
      <Tags {...marking} />
      <Marked {...marking} />
    </span>
  );
}

/** Nobody else tells any of it: said once. */
const alone = (edition: Edition, account: Account, passages: readonly CollatedPassage[]): boolean =>
  passages.every((passage) =>
    (edition.rowOf(account.siglum, passage)?.passages ?? []).every(
      (place) => place.witness === account.siglum,
    ),
  );

interface MarginProps extends ReadingProps {
  readonly passage: CollatedPassage;
  /** Which sentence of its paragraph is meant, empty for the only one. */
  readonly which: string;
}

/** How many others tell it, and where; silent where nobody does. */
function Margin({ edition, account, passage, which }: MarginProps) {
  const row = edition.rowOf(account.siglum, passage);
  const places = (row?.passages ?? []).filter((place) => place.witness !== account.siglum);
  const first = new Map(places.map((place) => [place.witness, place] as const).reverse());
  const tellers = edition.accounts.flatMap((one) => {
    const place = first.get(one.siglum);
    return place ? [{ one, place }] : [];
  });
  if (tellers.length === 0) return null;
  return (
    <li>
      <span class="tell">
        {which}
        {count(tellers.length, 'other')}:
      </span>
      {tellers.map(({ one, place }) => (
        <a href={edition.addresses.witness(one.hash, place)} title={`${one.name} tells it here`}>
          {one.siglum}
        </a>
      ))}
    </li>
  );
}

const SetApart = ({ account, passages }: { account: Account; passages: readonly CollatedPassage[] }) => (
  <div class="paragraph boilerplate">
    <details class="fold">
      <summary>{count(passages.length, 'line')} set apart from the article</summary>
      {passages.map((passage) => (
        <p dir="auto">{account.witness.text.slice(passage.start, passage.end)}</p>
      ))}
    </details>
  </div>
);
