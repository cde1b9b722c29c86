/** The package as it would be installed: what its manifest promises is there, and it runs from its packed files and declared packages alone. */
import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { version } from '../src/config.js';
import { withFolder } from './support/folder.js';

const test = suite('package: what is installed');

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const run = promisify(execFile);
/** Neither coverage nor the loader of these tests: a plain Node. */
const env = { PATH: process.env.PATH, NO_COLOR: '1' };

const texts = {
  'one.txt':
    '🌊 “Ferry” talks in the cafe\u0301\n\nThe port authority seized the old ferry on Monday, an official said.',
  'two.txt': 'Ferry talks go on\n\nThe port authority took over the old ferry on Monday, a spokeswoman said.',
};

/** Lays the packed files into `node_modules/synoptic` of the folder, beside links to the declared packages and to nothing else. */
async function install(folder: string): Promise<string> {
  const packed = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  const [{ files }] = JSON.parse(packed.stdout);
  const home = join(folder, 'node_modules', 'synoptic');
  for (const { path } of files as { path: string }[]) cpSync(join(root, path), join(home, path));
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  return home;
}

async function listening(main: string, cwd: string): Promise<{ url: string; stop: () => void }> {
  const server = spawn(process.execPath, [main, 'serve', '--port', '0'], { cwd, env });
  const said = await new Promise<string>((resolve) => {
    server.stdout.once('data', (data) => resolve(String(data)));
    server.once('close', (code) => resolve(`ended with ${code}`));
  });
  return { url: /http:\S+/.exec(said)?.[0] ?? said, stop: () => server.kill() };
}

/** A page that is still being compared says so with 202; a slow machine takes its time. */
async function statusWhenReady(url: string): Promise<number> {
  for (;;) {
    const { status } = await fetch(url);
    if (status !== 202) return status;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

test('every module that is packed has its source: a build leaves nothing of a deleted one behind', () => {
  const built = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  const modules = built.filter((path) => /^(?:src|views)[\\/].*\.js$/.test(path));
  assert.ok(modules.length > 100);
  const orphans = modules.filter(
    (path) => !['.ts', '.tsx'].some((ending) => existsSync(join(root, path.replace(/\.js$/, ending)))),
  );
  assert.equal(orphans, []);
});

test('the version is the same in package.json, in the lock file and in the program', () => {
  const lock = JSON.parse(read('package-lock.json'));
  assert.equal([version, lock.version, lock.packages[''].version], Array(3).fill(manifest.version));
  assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version.replaceAll('.', '\\.')}$`, 'm'));
});

test('what bin, exports and types name is there after a build', () => {
  const named = [
    ...Object.values<string>(manifest.bin),
    ...Object.values<string | Record<string, string>>(manifest.exports).flatMap((to) =>
      typeof to === 'string' ? [to] : Object.values(to),
    ),
    manifest.types,
  ];
  assert.ok(named.length >= 5);
  for (const path of named) assert.ok(existsSync(join(root, path)), `${path} is missing: npm run build`);
  assert.match(read(manifest.bin.synoptic), /^#!\/usr\/bin\/env node\n/);
});

test('installed elsewhere it compares, serves and answers as a library, with its files and declared packages alone', () =>
  withFolder({ ...texts, 'use.mjs': use }, async (folder) => {
    const home = await install(folder);
    const main = join(home, manifest.bin.synoptic);
    const command = (...args: string[]) => run(process.execPath, [main, ...args], { cwd: folder, env });
    assert.is((await command('--version')).stdout, `${version}\n`);
    const page = (await command('compare', 'one.txt', 'two.txt', '--format', 'html')).stdout;
    assert.match(page, /<!doctype html>[\s\S]*<style>[\s\S]*seized/);
    const used = JSON.parse((await run(process.execPath, ['use.mjs'], { cwd: folder, env })).stdout);
    assert.equal(used, { schema: 'synoptic/collation@1', witnesses: 2, version });
    const { url, stop } = await listening(main, folder);
    try {
      for (const path of [
        '/',
        '/events/lachin-2023',
        ...['synoptic.css', 'synoptic.js', 'htmx.min.js'].map((name) => `/static/${name}`),
      ])
        assert.is(await statusWhenReady(`${url}${path}`), 200, path);
    } finally {
      stop();
    }
  }));

test('what compare does not need is not in its prepared script: the schema of the JSON form, reports that are files', () => {
  const program = read('dist/data/program.cjs');
  for (const mark of ['synoptic/collation@1', 'no command given']) assert.ok(program.includes(mark), mark);
  for (const mark of ['json-schema.org', 'listPerson', 'cut: longer than a cell'])
    assert.not.ok(program.includes(mark), mark);
});

test('the prepared commands write what their modules write, and where their byte code is not fit the modules do it', () =>
  withFolder({ ...texts, 'three.html': page }, async (folder) => {
    const home = await install(folder);
    const code = join(home, 'dist', 'data', 'program.cjs.code');
    const written = async (...more: string[]): Promise<string> => {
      const args = [
        join(home, manifest.bin.synoptic),
        'compare',
        'one.txt',
        'two.txt',
        'three.html',
        ...more,
      ];
      return (await run(process.execPath, args, { cwd: folder, env, maxBuffer: 2 ** 26 })).stdout;
    };
    const json = await written('--format', 'json');
    assert.is(JSON.parse(json).witnesses.length, 3);
    const all = [json, await written(), await written('--format', 'md'), await written('--format', 'html')];
    writeFileSync(code, readFileSync(code).subarray(0, 5000));
    assert.is(await written('--format', 'json'), json);
    rmSync(code);
    assert.equal(
      [
        await written('--format', 'json'),
        await written(),
        await written('--format', 'md'),
        await written('--format', 'html'),
      ],
      all,
    );
  }));

const page = `<title>Ferry talks</title><article><h1>Ferry talks</h1>
  <p>The port authority occupied the old ferry on Monday, a spokeswoman for the port told the newspaper.</p></article>`;

const use = `
  import { collate, readArticles, version } from 'synoptic';
  const { event, articles } = await readArticles(['one.txt', 'two.txt']);
  const { schema, witnesses } = collate(articles, { event });
  console.log(JSON.stringify({ schema, witnesses: witnesses.length, version }));
`;

test.run();
