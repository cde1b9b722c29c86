/**
 * The only door to string-similarity: whether two spellings are near enough to be one name (Pashinyan / Pashinian, Mirzoya / Mirzoyan).
 * Transliterations are folded onto one form and compared exactly; a slip of the keyboard counts only where one of the two is no known word,
 * since Johnson and Johnston, Iran and Iraq, Austria and Australia are as near as any typo.
 */
import stringSimilarity from 'string-similarity';
import { normalForm } from '../text/normal.js';
import { memoised } from './memo.js';
import { nameVariants } from './name-variants.js';
import { placeOf } from './places.js';
import { rank } from './vectors.js';

/**
 * Whether a and b, surface or normal forms of one or several words, are spellings of one name. Equal names are near. A name with a word
 * more or less (Blinken / Antony Blinken) is not a spelling: that is for whoever clusters mentions.
 */
export function nearNames(a: string, b: string): boolean {
  const { parts: one, group } = nameOf(a);
  const { parts: other, group: otherGroup } = nameOf(b);
  if (one.length === 0 || other.length === 0) return false;
  if (group === otherGroup) return true;
  if (one.length !== other.length) return joinedAlike(one, other);
  const near = one.map((part, i) => nearParts(part, other[i] as string));
  const carried = one.filter((_, i) => near[i]).join('').length >= carryingLetters;
  return near.every((same, i) => same || (carried && nearBeside(one[i] as string, other[i] as string)));
}

/** Near parts of so many letters lend their weight to the others (Yasser / Yassir beside Arafat). */
const carryingLetters = 5;

/** What counts as near beside a near part: short parts that fold alike (Suu / Su), one vowel inside a longer one. */
function nearBeside(a: string, b: string): boolean {
  if (foldsAlike(a, b)) return true;
  if (Math.min(a.length, b.length) < shortestSlip || a.at(-1) !== b.at(-1)) return false;
  return foldings(a).some((one) =>
    foldings(b).some((other) => oneEdit(one, other) && consonants(one) === consonants(other)),
  );
}

const consonants = (folded: string): string => folded.replace(/[aeiou]/g, '');

/** How near two spellings are, 0 to 1: Dice over letter pairs of the folded forms. 1 where they fold alike. For ranking candidates only. */
export function nearNameScore(a: string, b: string): number {
  const [one, other] = [nameOf(a).parts.join(' '), nameOf(b).parts.join(' ')];
  if (one === '' || other === '') return 0;
  if (one === other || listed(one, other)) return 1;
  return diceOf(one, other);
}

/** Words of a name, and what stands for all spellings that are listed together. */
const nameOf = memoised((name: string) => {
  const parts = partsOf(name);
  return { parts, group: groupFor(parts.join(' ')) };
});

/** Words of a name in normal form, the Arabic article and possessive endings left out: "al-Assad's" is "assad". */
function partsOf(name: string): readonly string[] {
  const parts = normalForm(name)
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.filter((part) => !/^(?:al|el|ul|ad|as|ash|an|ar)$/.test(part)) : parts;
}

const listed = (a: string, b: string): boolean => groupFor(a) === groupFor(b);
const groupFor = (name: string): string => groupOf.get(name) ?? name;

const groupOf: ReadonlyMap<string, string> = new Map(
  nameVariants.flatMap(({ forms }) => forms.map((form) => [form, forms[0] as string] as const)),
);

/** "Jintao Hu" is no spelling of "Hu Jintao", but "Ban Kimoon" is one of "Ban Ki-moon". */
const joinedAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.join('').length >= shortestFolded && foldsAlike(a.join(''), b.join(''));

/** Below four letters too many different names look alike (Li / Lee, Xi / Shi). */
const shortestFolded = 4;

function nearParts(a: string, b: string): boolean {
  if (listed(a, b)) return true;
  if (Math.min(a.length, b.length) < shortestFolded || isNumbered(a) || isNumbered(b)) return false;
  return (foldsAlike(a, b) || nearlyWritten(a, b)) && !differentPlaces(a, b);
}

/**
 * The letters that a name of one word may begin with in any romanisation; '' where that tells nothing (several words, listed names).
 * Two names that have letters and none in common are never near: asked before every two names of a story are compared.
 */
export function nameInitials(name: string): string {
  const { parts, group } = nameOf(name);
  const [part] = parts;
  if (part === undefined || parts.length > 1 || group !== part || groupOf.has(part)) return '';
  return foldings(part)
    .map((folded) => folded.slice(0, 1))
    .join('');
}

const isNumbered = memoised((part: string) => /\p{N}/u.test(part));

/** Two names the gazetteer tells apart: Austria and Australia, Armenia and Armenian. */
function differentPlaces(a: string, b: string): boolean {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one !== null && other !== null && (one.key !== other.key || one.as !== other.as);
}

function foldsAlike(a: string, b: string): boolean {
  const others = foldings(b);
  return foldings(a).some((folded) => others.includes(folded));
}

/** The forms a name may fold to: one, two where a q may stand for a k or a g (Qaddafi). */
const foldings: (part: string) => readonly string[] = memoised((part) =>
  part.includes('q') ? [fold(part.replaceAll('q', 'k')), fold(part.replaceAll('q', 'g'))] : [fold(part)],
);

/**
 * Letters that romanisations exchange, on one of them. Rules after the tables in common use for Cyrillic, Arabic, Persian, Armenian and
 * Georgian (BGN/PCGN, ALA-LC) and after newspapers' habits (-skiy / -sky, -yev / -ev, gh / g, kh / h). Order matters.
 */
const folds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch(?=[eiv])|sh/g, 'S'],
  [/tsch|tch|ch(?![lr])/g, 'C'],
  [/kh/g, 'h'],
  [/(?<=[aeiou])h(?=[aeiou]?$)/g, ''],
  [/gh/g, 'g'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'j'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ch|ck|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/ae|ei|ai/g, 'ai'],
  [/^ie/, 'e'],
  [/(?<=[^aeiou])ie(?=v|va$)/g, 'e'],
  [/off?$/, 'ov'],
  [/eff?$/, 'ev'],
  [/(\p{L})\1+/gu, '$1'],
];

const fold = (part: string): string => folds.reduce((text, [from, to]) => text.replace(from, to), part);

/** One slip in a long enough word, where one of the two is rare enough to be a slip, and neither is the other with an ending. */
function nearlyWritten(a: string, b: string): boolean {
  const [one, other] = [foldings(a)[0] as string, foldings(b)[0] as string];
  if (Math.min(one.length, other.length) < shortestSlip || one[0] !== other[0]) return false;
  if (!oneEdit(one, other) && !oneEdit(a, b)) return false;
  if (stringSimilarity.compareTwoStrings(a, b) < leastDice) return false;
  if (inflected(a, b)) return false;
  return rank(a) === null || rank(b) === null;
}

/** A slip in five letters or fewer makes another name as easily as a typo. */
const shortestSlip = 6;

/** Neighbours exchanged in the middle of seven letters leave half of the letter pairs. */
const leastDice = 0.5;

const diceOf = (a: string, b: string): number =>
  Math.max(
    ...foldings(a).flatMap((one) =>
      foldings(b).map((other) => stringSimilarity.compareTwoStrings(one, other)),
    ),
  );

/** Gagauz / Gagauzi, Abkhazia / Abkhazian, Robert / Roberts: an ending that makes another word, not another spelling. */
function inflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return false;
  const ending = long.slice(short.length);
  return /^(?:i|s|an|ian|ese|ish|er|ist|ic)$/.test(ending) || (ending === 'n' && placeOf(short) !== null);
}

/** Whether one insertion, deletion, substitution or exchange of neighbours turns a into b. */
function oneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (middleA.length <= 1 && middleB.length <= 1) return true;
  return (
    middleA.length === 2 && middleB.length === 2 && middleA[0] === middleB[1] && middleA[1] === middleB[0]
  );
}
