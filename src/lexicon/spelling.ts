/**
 * Whether two normal forms are spellings of one word: British and American (colour / color, emphasised / emphasized), other accepted
 * variants (adviser / advisor), and what is joined, hyphened or apart (ceasefire / cease-fire / cease fire).
 * Source: VarCon 2020.12.07 (data/varcon.txt, made by build-spelling.ts; notice there and in data/README.md), and the short list below.
 */
import { dataFile } from './data.js';
import { memoised } from './memo.js';

/** Normal forms of one or several words (single spaces). Equal forms are the same spelling. A form and its plural are not. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const [partsA, partsB] = [partsOf(a), partsOf(b)];
  if (partsA.length === 0 || partsB.length === 0) return false;
  if (partsA.length === partsB.length) return partsA.every((part, i) => sameWord(part, partsB[i] as string));
  const [joinedA, joinedB] = [partsA.join(''), partsB.join('')];
  return !apart.has(joinedA) && !apart.has(joinedB) && sameWord(joinedA, joinedB);
}

/** Words of a form; none where it holds a number, which has no spelling (20-21 is not 2021). */
const partsOf: (norm: string) => readonly string[] = memoised((norm) =>
  /\p{N}/u.test(norm) ? [] : norm.split(/[\s-]+/).filter((part) => part !== ''),
);

/** Joined, these mean something else: "may be" is not "maybe", to re-sign is not to resign. */
const apart: ReadonlySet<string> = new Set(
  (
    'maybe apart away already altogether always almost alone along aside everyday sometime sometimes anyway awhile around another ' +
    'into onto upon within without therefore today nobody somebody nowhere however whatever ' +
    'resign resigned resigning resigns reform reformed reforms reforming recover recovered recovering recreate recreation represent ' +
    'resent resort resorted release released redress repress reserve resolve restrain retreat return recollect remark relay ' +
    'coop coops unionised unionized multiply prefix shortlist'
  ).split(' '),
);

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [written(a), written(b)];
  if (one.ending !== other.ending) return false;
  return one.folded === other.folded || one.variants.includes(other.word);
}

/** A word without its possessive ending, and all that is compared. */
const written = memoised((form: string) => {
  const word = withoutPossessive(form);
  return { word, ending: form.length - word.length, folded: foldIse(word), variants: variantsOf(word) };
});

const withoutPossessive = (word: string): string => word.replace(/(?<=\p{L})'s?$/u, '');

/** -ise on -ize and -yse on -yze, with what may follow: too regular to be listed. */
export const foldIse = (word: string): string =>
  word.replace(
    /(?<=[a-z]{3})(i|y)s(?=(?:e[ds]?|ers?|ing|ingly|edly|ations?|ational|able|ability|ement)$)/,
    '$1z',
  );

const variantsOf: (word: string) => readonly string[] = memoised(
  (word) => ownVariants.get(word) ?? findLine(dataFile('varcon.txt'), word),
);

/** A word in all its spellings, itself first. For looking words up whose spelling may be either. */
export const spellingsOf: (word: string) => readonly string[] = memoised((word) => {
  const folded = foldIse(word);
  return folded === word
    ? [word, ...variantsOf(word)]
    : [word, folded, ...variantsOf(word), ...variantsOf(folded)];
});

/** Whether a normal form has other spellings, or parts that may be joined or left out: two different forms that have none are never the same. */
export const hasSpellings: (norm: string) => boolean = memoised(
  (norm) => /[^\p{L}\p{M}]/u.test(norm) || foldIse(norm) !== norm || variantsOf(norm).length > 0,
);

/** Whether some spelling of the word begins with another letter (aegis / egis): rare enough to be asked before two words are compared. */
export const respelledAtStart: (word: string) => boolean = memoised((word) =>
  variantsOf(withoutPossessive(word)).some((form) => form[0] !== word[0]),
);

const [lineFeed, blank, hash] = [10, 32, 35];

/** The other spellings on the word's line; most words have no line, and the table says so at once. */
function findLine(file: Buffer, word: string): readonly string[] {
  lines ??= linesOf(file);
  let code = 0;
  for (let i = 0; i < word.length; i++) code = (Math.imul(code, 31) + word.charCodeAt(i)) | 0;
  for (let slot = slotOf(code); lines[slot] !== -1; slot = (slot + 1) % slots) {
    const start = lines[slot] as number;
    const rest = wordEnd(file, start, word);
    if (rest >= 0) return file.toString('latin1', rest, file.indexOf(lineFeed, rest)).split(' ');
  }
  return [];
}

/** Where the other spellings start on the line at `start`, -1 where the line is another word's. */
function wordEnd(file: Buffer, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) if (file[start + i] !== word.charCodeAt(i)) return -1;
  return file[start + word.length] === blank ? start + word.length + 1 : -1;
}

/** A power of two, over twice the number of lines. */
const slots = 32_768;
let lines: Int32Array | undefined;

const slotOf = (code: number): number => (code ^ (code >>> 15)) & (slots - 1);

/** Where each word's line starts in the file, in open addressing by the word's code; -1 for a free slot. A notice line begins with #. */
function linesOf(file: Buffer): Int32Array {
  const table = new Int32Array(slots).fill(-1);
  for (let start = 0; start < file.length; start = file.indexOf(lineFeed, start) + 1) {
    if (file[start] === hash) continue;
    let code = 0;
    for (let at = start; (file[at] as number) > blank; at++)
      code = (Math.imul(code, 31) + (file[at] as number)) | 0;
    let slot = slotOf(code);
    while (table[slot] !== -1) slot = (slot + 1) % slots;
    table[slot] = start;
  }
  return table;
}

/** Variants met in news that VarCon lacks. Source: Oxford English Dictionary, variant headings; AP and Guardian style guides. */
const ownPairs: readonly string[] = [
  'among amongst',
  'amid amidst',
  'while whilst',
  'toward towards',
  'afterward afterwards',
  'backward backwards',
  'forward forwards',
  'upward upwards',
  'downward downwards',
  'ok okay',
  'learned learnt',
  'burned burnt',
  'dreamed dreamt',
  'leaned leant',
  'leaped leapt',
  'spelled spelt',
  'spilled spilt',
  'spoiled spoilt',
  'sneaked snuck',
  'pleaded pled',
  'dived dove',
  'lavalier lavaliere',
  'fuehrer fuhrer',
  'fuehrers fuhrers',
  'pinyon pinon',
  'pinyons pinons',
  'roentgen rontgen',
];

const ownVariants: ReadonlyMap<string, readonly string[]> = new Map(
  ownPairs.flatMap((pair) => {
    const [one, other] = pair.split(' ') as [string, string];
    return [[one, [other]] as const, [other, [one]] as const];
  }),
);
