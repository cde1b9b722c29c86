/**
 * A collation made ready for reading: comes in a Collation and the addresses of its pages, goes out everything pages look up
 * (accounts by siglum and by hash, contrasts strongest first, which passage a place is in, which row a passage is in).
 */
import type {
  CollatedFraming,
  CollatedLink,
  CollatedPassage,
  CollatedReading,
  CollatedRow,
  CollatedWitness,
  Collation,
  Place,
} from '../src/model/collation.js';
import { type Device, type Family, familyOf } from '../src/model/framing.js';
import { overlap } from '../src/text/span.js';
import { type Addresses, type ContrastKey, contrastId, shortHash } from './address.js';
import { strongestFirst } from './strength.js';
import { nameWord, titleWord } from './words.js';

export interface Account {
  readonly index: number;
  readonly siglum: string;
  readonly witness: CollatedWitness;
  /** The outlet, or "Account B". */
  readonly name: string;
  readonly hash: string;
  /** Passages that tell something, in order. */
  readonly passages: readonly CollatedPassage[];
  readonly boilerplate: readonly CollatedPassage[];
}

export interface Contrast {
  readonly framing: CollatedFraming;
  readonly family: Family;
  /** From 1, the strongest first, those that start collapsed last. */
  readonly number: number;
  readonly key: ContrastKey;
  /** Unique within a page. */
  readonly id: string;
}

export interface Edition {
  readonly collation: Collation;
  readonly addresses: Addresses;
  /** Texts are not to be shown whole: readings with a few words around them only. */
  readonly excerpts: boolean;
  readonly title: string;
  readonly accounts: readonly Account[];
  /** Strongest first; those that start collapsed at the end. */
  readonly contrasts: readonly Contrast[];
  readonly shown: readonly Contrast[];
  readonly counts: Readonly<Record<Family, number>>;
  account(siglum: string): Account;
  byHash(hash: string): Account | undefined;
  find(key: ContrastKey): Contrast | undefined;
  /** The passage that holds a place or most of it; for an empty place the passage it touches. */
  passageAt(place: Place): CollatedPassage | undefined;
  /** Contrasts with a reading in or at the edge of a passage. */
  contrastsIn(siglum: string, passage: CollatedPassage): readonly Contrast[];
  rowOf(siglum: string, passage: CollatedPassage): CollatedRow | undefined;
  linksBetween(a: string, b: string): readonly CollatedLink[];
}

export function editionOf(
  collation: Collation,
  addresses: Addresses,
  { excerpts = false }: { readonly excerpts?: boolean } = {},
): Edition {
  const accounts = collation.witnesses.map(accountOf);
  const bySiglum = new Map(accounts.map((account) => [account.siglum, account]));
  const byHash = new Map([...accounts].reverse().map((account) => [account.hash, account]));
  const account = (siglum: string): Account => {
    const found = bySiglum.get(siglum);
    if (!found) throw new RangeError(`no witness ${siglum} in this collation`);
    return found;
  };
  const passageAt = (place: Place) => passageIn(account(place.witness).witness.passages, place);
  const contrasts = ranked(collation.framings, account);
  const shown = contrasts.filter((contrast) => contrast.framing.shown);
  const inPassage = group(contrasts, (contrast) => contrast.framing.readings.map(passageKeyOf(passageAt)));
  const rows = group(collation.rows, (row) => row.passages.map(passageKeyOf(passageAt)));
  return {
    collation,
    addresses,
    excerpts,
    title: titleWord(
      collation.event,
      accounts.map(({ name }) => name),
    ),
    accounts,
    contrasts,
    shown,
    counts: countByFamily(shown),
    account,
    byHash: (hash) => byHash.get(hash),
    find: (key) => {
      const fits = contrasts.filter(
        (contrast) => contrast.framing.device === key.device && reads(contrast, key, account),
      );
      // A headline may be read by several; each is known best by its first reading.
      const own = fits.find(({ key: { hash, start } }) => hash === key.hash && start === key.start);
      return own ?? fits[0];
    },
    passageAt,
    contrastsIn: (siglum, passage) => inPassage.get(passageKey(siglum, passage)) ?? [],
    rowOf: (siglum, passage) => rows.get(passageKey(siglum, passage))?.[0],
    linksBetween: (a, b) => collation.links.filter((link) => joins(link, a, b)),
  };
}

function accountOf(witness: CollatedWitness, index: number): Account {
  return {
    index,
    siglum: witness.id,
    witness,
    name: nameWord(witness),
    hash: shortHash(witness.sha256),
    passages: witness.passages.filter((passage) => passage.kind !== 'boilerplate'),
    boilerplate: witness.passages.filter((passage) => passage.kind === 'boilerplate'),
  };
}

function ranked(framings: readonly CollatedFraming[], account: (siglum: string) => Account): Contrast[] {
  const taken = new Set<string>();
  return strongestFirst(framings)
    .flatMap((framing) => {
      const first = framing.readings[0];
      if (!first) return [];
      const key = keyOf(framing.device, first, account);
      return [{ framing, family: familyOf[framing.device], key, id: unique(contrastId(key), taken) }];
    })
    .map((contrast, index) => ({ ...contrast, number: index + 1 }));
}

const keyOf = (
  device: Device,
  reading: CollatedReading,
  account: (siglum: string) => Account,
): ContrastKey => ({
  device,
  hash: account(reading.witness).hash,
  start: reading.start,
  end: reading.end,
});

/** The id itself, or the id with a number behind it where it is taken; `taken` remembers it. */
export function unique(id: string, taken: Set<string>): string {
  let found = id;
  for (let n = 2; taken.has(found); n++) found = `${id}.${n}`;
  taken.add(found);
  return found;
}

const reads = (contrast: Contrast, key: ContrastKey, account: (siglum: string) => Account): boolean =>
  contrast.framing.readings.some(
    (reading) =>
      reading.start === key.start && reading.end === key.end && account(reading.witness).hash === key.hash,
  );

function countByFamily(contrasts: readonly Contrast[]): Record<Family, number> {
  const counts: Record<Family, number> = { words: 0, source: 0, facts: 0, silence: 0 };
  for (const contrast of contrasts) counts[contrast.family]++;
  return counts;
}

/** Passages are in order and disjoint, so the first that ends after the place starts is where to look. */
function passageIn(passages: readonly CollatedPassage[], place: Place): CollatedPassage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] as CollatedPassage).end <= place.start) low = middle + 1;
    else high = middle;
  }
  const here = passages[low];
  const before = passages[low - 1];
  if (place.start === place.end) return here && here.start <= place.start ? here : (before ?? here);
  const near = [here, passages[low + 1]].filter((passage) => passage !== undefined);
  return near.sort((a, b) => overlap(b, place) - overlap(a, place))[0] ?? before;
}

const passageKey = (siglum: string, passage: CollatedPassage): string => `${siglum}:${passage.start}`;

const passageKeyOf =
  (passageAt: (place: Place) => CollatedPassage | undefined) =>
  (place: Place): string | null => {
    const passage = passageAt(place);
    return passage ? passageKey(place.witness, passage) : null;
  };

function group<T>(items: readonly T[], keys: (item: T) => readonly (string | null)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      if (key === null) continue;
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

const joins = (link: CollatedLink, a: string, b: string): boolean =>
  (link.a.witness === a && link.b.witness === b) || (link.a.witness === b && link.b.witness === a);
