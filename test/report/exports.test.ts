import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import type { Collation } from '../../src/model/collation.js';
import { allChosen } from '../../src/report/choices.js';
import { csvReport } from '../../src/report/csv.js';
import { w3cReport } from '../../src/report/w3c.js';

const test = suite('report: table and annotations');

const texts = [
  '🚢 Harbour dispute\n\nÉric Dahl said on Monday that troops seized the harbour of Velm after 30 days.\n\n"=We will not leave the harbour," he said.\n',
  '🚢🚢 Harbour\n\nÉric Dahl said on Monday that troops liberated the harbour of Velm after 30 days.\n\n"=We will not leave the harbour," he said.\n',
];

let made: Collation | undefined;
function harbour(): Collation {
  if (made) return made;
  const articles = texts.map((text, k) => articleFromText(text, { file: `${k}.txt` }));
  made = collate(articles);
  return made;
}

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly target: readonly {
    readonly source: { readonly id: string };
    readonly selector: readonly Selector[];
  }[];
}
const annotationsOf = (report: string): Annotation[] => JSON.parse(report).first.items;

/** As somebody else's reader would: characters counted, then their units added up. */
function spanIn(text: string, { start, end }: Selector): string {
  const characters = [...text];
  const from = characters.slice(0, start).join('').length;
  return `${from}-${from + characters.slice(start, end).join('').length}`;
}

test('annotations read in again stand at the same spans, contrasts and links alike', () => {
  const collation = harbour();
  const textOf = new Map(collation.witnesses.map(({ sha256, text }) => [`urn:sha256:${sha256}`, text]));
  const hashOf = new Map(collation.witnesses.map(({ id, sha256 }) => [id, `urn:sha256:${sha256}`]));
  const found = annotationsOf(w3cReport(collation)).flatMap(({ target }) =>
    target.map(({ source, selector: [position, quote] }) => {
      const text = textOf.get(source.id) as string;
      assert.is([...text].slice(position?.start, position?.end).join(''), quote?.exact);
      assert.ok(text.includes(`${quote?.prefix}${quote?.exact}${quote?.suffix}`));
      return `${source.id} ${spanIn(text, position as Selector)}`;
    }),
  );
  const places = [
    ...collation.framings.flatMap(({ readings }) => readings),
    ...collation.links.flatMap(({ a, b }) => [a, b]),
  ].map(({ witness, start, end }) => `${hashOf.get(witness)} ${start}-${end}`);
  assert.ok(places.length > 4);
  assert.equal(found.sort(), places.sort());
});

test('with excerpts a long stretch is told by its position alone', () => {
  const long = `Troops seized the harbour of Velm on Monday ${'after days of waiting in the cold rain '.repeat(6)}.`;
  const texts = [`🚢 e\u0301 “Velm”\n\n${long}`, `Velm\n\n${long.replace('seized', 'liberated')}`];
  const collation = collate(texts.map((text, k) => articleFromText(text, { file: `${k}.txt` })));
  const quotedIn = (report: string): number[] =>
    annotationsOf(report).flatMap(({ target }) =>
      target.flatMap(({ selector }) =>
        selector.flatMap(({ exact }) => (exact === undefined ? [] : exact.length)),
      ),
    );
  assert.ok(Math.max(...quotedIn(w3cReport(collation))) > 200);
  const short = w3cReport(collation, { ...allChosen, excerpts: true });
  assert.ok(Math.max(...quotedIn(short)) <= 180);
  assert.ok(annotationsOf(short).every(({ target }) => target.every(({ selector }) => selector.length > 0)));
});

test('every annotation has an id of its own that no siglum is part of', () => {
  const ids = annotationsOf(w3cReport(harbour())).map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  for (const id of ids)
    assert.match(id, /^urn:synoptic:(?:contrast:[a-z-]+|link)(?::[0-9a-f]{12}:\d+-\d+)+$/);
});

test('ids stay apart where one reading stands in two contrasts and where two have the same places', () => {
  const collation = harbour();
  const [framing] = collation.framings;
  const [a] = framing?.readings ?? [];
  if (!framing || !a) throw new Error('no contrast to try it with');
  const shorter = {
    ...framing,
    id: 'f99',
    readings: framing.readings.map((reading) => ({
      ...reading,
      end: reading === a ? a.end : reading.end - 1,
    })),
  };
  const framings = [framing, shorter, { ...framing, id: 'f98' }];
  const ids = annotationsOf(w3cReport({ ...collation, framings })).map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
});

test('the table has one line a reading, whatever its cells hold', () => {
  const collation = harbour();
  const report = csvReport(collation);
  const lines = report.trimEnd().split('\r\n');
  const readings = collation.framings.flatMap((framing) => framing.readings);
  assert.is(lines.length, readings.length + 1);
  assert.ok(report.startsWith('\ufeffcontrast,device,family,'));
  assert.ok(lines.some((line) => line.includes(',seized,')));
  assert.ok(lines.some((line) => line.includes(',liberated,')));
});

test('a cell that a spreadsheet would calculate does not begin with its sign', () => {
  const collation = harbour();
  const named = collation.witnesses.map((witness) => ({ ...witness, outlet: '=1+1', file: '@sum, "all"' }));
  const report = csvReport({ ...collation, witnesses: named });
  assert.ok(report.includes(",'=1+1,"));
  assert.ok(report.includes(',"\'@sum, ""all""",'));
});

test('without contrasts the table is its head alone, and annotations are those of links', () => {
  const none = { ...harbour(), framings: [] };
  assert.is(csvReport(none).trimEnd().split('\r\n').length, 1);
  assert.ok(annotationsOf(w3cReport(none)).every(({ motivation }) => motivation === 'linking'));
});

test.run();
