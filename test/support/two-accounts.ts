/** A small collation made by hand: two accounts, one linked pair, one contrast; what a test gives for a text stands in B's sentence. */
import { defaultSettings } from '../../src/config.js';
import type { CollatedFraming, CollatedWitness, Collation } from '../../src/model/collation.js';

export const textA = '🌊 “River” talks in the cafe\u0301\nThe town seized the bridge.';

export function twoAccounts(
  textB = 'The town freed the bridge.',
  changes: Partial<CollatedFraming> = {},
): Collation {
  const headline = textA.indexOf('\n');
  const seized = textA.indexOf('seized');
  const a = witness('A', textA, [headline, textA.length]);
  const b = witness('B', textB, [textB.length]);
  const reading = textB.includes('freed') ? textB.indexOf('freed') : 0;
  return {
    schema: 'synoptic/collation@1',
    engine: { version: '0.0.0', settings: defaultSettings },
    event: { id: 'river', title: 'River talks' },
    witnesses: [{ ...a, outlet: 'The Post', date: '2023-05-01', dateNote: 'as printed' }, b],
    names: [],
    links: [],
    possible: [],
    rows: [
      { id: 'r1', passages: [{ witness: 'A', start: 0, end: headline }], gaps: ['B'], independent: 1 },
      {
        id: 'r2',
        passages: [
          { witness: 'A', start: headline + 1, end: textA.length },
          { witness: 'B', start: 0, end: textB.length },
        ],
        gaps: [],
        independent: 2,
      },
    ],
    reuse: [],
    texts: [['A'], ['B']],
    quotes: [],
    variants: [],
    framings: [
      {
        id: 'f1',
        device: 'loaded',
        rule: 'contrast-set',
        row: 'r2',
        variants: [],
        readings: [
          { witness: 'A', start: seized, end: seized + 6, text: 'seized', voice: 'own' },
          {
            witness: 'B',
            start: reading,
            end: reading + 5,
            text: textB.slice(reading, reading + 5),
            voice: 'own',
          },
        ],
        evidence: [],
        confidence: 0.9,
        shown: true,
        note: 'Two words for one act.',
        ...changes,
      },
    ],
    notices: [{ code: 'no-date', message: 'The date of B is unknown.', witness: 'B' }],
  };
}

function witness(id: string, text: string, ends: readonly number[]): CollatedWitness {
  const passages = ends.map((end, index) => ({
    id: `${id}${index + 1}`,
    start: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1,
    end,
    kind: index < ends.length - 1 ? ('headline' as const) : ('sentence' as const),
    paragraph: index,
  }));
  return {
    id,
    file: `${id.toLowerCase()}.txt`,
    outlet: null,
    title: null,
    date: null,
    dateNote: null,
    url: null,
    language: 'en',
    sha256: id.toLowerCase().repeat(64),
    credit: null,
    text,
    passages,
    quotations: [],
    attributions: [],
  };
}
