/**
 * A story in, the stretches of text that accounts share out: runs of the same words found through an index of six words at a time,
 * grown both ways over small edits, then brought together for any number of accounts. Words that all only quote are the speaker's.
 */
import type { PassageRef, Reuse } from '../model/alignment.js';
import type { Notice } from '../model/article.js';
import type { Passage, Story } from '../model/witness.js';
import { byPlace, contains, overlap, type Span } from '../text/span.js';
import { originOf } from './origin.js';
import { Sequences, type Stretch, stretchesOf, type WordSequence } from './stretches.js';

export interface TextReuse {
  readonly reuse: readonly Reuse[];
  /** Accounts (indices) that mostly carry one text, together; every account is in one group, in order. */
  readonly texts: readonly (readonly number[])[];
  /** Passages of two accounts of which reused stretches cover most of the shorter. */
  readonly twins: readonly (readonly [PassageRef, PassageRef])[];
  readonly notices: readonly Notice[];
}

/** From this share of the shorter of two accounts on, both are one text; the same for two passages. */
const mostOf = 0.5;

/** Comparisons of two words over a whole story; past it what is left is not compared, and a notice says so. */
const mostSteps = 40_000_000;

export function reuseOf(story: Story, steps: number = mostSteps): TextReuse {
  const sequences = sequencesOf(story);
  const count = sequences.length;
  const share = Math.floor(steps / Math.max(1, (count * (count - 1)) / 2));
  const notices: Notice[] = [];
  const stretches: Stretch[] = [];
  const twins: (readonly [PassageRef, PassageRef])[] = [];
  const ties: [number, number][] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const [left, right] = [sequences[a] as WordSequence, sequences[b] as WordSequence];
      const found = stretchesOf(left, right, share);
      stretches.push(...found.stretches);
      twins.push(...twinsIn(found.stretches, left, right));
      if (found.shareOfShorter >= mostOf) ties.push([a, b]);
      if (found.cut) notices.push(cutNotice(story, a, b));
    }
  return {
    reuse: groupsOf(stretches, sequences).map((spans) => ({ spans, ...originOf(story, spans) })),
    texts: grouped(count, ties),
    twins,
    notices,
  };
}

/** Headlines and headings are no text that one takes from another, corrections and boilerplate no part of the account. */
const isTold = ({ kind }: Passage): boolean => kind === 'sentence';

/** A stretch never runs over what is not told: there the sequence breaks. */
function sequencesOf(story: Story): WordSequence[] {
  const sequences = new Sequences();
  return story.witnesses.map((witness, index) => {
    const sequence = sequences.open(index, witness);
    for (const passage of witness.passages) {
      if (!isTold(passage)) sequence.breakHere();
      else
        for (let k = passage.tokens.from; k < passage.tokens.to; k++) {
          const word = witness.tokens[k];
          if (word && word.kind !== 'mark') sequence.add(k, word.stem);
        }
    }
    return sequence.close();
  });
}

const cutNotice = (story: Story, a: number, b: number): Notice => ({
  code: 'reuse-budget',
  message: `${story.sigla[a]} and ${story.sigla[b]} repeat themselves: not every place where they share words was compared, so shared text may be missing.`,
});

/** Pairs of passages that share most of the shorter one's words in the stretches. */
function twinsIn(
  stretches: readonly Stretch[],
  left: WordSequence,
  right: WordSequence,
): (readonly [PassageRef, PassageRef])[] {
  const shared = new Map<number, Map<number, number>>();
  for (const { runs } of stretches)
    for (const { a, b, length } of runs)
      for (let k = 0; k < length; k++) {
        const [p, q] = [passageAt(left, a + k), passageAt(right, b + k)];
        const row = shared.get(p) ?? new Map<number, number>();
        row.set(q, (row.get(q) ?? 0) + 1);
        shared.set(p, row);
      }
  return [...shared].flatMap(([p, row]) =>
    [...row]
      .filter(([q, words]) => words > mostOf * Math.min(wordsIn(left, p), wordsIn(right, q)))
      .map(([q]) => [refOf(left, p), refOf(right, q)] as const),
  );
}

const refOf = ({ index }: WordSequence, passage: number): PassageRef => ({ witness: index, passage });

const passageAt = ({ witness, tokens }: WordSequence, at: number): number =>
  witness.tokens[tokens[at] as number]?.passage as number;

function wordsIn({ witness: { passages, tokens } }: WordSequence, passage: number): number {
  const { from, to } = (passages[passage] as Passage).tokens;
  let words = 0;
  for (let k = from; k < to; k++) if (tokens[k]?.kind !== 'mark') words++;
  return words;
}

/** Whoever is tied to one of a group belongs to it: two that each carry a part of one wire report are one text with it. */
export function grouped(count: number, ties: readonly (readonly [number, number])[]): number[][] {
  const home = Array.from({ length: count }, (_, k) => k);
  for (const [a, b] of ties) {
    const [low, high] = [home[a] as number, home[b] as number].sort((p, q) => p - q) as [number, number];
    if (low !== high) for (let k = 0; k < count; k++) if (home[k] === high) home[k] = low;
  }
  return [...new Set(home)].map((first) => home.flatMap((one, k) => (one === first ? [k] : [])));
}

type WitnessSpan = Reuse['spans'][number];

/** Two spans of one account are the same place when they share this much of the longer. */
const sameShare = 0.75;

const sharesPlace = (p: Span, q: Span): boolean =>
  overlap(p, q) >= sameShare * Math.max(p.end - p.start, q.end - q.start);

/** Stretches of pairs, longest first, brought together where they meet in one place of an account. */
function groupsOf(stretches: readonly Stretch[], sequences: readonly WordSequence[]): WitnessSpan[][] {
  const pairs = stretches
    .map((stretch) => ({ stretch, spans: spansOf(stretch, sequences) }))
    .sort((p, q) => q.stretch.shared - p.stretch.shared || bySpans(p.spans, q.spans));
  const places = new Places();
  for (const { spans } of pairs) {
    const fitting = places.groupsAt(spans).filter((group) => fits(group, spans));
    const [first, ...others] = fitting;
    const home = first ?? places.create();
    for (const other of others) if (fits(home, other)) places.move(other, home);
    for (const span of spans) places.put(home, span);
  }
  return withoutInner(
    places.all().map((group) => [...group].sort((p, q) => p.witness - q.witness || byPlace(p, q))),
  ).sort(bySpans);
}

function spansOf({ runs, a, b }: Stretch, sequences: readonly WordSequence[]): WitnessSpan[] {
  const [first, last] = [runs[0], runs[runs.length - 1]] as [Stretch['runs'][0], Stretch['runs'][0]];
  const span = (index: number, from: number, to: number): WitnessSpan => {
    const { witness, tokens } = sequences[index] as WordSequence;
    const start = witness.tokens[tokens[from] as number]?.start as number;
    return { witness: index, start, end: witness.tokens[tokens[to] as number]?.end as number };
  };
  return [span(a, first.a, last.a + last.length - 1), span(b, first.b, last.b + last.length - 1)];
}

const bySpans = (p: readonly WitnessSpan[], q: readonly WitnessSpan[]): number => {
  for (let k = 0; k < Math.min(p.length, q.length); k++) {
    const [x, y] = [p[k] as WitnessSpan, q[k] as WitnessSpan];
    const order = x.witness - y.witness || byPlace(x, y);
    if (order !== 0) return order;
  }
  return p.length - q.length;
};

/** They meet in at least one place, and nowhere does one hold only a part of the other. */
const fits = (group: readonly WitnessSpan[], spans: readonly WitnessSpan[]): boolean => {
  const meetings = group.flatMap((one) =>
    spans
      .filter((other) => one.witness === other.witness && overlap(one, other) > 0)
      .map((other) => sharesPlace(one, other)),
  );
  return meetings.length > 0 ? meetings.every(Boolean) : false;
};

/** Groups by the places they cover, in steps of the text, so that a stretch meets only those near it. */
class Places {
  private readonly groups = new Set<WitnessSpan[]>();
  private readonly near = new Map<string, Set<WitnessSpan[]>>();

  create(): WitnessSpan[] {
    const group: WitnessSpan[] = [];
    this.groups.add(group);
    return group;
  }

  all(): WitnessSpan[][] {
    return [...this.groups];
  }

  groupsAt(spans: readonly WitnessSpan[]): WitnessSpan[][] {
    const found = spans.flatMap(({ witness, start, end }) => [
      ...(this.near.get(stepKey(witness, Math.floor((start + end) / 2 / stepLength))) ?? []),
    ]);
    return [...new Set(found)];
  }

  put(group: WitnessSpan[], span: WitnessSpan): void {
    if (group.some((known) => known.witness === span.witness && overlap(known, span) > 0)) return;
    group.push(span);
    for (let step = Math.floor(span.start / stepLength); step <= Math.floor(span.end / stepLength); step++) {
      const key = stepKey(span.witness, step);
      const here = this.near.get(key);
      if (here) here.add(group);
      else this.near.set(key, new Set([group]));
    }
  }

  move(from: WitnessSpan[], to: WitnessSpan[]): void {
    this.groups.delete(from);
    for (const here of this.near.values()) here.delete(from);
    for (const span of from) this.put(to, span);
  }
}

/** In units; no matter for the result. */
const stepLength = 64;
const stepKey = (witness: number, step: number): string => `${witness}:${step}`;

/** No stretch stands inside another that the same accounts share. */
function withoutInner(groups: readonly WitnessSpan[][]): WitnessSpan[][] {
  const bySet = new Map<string, WitnessSpan[][]>();
  for (const group of groups) {
    const key = [...new Set(group.map(({ witness }) => witness))].join();
    bySet.set(key, [...(bySet.get(key) ?? []), group]);
  }
  return [...bySet.values()].flatMap(outermost);
}

function outermost(groups: readonly WitnessSpan[][]): WitnessSpan[][] {
  const first = (group: readonly WitnessSpan[]): Span => group[0] as WitnessSpan;
  const ordered = [...groups].sort((p, q) => first(p).start - first(q).start || first(q).end - first(p).end);
  const kept: WitnessSpan[][] = [];
  let open: WitnessSpan[][] = [];
  for (const group of ordered) {
    open = open.filter((outer) => first(outer).end > first(group).start);
    if (open.some((outer) => isInside(group, outer))) continue;
    open.push(group);
    kept.push(group);
  }
  return kept;
}

const isInside = (inner: readonly WitnessSpan[], outer: readonly WitnessSpan[]): boolean =>
  inner.every((span) => outer.some((other) => other.witness === span.witness && contains(other, span)));
