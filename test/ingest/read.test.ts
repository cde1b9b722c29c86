import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { limits } from '../../src/config.js';
import { InputError } from '../../src/errors.js';
import { readArticle, readArticles } from '../../src/ingest/read.js';
import type { Article } from '../../src/model/article.js';
import { withFolder } from '../support/folder.js';

const test = suite('ingest: files and folders');

const a =
  'River towns talk again\n\n🌊 The “commission” met in the cafe\u0301 on Monday and spoke for three hours.';
const b = 'Bridge talks go on\r\n\r\nThe commission met on Monday.\r\n';
const event = JSON.stringify({
  title: 'River talks',
  accounts: [
    { file: 'b.txt', outlet: 'The Post', date: '2023-05-02', dateNote: 'as printed', title: 'Another title' },
    { file: 'a.txt' },
  ],
});

async function refused(act: () => Promise<unknown>): Promise<InputError> {
  try {
    await act();
  } catch (error) {
    assert.instance(error, InputError, String(error));
    assert.not.match((error as Error).message, /\p{Cc}/u);
    return error as InputError;
  }
  throw new Error('was not refused');
}

test('a folder is read with its event.json, and its files named one by one give the same', () =>
  withFolder(
    { 'a.txt': a, 'b.txt': b, 'c.txt': 'Not in the event.', 'event.json': event },
    async (folder) => {
      const whole = await readArticles([folder]);
      assert.equal(whole.event, { id: 'river-talks', title: 'River talks' });
      assert.equal(
        whole.articles.map(({ file }) => file),
        ['b.txt', 'a.txt'],
      );
      const { outlet, date, dateNote, title } = whole.articles[0] as Article;
      assert.equal(
        [outlet, date, dateNote, title],
        ['The Post', '2023-05-02', 'as printed', 'Another title'],
      );
      const single = await readArticles([join(folder, 'b.txt'), join(folder, 'a.txt')]);
      assert.equal(single, whole);
      assert.equal(await readArticles([join(folder, 'event.json')]), whole);
      assert.equal(await readArticle(join(folder, 'b.txt')), whole.articles[0]);
    },
  ));

test('plain text keeps every unit of the file, so that offsets fit', () =>
  withFolder({ 'b.txt': b }, async (folder) => {
    const { text, blocks } = await readArticle(join(folder, 'b.txt'));
    assert.is(text, b);
    assert.equal(
      blocks.map(({ start, end }) => text.slice(start, end)),
      ['Bridge talks go on', 'The commission met on Monday.'],
    );
  }));

test('a folder without event.json stands for its texts, in the order of their names, README and hidden files left out', () =>
  withFolder(
    {
      'b.txt': b,
      'B.md': '# T\n\nText here.',
      'a.html': '<p>Text.</p>',
      'README.md': 'no',
      '.c.txt': 'no',
      'gold.json': '{}',
      'inner/d.txt': 'no',
    },
    async (folder) => {
      const { event, articles } = await readArticles([folder]);
      assert.equal(
        articles.map(({ file }) => file),
        ['B.md', 'a.html', 'b.txt'],
      );
      assert.equal(event, { id: 'river-talks', title: null });
    },
  ));

test('files without an event.json are named by a hash of their texts, whatever their order and place', () =>
  withFolder({ 'x/a.txt': a, 'y/b.txt': b }, async (folder) => {
    const paths = [join(folder, 'x/a.txt'), join(folder, 'y/b.txt')];
    const one = await readArticles(paths);
    const two = await readArticles([...paths].reverse());
    assert.match(one.event.id, /^[0-9a-f]{12}$/);
    assert.equal(one.event, two.event);
    assert.equal(new Set(one.articles), new Set([...two.articles].reverse()));
    const together = await readArticles([join(folder, 'x/a.txt')]);
    assert.is.not(together.event.id, one.event.id);
  }));

test('a file named twice, directly or through a link or its folder, counts once', () =>
  withFolder({ 'a.txt': a, 'b.txt': b }, async (folder) => {
    await symlink(join(folder, 'a.txt'), join(folder, '..', 'same.txt'));
    const { articles } = await readArticles([
      join(folder, 'a.txt'),
      folder,
      join(folder, '.', 'a.txt'),
      join(folder, '..', 'same.txt'),
    ]);
    assert.is(articles.length, 2);
  }));

test('links that lead nowhere or in a circle are passed over in a folder and refused by name', () =>
  withFolder({ 'a.txt': a }, async (folder) => {
    await symlink(join(folder, 'loop.txt'), join(folder, 'loop.txt'));
    await symlink(join(folder, 'gone'), join(folder, 'gone.txt'));
    await symlink(folder, join(folder, 'self.txt'));
    assert.is((await readArticles([folder])).articles.length, 1);
    assert.is((await refused(() => readArticles([join(folder, 'loop.txt')]))).code, 'unreadable');
    assert.is((await refused(() => readArticles([join(folder, 'gone.txt')]))).code, 'not-found');
  }));

test('each thing that cannot be read has its code and one line that names it', () =>
  withFolder(
    {
      'a.txt': a,
      'empty.txt': ' \n',
      'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]),
      'a.pdf': '%PDF',
    },
    async (folder) => {
      const code = async (...names: string[]) => {
        const { code, message } = await refused(() => readArticles(names.map((name) => join(folder, name))));
        assert.ok(message.includes(names.at(-1) ?? ''), message);
        return code;
      };
      assert.is(await code('none.txt'), 'not-found');
      assert.is(await code('a.txt/b.txt'), 'not-found');
      assert.is(await code('empty.txt'), 'empty');
      assert.is(await code('picture.txt'), 'binary');
      assert.is(await code('a.pdf'), 'unknown-format');
      await mkdir(join(folder, 'bare'));
      assert.is(await code('bare'), 'no-texts');
      await writeFile(join(folder, 'big.txt'), 'x'.repeat(limits.fileBytes + 1));
      assert.is(await code('big.txt'), 'too-large');
      assert.is((await refused(() => readArticle(folder))).code, 'unreadable');
      assert.is((await refused(() => readArticles(['a\0b.txt']))).code, 'not-found');
      assert.is((await refused(() => readArticles([`${'x'.repeat(300)}.txt`]))).code, 'unreadable');
    },
  ));

test('a file and a folder that may not be read say so', async () => {
  if (process.getuid?.() === 0) return;
  await withFolder({ 'a.txt': a, 'inner/b.txt': b }, async (folder) => {
    await chmod(join(folder, 'a.txt'), 0);
    await chmod(join(folder, 'inner'), 0);
    assert.is((await refused(() => readArticles([join(folder, 'a.txt')]))).code, 'unreadable');
    assert.is((await refused(() => readArticles([join(folder, 'inner')]))).code, 'unreadable');
    await chmod(join(folder, 'inner'), 0o700);
  });
});

test('a wrong event.json is refused for the folder and for its files alike', () =>
  withFolder(
    { 'a.txt': a, 'event.json': '{"accounts":[{"file":"a.txt","date":"soon"}]}' },
    async (folder) => {
      for (const path of [folder, join(folder, 'a.txt')]) {
        const { code, message } = await refused(() => readArticles([path]));
        assert.is(code, 'bad-event');
        assert.match(message, /event\.json: accounts\[0\]\.date/);
      }
    },
  ));

test('an account that event.json lists and the folder lacks is named', () =>
  withFolder({ 'a.txt': a, 'event.json': event }, async (folder) => {
    const { code, message } = await refused(() => readArticles([folder]));
    assert.is(code, 'bad-event');
    assert.match(message, /there is no file "b\.txt"/);
  }));

test('of several bad files the first named is reported, on every run', () =>
  withFolder({ 'empty.txt': '' }, async (folder) => {
    for (let run = 0; run < 5; run++) {
      const { code } = await refused(() =>
        readArticles([join(folder, 'empty.txt'), join(folder, 'none.txt')]),
      );
      assert.is(code, 'not-found');
    }
  }));

test('more accounts than can be compared are refused before they are read', () =>
  withFolder(
    Object.fromEntries(Array.from({ length: limits.accounts + 1 }, (_, index) => [`${index}.txt`, ''])),
    async (folder) => assert.is((await refused(() => readArticles([folder]))).code, 'too-many'),
  ));

test.run();
