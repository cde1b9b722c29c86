/**
 * Whether two passages tell of the same dated thing that happened or was said. Two calls a month apart share every name
 * and verb; what tells them apart is time: the dates a passage names, resolved against its article, and without any the days its
 * article reports on. What lasts (a blockade since December, a conflict for years) can be told in both.
 */
import type { Occasion } from '../model/alignment.js';
import type { Story, TimeExpression } from '../model/witness.js';
import { sharedActs } from './acts.js';
import { sharedWeight } from './bags.js';
import { amountsAgree, pastTimesAgree } from './features.js';
import type { Kinship } from './kinship.js';
import { dayOf, type News, type NewsDays, runningStory } from './news-days.js';
import type { Profile } from './profile.js';

export interface Judgement {
  readonly occasion: Occasion;
  /** Added to the log odds of the link. */
  readonly points: number;
}

/**
 * A dated fact of the past that both tell: one period, and an act with a participant or a large amount in common. Of 40 such pairs
 * of the training stories 36 are links, whatever else they share; their score is at least the lower end of what that leaves (Wilson, 95 %).
 */
export const datedFactScore = 0.75;

export const isOneDatedFact = (a: Profile, b: Profile, kinship: Kinship): boolean =>
  pastTimesAgree(a, b) &&
  (sharedActs(a.acts, b.acts, kinship).some(({ participants }) => participants > 0) ||
    (amountsAgree(a, b) && sharedWeight(a.names, b.names) > 0));

/** Days, counted from 1970-01-01; both ends included. */
interface Period {
  readonly from: number;
  readonly to: number;
}

/** Days before its article that news may lie back, and by how much "on Monday" may be off where time zones differ. */
const newsWindow = 7;
const slack = 1;

/** Log odds for a pair whose times agree, and for one that no date holds together although its articles lie apart. */
const agreeing = 0.3;
const farApart = -1.5;

/**
 * On the training stories a pair of alike passages from articles of one week is a link as often when its dates seem to exclude each other
 * (0.60) as its score says (0.62): a day is often told wrongly or means something else. Between articles further apart it is a link in
 * 76 of 104 where the later one names a day of the earlier one's week. Where it does not and over two weeks lie between, in 7 of 18
 * there, and in none of 104 on the corpus, which this rule was made for.
 */
export function occasionOf(story: Story, { days, estimated }: News, a: Profile, b: Profile): Judgement {
  const [left, right] = [timesOf(a), timesOf(b)];
  if (left.length > 0 && right.length > 0 && meeting(left, right)) return same;
  const [newsA, newsB] = [newsOf(days, a), newsOf(days, b)];
  if (!newsA || !newsB) return unknown;
  if (meet(newsA, newsB, 0))
    return left.length + right.length > 0 || a.lasting || b.lasting
      ? unknown
      : { occasion: 'same', points: 0 };
  if (retells(story, a, newsB) || retells(story, b, newsA) || daysBetween(newsA, newsB) <= runningStory)
    return unknown;
  const found = apart(a, b, left, right, newsA, newsB);
  // By an estimate nothing is called different, only much less likely.
  return found === different && (estimated[a.witness] || estimated[b.witness]) ? seemsDifferent : found;
}

const same: Judgement = { occasion: 'same', points: agreeing };
const different: Judgement = { occasion: 'different', points: 0 };
const unknown: Judgement = { occasion: 'unknown', points: 0 };
const doubtful: Judgement = { occasion: 'unknown', points: farApart };
const seemsDifferent: Judgement = { occasion: 'unknown', points: 2 * farApart };

/** Articles of different days: what lasts, and what the one dates into the other's days, may be told in both; news may not. */
function apart(
  a: Profile,
  b: Profile,
  left: readonly Period[],
  right: readonly Period[],
  newsA: Period,
  newsB: Period,
): Judgement {
  if (left.length > 0 && right.length > 0) return different;
  if (left.length > 0)
    return left.some((period) => meet(period, newsB, slack)) ? unknown : b.lasting ? doubtful : different;
  if (right.length > 0)
    return right.some((period) => meet(period, newsA, slack)) ? unknown : a.lasting ? doubtful : different;
  if (a.lasting && b.lasting) return unknown;
  return a.lasting || b.lasting ? doubtful : different;
}

/** Whether an article names a day of the other's news: a look back at the same occasion, not another one. */
const retells = (story: Story, { witness }: Profile, news: Period): boolean =>
  (story.witnesses[witness]?.times ?? []).some(
    ({ precision, from }) =>
      precision === 'day' && from !== null && meet({ from: dayOf(from), to: dayOf(from) }, news, slack),
  );

/** Days between an event's first and last account from which on it is likely to hold several occasions, and what that takes from the log odds of any link. */
const oneOccasion = 3;
const severalOccasions = -0.3;

/**
 * Accounts that lie apart in time tell of several calls, several votes: sentences that sound alike are the same thing less often, even
 * between two accounts of one day. On the training stories 287 pairs of such events are links in 0.72 where their features say 0.76; in events of
 * one day both say 0.77.
 */
export function pointsOfEvent(days: NewsDays): number {
  const known = days.filter((day) => day !== null);
  return known.length > 1 && Math.max(...known) - Math.min(...known) > oneOccasion ? severalOccasions : 0;
}

const daysBetween = (a: Period, b: Period): number => Math.abs(a.to - b.to);

const meet = (a: Period, b: Period, tolerance: number): boolean =>
  a.from <= b.to + tolerance && b.from <= a.to + tolerance;

const meeting = (left: readonly Period[], right: readonly Period[]): boolean =>
  left.some((x) => right.some((y) => meet(x, y, exact(x) && exact(y) ? slack : 0)));

const exact = (period: Period): boolean => period.to - period.from < 2;

/** The periods a passage names; one that began and goes on ("since December 12") has no end. */
const timesOf = (profile: Profile): Period[] =>
  profile.times.flatMap((time) => periodOf(time, profile.since));

function periodOf(time: TimeExpression, since: ReadonlySet<TimeExpression>): Period[] {
  if (time.from === null || time.to === null) return [];
  const from = dayOf(time.from);
  return [{ from, to: since.has(time) ? Number.POSITIVE_INFINITY : dayOf(time.to) }];
}

/** The days an article reports on, null when nothing tells of what day it is. */
function newsOf(days: NewsDays, { witness }: Profile): Period | null {
  const day = days[witness] ?? null;
  return day === null ? null : { from: day - newsWindow, to: day };
}
