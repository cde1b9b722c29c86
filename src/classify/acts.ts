/** One side of a pair in, the acts told in it out: verbs and nouns of action, with who acts and what is acted on where the words say so. */
import type { Predicate, TokenRange } from '../model/witness.js';
import { headOf, nounPhrase, verbGroup } from './phrases.js';
import { type Side, wordAt } from './view.js';

export interface Act {
  /** The verb or the noun. */
  readonly token: number;
  readonly form: 'active' | 'passive' | 'noun';
  readonly actor: TokenRange | null;
  readonly patient: TokenRange | null;
  readonly negated: boolean;
  /** What a reader would mark: who acts and the verb, the passive with its auxiliaries, the noun with its owner. */
  readonly reading: TokenRange;
}

/** A longer subject is read by its last words, the verb beside them. */
const longestActor = 9;

export function verbalActs(side: Side): Act[] {
  return side.predicates.map((given): Act => {
    const predicate = { ...given, agent: core(side, given.agent), subject: core(side, given.subject) };
    const { verb, passive, agent, subject, object, negated } = predicate;
    return {
      token: verb,
      form: passive ? 'passive' : 'active',
      actor: passive ? agent : subject,
      patient: passive ? subject : object,
      negated,
      reading: passive ? passiveReading(side, predicate) : activeReading(side, predicate),
    };
  });
}

/** "Guards at the jail" are guards: what hangs on the noun is left out. */
function core(side: Side, range: TokenRange | null): TokenRange | null {
  if (range === null) return null;
  for (let k = range.from + 1; k < range.to; k++)
    if (wordAt(side, k)?.pos === 'ADP' && wordAt(side, k)?.norm !== 'of') return { from: range.from, to: k };
  return range;
}

const activeReading = (side: Side, { verb, subject }: Predicate): TokenRange =>
  subject && subject.to <= verb && verb - subject.from <= longestActor
    ? { from: subject.from, to: verb + 1 }
    : verbGroup(side, verb);

const passiveReading = (side: Side, { verb, agent }: Predicate): TokenRange => {
  const { from } = verbGroup(side, verb);
  return agent && agent.from > verb && agent.to - verb <= longestActor
    ? { from, to: agent.to }
    : { from, to: verb + 1 };
};

/** The act that a noun names: "Azerbaijan's blockade", "the shelling of the port by rebels", "the rebel attack". */
export function nominalAct(side: Side, token: number): Act {
  const phrase = nounPhrase(side, token);
  const owner = ownerIn(side, { from: phrase.from, to: token + 1 });
  const by = preposed(side, token, /^by$/, 8);
  const of = preposed(side, token, /^(?:of|on|against)$/, 1);
  return {
    token,
    form: 'noun',
    actor: owner ?? by ?? modifierIn(side, phrase, token),
    patient: of,
    negated: false,
    reading: { from: owner?.from ?? token, to: by?.to ?? of?.to ?? token + 1 },
  };
}

/** The possessor in a noun phrase, the mark included: "Azerbaijan's" in "Azerbaijan's blockade". */
function ownerIn(side: Side, { from, to }: TokenRange): TokenRange | null {
  for (let k = from + 1; k < to; k++)
    if (wordAt(side, k)?.norm === "'s" || (wordAt(side, k)?.norm === "'" && wordAt(side, k)?.pos === 'PART'))
      return { from, to: k + 1 };
  const first = wordAt(side, from);
  return first && /^(?:its|their|his|her)$/.test(first.norm) ? { from, to: from + 1 } : null;
}

/** "The rebel attack", "Israeli strikes": a name of people or of a country before the noun. */
function modifierIn(side: Side, { from }: TokenRange, token: number): TokenRange | null {
  const before = wordAt(side, token - 1);
  if (token - 1 < from || !before) return null;
  const names =
    before.pos === 'PROPN' || (before.pos === 'ADJ' && /^\p{Lu}/u.test(before.text)) || before.pos === 'NOUN';
  return names ? { from: token - 1, to: token } : null;
}

/** The noun phrase behind a preposition that follows the noun, within some tokens. */
function preposed(side: Side, token: number, preposition: RegExp, within: number): TokenRange | null {
  for (let k = token + 1; k <= token + within; k++) {
    const word = wordAt(side, k);
    if (!word || word.kind === 'mark' || word.pos === 'VERB' || word.pos === 'AUX') return null;
    if (!preposition.test(word.norm)) continue;
    for (let head = k + 1; head < k + 6; head++) {
      const next = wordAt(side, head);
      if (!next || next.kind === 'mark') return null;
      if (next.pos === 'NOUN' || next.pos === 'PROPN') {
        const phrase = nounPhrase(side, head);
        return { from: k + 1, to: Math.max(phrase.to, headOf(side, phrase) + 1) };
      }
    }
    return null;
  }
  return null;
}
