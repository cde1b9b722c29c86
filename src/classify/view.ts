/** One linked pair as the rules see it: both sides' tokens, which words answer which, and the phrases around a word. */
import type { ContrastIndex } from '../lexicon/contrast-sets.js';
import type { Link, LinkSide } from '../model/alignment.js';
import type { Evidence } from '../model/framing.js';
import type { PairDiff, WordPair } from '../model/variant.js';
import type {
  Attribution,
  Predicate,
  Quantity,
  Quotation,
  Story,
  TimeExpression,
  TokenRange,
  Witness,
  Word,
} from '../model/witness.js';
import { contains, overlap, type Span } from '../text/span.js';
import type { QuoteChange } from './changes.js';

/** One account's side of the pair. */
export interface Side {
  readonly witness: number;
  readonly account: Witness;
  readonly passage: number;
  /** Its tokens' indices in the account. */
  readonly range: TokenRange;
  readonly span: Span;
  readonly predicates: readonly Predicate[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly attributions: readonly Attribution[];
  /** Quotations that reach into the side. */
  readonly quotations: readonly Quotation[];
  /** For each token that has partners on the other side: its pairs, strongest first. */
  readonly partners: ReadonlyMap<number, readonly WordPair[]>;
}

export interface PairView {
  readonly story: Story;
  /** Index of the pair diff. */
  readonly pair: number;
  readonly link: Link;
  readonly diff: PairDiff;
  readonly contrasts: ContrastIndex;
  /** What the ledger of quotations says of these two passages. */
  readonly changes: readonly QuoteChange[];
  readonly a: Side;
  readonly b: Side;
}

export function viewOf(
  story: Story,
  diff: PairDiff,
  pair: number,
  contrasts: ContrastIndex,
  changes: readonly QuoteChange[] = [],
): PairView {
  const { link } = diff;
  return {
    story,
    pair,
    link,
    diff,
    contrasts,
    changes,
    a: sideOf(story, link.a, diff, 'a'),
    b: sideOf(story, link.b, diff, 'b'),
  };
}

function sideOf(story: Story, side: LinkSide, diff: PairDiff, letter: 'a' | 'b'): Side {
  const account = story.witnesses[side.witness] as Witness;
  const inside = <T extends Span>(list: readonly T[]): T[] => list.filter((one) => contains(side, one));
  const partners = new Map<number, WordPair[]>();
  for (const pair of diff.pairs) partners.set(pair[letter], [...(partners.get(pair[letter]) ?? []), pair]);
  for (const list of partners.values()) list.sort((p, q) => q.strength - p.strength);
  const tokens = account.passages[side.passage]?.tokens ?? { from: 0, to: 0 };
  return {
    witness: side.witness,
    account,
    passage: side.passage,
    range: tokens,
    span: { start: side.start, end: side.end },
    predicates: account.predicates.filter((one) => one.passage === side.passage),
    quantities: inside(account.quantities),
    times: inside(account.times),
    attributions: inside(account.attributions),
    quotations: account.quotations.filter((one) => overlap(one, side) > 0),
    partners,
  };
}

export const wordAt = (side: Side, token: number): Word | undefined =>
  token >= side.range.from && token < side.range.to ? side.account.tokens[token] : undefined;

export const spanOf = (side: Side, { from, to }: TokenRange): Span => ({
  start: (side.account.tokens[from] as Word).start,
  end: (side.account.tokens[to - 1] as Word).end,
});

export const textOf = (side: Side, range: TokenRange): string => {
  const { start, end } = spanOf(side, range);
  return side.account.article.text.slice(start, end);
};

/** Pairs that join a token of one range to one of the other, content words only. */
export function pairsBetween(view: PairView, a: TokenRange, b: TokenRange): readonly WordPair[] {
  return view.diff.pairs.filter(
    (pair) =>
      pair.a >= a.from &&
      pair.a < a.to &&
      pair.b >= b.from &&
      pair.b < b.to &&
      (view.a.account.tokens[pair.a]?.content ?? false) &&
      (view.b.account.tokens[pair.b]?.content ?? false),
  );
}

/** The two words of a pair as evidence under one role. */
export const evidenceOf = (view: PairView, pair: WordPair, role: string): Evidence[] => [
  { witness: view.a.witness, ...spanOf(view.a, { from: pair.a, to: pair.a + 1 }), role },
  { witness: view.b.witness, ...spanOf(view.b, { from: pair.b, to: pair.b + 1 }), role },
];

/** The two are forms of one word, not merely near in meaning. */
export const isForm = ({ by }: WordPair): boolean =>
  by === 'same' || by === 'lemma' || by === 'spelling' || by === 'name';

/** Content words of one stem, or of one name, in two ranges: the aligner may have paired each with another of its kind. */
export function sharedWords(view: PairView, a: TokenRange, b: TokenRange): WordPair[] {
  const found: WordPair[] = [];
  for (let i = a.from; i < a.to; i++)
    for (let j = b.from; j < b.to; j++) {
      const [x, y] = [view.a.account.tokens[i] as Word, view.b.account.tokens[j] as Word];
      if (x.content && y.content && x.stem === y.stem) found.push({ a: i, b: j, by: 'same', strength: 1 });
    }
  return found;
}
