/** A collation in; a report in Markdown out: accounts, contrasts with both readings in their sentences, who tells what. No text of an account is read as markup. */
import { reportAddresses } from '../../views/address.js';
import { type Contrast, type Edition, editionOf } from '../../views/edition.js';
import { groupsOf, likewiseOf } from '../../views/groups.js';
import { independentWords, sharedText } from '../../views/reused.js';
import { symmetryLine } from '../../views/symmetry.js';
import { confidenceWord, count, dateWord, deviceWord, familyWord, voiceWord } from '../../views/words.js';
import type { Collation } from '../model/collation.js';
import { families } from '../model/framing.js';
import { oneLine } from '../text/printable.js';
import { aloneIn, creditOf, excerpt, readingsOf, rowText, sharedRows, silenceOf } from './excerpt.js';
import { onlyOnce, sharedEntries } from './quotes.js';

/** CommonMark with the tables of GitHub's flavour. */
export function markdownReport(collation: Collation): string {
  const edition = editionOf(collation, reportAddresses);
  const parts = [
    heading(edition),
    accounts(edition),
    contrasts(edition),
    quotes(edition),
    rows(edition),
    shared(edition),
    notices(edition),
    origin(collation),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Every character that opens markup anywhere in a line; each stands for itself after a backslash. */
const literal = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>|~&#$]/g, '\\$&');

/** Keeps the spaces at the seams of an excerpt. */
const seam = (text: string): string =>
  `${text.startsWith(' ') ? ' ' : ''}${literal(text)}${text.endsWith(' ') && text.trim() !== '' ? ' ' : ''}`;

function heading(edition: Edition): string[] {
  const { accounts, collation, shown, counts } = edition;
  const sizes = [
    count(accounts.length, 'account'),
    ...independentWords(edition),
    count(collation.rows.length, 'row'),
    count(shown.length, 'contrast'),
  ];
  const byFamily = families.map((family) => `${familyWord[family]} ${counts[family]}`);
  return [`# ${literal(edition.title)}`, '', `${sizes.join(' · ')} (${byFamily.join(' · ')})`];
}

function accounts(edition: Edition): string[] {
  return [
    '## Accounts',
    '',
    '| | outlet | date | title | file |',
    '| --- | --- | --- | --- | --- |',
    ...edition.accounts.map(({ siglum, name, witness }) => {
      const note = witness.dateNote ? ` (${literal(witness.dateNote)})` : '';
      const credit = creditOf(witness);
      const outlet = `${literal(name)}${credit ? `, ${literal(credit)}` : ''}`;
      const title = linked(literal(witness.title ?? '–'), witness.url);
      return `| ${siglum} | ${outlet} | ${dateWord(witness.date)}${note} | ${title} | ${literal(witness.file)} |`;
    }),
  ];
}

/** Only addresses of the web become links. */
function linked(label: string, url: string | null): string {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return label;
  return `[${label}](<${new URL(url).href.replace(/[<>|\\]/g, encodeURIComponent)}>)`;
}

function contrasts(edition: Edition): string[] {
  const { shown, contrasts } = edition;
  const hidden = contrasts.length - shown.length;
  return [
    '## Contrasts, the strongest first',
    ...(contrasts.length === 0 ? ['', 'Looked for contrasts between these accounts and found none.'] : []),
    ...shown.flatMap((contrast) => ['', ...contrastLines(edition, contrast)]),
    ...(hidden > 0
      ? ['', `${count(hidden, 'contrast')} of low confidence left out here; JSON and HTML list them.`]
      : []),
  ];
}

function contrastLines(edition: Edition, contrast: Contrast): string[] {
  const { framing, family, number } = contrast;
  const about = [
    `${deviceWord[framing.device]} (${familyWord[family]}), ${confidenceWord(framing.confidence)}`,
    framing.compatible ? 'both can be true' : '',
    silenceOf(framing),
    literal(framing.note),
  ];
  return [
    `### ${number}. ${readingsOf(framing).map(literal).join(' / ')}`,
    '',
    about.filter((part) => part !== '').join(' · '),
    '',
    ...groupsOf(edition, contrast).map((group) => {
      const [reading] = group;
      const about = [voiceWord[reading.voice], likewiseOf(group)].filter((part) => part !== '').join('; ');
      const { before, reading: words, after } = excerpt(edition, reading);
      const mark = `**\\[${literal(words) || '–'}\\]**`;
      return `- ${reading.witness}: ${seam(before).trimStart()}${mark}${seam(after).trimEnd()} (${about})`;
    }),
  ];
}

function quotes(edition: Edition): string[] {
  const entries = sharedEntries(edition);
  if (entries.length === 0) return [];
  return [
    '## Quotations that several accounts have',
    '',
    'Each in the account that quotes most of it, then how the others have it.',
    ...entries.flatMap((entry) => [
      '',
      `### ${literal(entry.speaker ?? 'Speaker not named')}`,
      '',
      `- ${entry.account.siglum}: ${entry.parts.map((part) => `“${literal(part)}”`).join(' … ')}`,
      ...entry.others.map(({ siglum, line }) => `- ${siglum}: ${literal(line)}`),
    ]),
    ...onlyOnce(edition).map((line) => `\n${line}`),
  ];
}

function rows(edition: Edition): string[] {
  const shared = sharedRows(edition);
  const sigla = edition.accounts.map(({ siglum }) => siglum);
  const alone = aloneIn(edition).map(([siglum, passages]) => `${passages} only in ${siglum}`);
  const table = [
    `| ${sigla.join(' | ')} | told | independent |`,
    `| ${sigla.map(() => '---').join(' | ')} | --- | --- |`,
    ...shared.map((row) => {
      const here = new Set(row.passages.map(({ witness }) => witness));
      const who = sigla.map((siglum) => (here.has(siglum) ? siglum : '–')).join(' | ');
      return `| ${who} | ${literal(rowText(edition, row))} | ${row.independent} |`;
    }),
  ];
  return [
    '## Who tells what',
    '',
    ...(shared.length > 0 ? table : ['No passage of one account answers one of another.']),
    ...(alone.length > 0 ? ['', `Passages: ${alone.join(', ')}.`] : []),
  ];
}

function shared(edition: Edition): string[] {
  const lines = sharedText(edition);
  return lines.length === 0 ? [] : ['## Shared text', '', ...lines.map((line) => `- ${literal(line)}`)];
}

function notices({ collation }: Edition): string[] {
  if (collation.notices.length === 0) return [];
  const lines = collation.notices.map(
    ({ message, witness }) => `- ${witness ? `${witness}: ` : ''}${literal(message)}`,
  );
  return ['## To know', '', ...lines];
}

/** What makes the report repeatable: engine and texts. */
function origin(collation: Collation): string[] {
  return [
    '## Made from',
    '',
    `Synoptic ${collation.engine.version}, form ${collation.schema}`,
    '',
    ...collation.witnesses.map(({ id, file, sha256 }) => `- ${id}: ${literal(file)}, SHA-256 ${sha256}`),
    '',
    literal(symmetryLine(collation.symmetry)),
  ];
}
