/** Dates told from the day of writing: weekdays, today and yesterday, last week, two years ago. */
import { numberWords } from '../lexicon/number-words.js';
import { monthOf, monthPeriod, type Period, weekdayOf, weekPeriod, yearOf, yearPeriod } from './days.js';
import { type Match, numberAt, type Precision, turnOf, type View, weekdayOrder } from './time-words.js';

export const nearMatchers: readonly ((view: View) => Match | null)[] = [
  weekday,
  nearDay,
  relativePeriod,
  ago,
];

/** Monday · last Friday · next Tuesday · this Thursday */
function weekday(view: View): Match | null {
  const { at, today } = view;
  const shift = /^(?:last|next|this|past)$/.test(at(0)) ? 1 : 0;
  const wanted = weekdayOrder.indexOf(at(shift));
  if (wanted < 0) return null;
  if (today === null) return { length: shift + 1, period: null, precision: 'day', relative: true };
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const forward = (7 - back) % 7;
  const day = shift > 0 ? turned(today, at(0), back, forward) : view.ahead ? today + forward : today - back;
  return { length: shift + 1, period: { from: day, to: day }, precision: 'day', relative: true };
}

function turned(today: number, word: string, back: number, forward: number): number {
  if (word === 'next') return today + (forward === 0 ? 7 : forward);
  if (word === 'this') return today + forward;
  return today - (back === 0 ? 7 : back);
}

/** today · yesterday · tomorrow */
function nearDay({ at, today }: View): Match | null {
  const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[at(0)];
  if (shift === undefined) return null;
  const period = today === null ? null : { from: today + shift, to: today + shift };
  return { length: 1, period, precision: 'day', relative: true };
}

/** last week · this month · next year · over the weekend · the past month */
function relativePeriod(view: View): Match | null {
  const { at, today } = view;
  const article = /^(?:the)$/.test(at(0)) ? 1 : 0;
  const word = at(article);
  if (article === 1 && word === 'weekend')
    return {
      length: 2,
      period: today === null ? null : weekend(today, 0),
      precision: 'week',
      relative: true,
    };
  if (!/^(?:last|this|next|past|previous)$/.test(word)) return null;
  const unit = at(article + 1);
  const precision = ({ week: 'week', weekend: 'week', month: 'month', year: 'year' } as const)[unit];
  if (precision === undefined) return null;
  return {
    length: article + 2,
    period: today === null ? null : shifted(today, unit, turnOf(word)),
    precision,
    relative: true,
  };
}

function shifted(today: number, unit: string, turn: number): Period {
  if (unit === 'week') return weekPeriod(today, turn);
  if (unit === 'weekend') return weekend(today, turn);
  if (unit === 'month') return monthPeriod(yearOf(today), monthOf(today) + turn);
  return yearPeriod(yearOf(today) + turn, yearOf(today) + turn);
}

/** The last Saturday and Sunday begun on or before the day; "next" the one after. */
function weekend(today: number, turn: number): Period {
  const back = (weekdayOf(today) - 5 + 7) % 7;
  const saturday = today - back + (turn === 1 ? 7 : 0);
  return { from: saturday, to: saturday + 1 };
}

/** two weeks ago · a year ago · 30 years ago */
function ago({ at, today }: View): Match | null {
  const several = /^(?:several|few)$/.test(at(0));
  const count = /^(?:a|an)$/.test(at(0)) ? 1 : (numberWords.get(at(0)) ?? numberAt(at(0), 1, 1000));
  const unit = /^(day|week|month|year|decade)s?$/.exec(at(1))?.[1];
  if (unit === undefined || at(2) !== 'ago' || (count === null && !several)) return null;
  const precision = unit as Precision;
  if (today === null || count === null || count === undefined)
    return { length: 3, period: null, precision, relative: true };
  return { length: 3, period: before(today, unit, count), precision, relative: true };
}

function before(today: number, unit: string, count: number): Period {
  if (unit === 'day') return { from: today - count, to: today - count };
  if (unit === 'week') return weekPeriod(today, -count);
  if (unit === 'month') return monthPeriod(yearOf(today), monthOf(today) - count);
  const year = yearOf(today) - (unit === 'decade' ? 10 * count : count);
  return yearPeriod(year, year);
}
