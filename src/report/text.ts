/**
 * A collation in; a report for a terminal out: the accounts, the strongest contrasts with both readings in their sentences, who
 * tells what. Wrapped to the terminal's width; readings stand in [brackets], colour comes on top and is never alone.
 */
import { reportAddresses } from '../../views/address.js';
import { type Contrast, type Edition, editionOf } from '../../views/edition.js';
import { groupsOf, likewiseOf } from '../../views/groups.js';
import { independentWords, sharedText } from '../../views/reused.js';
import { symmetryLine } from '../../views/symmetry.js';
import { confidenceWord, count, dateWord, deviceWord, familyWord } from '../../views/words.js';
import type { Collation } from '../model/collation.js';
import { type Family, families } from '../model/framing.js';
import { oneLine } from '../text/printable.js';
import { aloneIn, creditOf, excerpt, readingsOf, rowText, sharedRows, silenceOf } from './excerpt.js';
import { onlyOnce, sharedEntries } from './quotes.js';
import { columns, hanging, marked, type Paint, painter } from './terminal.js';

export interface TextOptions {
  /** Columns of the terminal, 80 where unknown. */
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
}

/** Below it nothing can be laid out; a narrower terminal wraps by itself. */
const narrowest = 40;
/** Lines beyond it are hard to read, however wide the window is. */
const widest = 120;

interface Page {
  readonly edition: Edition;
  readonly width: number;
  readonly paint: Paint;
}

export function textReport(collation: Collation, { width = 80, colour = false }: TextOptions = {}): string {
  const edition = editionOf(collation, reportAddresses);
  const page: Page = {
    edition,
    width: Math.min(widest, Math.max(narrowest, width)),
    paint: painter(colour),
  };
  const parts = [
    heading(page),
    accounts(page),
    contrasts(page),
    quotes(page),
    rows(page),
    shared(page),
    notices(page),
    symmetry(page),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ edition, width, paint }: Page): string[] {
  const { accounts, collation, shown, counts } = edition;
  const sizes = [
    count(accounts.length, 'account'),
    ...independentWords(edition),
    count(collation.rows.length, 'row'),
    count(shown.length, 'contrast'),
  ].join(' · ');
  const byFamily = families.map((family) => `${familyWord[family]} ${counts[family]}`).join(' · ');
  return [
    ...hanging('', oneLine(edition.title), width).map(paint.strong),
    ...hanging('', `${sizes} (${byFamily})`, width),
  ];
}

function accounts({ edition, width, paint }: Page): string[] {
  const lines = edition.accounts.map(({ siglum, name, witness }) => [
    siglum,
    oneLine(name),
    dateWord(witness.date),
    oneLine(witness.title ?? witness.file),
  ]);
  const table = columns(lines, width, (_, row) => {
    const witness = edition.accounts[row]?.witness;
    if (!witness) return [];
    const about = [witness.dateNote ? `date: ${oneLine(witness.dateNote)}` : '', creditOf(witness)];
    return about.filter((line) => line !== '').map((line) => `(${line})`);
  });
  return [paint.strong('Accounts'), ...table];
}

function contrasts(page: Page): string[] {
  const { shown, contrasts } = page.edition;
  const hidden = contrasts.length - shown.length;
  const title = page.paint.strong('Contrasts, the strongest first');
  if (contrasts.length === 0)
    return [title, ...hanging('', 'Looked for contrasts between these accounts and found none.', page.width)];
  const more =
    hidden > 0
      ? [
          '',
          ...hanging(
            '',
            `${count(hidden, 'contrast')} of low confidence left out here; json and html list them.`,
            page.width,
          ),
        ]
      : [];
  return [title, ...shown.flatMap((contrast) => ['', ...contrastLines(page, contrast)]), ...more];
}

function contrastLines(page: Page, contrast: Contrast): string[] {
  const { framing, family, number } = contrast;
  const { edition, width, paint } = page;
  const label = `${number}`.padStart(3);
  const about = [
    `${deviceWord[framing.device]} (${familyWord[family]}), ${confidenceWord(framing.confidence)}`,
    ...(framing.compatible ? ['both can be true'] : []),
    silenceOf(framing),
    oneLine(framing.note),
  ];
  return [
    ...hanging(`${label}  `, readingsOf(framing).join(' | '), width).map(paint.strong),
    ...hanging('     ', about.filter((part) => part !== '').join(' · '), width).map(paint.faint),
    ...groupsOf(edition, contrast).flatMap((group) => {
      const [reading] = group;
      const siglum = reading.witness.padEnd(longestSiglum(edition));
      const { before, reading: words, after } = excerpt(edition, reading);
      const sentence = `${before}${marked(words === '' ? '–' : words)}${after}`;
      const same = likewiseOf(group);
      return [
        ...hanging(`     ${siglum}  `, sentence, width, (line) => colourOf(paint, family)(line)),
        ...(same === '' ? [] : hanging(' '.repeat(7 + siglum.length), `(${same})`, width).map(paint.faint)),
      ];
    }),
  ];
}

const longestSiglum = ({ accounts }: Edition): number =>
  Math.max(...accounts.map(({ siglum }) => siglum.length));

const colourOf = (paint: Paint, family: Family): ((text: string) => string) => paint.family[family];

function quotes({ edition, width, paint }: Page): string[] {
  const entries = sharedEntries(edition);
  if (entries.length === 0) return [];
  const pad = longestSiglum(edition);
  return [
    paint.strong('Quotations that several accounts have, each in the one that quotes most of it'),
    ...entries.flatMap((entry) => [
      '',
      ...hanging('     ', entry.speaker ?? 'Speaker not named', width).map(paint.faint),
      ...hanging(
        `     ${entry.account.siglum.padEnd(pad)}  `,
        entry.parts.map((part) => `“${part}”`).join(' … '),
        width,
      ),
      ...entry.others.flatMap(({ siglum, line }) => hanging(`     ${siglum.padEnd(pad)}  `, line, width)),
    ]),
    ...onlyOnce(edition).flatMap((line) => ['', ...hanging('', line, width)]),
  ];
}

function rows({ edition, width, paint }: Page): string[] {
  const shared = sharedRows(edition);
  const alone = aloneIn(edition).map(([siglum, passages]) => `${passages} only in ${siglum}`);
  const told = shared.map((row) => {
    const here = new Set(row.passages.map(({ witness }) => witness));
    const who = edition.accounts
      .map(({ siglum }) => (here.has(siglum) ? siglum : '·'.padEnd(siglum.length)))
      .join(' ');
    return firstLine(`${who}  `, rowText(edition, row), width);
  });
  return [
    paint.strong('Who tells what'),
    ...(told.length > 0 ? told : hanging('', 'No passage of one account answers one of another.', width)),
    ...(alone.length > 0 ? hanging('', `Passages: ${alone.join(', ')}.`, width) : []),
  ];
}

/** As much as fits on one line, cut at a word. */
function firstLine(label: string, text: string, width: number): string {
  const lines = hanging(label, text, width - 2);
  return lines.length > 1 ? `${lines[0]} …` : (lines[0] ?? label);
}

function shared({ edition, width, paint }: Page): string[] {
  const lines = sharedText(edition);
  if (lines.length === 0) return [];
  return [paint.strong('Shared text'), ...lines.flatMap((line) => hanging('- ', oneLine(line), width))];
}

function notices({ edition, width, paint }: Page): string[] {
  const { notices } = edition.collation;
  if (notices.length === 0) return [];
  const lines = notices.map(({ message, witness }) => `${witness ? `${witness}: ` : ''}${oneLine(message)}`);
  return [paint.strong('To know'), ...lines.flatMap((line) => hanging('- ', line, width))];
}

const symmetry = ({ edition, width, paint }: Page): string[] =>
  hanging('', symmetryLine(edition.collation.symmetry), width).map(paint.faint);
