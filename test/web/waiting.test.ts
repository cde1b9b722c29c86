import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Busy } from '../../src/actions/workers.js';
import type { Collation } from '../../src/model/collation.js';
import { createApp } from '../../src/web/app.js';
import { corpus, fixtureEngine } from '../support/fixture-app.js';
import { fixtureCollation } from '../support/fixture-collation.js';

const test = suite('web: while an event is being compared');

const event = '/events/lachin-2023';

/** An app whose comparison ends when the test says so. */
function slowApp() {
  let finish: (collation: Collation) => void = () => undefined;
  const app = createApp({
    folders: [corpus],
    patience: 20,
    engine: {
      ...fixtureEngine,
      collate: (_articles, _event, onProgress) => {
        onProgress?.({ step: 'align', done: 119, of: 435 });
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    },
  });
  return { app, finish: () => finish(fixtureCollation()) };
}

test('its pages say so and how far it is, ask again by themselves, and then show it', async () => {
  const { app, finish } = slowApp();
  for (const path of [event, `${event}/synopsis`]) {
    const waiting = await app.request(path);
    assert.is(waiting.status, 202);
    assert.is(waiting.headers.get('refresh'), '2');
    assert.is(waiting.headers.get('cache-control'), 'no-store');
    const page = await waiting.text();
    assert.match(page, 'Its 5 accounts are being compared: aligning pair 120 of 435 …');
    assert.match(page, `href="${path}"`);
  }
  finish();
  const page = await app.request(event);
  assert.is(page.status, 200);
  assert.is(page.headers.get('refresh'), null);
});

test('a line of the list and a file to keep wait for it', async () => {
  const { app, finish } = slowApp();
  const line = app.request(`${event}/line`);
  const file = app.request(`${event}/collation.json`);
  setTimeout(finish, 100);
  assert.is((await line).status, 200);
  assert.is((await file).status, 200);
});

test('where there is too much to do the page says so, and when to come again', async () => {
  const collate = async () => {
    throw new Busy('there is too much to compare just now', 5);
  };
  const app = createApp({ folders: [corpus], engine: { ...fixtureEngine, collate } });
  const page = await app.request(event);
  assert.is(page.status, 503);
  assert.is(page.headers.get('retry-after'), '5');
  assert.match(await page.text(), 'too much to compare just now');
});

test.run();
