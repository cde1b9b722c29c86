/** Whether a contrast stands between two accounts: they read otherwise there, or one is silent where the other tells. */
import type { CollatedReading } from '../src/model/collation.js';
import { normalForm } from '../src/text/normal.js';
import type { Account, Contrast, Edition } from './edition.js';
import { readingsOf } from './marked.js';

/** Those that their page side by side shows. */
export const between = (edition: Edition, a: Account, b: Account): Contrast[] =>
  edition.shown.filter((contrast) => parts(contrast, a, b));

export function parts(contrast: Contrast, a: Account, b: Account): boolean {
  const [left, right] = [wordsOf(contrast, a), wordsOf(contrast, b)];
  if (left.size === 0) return right.size > 0 && isSilent(contrast, a);
  if (right.size === 0) return isSilent(contrast, b);
  return left.size !== right.size || [...left].some((one) => !right.has(one));
}

const wordsOf = (contrast: Contrast, account: Account): Set<string> =>
  new Set(
    readingsOf(contrast, account).map(
      (reading) => `${normalForm(reading.text)} ${placing(contrast, reading)}`,
    ),
  );

const isSilent = ({ framing }: Contrast, account: Account): boolean =>
  framing.silent?.includes(account.siglum) === true;

/** The same words in other voices, or at another place in the article, are a contrast all the same. */
const placing = ({ framing }: Contrast, reading: CollatedReading): string =>
  framing.device === 'emphasis'
    ? reading.start.toString()
    : framing.device === 'quote-change' || framing.device === 'attribution'
      ? reading.voice
      : '';
