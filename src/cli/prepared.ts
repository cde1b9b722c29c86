/**
 * The commands as build-program.ts prepared them, in one script with its byte code: nothing in, the functions of cli.js out, in a
 * fraction of the time that loading and compiling some two hundred modules takes. Null where there is none that this Node can use:
 * then the modules themselves are to be loaded, which do the same.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { run } from './cli.js';

export interface Program {
  readonly run: typeof run;
}

/** From dist/src/cli; beside the sources there is no such file. */
export const programFile = fileURLToPath(new URL('../../data/program.cjs', import.meta.url));
export const codeFile = `${programFile}.code`;

/** Node looks at the byte code itself: one made by another version, or with other flags, is refused. */
export function prepared(): Program | null {
  if (!existsSync(codeFile) || isOutdated()) return null;
  const script = scriptWith(readFileSync(codeFile));
  if (script.cachedDataRejected) return null;
  for (const flag of thrifty) setFlagsFromString(flag);
  return programOf(script);
}

/**
 * A comparison is over in a second: by default V8 spends as much of it on optimising functions, in other threads, as on running them. It
 * waits longer before it does (five times the bytes run), takes fewer of the functions called into each, and compiles a pattern once, not
 * first to byte code and then again. On the corpus over a third less processor time, a tenth less of the main thread's; thirty accounts
 * take no longer. Only after the byte code was read: that depends on the flags.
 */
const thrifty = [
  '--interrupt-budget=330000',
  '--max-inlined-bytecode-size-cumulative=400',
  '--no-regexp-tier-up',
];

/** Whether the modules were compiled again by the compiler alone. What was copied or unpacked may differ by a little, in any order. */
const isOutdated = (): boolean =>
  statSync(fileURLToPath(import.meta.url)).mtimeMs > statSync(codeFile).mtimeMs + 60_000;

export function scriptWith(code?: Buffer): Script {
  const source = readFileSync(programFile, 'latin1');
  return new Script(
    `(function (exports, require, module, __filename, __dirname, loadOutside) {${source}\n})`,
    {
      filename: programFile,
      ...(code === undefined ? {} : { cachedData: code }),
    },
  );
}

export function programOf(script: Script): Program {
  const module = { exports: {} as Program };
  script.runInThisContext()(
    module.exports,
    createRequire(programFile),
    module,
    programFile,
    dirname(programFile),
    (path: string) => import(new URL(path, pathToFileURL(programFile)).href),
  );
  return module.exports;
}
