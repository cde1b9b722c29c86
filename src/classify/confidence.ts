/**
 * How sure a finding is: learned from contrasts that annotators listed. A finding and its pair in, features and a probability
 * out. The gold is not exhaustive, so the probability is a lower bound: what nobody listed counts as wrong there.
 */
import { similarity } from '../lexicon/vectors.js';
import { relation } from '../lexicon/wordnet.js';
import { scoreOf, type TreeModel } from '../model/trees.js';
import type { TokenRange, Witness, Word } from '../model/witness.js';
import { contains, lengthOf, type Span } from '../text/span.js';
import weights from './framing-weights.json' with { type: 'json' };
import type { Finding } from './rule.js';
import type { PairView, Side } from './view.js';

export const ruleIds = [
  'contrast-set',
  'named-otherwise',
  'unlisted-words',
  'degree-differs',
  'certainty-differs',
  'attributed-otherwise',
  'reported-otherwise',
  'quotation-parts',
  'quantity-differs',
  'time-differs',
  'actor-differs',
  'clause-left-out',
] as const;

export const confidenceFeatures = [
  ...ruleIds,
  'rule confidence',
  'rule order',
  'compatible',
  'link score',
  'edited',
  'verbatim',
  'words of shorter',
  'words of longer',
  'one side empty',
  'same words',
  'paired words',
  'strongest pair',
  'nearest words',
  'weight of shorter',
  'weight of longer',
  'names of shorter',
  'names of longer',
  'numbers',
  'noun heads',
  'verb heads',
  'quoted sides',
  'attributed sides',
  'headlines',
  'left beside paired',
  'right beside paired',
  'share of passage',
  'variants of pair',
  'shared words of pair',
  'starts passage',
  'ends passage',
  'determiners',
  'verbs inside',
  'adjectives inside',
  'adverbs inside',
  'pieces of evidence',
  'participants agree',
  'heads same',
  'heads paired',
  'heads alike',
  'heads related',
  'told anywhere by other',
  'share of pair shared',
] as const;

const at = Object.fromEntries(confidenceFeatures.map((name, index) => [name, index])) as Record<
  (typeof confidenceFeatures)[number],
  number
>;

export const confidenceOf = (
  view: PairView,
  finding: Finding,
  model: TreeModel = weights as TreeModel,
): number => Math.max(finding.least ?? 0, scoreOf(model, featuresOf(view, finding)));

export function featuresOf(view: PairView, finding: Finding): Float64Array {
  const x = new Float64Array(confidenceFeatures.length);
  const put = (name: (typeof confidenceFeatures)[number], value: number): void => {
    x[at[name]] = value;
  };
  if (finding.rule in at) put(finding.rule as (typeof ruleIds)[number], 1);
  put('rule order', ruleIds.indexOf(finding.rule as (typeof ruleIds)[number]));
  put('rule confidence', finding.confidence);
  put('compatible', finding.compatible ? 1 : 0);
  put('link score', view.link.score);
  put('edited', view.link.relation === 'edited' ? 1 : 0);
  put('verbatim', view.link.relation === 'verbatim' ? 1 : 0);
  const [a, b] = [rangeOf(view.a, finding.a), rangeOf(view.b, finding.b)];
  putWords(view, a, b, put);
  putPlace(view, a, b, finding, put);
  putHeads(view, a, b, put);
  put('pieces of evidence', finding.evidence.length);
  put(
    'participants agree',
    finding.evidence.some(({ role }) => role === 'same object' || role === 'same subject') ? 1 : 0,
  );
  put('told anywhere by other', Math.min(toldBy(view.a, a, view.b), toldBy(view.b, b, view.a)));
  return x;
}

type Put = (name: (typeof confidenceFeatures)[number], value: number) => void;

/** Tokens of a side that lie in a span. */
function rangeOf(side: Side, span: Span): TokenRange {
  let from = side.range.from;
  while (from < side.range.to && (side.account.tokens[from] as Word).start < span.start) from++;
  let to = from;
  while (to < side.range.to && contains(span, side.account.tokens[to] as Word)) to++;
  return { from, to };
}

function putWords(view: PairView, a: TokenRange, b: TokenRange, put: Put): void {
  const inside = (side: Side, range: TokenRange): Word[] =>
    side.account.tokens.slice(range.from, range.to).filter((word) => word.kind !== 'mark');
  const [left, right] = [inside(view.a, a), inside(view.b, b)];
  const ordered = <T>(measure: (words: readonly Word[]) => T): [T, T] =>
    left.length <= right.length ? [measure(left), measure(right)] : [measure(right), measure(left)];
  const count = (test: (word: Word) => boolean): [number, number] =>
    ordered((words) => words.filter(test).length);
  const both = (test: (word: Word) => boolean): number => count(test)[0] + count(test)[1];
  put('words of shorter', Math.min(left.length, right.length));
  put('words of longer', Math.max(left.length, right.length));
  put('one side empty', left.length === 0 || right.length === 0 ? 1 : 0);
  const norms = new Set(right.map((word) => word.norm));
  put(
    'same words',
    (2 * left.filter((word) => norms.has(word.norm)).length) / Math.max(1, left.length + right.length),
  );
  const pairs = view.diff.pairs.filter(
    (pair) => pair.a >= a.from && pair.a < a.to && pair.b >= b.from && pair.b < b.to,
  );
  put('paired words', (2 * pairs.length) / Math.max(1, left.length + right.length));
  put(
    'strongest pair',
    Math.max(0, ...pairs.filter((pair) => pair.by !== 'same').map((pair) => pair.strength)),
  );
  put('nearest words', nearest(left, right));
  const weight = ordered((words) =>
    words.reduce((sum, word) => sum + (word.content ? (view.story.weights.get(word.stem) ?? 0) : 0), 0),
  );
  put('weight of shorter', weight[0]);
  put('weight of longer', weight[1]);
  const names = count((word) => word.pos === 'PROPN');
  put('names of shorter', names[0]);
  put('names of longer', names[1]);
  put(
    'numbers',
    both((word) => word.pos === 'NUM'),
  );
  put(
    'determiners',
    both((word) => word.pos === 'DET' || word.pos === 'PRON'),
  );
  put(
    'verbs inside',
    both((word) => word.pos === 'VERB'),
  );
  put(
    'adjectives inside',
    both((word) => word.pos === 'ADJ'),
  );
  put(
    'adverbs inside',
    both((word) => word.pos === 'ADV'),
  );
  const heads = ordered((words) => words.findLast((word) => word.content)?.pos);
  put('noun heads', heads.filter((pos) => pos === 'NOUN' || pos === 'PROPN').length);
  put('verb heads', heads.filter((pos) => pos === 'VERB').length);
  const voices = ordered((words) => words[0]?.voice);
  put('quoted sides', voices.filter((voice) => voice === 'quoted').length);
  put('attributed sides', voices.filter((voice) => voice === 'attributed').length);
}

/** Cosine of the two nearest different content words. */
function nearest(left: readonly Word[], right: readonly Word[]): number {
  let best = 0;
  for (const x of left)
    for (const y of right)
      if (x.content && y.content && x.norm !== y.norm) best = Math.max(best, similarity(x.norm, y.norm) ?? 0);
  return best;
}

function putPlace(view: PairView, a: TokenRange, b: TokenRange, finding: Finding, put: Put): void {
  const paired = (i: number, j: number): number =>
    view.diff.pairs.find((pair) => pair.a === i && pair.b === j)?.strength ?? 0;
  put('left beside paired', paired(a.from - 1, b.from - 1));
  put('right beside paired', paired(a.to, b.to));
  put(
    'headlines',
    [view.a, view.b].filter((side) => side.account.passages[side.passage]?.kind === 'headline').length,
  );
  const share = (span: Span, side: Side): number => lengthOf(span) / Math.max(1, lengthOf(side.span));
  put('share of passage', Math.max(share(finding.a, view.a), share(finding.b, view.b)));
  put('variants of pair', view.diff.variants.length);
  const content = view.diff.pairs.filter(
    (pair) => pair.by === 'same' && view.a.account.tokens[pair.a]?.content,
  ).length;
  put('shared words of pair', content);
  const least = Math.min(contentOf(view.a), contentOf(view.b));
  put('share of pair shared', content / Math.max(1, least));
  put('starts passage', (a.from === view.a.range.from ? 1 : 0) + (b.from === view.b.range.from ? 1 : 0));
  put('ends passage', (a.to >= view.a.range.to - 1 ? 1 : 0) + (b.to >= view.b.range.to - 1 ? 1 : 0));
}

const contentOf = ({ account, range }: Side): number =>
  account.tokens.slice(range.from, range.to).filter((word) => word.content).length;

/** The last content words of both readings: of noun phrases their heads. */
function putHeads(view: PairView, a: TokenRange, b: TokenRange, put: Put): void {
  const head = (side: Side, { from, to }: TokenRange): number => {
    for (let k = to - 1; k >= from; k--) if (side.account.tokens[k]?.content) return k;
    return -1;
  };
  const [i, j] = [head(view.a, a), head(view.b, b)];
  const [x, y] = [view.a.account.tokens[i], view.b.account.tokens[j]];
  if (!x || !y) return;
  put('heads same', x.lemma === y.lemma ? 1 : 0);
  put('heads paired', view.diff.pairs.find((pair) => pair.a === i && pair.b === j)?.strength ?? 0);
  put('heads alike', similarity(x.norm, y.norm) ?? 0);
  put('heads related', relation(x.lemma, y.lemma) ? 1 : 0);
}

/** Share of a reading's content words that the other account uses anywhere: 1 for an empty reading, which asks for nothing. */
function toldBy(side: Side, { from, to }: TokenRange, other: Side): number {
  const wanted = side.account.tokens.slice(from, to).filter((word) => word.content);
  if (wanted.length === 0) return 1;
  const stems = stemsOf(other.account);
  return wanted.filter((word) => stems.has(word.stem)).length / wanted.length;
}

const stems = new WeakMap<Witness, ReadonlySet<string>>();

function stemsOf(account: Witness): ReadonlySet<string> {
  let known = stems.get(account);
  if (!known) {
    known = new Set(account.tokens.map((word) => word.stem));
    stems.set(account, known);
  }
  return known;
}
