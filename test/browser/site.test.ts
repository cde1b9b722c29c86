import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../src/cli/cli.js';
import { violations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { corpus } from '../support/fixture-app.js';

/** What runs inside the page; the project at large knows no browser. */
declare const document: { readonly documentElement: { readonly scrollWidth: number } };

const browser = await launchBrowser();
const test = suite(
  browser ? 'browser: a folder of pages' : 'browser: a folder of pages (skipped: no browser here)',
);
const scenario = browser ? test : test.skip;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** As plain as a web server can be: files under a path, 404 for the rest. */
function serveUnder(path: string, folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = asked.startsWith(path) ? asked.slice(path.length) || 'index.html' : '../none';
    readFile(join(folder, file)).then(
      (content) => {
        response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
        response.end(content);
      },
      () => {
        response.writeHead(404);
        response.end('not here');
      },
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

const root = mkdtempSync(join(tmpdir(), 'synoptic-site-'));
const folder = join(root, 'pages');
let server: Server | null = null;
let home = '';

test.before(async () => {
  if (!browser) return;
  const quiet = { write: () => undefined, warn: console.error, width: undefined, colour: false };
  assert.is(await run(['site', join(corpus, 'lachin-2023'), '--out', folder], quiet), 0);
  server = await serveUnder('/some/where/', folder);
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`;
});

test.after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Opens a page, does something, and fails on any complaint and on any request that leaves the folder. */
async function visit(url: string, act: (page: Page) => Promise<void>): Promise<void> {
  if (!browser) return;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  const inside = url.startsWith('file:') ? pathToFileURL(folder).href : home;
  try {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(inside) && !request.url().startsWith('data:'))
        complaints.push(`outside: ${request.url()}`);
    });
    await page.goto(url);
    await act(page);
  } finally {
    await context.close();
  }
  assert.equal(complaints, []);
}

/** Addresses that a page leads to, without what is not a page of the folder. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, link]) => (link as string).replaceAll('&amp;', '&'))
    .filter((link) => !/^(?:https?:|data:)/.test(link));

scenario(
  'under a sub-path every link of every page leads to a file, and every place in it is there',
  async () => {
    const texts = new Map<string, string>();
    const queue = [home];
    const places: [string, string, string][] = [];
    while (queue.length > 0) {
      const url = queue.shift() as string;
      if (texts.has(url)) continue;
      const response = await fetch(url);
      assert.is(response.status, 200, url);
      const isPage =
        response.headers.get('content-type')?.startsWith('text/html') && !url.endsWith('report.html');
      const html = isPage ? await response.text() : '';
      texts.set(url, html);
      for (const link of linksOf(html)) {
        assert.not.match(link, /^\//, `${url} has the address ${link}, which no sub-path has`);
        const target = new URL(link, url);
        const place = decodeURIComponent(target.hash.slice(1));
        target.hash = '';
        if (place) places.push([url, target.href, place]);
        queue.push(target.href);
      }
    }
    assert.ok(texts.size > 100, `${texts.size} files`);
    // Where two tell it in passages without a link, their page has no line for the contrast and opens at its top.
    const missing = places
      .filter(([, target, place]) => !(target.includes('/pairs/') && place.startsWith('c-')))
      .filter(
        ([, target, place]) => texts.get(target) !== '' && !texts.get(target)?.includes(`id="${place}"`),
      );
    assert.equal(missing.slice(0, 5), []);
  },
);

scenario('it opens in a browser, leads from page to page, and axe finds nothing', async () => {
  await visit(home, async (page) => {
    assert.match((await page.textContent('h1')) ?? '', 'Lachin');
    assert.equal(await violations(page), []);
    for (const tab of ['Synopsis', 'Quotes', 'Reading', 'Names', 'Placement']) {
      await page.click(`.tabs >> text=${tab}`);
      await page.waitForSelector(`.tabs [aria-current]:text-is("${tab}")`);
      assert.equal(await violations(page), [], tab);
    }
    await page.click('.brand');
    await page.click('.menu summary');
    await page.click('.menu .sheet a >> nth=0');
    await page.waitForSelector('.pair-row.linked');
    assert.equal(await violations(page), [], 'pair');
    await page.click('.explanations .permalink >> nth=0');
    await page.waitForSelector('.contrast-page');
    assert.equal(await violations(page), [], 'contrast');
    await page.setViewportSize({ width: 400, height: 800 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 400);
  });
});

scenario(
  'it opens from a disk as well, with keys and help, and has no forms that nobody answers',
  async () => {
    await visit(pathToFileURL(join(folder, 'index.html')).href, async (page) => {
      await page.keyboard.press('?');
      assert.ok(await page.isVisible('#help'));
      await page.keyboard.press('Escape');
      await page.click('.card h2 a >> nth=0');
      await page.waitForSelector('.contrast-page');
      assert.match(page.url(), /\/contrasts\/[a-z-]+-[0-9a-f]{12}-\d+-\d+\.html$/);
      await page.click('.brand');
      await page.click('.tabs >> text=Synopsis');
      assert.is(await page.$$eval('form, [hx-get]', ({ length }) => length), 0);
    });
  },
);

scenario(
  'a contrast is cited in a line that holds outlets, dates, hashes, its address and the engine',
  async () => {
    await visit(home, async (page) => {
      await page.click('.card:has-text("occupied") h2 a >> nth=0');
      const citation = ((await page.textContent('.citation')) ?? '').replace(/\s+/g, ' ');
      assert.match(citation, /RFE\/RL, “[^”]+”, 20 March 2023, \d+–\d+ of sha256 [0-9a-f]{12}/);
      assert.match(citation, /contrast [a-z-]+\/[0-9a-f]{12}\/\d+-\d+\. Synoptic \d/);
      assert.ok((await page.$$eval('.cite .hash', ({ length }) => length)) >= 2);
      const snippet = await page.inputValue('.embed textarea');
      assert.match(snippet, /^<figure><blockquote/);
      assert.match(snippet, '<mark>');
      assert.not.match(snippet, /<script|<img|style=|href=/);
      await page.waitForSelector('.copy');
      assert.is(await page.$$eval('.copy', ({ length }) => length), 2);
    });
  },
);

test.run();
