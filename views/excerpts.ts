/**
 * How much of an account is shown around a reading: its whole sentence, or, where texts are shown in excerpts, a few words on either
 * side, and of a long reading its beginning.
 */
import type { CollatedReading } from '../src/model/collation.js';
import type { Span } from '../src/text/span.js';
import type { Edition } from './edition.js';

export interface Shown extends Span {
  /** "… " where something was cut off before it, " …" behind it. */
  readonly before: string;
  readonly after: string;
}

/** Words on either side, and of the reading itself. Scripts without spaces are cut by their characters. */
const around = { words: 7, characters: 80 } as const;
const longest = { words: 25, characters: 240 } as const;

/** `sentence` is the passage that holds the reading, or all that it runs over. */
export function shownOf(edition: Edition, reading: CollatedReading, sentence: Span): Shown {
  if (!edition.excerpts) return { ...sentence, before: '', after: '' };
  const { text } = edition.account(reading.witness).witness;
  const cut = headOf(text.slice(reading.start, reading.end), longest);
  const readingEnd = reading.start + cut;
  const whole = readingEnd === reading.end;
  const start = reading.start - tailOf(text.slice(sentence.start, reading.start), around);
  const end = whole ? reading.end + headOf(text.slice(reading.end, sentence.end), around) : readingEnd;
  return {
    start,
    end,
    before: start > sentence.start ? '… ' : '',
    after: end < Math.max(sentence.end, reading.end) ? ' …' : '',
  };
}

interface Most {
  readonly words: number;
  readonly characters: number;
}

/** How many units of a stretch its first words take; all of them where it has no more. */
function headOf(text: string, most: Most): number {
  let words = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    words++;
    const end = match.index + match[0].length;
    if (end > most.characters) return Math.max(words > 1 ? match.index : wholeTo(text, most.characters), 0);
    if (words > most.words) return text.slice(0, match.index).trimEnd().length;
  }
  return text.length;
}

/** The same from its end. */
function tailOf(text: string, most: Most): number {
  const words = [...text.matchAll(/\S+/gu)].slice(-most.words - 1);
  let from = text.length;
  for (const match of words.slice(words.length > most.words ? 1 : 0).reverse()) {
    const wide = text.length - match.index > most.characters;
    if (wide)
      return from === text.length
        ? text.length - wholeTo(text, text.length - most.characters)
        : text.length - from;
    from = match.index;
  }
  return words.length > most.words ? text.length - from : text.length;
}

/** A place near `at` that cuts no character in two. */
const wholeTo = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
