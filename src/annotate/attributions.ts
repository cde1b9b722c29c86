/**
 * A draft and its reporting clauses in, its attributions out: the shortest clause that says who says it, and the
 * stretches it reports. Verbs that only name a speech act ("praised the deal") attribute nothing but what they quote.
 */
import type { Attribution, Passage, TokenRange } from '../model/witness.js';
import type { Span } from '../text/span.js';
import type { Clause } from './clauses.js';
import type { Draft, Tagged } from './draft.js';
import { speakerOf } from './quotations.js';

export interface Attributed {
  readonly list: readonly Attribution[];
  /** 1 for each token inside a scope. */
  readonly attributedAt: Uint8Array;
}

export function findAttributions(draft: Draft, clauses: readonly Clause[]): Attributed {
  const attributedAt = new Uint8Array(draft.tokens.length);
  const list: Attribution[] = [];
  clauses.forEach((clause, i) => {
    const scope = scopeOf(draft, clause, clauses, i);
    if (scope.length === 0) return;
    for (const range of scope) attributedAt.fill(1, range.from, range.to);
    list.push(toAttribution(draft, clause, scope));
  });
  return { list, attributedAt };
}

function toAttribution(draft: Draft, clause: Clause, scope: readonly TokenRange[]): Attribution {
  const { start, end } = spanOf(draft, clause.range);
  return {
    start,
    end,
    passage: clause.passage,
    source: clause.source === null ? null : speakerOf(draft, clause.source),
    verb: clause.entry?.lemma ?? null,
    verbToken: clause.verb,
    scope: scope.map((range) => spanOf(draft, range)),
  };
}

function spanOf({ tokens }: Draft, { from, to }: TokenRange): Span {
  return { start: (tokens[from] as Tagged).start, end: (tokens[to - 1] as Tagged).end };
}

/** Behind the clause up to the next clause that reports backwards; before it from the last clause of the passage. */
function scopeOf(draft: Draft, clause: Clause, clauses: readonly Clause[], index: number): TokenRange[] {
  const passage = draft.passages[clause.passage] as Passage;
  const ranges: TokenRange[] = [];
  if (clause.before) {
    const earlier = clauses[index - 1];
    const after =
      earlier?.passage === clause.passage && earlier.before ? earlier.range.to : passage.tokens.from;
    ranges.push({ from: quotationStart(draft, after, clause.range.from), to: clause.range.from });
  }
  if (clause.after !== null) {
    ranges.push({ from: clause.after, to: contentEnd(draft, clause.after, clauses, index) });
  }
  return ranges.map((range) => trimMarks(draft, range)).filter(({ from, to }) => from < to);
}

/** A quotation of several sentences is attributed whole by the clause at its end. */
function quotationStart({ quoted, quotedAt }: Draft, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 2); i++) {
    const span = quoted[quotedAt[i] ?? -1];
    if (span !== undefined) return Math.min(from, span.tokens.from);
  }
  return from;
}

/** Where the content ends: at a clause that reports backwards, or at one that goes on with the same source ("…, adding"). */
function contentEnd(draft: Draft, after: number, clauses: readonly Clause[], index: number): number {
  const clause = clauses[index] as Clause;
  for (let i = index + 1; clauses[i]?.passage === clause.passage; i++) {
    const later = clauses[i] as Clause;
    if (later.range.from < after) continue;
    if (later.before) return later.range.from;
    if (later.shared && later.source?.from === clause.source?.from)
      return beforeConjunction(draft, later.range.from);
  }
  return (draft.passages[clause.passage] as Passage).tokens.to;
}

function beforeConjunction({ tokens }: Draft, at: number): number {
  let i = at;
  while (tokens[i - 1]?.pos === 'ADV' || tokens[i - 1]?.pos === 'CCONJ' || tokens[i - 1]?.text === ',') i--;
  return i;
}

/** Without the commas, full stops and quotation marks at either end. */
function trimMarks({ tokens }: Draft, { from, to }: TokenRange): TokenRange {
  let [a, b] = [from, to];
  while (a < b && tokens[a]?.pos === 'PUNCT') a++;
  while (b > a && tokens[b - 1]?.pos === 'PUNCT') b--;
  return { from: a, to: b };
}
