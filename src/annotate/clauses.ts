/**
 * A draft in, its reporting clauses out: every reporting verb outside quotation marks (and every "according to") with who
 * speaks, and on which side what is said stands. Quotations and attributions are both read off these.
 */
import { type ReportingVerb, reportingVerbOf } from '../lexicon/reporting-verbs.js';
import type { Passage, TokenRange } from '../model/witness.js';
import { contentAfter, dayName, opensAtQuote } from './contents.js';
import type { Draft, Tagged } from './draft.js';
import { isPersonal, isQuoteMark, phraseStartingAt, timeWord } from './phrases.js';
import { firstSubject, isComma, isFiller, isFiniteVerb, isPassive, subjectBefore } from './subjects.js';

export interface Clause {
  readonly passage: number;
  /** Source and verb together, without adjuncts: "said State Department spokesperson Matthew Miller". */
  readonly range: TokenRange;
  /** Index of the reporting verb's token; null for "according to". */
  readonly verb: number | null;
  readonly entry: ReportingVerb | null;
  readonly source: TokenRange | null;
  /** First token of what is said where it follows, null where nothing does. */
  readonly after: number | null;
  /** Whether what is said goes before: “…,” said X; …, X said. */
  readonly before: boolean;
  /** Whether the source is an earlier verb's: "…, adding that"; the range is then the verb alone. */
  readonly shared: boolean;
}

export function reportingClauses(draft: Draft): Clause[] {
  const clauses: Clause[] = [];
  for (const passage of draft.passages.keys()) {
    const { from, to } = (draft.passages[passage] as Passage).tokens;
    for (let i = from; i < to; i++) {
      if (draft.quotedAt[i] !== -1) continue;
      const clause = accordingTo(draft, i) ?? verbClause(draft, i, clauses.at(-1));
      if (clause !== null) clauses.push(clause);
    }
  }
  return clauses;
}

/** "according to X" and "in the words of X". */
function accordingTo(draft: Draft, at: number): Clause | null {
  const { tokens } = draft;
  const passage = (tokens[at] as Tagged).passage;
  const behind = sourceIntroducedAt(tokens, at);
  if (behind === null) return null;
  const source = phraseStartingAt(draft, behind);
  if (source === null || tokens[source.from]?.passage !== passage) return null;
  const { from } = (draft.passages[passage] as Passage).tokens;
  const leads = at === from || (at - from <= 2 && !isComma(tokens[at - 1]) && !isQuoteMark(tokens[at - 1]));
  const comma = nextComma(draft, source.to);
  return {
    passage,
    range: { from: at, to: source.to },
    verb: null,
    entry: null,
    source,
    after: leads && comma !== null ? comma + 1 : null,
    before: !leads,
    shared: false,
  };
}

/** Where the source begins behind "according to" or "in the words of"; null elsewhere. */
function sourceIntroducedAt(tokens: readonly Tagged[], at: number): number | null {
  const reads = (words: readonly string[]): boolean =>
    words.every((word, k) => tokens[at + k]?.norm === word);
  if (reads(['according', 'to'])) return at + 2;
  return reads(['in', 'the', 'words', 'of']) ? at + 4 : null;
}

function nextComma({ tokens, passages, quotedAt }: Draft, at: number): number | null {
  const to = (passages[tokens[at - 1]?.passage ?? 0] as Passage).tokens.to;
  for (let i = at; i < Math.min(to, at + 30); i++) if (isComma(tokens[i]) && quotedAt[i] === -1) return i;
  return null;
}

function verbClause(draft: Draft, at: number, last: Clause | undefined): Clause | null {
  const token = draft.tokens[at] as Tagged;
  const entry = reportingVerbOf(token.norm);
  if (entry === null || !isVerbHere(draft, at, entry) || isPassive(draft, at)) return null;
  const passage = draft.passages[token.passage] as Passage;
  const right = isParticiple(draft, at) ? null : invertedSource(draft, at, passage);
  const left = right !== null || isParticiple(draft, at) ? null : subjectBefore(draft, at, passage);
  const shared =
    right === null && left === null && sharesSource(draft, at, passage)
      ? earlierSource(draft, at, last)
      : null;
  const source = right ?? left ?? shared;
  if (source === null && entry.takes !== 'clause') return null;
  const range =
    shared !== null || source === null
      ? { from: at, to: at + 1 }
      : { from: Math.min(source.from, at), to: Math.max(source.to, at + 1) };
  const after = contentAfter(draft, right === null ? at + 1 : right.to, entry, passage);
  const backwards =
    (after === null || opensAtQuote(draft, after)) &&
    !isParticiple(draft, at) &&
    (right !== null || endsWithVerb(draft, at, entry, passage));
  const before = backwards && standsBefore(draft, range.from, passage, entry);
  return { passage: token.passage, range, verb: at, entry, source, after, before, shared: shared !== null };
}

/** "adding", "accusing": its subject is another verb's, unless an auxiliary or its own subject ("footage of Trump saying") stands before it. */
function isParticiple({ tokens }: Draft, at: number): boolean {
  const before = tokens[at - 1];
  return (
    /ing$/.test((tokens[at] as Tagged).norm) &&
    before?.pos !== 'AUX' &&
    before?.pos !== 'PROPN' &&
    !issued.test(before?.norm ?? '')
  );
}

/** What is put out in writing and can itself be said to say something. */
const issued = /^(?:statement|letter|report|release|tweet|post|memo|email|message|note|readout)$/;

/** "…, Miller said in a statement": nothing but adjuncts and a listener behind the verb, no object. */
function endsWithVerb(
  { tokens, quotedAt }: Draft,
  at: number,
  entry: ReportingVerb,
  passage: Passage,
): boolean {
  const next = tokens[at + 1];
  if (at + 1 >= passage.tokens.to || next === undefined) return true;
  if (
    next.pos === 'PUNCT' ||
    next.pos === 'ADP' ||
    next.pos === 'ADV' ||
    next.pos === 'SCONJ' ||
    next.pos === 'CCONJ'
  )
    return true;
  return (
    quotedAt[at + 1] !== -1 ||
    timeWord.test(next.norm) ||
    dayName.test(next.norm) ||
    (entry.listener && entry.takes === 'clause') ||
    next.norm === 'to' ||
    /ing$/.test(next.norm)
  );
}

/** The tagger takes many a verb for a noun and the other way round; what it says counts less for the plainest forms. */
function isVerbHere({ tokens }: Draft, at: number, entry: ReportingVerb): boolean {
  const token = tokens[at] as Tagged;
  const before = tokens[at - 1];
  if (before?.pos === 'DET' || before?.norm === 'to' || before?.text === '-') return false;
  if (token.norm === 'said' || token.norm === 'says' || token.norm === 'told' || token.norm === 'added')
    return true;
  if (token.pos === 'VERB') return true;
  const next = tokens[at + 1];
  return (
    entry.takes === 'clause' &&
    /(?:ed|s)$/.test(token.norm) &&
    (isQuoteMark(before) || isQuoteMark(next) || next?.text === ':')
  );
}

/** “…,” said X / …, said X in a statement. */
function invertedSource(draft: Draft, at: number, passage: Passage): TokenRange | null {
  const { tokens } = draft;
  const before = tokens[at - 1];
  const first = at === passage.tokens.from;
  if (!first && !isComma(before) && !isQuoteMark(before) && !isDash(before)) return null;
  if (timeWord.test(tokens[at + 1]?.norm ?? '')) return null;
  const source = phraseStartingAt(draft, at + 1);
  if (source === null || source.to > passage.tokens.to) return null;
  const next = tokens[source.to];
  if (isPersonal(tokens[source.from]) && isFiniteVerb(next)) return null;
  if (isFiniteVerb(next) || (isFiller(next) && isFiniteVerb(tokens[source.to + 1]))) return null;
  return withIssuer(draft, source, passage);
}

const isDash = (token: Tagged | undefined): boolean =>
  token?.kind === 'mark' && /^[–—]|^--$/.test(token.text);
/** "a statement issued by the State Department" is one source. */
function withIssuer(draft: Draft, source: TokenRange, passage: Passage): TokenRange {
  const { tokens } = draft;
  if (tokens[source.to]?.pos !== 'VERB' || tokens[source.to + 1]?.norm !== 'by') return source;
  const issuer = phraseStartingAt(draft, source.to + 2);
  return issuer === null || issuer.to > passage.tokens.to ? source : { from: source.from, to: issuer.to };
}

/** "…, adding that", "… and emphasized that": the subject is that of the verb before. */
function sharesSource({ tokens }: Draft, at: number, passage: Passage): boolean {
  let i = at - 1;
  while (i >= passage.tokens.from && tokens[i]?.pos === 'ADV') i--;
  const before = tokens[i];
  return (
    before?.pos === 'CCONJ' ||
    /ing$/.test(tokens[at]?.norm ?? '') ||
    isComma(before) ||
    before?.norm === 'by' ||
    isQuoteMark(before)
  );
}

/** The source of the last clause of this passage, else the first subject of the passage. */
function earlierSource(draft: Draft, at: number, last: Clause | undefined): TokenRange | null {
  const passageIndex = (draft.tokens[at] as Tagged).passage;
  if (last !== undefined && last.passage === passageIndex && last.source !== null) return last.source;
  return firstSubject(draft, passageIndex, at);
}

/**
 * Whether what is said can stand before the clause: a quotation right before it, or, set off by a comma or a dash, words
 * with a verb of their own behind any lead-in ("On Saturday, Miller said").
 */
function standsBefore(draft: Draft, from: number, passage: Passage, entry: ReportingVerb): boolean {
  const { tokens, quotedAt } = draft;
  const floor = Math.max(passage.tokens.from, from - longestContent);
  if (from <= floor) return false;
  const before = tokens[from - 1];
  if (isQuoteMark(before) || quotedAt[from - 2] !== -1) return true;
  if (entry.takes === 'act' || !(isComma(before) || isDash(before) || /^[?!]$/.test(before?.text ?? '')))
    return false;
  let start = floor;
  while (isLeadIn(tokens[start]) || tokens[start]?.text === ',') {
    do start++;
    while (start < from && !isComma(tokens[start]));
    if (start >= from - 1) return false;
    start++;
  }
  for (let i = start; i < from; i++) if (quotedAt[i] !== -1 || isFiniteVerb(tokens[i])) return true;
  return false;
}

const isLeadIn = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'ADP' ||
    token.pos === 'ADV' ||
    token.pos === 'SCONJ' ||
    token.norm === 'according' ||
    /ing$/.test(token.norm));

/** In tokens: how far before a clause its content is looked for. */
const longestContent = 200;
