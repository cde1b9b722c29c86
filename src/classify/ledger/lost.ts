/**
 * A difference between two wordings in, the qualifiers that one side lost out: an "if", a "not", a "may" among the words that only
 * the other has, where it qualifies words that both have: in the same sentence and near the kept words.
 */
import { type Qualified, qualifiersIn, tenseOf } from '../../lexicon/qualifiers.js';
import type { Qualifier, QuoteRelation } from '../../model/quote.js';
import type { Word } from '../../model/witness.js';
import type { Difference } from './differences.js';
import type { QuoteWord } from './units.js';
import { placeIn, type Wording } from './wording.js';

type Lost = Extract<QuoteRelation, { kind: 'lost-qualifier' }>;

export function lostQualifiers(one: Difference, reference: Wording, here: Wording): Lost[] {
  const swapped = { ...one, r0: one.h0, r1: one.h1, h0: one.r0, h1: one.r1 };
  const byHere = lostBy(one, reference, here).map(
    ({ kind, kept, other }): Lost => ({
      kind: 'lost-qualifier',
      qualifier: kind,
      lost: 'here',
      reference: kept,
      here: other,
    }),
  );
  const byReference = lostBy(swapped, here, reference).map(
    ({ kind, kept, other }): Lost => ({
      kind: 'lost-qualifier',
      qualifier: kind,
      lost: 'reference',
      reference: other,
      here: kept,
    }),
  );
  const all = [...byHere, ...byReference];
  return all.length > 0 ? all : tenses(one, reference, here);
}

interface Found {
  readonly kind: Qualifier;
  readonly kept: ReturnType<typeof placeIn>;
  readonly other: ReturnType<typeof placeIn>;
}

/** Qualifiers of the `r` side that the `h` side has not. */
function lostBy(one: Difference, keeper: Wording, loser: Wording): Found[] {
  const words = keeper.words.slice(one.r0, one.r1);
  const others = qualifiersIn(keysOf(loser.words.slice(one.h0, one.h1)));
  return qualifiersIn(keysOf(words))
    .filter((found) => !isAnswer(words, found, keeper) && reaches(one, keeper, found))
    .filter((found) => !others.some((other) => answers(found, other)))
    .map((found) => ({
      kind: found.kind,
      kept: placeIn(keeper, one.r0 + found.from, one.r0 + found.to),
      other: placeIn(loser, one.h0, one.h1),
    }));
}

const keysOf = (words: readonly QuoteWord[]): string[] => words.map(({ key }) => key);

/** A modal is answered by one that weakens as much; any other qualifier by one of its sense. A modal that weakens nothing is none. */
const answers = (found: Qualified, other: Qualified): boolean =>
  found.kind === 'modal' && other.kind === 'modal'
    ? other.weight >= found.weight
    : found.kind === other.kind && found.sense === other.sense;

/** "No, we will not": an answer negates nothing of what follows; a modal of no weight qualifies nothing. */
function isAnswer(words: readonly QuoteWord[], found: Qualified, { account }: Wording): boolean {
  if (found.kind === 'modal') return found.weight < leastWeight;
  const word = words[found.from] as QuoteWord;
  return word.key === 'no' && word.opens && account.tokens[word.token + 1]?.text === ',';
}

/** Below "can" a modal weakens nothing: "will", "shall", "must". */
const leastWeight = 1;

/** In words: how near to what is kept a qualifier must stand to bear on it. A condition or a turn reaches farther than a "not". */
const reach = { clause: 10, word: 6, behind: 3, short: 5 } as const;

function reaches({ at, r0, r1 }: Difference, { words }: Wording, found: Qualified): boolean {
  const size = r1 - r0;
  const clause = found.kind === 'condition' || found.kind === 'contrast';
  const opensBetween = (from: number, to: number): boolean => {
    for (let k = from; k < to; k++) if (words[k]?.opens) return true;
    return false;
  };
  const bearsOnNext =
    at !== 'end' &&
    !opensBetween(r0 + found.to, r1 + 1) &&
    (size - found.to < reach.word || (found.kind === 'condition' && size - found.to < 2 * reach.clause));
  const bearsOnLast =
    at !== 'start' &&
    !opensBetween(r0, r0 + found.from + 1) &&
    (size <= reach.short || found.from < (clause ? reach.clause : reach.behind));
  return bearsOnNext || bearsOnLast;
}

/** "was" for "is", "won" for "win": told of another time. */
function tenses(one: Difference, reference: Wording, here: Wording): Lost[] {
  const [left, right] = [reference.words.slice(one.r0, one.r1), here.words.slice(one.h0, one.h1)];
  if (left.length === 0 || right.length === 0 || Math.max(left.length, right.length) > reach.word) return [];
  for (const [i, x] of left.entries())
    for (const [j, y] of right.entries())
      if (otherTense(x, y, reference, here))
        return [
          {
            kind: 'lost-qualifier',
            qualifier: 'tense',
            lost: 'here',
            reference: placeIn(reference, one.r0 + i, one.r0 + i + 1),
            here: placeIn(here, one.h0 + j, one.h0 + j + 1),
          },
        ];
  return [];
}

function otherTense(x: QuoteWord, y: QuoteWord, reference: Wording, here: Wording): boolean {
  const [left, right] = [tenseOf(x.key), tenseOf(y.key)];
  if (left !== null || right !== null) return left !== null && right !== null && left !== right;
  const [one, other] = [reference.account.tokens[x.token] as Word, here.account.tokens[y.token] as Word];
  if (one.lemma !== other.lemma || one.pos !== 'VERB' || other.pos !== 'VERB') return false;
  return isPast(one) !== isPast(other) && !/ing$/.test(`${one.norm} ${other.norm}`);
}

const isPast = ({ norm, lemma }: Word): boolean => norm !== lemma && !/(?:s|ing)$/.test(norm);
