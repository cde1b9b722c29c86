/**
 * The only door to the package natural: stems, whether two words are inflections of one, and a name distance.
 * Its files are imported one by one: the package's root loads database clients and prints.
 */
import jaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';
import PresentVerbInflector from 'natural/lib/natural/inflectors/present_verb_inflector.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { irregularBases } from './irregular-forms.js';
import { memoised } from './memo.js';

/** Porter stem of a normal form. Stems are for counting, not for judging sameness: universe and university share one. */
export const stem: (norm: string) => string = memoised((norm) => porter.stem(norm));

/** 0 (nothing shared) to 1 (equal), kind to a shared beginning. For short names only: whole sentences always score high. */
export const jaroWinkler = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === b) : jaroWinklerDistance(a, b);

/**
 * Whether two normal forms are forms of one word: number, person, tense, participle, possessive. Comparatives and modals are not
 * (large / larger, will / would): they change what is said. Derivations are not (police / policy, Iraq / Iraqi).
 */
export function sameInflection(a: string, b: string): boolean {
  const [bases, others] = [inflectionBases(a), inflectionBases(b)];
  return others.some((base) => bases.includes(base));
}

/** What a normal form may be an inflection of, itself without a possessive ending first: forms are inflections of one word where these meet. */
export const inflectionBases = (norm: string): readonly string[] => basesOf(withoutPossessive(norm));

const withoutPossessive = (norm: string): string =>
  norm.includes("'") ? norm.replace(/'s?$/, '') || norm : norm;

/** Everything a normal form may be an inflection of, itself first. */
export const basesOf: (norm: string) => readonly string[] = memoised((norm) =>
  /^[\p{L}-]+$/u.test(norm) && norm.length <= longestWord ? findBases(norm) : [norm],
);

/** Longer runs of letters are no English word, and the inflectors' patterns need not see them. */
const longestWord = 40;

function findBases(norm: string): readonly string[] {
  if (fixed.has(norm)) return [norm];
  const found = [norm, ...irregular(norm)];
  if (norm.endsWith('s')) found.push(...unsuffixedS(norm));
  else if (/(?:men|people|ren|eet|eeth|eese|ice|i|ae)$/.test(norm)) found.push(nouns.singularize(norm));
  if (norm.endsWith('ed')) found.push(...unsuffixed(norm, norm.slice(0, -2)));
  if (norm.endsWith('ing')) found.push(...unsuffixed(norm, norm.slice(0, -3)));
  return found.filter((base) => base === norm || base.length >= 2);
}

/** Irregular bases, through a prefix too: retaken is to retake as taken to take. */
function irregular(norm: string): readonly string[] {
  const known = irregularBases.get(norm);
  const [, prefix, rest] = /^(re|over|under|out|mis|un|fore)-?(.{3,})$/.exec(norm) ?? [];
  if (known !== undefined || prefix === undefined || rest === undefined) return known ?? [];
  return (irregularBases.get(rest) ?? []).map((base) => norm.slice(0, -rest.length) + base);
}

const nouns = new NounInflector();
const verbs = new PresentVerbInflector();

/** Words that only look like an inflection of another: news is no plural of new. */
const fixed: ReadonlySet<string> = new Set(
  (
    'news species series means customs clothes ours yours theirs hers its this thus his as us yes gas bus ' +
    'always perhaps besides sometimes nowadays afterwards towards overseas arms goods ' +
    'politics economics ethics physics mathematics athletics genetics acoustics aerobics linguistics aesthetics dynamics mechanics ' +
    'logistics optics graphics analytics statistics gymnastics electronics robotics obstetrics pediatrics ' +
    'evening morning during nothing something anything everything king ring spring string sibling ceiling sterling ' +
    'united hundred sacred wicked naked indeed need seed feed speed breed creed ' +
    'wales philippines netherlands maldives seychelles bahamas texas kansas arkansas illinois paris athens brussels'
  ).split(' '),
);

/** Plurals and third persons. Endings that are part of the word (princess, crisis, virus) are left alone. */
function unsuffixedS(norm: string): readonly string[] {
  if (norm.length < 4 || /(?:ss|us|is|'s)$/.test(norm)) return [];
  const found = [nouns.singularize(norm), verbs.pluralize(norm)];
  if (norm.endsWith('ses')) found.push(`${norm.slice(0, -2)}is`);
  return found.filter((base) => base.length >= 3);
}

/** What -ed and -ing were put on: as it stands, with its e, with one consonant of two, with its y. Porter's stem decides. */
function unsuffixed(norm: string, rest: string): readonly string[] {
  if (rest.length < 2) return [];
  const candidates = [rest, `${rest}e`];
  if (/([b-df-hj-np-tv-z])\1$/.test(rest)) candidates.push(rest.slice(0, -1));
  const found = candidates.filter((base) => base.length >= 3 && stem(base) === stem(norm));
  return norm.endsWith('ied') ? [...found, `${norm.slice(0, -3)}y`] : found;
}
