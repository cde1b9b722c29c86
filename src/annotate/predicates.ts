/**
 * A draft in, its predicates out: every full verb with its subject, object and, in a passive, who acts, by patterns over the
 * tags. What a pattern cannot tell stays null.
 */
import { irregularPasts } from '../lexicon/irregular-forms.js';
import type { Passage, Predicate, TokenRange } from '../model/witness.js';
import type { Clause } from './clauses.js';
import type { Draft, Tagged } from './draft.js';
import { isHead, isQuoteMark, phraseEndingAt, phraseStartingAt, timeWord } from './phrases.js';
import { isComma, isFiller, isPassive, subjectBefore } from './subjects.js';

export function findPredicates(draft: Draft, clauses: readonly Clause[]): Predicate[] {
  const reporting = new Map(clauses.map((clause) => [clause.verb, clause]));
  const predicates: Predicate[] = [];
  draft.passages.forEach((passage, index) => {
    if (passage.kind === 'boilerplate') return;
    let last: Predicate | null = null;
    for (let at = passage.tokens.from; at < passage.tokens.to; at++) {
      if (!isFullVerb(draft, at)) continue;
      last = predicateAt(draft, index, passage, at, last, reporting.get(at));
      predicates.push(last);
    }
  });
  return predicates;
}

/** Not the participle of "government-backed" or "the disputed enclave", nor a copula. */
function isFullVerb({ tokens }: Draft, at: number): boolean {
  const token = tokens[at] as Tagged;
  if (token.pos !== 'VERB' || token.lemma === 'be' || token.norm === 'according') return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind === 'mark' && /^[-‐‑]$/.test(before.text) && before.end === token.start) return false;
  if (next?.kind === 'mark' && /^[-‐‑]$/.test(next.text) && next.start === token.end) return false;
  const modified = next !== undefined && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(next.pos);
  return !(
    modified &&
    participle.test(token.norm) &&
    (before?.pos === 'DET' ||
      before?.pos === 'ADJ' ||
      (before?.pos === 'VERB' && /ed$/.test(token.norm)) ||
      before?.norm === "'s" ||
      /^(?:its|their|his|her|our|my|your)$/.test(before?.norm ?? ''))
  );
}

const participle = /(?:ed|en|ing|wn)$/;

function predicateAt(
  draft: Draft,
  index: number,
  passage: Passage,
  at: number,
  last: Predicate | null,
  clause: Clause | undefined,
): Predicate {
  const token = draft.tokens[at] as Tagged;
  const by = agentOf(draft, at, passage);
  const passive =
    isPassive(draft, at) ||
    (by !== null &&
      !/ing$/.test(token.norm) &&
      (participle.test(token.norm) || irregularPasts.has(token.norm)));
  const says =
    clause !== undefined && clause.entry?.takes !== 'act' && (clause.after !== null || clause.before);
  return {
    passage: index,
    verb: at,
    lemma: token.lemma,
    subject: clause?.source ?? conjoined(draft, subjectOf(draft, at, passage, last), passage),
    object: passive || says ? null : objectOf(draft, at, passage),
    passive,
    agent: passive ? by : null,
    negated: isNegated(draft, at, passage),
  };
}

/** Its own subject, else that of the verb it is joined to ("spoke … and pledged", "…, urging"); an infinitive has none of its own. */
function subjectOf(draft: Draft, at: number, passage: Passage, last: Predicate | null): TokenRange | null {
  const { tokens } = draft;
  const before = tokens[at - 1];
  if (before?.norm === 'to') return null;
  const joined = joinedTo(draft, at, passage);
  if (joined) return last?.subject ?? null;
  if (
    /ing$/.test((tokens[at] as Tagged).norm) &&
    before?.pos !== 'AUX' &&
    before?.pos !== 'PROPN' &&
    before?.pos !== 'NOUN'
  )
    return null;
  const subject = subjectBefore(draft, at, passage);
  return subject !== null && endsReduced(draft, subject, last) ? (last?.subject ?? null) : subject;
}

/** "A man killed by police was named": the phrase before the verb is the agent of the clause inside the subject, not the subject. */
const endsReduced = ({ tokens }: Draft, subject: TokenRange, last: Predicate | null): boolean =>
  last !== null &&
  last.agent !== null &&
  last.agent.from === subject.from &&
  !/^(?:AUX|ADV|PART)$/.test(tokens[last.verb - 1]?.pos ?? '');

/** "Pashinian and Blinken exchanged": both, where nothing but them stands before the verb. */
function conjoined(draft: Draft, subject: TokenRange | null, passage: Passage): TokenRange | null {
  const { tokens } = draft;
  if (subject === null || tokens[subject.from - 1]?.norm !== 'and' || subject.from - 2 < passage.tokens.from)
    return subject;
  const first = phraseEndingAt(draft, subject.from - 2);
  const before = first === null ? undefined : tokens[first.from - 1];
  const opens =
    first !== null &&
    (first.from === passage.tokens.from ||
      isComma(before) ||
      before?.pos === 'SCONJ' ||
      before?.pos === 'CCONJ');
  return opens && first !== null ? { from: first.from, to: subject.to } : subject;
}

/** "and pledged", ", urging": no noun phrase of its own between the joint and the verb. */
function joinedTo({ tokens }: Draft, at: number, passage: Passage): boolean {
  let i = at - 1;
  while (i > passage.tokens.from && i > at - 6 && isFiller(tokens[i])) i--;
  const before = tokens[i];
  if (before?.pos === 'CCONJ') return true;
  return (isComma(before) || isQuoteMark(before)) && /ing$/.test((tokens[at] as Tagged).norm);
}

/** The noun phrase right behind the verb; a bare noun takes its preposition along ("control over parts of the region"). */
function objectOf(draft: Draft, at: number, passage: Passage): TokenRange | null {
  const { tokens } = draft;
  const first = at + 1 + particleLength(draft, at);
  const phrase = phraseStartingAt(draft, first, objectLinks);
  if (phrase === null || phrase.to > passage.tokens.to || timeWord.test(tokens[phrase.from]?.norm ?? ''))
    return null;
  if (
    startsOwnClause(tokens[phrase.to]) ||
    (isHead(tokens[first]) === false && tokens[first]?.kind === 'mark')
  )
    return null;
  if (phrase.to - phrase.from > 2 || !/^(?:over|of|on)$/.test(tokens[phrase.to]?.norm ?? '')) return phrase;
  const more = phraseStartingAt(draft, phrase.to + 1, objectLinks);
  return more === null || more.to > passage.tokens.to || timeWord.test(tokens[more.from]?.norm ?? '')
    ? phrase
    : { from: phrase.from, to: more.to };
}

/** "broke up the protest", "cut off the road": the particle belongs to the verb. */
const particleLength = ({ tokens }: Draft, at: number): number =>
  /^(?:up|off|down|out|away|back|aside)$/.test(tokens[at + 1]?.norm ?? '') &&
  /^(?:DET|NUM|NOUN|PROPN|ADJ)$/.test(tokens[at + 2]?.pos ?? '')
    ? 1
    : 0;

const objectLinks = /^of$/;

/** "said the talks are": what follows has a verb of its own, so it is a clause and no object. */
const startsOwnClause = (token: Tagged | undefined): boolean =>
  token?.pos === 'AUX' || (token?.pos === 'VERB' && !participle.test(token.norm));

/** "by Baku", "for months by protesters": the nearest by-phrase that names somebody, before another verb or a comma. */
function agentOf(draft: Draft, at: number, passage: Passage): TokenRange | null {
  const { tokens } = draft;
  for (let i = at + 1; i < Math.min(passage.tokens.to, at + 9); i++) {
    const token = tokens[i] as Tagged;
    if (token.norm === 'by') return namedBy(draft, i + 1, passage);
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT') return null;
  }
  return null;
}

function namedBy(draft: Draft, first: number, passage: Passage): TokenRange | null {
  const token = draft.tokens[first];
  if (token === undefined || token.pos === 'NUM' || timeWord.test(token.norm) || /ing$/.test(token.norm))
    return null;
  const phrase = phraseStartingAt(draft, first);
  return phrase === null || phrase.to > passage.tokens.to ? null : phrase;
}

function isNegated({ tokens }: Draft, at: number, passage: Passage): boolean {
  for (let i = at - 1; i >= Math.max(passage.tokens.from, at - 5); i--) {
    const token = tokens[i] as Tagged;
    if (/^(?:not|n't|never|cannot)$/.test(token.norm)) return true;
    if (!isFiller(token)) return false;
  }
  return false;
}
