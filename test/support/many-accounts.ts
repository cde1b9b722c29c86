/** Any number of accounts of one made-up event, of about a thousand words each: some forty things that many tell, each in words of its own, among what one alone tells. */

const people = [
  'Mayor Ingrid Sol',
  'harbour master Pavel Horak',
  'Treasurer Olga Brandt',
  'union leader Emil Kron',
  'Minister Ada Lorenz',
  'engineer Tomas Vik',
  'Bishop Carla Nunes',
  'Judge Henrik Falk',
];
const verbs = [
  ['said', 'claimed', 'admitted', 'insisted'],
  ['announced', 'declared', 'revealed', 'promised'],
  ['warned', 'feared', 'cautioned', 'predicted'],
] as const;
const things = [
  'the Anker ferry line',
  'the northern bridge',
  'the fish market',
  'the old lighthouse',
  'the customs office',
  'the tannery canal',
  'the grain terminal',
  'the dry dock',
  'the tram depot',
  'the coal pier',
];
const fates = [
  ['would be closed by the end of June', 'would be shut before July', 'might be given up this summer'],
  [
    'was seized by masked men on Tuesday night',
    'was occupied by armed men late on Tuesday',
    'was taken over on Tuesday',
  ],
  [
    'had cost some 40 million crowns',
    'had swallowed tens of millions of crowns',
    'had cost 38 million crowns',
  ],
  [
    'needed forty new workers and a roof',
    'lacked a roof and at least 40 workers',
    'was short of dozens of workers',
  ],
] as const;
/** Syllables of words that nobody shares: as rare in an event as most words of real accounts are. */
export const syllables = [
  'bra',
  'fel',
  'gor',
  'hin',
  'jas',
  'kel',
  'lum',
  'mor',
  'nat',
  'pol',
  'rin',
  'sul',
  'tev',
  'vok',
  'wen',
  'zar',
];

/** The same numbers on every machine. */
export function dice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

export const at = <T>(list: readonly T[], k: number): T => list[k % list.length] as T;

export const shared = (topic: number, wording: number): string => {
  const verb = at(at(verbs, topic), wording);
  const fate = at(at(fates, Math.floor(topic / 10)), wording);
  return `${at(people, topic * 3)} ${verb} that ${at(things, topic)} ${fate}.`;
};

const own = (roll: (sides: number) => number): string => {
  const word = (): string => [0, 1, 2, 3].map(() => at(syllables, roll(16))).join('');
  return `Some ${word()} of ${word()} had ${word()}ed a ${word()} near the ${word()} before ${word()} came with ${word()}.`;
};

export function accountText(number: number, words = 1_000): string {
  const roll = dice(number + 7);
  const paragraphs = [
    `Talks about the harbour of Miralba, report ${number}`,
    '🚢 Café\u0301 “Anker” was full.',
  ];
  let length = 14;
  while (length < words) {
    const sentences = [0, 1, 2].map(() => (roll(4) === 0 ? shared(roll(40), roll(4)) : own(roll)));
    const paragraph = sentences.join(' ');
    length += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

/** By file name. */
export const manyAccounts = (count: number, words?: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, k) => [
      `account-${String(k + 1).padStart(2, '0')}.txt`,
      accountText(k, words),
    ]),
  );
