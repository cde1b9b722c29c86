/**
 * Runs the test files with uvu, in one process under c8, and ends with the plain line `N passed, N failed, N skipped`.
 * uvu alone exits 0 for a pattern that matches nothing and for a file that forgets `.run()`: both fail here.
 *
 *   node test/run.mjs [PATTERN]          quick tests (files *.test.ts and *.test.tsx), or those whose path matches
 *   node test/run.mjs --long [PATTERN]   the long ones (*.long.ts)
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const resultFile = join(here, '..', 'coverage', 'result.json');
const timeLimit = 20 * 60_000;

/** Imports every matching file, then runs all suites; writes the totals to `resultFile`. */
async function runHere(ending, pattern) {
  globalThis.UVU_DEFER = 1; // before uvu loads: it looks only then
  const { exec } = await import('uvu');
  const { parse } = await import('uvu/parse');
  const { suites } = await parse(here, ending);
  const files = suites.filter((one) => !pattern || one.name.includes(pattern));
  for (const [index, one] of files.entries()) {
    globalThis.UVU_INDEX = index;
    globalThis.UVU_QUEUE.push([one.name]);
    await import(`file://${one.file}`);
  }
  const silent = globalThis.UVU_QUEUE.filter((group) => group.length < 2).map(([name]) => name);
  let printed = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    printed = (printed + chunk).slice(-400);
    return write(chunk, ...rest);
  };
  await exec();
  process.stdout.write = write;
  const totals = /Total:\s*(\d+)\s+Passed:\s*(\d+)\s+Skipped:\s*(\d+)/.exec(
    stripVTControlCharacters(printed),
  );
  const [total, passed, skipped] = totals ? totals.slice(1).map(Number) : [0, 0, 0];
  writeFileSync(resultFile, JSON.stringify({ files: files.length, total, passed, skipped, silent }));
  process.exit(process.exitCode ?? 0);
}

/** Runs the above in a child under c8, so that the line of totals comes after the coverage table. */
function runChild(args, long) {
  mkdirSync(dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const c8 = join(dirname(createRequire(import.meta.url).resolve('c8/package.json')), 'bin', 'c8.js');
  const coverage = long ? [] : [c8, '--reporter=text', '--reporter=text-summary'];
  const self = [process.execPath, '--import', 'tsx', fileURLToPath(import.meta.url), '--here', ...args];
  const child = spawn(process.execPath, [...coverage, ...(long ? self.slice(1) : self)], {
    stdio: 'inherit',
  });
  const watchdog = setTimeout(() => {
    console.error(`the tests were still running after ${timeLimit / 60_000} minutes`);
    child.kill('SIGKILL');
  }, timeLimit);
  child.on('close', (code) => {
    clearTimeout(watchdog);
    process.exitCode = report(code);
  });
}

function report(code) {
  let result;
  try {
    result = JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    console.error('the tests did not run to their end');
    console.log('0 passed, 1 failed');
    return 1;
  }
  for (const name of result.silent) console.error(`${name} never ran: it does not call .run()`);
  const failed = result.total - result.passed + result.silent.length;
  console.log(`${result.files} test files`);
  console.log(`${result.passed} passed, ${failed} failed, ${result.skipped} skipped`);
  return code !== 0 || failed > 0 || result.passed === 0 ? 1 : 0;
}

const argv = process.argv.slice(2);
const args = argv.filter((one) => one !== '--here');
const long = args.includes('--long');
if (argv.includes('--here')) {
  await runHere(
    long ? /\.long\.tsx?$/ : /\.test\.tsx?$/,
    args.find((one) => !one.startsWith('--')),
  );
} else {
  runChild(args, long);
}
