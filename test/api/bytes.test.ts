/** What `POST /v1/collations` gives is, byte for byte, what the command line prints for the same files and event.json. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../src/cli/cli.js';
import { createApp } from '../../src/web/app.js';
import { corpus } from '../support/fixture-app.js';
import { withFolder } from '../support/folder.js';

const test = suite('api: the bytes of the command line');

const app = createApp({ folders: [corpus] });

async function printed(...args: string[]): Promise<string> {
  let out = '';
  let err = '';
  const terminal = {
    write: (text: string) => {
      out += text;
    },
    warn: (text: string) => {
      err += text;
    },
    width: undefined,
    colour: false,
  };
  assert.is(await run(args, terminal), 0, err);
  return out;
}

async function answered(path: string, body: unknown): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await app.request(path, { method: 'POST', body: JSON.stringify(body), headers });
  // Not text(), which takes a byte order mark away.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  assert.is(response.status, 200, text.slice(0, 300));
  return text;
}

interface Told {
  readonly title?: string;
  readonly accounts?: readonly { readonly file: string }[];
}

/** A folder as a body: its texts, what its event.json says, its name where it would name the event. */
async function bodyOf(folder: string) {
  const names = await readdir(folder);
  const told: Told = names.includes('event.json')
    ? JSON.parse(await readFile(join(folder, 'event.json'), 'utf8'))
    : {};
  const listed =
    told.accounts ??
    names.filter((name) => /\.(txt|md|html)$/.test(name) && !/^readme/i.test(name)).map((file) => ({ file }));
  const accounts = await Promise.all(
    listed.map(async (about) => ({ ...about, text: await readFile(join(folder, about.file), 'utf8') })),
  );
  return { event: { id: basename(folder), title: told.title ?? null }, accounts };
}

const texts = {
  'a.txt':
    '🌊 The “commission” met in the cafe\u0301 on Monday. The town seized the bridge, an official said.',
  'b.md':
    '# Bridge talks\n\nThe commission met on *Monday*. The town liberated the bridge, an official claimed.',
  'c.html':
    '<html><head><title>Bridge</title></head><body><article><h1>Bridge talks</h1><p>The commission met on Monday in a cafe.</p><p>The town occupied the bridge, she said.</p></article></body></html>',
};

test('the corpus event, whatever the order of its accounts', async () => {
  const folder = join(corpus, 'lachin-2023');
  const body = await bodyOf(folder);
  const expected = await printed('compare', folder, '--format', 'json');
  assert.ok((await answered('/v1/collations', body)) === expected, 'in its own order');
  const turned = { accounts: [...body.accounts].reverse(), event: body.event };
  assert.ok((await answered('/v1/collations', turned)) === expected, 'turned round');
  const stored = await (await app.request('/v1/events/lachin-2023/collation')).text();
  assert.ok(stored === expected, 'the event that is served');
});

test('a folder without event.json, and its files named one by one', () =>
  withFolder(texts, async (folder) => {
    const { event, accounts } = await bodyOf(folder);
    const whole = await printed('compare', folder, '--format', 'json');
    assert.ok((await answered('/v1/collations', { event: { id: event.id }, accounts })) === whole);
    const files = Object.keys(texts).map((name) => join(folder, name));
    const single = await printed('compare', ...files, '--format', 'json');
    assert.not.equal(single, whole);
    assert.ok((await answered('/v1/collations', { accounts })) === single);
  }));

test('odd texts are read as their files are', () =>
  withFolder(
    {
      'a.txt': '\ufeffTwice marked.\r\nThe town seized the bridge\u0085on Monday.\u2028It rained.\u0007',
      'b.txt':
        '\ufeff\ufeffThe town “liberated” the bridge \u202eon Monday\u202c.\n\n<script>alert(1)</script>',
      '__proto__.txt': 'constructor: the town occupied the bridge on Monday. 🌊👩‍👩‍👧',
      'same.txt': 'The town occupied the bridge on Monday.',
      'same-again.txt': 'The town occupied the bridge on Monday.',
    },
    async (folder) => {
      const names = await readdir(folder);
      // As JavaScript reads a file: the first byte order mark is part of the text.
      const accounts = await Promise.all(
        names.map(async (file) => ({ file, text: (await readFile(join(folder, file))).toString('utf8') })),
      );
      const expected = await printed('compare', folder, '--format', 'json');
      assert.ok(
        (await answered('/v1/collations', { event: { id: basename(folder) }, accounts })) === expected,
      );
    },
  ));

test('contrast sets and reports of a part are those of the command line', () =>
  withFolder(
    {
      ...texts,
      'sets/my.json': JSON.stringify({ sets: [{ members: ['commission', 'official'], source: 'our own' }] }),
    },
    async (folder) => {
      const { event, accounts } = await bodyOf(folder);
      const sets = [{ members: ['commission', 'official'], source: 'our own' }];
      const body = { event: { id: event.id }, accounts, sets };
      const withSets = ['--sets', join(folder, 'sets/my.json')];
      assert.ok(
        (await answered('/v1/collations', body)) ===
          (await printed('compare', folder, ...withSets, '--format', 'json')),
      );
      for (const format of ['md', 'csv', 'w3c']) {
        const expected = await printed(
          'report',
          folder,
          ...withSets,
          '--format',
          format,
          '--accounts',
          'A,B',
          '--least',
          '0.2',
          '--devices',
          'loaded',
        );
        assert.ok(
          (await answered(`/v1/reports/${format}?accounts=A,B&least=0.2&devices=loaded`, body)) === expected,
          format,
        );
      }
    },
  ));

test.run();
