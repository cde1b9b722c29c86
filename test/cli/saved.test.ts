import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { call, refused } from '../support/command.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: saved comparisons and their schema');

const texts = {
  'a.txt':
    'River towns talk again\n\n🌊 The “commission” met in the cafe\u0301 on Monday. The town seized the bridge, an official said.',
  'b.txt':
    'Bridge talks go on\n\nThe commission met on Monday. The town liberated the bridge, an official said.',
};

test('a saved comparison gives the report that its texts give, in every form, and the same text on a terminal', () =>
  withFolder(texts, async (folder) => {
    const saved = join(folder, '..', 'saved.json');
    assert.is((await call('compare', folder, '--out', saved)).code, 0);
    for (const format of ['csv', 'w3c', 'md', 'html', 'json']) {
      const [again, plain] = [
        await call('report', saved, '--format', format),
        await call('report', folder, '--format', format),
      ];
      assert.equal([again.code, again.err], [0, '']);
      assert.is(again.out, plain.out, format);
    }
    assert.is((await call('compare', saved)).out, (await call('compare', folder)).out);
  }));

test('a file that is no comparison, or one that was changed by hand, is refused in one line', () =>
  withFolder(texts, async (folder) => {
    const saved = join(folder, '..', 'saved.json');
    await call('compare', folder, '--out', saved);
    const whole = await readFile(saved, 'utf8');
    await writeFile(saved, whole.replace('liberated', 'librated '));
    const changed = await call('report', saved, '--format', 'csv');
    assert.equal([changed.code, changed.out], [2, '']);
    assert.match(
      changed.err,
      /^synoptic: .*saved\.json: witnesses\.\d\.text: is not what its sha256 says\n$/,
    );
    await writeFile(saved, '[]');
    assert.match((await call('report', saved, '--format', 'csv')).err, /^synoptic: .*saved\.json: .*\n$/);
    await writeFile(saved, whole);
    assert.match((await call('report', saved, '--out', saved)).err, /would be overwritten/);
    assert.match((await call('report', saved, '--format', 'csv', '--audit')).err, /need the texts/);
    assert.is(await readFile(saved, 'utf8'), whole);
  }));

test('synoptic schema prints the JSON Schema, or writes it to a file', () =>
  withFolder({}, async (folder) => {
    assert.match(await refused('schema', 'collation'), /too many arguments for 'schema'/);
    const { code, out, err } = await call('schema');
    assert.equal([code, err], [0, '']);
    assert.is(JSON.parse(out).title, 'synoptic/collation@1');
    const file = join(folder, 'collation.schema.json');
    assert.equal(await call('schema', '--out', file), { code: 0, out: '', err: '' });
    assert.is(await readFile(file, 'utf8'), out);
    assert.is((await call('schema', '--out', join(folder, 'none', 'x.json'))).code, 2);
  }));

test.run();
