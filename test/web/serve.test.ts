import { createServer } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { serve } from '../../src/web/serve.js';
import { corpus } from '../support/fixture-app.js';

const test = suite('web: serve');

test('listens on this machine alone, answers to its own address, and closes', async () => {
  const running = await serve({ folders: [corpus], port: 0 });
  try {
    assert.match(running.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const page = await fetch(running.url);
    assert.is(page.status, 200);
    assert.match(await page.text(), 'Lachin corridor');
    const head = await fetch(`${running.url}/static/synoptic.css`, { method: 'HEAD' });
    assert.is(head.headers.get('content-type'), 'text/css; charset=utf-8');
    const { port } = new URL(running.url);
    assert.is(
      (await fetch(`http://127.0.0.1:${port}/`, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status,
      200,
    );
  } finally {
    await running.close();
  }
  const gone = await fetch(running.url).then(
    () => false,
    () => true,
  );
  assert.ok(gone);
});

test('a port in use is one clear line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  try {
    await serve({ folders: [corpus], port });
    assert.unreachable();
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'bad-option');
    assert.match((error as InputError).message, `port ${port} is in use`);
  } finally {
    other.close();
  }
});

test('a folder that is not there, or a file in its place, is said before the server starts', async () => {
  const file = `${corpus}/lachin-2023/event.json`;
  for (const [folder, message] of [
    ['no-such-folder', 'no-such-folder: there is no such folder'],
    [file, `${file} is a file: serve takes folders of texts, compare takes files`],
  ] as const)
    try {
      await serve({ folders: [folder], port: 0 });
      assert.unreachable();
    } catch (error) {
      assert.instance(error, InputError);
      assert.is((error as InputError).code, 'not-found');
      assert.is((error as InputError).message, message);
    }
});

test.run();
