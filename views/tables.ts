/** What tables with a column an account share: the class that lets a style sheet lay many columns out otherwise on paper. */
import type { Edition } from './edition.js';

/** Columns that fit side by side on a sheet of paper. */
const mostOnPaper = 6;

export const tableClass = ({ accounts }: Edition, kind = ''): string =>
  ['synopsis', accounts.length > mostOnPaper ? 'many' : '', kind].filter((name) => name !== '').join(' ');
