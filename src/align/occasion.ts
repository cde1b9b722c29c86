/**
 * Whether two passages tell of the same dated thing that happened or was said. Two calls a month apart share every name
 * and verb; what tells them apart is time: the dates a passage names, resolved against its article, and without any the days its
 * article reports on. What lasts (a blockade since December, a conflict for years) can be told in both.
 */
import type { Occasion } from '../model/alignment.js';
import type { Story, TimeExpression } from '../model/witness.js';
import { amountsAgree, pastTimesAgree, sharedActs, sharedWeight } from './features.js';
import type { Kinship } from './kinship.js';
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
  (sharedActs(a, b, kinship).some(({ participants }) => participants > 0) ||
    (amountsAgree(a, b) && sharedWeight(a.names, b.names) > 0));

/** Days, counted from 1970-01-01; both ends included. */
interface Period {
  readonly from: number;
  readonly to: number;
}

/** News is told up to this many days after it happened, and "on Monday" may be a day off where time zones differ. */
const newsWindow = 7;
const slack = 1;
/** Log odds for a pair whose times agree, and for one that no date holds together although its articles lie apart. */
const agreeing = 0.3;
const farApart = -1.5;

export function occasionOf(story: Story, a: Profile, b: Profile): Judgement {
  const [left, right] = [timesOf(a), timesOf(b)];
  const [newsA, newsB] = [newsOf(story, a), newsOf(story, b)];
  if (left.length > 0 && right.length > 0) return meeting(left, right) ? same : different;
  if (left.length > 0 && newsB) return oneDated(left, b, newsB);
  if (right.length > 0 && newsA) return oneDated(right, a, newsA);
  if (!newsA || !newsB) return unknown;
  if (meet(newsA, newsB, 0)) return a.lasting || b.lasting ? unknown : { occasion: 'same', points: 0 };
  if (a.lasting && b.lasting) return unknown;
  return a.lasting || b.lasting ? { occasion: 'unknown', points: farApart } : different;
}

const same: Judgement = { occasion: 'same', points: agreeing };
const different: Judgement = { occasion: 'different', points: 0 };
const unknown: Judgement = { occasion: 'unknown', points: 0 };

/** One side names its time, the other is news of its article's days or a lasting state. */
function oneDated(dated: readonly Period[], other: Profile, news: Period): Judgement {
  if (dated.some((period) => meet(period, news, slack))) return { occasion: 'unknown', points: 0 };
  return other.lasting ? { occasion: 'unknown', points: farApart } : different;
}

const meet = (a: Period, b: Period, tolerance: number): boolean =>
  a.from <= b.to + tolerance && b.from <= a.to + tolerance;

const meeting = (left: readonly Period[], right: readonly Period[]): boolean =>
  left.some((x) => right.some((y) => meet(x, y, exact(x) && exact(y) ? slack : 0)));

const exact = (period: Period): boolean => period.to - period.from < 2;

const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

/** The periods a passage names; one that began and goes on ("since December 12") has no end. */
const timesOf = (profile: Profile): Period[] =>
  profile.times.flatMap((time) => periodOf(time, profile.since));

function periodOf(time: TimeExpression, since: ReadonlySet<TimeExpression>): Period[] {
  if (time.from === null || time.to === null) return [];
  const from = dayOf(time.from);
  return [{ from, to: since.has(time) ? Number.POSITIVE_INFINITY : dayOf(time.to) }];
}

/** The days an article reports on, null when its date is unknown. */
function newsOf(story: Story, profile: Profile): Period | null {
  const date = story.witnesses[profile.witness]?.article.date ?? null;
  if (date === null) return null;
  const day = dayOf(date);
  return { from: day - newsWindow, to: day };
}
