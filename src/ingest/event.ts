/** The content of an `event.json` in, checked; out, the event's title and what is known of each account. A fault is one line that names file and place. */
import { z } from 'zod';
import { InputError } from '../errors.js';
import { isDay } from './days.js';
import type { Known } from './reading.js';

export interface EventFile {
  readonly title: string | null;
  /** By base name of the account's file; null where the file lists no accounts, so that all texts beside it count. */
  readonly accounts: ReadonlyMap<string, Known> | null;
}

const words = z.string().trim().min(1).nullish();

const accountShape = z.object({
  file: z
    .string()
    .min(1)
    .refine(
      (file) => !/[/\\\0]/.test(file) && file !== '.' && file !== '..',
      'must be the name of a file beside event.json',
    ),
  outlet: words,
  date: z.string().refine(isDay, 'must be a day of the calendar as YYYY-MM-DD, or null').nullish(),
  dateNote: words,
  title: words,
  url: z
    .string()
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      'must be an address that starts with http:// or https://',
    )
    .nullish(),
});

const eventShape = z.object({
  title: words,
  accounts: z.array(accountShape).min(1, 'must name at least one account').optional(),
});

/** `name` is how messages call the file. Throws InputError `bad-event`. */
export function parseEvent(source: string, name: string): EventFile {
  const parsed = eventShape.safeParse(json(source, name));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue ? placeOf(issue.path) : '';
    throw bad(name, `${place === '' ? '' : `${place}: `}${issue?.message ?? 'is not as it should be'}`);
  }
  const { title, accounts } = parsed.data;
  const files = accounts?.map(({ file }) => file) ?? [];
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw bad(name, `accounts: "${twice}" is named twice`);
  return {
    title: title ?? null,
    accounts: accounts ? new Map(accounts.map(({ file, ...known }) => [file, known])) : null,
  };
}

function json(source: string, name: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    throw bad(name, `is no valid JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const bad = (name: string, fault: string): InputError => new InputError('bad-event', `${name}: ${fault}`);
