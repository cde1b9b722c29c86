/** What the commands know of the outside; main fills it in, tests make their own. */
export interface Terminal {
  /** Standard output. */
  readonly write: (text: string) => void;
  /** Standard error. */
  readonly warn: (text: string) => void;
  /** Puts a line in the place of the last one on standard error, an empty one takes it away; absent where nobody would see it. */
  readonly status?: (line: string) => void;
  /** Columns of standard output; undefined where it is none. */
  readonly width: number | undefined;
  /** Whether standard output takes colour. */
  readonly colour: boolean;
}
