/**
 * A collation of the corpus made by hand from its gold sentences and links, with framings whose words stand in the texts:
 * what the pages can be developed and tested against without the engine.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/config.js';
import type {
  CollatedFraming,
  CollatedLink,
  CollatedPassage,
  CollatedReading,
  CollatedRow,
  CollatedVariant,
  CollatedWitness,
  Collation,
  Place,
} from '../../src/model/collation.js';
import type { Device } from '../../src/model/framing.js';
import type { Voice } from '../../src/model/witness.js';

const corpus = new URL('../../corpus/lachin-2023/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, corpus), 'utf8');

interface Gold {
  readonly articles: readonly {
    readonly id: string;
    readonly file: string;
    readonly sentences: readonly [number, number][];
  }[];
  readonly links: readonly {
    readonly a: GoldPlace;
    readonly b: GoldPlace;
    readonly occasion?: 'different';
  }[];
}

interface GoldPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function fixtureCollation(): Collation {
  const gold = JSON.parse(read('gold.json')) as Gold;
  const event = JSON.parse(read('event.json')) as {
    title: string;
    accounts: { file: string; outlet: string | null; date: string; dateNote: string }[];
  };
  const witnesses = gold.articles.map(({ id, file, sentences }) => {
    const about = event.accounts.find((account) => account.file === file);
    return witnessOf(id, file, read(file), sentences, about);
  });
  const links = gold.links.map((link, index) => linkOf(link, index));
  const rows = rowsOf(witnesses, links);
  return {
    schema: 'synoptic/collation@1',
    engine: { version: '0.0.0-fixture', settings: defaultSettings },
    event: { id: 'lachin-2023', title: event.title },
    witnesses,
    names: [],
    links,
    possible: [],
    rows,
    reuse: [],
    texts: witnesses.map(({ id }) => [id]),
    quotes: [],
    variants: variantsOf(witnesses, links),
    framings: framingsOf(witnesses, rows),
    notices: [
      { code: 'no-outlet', message: 'The outlet of four accounts is unknown.' },
      { code: 'extraction', message: 'One sentence seems to be cut short.', witness: 'C' },
    ],
  };
}

const leftover = /^(?:Close this search box|Copyright|Reprinted|Related Articles|Back to top|date \d)/;

function witnessOf(
  id: string,
  file: string,
  text: string,
  sentences: readonly [number, number][],
  about: { outlet: string | null; date: string; dateNote: string } | undefined,
): CollatedWitness {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  let paragraph = -1;
  let end = 0;
  let headline = false;
  const passages = sentences.map(([start, stop], index): CollatedPassage => {
    if (index === 0 || text.slice(end, start).includes('\n')) paragraph++;
    end = stop;
    const words = text.slice(start, stop);
    const bare = !/[.”"]$/.test(words);
    const kind =
      leftover.test(words) || words.startsWith('Radio')
        ? 'boilerplate'
        : bare && !headline && index < 3
          ? 'headline'
          : bare
            ? 'heading'
            : 'sentence';
    if (kind === 'headline') headline = true;
    return { id: `${id}${index + 1}`, start, end: stop, kind, paragraph };
  });
  const title = passages.find((passage) => passage.kind === 'headline');
  return {
    id,
    file,
    outlet: about?.outlet ?? null,
    title: title ? text.slice(title.start, title.end) : null,
    date: about?.date ?? null,
    dateNote: about?.dateNote ?? null,
    url: null,
    language: 'en',
    sha256,
    credit: id === 'A' ? { agency: 'RFE/RL', kind: 'reprint' } : null,
    text,
    passages,
    quotations: [],
    attributions: [],
  };
}

function linkOf({ a, b, occasion }: Gold['links'][number], index: number): CollatedLink {
  const side = ({ id, start, end, text }: GoldPlace) => ({ witness: id, start, end, text });
  const alike = a.text.slice(0, 40) === b.text.slice(0, 40);
  return {
    id: `link${index}`,
    a: side(a),
    b: side(b),
    relation: a.text === b.text ? 'verbatim' : alike ? 'edited' : 'rewritten',
    occasion: occasion ?? 'same',
    score: alike ? 0.95 : 0.7,
    why: { words: 1 },
  };
}

/** Passages joined by links of one occasion, as long as no account stands twice in a row. */
function rowsOf(witnesses: readonly CollatedWitness[], links: readonly CollatedLink[]): CollatedRow[] {
  const row = new Map<string, Place[]>();
  const key = (place: Place) => `${place.witness}:${place.start}`;
  for (const { id, passages } of witnesses)
    for (const { start, end, kind } of passages)
      if (kind !== 'boilerplate') row.set(`${id}:${start}`, [{ witness: id, start, end }]);
  for (const { a, b, occasion } of links) {
    const [p, q] = [row.get(key(a)), row.get(key(b))];
    if (occasion === 'different' || !p || !q || p === q) continue;
    if (p.some((one) => q.some((other) => other.witness === one.witness))) continue;
    p.push(...q);
    for (const place of q) row.set(key(place), p);
  }
  return [...new Set(row.values())].map((passages, index) => ({
    id: `r${index + 1}`,
    passages: [...passages].sort((p, q) => (p.witness < q.witness ? -1 : 1)),
    gaps: witnesses.filter(({ id }) => passages.every((place) => place.witness !== id)).map(({ id }) => id),
    independent: passages.length,
  }));
}

/** The middle of each pair where beginning and end agree: crude, but with places that are right. */
function variantsOf(
  witnesses: readonly CollatedWitness[],
  links: readonly CollatedLink[],
): CollatedVariant[] {
  const text = (place: Place) =>
    witnesses.find(({ id }) => id === place.witness)?.text.slice(place.start, place.end) ?? '';
  return links.flatMap((link): CollatedVariant[] => {
    const a = text(link.a).split(/(?<=\s)/);
    const b = text(link.b).split(/(?<=\s)/);
    let head = 0;
    while (head < a.length && a[head] === b[head]) head++;
    let tail = 0;
    while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
    if (head === a.length && head === b.length) return [];
    const side = (words: string[], place: Place) => {
      const start = place.start + words.slice(0, head).join('').length;
      const middle = words.slice(head, words.length - tail).join('');
      return { witness: place.witness, start, end: start + middle.length, text: middle };
    };
    return [
      { id: `${link.id}/1`, link: link.id, kind: 'substitution', a: side(a, link.a), b: side(b, link.b) },
    ];
  });
}

/** Siglum, words, and a stretch around them that stands once in the text; empty words point to the end of the stretch. */
type Words = readonly [string, string, (string | undefined)?, Voice?];

interface Found {
  readonly device: Device;
  readonly readings: readonly Words[];
  readonly evidence?: readonly (readonly [string, string, string])[];
  readonly confidence: number;
  readonly note: string;
  readonly compatible?: boolean;
  readonly shown?: boolean;
  readonly silent?: readonly string[];
}

const found: readonly Found[] = [
  {
    device: 'loaded',
    readings: [
      ['B', 'occupied', 'since 1991 when the Armenian military occupied'],
      ['A', 'seized'],
    ],
    evidence: [
      ['B', 'Karabakh', 'same object'],
      ['A', 'the mainly Armenian-populated region', 'same object'],
    ],
    confidence: 0.92,
    note: 'Two words for taking the same territory.',
  },
  {
    device: 'label',
    readings: [
      ['B', 'Armenian military', 'since 1991 when the Armenian military'],
      ['A', 'Armenian-backed separatists'],
    ],
    evidence: [['B', 'occupied', 'same act']],
    confidence: 0.88,
    note: 'Who acted is called by another name.',
  },
  {
    device: 'loaded',
    readings: [
      ['B', 'liberated by Baku'],
      ['A', 'losing control over'],
    ],
    evidence: [['B', '2020', 'same time']],
    confidence: 0.81,
    note: 'The same outcome from two sides.',
  },
  {
    device: 'time-place',
    readings: [
      ['B', 'since 1991', 'tense since 1991 when'],
      ['A', 'in the early 1990s'],
    ],
    confidence: 0.6,
    compatible: true,
    note: 'A year and a decade that holds it.',
  },
  {
    device: 'attribution',
    readings: [
      ['B', 'Miller added'],
      ['C', 'added the State Department readout of the call'],
    ],
    evidence: [['B', 'He also expressed the United States', 'same quotation']],
    confidence: 0.9,
    note: 'A spokesperson by name, or a document.',
  },
  {
    device: 'intensity',
    readings: [
      ['C', 'deep concern', 'expressed the United States’ “deep concern'],
      ['D', 'concerns', 'expressing concerns'],
    ],
    confidence: 0.75,
    note: 'With and without “deep”.',
  },
  {
    device: 'quote-change',
    readings: [
      [
        'B',
        'undermines efforts to establish confidence in the peace process and emphasised the importance of reopening the Lachin corridor',
        undefined,
        'quoted',
      ],
      ['D', 'undermines efforts to establish confidence in the peace process', undefined, 'quoted'],
    ],
    confidence: 0.83,
    note: 'The quotation ends earlier in D.',
  },
  {
    device: 'quantity',
    readings: [
      ['A', 'some 30,000 people'],
      ['D', 'tens of thousands'],
    ],
    evidence: [
      ['A', 'killed', 'same event'],
      ['D', 'dead', 'same event'],
    ],
    confidence: 0.7,
    compatible: true,
    note: 'A rounded number and a vague one; both can be true.',
  },
  {
    device: 'omission',
    readings: [
      [
        'B',
        'and emphasised the importance of reopening the Lachin corridor to commercial and private vehicles as soon as possible',
        undefined,
        'quoted',
      ],
      [
        'C',
        'and emphasized the importance of reopening the Lachin corridor to commercial and private vehicles as soon as possible',
        undefined,
        'quoted',
      ],
      ['D', '', 'in the peace process', 'quoted'],
    ],
    silent: ['A'],
    confidence: 0.72,
    note: 'The second half of the sentence is told by B and C.',
  },
  {
    device: 'reporting-verb',
    readings: [
      ['B', 'promised'],
      ['C', 'pledged', 'peace discussions and pledged', 'attributed'],
    ],
    confidence: 0.55,
    note: 'One act, two verbs.',
  },
  {
    device: 'certainty',
    readings: [
      ['D', 'expects'],
      ['C', 'would take place'],
    ],
    confidence: 0.35,
    shown: false,
    note: 'Words that are in no list.',
  },
];

function framingsOf(witnesses: readonly CollatedWitness[], rows: readonly CollatedRow[]): CollatedFraming[] {
  const place = (siglum: string, words: string, around = words): Place & { text: string } => {
    const text = witnesses.find(({ id }) => id === siglum)?.text ?? '';
    const at = text.indexOf(around);
    if (at < 0) throw new Error(`fixture: “${around}” does not stand in ${siglum}`);
    const start = words === '' ? at + around.length : at + around.lastIndexOf(words);
    return { witness: siglum, start, end: start + words.length, text: words };
  };
  return found.map((one, index) => {
    const readings = one.readings.map(
      ([siglum, words, around, voice]): CollatedReading => ({
        ...place(siglum, words, around),
        voice: voice ?? 'own',
      }),
    );
    const first = readings[0] as CollatedReading;
    const row = rows.find(({ passages }) =>
      passages.some(
        (passage) =>
          passage.witness === first.witness && passage.start <= first.start && first.end <= passage.end,
      ),
    );
    return {
      id: `f${index + 1}`,
      device: one.device,
      rule: `${one.device}/fixture`,
      row: row?.id ?? '',
      variants: [],
      readings,
      evidence: (one.evidence ?? []).map(([siglum, words, role]) => {
        const { text: _, ...where } = place(siglum, words);
        return { ...where, role };
      }),
      ...(one.silent ? { silent: one.silent } : {}),
      ...(one.compatible ? { compatible: true } : {}),
      confidence: one.confidence,
      shown: one.shown ?? true,
      note: one.note,
    };
  });
}
