import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixtureApp } from '../support/fixture-app.js';
import { fixtureCollation } from '../support/fixture-collation.js';

const test = suite('web: pages');

const app = fixtureApp();
const event = '/events/lachin-2023';
const hashes = fixtureCollation().witnesses.map((witness) => witness.sha256.slice(0, 12));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const statusOf = async (path: string) => (await get(path)).status;
const text = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

test('every link of every page leads to a page', async () => {
  const seen = new Set<string>();
  const queue = ['/', '/compare'];
  while (queue.length > 0 && seen.size < 120) {
    const path = queue.shift() as string;
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await get(path);
    assert.is(response.status, 200, path);
    if (
      !response.headers.get('content-type')?.startsWith('text/html') ||
      response.headers.has('content-disposition')
    )
      continue;
    const html = await response.text();
    for (const match of html.matchAll(/(?:href|src)="(\/[^"#]*)/g))
      queue.push((match[1] as string).replaceAll('&amp;', '&'));
  }
  assert.ok(seen.size > 40, `${seen.size} pages`);
});

test('the list shows an event with outlets and dates before it was compared, and its numbers after', async () => {
  const fresh = fixtureApp();
  const before = await (await fresh.request('/')).text();
  assert.match(before, 'RFE/RL, 4 of unknown outlet');
  assert.match(before, 'not compared yet');
  await fresh.request(event);
  assert.match(await (await fresh.request('/')).text(), '10 contrasts (words 4');
});

test('search finds an event by words of title, outlet or date, and says when none holds them', async () => {
  assert.match(await text('/?q=lachin+rfe'), 'Lachin corridor');
  assert.match(await text('/?q=november+2023'), 'Lachin corridor');
  assert.match(await text('/?q=%3Cb%3Enothing'), 'None of 1 event holds “&lt;b&gt;nothing”');
});

test('htmx gets the part that it swaps, a step back in history the whole page', async () => {
  const part = await text(`${event}?family=words`, { 'HX-Request': 'true' });
  assert.match(part, /^<section id="contrasts"/);
  const page = await text(`${event}?family=words`, {
    'HX-Request': 'true',
    'HX-History-Restore-Request': 'true',
  });
  assert.match(page, /^<!doctype html>/);
  assert.is((await get(event)).headers.get('vary'), 'HX-Request');
});

test('the front filters by family', async () => {
  const page = await text(`${event}?family=facts`);
  assert.match(page, 'some 30,000 people');
  assert.not.match(page, /card words/);
});

test('the synopsis is put in the order of an account; an unknown one is not found', async () => {
  assert.match(await text(`${event}/synopsis?order=${hashes[3]}`), 'in the order of Account D');
  assert.is(await statusOf(`${event}/synopsis?order=000000000000`), 404);
});

test('the pair form leads to the address of the pair', async () => {
  const response = await get(`${event}/compare?a=${hashes[1]}&b=${hashes[0]}`);
  assert.is(response.status, 303);
  assert.is(response.headers.get('location'), `${event}/compare/${hashes[1]}/${hashes[0]}`);
});

test('one account twice is no pair', async () => {
  assert.is(await statusOf(`${event}/compare/${hashes[1]}/${hashes[1]}`), 400);
});

test('any reading of a contrast is its address', async () => {
  const framing = fixtureCollation().framings[0];
  for (const { witness, start, end } of framing?.readings ?? []) {
    const hash = hashes['ABCDE'.indexOf(witness)];
    assert.match(await text(`${event}/contrasts/loaded/${hash}/${start}-${end}`), 'seized');
  }
});

test('an empty reading has an address too', async () => {
  const empty = fixtureCollation()
    .framings.flatMap((framing) =>
      framing.readings.map((reading) => ({ ...reading, device: framing.device })),
    )
    .find((reading) => reading.start === reading.end);
  assert.ok(empty);
  const hash = hashes['ABCDE'.indexOf(empty.witness)];
  assert.is(await statusOf(`${event}/contrasts/${empty.device}/${hash}/${empty.start}-${empty.end}`), 200);
});

test('unknown ids, hashes, devices and malformed places are not found', async () => {
  const paths = [
    '/nowhere',
    '/events/nothing',
    `${event}/witness/ffffffffffff`,
    `${event}/compare/${hashes[0]}/ffffffffffff`,
    `${event}/contrasts/loaded/${hashes[0]}/1-2`,
    `${event}/contrasts/bias/${hashes[0]}/1-2`,
    `${event}/contrasts/loaded/${hashes[0]}/x-y`,
    `${event}/contrasts/loaded/${hashes[0]}/99999999999999999999-3`,
    `${event}/contrasts/loaded/${hashes[0]}/3`,
    '/static/../package.json',
    '/static/app.ts',
    '/events/%E0%A4%A',
    '/events/..%2f..%2fetc',
  ];
  for (const path of paths) {
    const response = await get(path);
    assert.is(response.status, 404, path);
    assert.match(await response.text(), /<h1>Not found<\/h1>/);
  }
});

test('downloads are files with names', async () => {
  const json = await get(`${event}/collation.json`);
  assert.is(json.headers.get('content-disposition'), 'attachment; filename="lachin-2023.json"');
  assert.is(((await json.json()) as { schema: string }).schema, 'synoptic/collation@1');
  assert.match(await text(`${event}/report.html`), /^<!doctype html>/);
  assert.match((await get(`${event}/report.md`)).headers.get('content-type') ?? '', 'text/markdown');
  const table = await get(`${event}/contrasts.csv`);
  assert.is(table.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.match(table.headers.get('content-disposition') ?? '', /\.csv"$/);
  assert.match(await table.text(), /,seized,/);
  const annotations = await get(`${event}/annotations.jsonld`);
  assert.match(annotations.headers.get('content-type') ?? '', 'application/ld+json');
  assert.is(((await annotations.json()) as { type: string }).type, 'AnnotationCollection');
});

test('HEAD gives the headers alone', async () => {
  const response = await app.request(event, { method: 'HEAD' });
  assert.is(response.status, 200);
  assert.is(await response.text(), '');
});

test('a page that did not change is not sent again', async () => {
  const first = await get(`${event}/synopsis`);
  const etag = first.headers.get('etag') as string;
  assert.is((await get(`${event}/synopsis`, { 'If-None-Match': etag })).status, 304);
});

test('htmx, style sheet and script come from this server', async () => {
  for (const name of ['htmx.min.js', 'synoptic.js', 'synoptic.css'])
    assert.is(await statusOf(`/static/${name}`), 200);
});

test.run();
