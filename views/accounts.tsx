/** The accounts of an event: outlet, date and how it is known, title, hash, what was taken as article and what set apart. */
import type { Account, Edition } from './edition.js';
import { Name } from './menu.js';
import { oneTextWords } from './reused.js';
import { count, dateWord, pointTo } from './words.js';

interface AccountListProps {
  readonly edition: Edition;
  /** Whether what was set apart lies open. */
  readonly open?: boolean;
  /** False where the accounts have no pages yet. */
  readonly linked?: boolean;
}

export function AccountList({ edition, open = false, linked = true }: AccountListProps) {
  return (
    <section class="accounts" aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      <ul class="account-list">
        {edition.accounts.map((account) => (
          <li id={`account-${account.hash}`}>
            <AccountHead edition={edition} account={account} linked={linked} />
            {edition.excerpts ? null : <Taken account={account} open={open} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AccountHead({ edition, account, linked }: { edition: Edition; account: Account; linked: boolean }) {
  const { witness } = account;
  const whole = edition.addresses.events === null;
  return (
    <>
      <h3>
        {linked ? (
          <a href={edition.addresses.witness(account.hash)}>
            <Name account={account} />
          </a>
        ) : (
          <Name account={account} />
        )}{' '}
        <span class="date">{dateWord(witness.date)}</span>
      </h3>
      {witness.title ? (
        <p class="headline" dir="auto">
          {witness.title}
        </p>
      ) : null}
      <p class="about">{[...factsOf(account, whole), ...oneTextWords(edition, account)].join(' · ')}</p>
      {whole ? <Origin account={account} /> : null}
      <Doubts edition={edition} account={account} />
    </>
  );
}

/** Where pages may be far from the server that knows more: the address of the article, the whole hash. */
const Origin = ({ account: { witness } }: { account: Account }) => (
  <>
    {witness.url !== null && /^https?:\/\//i.test(witness.url) ? (
      <p class="about">
        <a href={witness.url} rel="noreferrer">
          {witness.url}
        </a>
      </p>
    ) : null}
    <p class="hash">SHA-256 {witness.sha256}</p>
  </>
);

/** `hashBelow`: the whole hash stands below. */
export function factsOf({ witness }: Account, hashBelow = false): string[] {
  return [
    ...(witness.outlet === null ? ['outlet unknown'] : []),
    ...(witness.dateNote ? [`date: ${witness.dateNote}`] : []),
    ...(witness.credit
      ? [`${witness.credit.kind === 'wire' ? 'by agency' : 'reprinted from'} ${witness.credit.agency}`]
      : []),
    witness.file,
    ...(hashBelow ? [] : [`sha256 ${witness.sha256.slice(0, 12)}`]),
  ];
}

/** A headline that was given with the text but does not stand in it is shown, and never compared. */
export const GivenHeadline = ({ account: { witness } }: { account: Account }) => (
  <>
    <p class="passage headline" dir="auto">
      {witness.title}
    </p>
    <p class="see">given with the text, not in it: not compared</p>
  </>
);

/** Doubts about one account stand beside its title, not at the end of the page. */
export function Doubts({ edition, account }: { edition: Edition; account: Account }) {
  const doubts = edition.collation.notices.filter((notice) => notice.witness === account.siglum);
  if (doubts.length === 0) return null;
  return (
    <ul class="doubts">
      {doubts.map((notice) => (
        <li>{notice.message}</li>
      ))}
    </ul>
  );
}

/** What was read as the article, and the lines that were not. */
function Taken({ account, open }: { account: Account; open: boolean }) {
  const { passages, boilerplate, witness } = account;
  const text = (span: { start: number; end: number }) => witness.text.slice(span.start, span.end);
  const last = passages.at(-1);
  const summary = [
    `taken as the article: ${count(passages.length, 'passage')}`,
    boilerplate.length > 0 ? `set apart: ${count(boilerplate.length, 'line')}` : 'nothing set apart',
  ].join('; ');
  return (
    <details class="fold taken" open={open && boilerplate.length > 0}>
      <summary>{summary}</summary>
      {passages[0] ? (
        <p dir="auto">
          From {pointTo(text(passages[0]), 12)}
          {last && last !== passages[0] ? <> to {pointTo(text(last), 12)}</> : null}
        </p>
      ) : (
        <p>No passage was found in this text.</p>
      )}
      {boilerplate.length > 0 ? (
        <ul class="leftovers">
          {boilerplate.map((passage) => (
            <li dir="auto">{text(passage)}</li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
