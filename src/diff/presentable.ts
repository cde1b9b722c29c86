/**
 * From exact anchors to those a reader wants: words of grammar and marks between two differences join them where they only cut one
 * difference in pieces, and a difference that covers most of a noun or verb phrase takes the rest of it in.
 */
import type { VariantKind, WordPair } from '../model/variant.js';
import type { Pos, Word } from '../model/witness.js';

/** Ranges of both sides that answer each other: the same words, or forms of one. Half-open, in rising order on both sides. */
export interface Anchor {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly kind: VariantKind | 'equal';
}

/** What lies between two anchors. */
export interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

type Words = readonly Word[];

export function presentable(
  anchors: readonly Anchor[],
  a: Words,
  b: Words,
  pairs: readonly WordPair[],
): Anchor[] {
  const kept = withoutSlivers(anchors, a, b, pairs);
  return wholePhrases(kept, a, b);
}

export function gapsBetween(anchors: readonly Anchor[], lengthA: number, lengthB: number): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const { a0, a1, b0, b1 } of anchors) {
    gaps.push({ a0: i, a1: a0, b0: j, b1: b0 });
    [i, j] = [a1, b1];
  }
  return [...gaps, { a0: i, a1: lengthA, b0: j, b1: lengthB }];
}

/** One look from left to right: a dropped anchor makes one gap of two, which the next anchor is held against. */
function withoutSlivers(
  anchors: readonly Anchor[],
  a: Words,
  b: Words,
  pairs: readonly WordPair[],
): Anchor[] {
  const kept: Anchor[] = [];
  anchors.forEach((anchor, k) => {
    const last = kept.at(-1);
    const next = anchors[k + 1];
    const before = { a0: last?.a1 ?? 0, a1: anchor.a0, b0: last?.b1 ?? 0, b1: anchor.b0 };
    const after = {
      a0: anchor.a1,
      a1: next?.a0 ?? a.length,
      b0: anchor.b1,
      b1: next?.b0 ?? b.length,
    };
    if (
      !isSliver(anchor, a, b) ||
      !differs(before) ||
      !differs(after) ||
      (answered(before, pairs) && answered(after, pairs))
    )
      kept.push(anchor);
  });
  return kept;
}

/** The most words of grammar and marks that make no anchor of their own. */
const sliverWords = 3;

const isSliver = ({ a0, a1, b0, b1 }: Anchor, a: Words, b: Words): boolean =>
  a1 - a0 <= sliverWords &&
  b1 - b0 <= sliverWords &&
  !a.slice(a0, a1).some((word) => word.content) &&
  !b.slice(b0, b1).some((word) => word.content);

const differs = ({ a0, a1, b0, b1 }: Gap): boolean => a1 > a0 && b1 > b0;

/** Whether something in the gap of one side answers something in the gap of the other: two differences then, not one cut in two. */
const answered = (gap: Gap, pairs: readonly WordPair[]): boolean =>
  pairs.some(({ a, b }) => a >= gap.a0 && a < gap.a1 && b >= gap.b0 && b < gap.b1);

/** Equal words at the edge of a difference that end its phrase go into it where more of the phrase has changed than not. */
function wholePhrases(anchors: readonly Anchor[], a: Words, b: Words): Anchor[] {
  const gaps = gapsBetween(anchors, a.length, b.length);
  return anchors.flatMap((anchor, k) => {
    if (anchor.kind !== 'equal') return [anchor];
    const [before, after] = [gaps[k] as Gap, gaps[k + 1] as Gap];
    const head = differs(before) ? takenIn(anchor, before, a, b, 1) : 0;
    const tail = differs(after) ? takenIn(anchor, after, a, b, -1) : 0;
    const length = anchor.a1 - anchor.a0;
    if (head + tail === 0) return [anchor];
    // Both sides want all of it: one difference.
    if (head + tail >= length) return [];
    return [
      { ...anchor, a0: anchor.a0 + head, b0: anchor.b0 + head, a1: anchor.a1 - tail, b1: anchor.b1 - tail },
    ];
  });
}

/** How many words of an anchor, from its start (step 1) or its end (step -1), belong to the phrase that the gap beside it changes. */
function takenIn(anchor: Anchor, gap: Gap, a: Words, b: Words, step: 1 | -1): number {
  const [i, j] = step === 1 ? [anchor.a0, anchor.b0] : [anchor.a1 - 1, anchor.b1 - 1];
  const phrase = phraseOf(a[i]?.pos);
  if (phrase === null || phrase !== phraseOf(b[j]?.pos)) return 0;
  const length = anchor.a1 - anchor.a0;
  const same = runOf(a, i, step, phrase, length);
  if (same !== runOf(b, j, step, phrase, length)) return 0;
  const changed = Math.min(
    runOf(a, i - step, -step as 1 | -1, phrase, gap.a1 - gap.a0),
    runOf(b, j - step, -step as 1 | -1, phrase, gap.b1 - gap.b0),
  );
  return changed > same ? same : 0;
}

/** How many words from `from` on belong to a phrase of this kind, `most` at most. */
function runOf(words: Words, from: number, step: 1 | -1, phrase: Phrase, most: number): number {
  let count = 0;
  while (count < most && phraseOf(words[from + step * count]?.pos) === phrase) count++;
  return count;
}

type Phrase = 'noun' | 'verb';

const phraseOf = (pos: Pos | undefined): Phrase | null =>
  pos === undefined ? null : nounish.has(pos) ? 'noun' : verbish.has(pos) ? 'verb' : null;

const nounish: ReadonlySet<Pos> = new Set<Pos>(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const verbish: ReadonlySet<Pos> = new Set<Pos>(['VERB', 'AUX', 'ADV']);
