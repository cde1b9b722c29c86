/** Holds the rules of `.dependency-cruiser.json` against a small project in which every layer imports every other, so that no rule can pass by finding nothing. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withFolder } from './support/folder.js';

const test = suite('layers: imports go one way');

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const below = ['text', 'model', 'lexicon'];
const stages = ['ingest', 'segment', 'annotate', 'align', 'diff', 'classify'];
const pipeline = [...below, ...stages, 'collate', 'config'];

/** What each layer may import, besides itself. A layer is a folder of src, a file of src, or views. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  lexicon: ['text', 'model'],
  config: ['model'],
  errors: ['model'],
  ingest: [...below, 'config', 'errors'],
  segment: below,
  annotate: below,
  align: below,
  diff: below,
  classify: below,
  collate: [...below, ...stages, 'config'],
  views: ['text', 'model'],
  report: [...below, 'collate', 'config', 'errors', 'views'],
  evaluate: [...pipeline, 'errors'],
  actions: [...below, 'ingest', 'collate', 'config', 'errors', 'report'],
  api: [...pipeline, 'errors', 'report', 'actions'],
  web: [...pipeline, 'errors', 'views', 'report', 'actions'],
  cli: [...pipeline, 'errors', 'views', 'report', 'actions'],
  index: [...pipeline, 'errors', 'report'],
  main: [...pipeline, 'errors', 'views', 'report', 'actions', 'api', 'cli', 'web'],
};
const layers = Object.keys(allowed);
const single = ['config', 'errors', 'collate', 'index', 'main'];

/** One file of a layer; a layer of one file is always that file. */
const fileOf = (layer: string, name: string): string =>
  layer === 'views'
    ? `views/${name}.tsx`
    : single.includes(layer)
      ? `src/${layer}.ts`
      : `src/${layer}/${name}.ts`;
const relative = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.tsx?$/, '.js')}`;

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** The rules as `npm run check` applies them, in a folder of these sources. Cycles are left out unless asked for. */
function violations(files: Readonly<Record<string, string>>): Promise<readonly Violation[]> {
  const project = {
    'package.json': '{"name":"sample","type":"module","devDependencies":{"only-dev":"1.0.0"}}',
    'tsconfig.json': read('tsconfig.json'),
    '.dependency-cruiser.json': read('.dependency-cruiser.json'),
    'node_modules/only-dev/package.json': '{"name":"only-dev","version":"1.0.0","main":"index.js"}',
    'node_modules/only-dev/index.js': 'export {};',
    'src/text/leaf.ts': 'export type leaf = 1;',
    'views/leaf.tsx': 'export type leaf = 1;',
    ...files,
  };
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['--config', '.dependency-cruiser.json', '--output-type', 'json', 'src', 'views'];
  const options = { maxBuffer: 2 ** 26, env: { ...process.env, NODE_V8_COVERAGE: undefined } };
  return withFolder(
    project,
    (cwd) =>
      new Promise((resolve, reject) =>
        execFile(process.execPath, [cruiser, ...args], { ...options, cwd }, (_error, out, err) => {
          try {
            resolve(JSON.parse(out).summary.violations);
          } catch {
            reject(new Error(`dependency-cruiser gave no result: ${err}`));
          }
        }),
      ),
  );
}

const rulesAgainst = (found: readonly Violation[], from: string, to?: string): string[] =>
  found
    .filter((one) => one.from === from && (to === undefined || one.to === to))
    .map(({ rule }) => rule.name)
    .filter((name) => name !== 'no-cycles');

test('every import against the order is caught, even of a type alone, and every other one passes', async () => {
  const files: Record<string, string> = {};
  for (const layer of layers) files[fileOf(layer, 'leaf')] = 'export type leaf = 1;\n';
  const pairs = layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => ({ from, to })));
  for (const { from, to } of pairs) {
    const file = fileOf(from, `to-${to}`);
    files[file] =
      `${files[file] ?? ''}import type { leaf as ${to} } from '${relative(file, fileOf(to, 'leaf'))}';\n`;
  }
  const found = await violations(files);
  const wrong = pairs.filter(({ from, to }) => {
    const caught = rulesAgainst(found, fileOf(from, `to-${to}`), fileOf(to, 'leaf')).length > 0;
    return caught === (allowed[from] ?? []).includes(to);
  });
  assert.equal(wrong, []);
});

test('the command line may start the server and see no other part of the web face', async () => {
  const found = await violations({
    'src/web/serve.ts': 'export const serve = 1;',
    'src/web/app.ts': 'export const app = 1;',
    'src/cli/serve.ts': "export const load = () => import('../web/serve.js');",
    'src/cli/peek.ts': "export const load = () => import('../web/app.js');",
  });
  assert.equal(rulesAgainst(found, 'src/cli/serve.ts'), []);
  assert.equal(rulesAgainst(found, 'src/cli/peek.ts'), ['cli-is-a-face']);
});

test('an import is caught in every form it can take', async () => {
  const forms = [
    "import { leaf } from '../diff/leaf.js'; export const a = leaf;",
    "import '../diff/leaf.js';",
    "export { leaf } from '../diff/leaf.js';",
    "export * from '../diff/leaf.js';",
    "export const a = async () => (await import('../diff/leaf.js')).leaf;",
    "export type A = import('../diff/leaf.js').leaf;",
  ];
  const found = await violations({
    'src/diff/leaf.ts': 'export const leaf = 1; export type leaf = 1;',
    ...Object.fromEntries(forms.map((form, index) => [`src/align/form-${index}.ts`, form])),
  });
  for (const [index, form] of forms.entries())
    assert.equal(rulesAgainst(found, `src/align/form-${index}.ts`), ['align-is-a-stage'], form);
});

test('files, sockets, undeclared packages, lost imports, scripts and cycles are caught where they do not belong', async () => {
  const found = await violations({
    'src/align/reads.ts': "import { readFileSync } from 'node:fs'; export const a = readFileSync;",
    'views/reads.tsx': "import { readFile } from 'fs/promises'; export const a = readFile;",
    'src/ingest/fetches.ts': "import { get } from 'node:https'; export const a = get;",
    'src/ingest/reads.ts': "import { readFile } from 'node:fs/promises'; export const a = readFile;",
    'src/web/listens.ts': "import { createServer } from 'node:net'; export const a = createServer;",
    'src/lexicon/tool.ts': "import 'only-dev';",
    'src/lexicon/lost.ts': "import './nowhere.js';",
    'src/text/package.ts': "import 'only-dev';",
    'src/lexicon/build-words.ts': 'export const words = 1;',
    'src/lexicon/words.ts': "import './build-words.js';",
    'src/evaluate/main.ts': 'export const program = 1;',
    'src/evaluate/again.ts': "import './main.js';",
    'src/model/one.ts': "import type { two } from './two.js'; export type one = two;",
    'src/model/two.ts': "import type { one } from './one.js'; export type two = one;",
  });
  const expected: Readonly<Record<string, readonly string[]>> = {
    'src/align/reads.ts': ['stages-do-no-io'],
    'views/reads.tsx': ['stages-do-no-io'],
    'src/ingest/fetches.ts': ['network-only-in-web'],
    'src/ingest/reads.ts': [],
    'src/web/listens.ts': [],
    'src/lexicon/tool.ts': ['packages-are-declared'],
    'src/lexicon/lost.ts': ['imports-resolve'],
    'src/text/package.ts': ['packages-are-declared', 'text-imports-nothing'],
    'src/lexicon/words.ts': ['scripts-are-not-imported'],
    'src/evaluate/again.ts': ['scripts-are-not-imported'],
  };
  for (const [file, rules] of Object.entries(expected))
    assert.equal(rulesAgainst(found, file).sort(), rules, file);
  assert.ok(found.some(({ rule, from }) => rule.name === 'no-cycles' && from.startsWith('src/model/')));
});

test('every folder and file at the top of src is a layer of this test', () => {
  const here = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.tsx?$/.test(entry.name))
    .map(({ name }) => name.replace(/\.ts$/, ''));
  assert.equal(
    here.filter((name) => !layers.includes(name)),
    [],
    'a new layer needs a rule and a line here',
  );
});

test('the check applies these rules to src and views', () => {
  const { scripts } = JSON.parse(read('package.json'));
  assert.match(scripts.check, /(^|&& )depcruise --config \.dependency-cruiser\.json src views( &&|$)/);
});

/** Programs of their own for building and training: nothing imports them (a rule above), so they are no part of the product. */
const ownProgram = /^src\/(evaluate\/(train-[\w-]+|main)|lexicon\/build-[\w-]+)\.ts$/;

const sources = ['src', 'views'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(ts|tsx)$/.test(name)),
);

/** Sources outside `except` whose code holds the pattern; comments do not count. */
const holding = (pattern: RegExp, except: RegExp): string[] =>
  sources.filter(
    (name) => !except.test(name) && !ownProgram.test(name) && pattern.test(withoutComments(name)),
  );

const withoutComments = (name: string): string =>
  read(name)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

test('main alone reads the arguments and the environment', () => {
  assert.ok(sources.length > 100, 'the sources are found');
  const outside =
    /\bprocess\s*(\?\.|\.|\[\s*['"])\s*(env|argv|execArgv)\b|\bimport\.meta\.env\b|node:process/;
  assert.match(withoutComments('src/main.ts'), outside);
  assert.equal(holding(outside, /^src\/main\.ts$/), []);
});

test('no clock, no chance, no order of the machine’s language in results; nothing is fetched', () => {
  const unsteady =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b|\bcrypto\.random|\.localeCompare\(|\bIntl\.Collator\b/;
  assert.equal(holding(unsteady, /^src\/(web|cli|evaluate)\//), []);
  assert.equal(holding(/(?<![.\w])(fetch|XMLHttpRequest|WebSocket|EventSource)\(/, /^$/), []);
});

test.run();
