/** The content of an `event.json` in, checked; out, the event's title and what is known of each account. A fault is one line that names file and place. */
import * as v from 'valibot';
import { InputError } from '../errors.js';
import { isDay } from './days.js';
import { parseJson } from './json-file.js';
import type { Known } from './reading.js';

export interface EventFile {
  readonly title: string | null;
  /** By base name of the account's file; null where the file lists no accounts, so that all texts beside it count. */
  readonly accounts: ReadonlyMap<string, Known> | null;
}

/** Something said of an event or an account, without the white space around it; null for nothing. */
export const words = v.nullish(v.pipe(v.string(), v.trim(), v.minLength(1)));

/** What an `event.json`, or whoever else sends a text along, says of an account. */
export const accountShape = v.object({
  file: v.pipe(
    v.string(),
    v.minLength(1),
    v.check(
      (file) => !/[/\\\0]/.test(file) && file !== '.' && file !== '..',
      'must be the name of a file beside event.json',
    ),
  ),
  outlet: words,
  date: v.nullish(v.pipe(v.string(), v.check(isDay, 'must be a day of the calendar as YYYY-MM-DD, or null'))),
  dateNote: words,
  title: words,
  url: v.nullish(
    v.pipe(
      v.string(),
      v.check(
        (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
        'must be an address that starts with http:// or https://',
      ),
    ),
  ),
});

const eventShape = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'must be an object, not a list'),
  v.object({
    title: words,
    accounts: v.optional(v.pipe(v.array(accountShape), v.minLength(1, 'must name at least one account'))),
  }),
);

/** `name` is how messages call the file. Throws InputError `bad-event`. */
export function parseEvent(source: string, name: string): EventFile {
  const { title, accounts } = parseJson(eventShape, source, name, 'bad-event');
  const files = accounts?.map(({ file }) => file) ?? [];
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new InputError('bad-event', `${name}: accounts: "${twice}" is named twice`);
  return {
    title: title ?? null,
    accounts: accounts ? new Map(accounts.map(({ file, ...known }) => [file, known])) : null,
  };
}
