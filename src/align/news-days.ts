/**
 * The day whose news each account tells: its date where it has one. An account without one is held to be of the first day it names without a
 * year ("on March 20": news names its own days so), else of the days of the account that it is most like. An estimate, used only to
 * tell occasions apart, and said in a notice.
 */
import type { Notice } from '../model/article.js';
import { probability } from '../model/linear.js';
import type { Story } from '../model/witness.js';
import type { Profile } from './profile.js';
import type { LookedAt } from './second-look.js';

/** Days since 1970-01-01, one for each witness; null where nothing tells. */
export type NewsDays = readonly (number | null)[];

/** The days, and for which witnesses they are no more than an estimate. */
export interface News {
  readonly days: NewsDays;
  readonly estimated: readonly boolean[];
}

export function newsDaysOf(
  story: Story,
  profiles: readonly (readonly Profile[])[],
  looked: readonly LookedAt[],
): News & { readonly notices: readonly Notice[] } {
  const given = story.witnesses.map(({ article }) => (article.date === null ? null : dayOf(article.date)));
  const named = profiles.map((list, w) => (given[w] === null ? firstNamed(list) : null));
  const own = placedInYears(given, named);
  const like = own.map((day, w) => (day === null ? mostLike(w, own, looked) : null));
  const days = own.map((day, w) => day ?? own[like[w] ?? w] ?? null);
  const notices = days.flatMap((day, w) =>
    day === null || given[w] !== null || !liesApart(day, days)
      ? []
      : [noticeOf(story, w, named[w] ?? null, like[w] ?? null)],
  );
  return { days, estimated: given.map((day) => day === null), notices };
}

/** Days between two accounts from which on what is news in one is not news in the other. */
export const runningStory = 14;

/** Where all accounts are of one time an estimate decides nothing, and nobody need hear of it. */
const liesApart = (day: number, days: NewsDays): boolean =>
  days.some((other) => other !== null && Math.abs(other - day) > runningStory);

export const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

interface NamedDay {
  readonly text: string;
  /** From 0. */
  readonly month: number;
  readonly day: number;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthFirst = /^\W*([a-z]{3})[a-z]*\.?\s+(\d{1,2})\b/;
const dayFirst = /^\W*(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3})/;

/** What began earlier and goes on ("since December 12") is no day of the news. */
function firstNamed(profiles: readonly Profile[]): NamedDay | null {
  for (const { times, since } of profiles)
    for (const time of times) {
      if (time.precision !== 'day' || time.from !== null || since.has(time)) continue;
      const found = namedDay(time.text);
      if (found) return found;
    }
  return null;
}

function namedDay(text: string): NamedDay | null {
  const lower = text.toLowerCase();
  const [, month, day] = monthFirst.exec(lower) ?? [];
  const [, early, late] = dayFirst.exec(lower) ?? [];
  const index = months.indexOf(month ?? late ?? '');
  return index < 0 ? null : { text, month: index, day: Number(day ?? early) };
}

/** A named day lies in the year that brings it nearest to the accounts whose date is given; where none is, any year serves for all. */
function placedInYears(
  given: readonly (number | null)[],
  named: readonly (NamedDay | null)[],
): (number | null)[] {
  const sure = given.filter((day) => day !== null).sort((p, q) => p - q);
  const middle = sure[sure.length >> 1] ?? middleOfNamed(named);
  const year = middle === null ? 0 : new Date(middle * 86_400_000).getUTCFullYear();
  return given.map((day, w) => {
    const one = named[w];
    if (day !== null || !one || middle === null) return day;
    const near = [year - 1, year, year + 1].map((y) => inYear(one, y));
    return near.sort((p, q) => Math.abs(p - middle) - Math.abs(q - middle) || p - q)[0] ?? null;
  });
}

/** Of no account the date is given: the first of the days named, in a year of no meaning, so that the others are laid out around it. */
function middleOfNamed(named: readonly (NamedDay | null)[]): number | null {
  const days = named.flatMap((one) => (one ? [inYear(one, 2000)] : [])).sort((p, q) => p - q);
  return days[days.length >> 1] ?? null;
}

const inYear = ({ month, day }: NamedDay, year: number): number =>
  Math.floor(Date.UTC(year, month, day) / 86_400_000);

/** The account of known day with which one shares most, by the links that first scores promise; null where they promise none. */
function mostLike(w: number, days: NewsDays, looked: readonly LookedAt[]): number | null {
  let [best, most]: [number | null, number] = [null, leastShared];
  for (const { a, b, height, columns, first } of looked) {
    const other = a === w ? b : b === w ? a : null;
    if (other === null || days[other] === null) continue;
    const shared = first.reduce((sum, score) => sum + probability(score), 0) / Math.min(height, columns);
    if (shared > most) [best, most] = [other, shared];
  }
  return best;
}

/** One link to ten passages of the shorter account. Not measured: it only keeps an account that shares next to nothing from borrowing a day. */
const leastShared = 0.1;

function noticeOf(story: Story, w: number, named: NamedDay | null, like: number | null): Notice {
  const siglum = story.sigla[w] as string;
  const why = named
    ? `its news is taken to be of about ${named.text}, the first day it names`
    : `its news is taken to be of the days of ${story.sigla[like ?? 0]}, the account it is most like`;
  return {
    code: 'day-estimated',
    message: `${siglum} gives no date: ${why}. Only which occasions are the same is judged by it.`,
    witness: siglum,
  };
}
