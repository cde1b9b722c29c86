/** The form of the contrast data: words that answer each other in one slot, each with its slant against the others. */
export interface ContrastSetData {
  /** Unique over all files. */
  readonly id: string;
  readonly device: 'loaded' | 'label' | 'reporting-verb';
  /** The plainest member, or the one the set is known by. */
  readonly head: string;
  readonly pos: 'noun' | 'verb' | 'adjective';
  /** Lemma, of one or several words, to its slant in a few words. */
  readonly members: Readonly<Record<string, string>>;
  /** One sentence for readers: what the choice does. */
  readonly note: string;
  readonly source: string;
}
