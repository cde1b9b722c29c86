/**
 * Marks on a stretch of text: spans in any overlap come in, a tree of text and marks goes out in which every character stands
 * once and every mark that covers it is drawn. Where two marks cross, the later one is cut in two pieces.
 */
import type { Span } from '../src/text/span.js';

export interface Mark<T> extends Span {
  readonly of: T;
}

export type MarkNode<T> =
  | { readonly text: string }
  | {
      readonly mark: Mark<T>;
      /** False for the second piece of a mark that was cut. */
      readonly first: boolean;
      readonly depth: number;
      readonly children: readonly MarkNode<T>[];
    };

interface Piece<T> extends Span {
  readonly mark: Mark<T>;
  readonly first: boolean;
}

export function markTree<T>(text: string, span: Span, marks: readonly Mark<T>[]): MarkNode<T>[] {
  const pieces = marks.flatMap((mark) => clip({ mark, start: mark.start, end: mark.end, first: true }, span));
  return build(text, span, pieces, 0);
}

function build<T>(text: string, span: Span, pieces: readonly Piece<T>[], depth: number): MarkNode<T>[] {
  const queue = [...pieces].sort(outerFirst);
  const nodes: MarkNode<T>[] = [];
  let cursor = span.start;
  while (queue.length > 0) {
    const outer = queue.shift() as Piece<T>;
    if (outer.start > cursor) nodes.push({ text: text.slice(cursor, outer.start) });
    const inner: Piece<T>[] = [];
    while (queue[0] && inside(queue[0], outer)) inner.push(queue.shift() as Piece<T>);
    const { within, beyond } = split(inner, outer);
    const children = build(text, outer, within, depth + 1);
    nodes.push({ mark: outer.mark, first: outer.first, depth, children });
    queue.push(...beyond);
    queue.sort(outerFirst);
    cursor = outer.end;
  }
  if (cursor < span.end) nodes.push({ text: text.slice(cursor, span.end) });
  return nodes;
}

const outerFirst = <T>(a: Piece<T>, b: Piece<T>): number => a.start - b.start || b.end - a.end;

/** An empty mark at the end of another one stands after it, not in it. */
const inside = <T>(piece: Piece<T>, outer: Piece<T>): boolean =>
  piece.start < outer.end ||
  (piece.start === outer.start && piece.end === outer.end && outer.start < outer.end);

function split<T>(pieces: readonly Piece<T>[], outer: Span): { within: Piece<T>[]; beyond: Piece<T>[] } {
  const within: Piece<T>[] = [];
  const beyond: Piece<T>[] = [];
  for (const piece of pieces) {
    within.push({ ...piece, end: Math.min(piece.end, outer.end) });
    if (piece.end > outer.end) beyond.push({ ...piece, start: outer.end, first: false });
  }
  return { within, beyond };
}

function clip<T>(piece: Piece<T>, span: Span): Piece<T>[] {
  const start = Math.max(piece.start, span.start);
  const end = Math.min(piece.end, span.end);
  const empty = piece.start === piece.end;
  return start < end || (empty && start === end) ? [{ ...piece, start, end }] : [];
}
