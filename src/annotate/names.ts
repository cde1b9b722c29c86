/**
 * The witnesses of one event in, who or what is meant out: mentions of one person, body or place fall into one cluster.
 * Careful rather than complete: two people of one surname stay apart as soon as their given names differ.
 */
import { expand } from '../lexicon/abbreviations.js';
import { nearNames } from '../lexicon/near-names.js';
import { placeOf } from '../lexicon/places.js';
import { reportingVerbOf } from '../lexicon/reporting-verbs.js';
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
  /** Written in capitals alone: what an abbreviation is. */
  readonly capitals: boolean;
  /** How often each account has it. */
  readonly counts: Map<number, number>;
  cluster: Cluster;
}

interface Cluster {
  into: Cluster | null;
}

export function clusterNames(witnesses: readonly Witness[]): Names {
  const forms = new Map<string, Form>();
  const formOf = witnesses.map((witness, index) =>
    witness.mentions.map((mention) => formFor(witness, index, mention, forms)),
  );
  const all = [...forms.values()];
  joinPersons(all.filter((form) => form.kind === 'person'));
  joinShort(all);
  joinSpellings(all);
  return numbered(witnesses, formOf);
}

function formFor(witness: Witness, index: number, mention: Mention, forms: Map<string, Form>): Form {
  const long = longForm(witness, mention);
  const own = long?.split(' ').filter((word) => !small.has(word)) ?? wordsOf(witness, mention);
  const place = placeKey(witness, mention, own, long);
  const words = place === null ? own : place.split(' ');
  const body =
    mention.kind === 'organisation'
      ? `${[...withoutCompany(words)].sort().join(' ')}|${ownerOf(witness, mention, words)}`
      : null;
  const key = place ?? body ?? words.join(' ');
  // A surname alone may be another person in another account.
  const lone = mention.kind === 'person' && words.length === 1 ? `@${index}` : '';
  const full = `${mention.kind === 'other' && place === null ? 'other' : mention.kind}:${key}${lone}`;
  const known = forms.get(full);
  if (known !== undefined) {
    known.counts.set(index, (known.counts.get(index) ?? 0) + 1);
    return known;
  }
  const form: Form = {
    key,
    words,
    kind: mention.kind,
    capitals: /^(?:\p{Lu}[.&]?){2,6}$/u.test(mention.text),
    counts: new Map([[index, 1]]),
    cluster: { into: null },
  };
  forms.set(full, form);
  return form;
}

/** What an abbreviation of our lists stands for, if it is no place. */
function longForm({ tokens }: Witness, { kind, text, tokens: { from, to } }: Mention): string | null {
  if (kind !== 'organisation' || to - from !== 1 || !/^(?:\p{Lu}\.?){2,6}$/u.test(text)) return null;
  return expand(tokens[from]?.norm ?? '');
}

/** "Equifax Inc." is Equifax. */
const withoutCompany = (words: readonly string[]): readonly string[] =>
  words.length > 1 && /^(?:inc|corp|ltd|llc|plc|co|ag|sa|gmbh)\.?$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1)
    : words;

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

/** Countries by their key, so that US, U.S. and United States are one. A capital is itself, but where it acts it is its country's government. */
function placeKey(
  witness: Witness,
  mention: Mention,
  words: readonly string[],
  long: string | null,
): string | null {
  if (mention.kind !== 'place' && mention.kind !== 'organisation') return null;
  const short =
    words.length === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(mention.text) ? expand(words[0] as string) : null;
  const place = placeOf(long ?? short ?? normalForm(mention.text));
  if (place === null) return mention.kind === 'place' ? short : null;
  return place.as === 'capital' && !acts(witness, mention) ? words.join(' ') : place.key;
}

/** "Baku accused Yerevan of …", "by Baku", "with Yerevan": subject of a verb of saying or of what governments do, or party to something. */
function acts({ tokens, predicates }: Witness, { tokens: { from, to }, passage }: Mention): boolean {
  const before = tokens[from - 1]?.norm ?? '';
  if (/^(?:between|with|against|by)$/.test(before)) return true;
  return predicates.some(
    ({ passage: home, subject, passive, lemma }) =>
      home === passage &&
      !passive &&
      subject !== null &&
      subject.to === to &&
      (subject.from === from || (subject.from < from && before === 'and')) &&
      (reportingVerbOf(lemma) !== null || stateActs.has(lemma)),
  );
}

/** What governments do and cities do not. */
const stateActs: ReadonlySet<string> = new Set(
  'want seek hope fear reject deny accuse blame support back oppose agree refuse sign veto impose lift ban send deploy withdraw recognise recognize invite negotiate offer expect condemn see consider'.split(
    ' ',
  ),
);

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

/** Full names first; then each surname alone joins the one it means in its account. */
function joinPersons(persons: readonly Form[]): void {
  joinLonger(persons);
  for (const group of bySurname(persons)) {
    const full = group.filter((form) => form.words.length > 1);
    full.forEach((form, i) => {
      for (const other of full.slice(0, Math.min(i, mostCompared)))
        if (sameGiven(form, other)) join(other, form);
    });
    const undecided = group.filter((form) => form.words.length === 1 && !joinBearer(form, full));
    for (const form of undecided.slice(1)) join(undecided[0] as Form, form);
  }
}

/** "Amina Ali" is the one "Amina Ali Nkeki" there is, unless that is somebody named otherwise ("Boko Haram" in "Boko Haram Shekau"). */
function joinLonger(persons: readonly Form[]): void {
  const known = new Set(persons.map(({ words }) => words.join(' ')));
  const longer = grouped(
    persons.filter(({ words }) => words.length === 3 && !known.has(words.slice(1).join(' '))),
    ({ words }) => words.slice(0, 2).join(' '),
  );
  for (const form of persons) {
    const [one, ...others] = longer.get(form.words.join(' ')) ?? [];
    if (one !== undefined && others.length === 0) join(one, form);
  }
}

/** A bearer of a surname is meant by it alone only if named in full so often, and so many times as often as any other. */
const dominant = { least: 4, times: 4 } as const;

/** The bearer named in full far more often than all others, else the only one of its account, else the only one of the event. */
function joinBearer(bare: Form, full: readonly Form[]): boolean {
  const bearers = new Map<Cluster, { form: Form; here: number; all: number }>();
  for (const form of full) {
    const known = bearers.get(rootOf(form.cluster)) ?? { form, here: 0, all: 0 };
    for (const [witness, count] of form.counts) {
      known.all += count;
      if (bare.counts.has(witness)) known.here += count;
    }
    bearers.set(rootOf(form.cluster), known);
  }
  const all = [...bearers.values()].sort((p, q) => q.all - p.all);
  const here = all.filter((one) => one.here > 0);
  const [first, second] = all;
  const clear = (first?.all ?? 0) >= Math.max(dominant.least, dominant.times * (second?.all ?? 0));
  const meant = clear ? first : here.length === 1 ? here[0] : all.length === 1 ? first : undefined;
  if (meant === undefined) return false;
  join(meant.form, bare);
  return true;
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
  const given = givenNames(all);
  for (const form of all) {
    if (form.words.length < 2) continue;
    const words =
      form.kind === 'person'
        ? [form.words.at(-1) as string, ...(given.has(form) ? [form.words[0] as string] : [])]
        : form.kind === 'other'
          ? [acronym(form)]
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
      (other) =>
        isAcronym(form, other) ||
        (other.kind !== 'other' && (other.kind === form.kind || form.kind === 'other')),
    );
    const clusters = new Set(long.map((other) => rootOf(other.cluster)));
    if (clusters.size === 1) join(long[0] as Form, form);
  }
}

/** Persons whose first word is a given name: no shorter form of the same person begins later in it ("Addiscombe Road Ben Morgan"). */
function givenNames(all: readonly Form[]): ReadonlySet<Form> {
  const persons = all.filter((form) => form.kind === 'person' && form.words.length > 1);
  const shortest = new Map<Cluster, number>();
  for (const { cluster, words } of persons) {
    const root = rootOf(cluster);
    shortest.set(root, Math.min(words.length, shortest.get(root) ?? words.length));
  }
  return new Set(
    persons.filter(
      ({ cluster, words }) =>
        words.length === shortest.get(rootOf(cluster)) && placeOf(words[0] ?? '') === null,
    ),
  );
}

/** The last word of a place ("Nagorno-Karabakh"), unless it is a kind of body or place that many share. */
const lastPart = (form: Form): string[] => {
  const last = form.words.at(-1) as string;
  return form.kind === 'place' && placeOf(last) === null && !bodyHeads.has(last) && last.length > 4
    ? [last]
    : [];
};

const acronym = (form: Form): string => form.words.map((word) => word[0]).join('');
const isAcronym = (form: Form, long: Form): boolean =>
  form.capitals &&
  form.kind !== 'person' &&
  long.kind !== 'person' &&
  acronym(long) === form.words[0] &&
  long.words.length >= (long.kind === 'other' ? 3 : 2);

/** What the tagger or a typo set apart: one spelling under two kinds, or near spellings of one long name. */
function joinSpellings(all: readonly Form[]): void {
  const byLetters = grouped(all, (form) => form.key.replace(/[^\p{L}\p{N}|]/gu, '').replace(/\|$/, ''));
  for (const forms of byLetters.values()) {
    const people = new Set(
      forms.filter(({ kind }) => kind === 'person').map(({ cluster }) => rootOf(cluster)),
    );
    // One surname of several people says nothing of who is meant by the same word elsewhere.
    const [first, ...others] = people.size > 1 ? forms.filter(({ kind }) => kind !== 'person') : forms;
    for (const form of others)
      if (first?.kind === 'other' || form.kind === 'other' || first?.kind === form.kind)
        join(first as Form, form);
  }
  const lone = all.filter((form) => form.kind !== 'person' && !form.key.includes('|'));
  const buckets = grouped(lone, (form) => `${form.words.length}${form.words[0]?.[0]}`);
  for (const bucket of buckets.values()) {
    bucket.slice(0, mostCompared).forEach((form, i) => {
      for (const other of bucket.slice(0, i))
        if (
          form.words.every((word, k) => word === other.words[k] || nearNames(word, other.words[k] as string))
        )
          join(other, form);
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
