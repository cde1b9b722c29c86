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
