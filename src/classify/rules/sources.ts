/**
 * Who says it, and with which verb: the same words given to different sources or to none, and one source's act told
 * with verbs that weigh differently (said / claimed / admitted; promised / pledged / offered).
 */
import type { Evidence } from '../../model/framing.js';
import type { Attribution, TokenRange } from '../../model/witness.js';
import { contains, type Span } from '../../text/span.js';
import type { Finding, Rule } from '../rule.js';
import { evidenceOf, isForm, type PairView, type Side, spanOf, wordAt } from '../view.js';

/** Verbs that only say that something was said; a change among them frames nothing. */
const neutral = new Set([
  'say',
  'tell',
  'add',
  'state',
  'note',
  'write',
  'announce',
  'report',
  'continue',
  'ask',
  'comment',
  'issue',
  'release',
]);

export const attributedOtherwise: Rule = {
  id: 'attributed-otherwise',
  device: 'attribution',
  about: 'The same statement is given to different sources, or to a source here and to nobody there.',
  reads: ['own', 'attributed'],
  find: (view) => [...otherSources(view), ...statedAsFact(view)],
};

/** The very same words given to two sources: nothing but the source differs, so the difference is one. */
const sameWordsOtherSource = 0.45;

function otherSources(view: PairView): Finding[] {
  return view.a.attributions.flatMap((one) =>
    view.b.attributions.flatMap((other) => {
      if (!one.source || !other.source || !sharesScope(view, one, other) || sameSource(view, one, other))
        return [];
      return [
        {
          device: 'attribution' as const,
          rule: attributedOtherwise.id,
          a: trimmedSpan(one),
          b: trimmedSpan(other),
          evidence: scopeEvidence(view, one, other),
          confidence: 0.75,
          ...(view.link.relation === 'rewritten' ? {} : { least: sameWordsOtherSource }),
          note: `One account gives this to “${one.source.text}”, the other to “${other.source.text}”.`,
        },
      ];
    }),
  );
}

const trimmedSpan = ({ start, end }: Span): Span => ({ start, end });

/** What the two attribute is the same: a good part of the words of the smaller scope are paired. */
function sharesScope(view: PairView, one: Attribution, other: Attribution): boolean {
  const inScope = (scope: readonly Span[], side: Side, k: number): boolean => {
    const word = side.account.tokens[k];
    return word !== undefined && scope.some((span) => contains(span, word));
  };
  const size = (side: Side, scope: readonly Span[]): number =>
    side.account.tokens
      .slice(side.range.from, side.range.to)
      .filter((word) => word.content && scope.some((span) => contains(span, word))).length;
  const shared = view.diff.pairs.filter(
    (pair) =>
      (view.a.account.tokens[pair.a]?.content ?? false) &&
      inScope(one.scope, view.a, pair.a) &&
      inScope(other.scope, view.b, pair.b),
  ).length;
  const least = Math.min(size(view.a, one.scope), size(view.b, other.scope));
  return least > 0 && shared >= Math.max(2, 0.4 * least);
}

function scopeEvidence(view: PairView, one: Attribution, other: Attribution): Evidence[] {
  const pair = view.diff.pairs.find((candidate) => {
    const [x, y] = [view.a.account.tokens[candidate.a], view.b.account.tokens[candidate.b]];
    return (
      x?.content &&
      y?.content &&
      one.scope.some((span) => contains(span, x)) &&
      other.scope.some((span) => contains(span, y))
    );
  });
  return pair ? evidenceOf(view, pair, 'same statement') : [];
}

/** One person or body, by name or by paired words; a pronoun may be anybody. */
function sameSource(view: PairView, one: Attribution, other: Attribution): boolean {
  if (!one.source || !other.source) return false;
  if (one.source.name !== null && one.source.name === other.source.name) return true;
  if ([one, other].some(({ source }) => pronouns.has(source?.text.toLowerCase() ?? ''))) return true;
  const content = (side: Side, span: Span): number[] =>
    indicesIn(side, span).filter((k) => side.account.tokens[k]?.content);
  const [left, right] = [content(view.a, one.source), content(view.b, other.source)];
  const paired = left.filter((k) =>
    (view.a.partners.get(k) ?? []).some((pair) => isForm(pair) && right.includes(pair.b)),
  );
  return left.length > 0 && right.length > 0 && paired.length >= Math.min(left.length, right.length);
}

const pronouns = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we', 'him', 'her', 'them']);

const indicesIn = (side: Side, span: Span): number[] => {
  const found: number[] = [];
  for (let k = side.range.from; k < side.range.to; k++)
    if (contains(span, side.account.tokens[k] as Span)) found.push(k);
  return found;
};

/** Said by somebody here; there the same words are the outlet's own. */
function statedAsFact(view: PairView): Finding[] {
  const oneWay = (from: Side, to: Side, flip: boolean): Finding[] => {
    if (to.attributions.length > 0 || to.account.passages[to.passage]?.kind === 'headline') return [];
    return from.attributions.flatMap((one) => {
      if (!one.source || pronouns.has(one.source.text.toLowerCase())) return [];
      const told = ownPartners(from, to, one);
      if (told.own < 3 || told.own < 0.5 * told.all) return [];
      const place = { start: to.span.end, end: to.span.end };
      const reading = trimmedSpan(one);
      return [
        {
          device: 'attribution' as const,
          rule: attributedOtherwise.id,
          a: flip ? place : reading,
          b: flip ? reading : place,
          evidence: told.evidence,
          confidence: 0.55,
          note: `One account gives this to “${one.source.text}”; the other tells it in its own voice.`,
        },
      ];
    });
  };
  return [...oneWay(view.a, view.b, false), ...oneWay(view.b, view.a, true)];
}

/** Of the attributed content words, how many are paired with words the other outlet uses in its own voice. */
function ownPartners(
  from: Side,
  to: Side,
  { scope }: Attribution,
): { own: number; all: number; evidence: Evidence[] } {
  let own = 0;
  let all = 0;
  const evidence: Evidence[] = [];
  const side = (pair: { a: number; b: number }): number =>
    from.partners.get(pair.a)?.some((one) => one.b === pair.b) ? pair.b : pair.a;
  for (let k = from.range.from; k < from.range.to; k++) {
    const word = from.account.tokens[k];
    if (!word?.content || !scope.some((span) => contains(span, word))) continue;
    all++;
    const best = from.partners.get(k)?.[0];
    const other = best && to.account.tokens[side(best)];
    if (!best || other?.voice !== 'own') continue;
    own++;
    if (evidence.length === 0)
      evidence.push(
        { witness: from.witness, start: word.start, end: word.end, role: 'same statement' },
        { witness: to.witness, start: other.start, end: other.end, role: 'same statement' },
      );
  }
  return { own, all, evidence };
}

export const reportedOtherwise: Rule = {
  id: 'reported-otherwise',
  device: 'reporting-verb',
  about: 'One source’s one statement or act is reported with verbs that weigh differently.',
  reads: ['own', 'attributed'],
  find: (view) => [...verbsOfAttributions(view), ...verbsOfActs(view)],
};

function verbsOfAttributions(view: PairView): Finding[] {
  return view.a.attributions.flatMap((one) =>
    view.b.attributions.flatMap((other) => {
      const [p, q] = [one.verbToken, other.verbToken];
      if (p === null || q === null || !one.verb || !other.verb || one.verb === other.verb) return [];
      if (neutral.has(one.verb) && neutral.has(other.verb)) return [];
      if (!sharesScope(view, one, other) && !sameSource(view, one, other)) return [];
      const listed = view.contrasts.contrastOf(one.verb, other.verb) !== null;
      return [
        verbFinding(
          view,
          { from: p, to: p + 1 },
          { from: q, to: q + 1 },
          scopeEvidence(view, one, other),
          listed ? 0.8 : 0.6,
        ),
      ];
    }),
  );
}

/** Acts that are no clause of saying: "has promised support", "pledged continued support". */
function verbsOfActs(view: PairView): Finding[] {
  return view.diff.pairs.flatMap((pair) => {
    const [x, y] = [wordAt(view.a, pair.a), wordAt(view.b, pair.b)];
    if (x?.pos !== 'VERB' || y?.pos !== 'VERB' || x.lemma === y.lemma) return [];
    if (!view.contrasts.contrastOf(x.lemma, y.lemma)?.some(({ set }) => set.device === 'reporting-verb'))
      return [];
    return [
      verbFinding(
        view,
        { from: pair.a, to: pair.a + 1 },
        { from: pair.b, to: pair.b + 1 },
        neighbours(view, pair),
        0.8,
      ),
    ];
  });
}

const neighbours = (view: PairView, pair: { a: number; b: number }): Evidence[] => {
  const near = view.diff.pairs.find(
    (other) =>
      other.a !== pair.a &&
      Math.abs(other.a - pair.a) <= 5 &&
      Math.abs(other.b - pair.b) <= 5 &&
      view.a.account.tokens[other.a]?.content,
  );
  return near ? evidenceOf(view, near, 'same object') : [];
};

const verbFinding = (
  view: PairView,
  a: TokenRange,
  b: TokenRange,
  evidence: readonly Evidence[],
  confidence: number,
): Finding => ({
  device: 'reporting-verb',
  rule: reportedOtherwise.id,
  a: spanOf(view.a, a),
  b: spanOf(view.b, b),
  evidence,
  confidence,
  note: `The same is told with “${view.a.account.tokens[a.from]?.text}” and with “${view.b.account.tokens[b.from]?.text}”.`,
});
