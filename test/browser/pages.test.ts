import type { BrowserContextOptions, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { violations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { startPages } from '../support/pages.js';

/** What runs inside the page; the project at large knows no browser. */
interface Shown {
  readonly id: string;
  readonly textContent: string | null;
  matches(selector: string): boolean;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  getBoundingClientRect(): { readonly top: number };
}
declare const document: {
  readonly activeElement: Shown;
  readonly body: Shown;
  readonly documentElement: { scrollWidth: number };
};
declare const getComputedStyle: (
  element: unknown,
  pseudo?: string,
) => {
  readonly content: string;
  readonly outlineStyle: string;
  readonly backgroundColor: string;
  readonly fontFamily: string;
  readonly textDecorationColor: string;
};
declare const scrollY: number;

const browser = await launchBrowser();
const test = suite(browser ? 'browser: pages' : 'browser: pages (skipped: no browser on this machine)');
const scenario = browser ? test : test.skip;

const site = browser ? await startPages() : null;
test.after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page, does something there, and fails on any complaint of the console or the Content-Security-Policy. */
async function visit(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
  if (!browser) return;
  const url = site?.url ?? '';
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http') && host !== new URL(url).host)
        complaints.push(`foreign: ${request.url()}`);
    });
    await page.goto(`${url}${path}`);
    await act(page);
  } finally {
    await context.close();
  }
  assert.equal(complaints, []);
}

const pages = () => {
  const { event, hashes, pair } = site ?? { event: '', hashes: ['', ''], pair: '' };
  return [
    '/',
    '/compare',
    event,
    `${event}/synopsis`,
    `${event}/quotes`,
    pair,
    `${pair}?variants=1`,
    `${event}/witness/${hashes[1]}`,
    `${event}/names`,
    `${event}/placement`,
    `${event}/report`,
    `${event}/report?excerpts=1&devices=loaded,label`,
    '/rules',
  ];
};

/** Each word once: an account may tell the same sentence twice. */
const lit = async (page: Page) => [
  ...new Set(
    await page.$$eval('.pair .cell .lit', (marks) => marks.map((mark) => mark.textContent ?? '').sort()),
  ),
];

scenario('hovering one reading lights its partner, either way', async () => {
  await visit(site?.pair ?? '', {}, async (page) => {
    await page.hover('.side-b .mark:text-is("occupied")');
    assert.equal(await lit(page), ['occupied', 'seized']);
    await page.hover('.side-a .mark:text-is("seized")');
    assert.equal(await lit(page), ['occupied', 'seized']);
    await page.hover('h1');
    assert.equal(await lit(page), []);
  });
});

scenario('focus on one reading lights its partner, either way, and shows both in a line', async () => {
  await visit(site?.pair ?? '', {}, async (page) => {
    await page.focus('.side-b .mark:text-is("occupied")');
    assert.equal(await lit(page), ['occupied', 'seized']);
    await page.focus('.side-a .mark:text-is("seized")');
    assert.equal(await lit(page), ['occupied', 'seized']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const tip = await page.evaluate(() => getComputedStyle(document.activeElement, '::after').content);
    assert.match(tip, 'occupied');
    assert.match(tip, 'seized');
  });
});

scenario(
  'focus wins over a pointer that rests elsewhere, also after a scroll, until the pointer moves',
  async () => {
    await visit(site?.pair ?? '', {}, async (page) => {
      await page.hover('.explanations li:has-text("the mainly Armenian-populated region")');
      await page.focus('.side-a .mark:text-is("seized")');
      assert.equal(await lit(page), ['occupied', 'seized']);
      await page.evaluate('window.scrollBy(0, 60)');
      await page.waitForTimeout(200);
      assert.equal(await lit(page), ['occupied', 'seized']);
      await page.hover('.side-b .mark:text-is("Karabakh") >> nth=0');
      assert.ok((await lit(page)).includes('Karabakh'));
      assert.not((await lit(page)).includes('seized'));
    });
  },
);

scenario('a linked pair stands on one line, however the columns wrap', async () => {
  await visit(site?.pair ?? '', {}, async (page) => {
    for (const width of [800, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const tops = await page.$$eval('.pair-row.linked', (rows) =>
        rows.map((row) =>
          [...row.querySelectorAll(':scope > .cell')].map((cell) => cell.getBoundingClientRect().top),
        ),
      );
      assert.ok(tops.length > 0);
      for (const [left, right] of tops) assert.is(left, right);
    }
  });
});

scenario(
  'the tab key goes through the page in reading order, skip link first, focus always visible',
  async () => {
    await visit(site?.pair ?? '', {}, async (page) => {
      const stops: { label: string; top: number; outline: string; mark: boolean }[] = [];
      for (let presses = 0; presses < 400; presses++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const { outlineStyle } = getComputedStyle(element);
          const top = element.getBoundingClientRect().top + scrollY;
          return {
            label: element.textContent ?? '',
            top,
            outline: outlineStyle,
            mark: element.matches('.mark, .own'),
          };
        });
        if (!stop) break;
        stops.push(stop);
      }
      assert.match(stops[0]?.label ?? '', 'Skip to the text');
      for (const stop of stops) assert.is.not(stop.outline, 'none', stop.label);
      const labels = stops.filter((stop) => stop.mark).map((stop) => stop.label);
      assert.ok(labels.includes('seized') && labels.includes('occupied'), labels.join(', '));
      assert.ok(stops.length < 400);
    });
  },
);

scenario(
  'no page has an accessibility fault that axe finds, light, dark or at 400 px, and none scrolls sideways there',
  async () => {
    for (const path of pages())
      await visit(path, {}, async (page) => {
        assert.equal(await violations(page), [], path);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.equal(await violations(page, ['color-contrast']), [], `${path}, dark`);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 400, height: 800 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 400, `${path} is ${width} px wide`);
        assert.equal(await violations(page), [], `${path}, 400 px`);
      });
  },
);

scenario(
  'keys: j and k step, 1 to 4 switch families, e opens folds, o the overview, ? the help',
  async () => {
    await visit(site?.pair ?? '', {}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? '');
      await page.keyboard.press('j');
      const first = await focused();
      await page.keyboard.press('j');
      assert.is.not(await focused(), first);
      await page.keyboard.press('k');
      assert.is(await focused(), first);
      const line = () =>
        page.$eval('.side-a .mark.words', (mark) => getComputedStyle(mark).textDecorationColor);
      const before = await line();
      await page.keyboard.press('1');
      assert.is.not(await line(), before);
      await page.keyboard.press('1');
      assert.is(await line(), before);
      await page.keyboard.press('e');
      assert.is(await page.$$eval('main details.fold:not([open])', (folds) => folds.length), 0);
      await page.keyboard.press('o');
      assert.not(await page.isVisible('.pair-strip'));
      await page.keyboard.press('?');
      assert.ok(await page.isVisible('#help'));
    });
  },
);

scenario('keys typed into a form stay there', async () => {
  await visit('/compare', {}, async (page) => {
    await page.fill('textarea >> nth=0', '');
    await page.type('textarea >> nth=0', 'joke?');
    assert.is(await page.inputValue('textarea >> nth=0'), 'joke?');
  });
});

scenario('a click on a family swaps the list alone, keeps the focus, and can be taken back', async () => {
  await visit(site?.event ?? '', {}, async (page) => {
    await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'));
    await page.focus('#filter-facts');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?family=facts');
    await page.waitForSelector('#filter-facts[aria-current]');
    assert.is(await page.$$eval('.card.words', (cards) => cards.length), 0);
    assert.is(await page.getAttribute('body', 'data-same-page'), 'yes');
    assert.is(await page.evaluate(() => document.activeElement.id), 'filter-facts');
    await page.goBack();
    await page.waitForSelector('.card.words');
  });
});

scenario('search narrows the list while one types', async () => {
  await visit('/', {}, async (page) => {
    await page.type('#q', 'nothing like it');
    await page.waitForSelector('#events .nothing');
    assert.match((await page.textContent('#events')) ?? '', 'nothing like it');
    assert.is(await page.evaluate(() => document.activeElement.id), 'q');
  });
});

scenario('without script everything is there: readings, explanations, folds, filters, forms', async () => {
  const off = { javaScriptEnabled: false };
  await visit(site?.pair ?? '', off, async (page) => {
    assert.ok(await page.isVisible('.side-b .mark:text-is("occupied")'));
    assert.match((await page.locator('.explanations').allTextContents()).join(' '), 'seized');
    await page.click('.side-a .mark:text-is("seized")');
    assert.match(page.url(), '#c-loaded-');
    const fold = page.locator('details.fold:not([open])').first();
    await fold.locator('summary').click();
    assert.ok(await page.isVisible('details.fold[open] .passage'));
    await page.uncheck('#show-words');
    assert.is(
      await page
        .locator('.side-a .mark.words')
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor),
      'rgba(0, 0, 0, 0)',
    );
  });
  await visit(site?.event ?? '', off, async (page) => {
    await page.click('#filter-facts');
    assert.match(page.url(), 'family=facts');
    assert.is(await page.locator('.card.words').count(), 0);
  });
  await visit(`${site?.event}/synopsis`, off, async (page) => {
    await page.locator('.folder summary').first().click();
    assert.ok(await page.locator('tbody.folded:has(details[open]) tr:not(.folder)').first().isVisible());
  });
});

scenario('two texts pasted into the form become an event with all its pages', async () => {
  await visit('/', {}, async (page) => {
    await page.fill('textarea >> nth=0', 'The talks began on Monday in the old hotel.');
    await page.fill('textarea >> nth=1', 'On Monday the talks began in the old hotel.');
    await page.click('button.primary');
    await page.waitForURL('**/events/pasted-*');
    assert.match((await page.textContent('main')) ?? '', 'kept in memory until the server stops');
    await page.click('.tabs >> text=Synopsis');
    await page.waitForURL('**/synopsis');
    assert.match((await page.textContent('main')) ?? '', 'old hotel');
  });
});

scenario('on paper folds lie open and nothing is cut off', async () => {
  await visit(site?.pair ?? '', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.$$eval(
      'main details.fold .passage',
      (passages) => passages.filter((passage) => passage.getBoundingClientRect().height === 0).length,
    );
    assert.is(hidden, 0);
    assert.not(await page.isVisible('.overview'));
  });
});

scenario(
  'a report is chosen by keyboard alone: the preview follows, downloads carry the choices',
  async () => {
    await visit(`${site?.event}/report`, {}, async (page) => {
      await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'));
      const before = await page.$$eval('#preview .card', (cards) => cards.length);
      await page.focus('input[name=accounts] >> nth=2');
      await page.keyboard.press('Space');
      await page.waitForURL('**chosen=1**');
      await page.waitForSelector('#preview .chosen:has-text("accounts A, B, D and E of 5 accounts")');
      assert.ok((await page.$$eval('#preview .card', (cards) => cards.length)) < before);
      assert.is(await page.evaluate(() => document.activeElement.getAttribute('name')), 'accounts');
      assert.is(await page.getAttribute('body', 'data-same-page'), 'yes');
      const href = (await page.getAttribute('#preview a[download]:has-text("HTML")', 'href')) ?? '';
      assert.match(href, /report\.html\?accounts=(?:[0-9a-f]{12},){3}[0-9a-f]{12}$/);
      await page.check('input[name=excerpts]');
      await page.waitForSelector('#preview .chosen:has-text("short excerpts")');
      assert.is(await page.$$eval('#preview a[download]:text-is("JSON")', (links) => links.length), 0);
    });
    await visit(`${site?.event}/report?devices=loaded`, {}, async (page) => {
      await page.uncheck('input[name=devices]:checked');
      await page.waitForSelector('#preview .problem');
      assert.match((await page.textContent('#preview')) ?? '', 'no kind of contrast is chosen');
    });
  },
);

scenario('without script a button shows what was chosen', async () => {
  await visit(`${site?.event}/report`, { javaScriptEnabled: false }, async (page) => {
    await page.uncheck('input[name=accounts] >> nth=4');
    await page.selectOption('select[name=least]', '0.4');
    await page.click('button:text-is("Show")');
    await page.waitForURL('**chosen=1**');
    const chosen = (await page.textContent('#preview .chosen')) ?? '';
    assert.match(chosen, 'accounts A, B, C and D of 5 accounts');
    assert.match(chosen, 'confidence 0.4 or more');
    assert.not(await page.isChecked('input[name=accounts] >> nth=4'));
    assert.is(await page.inputValue('select[name=least]'), '0.4');
  });
});

scenario('a line of the list gets its numbers when it comes into view', async () => {
  await visit('/', {}, async (page) => {
    await page.waitForSelector('#events .family-bar', { timeout: 20_000 });
    assert.match((await page.textContent('#events')) ?? '', /\d+ contrasts? \(words/);
  });
});

test.run();
