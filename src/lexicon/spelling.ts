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

/** Whether some spelling of the word begins with another letter (aegis / egis): rare enough to be asked before two words are compared. */
export const respelledAtStart: (word: string) => boolean = memoised((word) =>
  variantsOf(withoutPossessive(word)).some((form) => form[0] !== word[0]),
);

const lineFeed = 10;
const hash = 35;

/**
 * The other spellings on the word's line, by binary search over the bytes: lines are sorted, and making a table of them all would take
 * longer than most runs need. A notice line (#) sorts before every word.
 */
function findLine(file: Buffer, word: string): readonly string[] {
  const wanted = Buffer.from(`${word} `);
  let [low, high] = [0, file.length];
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && file[start - 1] !== lineFeed) start--;
    const order = file[start] === hash ? -1 : orderAt(file, start, wanted);
    if (order > 0) high = start;
    else {
      const end = file.indexOf(lineFeed, start);
      if (order === 0) return file.toString('utf8', start + wanted.length, end).split(' ');
      low = end + 1;
    }
  }
  return [];
}

/** Below 0 where what stands at `start` comes before `wanted`. Byte by byte: most differ at the first, and Buffer's own way costs a call. */
function orderAt(file: Buffer, start: number, wanted: Buffer): number {
  for (let i = 0; i < wanted.length; i++) {
    const order = (file[start + i] ?? 0) - (wanted[i] as number);
    if (order !== 0) return order;
  }
  return 0;
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
