/** Phrases around a word, by the tags: the noun phrase a noun heads, the verb with its auxiliaries and particles. */
import type { TokenRange, Word } from '../model/witness.js';
import { type Side, wordAt } from './view.js';

const isNoun = (word: Word | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN';
const isHyphen = (word: Word | undefined): boolean => word?.norm === '-';
const touches = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

/** The noun phrase whose words stand around `token`, its determiner and modifiers included, relative clauses and "of …" left out. */
export function nounPhrase(side: Side, token: number): TokenRange {
  let to = token + 1;
  while (continuesRight(side, to)) to++;
  while (to > token + 1 && !isNoun(wordAt(side, to - 1)) && wordAt(side, to - 1)?.pos !== 'NUM') to--;
  let from = token;
  while (continuesLeft(side, from - 1)) from--;
  while (from < token && (wordAt(side, from)?.kind === 'mark' || wordAt(side, from)?.norm === "'s")) from++;
  return { from, to };
}

/** Index of the head: the last noun of the phrase. */
export function headOf(side: Side, { from, to }: TokenRange): number {
  for (let k = to - 1; k >= from; k--) if (isNoun(wordAt(side, k))) return k;
  return to - 1;
}

function continuesRight(side: Side, k: number): boolean {
  const word = wordAt(side, k);
  if (!word) return false;
  if (isNoun(word)) return true;
  if (isHyphen(word)) return touches(wordAt(side, k - 1), word) && touches(word, wordAt(side, k + 1));
  if (isHyphen(wordAt(side, k - 1))) return touches(wordAt(side, k - 1), word);
  return (word.norm === "'s" || word.norm === "'") && word.pos === 'PART' && isNoun(wordAt(side, k - 1));
}

function continuesLeft(side: Side, k: number): boolean {
  const word = wordAt(side, k);
  const next = wordAt(side, k + 1);
  if (!word || !next || next.pos === 'DET') return false;
  if (isHyphen(word)) return touches(word, next) && touches(wordAt(side, k - 1), word);
  if (isHyphen(next) && touches(word, next)) return word.kind !== 'mark';
  if (isHyphen(wordAt(side, k - 1)) && touches(wordAt(side, k - 1), word)) return word.kind === 'word';
  if (word.norm === "'s" || word.norm === "'") return word.pos === 'PART' && isNoun(wordAt(side, k - 1));
  if (word.pos === 'ADV') return next.pos === 'ADJ' || isHyphen(wordAt(side, k + 2));
  if (word.pos === 'VERB')
    return /(?:ed|ing|en)$/.test(word.norm) && side.account.tokens[k - 1]?.pos === 'DET';
  return (
    word.pos === 'DET' ||
    word.pos === 'ADJ' ||
    word.pos === 'NUM' ||
    isNoun(word) ||
    (word.pos === 'PRON' && possessives.has(word.norm))
  );
}

const possessives = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);

/** The verb with the auxiliaries, negation and adverbs before it. */
export function verbGroup(side: Side, verb: number): TokenRange {
  let from = verb;
  while (inVerbGroup(wordAt(side, from - 1), wordAt(side, from))) from--;
  while (from < verb && wordAt(side, from)?.pos === 'ADV') from++;
  return { from, to: verb + 1 };
}

const inVerbGroup = (word: Word | undefined, next: Word | undefined): boolean =>
  word !== undefined &&
  (word.pos === 'AUX' ||
    word.norm === 'not' ||
    word.norm === "n't" ||
    (word.norm === 'to' && word.pos === 'PART') ||
    (word.pos === 'ADV' && next?.pos !== 'ADV'));
