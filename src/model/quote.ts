/** The ledger of quotations: what one speaker was quoted with, set in the account that quotes most of it, and how every other account has it. */
import type { Span } from '../text/span.js';

/** What a lost qualifier did: set a condition, negate, turn ("but"), limit ("only"), hedge, or put the verb in another mood or tense. */
export const qualifiers = ['condition', 'negation', 'contrast', 'limit', 'hedge', 'modal', 'tense'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Both places of a difference; empty (start = end) at its place in the account that has nothing there. */
interface Places {
  /** In the account that is the reference. */
  readonly reference: Span;
  readonly here: Span;
}

interface Cut extends Places {
  /** Whether the shorter side shows the cut: an ellipsis, or quotation marks closed and opened again. */
  readonly marked: boolean;
  /** The account that cuts it has these words after all: in another of its quotations, or beside this one without quotation marks. */
  readonly kept?: 'elsewhere' | 'unquoted';
}

/** How one occurrence stands to the reference. Words missing in the reference are its own cut: then `reference` is the empty side. */
export type QuoteRelation =
  | { readonly kind: 'same' }
  | ({ readonly kind: 'cut-start' } & Cut)
  | ({ readonly kind: 'cut-middle' } & Cut)
  | ({ readonly kind: 'cut-end' } & Cut)
  /** `bracketed`: the outlet shows that the words are its own, "[the mayor]". */
  | ({ readonly kind: 'words-changed'; readonly bracketed: boolean } & Places)
  /** One side runs together what the other quotes apart; both places are the seam. */
  | ({ readonly kind: 'merged'; readonly by: 'here' | 'reference' } & Places)
  /** Told as the same speaker's, without quotation marks and in other words. */
  | ({ readonly kind: 'paraphrase' } & Places)
  /** The same words, or nearly so, without quotation marks. */
  | ({ readonly kind: 'unquoted' } & Places)
  /** Both places are the phrases that name the speaker. */
  | ({ readonly kind: 'other-speaker' } & Places)
  /** `lost`: which side lacks the qualifier. Beside the cut or change that took it away. */
  | ({
      readonly kind: 'lost-qualifier';
      readonly qualifier: Qualifier;
      readonly lost: 'here' | 'reference';
    } & Places);

export interface QuoteOccurrence extends Span {
  readonly witness: number;
  /** Indices of its quotations in the witness, in the order of the text; none where it is told without quotation marks. */
  readonly quotations: readonly number[];
  /** Its stretches without what stands between them ("he said"), marks left out; one for each quotation, else one. */
  readonly parts: readonly Span[];
  /** Against the reference; empty for the reference itself. */
  readonly relations: readonly QuoteRelation[];
}

export interface Quote {
  /** Id of the name of whoever says it, null where no name is known. */
  readonly speaker: string | null;
  /** Index of the occurrence that quotes most. */
  readonly reference: number;
  /** In the order of the witnesses, then of the text. */
  readonly occurrences: readonly QuoteOccurrence[];
}
