/** What pages call things: devices, families, confidence, voices, dates. One word for one thing, and never a word of judgement. */
import type { Relation } from '../src/model/alignment.js';
import type { CollatedWitness } from '../src/model/collation.js';
import type { Device, Family } from '../src/model/framing.js';
import type { Voice } from '../src/model/witness.js';

export const familyWord: Readonly<Record<Family, string>> = {
  words: 'words',
  source: 'source',
  facts: 'facts',
  silence: 'silence and place',
};

export const deviceWord: Readonly<Record<Device, string>> = {
  loaded: 'loaded word',
  label: 'label',
  intensity: 'intensity',
  certainty: 'certainty',
  attribution: 'attribution',
  'reporting-verb': 'reporting verb',
  'quote-change': 'changed quotation',
  quantity: 'quantity',
  'time-place': 'time or place',
  agency: 'who acts',
  omission: 'left out',
  emphasis: 'emphasis',
};

/** What a device is, in one line for somebody who never heard of it. */
export const deviceMeaning: Readonly<Record<Device, string>> = {
  loaded: 'the same thing in words that take another view of it',
  label: 'the same people, place or body under another name',
  intensity: 'the same feeling or act, stronger or weaker',
  certainty: 'hedged or insisted on in one account, plain in another',
  attribution: 'another source for the same statement, or none',
  'reporting-verb': 'the same act of speech under another verb',
  'quote-change': 'the same words quoted shorter, longer or otherwise',
  quantity: 'another number or amount for the same thing',
  'time-place': 'another date or place for the same thing',
  agency: 'who acts is named, left out or another',
  omission: 'told by some accounts, not by others',
  emphasis: 'placed elsewhere in the article: headline, lead or further down',
};

export const voiceWord: Readonly<Record<Voice, string>> = {
  own: 'in the outlet’s own words',
  attributed: 'reported as somebody’s',
  quoted: 'inside quotation marks',
};

export const relationWord: Readonly<Record<Relation, string>> = {
  verbatim: 'same words',
  edited: 'nearly the same words',
  rewritten: 'told in other words',
};

/**
 * Least confidence of each word. Confidences are careful lower bounds of how often annotators list such a contrast, and few pass
 * 0.6: "sure" means that more than every second one was listed, not that none is mistaken.
 */
export const confidenceSteps = { sure: 0.55, likely: 0.4 } as const;

/** Calibrated confidence in three steps. */
export function confidenceWord(confidence: number): 'sure' | 'likely' | 'possible' {
  if (confidence >= confidenceSteps.sure) return 'sure';
  return confidence >= confidenceSteps.likely ? 'likely' : 'possible';
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "30 April 2023", or "date unknown". Anything that is no ISO day is shown as it stands. */
export function dateWord(date: string | null): string {
  if (date === null) return 'date unknown';
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = parts && months[Number(parts[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : date;
}

/** The outlet, or "Account B" where nobody knows it. Of a site's address the part that tells. */
export const nameWord = (witness: CollatedWitness): string =>
  witness.outlet?.replace(/^www\.(?=.)/i, '') ?? `Account ${witness.id}`;

/** What a role of evidence is called where the engine's word is a grammarian's. */
const plainRole: Readonly<Record<string, string>> = {
  'same slot': 'in the same place',
  'same head': 'same noun',
};

export const roleWord = (role: string): string => plainRole[role] ?? role;

/**
 * The event's title; without one its folder's name, and where there is no folder (the id is a hash, or that of a pasted event)
 * whose accounts they are.
 */
export function titleWord(
  { id, title }: { readonly id: string; readonly title: string | null },
  names: readonly string[],
): string {
  if (title !== null) return title;
  if (!/^(?:pasted-)?[0-9a-f]{12}$/.test(id) && id !== 'preview') return id;
  return names.length > 3 ? `${count(names.length, 'account')} of one event` : list(names);
}

const irregular: Readonly<Record<string, string>> = { story: 'stories' };

/** "1 row", "2 rows". */
export const count = (n: number, noun: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? noun : (irregular[noun] ?? `${noun}s`)}`;

/** "A", "A and B", "A, B and C". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Longest stretch of text shown in one line, in characters. */
const lineLength = 72;

/** The first words of a passage, for pointing at it. */
export function firstWords(text: string, most = 7): string {
  const words = text.trim().split(/\s+/u);
  let head = words.slice(0, most);
  while (head.length > 1 && head.join(' ').length > lineLength) head = head.slice(0, -1);
  const shown = head.join(' ');
  const cut = shown.length > lineLength ? `${[...shown].slice(0, lineLength).join('')}…` : shown;
  return head.length < words.length && !cut.endsWith('…') ? `${cut} …` : cut;
}

/** The first words in quotation marks of our own; those of the text are left out. */
export const pointTo = (text: string, most: number): string =>
  `“${firstWords(text.replace(/^[\s"'“”„«‘]+/u, ''), most)}”`;

/**
 * Readings in few words each, so that they can be told apart: where all of them begin or end with the same words, these are
 * left out but for the nearest two. An empty reading is "–".
 */
export function tellingWords(readings: readonly string[], most = 8): string[] {
  const split = readings.map((reading) => reading.trim().split(/\s+/u).filter(Boolean));
  const full = split.filter((words) => words.length > 0);
  const short = full.every((words) => words.length <= most);
  const head = short || full.length < 2 ? 0 : Math.max(0, shared(full) - 2);
  return split.map((words) => {
    if (words.length === 0) return '–';
    const from = Math.min(head, words.length - 1);
    return `${from > 0 ? '… ' : ''}${firstWords(words.slice(from).join(' '), most)}`;
  });
}

/** How many words all begin with. */
function shared(lines: readonly (readonly string[])[]): number {
  const [first = [], ...rest] = lines;
  const differs = first.findIndex((word, index) => rest.some((line) => line[index] !== word));
  return differs < 0 ? first.length : differs;
}
