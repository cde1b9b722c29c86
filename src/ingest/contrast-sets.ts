/**
 * A user's file of contrast sets in, checked; entries for `Settings.contrastSets` out. A fault is one line that names file and place.
 *
 *     { "sets": [ { "members": { "halt": "for now", "shelve": "given up" }, "device": "loaded", "pos": "verb", "note": "…", "source": "…" } ] }
 */
import { basename } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../errors.js';
import type { ContrastSetEntry } from '../model/settings.js';
import { normalForm } from '../text/normal.js';
import { printable } from '../text/printable.js';
import { parseJson } from './json-file.js';
import { bytesOf } from './read.js';

/** Throws InputError: `bad-sets` for a file of another form, `not-found`, `too-large`, `unreadable`. */
export async function readContrastSets(path: string): Promise<readonly ContrastSetEntry[]> {
  return parseContrastSets((await bytesOf(path)).toString('utf8'), printable(path), basename(path));
}

/** More would be a dictionary, not a choice of words. */
const most = { sets: 2_000, members: 200, letters: 80 } as const;

const text = v.pipe(
  v.string('must be a text in quotation marks'),
  v.trim(),
  v.maxLength(400, 'is longer than 400 characters'),
);

const member = v.pipe(
  v.string('must be a word or a phrase in quotation marks'),
  v.check((word) => /\p{L}/u.test(word), 'must be a word or a phrase'),
  v.maxLength(most.letters, `is longer than ${most.letters} characters`),
);

const oneOf = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, `must be one of ${choices.join(', ')}`);

const setParts = {
  head: v.optional(member),
  device: v.optional(oneOf(['loaded', 'label', 'reporting-verb'])),
  pos: v.optional(oneOf(['noun', 'verb', 'adjective'])),
  note: v.optional(text),
  source: v.optional(text),
};
const slants = v.record(member, text, 'must be a list of words, or an object of word to slant');

/** For a file a fault names what is wrong with the list, or with the object. */
const setShape = v.strictObject(
  { members: v.lazy((given) => (Array.isArray(given) ? v.array(member) : slants)), ...setParts },
  keyFault,
);

/** The same as one schema that can be written down. */
export const givenSets = v.pipe(
  v.array(v.strictObject({ members: v.union([v.array(member), slants]), ...setParts }, keyFault)),
  v.minLength(1),
  v.maxLength(most.sets),
);

const fileShape = v.strictObject(
  {
    sets: v.pipe(
      v.array(setShape, 'must be a list of sets'),
      v.minLength(1, 'must hold at least one set'),
      v.maxLength(most.sets, `holds more than ${most.sets} sets`),
    ),
  },
  keyFault,
);

/** What is said of an object that lacks a key or has one that means nothing here. */
function keyFault({
  expected,
  received,
}: {
  readonly expected: string | null;
  readonly received: string;
}): string {
  if (expected === 'never')
    return `${received} is no part of a set (members, head, device, pos, note, source)`;
  return expected === 'Object' ? `must be an object, not ${received}` : 'is missing';
}

/** `name` is how messages call the file, `source` what a set without a source of its own is credited to. */
export function parseContrastSets(
  content: string,
  name: string,
  source: string,
): readonly ContrastSetEntry[] {
  return setsFrom(parseJson(fileShape, content, name, 'bad-sets').sets, name, source);
}

/** The same from sets whose form was looked at already. */
export function setsFrom(
  sets: v.InferOutput<typeof givenSets>,
  name: string,
  source: string,
): readonly ContrastSetEntry[] {
  return sets.map((set, index) => {
    const words = Array.isArray(set.members) ? set.members : Object.keys(set.members);
    const fault = faultOf(words, set.head);
    if (fault) throw new InputError('bad-sets', `${name}: sets[${index}].${printable(fault)}`);
    return {
      ...(set.pos === undefined ? {} : { pos: set.pos }),
      head: set.head ?? (words[0] as string),
      members: set.members,
      device: set.device ?? 'loaded',
      note: set.note ?? '',
      source: set.source || source,
    };
  });
}

/** What no shape says of the members, or null where all is well. */
function faultOf(words: readonly string[], head: string | undefined): string | null {
  if (words.length < 2) return 'members: must hold two words at least';
  if (words.length > most.members) return `members: holds more than ${most.members} words`;
  const forms = words.map((word) => normalForm(word).trim().replace(/\s+/g, ' '));
  const twice = words.find((_, k) => forms.indexOf(forms[k] as string) < k);
  if (twice !== undefined) return `members: "${twice}" stands twice`;
  if (head !== undefined && !words.includes(head)) return `head: "${head}" is none of the members`;
  return null;
}
