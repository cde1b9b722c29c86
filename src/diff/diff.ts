/**
 * An alignment in, one PairDiff for every link out: which words answer which, and the variants. Links of different
 * occasions are compared too, since a reader may ask; classify leaves them alone.
 */
import type { Alignment, Link, LinkSide } from '../model/alignment.js';
import type { Notice } from '../model/article.js';
import type { Settings } from '../model/settings.js';
import type { PairDiff, WordPair } from '../model/variant.js';
import type { Story, TokenRange, Word } from '../model/witness.js';
import { alignWords } from './align-words.js';
import { type JoinedWords, joinedWords, withJoined } from './joined.js';
import { variantsOf } from './variants.js';

export function diff(story: Story, alignment: Alignment, settings: Pick<Settings, 'wordBudget'>): PairDiff[] {
  const known: Known = new Map();
  const { compared } = withinBudget(story, alignment, settings.wordBudget);
  return alignment.links.map((link) => diffLink(story, link, compared.has(link), known));
}

/** Cells of all word tables of an event, in tables of the largest size: some ten seconds of work. */
const tablesPerEvent = 80;

interface Budgeted {
  /** Links whose words are compared. */
  readonly compared: ReadonlySet<Link>;
  readonly tooLong: readonly Link[];
  readonly tooMany: readonly Link[];
}

/** The strongest links first, until the work of an event is spent. */
function withinBudget(story: Story, { links }: Alignment, wordBudget: number): Budgeted {
  const compared = new Set<Link>();
  const [tooLong, tooMany]: [Link[], Link[]] = [[], []];
  let left = tablesPerEvent * wordBudget;
  const byScore = [...links].sort((p, q) => q.score - p.score);
  for (const link of byScore) {
    const size = sizeOf(tokensOf(story, link.a)) * sizeOf(tokensOf(story, link.b));
    if (size > wordBudget) tooLong.push(link);
    else if (size > left) tooMany.push(link);
    else {
      left -= size;
      compared.add(link);
    }
  }
  return { compared, tooLong, tooMany };
}

/** One notice for each two accounts of which some linked passages are too long to compare, and one when an event has too many of them. */
export function budgetNotices(
  story: Story,
  alignment: Alignment,
  settings: Pick<Settings, 'wordBudget'>,
): Notice[] {
  const { tooLong, tooMany } = withinBudget(story, alignment, settings.wordBudget);
  const long = new Set(tooLong);
  const cut = alignment.links
    .filter((link) => long.has(link))
    .map(({ a, b }) => `${story.sigla[a.witness]} and ${story.sigla[b.witness]}`);
  const notices = [...new Set(cut)].map((pair) => ({
    code: 'word-budget',
    message: `${pair} have linked passages too long to compare word by word: each is shown as one difference.`,
  }));
  if (tooMany.length === 0) return notices;
  return [
    ...notices,
    {
      code: 'word-budget',
      message: `Only the ${alignment.links.length - tooMany.length - tooLong.length} strongest of ${alignment.links.length} links are compared word by word: each of the rest is shown as one difference.`,
    },
  ];
}

const sizeOf = ({ from, to }: TokenRange): number => to - from;

/** What was found by the words of both sides: accounts that share a text ask for the same ones again and again. */
type Known = Map<string, Found>;

interface Found {
  readonly pairs: readonly WordPair[];
  readonly apart: readonly JoinedWords[];
}

const nothing: Found = { pairs: [], apart: [] };

function diffLink(story: Story, link: Link, compared: boolean, known: Known): PairDiff {
  const [a, b] = [tokensOf(story, link.a), tokensOf(story, link.b)];
  const [wordsA, wordsB] = [wordsIn(story, link.a, a), wordsIn(story, link.b, b)];
  const key = `${keyOf(wordsA)}\n${keyOf(wordsB)}`;
  const found = known.get(key) ?? (compared ? foundIn(wordsA, wordsB) : nothing);
  if (compared) known.set(key, found);
  const { pairs, apart } = found;
  const shifted = pairs.map((pair): WordPair => ({ ...pair, a: pair.a + a.from, b: pair.b + b.from }));
  return {
    link,
    pairs: shifted,
    variants: variantsOf({ words: wordsA, from: a.from }, { words: wordsB, from: b.from }, pairs, apart),
  };
}

function foundIn(a: readonly Word[], b: readonly Word[]): Found {
  const apart = joinedWords(a, b);
  return { pairs: withJoined(alignWords(a, b, Infinity), apart), apart };
}

/** All that the aligner reads of words, as one string. */
const keyOf = (words: readonly Word[]): string => JSON.stringify(words.map(({ text, pos }) => [text, pos]));

const wordsIn = (story: Story, side: LinkSide, range: TokenRange): readonly Word[] =>
  story.witnesses[side.witness]?.tokens.slice(range.from, range.to) ?? [];

/** The tokens of a link's side: those of its passage, or of the clause of it that is linked. */
function tokensOf(story: Story, side: LinkSide): TokenRange {
  const witness = story.witnesses[side.witness];
  const { from, to } = witness?.passages[side.passage]?.tokens ?? { from: 0, to: 0 };
  const inside = (k: number): boolean => {
    const token = witness?.tokens[k] as Word;
    return token.start >= side.start && token.end <= side.end;
  };
  let first = from;
  while (first < to && !inside(first)) first++;
  let last = to;
  while (last > first && !inside(last - 1)) last--;
  return { from: first, to: last };
}
