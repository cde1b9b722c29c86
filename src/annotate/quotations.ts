/**
 * A draft and its reporting clauses in, its quotations with speaker and verb out: the clause next to a quotation speaks
 * it, else the clause whose content holds it, else the speaker of the quotation it goes on from.
 */
import type { Passage, Quotation, QuotedSpan, Speaker, TokenRange } from '../model/witness.js';
import type { Clause } from './clauses.js';
import type { Draft, Tagged } from './draft.js';
import { phraseStartingAt } from './phrases.js';
import { firstSubject } from './subjects.js';

interface Said {
  readonly source: TokenRange | null;
  readonly verb: number | null;
}

export function findQuotations(draft: Draft, clauses: readonly Clause[]): Quotation[] {
  const said: (Said | null)[] = [];
  draft.quoted.forEach((quoted, index) => {
    said.push(
      ownClause(draft, clauses, quoted) ?? signed(draft, quoted) ?? inherited(draft, clauses, said, index),
    );
  });
  return draft.quoted.map((quoted, index) => toQuotation(draft, quoted, said[index] ?? null));
}

export function speakerOf(draft: Draft, range: TokenRange): Speaker {
  const start = (draft.tokens[range.from] as Tagged).start;
  const end = (draft.tokens[range.to - 1] as Tagged).end;
  return { start, end, text: draft.article.text.slice(start, end), name: null };
}

function toQuotation(draft: Draft, quoted: QuotedSpan, said: Said | null): Quotation {
  const speaker = said?.source ? speakerOf(draft, said.source) : null;
  const verb =
    said?.verb === undefined || said.verb === null ? null : (draft.tokens[said.verb] as Tagged).text;
  return { ...quoted, speaker, verb };
}

/** The best clause of the passages in which the quotation begins and ends. */
function ownClause(draft: Draft, clauses: readonly Clause[], quoted: QuotedSpan): Said | null {
  const { from, to } = quoted.tokens;
  const first = (draft.tokens[from] as Tagged).passage;
  const last = (draft.tokens[to - 1] as Tagged).passage;
  let best: Clause | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = firstFrom(clauses, from - reach); i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (placeOf(clause) > to + reach) break;
    if (clause.passage !== first && clause.passage !== last) continue;
    const cost = costOf(draft, clause, quoted);
    if (cost < least) [best, least] = [clause, cost];
  }
  return best === null ? null : { source: best.source, verb: best.verb };
}

/** In tokens: a clause farther from a quotation does not speak it. */
const reach = 150;

const placeOf = (clause: Clause): number => clause.verb ?? clause.range.from;

/** Index of the first clause at or behind a token, by halving: clauses stand in the order of their verbs. */
function firstFrom(clauses: readonly Clause[], token: number): number {
  let [low, high] = [0, clauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(clauses[middle] as Clause) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens between clause and quotation, with what makes the clause less likely to be the one counted as distance; Infinity where it cannot be. */
function costOf(draft: Draft, clause: Clause, { tokens: { from, to } }: QuotedSpan): number {
  const missing = clause.source === null ? 50 : 0;
  if (clause.range.from >= to) {
    const gap = clause.range.from - to;
    if (clause.before && gap <= 3) return gap - 3 + missing;
    return clause.before || gap <= 3 ? gap + 10 + missing : Number.POSITIVE_INFINITY;
  }
  if (clause.range.to > from) return Number.POSITIVE_INFINITY;
  const gap = from - clause.range.to;
  if (clause.after !== null)
    return Math.max(0, from - clause.after) + (startsSentence(draft, from) && gap > 3 ? 5 : 0) + missing;
  return gap + (clause.entry?.takes === 'act' ? 2 : 8) + missing;
}

const startsSentence = ({ tokens, passages }: Draft, at: number): boolean => {
  const passage = passages[(tokens[at] as Tagged).passage] as Passage;
  return at - passage.tokens.from <= 1;
};

/** “…” — Pamela Padilla: a dash and a name that ends the passage. Else X: “…”, the first subject of the sentence. */
function signed(draft: Draft, { tokens: { from, to } }: QuotedSpan): Said | null {
  const { tokens, passages } = draft;
  const dash = tokens[to]?.pos === 'PUNCT' && /^["”»’]$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  const name =
    /^(?:[—–―-]|--)$/.test(tokens[dash]?.text ?? '') && tokens[dash + 1]?.pos === 'PROPN'
      ? phraseStartingAt(draft, dash + 1)
      : null;
  if (name !== null) return { source: name, verb: null };
  const first = (tokens[from] as Tagged).passage;
  if (tokens[from - 2]?.text !== ':' || from - 2 < (passages[first] as Passage).tokens.from) return null;
  const subject = firstSubject(draft, first, from);
  return subject === null ? null : { source: subject, verb: null };
}

/** Nothing of its own: it goes on from the quotation before, or a sentence that leads up to it names the speaker. */
function inherited(
  draft: Draft,
  clauses: readonly Clause[],
  said: readonly (Said | null)[],
  index: number,
): Said | null {
  const quoted = draft.quoted[index] as QuotedSpan;
  const first = (draft.tokens[quoted.tokens.from] as Tagged).passage;
  if (!startsSentence(draft, quoted.tokens.from)) return null;
  const led = leadIn(draft, clauses, first);
  if (led !== null) return led;
  const before = draft.quoted[index - 1];
  if (before !== undefined && follows(draft, before, first)) return said[index - 1] ?? null;
  return subjectBefore(draft, first);
}

/** "X continued:" at the end of the passage before. */
function leadIn(draft: Draft, clauses: readonly Clause[], first: number): Said | null {
  const passage = draft.passages[first - 1];
  if (passage === undefined || draft.tokens[passage.tokens.to - 1]?.text !== ':') return null;
  const clause = clauses[firstFrom(clauses, passage.tokens.to) - 1];
  if (clause?.passage === first - 1 && clause.source !== null)
    return { source: clause.source, verb: clause.verb };
  const subject = firstSubject(draft, first - 1, passage.tokens.to);
  return subject === null ? null : { source: subject, verb: null };
}

/** Whether `before` ends in this passage, or the one before it, of this or the last paragraph. */
function follows({ tokens, passages }: Draft, before: QuotedSpan, first: number): boolean {
  const last = (tokens[before.tokens.to - 1] as Tagged).passage;
  const near = (passages[first] as Passage).paragraph - (passages[last] as Passage).paragraph;
  return last === first || last === first - 1 || (near <= 1 && first - last <= 2);
}

function subjectBefore(draft: Draft, first: number): Said | null {
  const passage = draft.passages[first];
  const earlier = draft.passages[first - 1];
  if (passage === undefined || earlier === undefined || passage.paragraph - earlier.paragraph > 1)
    return null;
  const subject = firstSubject(draft, first - 1, earlier.tokens.to);
  return subject === null ? null : { source: subject, verb: null };
}
