/**
 * How often each rule was right: the one place these figures stand. The page of rules and the table in ARCHITECTURE.md are made from it,
 * and a test holds them together. `npm run train:framings` prints them anew.
 */
import type { Measured, RuleFigures } from '../model/rule-entry.js';
import type { ruleIds } from './confidence.js';

/** What they were measured on. Annotators do not list everything, so precision is a lower bound. */
export const measuredOn =
  'Findings on the gold links of 72 annotated stories, cross-validated by story; right is what an annotator had listed';

/** The floor of "shown". */
export const measuredFloor = 0.3;

const figures = (all: number, of: number, shown: number, ofShown: number, note?: string): RuleFigures => ({
  all: { precision: all, of },
  shown: { precision: shown, of: ofShown },
  ...(note === undefined ? {} : { note }),
});

export const ruleFigures: Readonly<Record<(typeof ruleIds)[number], RuleFigures>> = {
  'quantity-differs': figures(0.88, 58, 0.9, 57),
  'contrast-set': figures(0.36, 1019, 0.48, 517),
  'quotation-parts': figures(0.26, 231, 0.38, 109),
  'degree-differs': figures(0.32, 218, 0.49, 74),
  'attributed-otherwise': figures(0.28, 415, 0.3, 127),
  'reported-otherwise': figures(0.22, 646, 0.33, 136),
  'time-differs': figures(0.26, 180, 0.4, 55),
  'named-otherwise': figures(0.25, 3104, 0.39, 922),
  'certainty-differs': figures(0.15, 188, 0.19, 37),
  'clause-left-out': figures(0.17, 1796, 0.37, 220),
  'unlisted-words': figures(0.18, 2180, 0.37, 279),
  'actor-differs': figures(0.24, 116, 0.33, 48),
};

/** "0.82 of 61". */
export const measuredWords = ({ precision, of }: Measured): string =>
  `${precision.toFixed(2)} of ${of.toLocaleString('en-GB')}`;

/** The table of ARCHITECTURE.md, in Markdown. */
export function figuresTable(): string {
  const rows = Object.entries(ruleFigures).map(
    ([id, { all, shown, note }]) =>
      `| \`${id}\` | ${measuredWords(all)}${note ? ` (${note})` : ''} | ${measuredWords(shown)} |`,
  );
  return [`| rule | precision of all | of those at ${measuredFloor} |`, '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}
