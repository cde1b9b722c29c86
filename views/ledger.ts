/**
 * The ledger of quotations made ready for reading: entries by speaker, those that several accounts have first, and how each account
 * stands to the longest in plain words. Pages and reports say the same.
 */
import type { CollatedOccurrence, CollatedQuote } from '../src/model/collation.js';
import type { Qualifier, QuoteRelation } from '../src/model/quote.js';
import type { Span } from '../src/text/span.js';
import type { Account, Edition } from './edition.js';
import { firstWords } from './words.js';

export interface SpeakerEntries {
  /** The fullest name, or the phrase that the account has; null where nobody is said to speak. */
  readonly speaker: string | null;
  /** Quoted or retold by more than one account. */
  readonly shared: readonly Entry[];
  /** In one account alone. */
  readonly single: readonly Entry[];
}

export interface Entry {
  readonly quote: CollatedQuote;
  readonly reference: CollatedOccurrence;
  readonly account: Account;
  readonly others: readonly CollatedOccurrence[];
}

/** Speakers with most shared entries first, then those quoted most, then by name. */
export function ledgerOf(edition: Edition): SpeakerEntries[] {
  const groups = new Map<string, { speaker: string | null; entries: Entry[] }>();
  for (const quote of edition.collation.quotes) {
    const entry = entryOf(edition, quote);
    const speaker = isName(entry) ? null : speakerOf(edition, entry);
    const key = speaker === null ? '' : (quote.speaker ?? `:${speaker.toLowerCase()}`);
    const group = groups.get(key) ?? { speaker, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ speaker, entries }) => ({
      speaker,
      shared: entries.filter(isShared),
      single: entries.filter((entry) => !isShared(entry)),
    }))
    .sort(
      (p, q) =>
        Number(p.speaker === null) - Number(q.speaker === null) ||
        q.shared.length - p.shared.length ||
        q.single.length - p.single.length ||
        ((p.speaker ?? '') < (q.speaker ?? '') ? -1 : 1),
    );
}

const isShared = ({ account, others }: Entry): boolean =>
  others.some(({ witness }) => witness !== account.siglum);

function entryOf(edition: Edition, quote: CollatedQuote): Entry {
  const reference = quote.occurrences[quote.reference] as CollatedOccurrence;
  return {
    quote,
    reference,
    account: edition.account(reference.witness),
    others: quote.occurrences.filter((one) => one !== reference),
  };
}

/** In words: a longer phrase is no name of a work. */
const longestName = 6;

/** "Pulp Fiction": set in quotation marks as names of works are, and spoken by nobody. */
function isName({ account, reference }: Entry): boolean {
  const words = partsOf(account, reference).join(' ').split(/\s+/u);
  return (
    words.length <= longestName && words.every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word))
  );
}

function speakerOf(edition: Edition, { quote, reference, account }: Entry): string | null {
  if (quote.speaker !== null) {
    const forms = edition.collation.names.find(({ id }) => id === quote.speaker)?.forms ?? [];
    const fullest = forms.reduce((best, { text }) => (text.length > best.length ? text : best), '');
    if (fullest !== '') return fullest;
  }
  const first = account.witness.quotations.find(({ id }) => id === reference.quotations[0]);
  return first?.speaker?.text ?? null;
}

/** A piece of a sentence about an occurrence: words of ours, words of the accounts (to be set in quotation marks), words of ours. */
export interface Saying {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Other words of an account and what follows them: "instead of “…”". */
  readonly second?: { readonly words: string; readonly after: string };
}

/** How an occurrence stands to the longest, each difference in one piece. */
export function sayingsOf(edition: Edition, entry: Entry, occurrence: CollatedOccurrence): Saying[] {
  const here = edition.account(occurrence.witness);
  const { relations } = occurrence;
  const own = firstWords(partsOf(here, occurrence).join(' … '), mostWords);
  const elsewhere = relations.some((relation) => 'kept' in relation && relation.kept === 'elsewhere');
  const told = relations
    .filter(
      (relation) =>
        relation.kind !== 'lost-qualifier' && !('kept' in relation && relation.kept === 'elsewhere'),
    )
    .map((relation) => sayingOf(entry, here, occurrence, relation));
  if (elsewhere) return [{ before: 'also quotes a part of it:', words: own, after: '' }, ...told];
  const only = cutsAway(relations, 'cut-start') && cutsAway(relations, 'cut-end');
  return only ? [{ before: 'quotes only', words: own, after: '' }, ...told] : told;
}

const cutsAway = (relations: readonly QuoteRelation[], kind: Cut['kind']): boolean =>
  relations.some(
    (one) => one.kind === kind && one.reference.start < one.reference.end && one.kept === undefined,
  );

const plain = (before: string): Saying => ({ before, words: '', after: '' });

function sayingOf(
  entry: Entry,
  here: Account,
  occurrence: CollatedOccurrence,
  relation: QuoteRelation,
): Saying {
  if (relation.kind === 'same') return plain('the same words');
  const own = wordsAt(here, relation.here);
  const longest = wordsAt(entry.account, relation.reference);
  const lost = lostWith(entry, occurrence, relation);
  switch (relation.kind) {
    case 'cut-start':
    case 'cut-middle':
    case 'cut-end':
      return cutSaying(relation, own, longest, lost);
    case 'words-changed':
      return changeSaying(relation.bracketed, own, longest, lost);
    case 'merged':
      return plain(
        relation.by === 'here'
          ? `runs together what ${entry.account.siglum} quotes apart`
          : `quotes apart what ${entry.account.siglum} runs together`,
      );
    case 'paraphrase':
      return { before: 'tells it without quotation marks:', words: own, after: '' };
    case 'unquoted':
      return {
        before: 'has it without quotation marks, in the same words or nearly so:',
        words: own,
        after: '',
      };
    case 'other-speaker':
      return {
        before: 'gives it to',
        words: own,
        after: 'instead of',
        second: { words: longest, after: '' },
      };
    case 'lost-qualifier':
      return plain('');
  }
}

type Cut = Extract<QuoteRelation, { marked: boolean }>;

const places: Readonly<Record<Cut['kind'], readonly [cut: string, more: string]>> = {
  'cut-start': ['at the start', 'before it'],
  'cut-middle': ['in the middle', 'in the middle'],
  'cut-end': ['at the end', 'after it'],
};

function cutSaying({ kind, marked, kept }: Cut, own: string, longest: string, lost: string): Saying {
  const [cut, more] = places[kind];
  if (longest === '') return { before: 'also has', words: own, after: `${more}${lost}` };
  if (kept === 'elsewhere') return { before: 'quotes', words: longest, after: 'at another place' };
  if (kept === 'unquoted')
    return { before: 'has', words: longest, after: `or nearly so, outside the quotation marks${lost}` };
  const shown = marked ? ', and shows the cut' : kind === 'cut-middle' ? ', without a mark' : '';
  return { before: 'leaves out', words: longest, after: `${cut}${shown}${lost}` };
}

function changeSaying(bracketed: boolean, own: string, longest: string, lost: string): Saying {
  const shown = bracketed ? ', in brackets' : '';
  if (longest === '') return { before: 'adds', words: own, after: `${shown.slice(2)}${lost}` };
  if (own === '') return { before: 'leaves out', words: longest, after: `${shown.slice(2)}${lost}` };
  return {
    before: 'has',
    words: own,
    after: 'instead of',
    second: { words: longest, after: `${shown}${lost}` },
  };
}

const qualifierWord: Readonly<Record<Qualifier, string>> = {
  condition: 'a condition',
  negation: 'a negation',
  contrast: 'a “but”',
  limit: 'a limit',
  hedge: 'a hedge',
  modal: 'a “may” or the like',
  tense: 'the tense',
};

/** ", and with it a condition": qualifiers that a cut or change takes away. */
function lostWith(
  { account }: Entry,
  { relations }: CollatedOccurrence,
  relation: Exclude<QuoteRelation, { kind: 'same' }>,
): string {
  const found = relations.flatMap((one) =>
    one.kind === 'lost-qualifier' &&
    within(relation.reference, one.reference) &&
    within(relation.here, one.here)
      ? [one]
      : [],
  );
  const named = (lost: 'here' | 'reference'): string =>
    [
      ...new Set(found.filter((one) => one.lost === lost).map(({ qualifier }) => qualifierWord[qualifier])),
    ].join(' and ');
  const [mine, theirs] = [named('here'), named('reference')];
  const parts = [
    ...(mine === ''
      ? []
      : [mine === qualifierWord.tense ? 'and so changes the tense' : `and with it ${mine}`]),
    ...(theirs === '' ? [] : [`${theirs} that ${account.siglum} has not`]),
  ];
  return parts.map((part) => `, ${part}`).join('');
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Longest words of an account in such a sentence. */
const mostWords = 16;

export const wordsAt = (account: Account, { start, end }: Span): string =>
  firstWords(account.witness.text.slice(start, end).replace(/^[\s,.;:]+|[\s,;:]+$/gu, ''), mostWords);

/** A saying as one line of plain text. */
export const lineOf = ({ before, words, after, second }: Saying): string =>
  [before, quoted(words), after, second ? quoted(second.words) : '', second?.after ?? '']
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ ,/g, ',');

const quoted = (words: string): string => (words === '' ? '' : `“${words}”`);

/** The parts of an occurrence as the account has them, commas at their ends left out. */
export const partsOf = (account: Account, { parts }: CollatedOccurrence): string[] =>
  parts.map(({ start, end }) => account.witness.text.slice(start, end).replace(/[\s,]+$/u, ''));
