/**
 * Quotations that part: one account quotes more than another, quotes other words, or tells in its own words what the other
 * quotes. A reading is the clause where the quotations part, never the whole quotation.
 */
import type { Evidence } from '../../model/framing.js';
import type { Quotation, TokenRange, Word } from '../../model/witness.js';
import type { Finding, Rule } from '../rule.js';
import { evidenceOf, isForm, type PairView, type Side, spanOf } from '../view.js';

/** Fewer shared content words than this are a shared phrase, not a shared quotation. */
const leastShared = 3;
/** Longest reading, in words. */
const longest = 22;

export const quotationParts: Rule = {
  id: 'quotation-parts',
  device: 'quote-change',
  about: 'The same spoken words are quoted at different length, in other words, or only on one side.',
  reads: ['quoted', 'attributed', 'own'],
  find: (view) => [
    ...bothQuote(view),
    ...oneQuotes(view, view.a, view.b, false),
    ...oneQuotes(view, view.b, view.a, true),
  ],
};

interface Quoted {
  readonly quotation: Quotation;
  /** The part of it inside this side of the pair. */
  readonly range: TokenRange;
}

const quotedIn = (side: Side): Quoted[] =>
  side.quotations
    .map((quotation) => ({
      quotation,
      range: {
        from: Math.max(quotation.tokens.from, side.range.from),
        to: Math.min(quotation.tokens.to, side.range.to),
      },
    }))
    .filter(({ range }) => range.to > range.from);

type Pair = PairView['diff']['pairs'][number];

function pairsIn(view: PairView, a: TokenRange, b: TokenRange): Pair[] {
  return view.diff.pairs.filter((pair) => isForm(pair) && inRange(a, pair.a) && inRange(b, pair.b));
}

const inRange = (range: TokenRange, k: number): boolean => k >= range.from && k < range.to;

const isMark = (view: PairView, pair: Pair): boolean => view.a.account.tokens[pair.a]?.kind === 'mark';

const isContent = (view: PairView, pair: Pair): boolean => view.a.account.tokens[pair.a]?.content ?? false;

function bothQuote(view: PairView): Finding[] {
  return quotedIn(view.a).flatMap((one) =>
    quotedIn(view.b).flatMap((other) => {
      // A comma inside both closing marks is no shared end of what was said.
      const pairs = pairsIn(view, one.range, other.range).filter((pair) => !isMark(view, pair));
      if (pairs.filter((pair) => isContent(view, pair)).length < leastShared) return [];
      return [...cutAt('start', view, one, other, pairs), ...cutAt('end', view, one, other, pairs)];
    }),
  );
}

/** Content words that one quotation has before (after) the shared part and the other does not. */
function cutAt(
  where: 'start' | 'end',
  view: PairView,
  one: Quoted,
  other: Quoted,
  pairs: readonly Pair[],
): Finding[] {
  const edge = pairs[where === 'start' ? 0 : pairs.length - 1] as Pair;
  const rest = (range: TokenRange, k: number): TokenRange =>
    where === 'start' ? { from: range.from, to: k } : { from: k + 1, to: range.to };
  const [left, right] = [rest(one.range, edge.a), rest(other.range, edge.b)];
  const [more, less] = [contentIn(view.a, left), contentIn(view.b, right)];
  // Words that follow in the same account's next quoted sentence are not cut: the quotation only ends here with the passage.
  if (Math.max(more, less) < 2 || Math.min(more, less) > 1 || goesOn(where, view, one, other, more > less))
    return [];
  const [a, b] = [clauseAround(view.a, one.range, edge.a), clauseAround(view.b, other.range, edge.b)];
  return [
    {
      device: 'quote-change',
      rule: quotationParts.id,
      a: spanOf(view.a, a),
      b: spanOf(view.b, b),
      evidence: evidenceOf(view, edge, 'same words quoted'),
      confidence: 0.75,
      least: sameWordsCut,
      note: `Cut at the ${where}: the same words are quoted at greater length in one account than in the other.`,
    },
  ];
}

/** The same spoken words end sooner on one side: a fact about the two texts. */
const sameWordsCut = 0.4;

const contentIn = (side: Side, { from, to }: TokenRange): number =>
  side.account.tokens.slice(from, to).filter((word) => word.content).length;

/** Whether the shorter side's quotation runs on beyond its passage. */
function goesOn(
  where: 'start' | 'end',
  view: PairView,
  one: Quoted,
  other: Quoted,
  leftIsFuller: boolean,
): boolean {
  const [side, short] = leftIsFuller ? [view.b, other] : [view.a, one];
  return where === 'start'
    ? short.quotation.tokens.from < side.range.from
    : short.quotation.tokens.to > side.range.to;
}

/** The clause of the quotation around a token, bounded by commas and the quotation, cut to `longest` words. */
function clauseAround(side: Side, bounds: TokenRange, token: number): TokenRange {
  const breaks = (k: number): boolean => /^[,;:.!?—–]$/.test((side.account.tokens[k] as Word).text);
  let from = token;
  while (from > bounds.from && !breaks(from - 1) && token - from < longest / 2) from--;
  let to = token + 1;
  while (to < bounds.to && !breaks(to) && to - from < longest) to++;
  return { from, to };
}

/** One side quotes what the other tells in its own or a speaker's reported words. */
function oneQuotes(view: PairView, from: Side, to: Side, flip: boolean): Finding[] {
  return quotedIn(from).flatMap(({ range }) => {
    if (range.to - range.from > longest + 3) return [];
    const pairs = view.diff.pairs.filter((pair) => isForm(pair) && inRange(range, flip ? pair.b : pair.a));
    const mine = (pair: Pair): number => (flip ? pair.b : pair.a);
    const theirs = (pair: Pair): number => (flip ? pair.a : pair.b);
    const unquoted = pairs.filter((pair) => to.account.tokens[theirs(pair)]?.voice !== 'quoted');
    const content = unquoted.filter((pair) => from.account.tokens[mine(pair)]?.content);
    if (content.length < Math.max(2, 0.5 * contentIn(from, range))) return [];
    const places = content.map(theirs);
    const reading = { from: Math.min(...places), to: Math.max(...places) + 1 };
    if (reading.to - reading.from > longest || reading.to - reading.from > 3 * content.length + 4) return [];
    const [mineSpan, theirSpan] = [spanOf(from, trimMarks(from, range)), spanOf(to, reading)];
    const evidence: Evidence[] = evidenceOf(view, content[0] as Pair, 'same words');
    return [
      {
        device: 'quote-change' as const,
        rule: quotationParts.id,
        a: flip ? theirSpan : mineSpan,
        b: flip ? mineSpan : theirSpan,
        evidence,
        confidence: 0.6,
        note: 'Quoted in one account, told without quotation marks in the other.',
      },
    ];
  });
}

function trimMarks(side: Side, { from, to }: TokenRange): TokenRange {
  let last = to;
  while (last > from + 1 && side.account.tokens[last - 1]?.kind === 'mark') last--;
  return { from, to: last };
}
