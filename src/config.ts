/** Defaults and limits in one place. Reads nothing: argv and environment are main's alone. */
import type { Settings } from './model/settings.js';

/** The package's version; a test holds it against package.json. */
export const version = '0.1.0';

export const defaultSettings: Settings = {
  linkThreshold: 0.4,
  possibleThreshold: 0.25,
  pairBudget: 2_000_000,
  wordBudget: 250_000,
  shownConfidence: 0.3,
  omissionWitnesses: 2,
  contrastSets: [],
};

/** Sizes at the edges, in bytes and counts. A 5 MB text is some 900,000 words: no article is longer. */
export const limits = {
  fileBytes: 5_000_000,
  accounts: 60,
  collationBytes: 200_000_000,
  requestBytes: 20_000_000,
} as const;
