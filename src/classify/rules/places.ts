/**
 * Where one act took place, told differently: another place after the same verb, or the same place from inside and from outside. Places
 * that may lie in each other (a city and its country, what the gazetteer does not know and one account puts in the other) are no contrast.
 */
import { placeOf } from '../../lexicon/places.js';
import type { Mention, Predicate, TokenRange } from '../../model/witness.js';
import type { Finding } from '../rule.js';
import { isForm, type PairView, type Side, spanOf, wordAt } from '../view.js';

interface Placed {
  readonly preposition: string;
  readonly name: Mention;
  /** The preposition and the name. */
  readonly range: TokenRange;
}

export const placeFindings = (view: PairView, rule: string): Finding[] =>
  view.a.predicates.flatMap((p) =>
    view.b.predicates
      .filter((q) => isOneVerb(view, p, q))
      .flatMap((q) =>
        placesOf(view.a, p).flatMap((x) =>
          placesOf(view.b, q).flatMap((y) => finding(view, rule, [p, x], [q, y])),
        ),
      ),
  );

const isOneVerb = (view: PairView, p: Predicate, q: Predicate): boolean =>
  p.negated === q.negated &&
  view.diff.pairs.some((pair) => pair.a === p.verb && pair.b === q.verb && isForm(pair));

/** How far behind its verb a place is still its place, in tokens. */
const reach = 12;

const placing = /^(?:in|at|near|outside|inside|on|off|around|beyond)$/;

/** Names of places behind a verb, each with its preposition, up to the next verb. */
function placesOf(side: Side, { verb }: Predicate): Placed[] {
  const found: Placed[] = [];
  for (let k = verb + 1; k < verb + reach; k++) {
    const word = wordAt(side, k);
    if (!word || word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'SCONJ') break;
    if (word.pos !== 'ADP' || !placing.test(word.norm)) continue;
    const name = side.account.mentions.find(({ tokens }) => tokens.from === k + 1 || tokens.from === k + 2);
    if (!name || !isPlace(name) || (name.tokens.from === k + 2 && wordAt(side, k + 1)?.pos !== 'DET'))
      continue;
    found.push({ preposition: word.norm, name, range: { from: k, to: name.tokens.to } });
  }
  return found;
}

const isPlace = ({ kind, text }: Mention): boolean =>
  kind === 'place' || placeOf(text.toLowerCase()) !== null;

function finding(
  view: PairView,
  rule: string,
  [p, x]: readonly [Predicate, Placed],
  [q, y]: readonly [Predicate, Placed],
): Finding[] {
  const how = contrastOf(view, x, y);
  if (how === null) return [];
  const verb = (side: Side, { verb: at }: Predicate) => ({
    witness: side.witness,
    ...spanOf(side, { from: at, to: at + 1 }),
    role: 'same act',
  });
  return [
    {
      device: 'time-place',
      rule,
      a: spanOf(view.a, x.range),
      b: spanOf(view.b, y.range),
      evidence: [verb(view.a, p), verb(view.b, q)],
      confidence: 0.6,
      note: notes[how],
    },
  ];
}

const notes = {
  elsewhere: 'The same act is put in different places.',
  outside: 'The same act is put in a place here, beside or outside it there.',
} as const;

function contrastOf(view: PairView, x: Placed, y: Placed): keyof typeof notes | null {
  if (sameName(x.name, y.name)) return isInside(x) === isInside(y) ? null : 'outside';
  const [p, q] = [placeOf(x.name.text.toLowerCase()), placeOf(y.name.text.toLowerCase())];
  if (p !== null && q !== null)
    return p.key === q.key || mayHold(p.as) !== mayHold(q.as) ? null : 'elsewhere';
  // What the gazetteer does not know may lie in what it knows.
  if (p !== null || q !== null) return null;
  return tells(view.b, x.name) || tells(view.a, y.name) ? null : 'elsewhere';
}

const sameName = (p: Mention, q: Mention): boolean => p.text.toLowerCase() === q.text.toLowerCase();
const isInside = ({ preposition }: Placed): boolean =>
  !/^(?:near|outside|off|around|beyond)$/.test(preposition);

/** A country, by any of its names, against a state, region or city that may lie in it. */
const mayHold = (as: string): boolean => as !== 'place';

/** The other account names the place too: it may tell how the two lie. */
const tells = ({ account }: Side, name: Mention): boolean =>
  account.mentions.some((one) => sameName(one, name));
