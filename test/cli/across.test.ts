import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../src/cli/cli.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: words across events');

const bridge = {
  'bridge/a.txt': '🌊 Bridge “talks” e\u0301\n\nThe town seized the bridge on Monday, an official said.',
  'bridge/b.txt': 'Bridge talks go on\n\nThe town liberated the bridge on Monday, an official said.',
};
const ferry = {
  'ferry/a.txt': 'Ferry talks\n\nThe regime seized the ferry on Monday, a spokesman said.',
  'ferry/b.txt': 'Ferry talks go on\n\nThe government took the ferry on Monday, a spokesman said.',
};
const single = { 'alone/a.txt': 'The regime seized the market.' };

async function call(...args: string[]) {
  const said = { out: '', err: '', status: [] as string[] };
  const code = await run(args, {
    write: (text) => {
      said.out += text;
    },
    warn: (text) => {
      said.err += text;
    },
    status: (line) => said.status.push(line),
    width: undefined,
    colour: false,
  });
  return { code, ...said };
}

const wordsIn = (table: string): string[] =>
  table
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 3).join(','));

test('folders of events, or a folder that holds them, give one table; an event may have one account', () =>
  withFolder({ ...bridge, ...ferry, ...single }, async (folder) => {
    const { code, out, err, status } = await call('report', folder, '--across');
    assert.equal([code, err], [0, '']);
    assert.ok(out.startsWith('\ufeffword,outlet,event,'));
    const words = wordsIn(out);
    for (const line of [
      'seize,,bridge',
      'liberate,,bridge',
      'regime,,ferry',
      'government,,ferry',
      'regime,,alone',
    ])
      assert.ok(words.includes(line), line);
    const one = await call(
      'report',
      join(folder, 'ferry'),
      join(folder, 'bridge'),
      '--across',
      '--format',
      'csv',
    );
    assert.equal(
      wordsIn(one.out),
      words.filter((line) => !line.endsWith(',alone')).sort((p, q) => rank(p) - rank(q)),
    );
    assert.match(status.join('\n'), /event 2 of 3, bridge: aligning pair/);
    assert.is(status.at(-1), '');
  }));

/** In the order in which the events are named. */
const rank = (line: string): number => (line.endsWith(',ferry') ? 0 : line.endsWith(',bridge') ? 1 : 2);

test('an event alone and among others gives the same lines', () =>
  withFolder({ ...bridge, ...ferry }, async (folder) => {
    const alone = (await call('report', join(folder, 'ferry'), '--across')).out;
    const among = (await call('report', folder, '--across')).out;
    for (const line of alone.split('\r\n')) assert.ok(among.includes(line));
  }));

test('a file is written whole: as the output, or not at all where one event is broken, and each broken one is named', () =>
  withFolder({ ...bridge, ...ferry }, async (folder) => {
    const file = join(folder, '..', 'words.csv');
    assert.equal((await call('report', folder, '--across', '--out', file)).code, 0);
    assert.is(await readFile(file, 'utf8'), (await call('report', folder, '--across')).out);
    await writeFile(file, 'as it was');
    for (const name of ['broken', 'worse']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'a.txt'), 'Text.');
      await writeFile(join(folder, name, 'event.json'), '{ "accounts": 7 }');
    }
    const { code, out, err } = await call('report', folder, '--across', '--out', file);
    assert.equal([code, out], [2, '']);
    assert.match(
      err,
      /^synoptic: 2 of 4 events cannot be used, so nothing was written: .*broken.*; .*worse.*\n$/,
    );
    assert.is(await readFile(file, 'utf8'), 'as it was');
    assert.is((await readdir(join(folder, '..'))).filter((name) => name.endsWith('.tmp')).length, 0);
  }));

test('what does not go together is refused in one line', () =>
  withFolder({ ...ferry, 'empty/notes.pdf': 'x' }, async (folder) => {
    const refusals: readonly (readonly [string[], RegExp])[] = [
      [['--format', 'md'], /--across gives a table/],
      [['--accounts', 'A'], /for a report of one event/],
      [['--audit'], /for a report of one event/],
      [['--devices', 'bias'], /bias is no device/],
      [['--out', join(folder, 'ferry', 'c.txt')], /would stand among the accounts/],
    ];
    for (const [args, message] of refusals) {
      const { code, out, err } = await call('report', folder, '--across', ...args);
      assert.equal([code, out], [2, '']);
      assert.match(err, message);
      assert.match(err, /^[^\n]+\n$/);
    }
    assert.match((await call('report', join(folder, 'empty'), '--across')).err, /there is no event in/);
  }));

test.run();
