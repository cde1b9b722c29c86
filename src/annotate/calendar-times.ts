/** Dates by the calendar: days, months, seasons, years, decades; where the year is left out it is found from the article's date. */
import { dayOf, monthOf, monthPeriod, type Period, toDay, yearOf, yearPeriod } from './days.js';
import { type Match, monthAt, numberAt, turnOf, type View, yearAt } from './time-words.js';

export const calendarMatchers: readonly ((view: View) => Match | null)[] = [
  isoDate,
  edge,
  part,
  monthDay,
  dayMonth,
  monthAlone,
  season,
  decade,
  year,
];

/** A day with its month, whichever comes first; null where none starts. */
export const dateAt = (view: View): Match | null => monthDay(view) ?? dayMonth(view);

/** the end of March · the beginning of 2020 · the middle of the year: the last, first, middle third */
function edge(view: View): Match | null {
  const { at, today } = view;
  const article = at(0) === 'the' ? 1 : 0;
  const word = { start: 'early', beginning: 'early', middle: 'mid', end: 'late' }[at(article)];
  if (word === undefined || at(article + 1) !== 'of') return null;
  const unit = /^(?:the|this)$/.test(at(article + 2)) ? at(article + 3) : '';
  if (unit === 'month' || unit === 'year') {
    const relative = { length: article + 4, precision: unit, relative: true } as const;
    if (today === null) return { ...relative, period: null };
    const now = yearOf(today);
    return {
      ...relative,
      period:
        unit === 'year' ? partOfYear(now, now, word) : partOfMonth(monthPeriod(now, monthOf(today)), word),
    };
  }
  const shift = article + 1;
  const inner: View = {
    ...view,
    at: (offset) => (offset === 0 ? word : at(offset + shift)),
    index: view.index + shift,
  };
  const match = monthAlone(inner) ?? year(inner);
  return match && match.length > 1 ? { ...match, length: match.length + shift } : null;
}

/** the first half of 2020 · the third quarter of 2021 */
function part(view: View): Match | null {
  const { at } = view;
  const article = at(0) === 'the' ? 1 : 0;
  const number = ['first', 'second', 'third', 'fourth'].indexOf(at(article));
  const months = { half: 6, quarter: 3 }[at(article + 1)];
  const stated = at(article + 2) === 'of' ? yearAt(at(article + 3)) : null;
  if (number < 0 || months === undefined || stated === null || (number + 1) * months > 12) return null;
  const first = number * months;
  return {
    length: article + 4,
    period: { from: dayOf(stated, first, 1), to: dayOf(stated, first + months, 0) },
    precision: 'season',
    relative: false,
  };
}

/** 2023-05-01 */
function isoDate({ at }: View): Match | null {
  if (yearAt(at(0)) === null || at(1) !== '-' || at(3) !== '-') return null;
  const iso = `${at(0)}-${at(2)}-${at(4)}`;
  const day = toDay(iso);
  return day === null
    ? null
    : { length: 5, period: { from: day, to: day }, precision: 'day', relative: false };
}

/** March 20 · Nov. 15, 2022 · September 19-20 · December 12th */
function monthDay(view: View): Match | null {
  const { at } = view;
  const month = monthAt(at(0));
  const first = numberAt(at(1), 1, 31);
  if (month === null || first === null) return null;
  const until =
    /^(?:-|to|and)$/.test(at(2)) && monthAt(at(4)) === null ? numberAt(at(3), first + 1, 31) : null;
  const after = until === null ? 2 : 4;
  const comma = at(after) === ',' ? 1 : 0;
  const stated = yearAt(at(after + comma));
  const length = stated === null ? after : after + comma + 1;
  return dated(view, length, month, first, until ?? first, stated);
}

/** 20 March 2023 · the 15th of November */
function dayMonth(view: View): Match | null {
  const { at } = view;
  const first = numberAt(at(0), 1, 31);
  if (first === null) return null;
  const of = at(1) === 'of' ? 1 : 0;
  const month = monthAt(at(1 + of));
  if (month === null) return null;
  const stated = yearAt(at(2 + of));
  return dated(view, stated === null ? 2 + of : 3 + of, month, first, first, stated);
}

function dated(
  view: View,
  length: number,
  month: number,
  first: number,
  last: number,
  stated: number | null,
): Match {
  const found = stated ?? nearestYear(view, (candidate) => dayOf(candidate, month, first));
  const period = found === null ? null : { from: dayOf(found, month, first), to: dayOf(found, month, last) };
  return { length, period, precision: 'day', relative: stated === null };
}

/**
 * The year that puts a day on or before the article's date, or after it where the words look forward. A day almost a year
 * off on that side is meant on the other: "in December" in November, "scheduled for November 20" on the 28th.
 */
function nearestYear({ today, ahead, at }: View, dayIn: (year: number) => number): number | null {
  if (today === null) return null;
  const now = yearOf(today);
  const past = dayIn(now) <= today ? now : now - 1;
  const gone = today - dayIn(past);
  if (ahead) return gone === 0 || dayIn(past + 1) - today > farOff ? past : past + 1;
  return gone > farOff && !/^(?:since|after|from|last)$/.test(at(-1)) && at(0) !== 'last' ? past + 1 : past;
}

/** In days; ten months. */
const farOff = 300;

/** March 2023 · last November · November last year · early March · in December */
function monthAlone(view: View): Match | null {
  const { at, today } = view;
  const part = /^(?:early|mid|late)$/.test(at(0)) ? (at(1) === '-' ? 2 : 1) : 0;
  const word = part > 0 ? at(0) : '';
  const shift = part === 0 && /^(?:last|next|this)$/.test(at(0)) ? 1 : 0;
  const at0 = part + shift;
  const month = monthAt(at(at0));
  if (month === null || (at(at0) === 'may' && !isMay(view, at0))) return null;
  const of = at(at0 + 1) === 'of' || at(at0 + 1) === ',' ? 1 : 0;
  const stated = yearAt(at(at0 + 1 + of));
  if (stated !== null)
    return {
      length: at0 + 2 + of,
      period: partOfMonth(monthPeriod(stated, month), word),
      precision: 'month',
      relative: false,
    };
  const turn =
    /^(?:last|this|next)$/.test(at(at0 + 1 + of)) && at(at0 + 2 + of) === 'year' ? at(at0 + 1 + of) : null;
  const length = turn === null ? at0 + 1 : at0 + 3 + of;
  if (today === null) return { length, period: null, precision: 'month', relative: true };
  const found =
    turn === null
      ? nearestYear({ ...view, ahead: view.ahead || at(0) === 'next' }, (y) => dayOf(y, month, 1))
      : yearOf(today) + turnOf(turn);
  return {
    length,
    period: partOfMonth(monthPeriod(found ?? yearOf(today), month), word),
    precision: 'month',
    relative: true,
  };
}

/** "may" is a month with a capital behind a preposition or the like. */
const isMay = ({ tokens, index, at }: View, offset: number): boolean =>
  tokens[index + offset]?.text === 'May' &&
  (offset > 0 || /^(?:in|since|until|by|of|from|before|after|through|during|and)$/.test(at(-1)));

function partOfMonth({ from, to }: Period, word: string): Period {
  if (word === 'early') return { from, to: from + 9 };
  if (word === 'mid') return { from: from + 10, to: from + 19 };
  return word === 'late' ? { from: from + 20, to } : { from, to };
}

const seasonMonth: Readonly<Record<string, number>> = {
  spring: 2,
  summer: 5,
  fall: 8,
  autumn: 8,
  winter: 11,
};
/** the fall of 2020 · summer 2021 · last spring */
function season(view: View): Match | null {
  const { at, today } = view;
  const shift = /^(?:last|next|this)$/.test(at(0)) ? 1 : 0;
  const month = seasonMonth[at(shift)];
  if (month === undefined) return null;
  const of = at(shift + 1) === 'of' ? 1 : 0;
  const stated = yearAt(at(shift + 1 + of));
  if (stated === null && shift === 0) return null;
  const length = stated === null ? shift + 1 : shift + 2 + of;
  if (stated === null && today === null) return { length, period: null, precision: 'season', relative: true };
  const found = stated ?? seasonYear(today as number, month, at(0));
  return {
    length,
    period: { from: dayOf(found, month, 1), to: dayOf(found, month + 3, 0) },
    precision: 'season',
    relative: stated === null,
  };
}

function seasonYear(today: number, month: number, word: string): number {
  const now = yearOf(today);
  const over = dayOf(now, month + 3, 0) < today;
  if (word === 'last') return over ? now : now - 1;
  return word === 'next' && dayOf(now, month, 1) <= today ? now + 1 : now;
}

/** the 1990s · early 1990s · mid-1980s · late '90s */
function decade({ at }: View): Match | null {
  const part = /^(?:early|mid|late)$/.test(at(0)) ? (at(1) === '-' ? 2 : 1) : 0;
  const short = at(part) === "'" ? 1 : 0;
  const digits = /^(\d{2,4})s$/.exec(at(part + short))?.[1];
  if (digits === undefined || (digits.length === 2) !== (short === 1) || !digits.endsWith('0')) return null;
  const first = digits.length === 2 ? 1900 + Number(digits) : Number(digits);
  const [from, to] =
    part === 0 ? [0, 9] : ({ early: [0, 3], mid: [4, 6], late: [7, 9] }[at(0)] as [number, number]);
  return {
    length: part + short + 1,
    period: yearPeriod(first + from, first + to),
    precision: 'decade',
    relative: false,
  };
}

const yearCue =
  /^(?:in|since|of|by|until|till|from|during|before|after|to|and|between|through|the|early|late|mid|-|,|'s|\()$/;

/** 1991 · late 2020 · 2015-16; a four-digit number before a plural is a number unless a preposition or article makes it a year. */
function year(view: View): Match | null {
  const { at, tokens, index } = view;
  const part = /^(?:early|mid|late)$/.test(at(0)) ? (at(1) === '-' ? 2 : 1) : 0;
  const stated = yearAt(at(part));
  if (stated === null || /^[$€£#]$/.test(at(-1)) || /^(?:%|percent|people|km|miles)$/.test(at(part + 1)))
    return null;
  const next = tokens[index + part + 1];
  const plural = next?.pos === 'NOUN' && /s$/.test(next.norm);
  if (part === 0 && !yearCue.test(at(-1)) && (plural || at(-1) === '')) return null;
  const short =
    at(part + 1) === '-' && /^\d{2}$/.test(at(part + 2))
      ? Number(`${at(part).slice(0, 2)}${at(part + 2)}`)
      : null;
  const last = short !== null && short > stated ? short : stated;
  const length = last === stated ? part + 1 : part + 3;
  return {
    length,
    period: partOfYear(stated, last, part > 0 ? at(0) : ''),
    precision: 'year',
    relative: false,
  };
}

function partOfYear(from: number, to: number, word: string): Period {
  if (word === 'early') return { from: dayOf(from, 0, 1), to: dayOf(from, 4, 0) };
  if (word === 'mid') return { from: dayOf(from, 4, 1), to: dayOf(from, 8, 0) };
  return word === 'late' ? { from: dayOf(from, 8, 1), to: dayOf(from, 11, 31) } : yearPeriod(from, to);
}
