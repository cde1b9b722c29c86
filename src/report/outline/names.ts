/** Who is called what: a table with a column an account where few have room beside each other, else a line for each form with who has it. */
import type { Edition } from '../../../views/edition.js';
import { type Form, type NamingEntry, namingOf } from '../../../views/naming.js';
import { count } from '../../../views/words.js';
import type { NameKind } from '../../model/witness.js';
import { normalForm } from '../../text/normal.js';
import {
  type Block,
  type Cell,
  cell,
  type Line,
  paragraph,
  quiet,
  run,
  type Section,
  strong,
  type Table,
} from '../document.js';
import { type Lengths, wordsUpTo } from './lengths.js';

/** Accounts that have room beside each other on a page. */
const mostColumns = 5;

/** Names in the table and forms in a cell; what is beyond is counted. */
const most = { names: 30, forms: 5, shared: 8, alike: 60, unnamed: 8 } as const;

export const kindWord: Readonly<Record<NameKind, string>> = {
  person: 'person',
  organisation: 'body',
  place: 'place',
  other: 'name',
};

export function namesSection(edition: Edition, { name }: Lengths): Section {
  const { shared, unnamed } = namingOf(edition.collation);
  const differing = shared.filter(({ ways }) => ways > 1);
  const alike = shared.filter(({ ways }) => ways === 1);
  const blocks: Block[] = [];
  if (differing.length > 0)
    blocks.push(
      paragraph(edition.accounts.length <= mostColumns ? aboutColumns : aboutForms, about),
      tableOf(edition, differing.slice(0, most.names), name),
    );
  if (differing.length > most.names)
    blocks.push(
      paragraph(`${count(differing.length - most.names, 'name')} more in several ways: JSON lists them.`),
    );
  if (alike.length > 0) blocks.push(paragraph(strong('Called alike: '), alikeWords(alike)));
  const sources = edition.accounts.flatMap(({ siglum }) =>
    unnamedIn(siglum, unnamed.get(siglum) ?? [], name),
  );
  if (sources.length > 0)
    blocks.push({ kind: 'heading', text: 'Sources without a name' }, { kind: 'list', items: sources });
  return { id: 'names', title: 'Who is called what', blocks };
}

const aboutColumns =
  'The form of an account’s first mention stands first, then its others by frequency, each with how often it stands. ';

const aboutForms = 'Each form with the accounts that have it, that of most accounts first. ';

const about =
  'Names are brought together by their spelling, titles and abbreviations: two of one name may have fallen together, or one may stand twice.';

function tableOf({ accounts }: Edition, entries: readonly NamingEntry[], longest: number): Table {
  const wide = accounts.length <= mostColumns;
  const rest = wide
    ? accounts.map(({ siglum }) => ({ title: siglum, width: 82 / accounts.length }))
    : [{ title: 'called', width: 80 }];
  return {
    kind: 'table',
    caption: null,
    columns: [{ title: 'name', width: wide ? 18 : 20 }, ...rest],
    rows: entries.map((entry) => [
      cell(strong(wordsUpTo(entry.title, longest)), quiet(` (${kindWord[entry.kind]})`)),
      ...(wide
        ? accounts.map(({ siglum }) => formsOf(entry, siglum, longest))
        : [sharedForms(entry, longest)]),
    ]),
  };
}

function formsOf({ byWitness }: NamingEntry, siglum: string, longest: number): Cell {
  const naming = byWitness.get(siglum);
  if (!naming) return cell(quiet('–'));
  const forms = naming.forms.slice(0, most.forms).map((form) => formLine(form, longest));
  const more = naming.forms.length - forms.length;
  const said = naming.descriptions
    .slice(0, 2)
    .map(({ text }) => [quiet('called '), run(`“${wordsUpTo(text, longest)}”`)]);
  return [...forms, ...(more > 0 ? [[quiet(`and ${more} more`)]] : []), ...said];
}

/** Each form once, that of most accounts first, and who has it. */
function sharedForms({ byWitness }: NamingEntry, longest: number): Cell {
  const found = new Map<string, { readonly text: string; readonly sigla: string[] }>();
  for (const [siglum, { forms }] of byWitness)
    for (const { text } of forms) {
      const key = normalForm(text);
      const known = found.get(key);
      if (known) known.sigla.push(siglum);
      else found.set(key, { text, sigla: [siglum] });
    }
  const forms = [...found.values()].sort((p, q) => q.sigla.length - p.sigla.length);
  const lines = forms
    .slice(0, most.shared)
    .map(({ text, sigla }): Line => [run(`${wordsUpTo(text, longest)}: `), quiet(sigla.join(' '))]);
  const more = forms.length - lines.length;
  return more > 0 ? [...lines, [quiet(`and ${more} more`)]] : lines;
}

const formLine = ({ text, places }: Form, longest: number): Line => [
  run(wordsUpTo(text, longest)),
  quiet(` ×${places.length}`),
];

const joined = (siglum: string, lines: readonly Line[]): Line => [
  strong(`${siglum}: `),
  ...lines.flatMap((line, index) => (index === 0 ? line : [run('; '), ...line])),
];

function alikeWords(entries: readonly NamingEntry[]): string {
  const titles = entries.slice(0, most.alike).map(({ title }) => title);
  const more = entries.length - titles.length;
  return `${titles.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function unnamedIn(siglum: string, forms: readonly Form[], longest: number): Line[] {
  if (forms.length === 0) return [];
  const shown = forms.slice(0, most.unnamed).map((form) => formLine(form, longest));
  const more = forms.length - shown.length;
  return [joined(siglum, [...shown, ...(more > 0 ? [[quiet(`and ${more} more`)]] : [])])];
}
