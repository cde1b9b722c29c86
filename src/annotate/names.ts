/**
 * The witnesses of one event in, who or what is meant out: mentions of one person, body or place fall into one cluster.
 * Careful rather than complete: two people of one surname stay apart as soon as their given names differ.
 */
import { expand } from '../lexicon/abbreviations.js';
import { nearNames } from '../lexicon/near-names.js';
import { placeOf } from '../lexicon/places.js';
import { bodyHeads } from '../lexicon/titles.js';
import type { Mention, Name, NameForm, NameKind, Witness } from '../model/witness.js';
import { lettersOf, normalForm } from '../text/normal.js';

export interface Names {
  readonly names: readonly Name[];
  readonly nameOf: readonly (readonly string[])[];
}

/** One spelling as all witnesses use it, with whom it is taken to name. */
interface Form {
  /** What makes two mentions the same at sight; a body's country is part of it. */
  readonly key: string;
  readonly words: readonly string[];
  readonly kind: NameKind;
  cluster: Cluster;
}

interface Cluster {
  into: Cluster | null;
}

export function clusterNames(witnesses: readonly Witness[]): Names {
  const forms = new Map<string, Form>();
  const formOf = witnesses.map((witness) =>
    witness.mentions.map((mention) => formFor(witness, mention, forms)),
  );
  const all = [...forms.values()];
  joinPersons(all.filter((form) => form.kind === 'person'));
  joinShort(all);
  joinSpellings(all);
  return numbered(witnesses, formOf);
}

function formFor(witness: Witness, mention: Mention, forms: Map<string, Form>): Form {
  const words = wordsOf(witness, mention);
  const place = placeKey(mention, words);
  const body =
    mention.kind === 'organisation'
      ? `${[...words].sort().join(' ')}|${ownerOf(witness, mention, words)}`
      : null;
  const key = place ?? body ?? words.join(' ');
  const full = `${mention.kind === 'other' && place === null ? 'other' : mention.kind}:${key}`;
  const known = forms.get(full);
  if (known !== undefined) return known;
  const form: Form = { key, words, kind: mention.kind, cluster: { into: null } };
  forms.set(full, form);
  return form;
}

const small = new Set('of the and de for'.split(' '));

/** Normal forms without initials, points and small words. */
function wordsOf({ tokens }: Witness, { tokens: { from, to }, kind }: Mention): string[] {
  const words = tokens
    .slice(from, to)
    .map((token) =>
      /^(?:\p{L}\.)+/u.test(token.text) && kind !== 'person' ? lettersOf(token.text) : token.norm,
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && word !== "'s" && !small.has(word));
  const plain =
    kind === 'person' ? words.filter((word) => !/^\p{L}\.$|^(?:jr|sr|ii|iii)\.?$/u.test(word)) : words;
  return plain.length > 0 ? plain : words.length > 0 ? words : [normalForm(tokens[from]?.text ?? '')];
}

/** Countries by their key, so that US, U.S. and United States are one; a capital stays itself although news use it for its country. */
function placeKey(mention: Mention, words: readonly string[]): string | null {
  if (mention.kind !== 'place' && mention.kind !== 'organisation') return null;
  const name = normalForm(mention.text);
  const long =
    words.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(mention.text) ? expand(words[0] as string) : null;
  const place = placeOf(long ?? name);
  if (place === null) return long;
  return place.as === 'capital' ? words.join(' ') : place.key;
}

/** Bodies that every country has: which one is meant is told by the country before them. */
const common =
  /^(?:ministry|government|parliament|army|military|police|embassy|office|court|cabinet|senate|assembly|forces|navy|treasury|agency|council|committee|commission|administration)$/;

function ownerOf({ tokens }: Witness, { tokens: { from } }: Mention, words: readonly string[]): string {
  if (!common.test(words.at(-1) ?? '')) return '';
  for (let i = from - 1; i >= Math.max(0, from - 2); i--) {
    const token = tokens[i];
    if (token === undefined || token.norm === "'s") continue;
    return placeOf(expand(token.norm) ?? token.norm)?.key ?? '';
  }
  return '';
}

const rootOf = (cluster: Cluster): Cluster => {
  let root = cluster;
  while (root.into !== null) root = root.into;
  return root;
};

function join(a: Form, b: Form): void {
  const [one, other] = [rootOf(a.cluster), rootOf(b.cluster)];
  if (one !== other) other.into = one;
}

/** Full names first; a surname alone then joins the one person who bears it, if there is only one. */
function joinPersons(persons: readonly Form[]): void {
  for (const group of bySurname(persons)) {
    const full = group.filter((form) => form.words.length > 1);
    full.forEach((form, i) => {
      for (const other of full.slice(0, Math.min(i, mostCompared)))
        if (sameGiven(form, other)) join(other, form);
    });
    const people = new Set(full.map((form) => rootOf(form.cluster)));
    const bare = group.filter((form) => form.words.length === 1);
    for (const form of bare.slice(1)) join(bare[0] as Form, form);
    if (people.size === 1 && bare[0] !== undefined) join(full[0] as Form, bare[0]);
  }
}

/** Forms whose last words are spellings of one name. Only names with one first letter are compared, and of these only so many. */
function bySurname(persons: readonly Form[]): Form[][] {
  const exact = [...grouped(persons, (form) => form.words.at(-1) as string)];
  const buckets = grouped(exact, ([surname]) => surname[0] ?? '');
  const groups: Form[][] = [];
  for (const bucket of buckets.values()) {
    const merged: [string, Form[]][] = [];
    for (const [surname, forms] of bucket) {
      const near = merged.slice(0, mostCompared).find(([first]) => nearNames(first, surname));
      if (near === undefined) merged.push([surname, [...forms]]);
      else near[1].push(...forms);
    }
    groups.push(...merged.map(([, forms]) => forms));
  }
  return groups;
}

/** "Antony" and "Antony J."; "Nikol" and "N."; never "Ilham" and "Heydar". */
function sameGiven(a: Form, b: Form): boolean {
  const [one, other] = [a.words[0] as string, b.words[0] as string];
  return (
    one === other ||
    nearNames(one, other) ||
    (a.words.length > 2 && a.words.at(-2) === other) ||
    (b.words.length > 2 && b.words.at(-2) === one)
  );
}

/** A lone word that ends, or begins, the longer name of just one person or place: "Corridor", "Karabakh"; NATO and its long form. */
function joinShort(all: readonly Form[]): void {
  const ends = new Map<string, Set<Form>>();
  for (const form of all) {
    if (form.words.length < 2 || form.kind === 'other') continue;
    const words =
      form.kind === 'person'
        ? [form.words.at(-1) as string, form.words[0] as string]
        : [...lastPart(form), acronym(form)];
    for (const word of new Set(words)) ends.set(word, (ends.get(word) ?? new Set()).add(form));
  }
  const known = new Set(
    all.flatMap((form) => (form.kind === 'person' && form.words.length > 1 ? [rootOf(form.cluster)] : [])),
  );
  for (const form of all) {
    if (form.words.length !== 1) continue;
    // A person who is already somebody by surname is not also somebody by given name.
    if (form.kind === 'person' && known.has(rootOf(form.cluster))) continue;
    const long = [...(ends.get(form.words[0] as string) ?? [])].filter(
      (other) => other.kind === form.kind || form.kind === 'other' || isAcronym(form, other),
    );
    const clusters = new Set(long.map((other) => rootOf(other.cluster)));
    if (clusters.size === 1) join(long[0] as Form, form);
  }
}

/** The last word of a place ("Nagorno-Karabakh"), unless it is a kind of body or place that many share. */
const lastPart = (form: Form): string[] => {
  const last = form.words.at(-1) as string;
  return form.kind === 'place' && placeOf(last) === null && !bodyHeads.has(last) && last.length > 4
    ? [last]
    : [];
};

const acronym = (form: Form): string => form.words.map((word) => word[0]).join('');
const isAcronym = (form: Form, long: Form): boolean => acronym(long) === form.words[0] && form.key.length > 1;

/** What the tagger or a typo set apart: one spelling under two kinds, or near spellings of one long name. */
function joinSpellings(all: readonly Form[]): void {
  const byLetters = new Map<string, Form>();
  for (const form of all) {
    const letters = form.key.replace(/[^\p{L}\p{N}|]/gu, '');
    const same = byLetters.get(letters);
    if (same === undefined) byLetters.set(letters, form);
    else if (same.kind === 'other' || form.kind === 'other' || same.kind === form.kind) join(same, form);
  }
  const lone = all.filter((form) => form.kind !== 'person' && !form.key.includes('|'));
  const buckets = grouped(lone, (form) => `${form.words.length}${form.words[0]?.[0]}`);
  for (const bucket of buckets.values()) {
    bucket.slice(0, mostCompared).forEach((form, i) => {
      for (const other of bucket.slice(0, i))
        if (nearNames(form.words.join(' '), other.words.join(' '))) join(other, form);
    });
  }
}

/** Names of one length and first letter that are compared pair by pair; beyond it only equal letters join. */
const mostCompared = 200;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Ids n1, n2 … in order of first appearance; the kind most mentions have. */
function numbered(witnesses: readonly Witness[], formOf: readonly (readonly Form[])[]): Names {
  const idOf = new Map<Cluster, string>();
  const found: { id: string; forms: NameForm[]; kinds: Map<NameKind, number> }[] = [];
  const nameOf = witnesses.map(({ mentions }, witness) =>
    mentions.map((mention, i) => {
      const root = rootOf(formOf[witness]?.[i]?.cluster ?? { into: null });
      const id = idOf.get(root) ?? `n${idOf.size + 1}`;
      if (!idOf.has(root)) found.push({ id, forms: [], kinds: new Map() });
      idOf.set(root, id);
      const name = found[Number(id.slice(1)) - 1] as (typeof found)[number];
      const { start, end, text, title, epithet = null, descriptions = [] } = mention;
      name.forms.push({ witness, start, end, text, title, epithet, descriptions });
      name.kinds.set(
        mention.kind,
        (name.kinds.get(mention.kind) ?? 0) + (mention.kind === 'other' ? 0.1 : 1),
      );
      return id;
    }),
  );
  const names = found.map(({ id, forms, kinds }) => ({ id, forms, kind: mostFrequent(kinds) }));
  return { names, nameOf };
}

const mostFrequent = (kinds: ReadonlyMap<NameKind, number>): NameKind =>
  [...kinds].reduce((best, next) => (next[1] > best[1] ? next : best), ['other', 0] as [NameKind, number])[0];
