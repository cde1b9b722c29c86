/**
 * Two word lists in, the places out where one side writes in one word what the other writes in two or three: airstrike / air strike,
 * re-election / reelection. Such words are spellings of each other, which a pairing of single tokens cannot say.
 */
import { sameSpelling, spellingsOf } from '../lexicon/spelling.js';
import type { WordPair } from '../model/variant.js';

/** Half-open ranges into both lists; one of them holds one token. */
export interface JoinedWords {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** What is read of a token. */
interface Token {
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark';
}

export function joinedWords(a: readonly Token[], b: readonly Token[]): readonly JoinedWords[] {
  const inB = apartIn(b, a).map(({ whole, from, to }) => ({ a0: whole, a1: whole + 1, b0: from, b1: to }));
  const inA = apartIn(a, b).map(({ whole, from, to }) => ({ a0: from, a1: to, b0: whole, b1: whole + 1 }));
  const found = [...inB, ...inA].sort((p, q) => p.a0 - q.a0 || p.b0 - q.b0);
  return found.filter((one, k) => found.slice(0, k).every((other) => areApart(one, other)));
}

const areApart = (one: JoinedWords, other: JoinedWords): boolean =>
  (one.a0 >= other.a1 || one.a1 <= other.a0) && (one.b0 >= other.b1 || one.b1 <= other.b0);

/** Every token of a joined word answers the word on the other side, and nothing else. */
export function withJoined(pairs: readonly WordPair[], joined: readonly JoinedWords[]): readonly WordPair[] {
  if (joined.length === 0) return pairs;
  const others = pairs.filter((pair) =>
    joined.every(({ a0, a1, b0, b1 }) => (pair.a < a0 || pair.a >= a1) && (pair.b < b0 || pair.b >= b1)),
  );
  const parts = joined.flatMap(({ a0, a1, b0, b1 }) =>
    rangeOf(a0, a1).flatMap((i) =>
      rangeOf(b0, b1).map((j): WordPair => ({ a: i, b: j, by: 'spelling', strength: 1 })),
    ),
  );
  return [...others, ...parts].sort((p, q) => p.a - q.a || p.b - q.b);
}

const rangeOf = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** Shorter joins are chance: "to day", "an other". */
const shortestJoin = 6;
/** "air strike", "cease - fire". */
const mostParts = 3;

interface Apart {
  readonly whole: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of `tokens` that some one word of `wholes` joins. */
function apartIn(tokens: readonly Token[], wholes: readonly Token[]): readonly Apart[] {
  const places = placesOf(wholes, new Set(tokens.map(({ norm }) => norm)));
  if (places.size === 0) return [];
  const found: Apart[] = [];
  for (let from = 0; from + 1 < tokens.length; from++) {
    let joined = '';
    for (let to = from; to < Math.min(tokens.length, from + mostParts); to++) {
      const { norm, kind } = tokens[to] as Token;
      if (kind === 'number' || (kind === 'mark' && (norm !== '-' || to === from))) break;
      if (kind === 'word') joined += norm.replaceAll('-', '');
      const whole = to > from && kind === 'word' ? places.get(joined) : undefined;
      if (whole === undefined || !sameSpelling(joinedNorm(tokens, from, to), wholes[whole]?.norm ?? ''))
        continue;
      found.push({ whole, from, to: to + 1 });
      places.delete(joined);
    }
  }
  return found;
}

/** As sameSpelling reads several words, so that it can refuse joins that mean something else (may be / maybe). */
const joinedNorm = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .filter(({ kind }) => kind === 'word')
    .map(({ norm }) => norm)
    .join(' ');

/** The first token for each way of writing it; not those that the other side has as they are. */
function placesOf(wholes: readonly Token[], others: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { norm, kind }] of wholes.entries()) {
    if (kind !== 'word' || norm.length < shortestJoin || others.has(norm)) continue;
    for (const form of spellingsOf(norm)) if (!places.has(form)) places.set(form, index);
  }
  return places;
}
