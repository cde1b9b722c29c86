/**
 * From aligned words to variants a person can read: an exact edit script over aligned equal tokens first, then a
 * presentable one. Equal tokens and variants cover every token of both sides once.
 *
 * The edit script runs over keys, not words: two tokens share a key only when the aligner paired them, so that no comma and no
 * stray "the" anchors a difference. What is one word in two forms parts the gaps between equal words too; moved words become transpositions.
 */
// The file alone: the package's root loads some twenty modules more.
import { diffArrays } from 'diff/lib/diff/array.js';
import { sameAbbreviation } from '../lexicon/abbreviations.js';
import { sameSpelling } from '../lexicon/spelling.js';
import type { Variant, VariantKind, VariantSide, WordPair } from '../model/variant.js';
import type { Word } from '../model/witness.js';
import { type JoinedWords, joinedWords } from './joined.js';
import { type Anchor, type Gap, gapsBetween, presentable } from './presentable.js';
import { factsOf } from './word-facts.js';
import { joinedRuns } from './word-runs.js';

/** One side of a link: its words and the index of the first in the witness. */
export interface Side {
  readonly words: readonly Word[];
  readonly from: number;
}

/** `pairs` count from 0 on both sides; `apart` is what one side writes in one word and the other in several. */
export function variantsOf(
  a: Side,
  b: Side,
  pairs: readonly WordPair[],
  apart: readonly JoinedWords[] = joinedWords(a.words, b.words),
): Variant[] {
  const one = oneToOne(pairs);
  const exact = withForms(equalRuns(a, b, one), a, b, one, apart);
  const anchors = presentable(exact, a.words, b.words, pairs);
  const gaps = gapsBetween(anchors, a.words.length, b.words.length);
  const slots = [...gaps.flatMap(slotOf), ...anchors.flatMap(formOf)];
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

/** Runs of equal aligned tokens that stand in the same order on both sides. */
function equalRuns(a: Side, b: Side, pairs: readonly WordPair[]): Anchor[] {
  const partner = new Map(
    pairs.filter((pair) => a.words[pair.a]?.text === b.words[pair.b]?.text).map((pair) => [pair.b, pair.a]),
  );
  // Without equal tokens the edit script would take its longest way to find nothing.
  if (partner.size === 0) return [];
  // Each key stands once on either side, and those that one side lacks can only be left out: the script need not see them.
  const placesB = [...partner.keys()].sort((p, q) => p - q);
  const keysB = placesB.map((j) => partner.get(j) as number);
  const keysA = [...keysB].sort((p, q) => p - q);
  const runs: { a0: number; a1: number; b0: number; b1: number; kind: 'equal' }[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(keysA, keysB)) {
    if (removed) continue;
    if (!added)
      value.forEach((i, k) => {
        const j = placesB[at + k] as number;
        const last = runs.at(-1);
        if (last?.a1 === i && last.b1 === j) {
          last.a1++;
          last.b1++;
        } else runs.push({ a0: i, a1: i + 1, b0: j, b1: j + 1, kind: 'equal' });
      });
    at += value.length;
  }
  return runs;
}

/** Adds, between the equal runs, what is one word in two forms, or one word of a side written as several on the other. */
function withForms(
  equal: readonly Anchor[],
  a: Side,
  b: Side,
  pairs: readonly WordPair[],
  apart: readonly JoinedWords[],
): Anchor[] {
  const gaps = gapsBetween(equal, a.words.length, b.words.length);
  if (pairs.length === 0 || gaps.every((gap) => gap.a1 === gap.a0 && gap.b1 === gap.b0)) return [...equal];
  const forms = [...joined(a, b, apart), ...single(a, b, pairs)];
  return gaps.flatMap((gap, k) => [...chainIn(gap, forms), ...equal.slice(k, k + 1)]);
}

/** Words written apart or by their initials here, in one word there; in another spelling as well. */
const joined = (a: Side, b: Side, apart: readonly JoinedWords[]): Anchor[] => [
  ...joinedRuns(factsOf(a.words), factsOf(b.words)),
  ...apart.map((run): Anchor => ({ ...run, kind: 'spelling' })),
];

function single(a: Side, b: Side, pairs: readonly WordPair[]): Anchor[] {
  return pairs.flatMap((pair) => {
    const [x, y] = [a.words[pair.a] as Word, b.words[pair.b] as Word];
    const kind = x.text === y.text ? null : spellingKind(x, y, pair);
    return kind === null ? [] : [{ a0: pair.a, a1: pair.a + 1, b0: pair.b, b1: pair.b + 1, kind }];
  });
}

/** Those that lie in a gap, longer ones first where they overlap, in the same order on both sides. */
function chainIn(gap: Gap, forms: readonly Anchor[]): Anchor[] {
  const chain: Anchor[] = [];
  for (const form of forms) {
    const inside = form.a0 >= gap.a0 && form.a1 <= gap.a1 && form.b0 >= gap.b0 && form.b1 <= gap.b1;
    const fits = (other: Anchor): boolean =>
      (form.a1 <= other.a0 && form.b1 <= other.b0) || (form.a0 >= other.a1 && form.b0 >= other.b1);
    if (inside && chain.every(fits)) chain.push(form);
  }
  return chain.sort((p, q) => p.a0 - q.a0);
}

interface Slot {
  readonly gap: Gap;
  readonly kind: VariantKind;
}

const formOf = ({ kind, ...gap }: Anchor): Slot[] => (kind === 'equal' ? [] : [{ gap, kind }]);

function slotOf(gap: Gap): Slot[] {
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
  if (pair.by === 'spelling' || sameSpelling(a.norm, b.norm) || sameNumber(a, b)) return 'spelling';
  if (pair.by === 'name') return 'transliteration';
  return pair.by === 'lemma' && a.lemma === b.lemma ? 'inflection' : null;
}

/** 8 and eight, 1,000 and 1000. */
function sameNumber(a: Word, b: Word): boolean {
  const [p, q] = factsOf([a, b]);
  return p?.value !== null && p?.value === q?.value;
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
