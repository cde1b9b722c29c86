import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createApp } from '../../src/web/app.js';
import { corpus, fixtureApp, fixtureEngine } from '../support/fixture-app.js';

const test = suite('web: guards');

const app = fixtureApp();

const form = () => {
  const body = new FormData();
  body.append('text', 'One account 🕊️.');
  body.append('text', 'Another “account”.');
  return body;
};

const post = (headers: Record<string, string>) =>
  app.request('/compare', { method: 'POST', body: form(), headers });

test('every answer carries a strict policy, errors too', async () => {
  for (const path of ['/', '/events/lachin-2023', '/nowhere', '/static/synoptic.css']) {
    const { headers } = await app.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, "default-src 'none'");
    assert.match(policy, "script-src 'self';");
    assert.match(policy, "frame-ancestors 'none'");
    assert.not.match(policy, 'unsafe');
    assert.is(headers.get('x-content-type-options'), 'nosniff');
  }
});

test('a foreign name for this machine is refused, against DNS rebinding', async () => {
  for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '192.168.0.7:4173', ''])
    assert.is((await app.request('/', { headers: { Host: host } })).status, 403, host);
});

test('with a known port the host must name it', async () => {
  const bound = createApp({ folders: [], engine: fixtureEngine, port: () => 4173 });
  const status = async (host: string) => (await bound.request('/', { headers: { Host: host } })).status;
  assert.is(await status('127.0.0.1:4173'), 200);
  assert.is(await status('localhost:4173'), 200);
  assert.is(await status('[::1]:4173'), 200);
  assert.is(await status('127.0.0.1:4174'), 403);
  assert.is(await status('127.0.0.1'), 403);
});

test('a form from another site is refused', async () => {
  assert.is((await post({ Origin: 'https://evil.example' })).status, 403);
  assert.is((await post({ Origin: 'null' })).status, 403);
  assert.is((await post({ Origin: 'http://localhost:1' })).status, 403);
  assert.is((await post({ 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  assert.is((await post({ 'Sec-Fetch-Site': 'same-site' })).status, 403);
});

test('our own form is taken', async () => {
  assert.is((await post({ Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' })).status, 303);
});

test('what is too large is refused with its own page', async () => {
  const body = new FormData();
  body.append('text', 'x'.repeat(20_000_001));
  const response = await app.request('/compare', { method: 'POST', body });
  assert.is(response.status, 413);
  assert.match(await response.text(), 'over the limit of 20 MB');
});

test('a fault inside is a plain page that tells nothing, and is reported', async () => {
  const faults: unknown[] = [];
  const collate = async () => {
    throw new Error('secret /path');
  };
  const broken = createApp({
    folders: [corpus],
    engine: { ...fixtureEngine, collate },
    onFault: (fault) => faults.push(fault),
  });
  const response = await broken.request('/events/lachin-2023');
  assert.is(response.status, 500);
  assert.not.match(await response.text(), 'secret');
  assert.is(faults.length, 1);
});

test.run();
