/**
 * Mentions in, the words that stand with each out: the epithet before the name ("embattled Armenian Prime Minister") and the
 * description set off by commas ("…, a State Department spokesman, …", "the top U.S. diplomat, …, …"). Patterns over the tags; what
 * is doubtful is left out.
 */
import { placeOf } from '../lexicon/places.js';
import { titleHeads, titleModifiers } from '../lexicon/titles.js';
import type { Mention, Passage, TokenRange } from '../model/witness.js';
import type { Span } from '../text/span.js';
import type { Draft, Tagged } from './draft.js';
import { phraseEndingAt, phraseStartingAt, timeWord } from './phrases.js';

export function withEpithets(draft: Draft, mentions: readonly Mention[]): Mention[] {
  const endingAt = new Map(mentions.map((mention) => [mention.tokens.to, mention]));
  return mentions.map((mention) =>
    mention.kind === 'place'
      ? mention
      : {
          ...mention,
          epithet: epithetOf(draft, mention, endingAt),
          descriptions: [...before(draft, mention), ...after(draft, mention)],
        },
  );
}

/** No epithet is longer, in tokens. */
const longest = 10;

/** Adjectives that point or count and describe nobody. */
const pointing = new Set('other such same own several many more most few last next first second'.split(' '));

/** From the name leftwards over its title, and over what modifies both: adjectives, peoples, countries, bodies. */
function epithetOf(draft: Draft, mention: Mention, endingAt: ReadonlyMap<number, Mention>): Span | null {
  const { tokens, passages, quotedAt } = draft;
  const name = mention.tokens.from;
  const floor = Math.max((passages[mention.passage] as Passage).tokens.from, name - longest);
  // "pro-Karabakh", "al-Adnani": half of a compound.
  if (/^[-‐‑]$/.test(tokens[name - 1]?.text ?? '') && tokens[name - 1]?.end === mention.start) return null;
  let from = titleStart(draft, mention, floor);
  while (from > floor && quotedAt[from - 1] === quotedAt[name]) {
    const body = mention.title === null ? undefined : endingAt.get(from);
    if (body && body.kind !== 'person') from = Math.max(floor, body.tokens.from);
    else if (modifies(tokens, from - 1, mention.title !== null)) from--;
    else break;
  }
  while (from < name && tokens[from]?.kind === 'mark') from++;
  if (tokens[from]?.norm === "'s") from++;
  return from < name ? spanOf(draft, { from, to: name }) : null;
}

function titleStart(
  { tokens, article }: Draft,
  { tokens: range, title, start }: Mention,
  floor: number,
): number {
  if (title === null) return range.from;
  let from = range.from;
  while (
    from > floor &&
    article.text.slice((tokens[from - 1] as Tagged).start, start).trimEnd().length <= title.length
  )
    from--;
  return from;
}

function modifies(tokens: readonly Tagged[], at: number, titled: boolean): boolean {
  const [token, next, prior] = [tokens[at] as Tagged, tokens[at + 1], tokens[at - 1]];
  if (/^[-‐‑]$/.test(token.text)) return token.end === next?.start && prior?.end === token.start;
  if (/^[-‐‑]$/.test(next?.text ?? '') && token.end === next?.start) return token.kind === 'word';
  if (token.norm === "'s") return titled && token.pos === 'PART';
  if (token.kind !== 'word' || timeWord.test(token.norm)) return false;
  if (token.pos === 'ADJ') return !pointing.has(token.norm);
  if (placeOf(token.norm)?.as === 'demonym') return true;
  if (!titled) return false;
  if (token.pos === 'PROPN')
    return placeOf(token.norm) !== null || token.text === 'US' || token.text === 'UK';
  return (
    token.pos === 'NOUN' &&
    (titleHeads.has(token.norm) || titleModifiers.has(token.norm) || modifiers.has(token.norm))
  );
}

/** Common nouns that stand before a title. */
const modifiers = new Set(
  'opposition government party union police army military security separatist rebel state deputy business church court team city'.split(
    ' ',
  ),
);

/** "Matthew Miller, a spokesman for the State Department, said": a noun phrase between the name's comma and the next. */
function after(draft: Draft, mention: Mention): Span[] {
  const { tokens } = draft;
  if (tokens[mention.tokens.to]?.text !== ',') return [];
  let first = mention.tokens.to + 1;
  // "Miller, 44, a farmer": an age stands between.
  if (tokens[first]?.kind === 'number' && tokens[first + 1]?.text === ',') first += 2;
  const phrase = phraseStartingAt(draft, first);
  return phrase !== null && ends(draft, phrase.to) && describes(draft, phrase, mention)
    ? [spanOf(draft, phrase)]
    : [];
}

/** "The top U.S. diplomat, Antony Blinken, said": only where a comma or the end follows the name. */
function before(draft: Draft, mention: Mention): Span[] {
  const { tokens } = draft;
  const { from, to } = mention.tokens;
  if (mention.title !== null || tokens[from - 1]?.text !== ',' || !ends(draft, to)) return [];
  const phrase = phraseEndingAt(draft, from - 2);
  return phrase !== null && describes(draft, phrase, mention) ? [spanOf(draft, phrase)] : [];
}

const ends = ({ tokens }: Draft, at: number): boolean =>
  tokens[at] === undefined || /^[,.;:)–—]$/.test((tokens[at] as Tagged).text) || tokens[at]?.norm === 'who';

/** Opens with a determiner, or with an office; of a person it says what somebody is. */
function describes(
  { tokens, quotedAt }: Draft,
  { from, to }: TokenRange,
  { kind, tokens: name }: Mention,
): boolean {
  const first = tokens[from] as Tagged;
  const determined = /^(?:a|an|the|its|their|his|her)$/.test(first.norm);
  if (to - from < 2 || quotedAt[from] !== quotedAt[name.from]) return false;
  if (kind === 'organisation') return determined;
  const words = tokens.slice(from, to);
  return (determined || titleHeads.has(first.norm)) && words.some(({ norm }) => isPerson(norm));
}

const isPerson = (norm: string): boolean => titleHeads.has(norm) || people.has(norm);

/** What somebody is besides an office: kin, and parts played in an event. */
const people = new Set(
  (
    'father mother wife husband son daughter brother sister cousin uncle aunt widow friend colleague witness victim suspect survivor ' +
    'man woman boy girl teenager driver passenger worker neighbour veteran billionaire businessman businesswoman politician premier ' +
    'militant commander rebel separatist dissident critic opponent ally successor predecessor envoy cleric singer winner'
  ).split(' '),
);

const spanOf = ({ tokens }: Draft, { from, to }: TokenRange): Span => ({
  start: (tokens[from] as Tagged).start,
  end: (tokens[to - 1] as Tagged).end,
});
