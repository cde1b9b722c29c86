/** The menu that leads to any two accounts side by side: the pairs with most contrasts as links, any other pair by a form. */
import type { Account, Edition } from './edition.js';
import { count } from './words.js';

/** More links than this are no menu any more. */
const mostLinks = 10;

export function PairMenu({ edition, current }: { edition: Edition; current: boolean }) {
  const { addresses, accounts } = edition;
  const all = pairsOf(edition).filter(({ a, b }) => addresses.pair(a.hash, b.hash) !== null);
  if (all.length === 0) return null;
  return (
    <details class="menu" name="menu">
      <summary aria-current={current ? 'page' : undefined}>Side by side</summary>
      <div class="sheet">
        <PairLinks edition={edition} pairs={all.slice(0, mostLinks)} />
        {addresses.frame.live && accounts.length > 2 ? <AnyPair edition={edition} /> : null}
        {!addresses.frame.live && all.length > mostLinks ? (
          <a href={addresses.pairs ?? addresses.front}>all {all.length} pairs</a>
        ) : null}
      </div>
    </details>
  );
}

interface PairLinksProps {
  readonly edition: Edition;
  readonly pairs: readonly PairCount[];
}

export const PairLinks = ({ edition, pairs }: PairLinksProps) => (
  <ul>
    {pairs.map(({ a, b, contrasts }) => (
      <li>
        <a href={edition.addresses.pair(a.hash, b.hash) ?? '#'}>
          <Name account={a} /> <span class="and">and</span> <Name account={b} />{' '}
          <span class="number">{count(contrasts, 'contrast')}</span>
        </a>
      </li>
    ))}
  </ul>
);

interface PairCount {
  readonly a: Account;
  readonly b: Account;
  readonly contrasts: number;
}

/** All pairs, those with most contrasts first. */
export function pairsOf(edition: Edition): PairCount[] {
  const tally = new Map<string, number>();
  for (const { framing } of edition.shown) {
    const sigla = [...new Set(framing.readings.map((reading) => reading.witness))];
    for (const a of sigla) for (const b of sigla) tally.set(`${a} ${b}`, (tally.get(`${a} ${b}`) ?? 0) + 1);
  }
  const pairs = edition.accounts.flatMap((a, i) =>
    edition.accounts
      .slice(i + 1)
      .map((b) => ({ a, b, contrasts: tally.get(`${a.siglum} ${b.siglum}`) ?? 0 })),
  );
  return pairs.sort((p, q) => q.contrasts - p.contrasts || p.a.index - q.a.index || p.b.index - q.b.index);
}

const AnyPair = ({ edition }: { edition: Edition }) => (
  <form class="any-pair" action={`${edition.addresses.front}/compare`} method="get">
    <AccountSelect edition={edition} name="a" label="Left" chosen={0} />
    <AccountSelect edition={edition} name="b" label="Right" chosen={1} />
    <button type="submit">Show side by side</button>
  </form>
);

interface SelectProps {
  readonly edition: Edition;
  readonly name: string;
  readonly label: string;
  readonly chosen: number;
}

const AccountSelect = ({ edition, name, label, chosen }: SelectProps) => (
  <label>
    {label}{' '}
    <select name={name}>
      {edition.accounts.map((account) => (
        <option value={account.hash} selected={account.index === chosen}>
          {optionText(account)}
        </option>
      ))}
    </select>
  </label>
);

const optionText = (account: Account): string => {
  const title = account.witness.title ?? account.witness.file;
  return account.witness.outlet ? `${account.siglum} · ${account.name}` : `${account.name} · ${title}`;
};

/** Siglum and outlet, or "Account B" where the outlet is unknown. */
export function Name({ account }: { account: Account }) {
  if (account.witness.outlet === null) return <span class="name">{account.name}</span>;
  return (
    <span class="name">
      <span class="siglum">{account.siglum}</span> <bdi>{account.name}</bdi>
    </span>
  );
}
