/** What the date patterns share: what they see and give, and the words for months, weekdays and turns. */
import type { TimeExpression } from '../model/witness.js';
import type { Period } from './days.js';
import type { Tagged } from './draft.js';

export type Precision = TimeExpression['precision'];

export interface Match {
  /** How many tokens it takes. */
  readonly length: number;
  readonly period: Period | null;
  readonly precision: Precision;
  readonly relative: boolean;
}

/** What a matcher sees: tokens from a place on, the article's day, whether the words look forward. */
export interface View {
  readonly at: (offset: number) => string;
  readonly tokens: readonly Tagged[];
  readonly index: number;
  readonly today: number | null;
  readonly ahead: boolean;
}

export const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;
const monthOrder = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const weekdayOrder = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export const numberAt = (norm: string, least: number, most: number): number | null => {
  const value = /^\d{1,4}(?:st|nd|rd|th)?$/.test(norm) ? Number.parseInt(norm, 10) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

export const monthAt = (norm: string): number | null =>
  monthNames.test(norm) ? monthOrder.indexOf(norm.slice(0, 3)) : null;
export const yearAt = (norm: string): number | null =>
  /^\d{4}$/.test(norm) ? numberAt(norm, 1700, 2099) : null;

export const turnOf = (word: string): number => (word === 'next' ? 1 : word === 'this' ? 0 : -1);
