/** Who did what to whom in a passage: predicates as numbers of verbs and of participants, and which acts two passages share. */
import type { TokenRange, Witness } from '../model/witness.js';
import type { Kinship } from './kinship.js';

export interface Act {
  /** The verb's number in the story's kinship. */
  readonly verb: number;
  /** Numbers of the terms that name the participants. */
  readonly actor: ReadonlySet<number>;
  readonly acted: ReadonlySet<number>;
}

/** What acts are read from: a witness, its terms as numbers, and its lists by passage. */
interface Source {
  readonly witness: Witness;
  readonly keyNumbers: Int32Array;
  readonly kinship: Kinship;
  in<T extends { readonly passage: number }>(list: readonly T[], passage: number): readonly T[];
}

const none: ReadonlySet<number> = new Set();

/** Reporting verbs are left out, since what is said tells more than that it was said. */
export function actsOf(source: Source, passage: number): Act[] {
  const { witness, keyNumbers, kinship } = source;
  const termsIn = (range: TokenRange | null): ReadonlySet<number> => {
    const terms = new Set<number>();
    if (range)
      for (let k = range.from; k < range.to; k++)
        if (witness.tokens[k]?.content) terms.add(keyNumbers[k] as number);
    return terms.size === 0 ? none : terms;
  };
  return source
    .in(witness.predicates, passage)
    .filter(({ verb }) => witness.tokens[verb]?.content)
    .map(({ verb, lemma, passive, agent, subject, object }) => ({
      verb: kinship.number(witness.tokens[verb]?.norm as string, lemma),
      actor: termsIn(passive ? agent : subject),
      acted: termsIn(passive ? subject : object),
    }));
}

/** Verbs nearer than this tell one act. */
const sameActKinship = 0.65;

export interface SharedAct {
  /** How near the verbs are, 0 to 1. */
  readonly kin: number;
  /** How many of actor and acted-on they share, 0 to 2. */
  readonly participants: number;
}

/** Every pair of acts whose verbs tell the same. */
export function sharedActs(a: readonly Act[], b: readonly Act[], kinship: Kinship): SharedAct[] {
  const found: SharedAct[] = [];
  for (const one of a)
    for (const other of b) {
      const kin = kinship.between(one.verb, other.verb);
      if (kin >= sameActKinship)
        found.push({ kin, participants: meet(one.actor, other.actor) + meet(one.acted, other.acted) });
    }
  return found;
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  for (const one of a) if (b.has(one)) return 1;
  return 0;
}
