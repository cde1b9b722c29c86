/** Two long accounts of one council's day, of our own making: what each has at its top and at its end can be set. */
import { type Article, articleFromText } from '../../src/index.js';

const fillers = [
  [
    'Fishermen mended nets along the eastern quay while gulls circled overhead.',
    'A bakery on Tanner Street has sold rye loaves since 1911.',
    'The lighthouse was painted white and red by volunteers last autumn.',
    'School choirs will sing at the market hall on Friday evening.',
    'Rents in the old town have doubled within six years.',
    'An apple orchard behind the chapel belongs to the parish.',
    'Two cranes stand idle because spare parts are missing.',
    'The library lends fishing rods, looms and telescopes.',
    'Tourists photograph the crooked clock tower every summer.',
    'Snow closed the mountain pass for eleven days in January.',
    'A brewery plans to bottle spring water instead of beer.',
    'The cinema shows silent films with a live pianist.',
    'Cyclists complain about cobblestones near the tannery.',
    'The museum keeps a whale skeleton in its cellar.',
  ],
  [
    'Auditors found three missing invoices in the harbour accounts.',
    'Treasurer Olga Brandt presented a surplus for the first time.',
    'Street lamps will be replaced by cheaper models this winter.',
    'The swimming pool needs a new roof, engineers warned.',
    'A petition for more bus stops gathered 900 signatures.',
    'Waste collection moves from Mondays to Thursdays.',
    'The fire brigade asked for a second ladder truck.',
    'Parents want a crossing guard outside the primary school.',
    'The chess club may stay in the town hall basement.',
    'Fees for weddings in the rose garden rise by a fifth.',
    'A sculptor offered the town a bronze heron.',
    'The archive will scan its letters from the famine years.',
    'Debate about parking meters was put off again.',
    'Minutes of the closed session appear in a fortnight.',
  ],
] as const;

/** What both accounts tell. */
export const statement =
  'The council voted 9 to 4 on Tuesday to close the Anker ferry line by the end of June.';

interface Parts {
  readonly headline: string;
  readonly top: readonly string[];
  readonly end: readonly string[];
  /** How many sentences stand between; 14 at most. */
  readonly between?: number;
}

export const longAccount = (which: 0 | 1, { headline, top, end, between = 14 }: Parts): Article =>
  articleFromText(
    [
      headline,
      `🚢 Café\u0301 “news”: ${top[0] ?? 'the day.'}`,
      ...top.slice(1),
      ...fillers[which].slice(0, between),
      ...end,
    ].join('\n\n'),
    { file: `account-${which}.txt`, date: '2022-06-07', title: headline },
  );

/** The statement leads one account and ends the other. */
export const apartAccounts = (between = 14): Article[] => [
  longAccount(0, {
    headline: 'Council votes to close the Anker ferry line',
    top: [statement],
    end: [],
    between,
  }),
  longAccount(1, { headline: 'Treasurer Brandt presents a surplus', top: [], end: [statement], between }),
];
