/** The ledger of quotations as plain strings for text and Markdown: the longest wording, then one line for each other account. */
import type { Edition } from '../../views/edition.js';
import { type Entry, ledgerOf, lineOf, partsOf, sayingsOf } from '../../views/ledger.js';
import { count } from '../../views/words.js';
import { oneLine } from '../text/printable.js';

interface PlainEntry {
  readonly speaker: string | null;
  readonly account: Entry['account'];
  readonly parts: readonly string[];
  readonly others: readonly { readonly siglum: string; readonly line: string }[];
}

/** Longest part shown, in characters. */
const longestPart = 600;

/** Entries that more than one account has, by speaker. Names in quotation marks are left to the page. */
export const sharedEntries = (edition: Edition): PlainEntry[] =>
  ledgerOf(edition)
    .filter(({ speaker }) => speaker !== null)
    .flatMap(({ speaker, shared }) => shared.map((entry) => plainEntry(edition, speaker, entry)));

function plainEntry(edition: Edition, speaker: string | null, entry: Entry): PlainEntry {
  return {
    speaker: speaker === null ? null : oneLine(speaker),
    account: entry.account,
    parts: partsOf(entry.account, entry.reference).map((part) => clipped(oneLine(part))),
    others: entry.others.map((occurrence) => ({
      siglum: occurrence.witness,
      line: sayingsOf(edition, entry, occurrence)
        .map((saying) => oneLine(lineOf(saying)))
        .join('; '),
    })),
  };
}

const clipped = (part: string): string =>
  part.length > longestPart ? `${part.slice(0, longestPart).replace(/\s+\S*$/u, '')} …` : part;

/** How many quotations stand in one account only, or nothing. */
export function onlyOnce(edition: Edition): string[] {
  const single = ledgerOf(edition).reduce((sum, speaker) => sum + speaker.single.length, 0);
  return single > 0
    ? [`${count(single, 'quotation')} more in one account only: JSON and the page of quotes list them.`]
    : [];
}
