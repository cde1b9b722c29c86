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
import { joinedWords, withJoined } from './joined.js';
import { variantsOf } from './variants.js';

export function diff(story: Story, alignment: Alignment, settings: Pick<Settings, 'wordBudget'>): PairDiff[] {
  const known: KnownPairs = new Map();
  return alignment.links.map((link) => diffLink(story, link, settings.wordBudget, known));
}

/** One notice for each two accounts of which some linked passages are too long to compare word by word. */
export function budgetNotices(
  story: Story,
  alignment: Alignment,
  settings: Pick<Settings, 'wordBudget'>,
): Notice[] {
  const cut = alignment.links
    .filter(({ a, b }) => sizeOf(tokensOf(story, a)) * sizeOf(tokensOf(story, b)) > settings.wordBudget)
    .map(({ a, b }) => `${story.sigla[a.witness]} and ${story.sigla[b.witness]}`);
  return [...new Set(cut)].map((pair) => ({
    code: 'word-budget',
    message: `${pair} have linked passages too long to compare word by word: each is shown as one difference.`,
  }));
}

const sizeOf = ({ from, to }: TokenRange): number => to - from;

/** Word pairs by the words of both sides: accounts that share a text ask for the same ones again and again. */
type KnownPairs = Map<string, readonly WordPair[]>;

function diffLink(story: Story, link: Link, budget: number, known: KnownPairs): PairDiff {
  const [a, b] = [tokensOf(story, link.a), tokensOf(story, link.b)];
  const [wordsA, wordsB] = [wordsIn(story, link.a, a), wordsIn(story, link.b, b)];
  const key = `${keyOf(wordsA)}\n${keyOf(wordsB)}`;
  const joined = joinedWords(wordsA, wordsB);
  const pairs = known.get(key) ?? withJoined(alignWords(wordsA, wordsB, budget), joined);
  known.set(key, pairs);
  const shifted = pairs.map((pair): WordPair => ({ ...pair, a: pair.a + a.from, b: pair.b + b.from }));
  return {
    link,
    pairs: shifted,
    variants: variantsOf({ words: wordsA, from: a.from }, { words: wordsB, from: b.from }, pairs, joined),
  };
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
