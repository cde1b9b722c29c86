/** A server under load: it answers while it compares, refuses what is too much, and stops. */
import { connect } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { serve } from '../../src/web/serve.js';
import { corpus } from '../support/fixture-app.js';
import { withFolder } from '../support/folder.js';
import { manyAccounts } from '../support/many-accounts.js';

const test = suite('api: a busy server');

const body = JSON.stringify({
  accounts: [
    { file: 'a.txt', text: '🚢 The town seized the bridge on Monday.' },
    { file: 'b.txt', text: 'The town liberated the “bridge” on Monday.' },
  ],
});
const post = (url: string) =>
  fetch(`${url}/v1/collations`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });

test('pages and the API are answered while thirty accounts are compared, and the page says how far it is', () =>
  withFolder(manyAccounts(30, 200), async (folder) => {
    const running = await serve({ folders: [folder, corpus], port: 0 });
    try {
      let ended = false;
      const compared = fetch(`${running.url}/v1/events/river-talks/collation`).finally(() => {
        ended = true;
      });
      let meanwhile = 0;
      // Comes when it has waited for some seconds, or with the comparison: not to be waited for here.
      const waiting = fetch(`${running.url}/events/river-talks`).then((page) => page.text());
      while (!ended) {
        const [list, index] = [await fetch(running.url), await fetch(`${running.url}/v1`)];
        assert.equal([list.status, index.status], [200, 200]);
        await Promise.all([list.text(), index.text()]);
        if (!ended) meanwhile++;
      }
      const response = await compared;
      assert.is(response.status, 200);
      const { witnesses, rows } = (await response.json()) as { witnesses: object[]; rows: object[] };
      assert.is(witnesses.length, 30);
      assert.ok(rows.length > 30);
      assert.ok(meanwhile >= 3, `${meanwhile} times`);
      assert.match(await waiting, /30 accounts/);
    } finally {
      await running.close();
    }
  }));

test('a server that is stopped does not wait for what is being compared', () =>
  withFolder(manyAccounts(30, 300), async (folder) => {
    const running = await serve({ folders: [folder], port: 0 });
    const cut = fetch(`${running.url}/v1/events/river-talks/collation`).then(
      (response) => response.status === 503,
      () => true,
    );
    await fetch(`${running.url}/v1/events`);
    await running.close();
    assert.ok(await cut);
  }));

test('a thousand requests at once are all answered, comparisons that are too many with when to come again', async () => {
  const running = await serve({ folders: [corpus], port: 0 });
  try {
    const reads = Array.from({ length: 1000 }, async (_, k) => {
      const response = await fetch(
        `${running.url}/v1/${['', 'events', 'events/lachin-2023'][k % 3]}`.replace(/\/$/, ''),
      );
      await response.arrayBuffer();
      return response.status;
    });
    assert.equal([...new Set(await Promise.all(reads))], [200]);
    const writes = await Promise.all(Array.from({ length: 100 }, () => post(running.url)));
    for (const response of writes)
      if (response.status !== 200) {
        assert.is(response.status, 503);
        assert.is(response.headers.get('retry-after'), '5');
        assert.is(((await response.json()) as { code: string }).code, 'busy');
      } else await response.arrayBuffer();
    const done = writes.filter(({ status }) => status === 200).length;
    assert.ok(done >= 17 && done < 100, `${done} of 100`);
    assert.is((await post(running.url)).status, 200);
  } finally {
    await running.close();
  }
});

test('a body that does not come holds nobody up', async () => {
  const running = await serve({ folders: [corpus], port: 0 });
  const { port } = new URL(running.url);
  const socket = connect(Number(port), '127.0.0.1');
  try {
    socket.write(
      `POST /v1/collations HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"acc`,
    );
    assert.is((await fetch(`${running.url}/v1`)).status, 200);
    assert.is((await post(running.url)).status, 200);
  } finally {
    socket.destroy();
    await running.close();
  }
});

test.run();
