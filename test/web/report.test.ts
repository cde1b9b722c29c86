import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyReport } from '../../src/report/verify.js';
import { fixtureApp } from '../support/fixture-app.js';
import { fixtureCollation } from '../support/fixture-collation.js';

const test = suite('web: the page of a report');

const app = fixtureApp();
const { witnesses } = fixtureCollation();
const [a, b, c] = witnesses.map(({ sha256 }) => sha256.slice(0, 12));
const page = '/events/lachin-2023/report';
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const text = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

test('everything is chosen at first, and every form of it is offered', async () => {
  const html = await text(page);
  assert.not.match(html, /<input type="checkbox" name="(?:accounts|devices)" value="[^"]*"\/?>/);
  assert.match(html, 'Everything that was found is in this report.');
  for (const file of ['report.html', 'contrasts.csv', 'collation.json'])
    assert.match(html, `href="/events/lachin-2023/${file}"`);
});

test('choices stand in the form, in the report and in the addresses of the downloads', async () => {
  const html = await text(
    `${page}?accounts=${a}&accounts=${b}&devices=loaded&least=0.37&excerpts=1&chosen=1`,
  );
  assert.is(html.match(/name="accounts" value="[^"]*" checked/g)?.length, 2);
  assert.is(html.match(/name="devices" value="[^"]*" checked/g)?.length, 1);
  assert.match(html, /<option value="0.37" selected/);
  assert.match(html, 'accounts A and B of 5 accounts');
  assert.match(html, `report.html?accounts=${a},${b}&amp;devices=loaded&amp;least=0.37&amp;excerpts=1"`);
  assert.not.match(html, 'collation.json');
  assert.match(html, /JSON.* whole texts and cannot be had in excerpts/);
});

test('a worksheet is offered, and made of the accounts chosen', async () => {
  assert.match(await text(page), 'href="/events/lachin-2023/report.pdf?worksheet=1"');
  assert.match(
    await text(`${page}?accounts=${a}&accounts=${b}&devices=loaded&chosen=1`),
    '&amp;worksheet=1"',
  );
  const sheet = await get(`/events/lachin-2023/report.md?accounts=${a},${b}&worksheet=1`);
  assert.match(sheet.headers.get('content-disposition') ?? '', 'lachin-2023-worksheet.md');
  assert.match(await sheet.text(), /^## Questions$/m);
  assert.is((await get('/events/lachin-2023/contrasts.csv?worksheet=1')).status, 400);
});

test('all boxes ticked is the same as none given', async () => {
  const all = witnesses.map(({ sha256 }) => `accounts=${sha256.slice(0, 12)}`).join('&');
  assert.match(await text(`${page}?${all}`), 'Everything that was found is in this report.');
});

test('for htmx the report comes alone, and a line where the choices cannot be', async () => {
  const htmx = { 'hx-request': 'true' };
  const part = await text(`${page}?accounts=${a},${c}`, htmx);
  assert.match(part, /^<section id="preview"/);
  assert.not.match(part, '<form');
  const none = await get(`${page}?chosen=1`, htmx);
  assert.is(none.status, 200);
  assert.match(await none.text(), /^<section id="preview".*no account is chosen/s);
});

test('hand-made nonsense gives one clear line and 400, on the page and on every download', async () => {
  const queries: [string, string][] = [
    ['accounts=nobody', 'there is no account nobody'],
    [`accounts=${a}`, 'two accounts are the least'],
    ['devices=spin', 'spin is no device'],
    ['least=lots', 'a number from 0 to 1, not lots'],
    ['least=%00', 'a number from 0 to 1'],
    [`chosen=1&accounts=${a}&accounts=${b}`, 'no kind of contrast is chosen'],
    ['accounts=%3Cb%3E,A', 'there is no account &lt;b&gt;'],
  ];
  for (const [query, line] of queries)
    for (const path of [page, '/events/lachin-2023/report.html', '/events/lachin-2023/contrasts.csv']) {
      const response = await get(`${path}?${query}`);
      assert.is(response.status, 400, `${path}?${query}`);
      assert.match(await response.text(), line);
    }
  const json = await get('/events/lachin-2023/collation.json?excerpts=1');
  assert.is(json.status, 400);
  assert.match(await json.text(), 'json holds whole texts');
});

test('what is taken away is what was chosen, and can be verified', async () => {
  const html = await text(`/events/lachin-2023/report.html?accounts=${a},${b}&devices=loaded`);
  assert.match(html, 'accounts A and B of 5 accounts');
  const seal = verifyReport(html, 'r.html').findings[0];
  assert.is(seal?.holds, true);
});

test.run();
