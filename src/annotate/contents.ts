/** A draft and the place behind a reporting verb in, where what is said begins out; null where nothing said follows. */
import type { ReportingVerb } from '../lexicon/reporting-verbs.js';
import type { Passage } from '../model/witness.js';
import type { Draft, Tagged } from './draft.js';
import { isHead, phraseStartingAt, timeWord } from './phrases.js';
import { isComma, isFiniteVerb } from './subjects.js';

/** Where what is said begins behind the verb: "that", a quotation, a question word, or a clause with its own verb. */
export function contentAfter(
  draft: Draft,
  start: number,
  entry: ReportingVerb,
  passage: Passage,
): number | null {
  const { tokens } = draft;
  const to = passage.tokens.to;
  let i = start;
  while (
    i < to &&
    (tokens[i]?.pos === 'ADV' || /^(?:out|on|back)$/.test(tokens[i]?.norm ?? '')) &&
    !startsClause(draft, i, to)
  )
    i++;
  if (
    entry.takes !== 'act' &&
    startsClause(draft, i, to) &&
    !(entry.listener && !/^(?:that|whether)$/.test(tokens[i]?.norm ?? ''))
  )
    return i;
  if (entry.lemma === 'say' && startsBareClause(tokens[i], i < to)) return i;
  for (let adjuncts = 0; adjuncts < 5 && i < to; adjuncts++) {
    const found = contentAt(draft, i, entry, to);
    if (found !== null) return found;
    const end = adjunctEnd(draft, i, to, entry, adjuncts);
    if (end === null) return null;
    i = end;
  }
  return null;
}

/** "say" takes no object: a noun phrase behind it starts what is said, whatever the tagger makes of its verb. */
const startsBareClause = (token: Tagged | undefined, inside: boolean): boolean =>
  inside &&
  token !== undefined &&
  /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(token.pos) &&
  !timeWord.test(token.norm) &&
  !/^(?:so|that|what|how|why|this|last|next)$/.test(token.norm);

function contentAt({ tokens, quotedAt }: Draft, i: number, entry: ReportingVerb, to: number): number | null {
  const token = tokens[i];
  if (token === undefined || i >= to) return null;
  if (isOpening(quotedAt, tokens, i)) return i + 1;
  if ((isComma(token) || token.text === ':') && isOpening(quotedAt, tokens, i + 1) && i + 1 < to)
    return i + 2;
  if (token.text === ':') return i + 1;
  if (entry.takes === 'act') return null;
  if (token.norm === 'that') return isOpening(quotedAt, tokens, i + 1) ? i + 2 : i + 1;
  return /^(?:whether|if|how|why|what|when|where|because)$/.test(token.norm) ? i : null;
}

const isOpening = (quotedAt: Int32Array, tokens: readonly Tagged[], i: number): boolean =>
  tokens[i]?.kind === 'mark' &&
  /^["'“‘„«`]$/.test(tokens[i]?.text ?? '') &&
  (quotedAt[i + 1] ?? -1) !== -1 &&
  quotedAt[i] !== quotedAt[i + 1];

export const opensAtQuote = ({ quotedAt }: Draft, after: number): boolean => (quotedAt[after] ?? -1) !== -1;

/** A subject and, within a few words, its finite verb; or "there is". */
function startsClause(draft: Draft, i: number, to: number): boolean {
  const { tokens } = draft;
  if (i >= to) return false;
  if (/^(?:that)$/.test(tokens[i]?.norm ?? '')) return false;
  if (tokens[i]?.norm === 'there') return isFiniteVerb(tokens[i + 1]);
  const subject = phraseStartingAt(draft, i);
  if (subject === null || subject.to >= to) return false;
  let j = subject.to;
  while (j < to && tokens[j]?.pos === 'ADV') j++;
  if (isFiniteVerb(tokens[j])) return true;
  return (
    /^(?:in|on|of|from|to|by|between|among|with|and)$/.test(tokens[j]?.norm ?? '') &&
    clauseBehind(draft, j + 1, to)
  );
}

/** "discussions in the region are": one more phrase before the verb. */
function clauseBehind(draft: Draft, i: number, to: number): boolean {
  const phrase = phraseStartingAt(draft, i);
  return phrase !== null && phrase.to < to && isFiniteVerb(draft.tokens[phrase.to]);
}

/** Skips one adjunct or listener: "in a statement", "on Sunday", "reporters", "Reuters". */
function adjunctEnd(draft: Draft, i: number, to: number, entry: ReportingVerb, depth: number): number | null {
  const { tokens } = draft;
  const token = tokens[i] as Tagged;
  if (
    token.pos === 'ADV' ||
    (/^(?:of|out|on|to|back)$/.test(token.norm) && !isHead(tokens[i + 1]) && tokens[i + 1]?.pos === 'PUNCT')
  )
    return i + 1;
  const preposition = token.pos === 'ADP' || token.norm === 'to';
  if (!preposition && !(entry.listener && depth === 0) && !dayName.test(token.norm)) return null;
  const phrase = phraseStartingAt(draft, preposition ? i + 1 : i);
  return phrase === null || phrase.to > to ? null : phrase.to;
}
export const dayName =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|this|last|earlier|late|early)$/;
