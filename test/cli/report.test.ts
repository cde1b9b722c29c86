import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { call, refused } from '../support/command.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: report and verify');

const text = (verb: string) =>
  `🌊 River towns\n\nThe “commission” met in the cafe\u0301 on Monday. The rebels ${verb} the bridge of Velm, an official said.`;
const texts = { 'a.txt': text('seized'), 'b.txt': text('liberated'), 'c.txt': text('occupied') };

test('accounts, devices and confidence narrow what a report tells', () =>
  withFolder(texts, async (folder) => {
    const all = await call('report', folder, '--format', 'csv');
    const some = await call(
      'report',
      folder,
      '--format',
      'csv',
      '-a',
      'a.txt,b.txt',
      '-d',
      'loaded',
      '-l',
      '0.1',
    );
    assert.equal([all.code, some.code], [0, 0]);
    assert.match(all.out, 'occupied');
    assert.not.match(some.out, 'occupied');
    assert.match(some.out, 'liberated');
    const kinds = some.out
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1]);
    assert.equal([...new Set(kinds)], ['loaded']);
  }));

test('wrong choices are refused in one line, and nothing is written', () =>
  withFolder(texts, async (folder) => {
    const out = join(folder, '..', 'r.html');
    const command = ['report', folder, '--out', out];
    assert.match(await refused(...command, '--accounts', 'A,nobody'), 'there is no account nobody');
    assert.match(await refused(...command, '--accounts', 'A'), 'two accounts are the least');
    assert.match(await refused(...command, '--devices', 'spin'), 'spin is no device');
    assert.match(await refused(...command, '--least', 'high'), 'a number from 0 to 1, not high');
    assert.match(await refused('report', folder, '--format', 'json', '-e'), 'json holds whole texts');
    await readFile(out).then(
      () => assert.unreachable('something was written'),
      () => undefined,
    );
  }));

test('verify says of a report, its texts and a changed copy what holds, and ends with 0 or 3', () =>
  withFolder(texts, async (folder) => {
    const at = (name: string) => join(folder, '..', name);
    assert.is((await call('report', folder, '--out', at('r.html'))).code, 0);
    const good = await call('verify', at('r.html'));
    assert.is(good.code, 0);
    assert.match(good.out, 'all holds');
    assert.is((await call('verify', at('r.html'), folder)).out.split('the file given is the text').length, 4);

    await writeFile(join(folder, 'a.txt'), text('retook'));
    const other = await call('verify', at('r.html'), join(folder, 'a.txt'), join(folder, 'b.txt'));
    assert.is(other.code, 3);
    assert.match(other.out, /NOT . a\.txt: the file given holds another text/);

    await writeFile(at('t.html'), (await readFile(at('r.html'), 'utf8')).replace('liberated', 'freed'));
    const changed = await call('verify', at('t.html'));
    assert.is(changed.code, 3);
    assert.match(changed.out, 'something does not hold');
    assert.is(changed.err, '');
  }));

test('verify refuses what is no report, what is not there, and a folder', () =>
  withFolder({ ...texts, 'page.html': '<p>No report' }, async (folder) => {
    assert.match(await refused('verify', join(folder, 'page.html')), 'is no report in one file');
    assert.match(await refused('verify', join(folder, 'none.html')), 'there is no such file');
    assert.match(await refused('verify', folder), 'is no file');
    assert.match(await refused('verify', join(folder, 'page.html'), join(folder, 'none.txt')), 'none.txt');
    assert.match(await refused('verify'), 'missing required argument');
  }));

test.run();
