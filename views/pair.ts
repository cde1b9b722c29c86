/**
 * Two accounts in rows: their passages and the links between them come in, rows in reading order go out. Each passage stands
 * once. What both tell in the same order holds the rows together; what one tells elsewhere stands beside its partner in the
 * order of the left account, and a pointer stands at its own place on the other side.
 */
import type { CollatedLink, CollatedPassage } from '../src/model/collation.js';
import { overlap } from '../src/text/span.js';
import type { Account, Contrast, Edition } from './edition.js';

export type Side = 'a' | 'b';

export type PairRow =
  | {
      readonly kind: 'headlines';
      readonly a: readonly CollatedPassage[];
      readonly b: readonly CollatedPassage[];
    }
  | {
      readonly kind: 'linked';
      readonly a: readonly CollatedPassage[];
      readonly b: readonly CollatedPassage[];
      readonly links: readonly CollatedLink[];
      /** The other side tells it out of turn. */
      readonly crossing: boolean;
    }
  | { readonly kind: 'only'; readonly side: Side; readonly passages: readonly CollatedPassage[] }
  /** Passages that stand in other rows: this is their own place. */
  | { readonly kind: 'pointers'; readonly side: Side; readonly to: readonly Pointer[] };

interface Pointer {
  readonly passage: CollatedPassage;
  readonly where: 'above' | 'below';
}

export interface PairTable {
  readonly rows: readonly PairRow[];
  /** Ids of the links whose two sides share a row. */
  readonly together: ReadonlySet<string>;
  /** Passages of the other side that tell the same but stand in another row. */
  others(side: Side, passage: CollatedPassage): readonly CollatedPassage[];
}

interface Tie {
  readonly link: CollatedLink;
  readonly a: number;
  readonly b: number;
  /** How many contrasts have a reading in each of the two passages. */
  readonly contrasts: number;
}

/** Passages that share a row: one on one side, one or more on the other. `a` and `b` of `anchor` give it its place. */
interface Knot {
  readonly anchor: Tie;
  readonly a: Set<number>;
  readonly b: Set<number>;
  readonly links: CollatedLink[];
}

/** A sentence may answer this many; more would make a wall of text, and the rest are pointed to. */
const mostInKnot = 3;

export function pairTable(
  edition: Edition,
  a: Account,
  b: Account,
  contrasts: readonly Contrast[],
): PairTable {
  const ties = tiesOf(edition, a, b, contrasts);
  const knots = knotsOf(ties.filter((tie) => !isHeadline(a, tie.a) && !isHeadline(b, tie.b)));
  knots.sort((p, q) => p.anchor.a - q.anchor.a);
  const straight = inOrder(knots);
  const left = itemsOf(a, 'a', knots, straight);
  const right = itemsOf(b, 'b', knots, straight);
  const rows = [...headlines(a, b), ...merge(left, right, a, b, straight)];
  const together = new Set(ties.filter(inOneRow(knots, a, b)).map((tie) => tie.link.id));
  return { rows: pointed(rows), together, others: othersIn(ties, knots, a, b) };
}

const isHeadline = (account: Account, index: number): boolean => account.passages[index]?.kind === 'headline';

function tiesOf(edition: Edition, a: Account, b: Account, contrasts: readonly Contrast[]): Tie[] {
  return edition.linksBetween(a.siglum, b.siglum).flatMap((link) => {
    const [own, other] = link.a.witness === a.siglum ? [link.a, link.b] : [link.b, link.a];
    const left = edition.passageAt(own);
    const right = edition.passageAt(other);
    if (!left || !right) return [];
    const shared = contrasts.filter((one) => readsIn(one, a, left) && readsIn(one, b, right)).length;
    const tie = { link, a: a.passages.indexOf(left), b: b.passages.indexOf(right), contrasts: shared };
    return tie.a < 0 || tie.b < 0 ? [] : [tie];
  });
}

const readsIn = (contrast: Contrast, account: Account, passage: CollatedPassage): boolean =>
  contrast.framing.readings.some(
    (reading) =>
      reading.witness === account.siglum &&
      (overlap(reading, passage) > 0 ||
        (reading.start === reading.end && passage.start <= reading.start && reading.end <= passage.end)),
  );

/** Same words share a row first, then what is contrasted, then the best link. Another joins where one of its ends is the middle of the star so far and the other is free. */
function knotsOf(ties: readonly Tie[]): Knot[] {
  const knotA = new Map<number, Knot>();
  const knotB = new Map<number, Knot>();
  const knots: Knot[] = [];
  for (const tie of [...ties].sort(bestFirst)) {
    const p = knotA.get(tie.a);
    const q = knotB.get(tie.b);
    const knot = p && p === q ? p : joinable(p, q);
    if (knot === null) continue;
    const joined = knot ?? { anchor: tie, a: new Set<number>(), b: new Set<number>(), links: [] };
    if (!knot) knots.push(joined);
    joined.a.add(tie.a);
    joined.b.add(tie.b);
    joined.links.push(tie.link);
    knotA.set(tie.a, joined);
    knotB.set(tie.b, joined);
  }
  return knots;
}

const bestFirst = (p: Tie, q: Tie): number =>
  Number(p.link.occasion === 'different') - Number(q.link.occasion === 'different') ||
  Number(q.link.relation === 'verbatim') - Number(p.link.relation === 'verbatim') ||
  q.contrasts - p.contrasts ||
  q.link.score - p.link.score ||
  p.a - q.a ||
  p.b - q.b;

/** Undefined for a new knot, null for none. */
function joinable(p: Knot | undefined, q: Knot | undefined): Knot | undefined | null {
  if (!p && !q) return undefined;
  if (p && q) return null;
  if (p) return p.a.size === 1 && p.b.size < mostInKnot ? p : null;
  return q && q.b.size === 1 && q.a.size < mostInKnot ? q : null;
}

/** The longest run of knots that both sides tell in the same order (patience sorting); the others cross it. */
function inOrder(knots: readonly Knot[]): Set<Knot> {
  const tails: number[] = [];
  const before: number[] = [];
  const place = (index: number) => (knots[index] as Knot).anchor.b;
  for (const [index, knot] of knots.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(tails[middle] as number) < knot.anchor.b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  }
  const run = new Set<Knot>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.add(knots[index] as Knot);
  return run;
}

type Item =
  | { readonly kind: 'knot'; readonly knot: Knot }
  | { readonly kind: 'pointer'; readonly index: number }
  | { readonly kind: 'only'; readonly index: number };

/** One side in its own order. A knot stands at its anchor; its passages right beside the anchor are drawn in with it. */
function itemsOf(account: Account, side: Side, knots: readonly Knot[], straight: ReadonlySet<Knot>): Item[] {
  const knotAt = new Map(knots.flatMap((knot) => [...knot[side]].map((index) => [index, knot] as const)));
  return account.passages.flatMap((passage, index): Item[] => {
    if (passage.kind === 'headline') return [];
    const knot = knotAt.get(index);
    if (!knot) return [{ kind: 'only', index }];
    const crossing = side === 'b' && !straight.has(knot);
    if (knot.anchor[side] === index)
      return crossing ? [{ kind: 'pointer', index }] : [{ kind: 'knot', knot }];
    return crossing || !touches(knot[side], knot.anchor[side], index) ? [{ kind: 'pointer', index }] : [];
  });
}

function touches(members: ReadonlySet<number>, anchor: number, index: number): boolean {
  const step = index < anchor ? 1 : -1;
  for (let at = index; at !== anchor; at += step) if (!members.has(at)) return false;
  return true;
}

/** Between two knots that both sides tell in order: first what the left has there, then what the right has. */
function merge(
  left: readonly Item[],
  right: readonly Item[],
  a: Account,
  b: Account,
  straight: ReadonlySet<Knot>,
): PairRow[] {
  const rows: PairRow[] = [];
  let from = 0;
  for (const item of left) {
    if (item.kind !== 'knot') push(rows, a, 'a', item);
    else if (!straight.has(item.knot)) rows.push(linkedRow(item.knot, a, b, true));
    else {
      const to = right.findIndex((other) => other.kind === 'knot' && other.knot === item.knot);
      for (const other of right.slice(from, to)) if (other.kind !== 'knot') push(rows, b, 'b', other);
      from = to + 1;
      rows.push(linkedRow(item.knot, a, b, false));
    }
  }
  for (const other of right.slice(from)) if (other.kind !== 'knot') push(rows, b, 'b', other);
  return rows;
}

function push(rows: PairRow[], account: Account, side: Side, item: Exclude<Item, { kind: 'knot' }>): void {
  const passage = account.passages[item.index] as CollatedPassage;
  const last = rows.at(-1);
  if (item.kind === 'pointer') point(rows, side, passage);
  else if (last?.kind === 'only' && last.side === side)
    rows[rows.length - 1] = { ...last, passages: [...last.passages, passage] };
  else rows.push({ kind: 'only', side, passages: [passage] });
}

/** Pointers that follow each other share a row. */
function point(rows: PairRow[], side: Side, passage: CollatedPassage): void {
  const last = rows.at(-1);
  const to = { passage, where: 'above' as const };
  if (last?.kind === 'pointers' && last.side === side)
    rows[rows.length - 1] = { ...last, to: [...last.to, to] };
  else rows.push({ kind: 'pointers', side, to: [to] });
}

/** Says of each pointer whether its passage stands above or below. */
function pointed(rows: readonly PairRow[]): PairRow[] {
  const seen = new Set<CollatedPassage>();
  return rows.map((row) => {
    if (row.kind === 'linked') for (const passage of [...row.a, ...row.b]) seen.add(passage);
    if (row.kind !== 'pointers') return row;
    return {
      ...row,
      to: row.to.map(({ passage }) => ({ passage, where: seen.has(passage) ? 'above' : 'below' })),
    };
  });
}

function linkedRow(knot: Knot, a: Account, b: Account, crossing: boolean): PairRow {
  const passages = (account: Account, indices: ReadonlySet<number>) =>
    [...indices].sort((p, q) => p - q).flatMap((index) => account.passages[index] ?? []);
  return { kind: 'linked', a: passages(a, knot.a), b: passages(b, knot.b), links: knot.links, crossing };
}

function headlines(a: Account, b: Account): PairRow[] {
  const of = (account: Account) => account.passages.filter((passage) => passage.kind === 'headline');
  const row = { kind: 'headlines', a: of(a), b: of(b) } as const;
  return row.a.length + row.b.length > 0 ? [row] : [];
}

const inOneRow = (knots: readonly Knot[], a: Account, b: Account) => (tie: Tie) =>
  (isHeadline(a, tie.a) && isHeadline(b, tie.b)) ||
  knots.some((knot) => knot.a.has(tie.a) && knot.b.has(tie.b));

function othersIn(ties: readonly Tie[], knots: readonly Knot[], a: Account, b: Account): PairTable['others'] {
  const together = inOneRow(knots, a, b);
  const apart = ties.filter((tie) => !together(tie));
  return (side, passage) => {
    const [own, other, account] = side === 'a' ? (['a', 'b', b] as const) : (['b', 'a', a] as const);
    const index = (side === 'a' ? a : b).passages.indexOf(passage);
    const found = new Set(apart.filter((tie) => tie[own] === index).map((tie) => tie[other]));
    return [...found].sort((p, q) => p - q).flatMap((at) => account.passages[at] ?? []);
  };
}
