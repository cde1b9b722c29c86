/** Who is named as acting: active here, passive or a noun there, another actor, the roles swapped, or a verb that leaves out who did it. */
import { actsHiddenBy } from '../../lexicon/agentless-verbs.js';
import { relation } from '../../lexicon/wordnet.js';
import type { TokenRange } from '../../model/witness.js';
import { type Act, nominalAct, verbalActs } from '../acts.js';
import { headOf } from '../phrases.js';
import type { Finding, Rule } from '../rule.js';
import { isForm, type PairView, pairsBetween, type Side, sharedWords, spanOf, wordAt } from '../view.js';

export const actorDiffers: Rule = {
  id: 'actor-differs',
  device: 'agency',
  about:
    'The same act has its actor named here, and there hidden in a passive, a noun or a verb that names none, or given to another.',
  reads: ['own', 'attributed', 'quoted'],
  find(view) {
    const [left, right] = [verbalActs(view.a), verbalActs(view.b)];
    const pairs = [
      ...left.flatMap((a) => right.filter((b) => isOneAct(view, a, b)).map((b) => [a, b] as const)),
      ...left.flatMap((a) => nounsOf(view, view.a, a, view.b, false).map((b) => [a, b] as const)),
      ...right.flatMap((b) => nounsOf(view, view.b, b, view.a, true).map((a) => [a, b] as const)),
    ];
    return pairs.flatMap(([a, b]) => actorFinding(view, a, b));
  },
};

/** One verb, a verb of one contrast set, or an agentless verb that stands for the other. */
function isOneAct(view: PairView, a: Act, b: Act): boolean {
  const [x, y] = [wordAt(view.a, a.token), wordAt(view.b, b.token)];
  if (!x || !y || a.negated !== b.negated) return false;
  return (
    x.lemma === y.lemma || hidesActor(view, a, b) || view.contrasts.contrastOf(x.lemma, y.lemma) !== null
  );
}

const hidesActor = (view: PairView, a: Act, b: Act): boolean => {
  const [x, y] = [wordAt(view.a, a.token)?.lemma ?? '', wordAt(view.b, b.token)?.lemma ?? ''];
  return (
    (a.form === 'active' && actsHiddenBy(x).has(y) && x !== y) ||
    (b.form === 'active' && actsHiddenBy(y).has(x) && x !== y)
  );
};

/** Nouns of the other side that name the act of a verb. */
function nounsOf(view: PairView, side: Side, act: Act, other: Side, flip: boolean): Act[] {
  const verb = wordAt(side, act.token);
  if (!verb || verb.lemma === 'have' || verb.lemma === 'do') return [];
  const found: Act[] = [];
  for (let k = other.range.from; k < other.range.to; k++) {
    const word = wordAt(other, k);
    if (word?.pos !== 'NOUN') continue;
    const paired = view.diff.pairs.some(
      (pair) =>
        pair.by !== 'context' && (flip ? pair.b : pair.a) === act.token && (flip ? pair.a : pair.b) === k,
    );
    if (paired || verb.stem === word.stem || relation(verb.lemma, word.lemma) === 'derived')
      found.push(nominalAct(other, k));
  }
  return found;
}

function actorFinding(view: PairView, a: Act, b: Act): Finding[] {
  const kind = contrastOf(view, a, b);
  if (kind === null) return [];
  return [
    {
      device: 'agency',
      rule: actorDiffers.id,
      a: spanOf(view.a, a.reading),
      b: spanOf(view.b, b.reading),
      evidence: [
        { witness: view.a.witness, ...spanOf(view.a, { from: a.token, to: a.token + 1 }), role: 'same act' },
        { witness: view.b.witness, ...spanOf(view.b, { from: b.token, to: b.token + 1 }), role: 'same act' },
      ],
      confidence: kind === 'hidden' ? 0.65 : 0.6,
      note: notes[kind],
    },
  ];
}

type Kind = 'hidden' | 'swapped' | 'other actor';

const notes: Readonly<Record<Kind, string>> = {
  hidden: 'One account names who acts, the other does not.',
  swapped: 'Who acts in one account is acted on in the other.',
  'other actor': 'The same act is given to different actors.',
};

function contrastOf(view: PairView, a: Act, b: Act): Kind | null {
  const agentless = hidesActor(view, a, b);
  const [actorA, actorB] = agentless ? agentsOfHidden(view, a, b) : [a.actor, b.actor];
  if (actorA && actorB) {
    if (isPronoun(view.a, actorA) || isPronoun(view.b, actorB) || sameActor(view, actorA, actorB))
      return null;
    if (meet(view, actorA, b.patient) && meet(view, a.patient, actorB)) return 'swapped';
    const nominal = a.form === 'noun' || b.form === 'noun';
    return nominal && !named(view, actorA, view.b, false) && !named(view, actorB, view.a, true)
      ? 'other actor'
      : null;
  }
  if (!actorA === !actorB || !sharesPatient(view, a, b, agentless)) return null;
  const told = actorA
    ? isPronoun(view.a, actorA) || named(view, actorA, view.b, false)
    : isPronoun(view.b, actorB as TokenRange) || named(view, actorB as TokenRange, view.a, true);
  return told ? null : 'hidden';
}

/** The subject of "died" and "losing" is whom it befell: nobody is named as acting. */
const agentsOfHidden = (view: PairView, a: Act, b: Act): [TokenRange | null, TokenRange | null] => {
  const [x, y] = [wordAt(view.a, a.token)?.lemma ?? '', wordAt(view.b, b.token)?.lemma ?? ''];
  return actsHiddenBy(x).has(y) ? [null, b.actor] : [a.actor, null];
};

/** The thing acted on is the same; of an agentless verb it is its object or its subject. */
function sharesPatient(view: PairView, a: Act, b: Act, agentless: boolean): boolean {
  if (!agentless) return meet(view, a.patient, b.patient);
  const ends = (act: Act): (TokenRange | null)[] =>
    act.form === 'active' ? [act.patient, act.actor] : [act.patient];
  return ends(a).some((x) => ends(b).some((y) => meet(view, x, y)));
}

const meet = (view: PairView, a: TokenRange | null, b: TokenRange | null): boolean =>
  a !== null &&
  b !== null &&
  (pairsBetween(view, a, b).some((pair) => pair.by !== 'context') || sharedWords(view, a, b).length > 0);

/** Their heads are paired or alike; shared modifiers ("Azerbaijani protesters") do not make one actor of two. */
function sameActor(view: PairView, a: TokenRange, b: TokenRange): boolean {
  const [x, y] = [headOf(view.a, a), headOf(view.b, b)];
  const [v, w] = [wordAt(view.a, x), wordAt(view.b, y)];
  return (
    (v !== undefined && v.stem === w?.stem) ||
    view.diff.pairs.some((pair) => pair.a === x && pair.b === y && (isForm(pair) || pair.by === 'near'))
  );
}

const isPronoun = (side: Side, { from, to }: TokenRange): boolean =>
  to - from === 1 && wordAt(side, from)?.pos === 'PRON';

/** The other side names the actor too, in whichever part: "was arrested, police said". */
function named(view: PairView, actor: TokenRange, other: Side, flip: boolean): boolean {
  const own = flip ? view.b : view.a;
  const head = headOf(own, actor);
  const word = wordAt(own, head);
  for (let k = other.range.from; k < other.range.to; k++)
    if (wordAt(other, k)?.content && wordAt(other, k)?.stem === word?.stem) return true;
  return view.diff.pairs.some((pair) => (flip ? pair.b : pair.a) === head && isForm(pair));
}
