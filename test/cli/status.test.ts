import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../src/cli/cli.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: how far it has come');

const texts = {
  'a.txt': '🌊 The “commission” met in the cafe\u0301 on Monday. The town seized the bridge.',
  'b.txt': 'The commission met on Monday. The town liberated the bridge.',
};

test('on a terminal each step takes the place of the last one, and the last is taken away', () =>
  withFolder(texts, async (folder) => {
    const lines: string[] = [];
    let out = '';
    const terminal = {
      write: (text: string) => {
        out += text;
      },
      warn: (text: string) => assert.unreachable(text),
      status: (line: string) => lines.push(line),
      width: 80,
      colour: false,
    };
    assert.is(await run(['report', folder, '--format', 'md'], terminal), 0);
    assert.equal(lines, [
      'reading 2 accounts',
      'reading account 1 of 2',
      'reading account 2 of 2',
      'aligning pair 1 of 1',
      'aligning pair 1 of 1',
      'comparing the words of what is linked',
      'looking for contrasts',
      '',
      'writing md',
      '',
    ]);
    assert.match(out, /^# /);
  }));

test('into a pipe nothing is said of it', () =>
  withFolder(texts, async (folder) => {
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
    const args = ['--import', 'tsx', main, 'compare', folder, '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
    });
    assert.equal([status, stderr], [0, '']);
    assert.match(stdout, /^\{/);
  }));

test.run();
