/** What printed reports share: the four families' colours, washes and underlines, as on the pages, and the greys. */
import type { Family } from '../model/framing.js';

/** Hex without the sign. */
export interface Ink {
  readonly colour: string;
  readonly wash: string;
}

/** Dark enough on white and on their wash for small type (4.5 to 1). */
export const familyInk: Readonly<Record<Family, Ink>> = {
  words: { colour: '9A4A08', wash: 'FBEFD9' },
  source: { colour: '0F5F9E', wash: 'E3F2FC' },
  facts: { colour: '04694E', wash: 'DDF3EC' },
  silence: { colour: '57544D', wash: 'EFEDE9' },
};

/** How a mark is told without colour. */
export const familyLine: Readonly<Record<Family, 'solid' | 'dotted' | 'double' | 'dashed'>> = {
  words: 'solid',
  source: 'dotted',
  facts: 'double',
  silence: 'dashed',
};

export const grey = { ink: '1F1D1A', soft: '5D5850', line: 'CFC9BC', faint: 'F1EEE7' } as const;

/** "words: solid line; …", so that a reader of a copy in black and white knows. */
export const markKey =
  'Readings are marked by their family: words with a solid line, sources with a dotted, facts with a double, silences and places with a dashed line. “–” stands where an account has nothing.';

/** A shade of the charts' blue on white, from 0 to 1. */
export function shadeOf(shade: number): string {
  const mix = (full: number): string =>
    Math.round(255 + (full - 255) * Math.min(1, Math.max(0, shade)))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `${mix(0x41)}${mix(0x54)}${mix(0x6b)}`;
}
