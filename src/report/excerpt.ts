/** What text and Markdown reports say of a collation, as plain strings: a reading inside its sentence, who tells a row, what is said of an account. */
import type { Edition } from '../../views/edition.js';
import { list } from '../../views/words.js';
import type { CollatedFraming, CollatedReading, CollatedRow, CollatedWitness } from '../model/collation.js';
import { oneLine } from '../text/printable.js';

/** A reading with the words around it; an empty `reading` stands at the place where the account has nothing. */
export interface Excerpt {
  readonly before: string;
  readonly reading: string;
  readonly after: string;
}

/** Units of the sentence shown on either side of a reading; beyond it the sentence is cut at a word. */
const usual = 160;

/** All three on one line and harmless to a terminal; spaces at the seams stay. */
export function excerpt(edition: Edition, reading: CollatedReading, around = usual): Excerpt {
  const { text } = edition.account(reading.witness).witness;
  const passage = edition.passageAt(reading) ?? reading;
  const before = text.slice(Math.min(passage.start, reading.start), reading.start);
  const after = text.slice(reading.end, Math.max(passage.end, reading.end));
  return {
    before: inner(before.length > around ? `… ${before.slice(-around).replace(/^\S*\s+/u, '')}` : before),
    reading: oneLine(reading.text),
    after: inner(after.length > around ? `${after.slice(0, around).replace(/\s+\S*$/u, '')} …` : after),
  };
}

/** `oneLine` without trimming. */
const inner = (text: string): string => {
  const flat = oneLine(text);
  if (flat === '') return /\s/u.test(text) ? ' ' : '';
  return `${/^\s/u.test(text) ? ' ' : ''}${flat}${/\s$/u.test(text) ? ' ' : ''}`;
};

/** Each reading once, as a heading shows them; a dash where an account has none. */
export const readingsOf = (framing: CollatedFraming): string[] => [
  ...new Set(framing.readings.map(({ text }) => clipped(oneLine(text)) || '–')),
];

const longestInHeading = 70;

const clipped = (text: string): string =>
  text.length > longestInHeading ? `${text.slice(0, longestInHeading).replace(/\s+\S*$/u, '')} …` : text;

/** "not told by C and D", or nothing. */
export const silenceOf = ({ silent }: CollatedFraming): string =>
  silent && silent.length > 0 ? `not told by ${list(silent)}` : '';

/** Rows that two accounts or more tell, in the order of the rows. */
export const sharedRows = (edition: Edition): readonly CollatedRow[] =>
  edition.collation.rows.filter((row) => new Set(row.passages.map(({ witness }) => witness)).size > 1);

/** How many passages each account tells alone, by siglum; accounts without any are left out. */
export function aloneIn(edition: Edition): readonly (readonly [siglum: string, passages: number])[] {
  const shared = new Set(sharedRows(edition));
  const alone = edition.collation.rows.filter((row) => !shared.has(row)).flatMap((row) => row.passages);
  return edition.accounts
    .map(({ siglum }) => [siglum, alone.filter(({ witness }) => witness === siglum).length] as const)
    .filter(([, passages]) => passages > 0);
}

/** The words of a row's first passage. */
export function rowText(edition: Edition, row: CollatedRow): string {
  const [first] = row.passages;
  return first ? oneLine(edition.account(first.witness).witness.text.slice(first.start, first.end)) : '';
}

/** "credits Reuters", "reprinted from RFE/RL", or nothing: an outlet's credit to itself tells nothing. */
export function creditOf({ credit, outlet }: CollatedWitness): string {
  if (credit === null || credit.agency === outlet) return '';
  return `${credit.kind === 'wire' ? 'credits' : 'reprinted from'} ${oneLine(credit.agency)}`;
}
