/** An edition in, the tables of a workbook out beside that of contrasts: accounts, rows, quotations, names, and what the result was made with. */
import type { Edition } from '../../views/edition.js';
import { type Entry, ledgerOf, lineOf, partsOf, sayingsOf } from '../../views/ledger.js';
import { type Form, namingOf } from '../../views/naming.js';
import type { CollatedOccurrence, CollatedRow } from '../model/collation.js';
import { oneLine } from '../text/printable.js';
import type { ReportChoices } from './choices.js';
import { shortened } from './contrast-table.js';
import { creditOf } from './excerpt.js';
import type { Cell, Column, Table } from './table.js';

export function accountTable({ accounts }: Edition): Table {
  return {
    columns: [
      { name: 'account', width: 9 },
      { name: 'outlet', width: 24 },
      { name: 'date', width: 12, isDay: true },
      { name: 'how the date is known', width: 26 },
      { name: 'title', width: 50 },
      { name: 'file', width: 24 },
      { name: 'URL', width: 40 },
      { name: 'language', width: 9 },
      { name: 'credit', width: 24 },
      { name: 'sentences', width: 10 },
      { name: 'characters', width: 11 },
      { name: 'SHA-256', width: 66 },
    ],
    lines: accounts.map(({ siglum, witness, passages }) => [
      siglum,
      witness.outlet,
      witness.date,
      witness.dateNote,
      witness.title,
      witness.file,
      witness.url,
      witness.language,
      creditOf(witness),
      passages.filter(({ kind }) => kind === 'sentence').length,
      witness.text.length,
      witness.sha256,
    ]),
  };
}

/** One line a row, one column an account: what each tells, empty where it is silent. */
export function rowTable(edition: Edition, excerpts: boolean): Table {
  const cut = excerpts ? shortened : oneLine;
  const toldBy = ({ passages }: CollatedRow, siglum: string): Cell => {
    const { text } = edition.account(siglum).witness;
    const told = passages.filter(({ witness }) => witness === siglum);
    return told.length === 0 ? null : told.map(({ start, end }) => cut(text.slice(start, end))).join('\n');
  };
  return {
    columns: [
      { name: 'row', width: 7 },
      { name: 'accounts', width: 9 },
      { name: 'independent', width: 12 },
      { name: 'not told by', width: 11 },
      ...edition.accounts.map(({ siglum, name }): Column => ({ name: `${siglum} · ${name}`, width: 50 })),
    ],
    lines: edition.collation.rows.map((row) => [
      row.id,
      new Set(row.passages.map(({ witness }) => witness)).size,
      row.independent,
      row.gaps.join(' '),
      ...edition.accounts.map(({ siglum }) => toldBy(row, siglum)),
    ]),
  };
}

/** One line for each time a quotation stands in an account, the account that quotes most of it first. */
export function quotationTable(edition: Edition, excerpts: boolean): Table {
  return {
    columns: [
      { name: 'quotation', width: 10 },
      { name: 'speaker', width: 26 },
      { name: 'account', width: 9 },
      { name: 'outlet', width: 22 },
      { name: 'date', width: 12, isDay: true },
      { name: 'words', width: 70 },
      { name: 'in quotation marks', width: 11 },
      { name: 'how it stands to the longest', width: 50 },
      { name: 'relations', width: 24 },
      { name: 'start', width: 8 },
      { name: 'end', width: 8 },
    ],
    lines: ledgerOf(edition).flatMap(({ speaker, shared, single }) =>
      [...shared, ...single].flatMap((entry) =>
        [entry.reference, ...entry.others].map((one) =>
          occurrenceLine(edition, speaker, entry, one, excerpts),
        ),
      ),
    ),
  };
}

function occurrenceLine(
  edition: Edition,
  speaker: string | null,
  entry: Entry,
  occurrence: CollatedOccurrence,
  excerpts: boolean,
): Cell[] {
  const account = edition.account(occurrence.witness);
  const words = partsOf(account, occurrence).map((part) => (excerpts ? shortened(part) : oneLine(part)));
  const isLongest = occurrence === entry.reference;
  return [
    entry.quote.id,
    speaker,
    account.siglum,
    account.witness.outlet,
    account.witness.date,
    words.join(' … '),
    occurrence.quotations.length > 0 ? 'yes' : 'no',
    isLongest
      ? 'the longest'
      : sayingsOf(edition, entry, occurrence)
          .map((one) => oneLine(lineOf(one)))
          .join('; '),
    occurrence.relations.map(({ kind }) => kind).join(' '),
    occurrence.start,
    occurrence.end,
  ];
}

/** One line for each way an account calls somebody or something, with how often it does. */
export function nameTable(edition: Edition): Table {
  const { shared, lone, unnamed } = namingOf(edition.collation);
  const named = [...shared, ...lone].flatMap(({ title, kind, byWitness }) =>
    [...byWitness].flatMap(([siglum, { forms, descriptions }]) => [
      ...forms.map((form) => formLine(edition, [title, kind, siglum, 'name'], form)),
      ...descriptions.map((form) => formLine(edition, [title, kind, siglum, 'description'], form)),
    ]),
  );
  const sources = [...unnamed].flatMap(([siglum, forms]) =>
    forms.map((form) => formLine(edition, ['', 'source without a name', siglum, 'source'], form)),
  );
  return {
    columns: [
      { name: 'who or what', width: 28 },
      { name: 'kind', width: 14 },
      { name: 'account', width: 9 },
      { name: 'outlet', width: 22 },
      { name: 'called', width: 46 },
      { name: 'how', width: 12 },
      { name: 'times', width: 7 },
      { name: 'first at', width: 9 },
    ],
    lines: [...named, ...sources],
  };
}

function formLine(
  edition: Edition,
  [title, kind, siglum, how]: readonly [title: string, kind: string, siglum: string, how: string],
  { text, places }: Form,
): Cell[] {
  return [
    oneLine(title),
    kind,
    siglum,
    edition.account(siglum).witness.outlet,
    oneLine(text),
    how,
    places.length,
    places[0]?.start ?? null,
  ];
}

/** Two columns: what the result is of and what it was made with. */
export function aboutTable({ collation, title }: Edition, choices: ReportChoices): Table {
  const { contrastSets, ...numbers } = collation.engine.settings;
  const all = 'all';
  return {
    columns: [
      { name: 'about', width: 26 },
      { name: 'value', width: 90 },
    ],
    lines: [
      ['event', title],
      ['made by', `Synoptic ${collation.engine.version}`],
      ['form', collation.schema],
      ['accounts', choices.accounts?.join(' ') ?? all],
      ['devices', choices.devices?.join(' ') ?? all],
      ['least confidence', choices.least],
      ['sentences', choices.excerpts ? 'excerpts' : 'whole'],
      ['positions', 'half-open ranges of UTF-16 units in the text of the account'],
      ...Object.entries(numbers).map(([name, value]): Cell[] => [`setting: ${name}`, value]),
      ['own contrast sets', contrastSets.map(({ head }) => head).join(', ')],
      ...collation.notices.map(({ message }): Cell[] => ['notice', message]),
      [
        'how to read it',
        'A contrast is a prompt for a person, not a finding about an outlet. Confidence is a lower bound of how often annotators list such a contrast.',
      ],
    ],
  };
}
