/** A line in, the calendar day it names out: ISO days and days with the month in words. "3/4/2023" names two days, so none. */

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])';

const iso = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/;
const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ .-]+${month}[ ,-]+(\\d{4})(?!\\d)`, 'i');
const monthFirst = new RegExp(`\\b${month}[ ]+(\\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\\d{4})(?!\\d)`, 'i');

/** `YYYY-MM-DD`, or null when the text names no day or one that no calendar has. */
export function dayIn(text: string): string | null {
  const a = iso.exec(text);
  if (a) return day(Number(a[1]), Number(a[2]), Number(a[3]));
  const b = dayFirst.exec(text);
  if (b) return day(Number(b[3]), monthNumber(b[2]), Number(b[1]));
  const c = monthFirst.exec(text);
  return c ? day(Number(c[3]), monthNumber(c[1]), Number(c[2])) : null;
}

/** Whether a string is a day of the calendar in the form `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayIn(text) === text;

/** A line that names a day and says nothing else: weekday, time, zone and words like "published" may stand beside it. */
export function isDateLine(line: string): boolean {
  return (
    line.length <= 120 && /\d{4}/.test(line) && line.replace(besideDates, '') === '' && dayIn(line) !== null
  );
}

const besideDates = new RegExp(
  [
    '\\b(?:first|last|originally|published|posted|updated?|modified|created|date|issued|on|at|the|time|by|edt|est|et|pdt|pst|pt|gmt|utc|cet|cest|bst|ist|a\\.?m\\.?|p\\.?m\\.?)\\b\\.?',
    '\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?',
    `\\b${month}`,
    '\\d{1,4}(?:st|nd|rd|th)?(?:T(?=\\d))?',
    '[\\s,.:;|/()\\[\\]•·+–—Z-]',
  ].join('|'),
  'gi',
);

const monthNumber = (name: string | undefined): number =>
  months.findIndex((full) => full.startsWith((name ?? '').slice(0, 3).toLowerCase())) + 1;

function day(year: number, monthOfYear: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth));
  if (year < 1000 || date.getUTCMonth() !== monthOfYear - 1 || date.getUTCDate() !== dayOfMonth) return null;
  return date.toISOString().slice(0, 10);
}
