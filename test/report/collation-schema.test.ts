import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { InputError } from '../../src/errors.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import { readArticles } from '../../src/ingest/read.js';
import type { Collation } from '../../src/model/collation.js';
import { collationJsonSchema } from '../../src/report/json-schema.js';
import { readCollation } from '../../src/report/read-collation.js';

const test = suite('report: the schema of collations');

const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(collationJsonSchema());

const oddTexts: readonly (readonly string[])[] = [
  ['', ''],
  ['\ud800 half a pair \udfff', 'a\u0000b\u0007 \ufffe "quoted'],
  ['🚢 “Velm” e\u0301\n\nהעיר תפסה את הנמל.', '🚢 “Velm” e\u0301\n\nاستولت القوات على الميناء'],
  [
    '__proto__ constructor\n\n“toString,” said __proto__.',
    '__proto__ constructor\n\n“toString,” said valueOf.',
  ],
];

const collationOf = (texts: readonly string[], options: Parameters<typeof collate>[1] = {}): Collation =>
  collate(
    texts.map((text, k) => articleFromText(text, { file: `${k}.txt` })),
    options,
  );

const harbour = (): Collation =>
  collationOf([
    '🚢 Harbour “dispute” e\u0301\n\nÉric Dahl, a spokesman, said on Monday that troops seized the harbour of Velm after 30 days.\n\n"We will not leave the harbour unless they ask," he said.\n',
    '🚢🚢 Harbour\n\nÉric Dahl said on Monday that troops liberated the harbour of Velm after 30 days.\n\n"We will not leave the harbour," he said.\n',
  ]);

/** As another program would get it. */
const through = (collation: Collation) => JSON.parse(JSON.stringify(collation));

test('the schema takes the corpus, odd texts and a user’s own sets, and so does the reader', async () => {
  const { event, articles } = await readArticles([
    fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url)),
  ]);
  const sets = [
    { head: 'seize', members: { seize: 'by force', free: '' }, device: 'loaded', note: '', source: 'me' },
  ] as const;
  for (const collation of [
    collate(articles, { event }),
    ...oddTexts.map((texts) => collationOf(texts)),
    { ...harbour(), symmetry: { framings: 1, turns: [{ turn: 'order', lost: 0, gained: 0, moved: 0 }] } },
    collationOf(['One seized.', 'One freed.'], { contrastSets: sets }),
  ] as Collation[]) {
    const value = through(collation);
    validate(value);
    assert.equal(validate.errors ?? [], []);
    assert.equal(readCollation(value), value);
    assert.equal(readCollation(JSON.stringify(collation)), value);
  }
});

test('what is not known to the form is kept: it grows by addition', () => {
  const grown = through(harbour());
  grown.witnesses[0].later = { mood: 'kept' };
  const isValid: boolean = validate(grown);
  assert.ok(isValid);
  assert.is(readCollation(grown), grown);
  assert.equal(grown.witnesses[0].later, { mood: 'kept' });
});

type Break = (collation: ReturnType<typeof through>) => void;

/** Both the schema and the reader refuse these. */
const shapes: readonly (readonly [Break, RegExp])[] = [
  [(one) => delete one.schema, /schema/],
  [(one) => Object.assign(one, { schema: 'synoptic/collation@2' }), /schema: .*collation@1/],
  [(one) => delete one.witnesses[1].date, /witnesses\.1\.date/],
  [(one) => Object.assign(one.witnesses[0], { sha256: 'abc' }), /witnesses\.0\.sha256/],
  [
    (one) => Object.assign(one.witnesses[0].passages[1], { kind: 'verse' }),
    /witnesses\.0\.passages\.1\.kind/,
  ],
  [(one) => Object.assign(one.links[0], { score: 1.5 }), /links\.0\.score/],
  [(one) => Object.assign(one.links[0].a, { start: -1 }), /links\.0\.a\.start/],
  [(one) => Object.assign(one.links[0].a, { start: 0.5 }), /links\.0\.a\.start/],
  [(one) => Object.assign(one.framings[0], { device: 'bias' }), /framings\.0\.device/],
  [(one) => Object.assign(one.framings[0].readings[0], { voice: null }), /framings\.0\.readings\.0\.voice/],
  [(one) => Object.assign(one, { rows: {} }), /rows/],
  [(one) => one.quotes[0].occurrences[0].relations.push({ kind: 'rhyme' }), /relations/],
];

/** No schema can say these; the reader does. */
const contents: readonly (readonly [Break, RegExp])[] = [
  [(one) => Object.assign(one.witnesses[0], { text: 'other' }), /witnesses\.0\.text: is not what its sha256/],
  [(one) => Object.assign(one.witnesses[1], { id: 'A' }), /witnesses: two have one id/],
  [(one) => Object.assign(one.links[0].b, { end: 9999 }), /links\.0\.b\.end: 9999 is beyond the text of B/],
  [(one) => Object.assign(one.links[0].b, { text: 'x' }), /links\.0\.b\.text: is not what B has/],
  [(one) => Object.assign(one.framings[0].readings[0], { witness: 'Z' }), /there is no account Z/],
  [(one) => Object.assign(one.rows[0], { gaps: ['Q'] }), /rows\.0: there is no account Q/],
  [(one) => Object.assign(one.witnesses[0].passages[0], { start: 90, end: 4 }), /passages\.0: ends at 4/],
  [(one) => Object.assign(one.quotes[0], { reference: 7 }), /quotes\.0\.reference/],
  [(one) => Object.assign(one.quotes[0], { speaker: 'n99' }), /there is no name n99/],
];

function faultOf(value: unknown): string {
  try {
    readCollation(value, 'old.json');
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'bad-collation');
    return (error as InputError).message;
  }
  return '';
}

test('a broken collation is refused in one line that names the place', () => {
  for (const [broken, message] of [...shapes, ...contents]) {
    const value = through(harbour());
    broken(value);
    assert.match(faultOf(value), message);
    assert.match(faultOf(value), /^old\.json: [^\p{Cc}]+$/u);
  }
  assert.match(faultOf('{"schema": '), /^old\.json: is no valid JSON/);
  for (const none of [null, [], 7, '"text"'])
    assert.match(faultOf(none), /^old\.json: (?:must be Object, not |schema: is missing)/);
});

test('the schema refuses what has another form, and every object in it says what its keys are', () => {
  for (const [broken] of shapes) {
    const value = through(harbour());
    broken(value);
    assert.not(validate(value));
  }
  const { $schema, $defs } = collationJsonSchema() as { $schema: string; $defs: Record<string, object> };
  assert.is($schema, 'https://json-schema.org/draft/2020-12/schema');
  for (const part of ['Place', 'Witness', 'Link', 'Row', 'Variant', 'Quote', 'Framing'])
    assert.ok($defs[part], part);
  assert.match(JSON.stringify($defs.Place), /UTF-16/);
});

test.run();
