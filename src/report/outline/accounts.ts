/** The accounts as a table: outlet, day and how it is known, title, file. */
import type { Account, Edition } from '../../../views/edition.js';
import { oneTextWords } from '../../../views/reused.js';
import { dateWord } from '../../../views/words.js';
import { type Cell, cell, quiet, type Run, run, type Section, strong } from '../document.js';
import { creditOf } from '../excerpt.js';

export const accountsSection = (edition: Edition): Section => ({
  id: 'accounts',
  title: 'Accounts',
  blocks: [
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: '', width: 5 },
        { title: 'outlet', width: 17 },
        { title: 'date', width: 26 },
        { title: 'title', width: 34 },
        { title: 'file', width: 18 },
      ],
      rows: edition.accounts.map((account) => rowOf(edition, account)),
    },
  ],
});

function rowOf(edition: Edition, account: Account): Cell[] {
  const { siglum, name, witness } = account;
  const about = [creditOf(witness), ...sameText(edition, account)].filter((part) => part !== '');
  const note = witness.dateNote ? [quiet(` (${witness.dateNote})`)] : [];
  return [
    cell(strong(siglum)),
    cell(name, ...(about.length > 0 ? [quiet(`, ${about.join(', ')}`)] : [])),
    cell(dateWord(witness.date), ...note),
    cell(linked(witness.title ?? '–', witness.url)),
    cell(witness.file),
  ];
}

/** Accounts of one text that are named one by one. */
const mostNamed = 6;

function sameText(edition: Edition, account: Account): string[] {
  const group = edition.collation.texts.find((sigla) => sigla.includes(account.siglum)) ?? [];
  return group.length > mostNamed
    ? [`mostly one text with ${group.length - 1} others`]
    : oneTextWords(edition, account);
}

/** Only addresses of the web become links. */
function linked(label: string, url: string | null): Run {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return run(label);
  return run(label, { href: new URL(url).href });
}
