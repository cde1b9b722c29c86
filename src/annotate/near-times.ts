/** Dates told from the day of writing: weekdays, today and yesterday, last week, two years ago. */
import { numberWords } from '../lexicon/number-words.js';
import { dateAt } from './calendar-times.js';
import { monthOf, monthPeriod, type Period, weekdayOf, weekPeriod, yearOf, yearPeriod } from './days.js';
import { type Match, numberAt, type Precision, turnOf, type View, weekdayOrder } from './time-words.js';

export const nearMatchers: readonly ((view: View) => Match | null)[] = [
  weekdayDate,
  weekday,
  neighbouringDay,
  nearDay,
  partOfPeriod,
  rolling,
  otherwhen,
  relativePeriod,
  ago,
];

/** Sunday, June 5 · Tuesday 20 March: one day, said twice. */
function weekdayDate(view: View): Match | null {
  if (weekdayOrder.indexOf(view.at(0)) < 0) return null;
  const comma = view.at(1) === ',' ? 1 : 0;
  const date = dateAt(ahead(view, 1 + comma));
  return date && { ...date, length: date.length + 1 + comma };
}

/** The same view from some tokens further on. */
const ahead = (view: View, by: number): View => ({
  ...view,
  at: (offset) => view.at(offset + by),
  index: view.index + by,
});

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

/** today · yesterday · tomorrow · overnight · last night · this morning */
function nearDay({ at, today }: View): Match | null {
  if (at(0) === 'overnight') return near(today, 1, -1, 0);
  if (at(0) === 'last' && at(1) === 'night') return near(today, 2, -1, -1);
  if (at(0) === 'this' && /^(?:morning|afternoon|evening)$/.test(at(1))) return near(today, 2, 0, 0);
  const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[at(0)];
  return shift === undefined ? null : near(today, 1, shift, shift);
}

const near = (
  today: number | null,
  length: number,
  from: number,
  to: number,
  precision: Precision = 'day',
): Match => ({
  length,
  period: today === null ? null : { from: today + from, to: today + to },
  precision,
  relative: true,
});

/** the day before yesterday · the day after tomorrow */
function neighbouringDay({ at, today }: View): Match | null {
  const words = [0, 1, 2, 3].map(at).join(' ');
  if (words === 'the day before yesterday') return near(today, 4, -2, -2);
  return words === 'the day after tomorrow' ? near(today, 4, 2, 2) : null;
}

/** earlier this month · later this year · earlier today · later in the week */
function partOfPeriod({ at, today }: View): Match | null {
  const turn = at(0);
  if (turn !== 'earlier' && turn !== 'later') return null;
  if (at(1) === 'today') return near(today, 2, 0, 0);
  const link = at(1) === 'this' ? 2 : at(1) === 'in' && at(2) === 'the' ? 3 : 0;
  const precision = ({ week: 'week', month: 'month', year: 'year' } as const)[at(link)];
  if (link === 0 || precision === undefined) return null;
  const whole = today === null ? null : shifted(today, precision, 0);
  const period =
    whole === null || today === null
      ? null
      : turn === 'earlier'
        ? { from: whole.from, to: today }
        : { from: today, to: whole.to };
  return { length: link + 1, period, precision, relative: true };
}

/** the past month · the last two weeks · the past 24 hours: up to today */
function rolling({ at, today }: View): Match | null {
  const article = at(0) === 'the' ? 1 : 0;
  const word = at(article);
  if (word !== 'past' && word !== 'last' && word !== 'previous') return null;
  const stated = numberWords.get(at(article + 1)) ?? numberAt(at(article + 1), 1, 1000);
  const counted = stated === null || stated === undefined ? 0 : 1;
  if (counted === 0 && (word !== 'past' || article === 0)) return null;
  const unit = /^(hour|day|week|month|year|decade)s?$/.exec(at(article + 1 + counted))?.[1];
  if (unit === undefined) return null;
  const precision: Precision = unit === 'hour' ? 'day' : (unit as Precision);
  const back = Math.ceil((stated ?? 1) * (dayCount[unit] as number));
  return near(today, article + 2 + counted, -back, 0, precision);
}

/** How long a unit is, in days. */
const dayCount: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
  decade: 3652,
};

/** the day before · the following week · two days later · a year earlier: told from another day, which nothing here knows */
function otherwhen({ at }: View): Match | null {
  if (at(0) === 'the' && /^(?:following|previous|preceding|next)$/.test(at(1))) {
    const unit = /^(?:day|week|month|year)$/.exec(at(2))?.[0];
    return unit === undefined ? null : elsewhen(3, unit);
  }
  if (at(0) === 'the' && at(1) === 'day' && /^(?:before|after)$/.test(at(2))) return elsewhen(3, 'day');
  const count =
    /^(?:a|an|several)$/.test(at(0)) || numberWords.has(at(0)) || numberAt(at(0), 1, 1000) !== null;
  const unit = /^(day|week|month|year|decade)s?$/.exec(at(1))?.[1];
  return count && unit !== undefined && /^(?:earlier|later|before|after|afterwards)$/.test(at(2))
    ? elsewhen(3, unit)
    : null;
}

const elsewhen = (length: number, unit: string): Match => ({
  length,
  period: null,
  precision: unit as Precision,
  relative: true,
});

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
