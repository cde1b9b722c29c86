/** Every rule with its word lists, examples of our own and measured figures: what the page of rules shows. A rule without an entry here fails a test. */

import { contrastSets } from '../lexicon/contrast-sets.js';
import { degreeWords } from '../lexicon/degree-words.js';
import { hedges } from '../lexicon/hedges.js';
import { magnitudes, modifiers, numberWords, units, vagueAmounts } from '../lexicon/number-words.js';
import { qualifierCount } from '../lexicon/qualifiers.js';
import { reportingVerbs } from '../lexicon/reporting-verbs.js';
import type { RuleData, RuleEntry, RuleExample, RuleFigures } from '../model/rule-entry.js';
import { ruleFigures } from './rule-figures.js';
import { everyRule } from './rules.js';

interface Guide {
  readonly data: readonly RuleData[];
  readonly examples: readonly RuleExample[];
}

const setsOf = (devices: readonly string[]): RuleData => ({
  name: 'contrast sets',
  entries: contrastSets.filter(({ device }) => devices.includes(device)).length,
  source: 'own choice; each set cites a style guide or a study of wording in the news',
});

const verbs: RuleData = {
  name: 'reporting verbs',
  entries: reportingVerbs.length,
  source: 'Quirk et al. (1985), 16.31; cue lists of PolNeAR (Newell et al. 2018)',
};

const guide: Readonly<Record<string, Guide>> = {
  'contrast-set': {
    data: [setsOf(['loaded', 'label'])],
    examples: [
      { a: 'Rebels [seized] the harbour on Monday.', b: 'The harbour was [liberated] by rebels on Monday.' },
      { a: 'Police dispersed the [rioters].', b: 'Police dispersed the [protesters].' },
    ],
  },
  'named-otherwise': {
    data: [setsOf(['label'])],
    examples: [
      {
        a: '[The breakaway region] held a vote.',
        b: '[The self-declared republic] held a vote.',
      },
    ],
  },
  'unlisted-words': {
    data: [],
    examples: [{ a: 'The mayor [brushed off] the report.', b: 'The mayor [studied] the report.' }],
  },
  'degree-differs': {
    data: [
      {
        name: 'degree words',
        entries: degreeWords.length,
        source: 'Quirk et al. (1985), 8.104-8.115; Bolinger (1972); Bednarek (2006)',
      },
    ],
    examples: [
      { a: 'She voiced [deep concern] over the closure.', b: 'She voiced [concern] over the closure.' },
    ],
  },
  'certainty-differs': {
    data: [
      {
        name: 'hedges and boosters',
        entries: hedges.length,
        source: 'Hyland (1998, 2005); Quirk et al. (1985); Rubin (2007); Recasens et al. (2013)',
      },
    ],
    examples: [{ a: 'The guard [allegedly fired] twice.', b: 'The guard [fired] twice.' }],
  },
  'attributed-otherwise': {
    data: [verbs],
    examples: [
      {
        a: 'The bridge is unsafe, [the engineer said].',
        b: 'The bridge is unsafe[].',
      },
    ],
  },
  'reported-otherwise': {
    data: [verbs, setsOf(['reporting-verb'])],
    examples: [
      {
        a: 'The minister [admitted] that talks had stalled.',
        b: 'The minister [said] that talks had stalled.',
      },
    ],
  },
  'quotation-parts': {
    data: [
      {
        name: 'words that qualify what is said',
        entries: qualifierCount,
        source: 'Quirk et al. (1985), 4.49-4.66, 8.116-8.123, 10.54-10.65, 15.33-15.41',
      },
    ],
    examples: [
      {
        a: '“We will sign, [if the terms are kept],” she said.',
        b: '“We will sign[],” she said.',
      },
    ],
  },
  'quantity-differs': {
    data: [
      {
        name: 'number words, vague amounts, bounds and units',
        entries: [numberWords, magnitudes, vagueAmounts, modifiers, units].reduce(
          (sum, list) => sum + list.size,
          0,
        ),
        source: 'Quirk et al. (1985), 6.63 ff.',
      },
    ],
    examples: [
      { a: '[Some 4,000] dockers walked out.', b: '[Thousands of] dockers walked out.' },
      { a: 'The blast killed [12].', b: 'The blast killed [15].' },
    ],
  },
  'time-differs': {
    data: [],
    examples: [{ a: 'The truce was signed [on Monday].', b: 'The truce was signed [on 3 May].' }],
  },
  'actor-differs': {
    data: [],
    examples: [{ a: '[Troops cleared] the square.', b: 'The square [was cleared].' }],
  },
  'clause-left-out': {
    data: [],
    examples: [
      {
        a: 'The plant closed in June[, despite a court order].',
        b: 'The plant closed in June[].',
      },
    ],
  },
  'taken-over': {
    data: [],
    examples: [
      {
        a: 'The envoy “[stressed the urgent need for a lasting truce along the river],” the ministry said in a readout.',
        b: 'On Friday the envoy [stressed the urgent need for a lasting truce along the river].',
      },
    ],
  },
  'row-left-out': {
    data: [],
    examples: [
      {
        a: '[A judge had stopped the sale twice.]',
        b: '[] (no sentence of this account tells it; two others do)',
      },
    ],
  },
  'placed-apart': {
    data: [],
    examples: [
      {
        a: 'Headline: [Council votes to close the ferry line]',
        b: 'Sentence 31 of 34: [The council also voted to close the ferry line.]',
      },
    ],
  },
  'other-headline': {
    data: [],
    examples: [
      {
        a: 'Headline: [Council votes to close the ferry line]',
        b: 'Headline: [Mayor wins her first vote of the year] (the ferry line stands in sentence 9)',
      },
    ],
  },
};

/** In the order of `everyRule`. Throws RangeError for a rule that nobody described. */
export const ruleEntries = (): RuleEntry[] =>
  everyRule.map(({ id, device, about, reads }) => {
    const known = guide[id];
    if (!known) throw new RangeError(`rule ${id} has no entry in rule-guide.ts`);
    return { id, device, about, reads, ...known, figures: figuresOf(id) };
  });

const figuresOf = (id: string): RuleFigures | null =>
  Object.hasOwn(ruleFigures, id) ? ruleFigures[id as keyof typeof ruleFigures] : null;
