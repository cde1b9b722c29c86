/** Who and what is called how: a row a person, body or place, a column an account; below it the sources each account does not name. */
import type { NameKind } from '../src/model/witness.js';
import type { Account, Edition } from './edition.js';
import { GapCell } from './gap.js';
import { Page } from './layout.js';
import { Name } from './menu.js';
import { type Form, type Naming, type NamingEntry, namingOf } from './naming.js';
import { Notices } from './notices.js';
import { tableClass } from './tables.js';
import { count } from './words.js';

export function NamesPage({ edition }: { edition: Edition }) {
  return (
    <Page title={`Names: ${edition.title}`} edition={edition} tab="names" wide>
      <header class="event-head">
        <h1>Who is called what</h1>
      </header>
      <NameTables edition={edition} />
      <Notices edition={edition} />
    </Page>
  );
}

/** The whole naming map, in numbers and as tables. */
export function NameTables({ edition }: { edition: Edition }) {
  const { shared, lone, unnamed } = namingOf(edition.collation);
  const differing = shared.filter(({ ways }) => ways > 1);
  const alike = shared.filter(({ ways }) => ways === 1);
  return (
    <>
      <p class="about">
        {[
          count(shared.length, 'name'),
          `${differing.length} in more than one way`,
          `${lone.length} in one account only`,
        ].join(' · ')}
      </p>
      <p class="about">
        The form of the first mention stands first, then the others, each with the words before the name and
        how often it stands. Each leads to its place. A capital that speaks or acts stands with its country.
        Names are brought together by their spelling, titles and abbreviations: two people of one name may
        have fallen together, or one may stand twice.
      </p>
      {shared.length === 0 ? (
        <p class="nothing">These texts were read, and no name was found that two of them share.</p>
      ) : (
        <>
          <Grid edition={edition} entries={differing} caption="Called in more than one way" />
          <Grid edition={edition} entries={alike} caption="Called alike" />
        </>
      )}
      <Unnamed edition={edition} unnamed={unnamed} />
      <Lone edition={edition} entries={lone} />
    </>
  );
}

const kindWord: Readonly<Record<NameKind, string>> = {
  person: 'person',
  organisation: 'body',
  place: 'place',
  other: 'name',
};

interface GridProps {
  readonly edition: Edition;
  readonly entries: readonly NamingEntry[];
  readonly caption: string;
}

function Grid({ edition, entries, caption }: GridProps) {
  if (entries.length === 0) return null;
  return (
    <section class="grid-frame" aria-label={caption} tabindex={0}>
      <table class={tableClass(edition, 'names')}>
        <caption>
          {caption}: {count(entries.length, 'name')}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              name
            </th>
            {edition.accounts.map((account) => (
              <th scope="col">
                <a href={edition.addresses.witness(account.hash)}>
                  <Name account={account} />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr id={entry.id} tabindex={-1}>
              <th scope="row">
                <a class="entry-name" href={`#${entry.id}`} dir="auto">
                  {entry.title}
                </a>
                <span class="tell">{kindWord[entry.kind]}</span>
              </th>
              {edition.accounts.map((account) => (
                <Cell edition={edition} account={account} naming={entry.byWitness.get(account.siglum)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly edition: Edition;
  readonly account: Account;
  readonly naming: Naming | undefined;
}

function Cell({ edition, account, naming }: CellProps) {
  if (!naming) return <GapCell account={account} words="not named" />;
  return (
    <td>
      <span class="cell-name">
        <Name account={account} />
      </span>
      <FormList edition={edition} account={account} forms={naming.forms} first />
      {naming.descriptions.length > 0 ? (
        <FormList edition={edition} account={account} forms={naming.descriptions} said />
      ) : null}
    </td>
  );
}

interface FormProps {
  readonly edition: Edition;
  readonly account: Account;
}

/** Forms with their counts; what is said between commas stands in quotation marks. */
const FormList = ({
  edition,
  account,
  forms,
  said = false,
  first = false,
}: FormProps & { forms: readonly Form[]; said?: boolean; first?: boolean }) => (
  <ul class="forms">
    {forms.map((form, index) => (
      <li>
        <FormLink edition={edition} account={account} form={form} said={said} />{' '}
        <span class="number">×{form.places.length}</span>
        {first && index === 0 ? <span class="tell"> at first</span> : null}
      </li>
    ))}
  </ul>
);

/** Leads to the first place of the form in the account's own text. */
function FormLink({ edition, account, form, said = false }: FormProps & { form: Form; said?: boolean }) {
  const place = form.places[0];
  const passage = place && edition.passageAt(place);
  return (
    <a dir="auto" href={edition.addresses.witness(account.hash, passage ?? place)}>
      {said ? `“${form.text}”` : form.text}
    </a>
  );
}

function Unnamed({ edition, unnamed }: { edition: Edition; unnamed: ReadonlyMap<string, readonly Form[]> }) {
  const total = [...unnamed.values()].reduce((sum, forms) => sum + forms.length, 0);
  return (
    <section class="unnamed" aria-labelledby="unnamed">
      <h2 id="unnamed">Sources without a name</h2>
      {total === 0 ? (
        <p class="nothing">Looked for sources that are cited without a name, and found none.</p>
      ) : (
        <dl class="facts-list">
          {edition.accounts.map((account) => {
            const forms = unnamed.get(account.siglum) ?? [];
            return (
              <div>
                <dt>
                  <Name account={account} />
                </dt>
                <dd>
                  {forms.length === 0 ? (
                    'none found'
                  ) : (
                    <FormList edition={edition} account={account} forms={forms} />
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

/** Names that one account alone has: folded, account by account. */
function Lone({ edition, entries }: { edition: Edition; entries: readonly NamingEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details class="fold">
      <summary>{count(entries.length, 'name')} in one account only</summary>
      <dl class="facts-list">
        {edition.accounts.map((account) => {
          const own = entries.filter(({ byWitness }) => byWitness.has(account.siglum));
          return own.length === 0 ? null : (
            <div>
              <dt>
                <Name account={account} />
              </dt>
              <dd>
                <FormList
                  edition={edition}
                  account={account}
                  forms={own.map((entry) => firstOf(entry, account))}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

function firstOf(entry: NamingEntry, account: Account): Form {
  const naming = entry.byWitness.get(account.siglum) as Naming;
  const places = naming.forms.flatMap((form) => form.places).sort((p, q) => p.start - q.start);
  return { text: naming.forms[0].text, places };
}
