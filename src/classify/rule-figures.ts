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
  'quantity-differs': figures(0.82, 61, 0.82, 61),
  'contrast-set': figures(0.36, 690, 0.44, 361, 'one object or subject shared: 0.48 of 136'),
  'quotation-parts': figures(0.32, 197, 0.35, 116),
  'degree-differs': figures(0.32, 208, 0.49, 79),
  'attributed-otherwise': figures(0.25, 500, 0.21, 57),
  'reported-otherwise': figures(0.23, 567, 0.36, 125),
  'time-differs': figures(0.23, 164, 0.38, 42),
  'named-otherwise': figures(0.19, 3920, 0.42, 727),
  'certainty-differs': figures(0.17, 127, 0.27, 34),
  'clause-left-out': figures(0.16, 1732, 0.37, 217),
  'unlisted-words': figures(0.15, 2975, 0.4, 227),
  'actor-differs': figures(0.14, 64, 0.5, 6),
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
