import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixtureApp, must } from '../support/fixture-app.js';

const test = suite('web: compare');

const app = fixtureApp();
const texts = ['Talks “began” 🕊️ in the café.\nCopyright 2024', 'Talks opened\r\nat the hotel.'];

function form(fields: readonly (readonly [string, string | File])[]): FormData {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value as string);
  return body;
}

const entry = (text: string, outlet = '', date = '') =>
  [
    ['text', text],
    ['outlet', outlet],
    ['date', date],
  ] as const;

const send = (fields: readonly (readonly [string, string | File])[]) =>
  app.request('/compare', { method: 'POST', body: form(fields) });

test('two pasted texts lead to the front of an event that says where it lives', async () => {
  const response = await send([
    ...entry(must(texts[0]), 'Morgen & Co', '2024-05-01'),
    ...entry(must(texts[1])),
    ['title', 'Hotel <talks>'],
  ]);
  assert.is(response.status, 303);
  const front = response.headers.get('location') as string;
  assert.match(front, /^\/events\/pasted-[0-9a-f]{12}$/);
  const page = await (await app.request(front)).text();
  assert.match(page, 'Hotel &lt;talks&gt;');
  assert.match(page, 'kept in memory until the server stops');
  assert.match(page, 'Morgen &amp; Co');
  assert.match(page, '1 May 2024');
  assert.match(page, 'date unknown');
  assert.match(page, /leftovers[\s\S]*Copyright 2024/);
  assert.is((await app.request(front)).headers.get('cache-control'), 'no-store');
  assert.match(await (await app.request('/')).text(), 'in memory until the server stops');
});

test('files are taken beside pasted texts', async () => {
  const file = new File(['A third account.'], 'third.txt', { type: 'text/plain' });
  const response = await send([...entry(must(texts[0])), ...entry(''), ['files', file]]);
  const page = await (await app.request(response.headers.get('location') as string)).text();
  assert.match(page, 'third.txt');
});

test('what is taken is shown first when asked, and the texts stay in their boxes', async () => {
  const response = await send([...entry(must(texts[0])), ...entry(must(texts[1])), ['do', 'preview']]);
  assert.is(response.status, 200);
  const page = await response.text();
  assert.match(page, 'This is what was read as each article');
  assert.match(page, 'set apart: 1 line');
  assert.match(page, /<textarea[^>]*>\nTalks “began”/);
  assert.not.match(page, 'href="/events/preview');
});

test('one more box keeps what was typed', async () => {
  const page = await (await send([...entry(must(texts[0]), 'X'), ...entry(''), ['do', 'more']])).text();
  assert.is(page.split('<textarea').length, 4);
  assert.match(page, 'value="X"');
});

test('one text alone is refused in one line, and is not lost', async () => {
  const response = await send([...entry(must(texts[0])), ...entry('  ')]);
  assert.is(response.status, 400);
  const page = await response.text();
  assert.match(page, 'Two texts or more are needed');
  assert.match(page, 'Talks “began”');
});

test('a date that is no day is refused by name', async () => {
  const response = await send([...entry(must(texts[0]), '', 'last Monday'), ...entry(must(texts[1]))]);
  assert.is(response.status, 400);
  assert.match(await response.text(), 'the date of account 1');
});

test('more texts than can be compared at once are refused', async () => {
  const response = await send(
    Array.from({ length: 61 }, (_, index) => entry(`Account number ${index}.`)).flat(),
  );
  assert.is(response.status, 400);
  assert.match(await response.text(), '61 texts are more than the 60');
});

test('a text over the limit is refused with 413', async () => {
  const response = await send([...entry('x'.repeat(5_000_001)), ...entry(must(texts[1]))]);
  assert.is(response.status, 413);
});

test('a body that is no form is refused', async () => {
  const broken = await app.request('/compare', {
    method: 'POST',
    body: '--x\r\ngarbage',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  });
  assert.is(broken.status, 400);
  const json = await app.request('/compare', {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'application/json' },
  });
  assert.is(json.status, 400);
});

test('line breaks of a text box count as one character', async () => {
  const response = await send([...entry(must(texts[0])), ...entry(must(texts[1]))]);
  const front = response.headers.get('location') as string;
  const collation = (await (await app.request(`${front}/collation.json`)).json()) as {
    witnesses: { text: string }[];
  };
  assert.ok(collation.witnesses.some(({ text }) => text === 'Talks opened\nat the hotel.'));
});

test('the oldest pasted event is dropped beyond twenty', async () => {
  const small = fixtureApp();
  const paste = async (n: number) => {
    const body = form([...entry(`First ${'x'.repeat(n)}`), ...entry(`Second ${'y'.repeat(n)}`)]);
    return (await small.request('/compare', { method: 'POST', body })).headers.get('location') as string;
  };
  const fronts: string[] = [];
  for (let n = 1; n <= 21; n++) fronts.push(await paste(n));
  assert.is((await small.request(must(fronts[0]))).status, 404);
  assert.is((await small.request(must(fronts[1]))).status, 200);
  assert.is((await small.request(must(fronts[20]))).status, 200);
});

test.run();
