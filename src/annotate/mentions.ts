/**
 * A draft in, its name mentions out: runs of name words, cut where a title, a place or a day stands in them. What a run
 * names is read from its title, its last word, the gazetteer and the words around it, then settled over the whole article.
 */
import { expand } from '../lexicon/abbreviations.js';
import { placeOf } from '../lexicon/places.js';
import {
  bodyHeads,
  givenPlaces,
  placeCues,
  placeHeads,
  thingHeads,
  thingOpeners,
  titleHeads,
  titleModifiers,
} from '../lexicon/titles.js';
import { rank } from '../lexicon/vectors.js';
import type { Mention, NameKind, TokenRange } from '../model/witness.js';
import type { Draft, Tagged } from './draft.js';
import { timeWord } from './phrases.js';

interface Found {
  readonly range: TokenRange;
  readonly title: string | null;
  /** Null until the whole article is known. */
  readonly kind: NameKind | null;
}

export function findMentions(draft: Draft): Mention[] {
  const found: Found[] = [];
  for (const passage of draft.passages) {
    if (passage.kind === 'boilerplate') continue;
    for (let i = passage.tokens.from; i < passage.tokens.to; ) {
      const end = runEnd(draft, i, passage.tokens.to);
      if (end > i) found.push(...cutRun(draft, i, end, passage.tokens.from));
      i = Math.max(end, i + 1, found.at(-1)?.range.to ?? 0);
    }
  }
  const persons = personWords(draft, found);
  const counts = new Map<string, number>();
  for (const { norm } of draft.tokens) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  return found.filter((one) => !isOrdinary(draft, one, counts)).map((one) => toMention(draft, one, persons));
}

/** A common word that has its capital from the start of the sentence. */
function isOrdinary(
  { tokens, passages }: Draft,
  { range: { from, to }, kind }: Found,
  counts: ReadonlyMap<string, number>,
): boolean {
  const token = tokens[from] as Tagged;
  if (kind !== null || to - from > 1 || from !== (passages[token.passage]?.tokens.from ?? 0)) return false;
  return (rank(token.norm) ?? commonRank) < commonRank && counts.get(token.norm) === 1;
}

/** Words among this many most frequent ones of English are common. */
const commonRank = 20_000;

const isNameWord = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  token.pos === 'PROPN' &&
  token.text !== 'I' &&
  /^\p{Lu}|^\p{Lo}|^al$/u.test(token.text) &&
  !isDay(token);

/** Days, months and points of the compass carry capitals and name nobody. */
const isDay = (token: Tagged): boolean =>
  timeWord.test(token.norm) ||
  /^(?:western|eastern|northern|southern|may)$/.test(token.norm) ||
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/.test(token.norm);

/** Particles inside names: "Ursula von der Leyen", "House of Representatives". */
const particles = new Set('de del della der den di du la le van von bin ibn al el ben da dos'.split(' '));

/** "European Union": a people's adjective that opens a name. */
const isPeople = (token: Tagged | undefined): boolean =>
  token?.pos === 'ADJ' && placeOf(token.norm)?.as === 'demonym';

/** End of the run of name words that starts at `from`; `from` where none starts. */
function runEnd({ tokens, quotedAt }: Draft, from: number, to: number): number {
  const people = isPeople(tokens[from]) && from + 1 < to && isNameWord(tokens[from + 1]);
  if (!isNameWord(tokens[from]) && !people) return from;
  let end = from + 1;
  while (end < to && quotedAt[end] === quotedAt[from]) {
    const token = tokens[end] as Tagged;
    const next = tokens[end + 1];
    if (isNameWord(token)) end++;
    else if (joins(tokens, end) && end + 1 < to && isNameWord(next)) end += 2;
    else if (particles.has(token.norm) && end + 1 < to && isNameWord(next)) end += 2;
    else if (particles.has(token.norm) && joined(tokens, end + 1) && isNameWord(tokens[end + 2])) end += 3;
    else if (isGivenTail(tokens, from, end)) end += 2;
    else if (particles.has(token.norm) && particles.has(next?.norm ?? '') && isNameWord(tokens[end + 2]))
      end += 3;
    else if (token.norm === 'of' && isOfHead(tokens[end - 1]) && end + 1 < to && isNameWord(next)) end += 2;
    else if (
      token.norm === 'of' &&
      isOfHead(tokens[end - 1]) &&
      next?.norm === 'the' &&
      isNameWord(tokens[end + 2])
    )
      end += 3;
    else break;
  }
  return end;
}

/** "Bashar al-Assad": a hyphen with a word on either side of it. */
const joined = (tokens: readonly Tagged[], at: number): boolean =>
  /^[-‐‑]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  tokens[at]?.end === tokens[at + 1]?.start;

/** "Kim Jong-un", "Moon Jae-in": behind two names a hyphen and a short word in small letters that is no ending of English. */
function isGivenTail(tokens: readonly Tagged[], from: number, end: number): boolean {
  const tail = tokens[end + 1];
  return (
    end - from >= 2 &&
    joined(tokens, end) &&
    tail !== undefined &&
    /^\p{Ll}{2,6}$/u.test(tail.text) &&
    !compoundEnd.test(tail.text) &&
    !isPlace(tokens, { from: end - 2, to: end }) &&
    !isPlace(tokens, { from: end - 1, to: end }) &&
    !bodyHeads.has(tokens[end - 1]?.norm ?? '')
  );
}

/** "Geneva-based", "White House-led". */
const compoundEnd =
  /(?:ed|ing|en)$|^(?:led|run|held|bound|born|style|wide|made|area|like|era|only|type|free|side|time|day|old|long|high|born|size|sized|hit|era|elect|pro|own|hub)$/;

/** A hyphen inside a name: "Nagorno-Karabakh". */
const joins = (tokens: readonly Tagged[], at: number): boolean =>
  /^[-‐‑]$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  tokens[at]?.end === tokens[at + 1]?.start;

/** Words that take "of": "Secretary of State", "Republic of Armenia", "Court of Justice". */
const isOfHead = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (bodyHeads.has(token.norm) ||
    placeHeads.has(token.norm) ||
    /^(?:secretary|minister|president|head|chief|director|bank|gulf|strait|isle|institutes?|center|centre|chamber|academy|bishop|prince|duke)$/.test(
      token.norm,
    ));

/** A run falls into a place before it, a title, and the name: "U.S. | Secretary of State | Antony J. Blinken". */
function cutRun(draft: Draft, from: number, end: number, floor: number): Found[] {
  const { tokens } = draft;
  if (isPeople(tokens[from]) && !isOwnBody(tokens[end - 1] as Tagged))
    return end - from > 1 ? cutRun(draft, from + 1, end, floor) : [];
  if (isPair(tokens, from, end))
    return [from, from + 2].map((at) => ({ range: { from: at, to: at + 1 }, title: null, kind: 'place' }));
  const lead = leadingPlace(tokens, from, end);
  const place: Found[] = lead > from ? [{ range: { from, to: lead }, title: null, kind: 'place' }] : [];
  const body = bodyBefore(tokens, lead, end);
  if (body > lead)
    return [
      ...place,
      { range: { from: lead, to: body }, title: null, kind: 'organisation' },
      ...cutRun(draft, body, end, floor),
    ];
  const name = titleEnd(tokens, lead, end);
  if (name >= end) return [...place, ...officeOf(draft, lead, end)];
  const title = name > lead ? textOf(draft, { from: lead, to: name }) : lowerTitle(draft, lead, floor);
  const range = { from: name, to: placeTail(tokens, end) };
  const kind: NameKind | null = title === null ? kindByForm(draft, range) : 'person';
  return [...place, { range, title, kind }];
}

/** A body whose name holds its people ("African Union"), not one that every country has ("Armenian Foreign Ministry"). */
const isOwnBody = (last: Tagged): boolean =>
  bodyHeads.has(last.norm) &&
  !/^(?:ministry|department|government|parliament|army|police|embassy|office|forces|senate|administration)$/.test(
    last.norm,
  );

/** "Armenia-Azerbaijan talks": two places, not one. */
function isPair(tokens: readonly Tagged[], from: number, end: number): boolean {
  if (end - from !== 3 || !joins(tokens, from + 1)) return false;
  return (
    placeOf(norms(tokens, { from, to: end })) === null &&
    isPlace(tokens, { from, to: from + 1 }) &&
    isPlace(tokens, { from: from + 2, to: end })
  );
}

/** A country before a title or a body: "U.S. State Department", "Armenia Prime Minister". */
function leadingPlace(tokens: readonly Tagged[], from: number, end: number): number {
  for (const width of [3, 2, 1]) {
    const to = from + width;
    if (to >= end || !isPlace(tokens, { from, to })) continue;
    if (titleEnd(tokens, to, end) > to) return to;
    if (width === 1 && /[.]|^US$|^UK$/.test((tokens[from] as Tagged).text)) return to;
  }
  return from;
}

/** "State Department | Spokesman Matthew Miller": a body that leads up to a title. */
function bodyBefore(tokens: readonly Tagged[], from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    if (!bodyHeads.has((tokens[i] as Tagged).norm) || titleHeads.has((tokens[i] as Tagged).norm)) continue;
    const after = tokens[i + 1] as Tagged;
    if (titleHeads.has(bare(after))) return i + 1;
  }
  return from;
}

/** Where the title that starts at `from` ends and the name begins; `from` where there is no title. */
function titleEnd(tokens: readonly Tagged[], from: number, end: number): number {
  let last = from;
  for (let i = from; i < end; i++) {
    const norm = bare(tokens[i] as Tagged);
    if (titleHeads.has(norm)) last = i + 1;
    else if (/^(?:of|for|the|and|de|-)$/.test(norm) || titleModifiers.has(norm)) {
      if (norm === 'state' && tokens[i - 1]?.norm === 'of') last = i + 1;
    } else if (tokens[i - 1]?.norm === 'of' && last > from && i + 1 < end) last = i + 1;
    else break;
  }
  return last;
}

const bare = (token: Tagged): string => token.norm.replace(/\.$/, '');

/** Nothing but a title. "Prime Minister’s Office" is a body; "the Prime Minister" names nobody by itself. */
function officeOf({ tokens }: Draft, from: number, end: number): Found[] {
  if (
    tokens[end]?.norm !== "'s" ||
    !bodyHeads.has(tokens[end + 1]?.norm ?? '') ||
    !isNameWord(tokens[end + 1])
  )
    return [];
  return [{ range: { from, to: end + 2 }, title: null, kind: 'organisation' }];
}

/** "spokesperson Ani Badalyan", "prime minister Pashinyan": a title in small letters before the name. */
function lowerTitle(draft: Draft, name: number, floor: number): string | null {
  const { tokens } = draft;
  if (
    name - 1 < floor ||
    !titleHeads.has(bare(tokens[name - 1] as Tagged)) ||
    tokens[name - 1]?.pos === 'VERB'
  )
    return null;
  let from = name - 1;
  while (from - 1 >= floor && titleModifiers.has((tokens[from - 1] as Tagged).norm)) from--;
  return textOf(draft, { from, to: name });
}

/** "Lachin corridor": the kind of place in small letters belongs to the name. */
function placeTail(tokens: readonly Tagged[], end: number): number {
  return /^(?:corridor|river|sea|strait|valley|bridge|airport|peninsula|desert|canal|island|islands|mountains)$/.test(
    tokens[end]?.text ?? '',
  )
    ? end + 1
    : end;
}

function kindByForm({ tokens }: Draft, range: TokenRange): NameKind | null {
  const last = bare(tokens[range.to - 1] as Tagged);
  const words = range.to - range.from;
  if (words > 1 && (bodyHeads.has(last) || norms(tokens, range) === 'islamic state')) return 'organisation';
  if (isPlace(tokens, range)) return 'place';
  const of = tokens.slice(range.from, range.to).findIndex(({ norm }) => norm === 'of');
  const body = of > 0 && bodyHeads.has((tokens[range.from + of - 1] as Tagged).norm);
  if (body) return 'organisation';
  if (words > 1 && placeHeads.has(last)) return 'place';
  if (of > 0) return null;
  const first = tokens[range.from] as Tagged;
  if (words === 1 && /^(?:\p{Lu}\.?){2,6}$/u.test(first.text)) return 'organisation';
  return null;
}

function isPlace(tokens: readonly Tagged[], range: TokenRange): boolean {
  const norm = norms(tokens, range);
  const place =
    placeOf(norm) ??
    (range.to - range.from === 1 && /^(?:\p{Lu}\.?){2,4}$/u.test(tokens[range.from]?.text ?? '')
      ? placeOf(expand(norm) ?? '')
      : null);
  return place !== null && place.as !== 'demonym';
}

const norms = (tokens: readonly { readonly norm: string }[], { from, to }: TokenRange): string =>
  tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ')
    .replaceAll(' - ', '-')
    .replaceAll(" 's", "'s");

function textOf({ tokens, article }: Draft, { from, to }: TokenRange): string {
  return article.text.slice((tokens[from] as Tagged).start, (tokens[to - 1] as Tagged).end);
}

/** Words that some mention of the article shows to be a person's: behind a title, or in a name of two or three plain words that speaks or acts. */
function personWords(draft: Draft, found: readonly Found[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const one of found) {
    if (one.kind === 'person' || (one.kind === null && looksPersonal(draft, one.range))) {
      words.add((draft.tokens[one.range.to - 1] as Tagged).norm);
    }
  }
  return words;
}

function looksPersonal({ tokens }: Draft, { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to);
  if (words.length < 2 || words.length > 4 || tokens[from - 1]?.norm === 'the') return false;
  if (isThing(tokens, { from, to })) return false;
  return words.every(
    (word, k) =>
      /^\p{Lu}[\p{Ll}'’.-]|^\p{Lu}\.?$|^[-‐]$/u.test(word.text) ||
      particles.has(word.norm) ||
      (k > 2 && /^[-‐]$/.test(words[k - 1]?.text ?? '')),
  );
}

/** "Social Security", "Getty Images", "Croydon Tram": opens with a place or a word that nobody is called by, or ends in a kind of thing. */
function isThing(tokens: readonly Tagged[], { from, to }: TokenRange): boolean {
  const [first, last] = [tokens[from] as Tagged, tokens[to - 1] as Tagged];
  if (thingHeads.has(bare(last)) || bodyHeads.has(bare(last)) || placeHeads.has(bare(last))) return true;
  if (isPlace(tokens, { from, to: from + 1 }) && !givenPlaces.has(first.norm)) return true;
  const place = /^\p{Lu}/u.test(last.text) && isPlace(tokens, { from: to - 1, to });
  if (place && !givenPlaces.has(last.norm)) return true;
  return thingOpeners.has(first.norm);
}

function toMention(draft: Draft, { range, title, kind }: Found, persons: ReadonlySet<string>): Mention {
  const first = draft.tokens[range.from] as Tagged;
  const last = draft.tokens[range.to - 1] as Tagged;
  const settled =
    kind ??
    (persons.has(last.norm)
      ? 'person'
      : placeCues.has(draft.tokens[range.from - 1]?.norm ?? '')
        ? 'place'
        : 'other');
  return {
    start: first.start,
    end: last.end,
    text: textOf(draft, range),
    kind: settled,
    passage: first.passage,
    tokens: range,
    title,
  };
}
