/** Half-open ranges of UTF-16 units. Every position in Synoptic is one of these, counted in the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const lengthOf = (span: Span): number => span.end - span.start;

/** How many units two spans share; 0 where they only touch. */
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span around all of them. Throws a RangeError for none, which is a caller's mistake. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('hull of no spans');
  let { start, end } = spans[0] as Span;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Those of a list in the order of the text that share something with a span, found by halving. They must not overlap each other. */
export function meeting<T extends Span>(list: readonly T[], span: Span): T[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T).end <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < list.length && (list[to] as T).start < span.end) to++;
  return list.slice(low, to);
}
