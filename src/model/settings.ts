/** What a user may set for a collation: plain data, printed whole in `engine.settings`. */

/** Words that answer each other in the same slot with another slant; a user's own stand beside the built-in ones. */
export interface ContrastSetEntry {
  readonly head: string;
  /**
   * Words or phrases in their plain form ("lose control of"); forms of them are found too. As a list any two of them differ; as an object
   * of word to slant ("neutral", "by force") those of one slant may stand for each other.
   */
  readonly members: readonly string[] | Readonly<Record<string, string>>;
  readonly device: 'loaded' | 'label' | 'reporting-verb';
  /** Without it a member counts as whatever part of speech it is found. */
  readonly pos?: 'noun' | 'verb' | 'adjective';
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
