/** How far a comparison has come, and the words for it. */

export interface Progress {
  readonly step: 'read' | 'align' | 'diff' | 'classify';
  /** Accounts for `read`, pairs of accounts for `align`; 0 of 1 for what is not counted. */
  readonly done: number;
  readonly of: number;
}

export type OnProgress = (progress: Progress) => void;

/** "aligning pair 120 of 435" */
export function progressWords({ step, done, of }: Progress): string {
  switch (step) {
    case 'read':
      return `reading account ${Math.min(done + 1, of)} of ${of}`;
    case 'align':
      return `aligning pair ${Math.min(done + 1, of)} of ${of}`;
    case 'diff':
      return 'comparing the words of what is linked';
    case 'classify':
      return 'looking for contrasts';
  }
}
