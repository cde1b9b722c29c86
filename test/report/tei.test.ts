import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import { readArticles } from '../../src/ingest/read.js';
import type { Collation, Place } from '../../src/model/collation.js';
import { teiReport } from '../../src/report/tei.js';
import { byCodeUnits } from '../../src/text/normal.js';
import { readTei, type TeiFile } from '../support/tei-read.js';

const test = suite('report: TEI');

const collationOf = (...texts: readonly string[]): Collation =>
  collate(
    texts.map((text, k) =>
      articleFromText(text, { file: `${k}.txt`, outlet: `Outlet “${k}” & <Co>`, date: `2024-05-0${k + 1}` }),
    ),
  );

const harbour = (): Collation =>
  collationOf(
    '🚢 Harbour “dispute” e\u0301\n\nÉric Dahl, a spokesman, said on Monday that troops seized the harbour of Velm after 30 days.\n\n"We will not leave the harbour unless they ask. Nobody will," he said.\n',
    '🚢🚢 Harbour & <b>town</b>\r\n\r\nÉric Dahl said on Monday that troops liberated the harbour of Velm after 30 days.\r\n\r\n"We will not leave the harbour," he said.\r\n',
    '\tHarbour of Velm\n\nTroops took the harbour of Velm on Monday, Dahl said. "We will not leave the harbour unless they ask," he added.',
  );

/** Texts that nobody writes and everybody has. */
const odd: readonly (readonly string[])[] = [
  ['', ' \n\t\r\n '],
  ['A headline alone', 'Another 🚢'],
  [
    'העיר תפסה את הנמל ביום שני.\n\nהוא אמר: "לא נעזוב".',
    'استولت القوات على الميناء يوم الاثنين.\n\n«لن نغادر»، قال.',
  ],
  [
    '\u0000\u0001 “Velm”\u001b[31m e\u0301\n\nTroops\u0007 seized the harbour\ufffe of Velm on Monday.\ud83d',
    'Velm \udca9\n\nTroops liberated the harbour of Velm on Monday.\uffff',
  ],
  [
    ']]> <!-- & &amp; -->\n\n"One" \'two\' “three ‘four’ five”, he said. ' + '«six»',
    'a\u00a0b\u2028c\u0085d\r\re\n\n\u00a0\n\n\u200b',
  ],
];

const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const asXmlHasIt = (text: string): string => text.replace(forbidden, '\ufffd');

const addressOf = ({ witness, start, end }: Place): string => `${witness} ${start}-${end}`;
const sorted = (list: readonly string[]): string[] => [...list].sort(byCodeUnits);

/** Everything that has a place: the same in the file as in the collation. */
function assertSame(collation: Collation, file: TeiFile): void {
  const { witnesses, names, links, rows, reuse, quotes, framings } = collation;
  assert.equal(
    file.texts.map(({ id, text }) => [id, text]),
    witnesses.map(({ id, text }) => [id, asXmlHasIt(text)]),
  );
  const spansOf = (type: string) =>
    file.spans.filter(({ attributes }) => attributes.type === type).flatMap(({ spans }) => spans);
  for (const [k, { sentences, quotations }] of file.texts.entries()) {
    const witness = witnesses[k] as Collation['witnesses'][number];
    assert.equal(
      [...sentences].map(([id, { start, end }]) => ({ id, start, end })),
      witness.passages.map(({ id, start, end }) => ({ id, start, end })),
    );
    const left = spansOf('quotations').map(({ attributes, address }) => `${attributes.id} ${address}`);
    assert.equal(
      sorted([
        ...[...quotations].map(([id, { start, end }]) => `${id} ${witness.id} ${start}-${end}`),
        ...left.filter((one) => one.includes(` ${witness.id} `)),
      ]),
      sorted(witness.quotations.map(({ id, start, end }) => `${id} ${witness.id} ${start}-${end}`)),
    );
  }
  assert.equal(
    sorted([
      ...file.texts.flatMap(({ id, mentions }) =>
        mentions.map(({ name, start, end }) => `${name} ${id} ${start}-${end}`),
      ),
      ...spansOf('mentions').map(({ attributes, address }) => `${attributes.corresp?.slice(1)} ${address}`),
    ]),
    sorted(names.flatMap(({ id, forms }) => forms.map((form) => `${id} ${addressOf(form)}`))),
  );
  const linksOf = (type: string) =>
    (file.links.get(type) ?? []).map(({ attributes, ends }) => [attributes.id, ...ends]);
  assert.equal(
    linksOf('links'),
    links.map(({ id, a, b }) => [id, addressOf(a), addressOf(b)]),
  );
  assert.equal(
    linksOf('rows'),
    rows
      .filter(({ passages }) => passages.length > 1)
      .map(({ id, passages }) => [id, ...passages.map(addressOf)]),
  );
  assert.equal(
    linksOf('shared-text'),
    reuse.map(({ id, spans }) => [id, ...spans.map(addressOf)]),
  );
  assert.equal(
    linksOf('quotations').map(([id]) => id),
    quotes
      .filter(
        ({ occurrences }) =>
          occurrences.reduce((sum, { quotations }) => sum + Math.max(1, quotations.length), 0) > 1,
      )
      .map(({ id }) => id),
  );
  assert.equal(
    file.spans
      .filter(({ attributes }) => attributes.type === 'contrast')
      .map(({ attributes, spans }) => ({
        id: attributes.id,
        device: /#device\.([a-z-]+)/.exec(attributes.ana ?? '')?.[1],
        shown: !attributes.ana?.includes('#folded'),
        rule: attributes.subtype,
        confidence: Number(attributes.cert),
        silent: attributes.corresp?.replaceAll('#', '') ?? '',
        places: spans.map(
          ({ address, attributes, content }) =>
            `${address} ${attributes.type === 'reading' ? attributes.ana?.replace('#voice.', '') : content}`,
        ),
      })),
    framings.map(({ id, device, shown, rule, confidence, silent, readings, evidence }) => ({
      id,
      device,
      shown,
      rule,
      confidence,
      silent: (silent ?? []).join(' '),
      places: [
        ...readings.map((one) => `${addressOf(one)} ${one.voice}`),
        ...evidence.map((one) => `${addressOf(one)} ${one.role}`),
      ],
    })),
  );
}

test('read in again the corpus has the same texts, and everything said of them stands at the same places', async () => {
  const { event, articles } = await readArticles([
    fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url)),
  ]);
  const collation = collate(articles, { event });
  assertSame(collation, readTei(teiReport(collation)));
});

test('so have texts with emoji, line ends of two units, mark-up, and a quotation over two sentences', () => {
  const collation = harbour();
  const file = readTei(teiReport(collation));
  assertSame(collation, file);
  const spoken = file.texts.flatMap(({ quotations }) => [...quotations]);
  assert.ok(spoken.some(([, { who }]) => who !== undefined));
  const [long] = file.texts.flatMap(({ text, quotations }) =>
    [...quotations.values()]
      .map(({ start, end }) => text.slice(start, end))
      .filter((one) => one.includes('Nobody')),
  );
  assert.match(long ?? '', /^We will not leave the harbour unless they ask\. Nobody will/);
  assert.equal(file.texts[0]?.blocks, ['head', 'p', 'p']);
});

test('odd texts come back unit for unit, but for what XML has no place for: that becomes U+FFFD, and the header says so', () => {
  for (const texts of odd) {
    const collation = collationOf(...texts);
    const file = readTei(teiReport(collation));
    assertSame(collation, file);
    const lost = collation.witnesses.some(({ text }) => text !== asXmlHasIt(text));
    assert.is(file.header.includes('replaced by U+FFFD'), lost);
    assert.is(file.header.includes('No character of the texts had to be replaced'), !lost);
  }
});

test('what overlaps another stretch, ends outside of sentences or is empty is a span of its own, and nothing is lost', () => {
  const collation = harbour();
  const [first, ...others] = collation.witnesses;
  if (!first) throw new Error('no account');
  const quotation = (id: string, start: number, end: number) => ({
    id,
    start,
    end,
    speaker: null,
    verb: null,
  });
  const { end } = first.passages[0] as { end: number };
  const quotations = [
    quotation('Aq1', end + 5, end + 15),
    quotation('Aq2', end + 10, end + 20),
    quotation('Aq3', end, end + 1),
    quotation('Aq4', 2, 9),
    quotation('Aq5', 3, 3),
  ];
  const form = (start: number, end: number) => ({
    witness: 'A',
    start,
    end,
    text: first.text.slice(start, end),
  });
  const names = [
    {
      id: 'n1',
      kind: 'other' as const,
      forms: [form(5, 12), form(6, 8), form(7, 20), form(4, 4)],
      descriptions: [],
    },
  ];
  const changed = { ...collation, witnesses: [{ ...first, quotations }, ...others], names, quotes: [] };
  assertSame(changed, readTei(teiReport(changed)));
});

test('every id stands once and every pointer points at one', async () => {
  const { event, articles } = await readArticles([
    fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url)),
  ]);
  for (const collation of [
    collate(articles, { event }),
    harbour(),
    ...odd.map((texts) => collationOf(...texts)),
  ]) {
    const xml = teiReport(collation);
    const ids = [...xml.matchAll(/ xml:id="([^"]*)"/g)].map(([, id]) => id as string);
    assert.is(new Set(ids).size, ids.length);
    const known = new Set(ids.map((id) => `#${id}`));
    const pointers = [
      ...xml.matchAll(/ (?:who|ref|prev|next|from|to|target|ana|corresp|decls)="([^"]*)"/g),
    ].flatMap(([, value = '']) => value.split(' '));
    assert.ok(pointers.length > 1);
    assert.equal(
      pointers.filter((one) => !known.has(one)),
      [],
    );
  }
});

test('where each text is from, the engine and its settings stand in the header', () => {
  const collation = harbour();
  const { header } = readTei(teiReport(collation));
  for (const { sha256, outlet, file, date } of collation.witnesses)
    for (const part of [sha256, outlet, file, date]) assert.ok(header.includes(String(part)), String(part));
  assert.match(header, /linkThreshold 0\.\d/);
  assert.match(header, /synoptic\/collation@1/);
});

test.run();
