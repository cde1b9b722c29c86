/**
 * A real Chromium for tests: the one that comes from npm, else one that is installed, else null. On a build machine (CI=true)
 * there must be one: a browser test that quietly does not run is worse than one that fails.
 */
import { existsSync } from 'node:fs';
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
    packaged,
    ...installed.map((path) => () => chromium.launch({ executablePath: path })),
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
async function packaged(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no packaged browser for this machine');
  const { default: binary } = await import('@sparticuz/chromium');
  // In a single process the whole browser goes with the first page that is closed.
  const args = binary.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return chromium.launch({ executablePath: await binary.executablePath(), args });
}
