/**
 * Words that qualify what is said: a list of normal forms in (contractions opened: "not", "will"), the qualifiers among them out.
 * Sources: Quirk et al. (1985), 15.33-15.41 (conditional and concessive clauses), 10.54-10.65 (negation), 8.116-8.123 (restrictive
 * subjuncts), 4.49-4.66 (modals); hedges as in hedges.ts. In reported debate "I think" and "we hope" hedge what follows them.
 */
import type { Qualifier } from '../model/quote.js';
import { hedgeOf, hedgesStartingWith } from './hedges.js';

export interface Qualified {
  readonly kind: Qualifier;
  /** Half-open range of the words. */
  readonly from: number;
  readonly to: number;
  /** What two wordings of one qualifier share: all negations are one, modals of one strength are one. */
  readonly sense: string;
  /** How far it weakens what is said; only modals are weighed against each other. */
  readonly weight: number;
}

const phrases: readonly (readonly [Qualifier, string])[] = [
  [
    'condition',
    'if, unless, until, provided, providing, assuming, in case, as long as, so long as, on condition, on the condition, only when, only after, ' +
      'in the event, otherwise, pending, subject to, depending, until and unless, as soon as, once, should it, should they, were it',
  ],
  [
    'negation',
    'not, never, no, nobody, nothing, none, neither, nor, without, nowhere, no longer, no one, by no means, not yet, not at all',
  ],
  [
    'contrast',
    'but, however, although, though, even though, except, despite, yet, still, nevertheless, nonetheless, rather than, instead',
  ],
  [
    'limit',
    'only, merely, solely, mainly, mostly, partly, largely, partially, in part, at least, at most, at best, to some extent, to a degree, ' +
      'in some ways, in some cases, in most cases, in principle, for now, so far, for the moment, for the time being, at this point, at this stage, ' +
      'sometimes, occasionally, usually, generally, often, some of, most of, hardly, barely, scarcely, almost, nearly, temporarily, technically, ' +
      'as far as, up to, not all, not only, not every, just about',
  ],
  [
    'hedge',
    'i think, i believe, i hope, i guess, i suppose, i assume, i feel, i expect, we think, we believe, we hope, we expect, we assume, ' +
      'in my opinion, in our view, to my knowledge, to our knowledge, as i understand, as i recall, i would say, i am not sure, we are not sure, ' +
      'i do not know, i do not think, i do not believe, we do not think, we do not believe, hopefully, not necessarily',
  ],
];

/** Weight of each modal: what will be, what must be, what can be, what may be. Those of one weight say the same. */
const modals: ReadonlyMap<string, readonly [sense: string, weight: number]> = new Map(
  (
    [
      ['will', 'will', 0],
      ['shall', 'will', 0],
      ['going', 'will', 0],
      ['must', 'must', 0.5],
      ['can', 'can', 1],
      ['should', 'should', 1.5],
      ['ought', 'should', 1.5],
      ['would', 'would', 2],
      ['could', 'could', 3],
      ['may', 'may', 3],
      ['might', 'may', 3],
    ] as const
  ).map(([word, sense, weight]) => [word, [sense, weight]]),
);

/** Auxiliaries by tense: a change from one to the other dates what is said. */
const tenses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    am: 'now',
    is: 'now',
    are: 'now',
    has: 'now',
    have: 'now',
    do: 'now',
    does: 'now',
    was: 'then',
    were: 'then',
    had: 'then',
    did: 'then',
  }),
);

const byFirst = new Map<string, { readonly kind: Qualifier; readonly words: readonly string[] }[]>();
for (const [kind, list] of phrases)
  for (const phrase of list.split(', ')) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, words }]);
  }
for (const list of byFirst.values()) list.sort((p, q) => q.words.length - p.words.length);

/** How many entries the lists have, modals among them; hedges are counted in theirs. */
export const qualifierCount =
  phrases.reduce((sum, [, list]) => sum + list.split(', ').length, 0) + modals.size;

/** "if" after these asks and sets no condition; "no" in these negates nothing. */
const asks = /^(?:ask|asked|asking|see|know|wonder|wondered|wondering|sure|doubt|as|even)$/;
const plain = new Set([
  'no doubt',
  'no matter',
  'no wonder',
  'but also',
  'nothing but',
  'not only',
  'not just',
  'about to',
  'about the',
  'about a',
  'around the',
  'some day',
  'still in',
  'once again',
  'once more',
]);

/** Verbs that hedge where an outlet reports, but state something where a speaker uses them. */
const claims =
  /^(?:suggest|indicate|imply|implie|consider|mull|weigh|seek|attempt|aim|intend|claim|accuse|suspect|report|rumou?r)/;

/** They hedge an amount and nothing else. */
const beforeNumbers = /^(?:some|about|around)$/;
const amount = /^(?:\d|half|dozen|hundred|thousand|million|billion|one$)/;

/** Qualifiers in a list of words, in order, the longest at each place. Tenses are no qualifiers alone: see `tenseOf`. */
export function qualifiersIn(words: readonly string[]): Qualified[] {
  const found: Qualified[] = [];
  for (let k = 0; k < words.length; ) {
    const idle = plain.has(`${words[k]} ${words[k + 1]}`);
    const one = idle ? null : qualifierAt(words, k);
    if (one) found.push(one);
    k = one ? one.to : k + (idle ? 2 : 1);
  }
  return found;
}

function qualifierAt(words: readonly string[], at: number): Qualified | null {
  const word = words[at] as string;
  const listed = byFirst.get(word)?.find((one) => one.words.every((part, k) => words[at + k] === part));
  if (listed && !(word === 'if' && asks.test(words[at - 1] ?? '')))
    return {
      kind: listed.kind,
      from: at,
      to: at + listed.words.length,
      sense: listed.kind === 'negation' ? 'not' : listed.words.join(' '),
      weight: 1,
    };
  const modal = modals.get(word);
  if (modal && !(word === 'going' && words[at + 1] !== 'to'))
    return { kind: 'modal', from: at, to: at + 1, sense: modal[0], weight: modal[1] };
  const hedge =
    hedgesStartingWith(word).find((one) => one.words.every((part, k) => words[at + k] === part)) ??
    hedgeOf(word);
  if (hedge === null || hedge.certainty >= 0.95 || hedge.class === 'booster' || claims.test(word))
    return null;
  if (beforeNumbers.test(word) && !amount.test(words[at + 1] ?? '')) return null;
  const length = 'words' in hedge ? (hedge.words as readonly string[]).length : 1;
  return { kind: 'hedge', from: at, to: at + length, sense: hedge.norm, weight: 1 };
}

/** The tense of an auxiliary: "now" or "then"; null for any other word. */
export const tenseOf = (word: string): string | null => tenses.get(word) ?? null;
