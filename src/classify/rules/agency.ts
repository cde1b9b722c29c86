/** Who is named as acting: active here, passive or a noun there, another actor, or none at all. */
import { relation } from '../../lexicon/wordnet.js';
import type { Predicate, TokenRange } from '../../model/witness.js';
import { headOf, nounPhrase } from '../phrases.js';
import type { Finding, Rule } from '../rule.js';
import { evidenceOf, type PairView, pairsBetween, type Side, spanOf, wordAt } from '../view.js';

type Pair = PairView['diff']['pairs'][number];

export const actorDiffers: Rule = {
  id: 'actor-differs',
  device: 'agency',
  about: 'The same act has its actor named, hidden in a passive or a noun, or given to another.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) => [
    ...verbAndNoun(view, view.a, view.b, false),
    ...verbAndNoun(view, view.b, view.a, true),
    ...voiceDiffers(view),
  ],
};

/** "blocked by government-backed protesters" / "Azerbaijan's blockade": a verb with its actor, and the act as somebody's noun. */
function verbAndNoun(view: PairView, verbal: Side, nominal: Side, flip: boolean): Finding[] {
  return verbal.predicates.flatMap((predicate) => {
    const actor = predicate.passive ? predicate.agent : predicate.subject;
    if (!actor) return [];
    return nounsOf(view, verbal, nominal, predicate, flip).flatMap((noun) => {
      const phrase = nounPhrase(nominal, noun);
      const owner = ownerIn(nominal, phrase);
      if (!owner || sameActor(view, flip ? owner : actor, flip ? actor : owner)) return [];
      const [act, named] = [spanOf(verbal, actor), spanOf(nominal, { from: owner.from, to: noun + 1 })];
      const evidence = [
        {
          witness: verbal.witness,
          ...spanOf(verbal, { from: predicate.verb, to: predicate.verb + 1 }),
          role: 'same act',
        },
        { witness: nominal.witness, ...spanOf(nominal, { from: noun, to: noun + 1 }), role: 'same act' },
      ];
      return [
        {
          device: 'agency' as const,
          rule: actorDiffers.id,
          a: flip ? named : act,
          b: flip ? act : named,
          evidence,
          confidence: 0.65,
          note: 'The same act is given to different actors.',
        },
      ];
    });
  });
}

/** Nouns of the other side that name the act of the verb. */
function nounsOf(view: PairView, verbal: Side, nominal: Side, predicate: Predicate, flip: boolean): number[] {
  const found: number[] = [];
  for (let k = nominal.range.from; k < nominal.range.to; k++) {
    const word = wordAt(nominal, k);
    if (word?.pos !== 'NOUN') continue;
    const paired = view.diff.pairs.some(
      (pair) => (flip ? pair.b : pair.a) === predicate.verb && (flip ? pair.a : pair.b) === k,
    );
    const verb = wordAt(verbal, predicate.verb);
    if (paired || verb?.stem === word.stem || relation(predicate.lemma, word.lemma) === 'derived')
      found.push(k);
  }
  return found;
}

/** The possessor in a noun phrase: "Azerbaijan" in "Azerbaijan's blockade". */
function ownerIn(side: Side, { from, to }: TokenRange): TokenRange | null {
  for (let k = from + 1; k < to; k++)
    if (wordAt(side, k)?.norm === "'s" || (wordAt(side, k)?.norm === "'" && wordAt(side, k)?.pos === 'PART'))
      return { from, to: k + 1 };
  return null;
}

/** Their heads are paired, or both are the same name; shared modifiers ("Azerbaijani protesters") do not make one actor of two. */
function sameActor(view: PairView, a: TokenRange, b: TokenRange): boolean {
  const [x, y] = [headOf(view.a, a), headOf(view.b, b)];
  return view.diff.pairs.some((pair) => pair.a === x && pair.b === y && pair.by !== 'context');
}

/** The same verb, active on one side and passive without an actor on the other. */
function voiceDiffers(view: PairView): Finding[] {
  return view.a.predicates.flatMap((p) =>
    view.b.predicates.flatMap((q) => {
      const verbs = view.diff.pairs.find(
        (pair) => pair.a === p.verb && pair.b === q.verb && (pair.by === 'same' || pair.by === 'lemma'),
      );
      if (!verbs || p.passive === q.passive || (p.passive ? p : q).agent) return [];
      return actorHidden(view, p, q, verbs);
    }),
  );
}

function actorHidden(view: PairView, p: Predicate, q: Predicate, verbs: Pair): Finding[] {
  const [active, passive] = p.passive ? [q, p] : [p, q];
  if (!active.subject || !active.object || !passive.subject) return [];
  const held = p.passive
    ? pairsBetween(view, passive.subject, active.object)
    : pairsBetween(view, active.object, passive.subject);
  if (held.length === 0) return [];
  const reading = (side: Side, one: Predicate): { start: number; end: number } =>
    one.passive
      ? spanOf(side, { from: one.verb - 1, to: one.verb + 1 })
      : spanOf(side, { from: (one.subject as TokenRange).from, to: one.verb + 1 });
  return [
    {
      device: 'agency',
      rule: actorDiffers.id,
      a: reading(view.a, p),
      b: reading(view.b, q),
      evidence: evidenceOf(view, verbs, 'same act'),
      confidence: 0.6,
      note: 'One account names who acts, the other does not.',
    },
  ];
}
