import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createApp } from '../../src/web/app.js';
import { corpus } from '../support/fixture-app.js';

const test = suite('api: hostile requests');

const faults: unknown[] = [];
const app = createApp({ folders: [corpus], onFault: (fault) => faults.push(fault) });

async function statusOf(path: string, body: string | Uint8Array): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await app.request(path, { method: 'POST', body: body as string, headers });
  const text = await response.text();
  if (response.status !== 200) {
    assert.is(response.headers.get('content-type'), 'application/problem+json');
    const { detail, errors = [] } = JSON.parse(text) as { detail: string; errors?: { message: string }[] };
    for (const line of [detail, ...errors.map(({ message }) => message)]) {
      assert.ok(line.length < 600, 'a problem is short');
      assert.not.match(line, /[\p{Cc}\p{Cs}]/u);
    }
  }
  return response.status;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '🚢 The town seized the bridge on Monday.',
    'The town liberated the “bridge” on Monday.',
    '\ud800',
    'a\0b',
    '<p>'.repeat(400),
    '{\\rtf',
    '',
    ' ',
  ),
);
const any = fc.jsonValue({ maxDepth: 4 });
/** Nearly right, so that it gets past the door often enough. */
const nearly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: any });
const account = fc.record(
  {
    file: nearly(
      fc.oneof(
        fc.stringMatching(/^[a-z]{1,6}\.(txt|md|html)$/),
        fc.constantFrom('__proto__', 'a', '.txt', 'x.pdf'),
      ),
    ),
    text: nearly(text),
    format: nearly(fc.constantFrom('txt', 'md', 'html')),
    outlet: nearly(fc.oneof(text, fc.constant(null))),
    date: nearly(fc.constantFrom('2024-05-01', '2024-02-30', '0000-00-00', null)),
    title: nearly(text),
    url: nearly(fc.constantFrom('https://example.org/a', 'http://[', 'x')),
  },
  { requiredKeys: ['file', 'text'] },
);
const body = fc.record(
  {
    accounts: nearly(fc.array(account, { maxLength: 4 })),
    event: nearly(fc.record({ id: nearly(text), title: nearly(text) }, { requiredKeys: [] })),
    settings: nearly(
      fc.record(
        { linkThreshold: any, pairBudget: fc.integer(), shownConfidence: fc.double() },
        { requiredKeys: [] },
      ),
    ),
    sets: nearly(
      fc.array(fc.record({ members: nearly(fc.array(text)), device: any }, { requiredKeys: ['members'] })),
    ),
  },
  { requiredKeys: ['accounts'] },
);

/** Right in all but what may stand in a text. */
const right = fc.record({
  accounts: fc.uniqueArray(
    fc.record(
      {
        file: fc.stringMatching(/^[a-z]{1,6}\.(txt|md|html)$/),
        text: fc
          .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), text), {
            minLength: 1,
            maxLength: 4,
          })
          .map((parts) => `The town seized the bridge. ${parts.join(' ').replace(/[\p{Cs}\0]/gu, '')}`),
        date: fc.constantFrom('2024-05-01', null),
        outlet: fc.constantFrom('The First', null),
      },
      { requiredKeys: ['file', 'text'] },
    ),
    { selector: ({ file }) => file, minLength: 2, maxLength: 3 },
  ),
});

test('no JSON whatever is a fault inside', async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(any, body, body, right), async (value) => {
      const status = await statusOf('/v1/collations', JSON.stringify(value));
      seen.set(status, (seen.get(status) ?? 0) + 1);
      assert.ok([200, 413, 422].includes(status), `${status}`);
    }),
    { numRuns: 300 },
  );
  assert.equal(faults, []);
  assert.ok((seen.get(422) ?? 0) > 0 && (seen.get(200) ?? 0) > 0, JSON.stringify([...seen]));
});

test('no bytes whatever are a fault inside', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.string({ maxLength: 80 })),
      async (bytes) => {
        assert.ok([400, 422].includes(await statusOf('/v1/reports/md', bytes)));
      },
    ),
    { numRuns: 150 },
  );
  assert.equal(faults, []);
});

test('deep nesting, a key twice, prototypes and a flood of faults are harmless', async () => {
  const deep = 5_000_000;
  assert.is(await statusOf('/v1/collations', '['.repeat(deep) + ']'.repeat(deep)), 422);
  assert.is(await statusOf('/v1/collations', `{"accounts":${'['.repeat(deep)}${']'.repeat(deep)}}`), 422);
  assert.is(await statusOf('/v1/collations', `{"a":`.repeat(100_000)), 400);
  const pair = (file: string) => `{"file":"${file}","text":"The town seized the bridge."}`;
  const twice = `{"accounts":[],"accounts":[${pair('a.txt')},${pair('b.txt')}]}`;
  assert.is(await statusOf('/v1/collations', twice), 200);
  const prototype = `{"__proto__":{"accounts":[${pair('a.txt')},${pair('b.txt')}]}}`;
  assert.is(await statusOf('/v1/collations', prototype), 422);
  const own = `{"accounts":[${pair('__proto__.txt')},${pair('constructor.txt')}],"sets":[{"members":{"__proto__":"x","toString":"y"}}]}`;
  assert.is(await statusOf('/v1/collations', own), 422);
  assert.is(({} as { accounts?: unknown }).accounts, undefined);
  const flood = JSON.stringify({ accounts: Array.from({ length: 200_000 }, () => 1) });
  assert.is(await statusOf('/v1/collations', flood), 422);
  assert.equal(faults, []);
});

test('path tricks in ids and parameters lead nowhere', async () => {
  for (const path of [
    '/v1/events/%2e%2e',
    '/v1/events/..%5c..%5cwindows',
    '/v1/events/lachin-2023%00',
    '/v1/events/lachin-2023%2farticles',
    '/v1/events//articles',
    '/v1/events/%ff',
    `/v1/events/${'x'.repeat(5000)}`,
    '/v1/events/lachin-2023/reports/..%2f..%2fpackage.json',
    '/v1/events/lachin-2023/articles/%2e%2e',
    '/v1/%2e%2e/events',
  ]) {
    const response = await app.request(path);
    assert.is(response.status, 404, path);
  }
  assert.equal(faults, []);
});

test.run();
