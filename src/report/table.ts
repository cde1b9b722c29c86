/** What tables are made of, whichever form they leave in. */

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  /** Characters across, where a form has widths. */
  readonly width: number;
  /** Cells are ISO days. */
  readonly isDay?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly lines: readonly (readonly Cell[])[];
}

export const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');
