/** Noun phrases by patterns over the tags: from a head leftwards, from a first word rightwards, never across a quotation mark. */
import { titleHeads } from '../lexicon/titles.js';
import type { Passage, TokenRange } from '../model/witness.js';
import type { Draft, Tagged } from './draft.js';

/** No phrase that names somebody is longer than this. */
const longest = 24;

const personal = new Set('i he she it we they you who'.split(' '));
const demonstrative = /^(?:this|these|those)$/;
const possessive = new Set('my his her its our their your whose'.split(' '));

export const isPersonal = (token: Tagged | undefined): boolean =>
  token !== undefined && personal.has(token.norm);

export const isQuoteMark = (token: Tagged | undefined): boolean =>
  token !== undefined && token.kind === 'mark' && /^["“”„«»]$/.test(token.text);

/** The second half of a compound: "government-backed", "Mirzoyan-led". */
const isHyphen = (token: Tagged | undefined): boolean =>
  token?.kind === 'mark' && /^[-‐‑&/]$/.test(token.text);

const touches = (a: Tagged | undefined, b: Tagged | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/** A word that can end a noun phrase. */
export function isHead(token: Tagged | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'mark') return token.pos === 'SYM' && token.text !== '=';
  if (possessive.has(token.norm)) return token.norm === 'her';
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    personal.has(token.norm) ||
    pronouns.has(token.norm)
  );
}
const pronouns = new Set(
  'him them us me everyone everybody nobody someone others many some most one both all several few everything nothing'.split(
    ' ',
  ),
);

/** A word that can stand inside a noun phrase before its head. */
function isInner(token: Tagged | undefined, next: Tagged | undefined, prior?: Tagged): boolean {
  if (token === undefined) return false;
  if (token.norm === "'s" || (token.kind === 'mark' && /^['’]$/.test(token.text))) return token.pos !== 'AUX';
  if (isHyphen(token)) return touches(token, next);
  if (isHyphen(next) && token.kind !== 'mark') return touches(token, next);
  if (token.kind === 'mark') return token.pos === 'SYM';
  if (token.pos === 'VERB')
    return next !== undefined && participle.test(token.norm) && isModifierPlace(next, prior);
  return (
    token.pos === 'ADJ' ||
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    possessive.has(token.norm)
  );
}

const participle = /(?:ed|en|ing)$/;

/** A participle before a noun modifies it where a determiner or the like stands before it ("the elected leader"), not behind a subject. */
const isModifierPlace = (next: Tagged, prior: Tagged | undefined): boolean =>
  (next.pos === 'NOUN' || next.pos === 'ADJ') &&
  (prior === undefined ||
    isDeterminer(prior) ||
    isHyphen(prior) ||
    prior.norm === "'s" ||
    /^(?:ADJ|NUM|ADV|ADP|VERB)$/.test(prior.pos) ||
    possessive.has(prior.norm));

const isDeterminer = (token: Tagged | undefined): boolean =>
  (token?.pos === 'DET' && token.norm !== 'that') ||
  (token !== undefined &&
    /^(?:the|a|an|this|these|those|some|any|every|each|no|another|both|all)$/.test(token.norm));

/** The noun phrase that ends with token `head`, of-phrases and the like on its left included. Null when `head` ends none. */
export function phraseEndingAt({ tokens, passages, quotedAt }: Draft, head: number): TokenRange | null {
  const last = tokens[head];
  if (last === undefined || !(isHead(last) || demonstrative.test(last.norm))) return null;
  const floor = Math.max((passages[last.passage] as Passage).tokens.from, head - longest);
  if (isPersonal(last) || possessive.has(last.norm)) return { from: head, to: head + 1 };
  let from = head;
  let closed = false;
  while (from > floor) {
    const before = tokens[from - 1] as Tagged;
    if (quotedAt[from - 1] !== quotedAt[head] || isQuoteMark(before)) break;
    if (!closed && isDeterminer(before)) {
      from--;
      closed = true;
    } else if (
      !closed &&
      isInner(before, tokens[from], tokens[from - 2]) &&
      !splits(before, tokens[from] as Tagged)
    ) {
      from--;
    } else if (nameLinks.test(before.norm) && from - 2 >= floor && canCarry(tokens[from - 2])) {
      from -= 2;
      closed = false;
    } else break;
  }
  while (from < head && !startsPhrase(tokens[from] as Tagged)) from++;
  return { from, to: head + 1 };
}

const startsPhrase = (token: Tagged): boolean => token.kind !== 'mark' || token.pos === 'SYM';

/** "the ministry of": which prepositions bind two nouns into one name of a speaker. */
const nameLinks = /^(?:of|for|from|at|with)$/;

const canCarry = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'NOUN' || token.pos === 'PROPN' || token.norm === 'general') &&
  !timeWord.test(token.norm);

export const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|week|month|year|january|february|march|april|june|july|august|september|october|november|december)$/;

/** "in the call | Blinken": a common noun that is no title does not modify the name after it; nor does a day. */
function splits(before: Tagged, next: Tagged): boolean {
  if (timeWord.test(before.norm)) return true;
  return (
    before.pos === 'NOUN' &&
    next.pos === 'PROPN' &&
    !titleHeads.has(before.norm) &&
    !/^(?:state|department|government|party|team|board|company|campaign|law|house)$/.test(before.norm)
  );
}

/** "the company’s chief": the tagger takes the noun for an adjective where nothing follows it. */
const isOwned = (before: Tagged | undefined, token: Tagged): boolean =>
  before?.norm === "'s" && before.pos === 'PART' && token.pos === 'ADJ';

/** The noun phrase that starts with token `first`, of-phrases and titles included. Null where none starts. */
export function phraseStartingAt(
  { tokens, passages, quotedAt }: Draft,
  first: number,
  links: RegExp = nameLinks,
): TokenRange | null {
  const start = tokens[first];
  if (start === undefined) return null;
  const ceiling = Math.min((passages[start.passage] as Passage).tokens.to, first + longest);
  if (isPersonal(start) && !/^(?:this|that|these|those)$/.test(start.norm))
    return { from: first, to: first + 1 };
  let at = first;
  let head = -1;
  while (at < ceiling && quotedAt[at] === quotedAt[first]) {
    const token = tokens[at] as Tagged;
    const next = tokens[at + 1];
    if (timeWord.test(token.norm) && head >= 0 && !isHyphen(tokens[at - 1])) break;
    if (isHead(token) || (isOwned(tokens[at - 1], token) && at > first)) head = at;
    else if (isDeterminer(token)) {
      if (head >= 0) break;
    } else if (links.test(token.norm)) {
      if (
        head !== at - 1 ||
        at === first ||
        !(isDeterminer(next) || isHead(next) || isInner(next, tokens[at + 2]))
      )
        break;
      at++;
      if (isHead(tokens[at])) head = at;
    } else if (
      !(
        isInner(token, next, at > first ? tokens[at - 1] : undefined) ||
        (token.pos === 'ADV' && (next?.pos === 'ADJ' || isHyphen(tokens[at + 2])))
      )
    )
      break;
    at++;
  }
  if (head < first) return demonstrative.test(start.norm) ? { from: first, to: first + 1 } : null;
  return { from: first, to: head + 1 };
}
