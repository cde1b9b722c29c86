/**
 * Hedges and boosters: a normal form in, how surely what it stands with is claimed out. 1 is the plain statement; below it is hedged
 * ("may" 0.5, "allegedly" 0.4), above it is insisted on ("clearly" 1.2). Values are ordinal steps of our own; 0 would be no claim at all.
 * "Would" and "will" stand next to 1: in reported speech they mark tense more than doubt.
 * Sources: Hyland, Metadiscourse (2005), appendix: hedges and boosters; Hyland, Boosting, hedging and the negotiation of academic knowledge
 * (Text 18, 1998); Quirk et al. (1985), 4.49-4.66 (modals) and 8.127 (disjuncts); Rubin, Epistemic modality (2007): levels of certainty;
 * Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013): hedges in news; AP Stylebook (2022): alleged, reportedly, so-called.
 */
export type HedgeClass = 'modal' | 'evidential' | 'probability' | 'approximator' | 'distance' | 'booster';

export interface Hedge {
  /** One word or several with single spaces; verbs by lemma. */
  readonly norm: string;
  readonly class: HedgeClass;
  /** Certainty against the plain statement, 1. */
  readonly certainty: number;
}

/** How surely a claim with this word is made, against the plain statement (1); null for any other word. */
export const certaintyOf = (norm: string): number | null => byNorm.get(norm)?.certainty ?? null;

/** The whole entry, or null. */
export const hedgeOf = (norm: string): Hedge | null => byNorm.get(norm) ?? null;

/** Hedges of several words that begin with this one, longest first, each split into its words. */
export const hedgesStartingWith = (
  norm: string,
): readonly (Hedge & { readonly words: readonly string[] })[] => phrases.get(norm) ?? [];

/** Class, certainty, words; several words are joined by underscores. */
const table: readonly (readonly [HedgeClass, number, string])[] = [
  ['modal', 0.3, 'could might'],
  ['modal', 0.4, 'may can'],
  ['modal', 0.8, 'should ought'],
  ['modal', 0.95, 'would'],
  ['modal', 1.05, 'will shall'],
  ['evidential', 0.3, 'rumored rumoured rumor_has_it it_is_rumored unconfirmed unverified'],
  [
    'evidential',
    0.4,
    'allegedly alleged supposedly supposed purportedly purported ostensibly ostensible claimed so-called self-styled would-be ' +
      'accused suspected suspect it_is_alleged is_alleged_to is_said_to are_said_to is_accused_of is_suspected_of',
  ],
  [
    'evidential',
    0.5,
    'reportedly reported apparently apparent seemingly seem seems appear appears appeared seemed it_seems it_appears seem_to appear_to ' +
      'is_thought_to is_believed_to are_believed_to are_thought_to is_reported_to are_reported_to according_to_reports believed thought',
  ],
  [
    'evidential',
    0.6,
    'evidently presumably presumed suggests suggest suggested indicate indicates imply implies it_is_understood',
  ],
  ['probability', 0.2, 'unlikely doubtful improbable doubtfully'],
  [
    'probability',
    0.4,
    'perhaps maybe possibly possible possibility potentially potential conceivably conceivable plausible plausibly',
  ],
  [
    'probability',
    0.5,
    'uncertain unclear in_theory on_paper in_principle hypothetical hypothetically speculative',
  ],
  [
    'probability',
    0.7,
    'probably probable likely likelihood in_all_likelihood expected expect believe think assume guess suppose in_my_view',
  ],
  [
    'probability',
    0.8,
    'largely mostly mainly generally usually typically often frequently tend tend_to in_general for_the_most_part',
  ],
  [
    'approximator',
    0.8,
    'about around approximately roughly nearly almost virtually essentially some somewhat up_to as_many_as as_much_as',
  ],
  ['distance', 0.7, 'arguably in_a_sense in_a_way sort_of kind_of technically effectively de_facto quasi'],
  [
    'distance',
    0.6,
    'seek_to try attempt try_to attempt_to hope hope_to aim_to plan_to intend_to consider mull weigh',
  ],
  [
    'booster',
    1.2,
    'clearly clear obviously obvious evident plainly surely sure actually indeed really truly simply must always never in_fact of_course ' +
      'no_doubt to_be_sure as_a_matter_of_fact demonstrate demonstrates show shows confirm confirmed established known well-known',
  ],
  [
    'booster',
    1.3,
    'certainly certain definitely definite undoubtedly unquestionably undeniably undeniable indisputably indisputable unmistakably ' +
      'irrefutable irrefutably conclusively incontrovertible incontestable without_doubt without_a_doubt beyond_doubt ' +
      'beyond_any_doubt beyond_question without_question categorically unequivocally inevitably inevitable absolutely prove proves proved proven',
  ],
];

/** Every entry, in the order of the table. */
export const hedges: readonly Hedge[] = table.flatMap(([name, certainty, words]) =>
  words.split(' ').map((norm) => ({ norm: norm.replaceAll('_', ' '), class: name, certainty })),
);

const byNorm: ReadonlyMap<string, Hedge> = new Map(hedges.map((hedge) => [hedge.norm, hedge]));

const phrases: ReadonlyMap<string, readonly (Hedge & { readonly words: readonly string[] })[]> =
  readPhrases();

function readPhrases(): ReadonlyMap<string, readonly (Hedge & { readonly words: readonly string[] })[]> {
  const found = new Map<string, (Hedge & { readonly words: readonly string[] })[]>();
  for (const hedge of hedges) {
    const words = hedge.norm.split(' ');
    if (words.length < 2) continue;
    const first = words[0] as string;
    found.set(first, [...(found.get(first) ?? []), { ...hedge, words }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
