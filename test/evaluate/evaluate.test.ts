import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { withFolder } from '../support/folder.js';
import { gold, goldFiles } from './gold-folder.js';

const test = suite('evaluate: the command');
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The event twice, under two names, as two stories. */
async function twoStories(folder: string): Promise<string[]> {
  const other = join(folder, 'lake-talks');
  await mkdir(other);
  for (const [name, content] of Object.entries(goldFiles)) await writeFile(join(other, name), content);
  return [folder, other];
}

test('one story: the intervals are over pairs of accounts, and it says so', () =>
  withFolder(goldFiles, async (folder) => {
    const { code, text } = await evaluate([folder]);
    assert.is(code, 0);
    assert.match(text, 'one story: no interval over stories');
    assert.match(text, 'the 3 pairs of accounts');
    assert.match(text, /^links F1 +\d\.\d{3} {2}\[\d\.\d{3} to \d\.\d{3}\] +of 5$/m);
    assert.match(text, /^ {2}loaded recall +\d\.\d{3}/m);
  }));

test('several stories: the intervals are over stories; the same bytes each time', () =>
  withFolder(goldFiles, async (folder) => {
    const folders = await twoStories(folder);
    const { text } = await evaluate(['--json', ...folders]);
    const { stories, intervals, figures } = JSON.parse(text);
    assert.equal(stories, ['river-talks', 'lake-talks']);
    assert.equal(intervals, { draws: 1000, resampled: 'the 2 stories' });
    const { value, of, low, high } = figures['links F1'];
    assert.is(of, 10);
    assert.ok(low === value && high === value, 'two alike stories leave nothing to chance');
    assert.is((await evaluate(['--json', ...folders])).text, text);
  }));

test('one story of two accounts has no interval at all', () => {
  const two = gold.articles.filter(({ id }) => id !== 'E');
  const links = gold.links.filter(({ a }) => a.id !== 'E');
  const files = { ...goldFiles, 'gold.json': JSON.stringify({ articles: two, links }) };
  return withFolder(files, async (folder) => {
    const { text } = await evaluate([folder]);
    assert.match(text, 'One story of one pair of accounts: no intervals.');
    assert.not.match(text, /\[|[ \t]$/m);
  });
});

test('with the links of the gold only contrasts are measured, and no contrast is off a link', () =>
  withFolder(goldFiles, async (folder) => {
    const { figures, calibration } = JSON.parse((await evaluate(['--links', 'gold', '--json', folder])).text);
    assert.ok(Object.keys(figures).every((name) => name.startsWith('contrasts')));
    assert.equal(calibration, []);
    assert.is(figures['contrasts off any gold link'].value, 0);
    assert.is(figures['contrasts recall: quantity'].value, 1);
  }));

test('misses come kind by kind, the worst first, cut to 160 characters', () => {
  const long = '🚢 '.repeat(200);
  const longer = { ...goldFiles, 'S.txt': `${goldFiles['S.txt']}\n\n${long}` };
  return withFolder(longer, async (folder) => {
    const { misses } = JSON.parse((await evaluate(['--misses', '--json', folder])).text);
    assert.ok(misses.some(({ kind }: { kind: string }) => kind === 'contrast missed'));
    for (const { a, b } of misses) assert.ok([...a].length <= 160 && [...b].length <= 160);
    const missed = misses.filter(({ kind }: { kind: string }) => kind.endsWith('contrast missed'));
    const scores = missed.map(({ score }: { score: number | null }) => score ?? -1);
    assert.equal(
      scores,
      [...scores].sort((p, q) => p - q),
    );
    assert.match(
      (await evaluate(['--misses', folder])).text,
      /^contrast missed {2}river-talks [NSE]-[NSE], /m,
    );
  });
});

test('a file of word alignments gives its figures, too', () =>
  withFolder(
    {
      ...goldFiles,
      'w.jsonl':
        '{"a":["The","ferry","sank","fast"],"b":["The","ferry","sank"],"sure":["0-0","1-1","2-2"],"possible":[]}\n',
    },
    async (folder) => {
      const { code, text } = await evaluate(['--words', join(folder, 'w.jsonl'), folder]);
      assert.is(code, 0);
      assert.match(text, /Word alignment on w\.jsonl: one pair, no interval\./);
      assert.match(text, /^words F1 +1\.000 +of 3$/m);
    },
  ));

/** One line, exit code 2. */
async function refused(args: readonly string[], message: RegExp): Promise<void> {
  const { code, text } = await evaluate(args);
  assert.is(code, 2, args.join(' '));
  assert.match(text, /^evaluate: [^\n]+\n$/);
  assert.match(text, message);
}

test('what is no gold folder is refused in one line that says what and where', () =>
  withFolder(goldFiles, async (folder) => {
    const path = join(folder, 'gold.json');
    await refused([join(folder, 'nowhere')], /nowhere.gold\.json: no gold annotations there/);
    await refused([path], /no gold annotations there/);
    await writeFile(path, '{ "articles": [');
    await refused([folder], /gold\.json: is no valid JSON/);
    await writeFile(path, '{ "articles": [], "links": [{ "grade": "three" }] }');
    await refused([folder], /gold\.json: links\[0\]/);
    const [first] = gold.links;
    await writeFile(path, JSON.stringify({ ...gold, links: [{ ...first, b: { ...first?.b, id: 'Z' } }] }));
    await refused([folder], /links\[0\]\.b\.id: no article is called "Z"/);
    await writeFile(path, JSON.stringify({ ...gold, articles: [...gold.articles, gold.articles[0]] }));
    await refused([folder], /two are called "N"/);
    await writeFile(
      path,
      JSON.stringify({ ...gold, articles: [{ id: 'N', file: 'lost.txt', sentences: [] }], links: [] }),
    );
    await refused([folder], /lost\.txt: there is no such file/);
  }));

test('so are wrong options and broken files of words', () =>
  withFolder(
    { ...goldFiles, 'w.jsonl': '{"a":[],"b":[],"sure":[]}\n{"a":1}\n', 'none.jsonl': '\n' },
    async (folder) => {
      await refused(['--links', 'silver', folder], /--links takes "gold" or "engine", not "silver"/);
      await refused(['--lonks', folder], /--lonks/);
      await refused([folder, '--words'], /--words/);
      await refused([folder, '--words', join(folder, 'w.jsonl')], /w\.jsonl: line 2: a/);
      await refused([folder, '--words', join(folder, 'none.jsonl')], /none\.jsonl holds no pairs/);
      await refused([folder, '--words', join(folder, 'gone.jsonl')], /gone\.jsonl: there is no such file/);
    },
  ));

test('as a program it exits with 2 and says nothing on standard output', () =>
  new Promise<void>((resolve, reject) => {
    const args = ['--import', 'tsx', 'src/evaluate/main.ts', 'no-such-folder'];
    execFile(process.execPath, args, { cwd: root }, (error, out, err) => {
      try {
        assert.equal([error?.code, out], [2, '']);
        assert.match(err, /^evaluate: no-such-folder.gold\.json: no gold annotations there\n$/);
        resolve();
      } catch (fault) {
        reject(fault);
      }
    });
  }));

test('the help names every option', async () => {
  const { code, text } = await evaluate(['--help']);
  assert.is(code, 0);
  for (const option of ['--links gold', '--json', '--misses', '--words FILE.jsonl'])
    assert.match(text, option);
});

test.run();
