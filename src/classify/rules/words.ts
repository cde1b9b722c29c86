/**
 * Words that answer each other in one slot with another slant. Listed ones come from the contrast sets: seized / occupied, liberated /
 * losing control of. A pair of members counts only with proof that they fill the same slot: the aligner paired them, or their
 * subjects or objects are paired.
 */
import { type ContrastMember, type ContrastSet, differ, fitsPos } from '../../lexicon/contrast-sets.js';
import { similarity } from '../../lexicon/vectors.js';
import { relation } from '../../lexicon/wordnet.js';
import type { Evidence } from '../../model/framing.js';
import type { WordPair } from '../../model/variant.js';
import type { Pos, Predicate, TokenRange, Word } from '../../model/witness.js';
import { headOf, nounPhrase } from '../phrases.js';
import type { Finding, Rule } from '../rule.js';
import {
  evidenceOf,
  isForm,
  type PairView,
  pairsBetween,
  type Side,
  sharedWords,
  spanOf,
  textOf,
  wordAt,
} from '../view.js';

interface Occurrence {
  readonly set: ContrastSet;
  readonly member: ContrastMember;
  readonly range: TokenRange;
}

export const listedWords: Rule = {
  id: 'contrast-set',
  device: 'loaded',
  about:
    'Two words of one contrast set fill the same slot: the aligner pairs them, or their subjects or objects are the same.',
  reads: ['own', 'attributed', 'quoted'],
  find(view) {
    const left = occurrencesIn(view, view.a);
    const right = occurrencesIn(view, view.b);
    return left.flatMap((one) =>
      right
        .filter(
          (other) =>
            other.set === one.set &&
            differ(other.member, one.member) &&
            !sharesWords(view, one, other) &&
            !(isAnswered(view.a, one) && isAnswered(view.b, other)),
        )
        .flatMap((other) => contrast(view, one, other)),
    );
  },
};

function occurrencesIn(view: PairView, side: Side): Occurrence[] {
  const found: Occurrence[] = [];
  for (let k = side.range.from; k < side.range.to; k++) found.push(...occurrencesAt(view, side, k));
  return found.filter((one) => !found.some((other) => coveredBy(one.range, other.range)));
}

/** To lose control of is not to lose: what stands inside a longer member is a part of it. */
const coveredBy = (part: TokenRange, whole: TokenRange): boolean =>
  whole.from <= part.from && whole.to >= part.to && whole.to - whole.from > part.to - part.from;

/** The members of contrast sets that begin at a token: the word itself, and phrases of several words. */
const occurrencesAt = ({ contrasts }: PairView, side: Side, k: number): Occurrence[] =>
  contrasts
    .membersAt(side.account.tokens, k)
    .filter(({ set, length }) => k + length <= side.range.to && fitsPos(set, posAt(side, k), length))
    .map(({ set, member, length }) => ({ set, member, range: { from: k, to: k + length } }));

/** Taggers take a participle with an object ("forces liberated the town") for an adjective. */
function posAt(side: Side, k: number): Pos | undefined {
  const pos = wordAt(side, k)?.pos;
  return pos === 'ADJ' && wordAt(side, k + 1)?.pos === 'DET' ? 'VERB' : pos;
}

/** "protest leader" and "protest" are no contrast of words, nor "airstrike" and the "strike" of "air strike". */
const sharesWords = (view: PairView, one: Occurrence, other: Occurrence): boolean =>
  pairsBetween(view, one.range, other.range).some(
    ({ by }) => by === 'same' || by === 'lemma' || by === 'spelling',
  );

/** Whether the other side has the word too: then "the plan to manoeuvre" is no answer to "the manoeuvre". */
const isAnswered = (side: Side, { range }: Occurrence): boolean =>
  Array.from({ length: range.to - range.from }, (_, k) => range.from + k).every((k) =>
    side.partners.get(k)?.some(({ by }) => by === 'same' || by === 'lemma' || by === 'spelling'),
  );

/** Of 136 listed pairs with one object or subject on the training stories annotators listed 0.48. */
const provenPair = 0.48;

function contrast(view: PairView, one: Occurrence, other: Occurrence): Finding[] {
  if (one.set.device === 'reporting-verb') return [];
  const proof = proofOf(view, one, other);
  if (proof.length === 0) return [];
  const named = one.set.device === 'label';
  const [a, b] = [readingOf(view.a, one, named), readingOf(view.b, other, named)];
  return [
    {
      device: one.set.device,
      rule: listedWords.id,
      a: spanOf(view.a, a),
      b: spanOf(view.b, b),
      evidence: proof,
      confidence: 0.85,
      ...(proof.some(({ role }) => role === 'same object' || role === 'same subject')
        ? { least: provenPair }
        : {}),
      note: `${slanted(one.member)} answers ${slanted(other.member)}. ${one.set.note}`.trim(),
    },
  ];
}

/** A user's own members may carry no slant. */
const slanted = ({ lemma, slant }: ContrastMember): string =>
  slant === '' ? `“${lemma}”` : `“${lemma}” (${slant})`;

/** A name reads as its whole phrase; a verb with its "by …" or the particle that belongs to it. */
function readingOf(side: Side, { range }: Occurrence, named: boolean): TokenRange {
  if (named) {
    const phrase = nounPhrase(side, range.to - 1);
    return phrase.to - phrase.from <= 7 ? phrase : range;
  }
  const predicate = side.predicates.find((one) => one.verb >= range.from && one.verb < range.to);
  const agent = predicate?.passive ? predicate.agent : null;
  if (agent && agent.from >= range.to && agent.to - range.to <= 4) return { from: range.from, to: agent.to };
  return range;
}

function proofOf(view: PairView, one: Occurrence, other: Occurrence): Evidence[] {
  const direct = pairsBetween(view, one.range, other.range)[0];
  const [p, q] = [predicateAt(view.a, one.range), predicateAt(view.b, other.range)];
  const held = p && q ? participantProof(view, p, q) : [];
  if (held.length > 0) return held;
  return direct && direct.by !== 'context'
    ? evidenceOf(view, direct, 'same slot')
    : besides(view, one.range, other.range);
}

const predicateAt = (side: Side, range: TokenRange): Predicate | undefined =>
  side.predicates.find((one) => one.verb >= range.from && one.verb < range.to);

/** Who acts and what is acted on: a passive's subject is what the active's object is. */
function participantProof(view: PairView, p: Predicate, q: Predicate): Evidence[] {
  const parts = [
    ['same object', actedOn(p), actedOn(q)],
    ['same subject', actorOf(p), actorOf(q)],
  ] as const;
  // Words that both sides share prove more than words that are near in meaning, in whichever part they stand.
  for (const find of [sharedParticipant, nearParticipant])
    for (const [role, x, y] of parts) {
      const pair = x && y ? find(view, x, y) : undefined;
      if (pair) return evidenceOf(view, pair, role);
    }
  return [];
}

const actedOn = (one: Predicate): TokenRange | null => (one.passive ? one.subject : one.object);
const actorOf = (one: Predicate): TokenRange | null => (one.passive ? one.agent : one.subject);

const sharedParticipant = (view: PairView, a: TokenRange, b: TokenRange): WordPair | undefined =>
  pairsBetween(view, a, b).find(isForm) ?? sharedWords(view, a, b)[0];

const nearParticipant = (view: PairView, a: TokenRange, b: TokenRange): WordPair | undefined =>
  kinWords(view, a, b) ?? pairsBetween(view, a, b)[0];

/** Nouns that are near in meaning, a region answering a territory; heads, which stand last, first. */
function kinWords(view: PairView, a: TokenRange, b: TokenRange): WordPair | undefined {
  for (let i = a.to - 1; i >= a.from; i--)
    for (let j = b.to - 1; j >= b.from; j--) {
      const [x, y] = [view.a.account.tokens[i] as Word, view.b.account.tokens[j] as Word];
      if (!isNoun(view.a, i) || !isNoun(view.b, j)) continue;
      const kin = relation(x.lemma, y.lemma) !== null || (similarity(x.norm, y.norm) ?? 0) > nearMeaning;
      if (kin) return { a: i, b: j, by: 'near', strength: 0.5 };
    }
  return undefined;
}

/** Cosine above which two words may stand for one thing. */
const nearMeaning = 0.6;

/** Paired content words right before or after both. */
function besides(view: PairView, a: TokenRange, b: TokenRange): Evidence[] {
  const window = 3;
  const before = pairsBetween(
    view,
    { from: a.from - window, to: a.from },
    { from: b.from - window, to: b.from },
  )[0];
  const after = pairsBetween(view, { from: a.to, to: a.to + window }, { from: b.to, to: b.to + window })[0];
  return [
    ...(before ? evidenceOf(view, before, 'same words before') : []),
    ...(after ? evidenceOf(view, after, 'same words after') : []),
  ];
}

/**
 * Noun phrases that name the same thing in other words: their heads are paired, or they are the subjects or objects of paired
 * verbs. Which words differ, not which names: a mere spelling, title or first name is no contrast.
 */
export const namedOtherwise: Rule = {
  id: 'named-otherwise',
  device: 'label',
  about: 'Two noun phrases in the same slot name the same with other words.',
  reads: ['own', 'attributed', 'quoted'],
  find(view) {
    return [...headPairs(view), ...participantPairs(view)].flatMap(
      ({ a, b, evidence, confidence, least }) => {
        if (isTime(view.a, a) || isTime(view.b, b)) return [];
        const [left, right] = [labelPhrase(view.a, a), labelPhrase(view.b, b)];
        if (!differs(view, left, right)) return [];
        return [
          {
            device: 'label' as const,
            rule: namedOtherwise.id,
            a: spanOf(view.a, left),
            b: spanOf(view.b, right),
            evidence,
            confidence,
            ...(least === undefined ? {} : { least }),
            note: `“${textOf(view.a, left)}” and “${textOf(view.b, right)}” stand for the same here.`,
          },
        ];
      },
    );
  },
};

interface NamedPair {
  readonly a: number;
  readonly b: number;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  readonly least?: number;
}

/** Actors of two verbs of one contrast set that act on the same: who seized it here is who occupied it there. */
const namedActors = 0.42;

/** The other participants of the two verbs are the same. */
function meetsElsewhere(view: PairView, p: Predicate, q: Predicate, role: 'subject' | 'object'): boolean {
  const [x, y] = role === 'subject' ? [actedOn(p), actedOn(q)] : [actorOf(p), actorOf(q)];
  return x !== null && y !== null && nearParticipant(view, x, y) !== undefined;
}

/** A name on one side, a common noun on the other: one account names what the other describes. */
const isNamedOnce = (view: PairView, a: number, b: number): boolean =>
  (wordAt(view.a, a)?.pos === 'PROPN') !== (wordAt(view.b, b)?.pos === 'PROPN');

/**
 * The two nouns can stand for one thing: paired, near in meaning, of one contrast set, or with a name in common ("Turkish army",
 * "Turkish-backed militias"). Of 700 participants on the training stories that only stood in like places, annotators listed 0.07.
 */
function canBeOne(view: PairView, a: number, b: number): boolean {
  const [x, y] = [wordAt(view.a, a), wordAt(view.b, b)];
  if (!x || !y) return false;
  if (
    x.stem === y.stem ||
    view.diff.pairs.some((pair) => pair.a === a && pair.b === b && pair.by !== 'context')
  )
    return true;
  if (relation(x.lemma, y.lemma) !== null || (similarity(x.norm, y.norm) ?? 0) > oneKind) return true;
  if (view.contrasts.contrastOf(x.lemma, y.lemma) !== null) return true;
  return sharedWords(view, labelPhrase(view.a, a), labelPhrase(view.b, b)).length > 0;
}

/** Cosine above which two nouns name things of one kind. */
const oneKind = 0.55;

const isTime = (side: Side, k: number): boolean => timeWords.test(wordAt(side, k)?.norm ?? '');

const timeWords =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|weeks?|months?|years?|days?|hours?|minutes?|weekend|morning|evening|night)$/;

/**
 * The noun phrase without what another phrase left at its edge: a day before it ("Saturday Blinken"), the end of the phrase before an
 * amount ("the face two weeks"), a participle that takes it as its object ("the West Bank slapping Israeli troops").
 */
function labelPhrase(side: Side, token: number): TokenRange {
  const phrase = nounPhrase(side, token);
  const head = headOf(side, phrase);
  let from = phrase.from;
  for (let k = phrase.from; k < head; k++) {
    const [before, word] = [wordAt(side, k - 1), wordAt(side, k)];
    const opens = k > phrase.from && word?.pos === 'NUM' && before?.pos === 'NOUN';
    const governs = /ing$/.test(word?.norm ?? '') && before?.pos === 'PROPN' && k > phrase.from;
    if (opens) from = k;
    else if (governs || isTime(side, k)) from = wordAt(side, k + 1)?.norm === "'s" ? from : k + 1;
  }
  return { from, to: phrase.to };
}

const isNoun = (side: Side, k: number): boolean => ['NOUN', 'PROPN'].includes(wordAt(side, k)?.pos ?? '');

function headPairs(view: PairView): NamedPair[] {
  return view.diff.pairs.flatMap((pair) => {
    if (!isNoun(view.a, pair.a) || !isNoun(view.b, pair.b) || pair.strength < 0.5) return [];
    const [left, right] = [nounPhrase(view.a, pair.a), nounPhrase(view.b, pair.b)];
    if (headOf(view.a, left) !== pair.a || headOf(view.b, right) !== pair.b) return [];
    if (pair.by === 'context' && !canBeOne(view, pair.a, pair.b)) return [];
    const other = pair.by === 'near' || pair.by === 'context' || pair.by === 'contrast';
    return [
      {
        a: pair.a,
        b: pair.b,
        evidence: evidenceOf(view, pair, other ? 'same slot' : 'same head'),
        confidence: other ? 0.55 * pair.strength + 0.1 : 0.45,
      },
    ];
  });
}

function participantPairs(view: PairView): NamedPair[] {
  return view.a.predicates.flatMap((p) =>
    view.b.predicates.flatMap((q) => {
      const verbs = view.diff.pairs.find((pair) => pair.a === p.verb && pair.b === q.verb);
      const inSet = inOneSet(view, p, q);
      if (!verbs && !inSet) return [];
      return [
        [actorOf(p), actorOf(q), 'subject'] as const,
        [actedOn(p), actedOn(q), 'object'] as const,
      ].flatMap(([x, y, role]) => {
        if (!x || !y) return [];
        const [a, b] = [headOf(view.a, x), headOf(view.b, y)];
        if (!isNoun(view.a, a) || !isNoun(view.b, b)) return [];
        const evidence = [
          {
            witness: view.a.witness,
            ...spanOf(view.a, { from: p.verb, to: p.verb + 1 }),
            role: `${role} of`,
          },
          {
            witness: view.b.witness,
            ...spanOf(view.b, { from: q.verb, to: q.verb + 1 }),
            role: `${role} of`,
          },
        ];
        const proven =
          inSet && (meetsElsewhere(view, p, q, role) || (role === 'object' && isNamedOnce(view, a, b)));
        if (!proven && !canBeOne(view, a, b)) return [];
        return [
          { a, b, evidence, confidence: inSet ? 0.65 : 0.5, ...(proven ? { least: namedActors } : {}) },
        ];
      });
    }),
  );
}

/** The two verbs are members of one contrast set. */
function inOneSet(view: PairView, p: Predicate, q: Predicate): boolean {
  const left = occurrencesAt(view, view.a, p.verb);
  return occurrencesAt(view, view.b, q.verb).some(({ set }) => left.some((one) => one.set === set));
}

/** The phrases hold different content words, and the difference is more than names that the other side gives elsewhere. */
function differs(view: PairView, a: TokenRange, b: TokenRange): boolean {
  const shared = new Set(sharedWords(view, a, b).map((pair) => view.a.account.tokens[pair.a]?.stem));
  const onlyIn = (side: Side, range: TokenRange) =>
    side.account.tokens
      .slice(range.from, range.to)
      .filter(
        (word, k) =>
          word.content &&
          !shared.has(word.stem) &&
          !(side.partners.get(range.from + k) ?? []).some((pair) =>
            ['same', 'lemma', 'spelling', 'name'].includes(pair.by),
          ),
      );
  const [left, right] = [onlyIn(view.a, a), onlyIn(view.b, b)];
  if (left.length === 0 && right.length === 0) return false;
  const longest = Math.max(a.to - a.from, b.to - b.from);
  const named = (words: readonly { pos: string }[]): boolean =>
    words.every((word) => word.pos === 'PROPN' || word.pos === 'NUM');
  return longest <= 9 && !(named(left) && named(right));
}
