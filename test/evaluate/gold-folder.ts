/** A small annotated event of our own: files for `withFolder`, with offsets found from the sentences themselves. */

const north = [
  '🌊 “Ferry” talks in the cafe\u0301 of Port Arlen',
  'The port authority seized the old ferry on Monday, an official said.',
  'Some 300 workers at the pier lost their jobs, the union claimed.',
  'The mayor was deeply worried about the winter timetable.',
];
const south = [
  'Ferry talks go on in Port Arlen',
  'The port authority took over the old ferry on Monday, a spokeswoman said.',
  'About 200 workers at the pier lost their jobs, the union said.',
  'Snow is expected in the hills.',
];
const east = [
  'Port authority takes over ferry',
  'The old ferry was taken over by the port authority on Monday.',
  'A deeply worried mayor spoke of the winter timetable.',
];

const texts = { N: north, S: south, E: east };
type Id = keyof typeof texts;

/** Sentence `k` of an account as the gold names it. */
function side(id: Id, k: number) {
  const text = texts[id][k] as string;
  const start = texts[id].slice(0, k).reduce((sum, one) => sum + one.length + 2, 0);
  return { id, start, end: start + text.length, text };
}

const contrast = (kind: string, a: string, b: string, agreed = true) => ({ kind, a, b, agreed });

export const gold = {
  story: 'river-talks',
  articles: (['N', 'S', 'E'] as const).map((id) => ({
    id,
    file: `${id}.txt`,
    sentences: texts[id].map((_, k) => [side(id, k).start, side(id, k).end]),
  })),
  links: [
    { a: side('N', 0), b: side('S', 0), grade: 1 },
    {
      a: side('N', 1),
      b: side('S', 1),
      grade: 3,
      contrasts: [
        contrast('loaded', 'seized', 'took over'),
        contrast('attribution', 'an official', 'a spokeswoman'),
        contrast('intensity', 'old', 'ancient', false),
      ],
    },
    {
      a: side('N', 2),
      b: side('S', 2),
      grade: 2,
      contrasts: [
        contrast('quantity', 'Some 300 workers', 'About 200 workers'),
        contrast('omission', '', 'About'),
      ],
    },
    {
      a: side('E', 1),
      b: side('N', 1),
      grade: 2,
      contrasts: [
        contrast('omission', '', 'an official said'),
        contrast('omission', 'by the port authority', ''),
      ],
    },
    { a: side('E', 1), b: side('S', 1), grade: 2, contrasts: [contrast('omission', '', 'spokeswoman')] },
    {
      a: side('E', 2),
      b: side('N', 3),
      grade: 2,
      contrasts: [contrast('certainty', 'spoke of', 'worried about')],
    },
  ],
};

export const goldFiles: Readonly<Record<string, string>> = {
  'N.txt': north.join('\n\n'),
  'S.txt': south.join('\n\n'),
  'E.txt': east.join('\n\n'),
  'gold.json': JSON.stringify(gold),
};
