/**
 * Makes dist/data/program.cjs, its byte code and the licences of the packages in it, which prepared.ts reads, from the built modules of
 * the commands. Runs last at build time. What only some runs need (saved pages, Markdown, most reports, the server) stays
 * outside and is loaded as it is.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { codeFile, programFile, programOf, scriptWith } from './prepared.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Imported when asked for, each by its path from the script. An import() would fail there (functions made of byte code know no loader in
 * Node 20), so that a thenable stands for the module: who awaits it gets what `loadOutside` brings.
 */
const outside: Plugin = {
  name: 'outside',
  setup({ onResolve, onLoad }) {
    onResolve(
      {
        filter:
          /\/(?:html|markdown|serve|csv|w3c|docx|pdf|xlsx|tei|worksheet|json-schema|read-collation|across|verify|site|rule-guide|rule-figures)\.js$/,
      },
      ({ path, kind, resolveDir }) =>
        kind === 'dynamic-import'
          ? { path: relative(dirname(programFile), join(resolveDir, path)), namespace: 'outside' }
          : undefined,
    );
    onLoad({ filter: /./, namespace: 'outside' }, ({ path }) => {
      const from = JSON.stringify(path.replaceAll('\\', '/'));
      return {
        contents: `export const then = (met, failed) => loadOutside(${from}).then(met, failed);`,
      };
    });
  },
};

/** commander asks for it at its start, for subcommands that are programs of their own: we have none, and Node takes milliseconds to load it. */
const later: Plugin = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'later' }));
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return process.getBuiltinModule('${path}').spawn; } };`,
    }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [fileURLToPath(new URL('cli.js', import.meta.url))],
  outfile: programFile,
  bundle: true,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'ascii',
  define: { 'import.meta.url': 'programUrl' },
  banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [outside, later],
});
writeFileSync(`${programFile}.licences.txt`, licences(metafile));
writeFileSync(programFile, ascii(readFileSync(programFile, 'utf8')));

/** Byte code holds what was compiled, so the program runs first: on the event that comes with it, in the forms asked for most. */
const script = scriptWith();
const { run } = programOf(script);
const terminal = { write: () => true, warn: () => true, width: 80, colour: false };
for (const format of ['json', 'text'])
  if ((await run(['compare', join(root, 'corpus/lachin-2023'), '--format', format], terminal)) !== 0)
    throw new Error('the program does not run');
writeFileSync(codeFile, script.createCachedData());

/**
 * The same program in ASCII alone: V8 keeps a string of half the size, and Node reads it without decoding. esbuild leaves patterns and raw
 * templates as they are; an escape means the same there, since raw templates are made into patterns, and so does a backslash that
 * stands before such a character without need.
 */
function ascii(program: string): string {
  return program.replace(
    /(\\*)([^\0-\x7f])/g,
    (_, slashes: string, unit: string) =>
      `${slashes.slice(slashes.length % 2)}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The licence of every package of which the program holds code. */
function licences({ inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort().map(licenceOf).join('\n\n');
}

function licenceOf(path: string): string {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license})${text}`;
}
