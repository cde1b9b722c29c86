import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Collation, collate, readArticles } from '../../src/index.js';
import { allChosen, type ReportChoices } from '../../src/report/choices.js';
import { htmlReport } from '../../src/report/html.js';
import { violations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { corpus } from '../support/fixture-app.js';
import { wideEvent } from '../support/wide-event.js';

/** What runs inside the page; the project at large knows no browser. */
declare const document: { readonly documentElement: { readonly scrollWidth: number } };
declare const getComputedStyle: (element: unknown) => {
  readonly breakInside: string;
  readonly textDecorationStyle: string;
};

const browser = await launchBrowser();
const test = suite(
  browser ? 'browser: the report in one file' : 'browser: the report in one file (skipped: no browser here)',
);
const scenario = browser ? test : test.skip;

test.after(async () => {
  await browser?.close();
});

let lachin: Collation | undefined;
async function theCorpus(): Promise<Collation> {
  if (!lachin) {
    const { event, articles } = await readArticles([join(corpus, 'lachin-2023')]);
    lachin = collate(articles, { event });
  }
  return lachin;
}

let wide: Collation | undefined;
function thirty(): Collation {
  wide ??= collate(wideEvent());
  return wide;
}

/** Opens a report from a file with the network off; fails on any request and any complaint of the console. */
async function open(
  report: string,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  if (!browser) return;
  const file = join(tmpdir(), `synoptic-report-${process.pid}.html`);
  writeFileSync(file, report);
  const own = pathToFileURL(file).href;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    offline: true,
    ...options,
  });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== own && !request.url().startsWith('data:'))
        complaints.push(`request: ${request.url()}`);
    });
    await page.goto(own);
    await act(page);
  } finally {
    await context.close();
    rmSync(file, { force: true });
  }
  assert.equal(complaints, []);
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** All of axe's rules in light, colours in dark, and no sideways scroll at either width. */
async function isFit(report: string): Promise<void> {
  await open(report, async (page) => {
    assert.equal(await violations(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await violations(page, ['color-contrast']), []);
    await page.emulateMedia({ colorScheme: 'light' });
    assert.ok((await widthOf(page)) <= 1280, `1280 px: ${await widthOf(page)}`);
    await page.setViewportSize({ width: 400, height: 800 });
    assert.ok((await widthOf(page)) <= 400, `400 px: ${await widthOf(page)}`);
    assert.equal(await violations(page), []);
  });
}

/** Where links in it lead that lead nowhere. */
const dangling = (page: Page): Promise<string[]> =>
  page.$$eval('a[href^="#"]', (links) => {
    const page = links[0]?.ownerDocument;
    const hrefs = links.map((link) => link.getAttribute('href') ?? '');
    return [...new Set(hrefs)].filter((href) => !page?.getElementById(href.slice(1)));
  });

const idsTwice = (page: Page): Promise<string[]> =>
  page.$$eval('[id]', (all) => {
    const ids = all.map(({ id }) => id);
    return ids.filter((id, k) => ids.indexOf(id) !== k);
  });

scenario(
  'the corpus as a report: no request, no script, under a megabyte, fit at 400 and 1280 px',
  async () => {
    const report = htmlReport(await theCorpus());
    assert.ok(report.length < 1_000_000, `${report.length} characters`);
    await isFit(report);
  },
);

scenario(
  'it holds numbers, contrasts, coverage, synopsis, quotes, names, placement, sources, method',
  async () => {
    const whole = await theCorpus();
    await open(htmlReport(whole), async (page) => {
      const headings = await page.$$eval('main h2', (all) => all.map(({ textContent }) => textContent));
      for (const heading of [
        'Contrasts, the strongest first',
        'Who reports what',
        'Synopsis',
        'Who was quoted with what',
        'Who is called what',
        'Where statements stand',
        'Accounts',
        'Method and limits',
      ])
        assert.ok(headings.includes(heading), heading);
      const text = (await page.textContent('main')) ?? '';
      for (const { sha256 } of whole.witnesses) assert.match(text, sha256);
      assert.match(text, whole.engine.version);
      assert.match(text, '"linkThreshold"');
      assert.is(await page.$$eval('.coverage-plot', ({ length }) => length), 1);
      assert.is(await page.$$eval('.placement-plot', ({ length }) => length), 1);
      assert.equal(await dangling(page), []);
      assert.equal(await idsTwice(page), []);
    });
  },
);

scenario(
  'thirty accounts, right-to-left and other scripts, a word of 300 letters: nothing breaks',
  async () => {
    await isFit(htmlReport(thirty()));
    await isFit(htmlReport(thirty(), { ...allChosen, excerpts: true }));
  },
);

scenario('without script, which it has not, the same is there', async () => {
  await open(
    htmlReport(await theCorpus()),
    async (page) => {
      assert.is(await page.$$eval('script:not([type="application/json"])', ({ length }) => length), 0);
      await page.locator('details.less summary').first().click();
      assert.ok(await page.isVisible('details.less[open] .card'));
    },
    { javaScriptEnabled: false },
  );
});

scenario(
  'on paper cards lie whole, folds but the less certain are open, marks differ without colour',
  async () => {
    await open(htmlReport(await theCorpus()), async (page) => {
      await page.emulateMedia({ media: 'print' });
      const breaks = await page.$$eval('.card', (cards) => [
        ...new Set(cards.map((card) => getComputedStyle(card).breakInside)),
      ]);
      assert.equal(breaks, ['avoid']);
      assert.ok(await page.isVisible('.speaker details.fold:not([open]) blockquote'));
      assert.not(await page.isVisible('details.less:not([open]) .card'));
      const lines = await page.$$eval('.by-device .mark', (marks) => [
        ...new Set(marks.map((mark) => getComputedStyle(mark).textDecorationStyle)),
      ]);
      assert.is(lines.length, 4, lines.join());
      assert.not(await page.isVisible('.report .contents'));
      const pdf = await page.pdf({ format: 'A4' });
      assert.ok(pdf.length > 20_000);
    });
  },
);

/** Words of a text as they stand one after another, in any markup. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The longest run of words of `text` that `report` has. */
function longestRun(text: string, report: string): number {
  const words = wordsOf(text);
  let longest = 0;
  for (let from = 0; from + longest < words.length; from++)
    while (
      from + longest < words.length &&
      report.includes(` ${words.slice(from, from + longest + 1).join(' ')} `)
    )
      longest++;
  return longest;
}

scenario(
  'in excerpts no text is in it whole, not even hidden, and no stretch longer than a reading',
  async () => {
    const whole = await theCorpus();
    const choices: ReportChoices = { ...allChosen, excerpts: true };
    const report = htmlReport(whole, choices);
    const plain = ` ${wordsOf(report.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '')).join(' ')} `;
    const full = htmlReport(whole);
    const plainFull = ` ${wordsOf(full.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '')).join(' ')} `;
    for (const { text } of whole.witnesses) {
      assert.ok(longestRun(text, plain) <= 42, `${longestRun(text, plain)} words in a run`);
      assert.ok(longestRun(text, plainFull) > 42);
    }
    for (const attribute of report.matchAll(/"([^"]{400,})"/g))
      for (const { text } of whole.witnesses) assert.not(text.includes(attribute[1] as string));
    await open(report, async (page) => {
      assert.equal(await dangling(page), []);
      assert.match((await page.textContent('.chosen')) ?? '', 'short excerpts');
    });
  },
);

scenario('what was chosen is said, and nothing else is in it', async () => {
  const whole = await theCorpus();
  const choices: ReportChoices = { accounts: ['A', 'B'], devices: ['loaded'], least: 0.4, excerpts: false };
  await open(htmlReport(whole, choices), async (page) => {
    const chosen = (await page.textContent('.chosen')) ?? '';
    for (const words of ['accounts A and B of 5 accounts', 'only loaded word', 'confidence 0.4 or more'])
      assert.match(chosen, words);
    assert.ok((await page.$$eval('.card', ({ length }) => length)) > 0);
    assert.is(await page.$$eval('.device:not(.words)', ({ length }) => length), 0);
    assert.not.match((await page.textContent('.report')) ?? '', whole.witnesses[2]?.title ?? '?');
  });
});

test.run();
