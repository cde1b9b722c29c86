import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withFolder } from '../support/folder.js';

const test = suite('cli: the executable');

const root = fileURLToPath(new URL('../../', import.meta.url));
const texts = {
  'a.txt':
    'River towns talk again\n\n🌊 The “commission” met in the cafe\u0301. The town seized the bridge, he said.',
  'b.txt': 'Bridge talks go on\n\nThe commission met. The town liberated the bridge, he said.',
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function execute(args: readonly string[], env: NodeJS.ProcessEnv = {}, headOnly = false): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_V8_COVERAGE: undefined, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
    if (headOnly) child.stdout.destroy();
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test('a comparison ends with 0, a missing file with 2, each on its own stream', () =>
  withFolder(texts, async (folder) => {
    const done = await execute(['compare', folder, '--format', 'json']);
    assert.equal([done.code, done.err], [0, '']);
    assert.is(JSON.parse(done.out).witnesses.length, 2);
    const missing = await execute(['compare', join(folder, 'none.txt')]);
    assert.equal([missing.code, missing.out], [2, '']);
    assert.match(missing.err, /^synoptic: .*none\.txt: there is no such file or folder\n$/);
  }));

test('a pipe gets no colour unless it is forced, and never with NO_COLOR', () =>
  withFolder(texts, async (folder) => {
    const escapes = async (env: NodeJS.ProcessEnv) =>
      (await execute(['compare', folder], env)).out.includes('\x1b[');
    assert.is(await escapes({}), false);
    assert.is(await escapes({ FORCE_COLOR: '1' }), true);
    assert.is(await escapes({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  }));

test('a reader that goes away early is no fault', async () => {
  const { code, err } = await execute(['compare', 'corpus/lachin-2023', '--format', 'json'], {}, true);
  assert.equal([code, err], [0, '']);
});

test('serve says where it is, and a port in use is one line', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/main.ts'), 'serve', '--port', '0'],
    { cwd: root },
  );
  try {
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    );
    const url = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
    assert.ok(url, line);
    assert.is((await fetch(url?.[0] ?? '')).status, 200);
    const second = await execute(['serve', '--port', url?.[1] ?? '']);
    assert.equal([second.code, second.out], [2, '']);
    assert.match(second.err, /^synoptic: port \d+ is in use/);
  } finally {
    child.kill();
  }
});

test.run();
