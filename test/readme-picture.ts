/** Remakes the README's picture: `node --import tsx test/readme-picture.ts`. The side-by-side page of two accounts, *seized* under focus. */
import { fileURLToPath } from 'node:url';
import { serve } from '../src/web/serve.js';
import { launchBrowser } from './support/browser.js';

const picture = fileURLToPath(new URL('golden/side-by-side.png', import.meta.url));
const corpus = fileURLToPath(new URL('../corpus/lachin-2023', import.meta.url));
const site = await serve({ folders: [corpus], port: 0 });
const browser = await launchBrowser();
if (!browser) throw new Error('no browser on this machine');
const page = await browser.newPage({ viewport: { width: 1280, height: 602 }, colorScheme: 'light' });
await page.goto(`${site.url}/events/lachin-2023`);
await page.locator('a', { hasText: 'side by side' }).first().click();
const mark = page
  .locator('mark a, a.reading, [data-framing]')
  .filter({ hasText: /^seized$/ })
  .first();
await mark.scrollIntoViewIfNeeded();
await mark.focus();
await page.evaluate('scrollBy(0, document.activeElement.getBoundingClientRect().top - 280)');
await page.screenshot({ path: picture });
await browser.close();
await site.close();
