import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { version } from '../../src/config.js';
import { call, refused } from '../support/command.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: commands');

const a =
  'River towns talk again\n\n🌊 The “commission” met in the cafe\u0301 on Monday. The town seized the bridge, an official said.';
const b =
  'Bridge talks go on\n\nThe commission met on Monday. The town liberated the bridge, an official said.';
const texts = { 'a.txt': a, 'b.txt': b };

test('help and version go to standard output with exit code 0', async () => {
  assert.equal(await call('--version'), { code: 0, out: `${version}\n`, err: '' });
  for (const args of [['--help'], ['help'], ['compare', '--help'], ['help', 'compare'], ['serve', '-h']]) {
    const { code, out, err } = await call(...args);
    assert.equal([code, err], [0, ''], args.join(' '));
    assert.match(out, /^Usage: synoptic/);
    assert.match(out, /Examples:/);
  }
});

test('--audit says in every form what another order, other outlets or the other side change', () =>
  withFolder(texts, async (folder) => {
    const plain = await call('compare', folder);
    assert.match(plain.out, /Not audited for symmetry/);
    const text = await call('compare', folder, '--audit');
    assert.is(text.code, 0);
    assert.match(text.out.replace(/\s+/g, ' '), /Collated again with the order of the accounts reversed/);
    const { symmetry, framings } = JSON.parse(
      (await call('compare', folder, '--audit', '--format', 'json')).out,
    );
    assert.is(symmetry.framings, framings.length);
    assert.equal(symmetry.turns.slice(0, 2), [
      { turn: 'order', lost: 0, gained: 0, moved: 0 },
      { turn: 'outlets', lost: 0, gained: 0, moved: 0 },
    ]);
  }));

test('every wrong use is one line and exit code 2', async () => {
  assert.match(await refused(), /no command given/);
  assert.match(await refused('comprae'), /unknown command 'comprae'/);
  assert.match(await refused('a\x1b[2J.txt'), /a\\x1b\[2J\.txt/);
  assert.match(await refused('--verbose'), /unknown option '--verbose'/);
  assert.match(await refused('compare'), /missing required argument 'paths'/);
  assert.match(await refused('compare', 'a.txt', '--formt', 'json'), /Did you mean --format\?/);
  assert.match(
    await refused('compare', 'a.txt', '--format', 'pdf'),
    /Allowed choices are text, html, md, csv, json, w3c/,
  );
  assert.match(await refused('compare', 'a.txt', '--format'), /argument missing/);
  assert.match(
    await refused('compare', 'a.txt', '--out', 'a.docx'),
    /no format is known by the ending of a\.docx/,
  );
  for (const port of ['abc', '-1', '65536', '1.5', '', '0x50'])
    assert.match(await refused('serve', `--port=${port}`), /from 0 to 65535|argument missing/, port);
});

test('every input that cannot be compared is one line that names it, and exit code 2', () =>
  withFolder(
    { ...texts, 'empty.txt': '', 'binary.txt': '\0\0', 'a.pdf': 'x', 'inner/b.md': '# x' },
    async (folder) => {
      const at = (name: string) => join(folder, name);
      assert.match(
        await refused('compare', at('none.txt'), at('a.txt')),
        /none\.txt: there is no such file or folder/,
      );
      assert.match(await refused('compare', at('empty.txt'), at('a.txt')), /empty\.txt is empty/);
      assert.match(await refused('compare', at('binary.txt'), at('a.txt')), /binary\.txt is not a text file/);
      assert.match(
        await refused('compare', at('a.pdf'), at('a.txt')),
        /a\.pdf is in no format that can be read/,
      );
      assert.match(await refused('compare', at('a.txt')), /one account only \(a\.txt\)/);
      assert.match(await refused('compare', at('a.txt'), at('a.txt')), /one account only \(a\.txt\)/);
      assert.match(await refused('serve', at('none')), /none/);
    },
  ));

test('text is the default, and the order of the arguments changes nothing', () =>
  withFolder(texts, async (folder) => {
    const one = await call('compare', join(folder, 'a.txt'), join(folder, 'b.txt'));
    assert.equal([one.code, one.err], [0, '']);
    assert.match(one.out, /2 accounts/);
    assert.equal(await call('compare', join(folder, 'b.txt'), join(folder, 'a.txt')), one);
  }));

test('JSON stands alone on standard output, and a folder with event.json gives the same as its files', () =>
  withFolder(
    {
      ...texts,
      'event.json': '{"title":"T","accounts":[{"file":"a.txt","outlet":"The Post"},{"file":"b.txt"}]}',
    },
    async (folder) => {
      const whole = await call('compare', folder, '--format', 'json');
      const collation = JSON.parse(whole.out);
      assert.is(collation.schema, 'synoptic/collation@1');
      assert.equal(collation.event, { id: 'river-talks', title: 'T' });
      assert.equal(await call('compare', join(folder, 'b.txt'), join(folder, 'a.txt'), '-f', 'json'), whole);
    },
  ));

test('--out writes the file that would have been printed, its ending naming the format', () =>
  withFolder({ 'texts/a.txt': a, 'texts/b.txt': b }, async (folder) => {
    for (const [file, format] of [
      ['r.json', 'json'],
      ['r.md', 'md'],
      ['r.html', 'html'],
      ['r', 'text'],
      ['r.txt', 'text'],
    ] as const) {
      const written = await call('compare', join(folder, 'texts'), '--out', join(folder, file));
      assert.equal(written, { code: 0, out: '', err: '' });
      const printed = await call('compare', join(folder, 'texts'), '--format', format);
      assert.is(await readFile(join(folder, file), 'utf8'), printed.out, file);
    }
    assert.equal((await readdir(folder)).sort(), ['r', 'r.html', 'r.json', 'r.md', 'r.txt', 'texts']);
  }));

test('--sets brings contrast sets of one’s own, which the result names', () =>
  withFolder(
    {
      'a.txt': a.replace('seized', 'shelved plans for'),
      'b.txt': b.replace('liberated', 'was putting on ice the plans for'),
      'my.json': '{"sets":[{"members":{"shelve":"given up","put on ice":"for now"},"note":"Mine."}]}',
      'bad.json': '{"sets":[{"members":["shelve"]}]}',
    },
    async (folder) => {
      const at = (name: string) => join(folder, name);
      const compareWith = (...more: string[]) =>
        call('compare', at('a.txt'), at('b.txt'), '--format', 'json', ...more);
      const { code, out, err } = await compareWith('--sets', at('my.json'));
      assert.equal([code, err], [0, '']);
      const { engine, framings } = JSON.parse(out);
      assert.is(engine.settings.contrastSets[0].source, 'my.json');
      const [found] = framings.filter(({ rule }: { rule: string }) => rule === 'contrast-set');
      assert.equal(
        found?.readings.map(({ text }: { text: string }) => text),
        ['shelved', 'putting on ice'],
      );
      assert.is(found?.note, '“shelve” (given up) answers “put on ice” (for now). Mine.');
      assert.not.match((await compareWith()).out, '"contrast-set"');

      const wrong = ['compare', at('a.txt'), at('b.txt'), '--sets'] as const;
      assert.match(await refused(...wrong, at('bad.json')), /bad\.json: sets\[0\]\.members: must hold two/);
      assert.match(await refused(...wrong, at('none.json')), /none\.json: there is no such file/);
      assert.match(await refused(...wrong, folder), /is not a regular file/);
      assert.match(await refused('serve', folder, '--sets', at('bad.json')), /bad\.json: sets\[0\]/);
      assert.match(await refused(...wrong, at('my.json'), '--out', at('my.json')), /would be overwritten/);
      assert.match(await readFile(at('my.json'), 'utf8'), /Mine/);
    },
  ));

test('a text is never overwritten, nor a report put where it would count as one', () =>
  withFolder(
    {
      ...texts,
      'listed/a.txt': a,
      'listed/b.txt': b,
      'listed/event.json': '{"accounts":[{"file":"a.txt"},{"file":"b.txt"}]}',
    },
    async (folder) => {
      const at = (name: string) => join(folder, name);
      assert.match(
        await refused('compare', at('a.txt'), at('b.txt'), '--out', at('a.txt')),
        /it would be overwritten/,
      );
      assert.match(await refused('compare', folder, '--out', at('b.txt')), /would stand among the accounts/);
      assert.match(
        await refused('compare', folder, '--out', at('report.html')),
        /would stand among the accounts/,
      );
      assert.match(
        await refused('compare', at('listed'), '--out', at('listed/a.txt')),
        /would stand among the accounts/,
      );
      assert.match(
        await refused('compare', at('listed'), '--out', at('listed/event.json')),
        /would stand among the accounts/,
      );
      assert.is(await readFile(at('a.txt'), 'utf8'), a);
      assert.is((await call('compare', at('listed'), '--out', at('listed/report.html'))).code, 0);
    },
  ));

test('an output that cannot be written is refused before any work, and what stood there stays', () =>
  withFolder({ ...texts, 'kept.json': 'kept' }, async (folder) => {
    const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    assert.match(
      await refused('compare', ...paths, '--out', folder),
      /is a folder: name a file in it|no format/,
    );
    assert.match(
      await refused('compare', ...paths, '--out', join(folder, 'none/r.json')),
      /there is no folder/,
    );
    assert.match(await refused('compare', ...paths, '--out', '', '--format', 'json'), /empty/);
    await refused('compare', join(folder, 'none.txt'), '--out', join(folder, 'kept.json'));
    assert.is(await readFile(join(folder, 'kept.json'), 'utf8'), 'kept');
    await writeFile(join(folder, 'inner'), '');
    assert.match(
      await refused('compare', ...paths, '--out', join(folder, 'inner/r.json')),
      /there is no folder/,
    );
  }));

test.run();
