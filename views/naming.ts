/**
 * Who and what is called how, account by account: a collation in; out one entry for each person, body, place or thing, with the forms
 * each account uses, its first mention, what it is described as; and for each account the sources it does not name. Entries are known
 * by the place of their first mention, never by a number: people may join and part them later.
 */
import type { CollatedForm, CollatedName, Collation, PlaceText } from '../src/model/collation.js';
import type { NameKind } from '../src/model/witness.js';
import { byCodeUnits, normalForm } from '../src/text/normal.js';
import { overlap } from '../src/text/span.js';
import { shortHash } from './address.js';

/** One way of calling somebody, with every place where it stands, in order. */
export interface Form {
  readonly text: string;
  readonly places: readonly PlaceText[];
}

/** What one account calls one entry. */
export interface Naming {
  /** Every form with the words before it ("Armenian Prime Minister Nikol Pashinyan"): that of the first mention, then by frequency. */
  readonly forms: readonly [Form, ...Form[]];
  /** What is said of it between commas. */
  readonly descriptions: readonly Form[];
  readonly mentions: number;
}

export interface NamingEntry {
  /** Hash and place of the first mention: holds while the texts hold. */
  readonly id: string;
  readonly kind: NameKind;
  /** The longest of its frequent forms; of a place, which its capital may stand for, the most frequent. */
  readonly title: string;
  readonly byWitness: ReadonlyMap<string, Naming>;
  /** Forms that differ by more than spelling of capitals, over all accounts. */
  readonly ways: number;
  readonly mentions: number;
}

export interface NamingMap {
  /** Told by two accounts or more, those with most different forms first. */
  readonly shared: readonly NamingEntry[];
  /** Named by one account alone. */
  readonly lone: readonly NamingEntry[];
  /** By siglum: sources without a name, the most frequent first. */
  readonly unnamed: ReadonlyMap<string, readonly Form[]>;
}

export function namingOf(collation: Collation): NamingMap {
  const hashes = new Map(collation.witnesses.map(({ id, sha256 }) => [id, shortHash(sha256)]));
  const entries = collation.names.flatMap((name) => entryOf(name, hashes));
  const inOrder = entries.sort(
    (p, q) => q.byWitness.size - p.byWitness.size || q.ways - p.ways || q.mentions - p.mentions,
  );
  return {
    shared: inOrder
      .filter(({ byWitness }) => byWitness.size > 1)
      .sort((p, q) => Number(q.ways > 1) - Number(p.ways > 1)),
    lone: inOrder.filter(({ byWitness, kind }) => byWitness.size === 1 && kind !== 'other'),
    unnamed: new Map(collation.witnesses.map((witness) => [witness.id, unnamedIn(witness)])),
  };
}

function entryOf(name: CollatedName, hashes: ReadonlyMap<string, string>): NamingEntry[] {
  const [first] = name.forms;
  if (!first) return [];
  const byWitness = new Map<string, Naming>();
  for (const siglum of new Set(name.forms.map(({ witness }) => witness)))
    byWitness.set(siglum, namingIn(name, siglum));
  const all = grouped(name.forms, ({ text }) => text);
  return [
    {
      id: `name-${hashes.get(first.witness)}-${first.start}-${first.end}`,
      kind: name.kind,
      title: name.kind === 'place' ? (all[0] as Form).text : titleOf(all),
      byWitness,
      ways: new Set(name.forms.map((form) => normalForm(inFull(form)))).size,
      mentions: name.forms.length,
    },
  ];
}

function namingIn(name: CollatedName, siglum: string): Naming {
  const forms = name.forms.filter(({ witness }) => witness === siglum).sort((p, q) => p.start - q.start);
  const [first, ...others] = firstFirst(grouped(forms, inFull), forms[0] as CollatedForm);
  return {
    forms: [first as Form, ...others],
    descriptions: grouped(
      name.descriptions.filter(({ witness }) => witness === siglum),
      ({ text }) => text,
    ),
    mentions: forms.length,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const inFull = ({ epithet, text }: CollatedForm): string => oneLine(epithet ? `${epithet} ${text}` : text);

const firstFirst = (forms: readonly Form[], first: CollatedForm): Form[] =>
  [...forms].sort((p, q) => Number(q.places.includes(first)) - Number(p.places.includes(first)));

/** The most frequent first; of equals the one that comes first. Capitals make no other form. */
function grouped<T extends PlaceText>(places: readonly T[], textOf: (place: T) => string): Form[] {
  const found = new Map<string, { text: string; places: T[] }>();
  for (const place of places) {
    const text = textOf(place);
    const key = normalForm(text);
    const known = found.get(key);
    if (known) known.places.push(place);
    else found.set(key, { text, places: [place] });
  }
  return [...found.values()].sort((p, q) => q.places.length - p.places.length);
}

/** Of the forms that make up a tenth of all the longest; of equals the first by letters. */
function titleOf(forms: readonly Form[]): string {
  const total = forms.reduce((sum, { places }) => sum + places.length, 0);
  const frequent = forms.filter(({ places }) => places.length >= total / 10);
  const longest = [...frequent].sort(
    (p, q) => q.text.length - p.text.length || byCodeUnits(p.text, q.text),
  )[0];
  return longest?.text ?? '';
}

/** Words that point back and describe nobody. */
const pronouns = new Set(
  'i he she it we they you who him her them us me this that these those one others both all someone everyone nobody people'.split(
    ' ',
  ),
);

/** "officials", "a police source": what an account cites without a name; a source of a quotation and of its clause counts once. */
function unnamedIn({ id, text, attributions, quotations }: Collation['witnesses'][number]): Form[] {
  const sources = [
    ...attributions.map(({ source }) => source),
    ...quotations.map(({ speaker }) => speaker),
  ].filter((source) => source !== null && source.name === null && !pronouns.has(normalForm(source.text)));
  const places: PlaceText[] = [];
  for (const source of sources) {
    if (source === null || places.some((known) => overlap(known, source) > 0)) continue;
    const { start, end } = source;
    places.push({ witness: id, start, end, text: oneLine(text.slice(start, end)) });
  }
  return grouped(
    places.sort((p, q) => p.start - q.start),
    (place) => place.text.replace(/^(?:the|an?)\s+/iu, ''),
  ).map((form) => ({ ...form, text: (form.places[0] as PlaceText).text }));
}
