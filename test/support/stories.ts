/** Generated stories for property tests: small articles out of one pool of sentences, shuffled, edited, repeated, with odd characters. */
import fc from 'fast-check';
import { type Article, articleFromText } from '../../src/index.js';

const pool = [
  '🚢 The ferry union café\u0301 “Anker” called off its strike on Tuesday.',
  'Mayor Ingrid Sol said the harbour would reopen by the end of June.',
  'Mayor Ingrid Sol claimed the harbor may reopen before July.',
  '“We will not accept another broken promise,” union leader Pavel Horak said.',
  'Horak admitted that the union would not accept “another broken promise”.',
  'Some 4,000 dockers walked out in March, according to the Transport Ministry.',
  'Thousands of dockers walked out in March.',
  'Police dispersed protesters who had blocked the main gate.',
  'The main gate was blocked by rioters until troops cleared it.',
  'Rebels seized the town of Miralba during a war in the early 1990s.',
  'Militias occupied Miralba, a mainly Greek-populated town, in 1992.',
  'The ministry expressed deep concern over the closure of the port.',
  'The closure of the port caused concern, the ministry said in a statement.',
  'In November 2019 the two governments signed a truce brokered by the U.N.',
  'Prices rose 12% since December 2018, analysts at the U.S. bank said.',
  'He reportedly killed two guards.',
  'هذا نص عربي قصير عن الميناء.',
  'שלום לכולם, the crew wrote on a banner.',
  'Nikol Pashinian and Nikol Pashinyan are one man; so is PM Pashinian.',
  'Read more: ferry timetable',
  '© 2021 The Harbour Post. All rights reserved.',
  '…',
  'No.',
] as const;

/** Changes one sentence as an editor might: a word dropped, doubled, swapped for another, respelt; quotes straightened. */
const edit = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace('said', 'insisted'),
  (text) => text.replace(/[“”]/g, '"'),
  (text) => text.split(' ').slice(1).join(' '),
  (text) => text.replace(/ (\S+)/, ' $1 $1'),
  (text) => text.toUpperCase(),
  (text) => text.replace(/\s/g, '\u00a0'),
  (text) => text.replace('harbour', 'harbor').replace('U.N.', 'UN'),
  (text) => text.split(', ').reverse().join(', '),
  (text) => `${text.replace(/[.]$/, '')} — and nobody objected.`,
);

const sentence = fc.tuple(fc.constantFrom(...pool), edit).map(([text, change]) => change(text));

const odd = fc.oneof(
  fc.constantFrom(' ', '\t', '\u200b', '🙂🙂', '\ud800', '-', '“', '# Heading', '\u202eabc', '...?!'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const line = fc.oneof({ weight: 9, arbitrary: sentence }, { weight: 1, arbitrary: odd });

const body = fc
  .array(fc.tuple(line, fc.constantFrom(' ', '\n', '\n\n', '\r\n')), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.flat().join(''));

export const days = [null, '2021-03-02', '2021-03-04', '2021-04-20'] as const;

export const articleOf = (text: string, k: number, date: string | null): Article =>
  articleFromText(text, { file: `account-${k}.txt`, ...(date ? { date } : {}) });

/** Two to four articles in any order. */
export const stories: fc.Arbitrary<readonly Article[]> = fc
  .array(fc.tuple(body, fc.constantFrom(...days)), { minLength: 2, maxLength: 4 })
  .map((list) => list.map(([text, date], k) => articleOf(text, k, date)));

/** Two articles of any characters at all. */
export const anyTexts: fc.Arbitrary<readonly Article[]> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            '“',
            '”',
            '"',
            "'",
            ' said ',
            'U.S.',
            '\n',
            '.',
            '1,000',
            '-',
            '\u0301',
            '\ud83d',
            'a',
            ' the ',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    ),
    { minLength: 2, maxLength: 3 },
  )
  .map((texts) => texts.map((text, k) => articleOf(text, k, null)));
