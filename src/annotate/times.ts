/**
 * A draft in, its dates and periods out: patterns over the tokens, resolved against the article's date. News looks back:
 * "Tuesday" is the last one on or before that date, unless words around it look forward ("next", "will … on").
 */
import { magnitudes, numberWords } from '../lexicon/number-words.js';
import type { TimeExpression } from '../model/witness.js';
import {
  dayOf,
  monthOf,
  monthPeriod,
  type Period,
  toDay,
  toIso,
  weekdayOf,
  weekPeriod,
  yearOf,
  yearPeriod,
} from './days.js';
import type { Draft, Tagged } from './draft.js';

type Precision = TimeExpression['precision'];

interface Match {
  /** How many tokens it takes. */
  readonly length: number;
  readonly period: Period | null;
  readonly precision: Precision;
  readonly relative: boolean;
}

/** What a matcher sees: tokens from a place on, the article's day, whether the words look forward. */
interface View {
  readonly at: (offset: number) => string;
  readonly tokens: readonly Tagged[];
  readonly index: number;
  readonly today: number | null;
  readonly ahead: boolean;
}

export function findTimes(draft: Draft): TimeExpression[] {
  const today = toDay(draft.article.date);
  const times: TimeExpression[] = [];
  draft.passages.forEach(({ tokens: { from, to } }, passage) => {
    for (let index = from; index < to; index++) {
      if (!mayStart.test((draft.tokens[index] as Tagged).norm)) continue;
      const at = (offset: number) =>
        index + offset < to && index + offset >= from ? (draft.tokens[index + offset] as Tagged).norm : '';
      const view = { at, tokens: draft.tokens, index, today, ahead: looksAhead(draft, index, from) };
      const match = matchers.reduce<Match | null>((found, matcher) => found ?? matcher(view), null);
      if (match === null) continue;
      times.push(toTime(draft, passage, index, inSpeech(draft, index, match)));
      index += match.length - 1;
    }
  });
  return times;
}

/** "today" in a quotation is the speaker's day, which nobody states. */
const inSpeech = ({ quotedAt, tokens }: Draft, index: number, match: Match): Match =>
  quotedAt[index] !== -1 &&
  /^(?:today|tonight|yesterday|tomorrow|this|the|past)$/.test((tokens[index] as Tagged).norm) &&
  match.relative
    ? { ...match, period: null }
    : match;

function toTime(
  { tokens, article }: Draft,
  passage: number,
  index: number,
  { length, period, precision, relative }: Match,
): TimeExpression {
  const start = (tokens[index] as Tagged).start;
  const end = (tokens[index + length - 1] as Tagged).end;
  return {
    start,
    end,
    text: article.text.slice(start, end),
    passage,
    tokens: { from: index, to: index + length },
    from: period === null ? null : toIso(period.from),
    to: period === null ? null : toIso(period.to),
    precision,
    relative,
  };
}

const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/;
const monthOrder = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayOrder = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const seasonMonth: Readonly<Record<string, number>> = {
  spring: 2,
  summer: 5,
  fall: 8,
  autumn: 8,
  winter: 11,
};
const numbers = [...numberWords.keys()].slice(1, 21).join('|');

/** First words of every pattern below: anything else is passed over at once. */
const mayStart = new RegExp(
  `^(?:\\d+(?:s|st|nd|rd|th)?|${monthNames.source.slice(1, -1)}|${weekdayOrder.join('|')}|today|tonight|yesterday|tomorrow|last|this|next|past|previous|early|mid|late|the|a|an|spring|summer|fall|autumn|winter|weekend|${numbers}|several|')$`,
);

const matchers: readonly ((view: View) => Match | null)[] = [
  isoDate,
  monthDay,
  dayMonth,
  monthAlone,
  weekday,
  nearDay,
  season,
  relativePeriod,
  ago,
  decade,
  year,
];

/** Future words to the left of a date, in its own clause: "will meet on Monday", "is set to arrive on Sunday". */
function looksAhead({ tokens }: Draft, index: number, floor: number): boolean {
  for (let i = index - 1; i >= Math.max(floor, index - 14); i--) {
    const token = tokens[i] as Tagged;
    if (
      /^(?:will|'ll|shall|upcoming|set|due|scheduled|slated|expected|plans?|planned|planning)$/.test(
        token.norm,
      )
    )
      return token.norm !== 'set' || tokens[i + 1]?.norm === 'to' || tokens[i + 1]?.norm === 'for';
    if (/^(?:since|following|events|wake|aftermath)$/.test(token.norm)) return false;
    if (token.pos === 'VERB' && /ed$|^(?:said|met|held|spoke|told|took)$/.test(token.norm)) return false;
  }
  return false;
}

const numberAt = (norm: string, least: number, most: number): number | null => {
  const value = /^\d{1,4}(?:st|nd|rd|th)?$/.test(norm) ? Number.parseInt(norm, 10) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

const monthAt = (norm: string): number | null =>
  monthNames.test(norm) ? monthOrder.indexOf(norm.slice(0, 3)) : null;
const yearAt = (norm: string): number | null => (/^\d{4}$/.test(norm) ? numberAt(norm, 1700, 2099) : null);

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

const turnOf = (word: string): number => (word === 'next' ? 1 : word === 'this' ? 0 : -1);

function partOfMonth({ from, to }: Period, word: string): Period {
  if (word === 'early') return { from, to: from + 9 };
  if (word === 'mid') return { from: from + 10, to: from + 19 };
  return word === 'late' ? { from: from + 20, to } : { from, to };
}

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
  if (unit === undefined || at(2) !== 'ago' || (count === null && !several) || magnitudes.has(at(1)))
    return null;
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
