/**
 * From aligned words to variants a person can read: an exact edit script over aligned equal tokens first, then a
 * presentable one. Equal tokens and variants cover every token of both sides once.
 *
 * The edit script runs over keys, not words: two tokens share a key only when the aligner paired them, so that no comma and no
 * stray "the" anchors a difference. Inside a gap the aligned pairs split it into slots; moved words become transpositions.
 */
// The file alone: the package's root loads some twenty modules more.
import { diffArrays } from 'diff/lib/diff/array.js';
import { sameAbbreviation } from '../lexicon/abbreviations.js';
import { sameSpelling } from '../lexicon/spelling.js';
import type { Variant, VariantKind, VariantSide, WordPair } from '../model/variant.js';
import type { Word } from '../model/witness.js';
import type { JoinedWords } from './joined.js';

/** One side of a link: its words and the index of the first in the witness. */
export interface Side {
  readonly words: readonly Word[];
  readonly from: number;
}

/** Half-open ranges into both word lists. */
interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** `pairs` and `joined` count from 0 on both sides. */
export function variantsOf(
  a: Side,
  b: Side,
  pairs: readonly WordPair[],
  joined: readonly JoinedWords[] = [],
): Variant[] {
  const one = oneToOne(pairs);
  const equal = absorbSlivers(equalRuns(a, b, one), a);
  const gaps = gapsBetween(equal, a.words.length, b.words.length);
  const slots = gaps.flatMap((gap) => slotsOf(gap, a, b, one, joined));
  const moved = transpositions(slots, a, b, one);
  return moved
    .map(({ gap, kind }) => ({ kind, a: sideOf(a, gap.a0, gap.a1), b: sideOf(b, gap.b0, gap.b1) }))
    .sort(
      (p, q) =>
        p.a.tokens.from - q.a.tokens.from ||
        p.b.tokens.from - q.b.tokens.from ||
        p.a.tokens.to - q.a.tokens.to,
    );
}

/** Each word's strongest partner, mutual. */
function oneToOne(pairs: readonly WordPair[]): readonly WordPair[] {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return [...pairs]
    .sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b)
    .filter((pair) => {
      if (takenA.has(pair.a) || takenB.has(pair.b)) return false;
      takenA.add(pair.a);
      takenB.add(pair.b);
      return true;
    })
    .sort((p, q) => p.a - q.a);
}

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Runs of equal aligned tokens that stand in the same order on both sides. */
function equalRuns(a: Side, b: Side, pairs: readonly WordPair[]): Run[] {
  const partner = new Map(
    pairs.filter((pair) => a.words[pair.a]?.text === b.words[pair.b]?.text).map((pair) => [pair.b, pair.a]),
  );
  // Without equal tokens the edit script would take its longest way to find nothing.
  if (partner.size === 0) return [];
  const keysA = a.words.map((_, i) => i);
  const keysB = b.words.map((_, j) => partner.get(j) ?? -1 - j);
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  for (const part of diffArrays(keysA, keysB)) {
    const length = part.value.length;
    if (part.removed) i += length;
    else if (part.added) j += length;
    else {
      runs.push({ a: i, b: j, length });
      i += length;
      j += length;
    }
  }
  return runs;
}

/** Runs that hold no meaning ("of the", a comma) between two differences make salad of them: they join the difference. */
function absorbSlivers(runs: readonly Run[], a: Side): Run[] {
  return runs.filter((run, k) => {
    const words = a.words.slice(run.a, run.a + run.length);
    if (words.some((word) => word.content) || words.length > 3) return true;
    const before = runs[k - 1];
    const after = runs[k + 1];
    const changedBefore = before
      ? run.a > before.a + before.length && run.b > before.b + before.length
      : run.a > 0 && run.b > 0;
    const changedAfter = after ? after.a > run.a + run.length && after.b > run.b + run.length : true;
    return !(changedBefore && changedAfter && words.every((word) => word.kind !== 'mark'));
  });
}

function gapsBetween(runs: readonly Run[], lengthA: number, lengthB: number): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const run of [...runs, { a: lengthA, b: lengthB, length: 0 }]) {
    if (run.a > i || run.b > j) gaps.push({ a0: i, a1: run.a, b0: j, b1: run.b });
    i = run.a + run.length;
    j = run.b + run.length;
  }
  return gaps;
}

interface Slot {
  readonly gap: Gap;
  readonly kind: VariantKind;
}

/** Splits a gap at the pairs inside it that are mere spellings of one word; the rest between them are substitutions. */
function slotsOf(
  gap: Gap,
  a: Side,
  b: Side,
  pairs: readonly WordPair[],
  joined: readonly JoinedWords[],
): Slot[] {
  const slots: Slot[] = [];
  let [i, j] = [gap.a0, gap.b0];
  for (const pair of pairs) {
    if (pair.a < i || pair.b < j || pair.a >= gap.a1 || pair.b >= gap.b1) continue;
    const whole = joined.find(
      ({ a0, a1, b0, b1 }) => pair.a >= a0 && pair.a < a1 && pair.b >= b0 && pair.b < b1,
    );
    if (whole) {
      if (whole.a0 < i || whole.b0 < j || whole.a1 > gap.a1 || whole.b1 > gap.b1) continue;
      slots.push(...rest({ a0: i, a1: whole.a0, b0: j, b1: whole.b0 }), { kind: 'spelling', gap: whole });
      [i, j] = [whole.a1, whole.b1];
      continue;
    }
    const [x, y] = [a.words[pair.a] as Word, b.words[pair.b] as Word];
    const kind = spellingKind(x, y, pair);
    if (!kind) continue;
    slots.push(...rest({ a0: i, a1: pair.a, b0: j, b1: pair.b }));
    // The very same token differs in nothing: it parts the gap and is no variant.
    if (x.text !== y.text)
      slots.push({ kind, gap: { a0: pair.a, a1: pair.a + 1, b0: pair.b, b1: pair.b + 1 } });
    i = pair.a + 1;
    j = pair.b + 1;
  }
  return [...slots, ...rest({ a0: i, a1: gap.a1, b0: j, b1: gap.b1 })];
}

function rest(gap: Gap): Slot[] {
  const [a, b] = [gap.a1 - gap.a0, gap.b1 - gap.b0];
  if (a === 0 && b === 0) return [];
  return [{ gap, kind: a === 0 ? 'only-b' : b === 0 ? 'only-a' : 'substitution' }];
}

/** How two different tokens are forms of one word, or null where they are not. */
function spellingKind(a: Word, b: Word, pair: WordPair): VariantKind | null {
  if (a.norm === b.norm) return 'typography';
  if (a.kind === 'mark' && b.kind === 'mark')
    return quoteMarks.has(a.norm) === quoteMarks.has(b.norm) && a.kind === b.kind ? 'typography' : null;
  if (sameAbbreviation(a.text, b.text)) return 'abbreviation';
  if (pair.by === 'spelling' || sameSpelling(a.norm, b.norm)) return 'spelling';
  if (pair.by === 'name') return 'transliteration';
  return pair.by === 'lemma' && a.lemma === b.lemma ? 'inflection' : null;
}

const quoteMarks = new Set(['"', "'"]);

/** A stretch that only A has and the same words that only B has elsewhere, aligned word by word, are one moved phrase. */
function transpositions(slots: readonly Slot[], a: Side, b: Side, pairs: readonly WordPair[]): Slot[] {
  const partner = new Map(pairs.map((pair) => [pair.a, pair.b]));
  const left = slots.filter(({ kind }) => kind === 'only-a');
  const right = new Map(slots.filter(({ kind }) => kind === 'only-b').map((slot) => [slot.gap.b0, slot]));
  const used = new Set<Slot>();
  const moved: Slot[] = [];
  for (const slot of left) {
    const target = right.get(partner.get(slot.gap.a0) ?? -1);
    if (!target || used.has(target) || !sameText(slot.gap, target.gap, a, b)) continue;
    used.add(slot).add(target);
    moved.push({
      kind: 'transposition',
      gap: { a0: slot.gap.a0, a1: slot.gap.a1, b0: target.gap.b0, b1: target.gap.b1 },
    });
  }
  return [...slots.filter((slot) => !used.has(slot)), ...moved];
}

const sameText = (p: Gap, q: Gap, a: Side, b: Side): boolean => {
  const left = a.words.slice(p.a0, p.a1).map((word) => word.norm);
  const right = b.words.slice(q.b0, q.b1).map((word) => word.norm);
  return left.length === right.length && left.every((norm, k) => norm === right[k]);
};

/** An empty side stands where its neighbour ends, so that it lies inside or at the edge of the passage. */
function sideOf({ words, from }: Side, first: number, end: number): VariantSide {
  const tokens = { from: from + first, to: from + end };
  if (end > first) return { start: (words[first] as Word).start, end: (words[end - 1] as Word).end, tokens };
  const place = first > 0 ? (words[first - 1] as Word).end : (words[0]?.start ?? 0);
  return { start: place, end: place, tokens };
}
