/** Calendar days as whole numbers (days since 1970-01-01, UTC): ISO strings in and out, periods around a day. No clock. */

/** First and last day, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const dayLength = 86_400_000;

/** Null for what is no ISO day. */
export function toDay(iso: string | null): number | null {
  if (iso === null || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / dayLength;
}

export const toIso = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** `month` from 0; months and days beyond the end run on into what follows. */
export const dayOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month, day) / dayLength;

export const yearOf = (day: number): number => new Date(day * dayLength).getUTCFullYear();
export const monthOf = (day: number): number => new Date(day * dayLength).getUTCMonth();

/** Monday is 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const monthPeriod = (year: number, month: number): Period => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + 1, 0),
});

export const yearPeriod = (from: number, to: number): Period => ({
  from: dayOf(from, 0, 1),
  to: dayOf(to, 11, 31),
});

/** Monday to Sunday of the week `weeks` after the one that holds `day`. */
export function weekPeriod(day: number, weeks: number): Period {
  const monday = day - weekdayOf(day) + 7 * weeks;
  return { from: monday, to: monday + 6 };
}
