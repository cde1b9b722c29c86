/** The ledger of quotations: by speaker the longest wording, then how each other account has it. */
import type { Edition } from '../../../views/edition.js';
import { type Block, type Line, paragraph, plain, run, type Section, strong } from '../document.js';
import { onlyOnce, sharedEntries } from '../quotes.js';
import { type Lengths, wordsUpTo } from './lengths.js';

/** Entries shown; what is beyond is counted. */
const mostEntries = 30;

export function quotesSection(edition: Edition, { quotation }: Lengths): Section {
  const entries = sharedEntries(edition);
  const blocks: Block[] = [];
  let last: string | null | undefined;
  for (const { speaker, account, parts, others } of entries.slice(0, mostEntries)) {
    if (speaker !== last) blocks.push({ kind: 'heading', text: plain(speaker ?? 'Speaker not named') });
    last = speaker;
    const longest = parts.map((part) => `“${wordsUpTo(part, quotation)}”`).join(' … ');
    blocks.push({ kind: 'paragraph', line: line(account.siglum, longest) });
    const items = others.map((other) => line(other.siglum, other.line));
    if (items.length > 0) blocks.push({ kind: 'list', items });
  }
  if (blocks.length === 0) return { id: 'quotes', title: '', blocks };
  const more = entries.length - mostEntries;
  return {
    id: 'quotes',
    title: 'Quotations that several accounts have',
    blocks: [
      paragraph('Each in the account that quotes most of it, then how the others have it.'),
      ...blocks,
      ...(more > 0 ? [paragraph(`${more} more that several accounts have: JSON lists them.`)] : []),
      ...onlyOnce(edition).map((words) => paragraph(words)),
    ],
  };
}

const line = (siglum: string, words: string): Line => [strong(`${siglum}: `), run(words)];
