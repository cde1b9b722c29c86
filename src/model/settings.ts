/** What a user may set for a collation: plain data, printed whole in `engine.settings`. */

/** Words that answer each other in the same slot with another slant; a user's own stand beside the built-in ones. */
export interface ContrastSetEntry {
  readonly head: string;
  readonly members: readonly string[];
  readonly device: 'loaded' | 'label' | 'reporting-verb';
  readonly note: string;
  readonly source: string;
}

export interface Settings {
  /** Links scored at least this stand under `links`. */
  readonly linkThreshold: number;
  /** Links scored at least this but below `linkThreshold` stand under `possible`. */
  readonly possibleThreshold: number;
  /** Most pairs of passages scored in full; beyond it the least promising are skipped and a notice says so. */
  readonly pairBudget: number;
  /** Most cells of one word-alignment table (tokens of A times tokens of B). */
  readonly wordBudget: number;
  /** Framings with less confidence start collapsed. */
  readonly shownConfidence: number;
  /** How many accounts must tell a row before another's silence is an omission. */
  readonly omissionWitnesses: number;
  readonly contrastSets: readonly ContrastSetEntry[];
}
