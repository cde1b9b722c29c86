/** Every operation of the document is asked, rightly and wrongly, and must answer as the document says. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openEvents } from '../../src/actions/events.js';
import { createApi } from '../../src/api/api.js';
import { limits } from '../../src/config.js';
import { readArticles } from '../../src/ingest/read.js';
import { formats } from '../../src/model/formats.js';
import { createApp } from '../../src/web/app.js';
import { document, holds, operations } from '../support/api-contract.js';
import { corpus, fixtureEngine } from '../support/fixture-app.js';

const test = suite('api: it answers as its document says');

const faults: unknown[] = [];
const app = createApp({ folders: [corpus], onFault: (fault) => faults.push(fault) });
const event = '/v1/events/lachin-2023';
const { articles } = await readArticles([`${corpus}/lachin-2023`]);
const hash = articles[0]?.sha256.slice(0, 12) as string;
const accounts = [
  { file: 'a.txt', text: '🚢 Café\u0301 “Anker”: the town seized the bridge on Monday.', date: '2024-05-01' },
  { file: 'b.md', text: '# Bridge\n\nThe town liberated the bridge on Monday.', outlet: 'The Second' },
];
const sent = { event: { id: 'bridge', title: 'The bridge' }, accounts };

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

/** For every operation requests that must be answered with 200. */
const right: Readonly<Record<string, readonly (() => Response | Promise<Response>)[]>> = {
  index: [() => get('/v1')],
  openapi: [() => get('/v1/openapi.json')],
  schema: [() => get('/v1/schema')],
  events: [() => get('/v1/events'), () => get('/v1/events?offset=1&limit=1')],
  event: [() => get(event)],
  articles: [() => get(`${event}/articles`)],
  article: [() => get(`${event}/articles/${hash}`)],
  eventCollation: [() => get(`${event}/collation`)],
  eventReport: [
    ...formats.map(
      ({ name }) =>
        () =>
          get(`${event}/reports/${name}`),
    ),
    () => get(`${event}/reports/md?accounts=A,B&devices=loaded,label&least=0.2&excerpts=true`),
    () => get(`${event}/reports/csv?accounts=A&accounts=B&excerpts=0`),
  ],
  compare: [
    () => post('/v1/collations', sent),
    () => post('/v1/collations', { accounts: accounts.map(({ file, text }) => ({ file, text })) }),
    () =>
      post('/v1/collations', {
        accounts: accounts.map((one) => ({ ...one, file: `${one.file}.unknown`, format: 'txt' })),
        settings: { linkThreshold: 0.3, shownConfidence: 0 },
        sets: [
          { members: { seized: 'by force', liberated: 'set free' }, pos: 'verb' },
          { members: ['a', 'b'] },
        ],
      }),
  ],
  report: formats.map(
    ({ name }) =>
      () =>
        post(`/v1/reports/${name}`, sent),
  ),
};

type Wrong = readonly [status: number, code: string, () => Response | Promise<Response>];
const with_ = (over: object) => ({ ...sent, ...over });
const account = (over: object) => with_({ accounts: [accounts[0], { ...accounts[1], ...over }] });

/** What is wrong with any body. */
const wrongBodies = (path: string): Wrong[] => [
  [415, 'media-type', () => post(path, sent, { 'Content-Type': 'text/plain' })],
  [415, 'media-type', () => post(path, sent, { 'Content-Type': 'application/json; charset=latin1' })],
  [415, 'media-type', () => post(path, sent, { 'Content-Encoding': 'gzip' })],
  [415, 'media-type', () => app.request(path, { method: 'POST' })],
  [400, 'bad-json', () => post(path, '')],
  [400, 'bad-json', () => post(path, '{"accounts": [')],
  [400, 'bad-json', () => post(path, new Uint8Array([0x22, 0xff, 0x22]))],
  [403, 'refused', () => post(path, sent, { Origin: 'https://evil.example' })],
  [403, 'refused', () => post(path, sent, { 'Sec-Fetch-Site': 'cross-site' })],
  [413, 'too-large', () => post(path, 'x'.repeat(limits.requestBytes + 1))],
  [413, 'too-large', () => post(path, account({ text: 'x'.repeat(limits.fileBytes + 1) }))],
  ...[null, 1, 'a', [], {}, { accounts: null }, { accounts: {} }, { accounts: ['a', 'b'] }].map(
    (body): Wrong => [422, 'invalid', () => post(path, JSON.stringify(body))],
  ),
  [422, 'too-few', () => post(path, { accounts: [] })],
  [422, 'too-few', () => post(path, { accounts: accounts.slice(0, 1) })],
  [
    422,
    'too-many',
    () =>
      post(path, {
        accounts: Array.from({ length: 61 }, (_, k) => ({ file: `${k}.txt`, text: 'A text.' })),
      }),
  ],
  ...[
    with_({ more: 1 }),
    with_({ event: { id: '../etc' } }),
    with_({ event: { id: '' } }),
    with_({ settings: { linkThreshold: 2 } }),
    with_({ settings: { pairBudget: 1.5 } }),
    with_({ settings: { contrastSets: [] } }),
    with_({ sets: [] }),
    with_({ sets: [{ members: 3 }] }),
    account({ file: undefined }),
    account({ text: undefined }),
    account({ text: 7 }),
    account({ text: 'half \ud83d of it' }),
    account({ date: '2024-02-30' }),
    account({ date: 'Monday' }),
    account({ url: 'javascript:alert(1)' }),
    account({ outlet: '  ' }),
    account({ format: 'pdf' }),
    account({ file: 'a/b.txt' }),
    account({ file: 'a.txt' }),
    account({ author: 'nobody' }),
  ].map((body): Wrong => [422, 'invalid', () => post(path, body)]),
  [422, 'bad-sets', () => post(path, with_({ sets: [{ members: ['one'] }] }))],
  [422, 'bad-sets', () => post(path, with_({ sets: [{ members: ['one', 'two'], head: 'three' }] }))],
  [422, 'unknown-format', () => post(path, account({ file: 'b.pdf' }))],
  [422, 'empty', () => post(path, account({ text: ' \u200b\n' }))],
  [422, 'binary', () => post(path, account({ text: 'a\0b' }))],
  [422, 'binary', () => post(path, account({ text: '%PDF-1.7 and more' }))],
];

const wrongChoices = (ask: (query: string) => Response | Promise<Response>): Wrong[] =>
  [
    'accounts=A',
    'accounts=A,nobody',
    'devices=bias',
    'least=2',
    'least=much',
    'least=-1',
    'excerpts=maybe',
    'colour=red',
    '__proto__=1',
  ].map((query): Wrong => [400, 'bad-option', () => ask(query)]);

/** For every operation requests that must be refused. */
const wrong: Readonly<Record<string, readonly Wrong[]>> = {
  index: [[403, 'refused', () => get('/v1', { Host: 'evil.example' })]],
  openapi: [],
  schema: [],
  events: ['limit=0', 'limit=201', 'limit=x', 'offset=-1', 'offset=1.5', 'page=2'].map(
    (query): Wrong => [400, 'bad-option', () => get(`/v1/events?${query}`)],
  ),
  event: ['x', '..%2f..%2fetc', '%00', '__proto__', 'LACHIN-2023', '%E0%A4%A'].map(
    (id): Wrong => [404, 'not-found', () => get(`/v1/events/${id}`)],
  ),
  articles: [[404, 'not-found', () => get('/v1/events/x/articles')]],
  article: [
    ['x', 'ffffffffffff', hash.slice(0, 11), `${hash}0`, '..'].map(
      (id): Wrong => [404, 'not-found', () => get(`${event}/articles/${encodeURIComponent(id)}x`)],
    ),
    [[404, 'not-found', () => get(`/v1/events/x/articles/${hash}`)] as Wrong],
  ].flat(),
  eventCollation: [[404, 'not-found', () => get('/v1/events/x/collation')]],
  eventReport: [
    [404, 'not-found', () => get('/v1/events/x/reports/md')],
    [404, 'not-found', () => get(`${event}/reports/docm`)],
    [404, 'not-found', () => get(`${event}/reports/toString`)],
    [400, 'bad-option', () => get(`${event}/reports/json?excerpts=1`)],
    ...wrongChoices((query) => get(`${event}/reports/md?${query}`)),
  ],
  compare: wrongBodies('/v1/collations'),
  report: [
    ...wrongBodies('/v1/reports/md'),
    ...wrongChoices((query) => post(`/v1/reports/md?${query}`, sent)),
    [404, 'not-found', () => post('/v1/reports/docm', sent)],
  ],
};

test('the document is a valid OpenAPI document', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  assert.ok(valid, JSON.stringify(errors));
  assert.is(document.openapi, '3.1.0');
  assert.equal(await (await get('/v1/openapi.json')).json(), JSON.parse(JSON.stringify(document)));
});

test('what the server takes is in the document, and the reverse', () => {
  const api = createApi({ events: openEvents([corpus], fixtureEngine), engine: fixtureEngine });
  const served = api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const told = operations.map(({ method, path }) => `${method} ${path}`);
  assert.equal([...served].sort(), [...told].sort());
  const ids = operations.map(({ operation }) => operation.operationId).sort();
  assert.equal(Object.keys(right).sort(), ids);
  assert.equal(Object.keys(wrong).sort(), ids);
});

test('parameters in the path are the ones that are told', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const told = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
    assert.equal(told, inPath, path);
  }
});

test('what is asked rightly is answered as documented', async () => {
  for (const [id, requests] of Object.entries(right))
    for (const request of requests) await holds(id, await request(), 200);
});

test('what is asked wrongly is refused as documented, with a code that stays', async () => {
  for (const [id, requests] of Object.entries(wrong))
    for (const [status, code, request] of requests) {
      const body = await holds(id, await request(), status);
      assert.is((JSON.parse(body) as { code: string }).code, code, `${id}: ${body}`);
    }
});

test('faults of a body are told with their places, all of them', async () => {
  const body = account({ date: 'x', text: 5, oops: 1 });
  const { errors } = (await (await post('/v1/collations', body)).json()) as {
    errors: { path: string; message: string }[];
  };
  assert.equal(errors.map(({ path }) => path).sort(), [
    '/accounts/1/date',
    '/accounts/1/oops',
    '/accounts/1/text',
  ]);
});

const sample = (path: string): string =>
  path.replace('{id}', 'lachin-2023').replace('{hash}', hash).replace('{format}', 'md');

test('another method is refused with those that are taken', async () => {
  for (const { path, method, operation } of operations)
    for (const other of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].filter((one) => one !== method)) {
      const response = await app.request(sample(path), { method: other });
      await holds(operation.operationId, response, 405);
      assert.is(response.headers.get('allow'), method === 'GET' ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS');
    }
});

test('OPTIONS tells the methods and lets no other site in', async () => {
  const preflight = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
  const response = await app.request('/v1/collations', { method: 'OPTIONS', headers: preflight });
  assert.is(response.status, 204);
  assert.is(response.headers.get('allow'), 'POST, OPTIONS');
  assert.equal(
    [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
    [],
  );
});

test('every GET has an ETag, a 304 for it, and the same headers for HEAD', async () => {
  for (const { path, method, operation } of operations) {
    if (method !== 'GET') continue;
    const first = await get(sample(path));
    const etag = first.headers.get('etag') as string;
    assert.match(etag, /^"[0-9a-f]+"$/);
    assert.is(first.headers.get('cache-control'), 'no-cache');
    const again = await get(sample(path), { 'If-None-Match': `"x", ${etag}` });
    await holds(operation.operationId, again, 304);
    const head = await app.request(sample(path), { method: 'HEAD' });
    assert.is(head.status, 200);
    assert.is(await head.text(), '');
    assert.is(head.headers.get('etag'), etag);
    assert.is(head.headers.get('content-type'), first.headers.get('content-type'));
  }
});

test('unknown addresses under /v1 are problems, all others are pages', async () => {
  for (const path of ['/v1/', '/v1/nothing', '/v1/events/lachin-2023/nothing', '/v1/..%2fevents']) {
    const response = await get(path);
    assert.is(response.status, 404, path);
    assert.is(response.headers.get('content-type'), 'application/problem+json', path);
  }
  assert.match((await get('/v1x')).headers.get('content-type') ?? '', 'text/html');
});

test('nothing of all this was a fault inside', () => assert.equal(faults, []));

test.run();
