/** Every rule there is, in the order in which framings of one place stand. Adding a rule is adding a line here and a file under rules/. */
import { otherHeadline, placedApart } from './emphasis.js';
import { rowLeftOut } from './rows.js';
import type { Rule, RuleAbout } from './rule.js';
import { actorDiffers } from './rules/agency.js';
import { certaintyDiffers, degreeDiffers } from './rules/degree.js';
import { quantityDiffers, timeDiffers } from './rules/facts.js';
import { quotationParts } from './rules/quotes.js';
import { attributedOtherwise, reportedOtherwise } from './rules/sources.js';
import { wordsTakenOver } from './rules/taken-over.js';
import { clauseLeftOut, unlistedWords } from './rules/variants.js';
import { listedWords, namedOtherwise } from './rules/words.js';

export const rules: readonly Rule[] = [
  listedWords,
  namedOtherwise,
  degreeDiffers,
  certaintyDiffers,
  attributedOtherwise,
  reportedOtherwise,
  quotationParts,
  quantityDiffers,
  timeDiffers,
  actorDiffers,
  unlistedWords,
  clauseLeftOut,
];

/** With those that look at whole rows: what the page of rules lists. */
export const everyRule: readonly RuleAbout[] = [
  ...rules,
  wordsTakenOver,
  rowLeftOut,
  placedApart,
  otherHeadline,
];
