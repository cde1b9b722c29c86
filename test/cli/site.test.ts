import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writeFolder } from '../../src/cli/folder.js';
import { InputError } from '../../src/errors.js';
import { call, refused } from '../support/command.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: a folder of pages');

const text = (verb: string) =>
  `🌊 River towns\n\nThe “commission” met in the cafe\u0301 on Monday. The rebels ${verb} the bridge of Velm, an official said.`;
const texts = { 'a.txt': text('seized'), 'b.txt': text('liberated'), 'c.txt': text('occupied') };

const all = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();

test('the pages of an event are written, the same every time, and written anew over themselves', () =>
  withFolder(texts, async (folder) => {
    const out = join(folder, '..', 'pages');
    const first = await call('site', folder, '--out', out);
    assert.is(first.code, 0);
    assert.match(first.out, /pages: \d+ files; open index\.html/);
    const files = await all(out);
    for (const file of ['index.html', 'synopsis.html', 'rules.html', 'report.html', 'assets/synoptic.css'])
      assert.ok(files.includes(file), file);
    const front = await readFile(join(out, 'index.html'), 'utf8');
    await writeFile(join(out, 'stray.txt'), 'left over');
    assert.is((await call('site', folder, '--out', `${out}/`)).code, 0);
    assert.equal(await all(out), files);
    assert.is(await readFile(join(out, 'index.html'), 'utf8'), front);
    assert.equal(
      (await readdir(join(folder, '..'))).filter((name) => name.startsWith('.')),
      [],
    );
  }));

test('choices narrow the pages and what can be taken away', () =>
  withFolder(texts, async (folder) => {
    const out = join(folder, '..', 'pages');
    assert.is((await call('site', folder, '--out', out, '--accounts', 'a.txt,b.txt')).code, 0);
    const pages = (await all(out)).filter((file) => /\.(?:html|json|csv)$/.test(file));
    for (const file of pages.filter((one) => one !== 'rules.html'))
      assert.not.match(await readFile(join(out, file), 'utf8'), 'rebels occupied', file);
  }));

test('a folder of something else, a file, a folder that is not there: refused, and left as they are', () =>
  withFolder({ ...texts, 'kept/letter.txt': 'Dear friend' }, async (folder) => {
    const kept = join(folder, 'kept');
    assert.match(await refused('site', folder, '--out', kept), 'is not empty and holds no such pages');
    assert.equal(await readdir(kept), ['letter.txt']);
    await writeFile(join(kept, 'synoptic-site.json'), '{"schema":"else"}');
    assert.match(await refused('site', folder, '--out', kept), 'is not empty');
    assert.match(await refused('site', folder, '--out', join(folder, 'a.txt')), 'is a file: name a folder');
    assert.match(await refused('site', folder, '--out', join(folder, 'x', 'y')), 'there is no folder');
    assert.match(await refused('site', folder, '--out', ''), 'the name of the output folder is empty');
    assert.match(await refused('site', folder, '--out', '/'), 'root of the disk');
    assert.match(await refused('site', folder), "required option '-o, --out <dir>' not specified");
    assert.match(
      await refused('site', folder, '--out', join(folder, 'p'), '-a', 'nobody,A'),
      'no account nobody',
    );
    assert.not((await readdir(folder)).includes('p'));
  }));

test('an empty folder is filled, also through a link', () =>
  withFolder(texts, async (folder) => {
    const empty = join(folder, '..', 'empty');
    await mkdir(empty);
    await symlink(empty, join(folder, '..', 'link'));
    assert.is((await call('site', folder, '--out', join(folder, '..', 'link'))).code, 0);
    assert.ok((await readdir(empty)).includes('index.html'));
  }));

test('where writing fails half-way the old folder stays, whole, and nothing lies beside it', () =>
  withFolder({ 'old/index.html': 'old' }, async (folder) => {
    const old = join(folder, 'old');
    async function* failing() {
      yield { path: 'index.html', content: 'new' };
      throw new Error('the page could not be made');
    }
    await writeFolder(old, failing()).then(
      () => assert.unreachable(),
      (error: Error) => assert.match(error.message, 'could not be made'),
    );
    async function* twice() {
      yield { path: 'index.html', content: 'new' };
      yield { path: 'index.html', content: 'newer' };
    }
    await writeFolder(old, twice()).then(
      () => assert.unreachable(),
      (error: Error) => assert.instance(error, InputError),
    );
    assert.is(await readFile(join(old, 'index.html'), 'utf8'), 'old');
    assert.equal(await readdir(folder), ['old']);
  }));

test.run();
