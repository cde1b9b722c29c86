/**
 * A saved collation in, as text or as the value it holds; the collation out, checked: its form, and that every place lies in its account's text and
 * has the words it says. What is not known here is kept: the form grows by addition.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { InputError } from '../errors.js';
import type { CollatedWitness, Collation } from '../model/collation.js';
import { printable } from '../text/printable.js';
import { collationSchema } from './collation-schema.js';

/** `name` is how messages call it. Throws InputError `bad-collation`, one line that names the place. */
export function readCollation(json: unknown, name = 'the collation'): Collation {
  const value = typeof json === 'string' ? parsed(json, name) : json;
  const { issues } = v.safeParse(collationSchema, value, { abortEarly: true });
  if (issues) throw refused(name, v.getDotPath(issues[0]), faultOf(issues[0]));
  const collation = value as Collation;
  const texts = new Map(collation.witnesses.map((witness) => [witness.id, witness]));
  if (texts.size < collation.witnesses.length) throw refused(name, 'witnesses', 'two have one id');
  for (const [index, witness] of collation.witnesses.entries()) {
    const path = `witnesses.${index}`;
    if (hashOf(witness) !== witness.sha256)
      throw refused(name, `${path}.text`, 'is not what its sha256 says');
    placesIn(witness, path, (place, at) => checkPlace({ ...place, witness: witness.id }, at, texts, name));
  }
  const { witnesses: _, engine: __, ...rest } = collation;
  placesIn(rest, '', (place, at) => checkPlace(place, at, texts, name));
  const fault = strangerIn(collation);
  if (fault) throw refused(name, ...fault);
  return collation;
}

/** The first thing that is named and not there. */
function strangerIn(collation: Collation): readonly [path: string, fault: string] | null {
  const accounts = new Set<string | null>([null, ...collation.witnesses.map(({ id }) => id)]);
  const names = new Set<string | null>([null, ...collation.names.map(({ id }) => id)]);
  const sigla = {
    rows: collation.rows.map(({ gaps }) => gaps),
    texts: collation.texts,
    framings: collation.framings.map(({ silent }) => silent ?? []),
    reuse: collation.reuse.map(({ carrier }) => [carrier]),
    notices: collation.notices.map(({ witness }) => [witness ?? null]),
  };
  for (const [part, lists] of Object.entries(sigla))
    for (const [index, list] of lists.entries())
      for (const id of list) if (!accounts.has(id)) return [`${part}.${index}`, `there is no account ${id}`];
  for (const [index, { speaker, reference, occurrences }] of collation.quotes.entries()) {
    if (!names.has(speaker)) return [`quotes.${index}.speaker`, `there is no name ${speaker}`];
    if (!occurrences[reference]) return [`quotes.${index}.reference`, 'is none of its occurrences'];
  }
  return null;
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw refused(name, null, `is no valid JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const refused = (name: string, path: string | null, fault: string): InputError =>
  new InputError('bad-collation', `${name}: ${printable(path ? `${path}: ${fault}` : fault)}`);

const faultOf = ({ expected, received }: v.BaseIssue<unknown>): string =>
  received === 'undefined' ? 'is missing' : `must be ${expected ?? 'of another form'}, not ${received}`;

const hashOf = ({ text }: CollatedWitness): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Placed {
  readonly witness?: string;
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

const isPlaced = (value: object): value is Placed => 'start' in value && 'end' in value;

/** Everything with a start and an end, wherever it stands; a text's own pieces bear no siglum, what relations say neither. */
function placesIn(value: unknown, path: string, found: (place: Placed, path: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPlaced(value)) found(value, path);
  for (const [key, part] of Object.entries(value))
    if (typeof part === 'object') placesIn(part, path === '' ? key : `${path}.${key}`, found);
}

function checkPlace(
  { witness, start, end, text }: Placed,
  path: string,
  texts: ReadonlyMap<string, CollatedWitness>,
  name: string,
): void {
  if (start > end) throw refused(name, path, `ends at ${end} before it starts at ${start}`);
  if (witness === undefined) return;
  const whole = texts.get(witness)?.text;
  if (whole === undefined) throw refused(name, `${path}.witness`, `there is no account ${witness}`);
  if (end > whole.length) throw refused(name, `${path}.end`, `${end} is beyond the text of ${witness}`);
  if (text !== undefined && whole.slice(start, end) !== text)
    throw refused(name, `${path}.text`, `is not what ${witness} has from ${start} to ${end}`);
}
