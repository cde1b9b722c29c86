/**
 * Contrast sets: two lemmas in, the sets that hold both out, with the slant of each. The data lie under contrasts/, one file a field;
 * a user's own sets (settings) stand beside them in an index made with contrastIndex.
 */
import type { ContrastSetEntry } from '../model/settings.js';
import type { Pos } from '../model/witness.js';
import { normalForm } from '../text/normal.js';
import { accidentSets } from './contrasts/accidents.js';
import { borderSets } from './contrasts/borders.js';
import { campaignSets } from './contrasts/campaigns.js';
import { climateSets } from './contrasts/climate.js';
import type { ContrastSetData } from './contrasts/contrast-set.js';
import { courtSets } from './contrasts/courts.js';
import { crimeSets } from './contrasts/crime.js';
import { diplomacySets } from './contrasts/diplomacy.js';
import { economySets } from './contrasts/economy.js';
import { environmentSets } from './contrasts/environment.js';
import { forceSets } from './contrasts/forces.js';
import { groupSets } from './contrasts/groups.js';
import { mannerSets } from './contrasts/manner.js';
import { marketSets } from './contrasts/markets.js';
import { migrationSets } from './contrasts/migration.js';
import { politicsSets } from './contrasts/politics.js';
import { protestSets } from './contrasts/protest.js';
import { reportingSets } from './contrasts/reporting.js';
import { societySets } from './contrasts/society.js';
import { speechSets } from './contrasts/speech.js';
import { sportSets } from './contrasts/sport.js';
import { stateRelationSets } from './contrasts/state-relations.js';
import { technologySets } from './contrasts/technology.js';
import { toneSets } from './contrasts/tone.js';
import { warSets } from './contrasts/war.js';
import { memoised, rememberedOf } from './memo.js';
import { basesOf } from './natural.js';
import { spellingsOf } from './spelling.js';

export interface ContrastMember {
  /** One word or several with single spaces, lower case: "lose control of". */
  readonly lemma: string;
  /** In a few words, against the other members; empty where a user gave none. */
  readonly slant: string;
}

export interface ContrastSet {
  readonly id: string;
  readonly device: 'loaded' | 'label' | 'reporting-verb';
  readonly head: string;
  /** Null in a user's own set: any part of speech. */
  readonly pos: 'noun' | 'verb' | 'adjective' | null;
  readonly members: readonly ContrastMember[];
  readonly note: string;
  readonly source: string;
}

/** A set that holds both words, and which members they are. */
export interface Contrast {
  readonly set: ContrastSet;
  readonly a: ContrastMember;
  readonly b: ContrastMember;
}

/** A member's lemma, split at spaces, hyphens and apostrophes, as texts are. */
export interface MemberPhrase {
  readonly lemma: string;
  readonly words: readonly string[];
}

/** What a token says of itself; a Word of the model is one. */
export interface WordForms {
  readonly norm: string;
  readonly lemma: string;
}

export interface MemberMatch {
  readonly set: ContrastSet;
  readonly member: ContrastMember;
  /** How many words it takes. */
  readonly length: number;
}

export interface ContrastIndex {
  readonly sets: readonly ContrastSet[];
  /**
   * Every set in which a and b are members of different slant; null for none. Lemmas, or forms: "seized" is looked up as seize too.
   * Members of one slant may stand for each other and make no contrast (say, tell).
   */
  contrastOf(a: string, b: string): readonly Contrast[] | null;
  /** The sets that hold a lemma (or the lemma of a form). */
  setsOf(lemma: string): readonly ContrastSet[];
  /** Members of several words whose first word this is, longest first. */
  membersStartingWith(lemma: string): readonly MemberPhrase[];
  /** The members that begin at a word, of one word or of several, longest first. Each word may match by its normal form or its lemma. */
  membersAt(words: readonly WordForms[], at: number): readonly MemberMatch[];
}

/** The built-in sets with a user's own after them. */
export const contrastIndex = (own: readonly ContrastSetEntry[]): ContrastIndex =>
  own.length === 0 ? builtIn : makeIndex([...contrastSets, ...own.map(ownSet)]);

const ownSet = ({ pos, members, ...entry }: ContrastSetEntry, number: number): ContrastSet => ({
  ...entry,
  id: `own-${number + 1}`,
  pos: pos ?? null,
  members: slantsOf(members).map(([member, slant]) => ({ lemma: memberForm(member), slant: slant.trim() })),
});

const slantsOf = (members: ContrastSetEntry['members']): readonly (readonly [string, string])[] =>
  Array.isArray(members)
    ? members.map((member: string) => [member, ''])
    : Object.entries(members as Readonly<Record<string, string>>);

/** Members are compared as normal forms are: lower case, without accents, single spaces. */
export const memberForm = (member: string): string => normalForm(member).trim().replace(/\s+/g, ' ');

/** Tables are made at the first question: most runs of the program ask none. */
function makeIndex(sets: readonly ContrastSet[]): ContrastIndex {
  let tables: Tables | undefined;
  const load = (): Tables => {
    tables ??= { places: indexMembers(sets), phrases: indexPhrases(sets) };
    return tables;
  };
  const placesOf = memoised((lemma: string): readonly Place[] =>
    [...new Set(formsOf(lemma))].flatMap((form) => load().places.get(form) ?? []),
  );
  const openingsAt = rememberedOf((word: WordForms) => openings(load(), word));
  return {
    sets,
    contrastOf(a, b) {
      const others = placesOf(b);
      if (others.length === 0) return null;
      const found = placesOf(a).flatMap(({ set, member }) =>
        others
          .filter((other) => other.set === set && differ(member, other.member))
          .map((other) => ({ set, a: member, b: other.member })),
      );
      return found.length > 0 ? found : null;
    },
    setsOf: (lemma) => [...new Set(placesOf(lemma).map(({ set }) => set))],
    membersStartingWith: (lemma) => spellingsOf(lemma).flatMap((form) => load().phrases.get(form) ?? []),
    membersAt(words, at) {
      const first = words[at];
      if (first === undefined) return [];
      const { phrases, single } = openingsAt(first);
      if (phrases.length === 0) return single;
      const found = phrases.flatMap(({ words: parts, places }) => {
        const length = lengthAt(words, at, parts);
        return length === 0 ? [] : places.map((place) => ({ ...place, length }));
      });
      return found.length === 0 ? single : [...found, ...single];
    },
  };
}

interface Tables {
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly phrases: ReadonlyMap<string, readonly MemberPhrase[]>;
}

/** What may begin at a word: phrases, to be held against the words after it, and the members that it is by itself. */
interface Openings {
  readonly phrases: readonly { readonly words: readonly string[]; readonly places: readonly Place[] }[];
  readonly single: readonly MemberMatch[];
}

/** A word may be a member as it stands ("occupied" land) and by its base (to occupy): the reader knows its part of speech. */
function openings({ places, phrases }: Tables, word: WordForms): Openings {
  const forms = formsOfWord(word);
  return {
    phrases: forms
      .flatMap((form) => phrases.get(form) ?? [])
      .map((phrase) => ({ words: phrase.words, places: places.get(phrase.lemma) ?? [] })),
    single: forms
      .filter((form) => !isCompound(form))
      .flatMap((form) => places.get(form) ?? [])
      .map((place) => ({ ...place, length: 1 })),
  };
}

/** The lemma and the form in all spellings, and what the form may be an inflection of: taggers take "captured" for an adjective of its own. */
const formsOfWord = rememberedOf(({ norm, lemma }: WordForms): readonly string[] => [
  ...new Set([lemma, norm, ...basesOf(norm)].flatMap(spellingsOf)),
]);

const isCompound = (member: string): boolean => /[ '-]/.test(member);

/** How many words a phrase takes from `at` on, 0 where it does not stand there. Hyphens between its words are words of their own. */
function lengthAt(words: readonly WordForms[], at: number, parts: readonly string[]): number {
  let k = at;
  for (let index = 0; index < parts.length; index++) {
    if (index > 0 && words[k]?.norm === '-') k++;
    if (!isForm(words[k], parts[index] as string)) return 0;
    k++;
  }
  return k - at;
}

/** Whether a word may stand for a part of a phrase, by its normal form, its lemma or its base; in "sit-ins" even "in" has a plural. */
const isForm = (word: WordForms | undefined, part: string): boolean =>
  word !== undefined &&
  (formsOfWord(word).includes(part) ||
    word.norm === `${part}s` ||
    (persons.get(part)?.has(word.norm) ?? false));

/** Phrases are written of a man ("lose his job"); they are meant of anybody. */
const persons: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['his', new Set(['her', 'their', 'its', 'my', 'our', 'your'])],
  ['himself', new Set(['herself', 'themselves', 'itself', 'myself', 'ourselves', 'yourself'])],
]);

/** Whether choosing one member and not the other says something. Members of a user's own set may carry no slant: then all differ. */
export const differ = (a: ContrastMember, b: ContrastMember): boolean =>
  a.lemma !== b.lemma && (a.slant === '' || a.slant !== b.slant);

/** A verb's set is not for nouns spelled alike, nor the other way round. `pos` is that of the first word. */
export const fitsPos = ({ pos: wanted }: ContrastSet, pos: Pos | undefined, length: number): boolean =>
  wanted === null ||
  length > 1 ||
  (wanted === 'verb'
    ? pos === 'VERB'
    : wanted === 'noun'
      ? pos === 'NOUN' || pos === 'PROPN'
      : pos === 'ADJ');

interface Place {
  readonly set: ContrastSet;
  readonly member: ContrastMember;
}

function indexMembers(sets: readonly ContrastSet[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const set of sets) {
    for (const member of set.members) {
      const known = places.get(member.lemma);
      if (known === undefined) places.set(member.lemma, [{ set, member }]);
      else known.push({ set, member });
    }
  }
  return places;
}

function indexPhrases(sets: readonly ContrastSet[]): ReadonlyMap<string, readonly MemberPhrase[]> {
  const lemmas = new Set(sets.flatMap((set) => set.members.map((member) => member.lemma)));
  const phrases = new Map<string, MemberPhrase[]>();
  for (const lemma of lemmas) {
    const words = lemma.split(/[ -]|(?=')/);
    if (words.length < 2) continue;
    const first = words[0] as string;
    const known = phrases.get(first);
    if (known === undefined) phrases.set(first, [{ lemma, words }]);
    else known.push({ lemma, words });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/**
 * A lemma or form as the data may have it: every spelling (they are written in American), and what it may be an inflection of; of several
 * words the first (verbs) or the last (nouns) is inflected.
 */
function formsOf(lemma: string): readonly string[] {
  const words = lemma.split(' ');
  if (words.length === 1) return basesOf(lemma).flatMap(spellingsOf);
  const [first, last] = [words[0] as string, words.at(-1) as string];
  const verbs = basesOf(first).map((base) => [base, ...words.slice(1)]);
  const nouns = basesOf(last).map((base) => [...words.slice(0, -1), base]);
  return [words, ...verbs, ...nouns].flatMap(respellings);
}

/** The words in all combinations of their spellings; few words have two. */
const respellings = (words: readonly string[]): readonly string[] =>
  words.reduce<readonly string[]>(
    (starts, word) =>
      spellingsOf(word).flatMap((form) => starts.map((start) => (start === '' ? form : `${start} ${form}`))),
    [''],
  );

const fromData = ({ members, ...data }: ContrastSetData): ContrastSet => ({
  ...data,
  members: Object.entries(members).map(([lemma, slant]) => ({ lemma, slant })),
});

/** All built-in sets, in the order of their files. */
export const contrastSets: readonly ContrastSet[] = [
  ...warSets,
  ...forceSets,
  ...protestSets,
  ...migrationSets,
  ...borderSets,
  ...crimeSets,
  ...courtSets,
  ...politicsSets,
  ...campaignSets,
  ...diplomacySets,
  ...stateRelationSets,
  ...economySets,
  ...marketSets,
  ...societySets,
  ...groupSets,
  ...environmentSets,
  ...climateSets,
  ...accidentSets,
  ...technologySets,
  ...sportSets,
  ...reportingSets,
  ...speechSets,
  ...toneSets,
  ...mannerSets,
].map(fromData);

/** Look-ups over the built-in sets alone. */
const builtIn = makeIndex(contrastSets);
export const { contrastOf, setsOf, membersStartingWith, membersAt } = builtIn;
