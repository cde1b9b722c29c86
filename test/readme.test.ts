/** What the README says is held against the program: its options, its links, its excerpt of the JSON form, its program for the library. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../src/cli/cli.js';
import { collate } from '../src/collate.js';
import { readArticles } from '../src/ingest/read.js';
import { createApp } from '../src/web/app.js';
import { withFolder } from './support/folder.js';

const test = suite('readme: what it says is so');

const root = fileURLToPath(new URL('../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

async function helpOf(...args: string[]): Promise<string> {
  let out = '';
  const write = (text: string) => {
    out += text;
  };
  await run([...args, '--help'], { write, warn: () => undefined, width: 100, colour: false });
  return out;
}

/** The indented block that holds `mark`, as an object. */
function objectWith(mark: string): unknown {
  const block = readme.split(/\n(?! {4})/).find((lines) => /^\s+\{/.test(lines) && lines.includes(mark));
  return JSON.parse(block ?? '');
}

test('every option of every command is explained', async () => {
  const options = [
    await helpOf('compare'),
    await helpOf('report'),
    await helpOf('site'),
    await helpOf('verify'),
    await helpOf('serve'),
    await helpOf(),
  ]
    .join('')
    .matchAll(/(?<=^|[\s,])--?[a-z][a-z-]*/gm);
  const names = [...new Set([...options].map(([name]) => name))].filter((name) => name.length > 1);
  assert.ok(names.length >= 8, names.join(' '));
  assert.equal(
    names.filter((name) => !readme.includes(`\`${name}`) && !readme.includes(`synoptic ${name}`)),
    [],
  );
});

test('every script of package.json is either explained or run by another one', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hidden = Object.keys(scripts).filter((name) => !readme.match(new RegExp(`npm (run )?${name}\\b`)));
  assert.equal(hidden, ['prepare']);
});

test('every file it points at is there, and the picture is small', () => {
  const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target as string);
  assert.ok(targets.length > 4);
  for (const target of targets) assert.ok(existsSync(join(root, target)), target);
  assert.ok(statSync(join(root, 'test/golden/side-by-side.png')).size < 200_000);
});

test('the contrast it shows is one that the corpus gives', async () => {
  const { event, articles } = await readArticles([join(root, 'corpus/lachin-2023')]);
  const { framings } = collate(articles, { event });
  const told = objectWith('"contrast-set"') as Readonly<Record<string, unknown>>;
  const { readings, evidence, ...rest } = told as { readings: object[]; evidence: object[] };
  const has = (all: readonly object[], some: readonly object[]) =>
    some.every((one) => all.some((other) => JSON.stringify(other) === JSON.stringify(one)));
  const found = framings.some(
    (framing) =>
      Object.entries(rest).every(([key, value]) => framing[key as keyof typeof framing] === value) &&
      has(framing.readings, readings) &&
      has(framing.evidence, evidence),
  );
  assert.ok(
    found,
    'run synoptic compare corpus/lachin-2023 --format json and put its contrast into the README',
  );
});

test('the program for the library runs and prints what its comments say', () => {
  const program = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const args = ['--input-type=module', '--eval', program];
  const out = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  assert.match(out, /loaded \[.*seized/);
  assert.match(out, /text: 'The mayor'/);
  assert.match(out, /\[ \[ 1, 3 \], \[ 2, 0 \], \[ 3, 1 \], \[ 4, 4 \], \[ 5, 5 \] \]\s*$/);
});

test('words are counted across events as it shows', async () => {
  const [, command = '', told = ''] =
    /--out words\.csv\n {4}(cut .*)\n\nprints .*\n\n((?: {4}.*\n)+)/.exec(readme) ?? [];
  await withFolder({}, async (folder) => {
    const quiet = { write: () => undefined, warn: assert.unreachable, width: 80, colour: false };
    const args = ['report', join(root, 'corpus'), '--across', '--out', join(folder, 'words.csv')];
    assert.is(await run(args, quiet), 0);
    const counted = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    const trimmed = (lines: string): string[] =>
      lines
        .trim()
        .split('\n')
        .map((line) => line.trim());
    assert.equal(trimmed(counted), trimmed(told));
  });
});

/** A curl command as the shell would part it, in what it asks for. */
function requestOf(command: string): { path: string; init: RequestInit } {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
  const [name = '', value = ''] = (after('-H') ?? '').split(': ');
  const { pathname, search } = new URL(words[1] ?? '');
  const body = after('--data');
  const init = body === undefined ? {} : { method: 'POST', body, headers: { [name]: value } };
  return { path: pathname + search, init };
}

test('the examples of the API are answered', async () => {
  const block = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const commands = block.split(/^(?=curl )/m).filter((one) => one.startsWith('curl '));
  assert.is(commands.length, 6);
  const app = createApp({ folders: [join(root, 'corpus')] });
  const answers: string[] = [];
  for (const command of commands) {
    const { path, init } = requestOf(command);
    const response = await app.request(path, init);
    answers.push(await response.text());
    assert.is(response.status, 200, `${command}: ${answers.at(-1)}`);
  }
  assert.match(answers[3] ?? '', 'Karabakh');
  assert.equal(JSON.parse(answers[4] ?? '').event, { id: 'ferry', title: 'Ferry talks, May 2024' });
  assert.match(answers[5] ?? '', /liberated/);
});

test('every address of the API is told of', async () => {
  const { routes } = await import('../src/api/routes.js');
  const told = readme.replaceAll('`…/', '`GET /v1/events/{id}/').replaceAll('?offset=&limit=', '');
  assert.equal(
    routes
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
      .filter((one) => !told.includes(`\`${one}`)),
    [],
  );
});

test.run();
