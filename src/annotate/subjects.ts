/** A draft and the place of a verb in, the noun phrase that is its subject out; with the small tests on verbs that go with it. */
import { irregularParticiples } from '../lexicon/irregular-forms.js';
import type { Passage, TokenRange } from '../model/witness.js';
import type { Draft, Tagged } from './draft.js';
import { isPersonal, isQuoteMark, phraseEndingAt, timeWord } from './phrases.js';

/** Most auxiliaries and adverbs between a subject and its verb. */
const mostFillers = 8;

/** How many tokens of a passage may go by before its first subject. */
const longestOpening = 120;

/** The subject on the left of a verb: X said / X, a spokesman, said / X (R-Texas) has also said / X, who … said. */
export function subjectBefore(draft: Draft, at: number, passage: Passage): TokenRange | null {
  const { tokens } = draft;
  const floor = passage.tokens.from;
  let i = at - 1;
  while (i >= Math.max(floor, at - mostFillers) && isFiller(tokens[i])) i--;
  if (i >= floor && tokens[i]?.text === ')') i = skipBracket(tokens, i, floor);
  if (i < floor) return null;
  const token = tokens[i] as Tagged;
  if (/^(?:who|which|that)$/.test(token.norm)) return beforeRelative(draft, i, floor);
  if (isComma(token)) return beforeApposition(draft, i, floor);
  const phrase = phraseEndingAt(draft, beforeTime(tokens, i, floor));
  return phrase === null ? null : beforeAdjunct(draft, phrase, floor);
}

/** "Armenia’s Defense Ministry on March 12 rejected", "the ambassador in Moscow said": the phrase before the preposition. */
function beforeAdjunct(draft: Draft, phrase: TokenRange, floor: number): TokenRange {
  const { tokens } = draft;
  const last = tokens[phrase.to - 1] as Tagged;
  const day = timeWord.test(last.norm) || timeWord.test(tokens[phrase.from]?.norm ?? '');
  const preposition = /^(?:in|on|at|during|from|near|with|to)$/.test(tokens[phrase.from - 1]?.norm ?? '');
  const end = preposition ? phrase.from - 2 : phrase.from - 1;
  if (isPersonal(last) || end < floor || !(preposition || day)) return phrase;
  return phraseEndingAt(draft, isComma(tokens[end]) ? end - 1 : end) ?? phrase;
}

/** Steps back over "on March 12", "last week", "Sunday" to what stands before. */
function beforeTime(tokens: readonly Tagged[], at: number, floor: number): number {
  let i = at;
  if (tokens[i]?.pos === 'NUM' && timeWord.test(tokens[i - 1]?.norm ?? '')) i--;
  if (i - 1 < floor || !timeWord.test(tokens[i]?.norm ?? '')) return at;
  i--;
  while (i > floor && /^(?:last|this|next|earlier|late|early|on|in|of|the)$/.test(tokens[i]?.norm ?? '')) i--;
  return i;
}

function skipBracket(tokens: readonly Tagged[], at: number, floor: number): number {
  for (let i = at - 1; i >= Math.max(floor, at - 12); i--) if (tokens[i]?.text === '(') return i - 1;
  return at;
}

/** The noun before "who", "which", "that"; in "a war in the fall of 2020 which" the war, not the fall. */
function beforeRelative(draft: Draft, at: number, floor: number): TokenRange | null {
  const { tokens } = draft;
  const end = isComma(tokens[at - 1]) ? at - 2 : at - 1;
  if (end < floor || timeWord.test(tokens[end]?.norm ?? '')) return null;
  const phrase = phraseEndingAt(draft, end);
  if (phrase === null) return null;
  const timed =
    tokens[end]?.kind === 'number' || /^(?:spring|summer|fall|autumn|winter)$/.test(tokens[end]?.norm ?? '');
  return timed ? beforeAdjunct(draft, phrase, floor) : phrase;
}

/** From the comma before the verb back over the apposition to the name it explains: the one that opens the clause, else the nearest name. */
function beforeApposition(draft: Draft, comma: number, floor: number): TokenRange | null {
  const { tokens, quotedAt } = draft;
  let best: TokenRange | null = null;
  for (let i = comma - 1; i > Math.max(floor, comma - 40); i--) {
    if (quotedAt[i] !== -1 || isQuoteMark(tokens[i])) break;
    if (!isComma(tokens[i])) continue;
    const end = tokens[i - 1]?.text === ')' ? skipBracket(tokens, i - 1, floor) : i - 1;
    const phrase = phraseEndingAt(draft, end);
    if (phrase === null) continue;
    if (phrase.from === floor || isQuoteMark(tokens[phrase.from - 1])) return phrase;
    if (best === null || (tokens[best.to - 1]?.pos !== 'PROPN' && tokens[end]?.pos === 'PROPN'))
      best = phrase;
  }
  return best;
}

/** The first noun phrase of a passage that a finite verb follows. */
export function firstSubject(draft: Draft, passage: number, before: number): TokenRange | null {
  const { tokens, passages, quotedAt } = draft;
  const { from, to } = (passages[passage] as Passage).tokens;
  for (let i = from; i < Math.min(to, before, from + longestOpening); i++) {
    const token = tokens[i] as Tagged;
    if (quotedAt[i] !== -1 || (token.pos !== 'VERB' && token.pos !== 'AUX') || /ing$/.test(token.norm))
      continue;
    const source = subjectBefore(draft, i, passages[passage] as Passage);
    if (source !== null) return source;
  }
  return null;
}

/** "was announced": whoever said it is not its subject. */
export function isPassive({ tokens }: Draft, at: number): boolean {
  const { norm } = tokens[at] as Tagged;
  if (!/(?:ed|en|wn|id|ld)$/.test(norm) && !irregularParticiples.has(norm)) return false;
  let i = at - 1;
  while (
    i > at - mostFillers &&
    (tokens[i]?.pos === 'ADV' || tokens[i]?.norm === "n't" || tokens[i]?.norm === 'not')
  )
    i--;
  return (
    /^(?:am|is|are|was|were|be|been|being|'re|get|gets|got|getting|gotten)$/.test(tokens[i]?.norm ?? '') ||
    (tokens[i]?.norm === "'s" && tokens[i]?.pos === 'AUX')
  );
}

/** Words between a subject and its verb, or a verb and its object, that change neither. */
export const isFiller = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  (token.pos === 'ADV' || token.norm === 'further' || token.pos === 'AUX' || token.pos === 'PART') &&
  token.norm !== "'s";

export const isComma = (token: Tagged | undefined): boolean => token?.text === ',';

export const isFiniteVerb = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'AUX' ||
    (token.pos === 'VERB' &&
      !/ing$/.test(token.norm) &&
      !/^(?:issued|released|published|posted|obtained|seen|made|sent|given|reviewed)$/.test(token.norm)));
