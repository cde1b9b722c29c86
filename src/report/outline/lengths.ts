/** How much of the accounts' own words a report shows: whole sentences, or short excerpts where a reader asked for them. */
import { oneLine } from '../../text/printable.js';
import type { ReportChoices } from '../choices.js';

export interface Lengths {
  /** Units of the sentence on either side of a reading. */
  readonly around: number;
  /** Words of a reading, of a statement in a table, of a quotation, of a form of a name. */
  readonly reading: number;
  readonly statement: number;
  readonly quotation: number;
  readonly name: number;
}

/** A sentence of news has some 25 words: what is over 40 is cut where it does no harm, readings as good as never. */
const whole: Lengths = { around: 160, reading: 400, statement: 40, quotation: 100, name: 14 };

/** Enough to recognise a place, too little to stand for the article. */
const short: Lengths = { around: 40, reading: 16, statement: 9, quotation: 14, name: 8 };

export const lengthsFor = ({ excerpts }: ReportChoices): Lengths => (excerpts ? short : whole);

/** Words no longer than this are shown whole. */
const longestWord = 60;

/** The first words on one line, "…" where there are more; a word without end is cut too. */
export function wordsUpTo(text: string, most: number): string {
  const words = oneLine(text).split(' ');
  const head = words.slice(0, most).join(' ');
  const cut = Math.max(longestWord, most * 12);
  if (head.length > cut) return `${[...head].slice(0, cut).join('')}…`;
  return words.length > most ? `${head} …` : head;
}
