/**
 * A real Chromium for tests: the one that comes from npm, else one that is installed, else the first with the libraries that come
 * along, else null. On a build machine (CI=true)
 * there must be one: a browser test that quietly does not run is worse than one that fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].filter((path): path is string => path !== undefined && existsSync(path));

export async function launchBrowser(): Promise<Browser | null> {
  const faults: unknown[] = [];
  for (const start of [
    () => packaged(),
    ...installed.map((path) => () => chromium.launch({ executablePath: path })),
    () => packaged(carried()),
  ]) {
    try {
      return await start();
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (process.env.CI === 'true') throw new AggregateError(faults, 'no browser could be started');
  return null;
}

/** Built for Linux on x64 alone. */
async function packaged(libraries?: string): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no packaged browser for this machine');
  const { default: binary } = await import('@sparticuz/chromium');
  // In a single process the whole browser goes with the first page that is closed.
  const args = binary.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  const executablePath = await binary.executablePath();
  const env: NodeJS.ProcessEnv = { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) };
  // The package has a font, for machines that have none.
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(tmpdir(), 'fonts');
  return chromium.launch({ executablePath, args, env });
}

/** NSS, NSPR and Expat for a machine without them: the package has them, but unpacks them on one company's servers only. */
function carried(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(entry), '../../bin/al2023.tar.br');
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-test-libraries-'));
  execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(packed)) });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lib');
}
