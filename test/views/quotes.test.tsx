import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { markdownReport } from '../../src/report/markdown.js';
import { textReport } from '../../src/report/text.js';
import { webAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import { QuotesPage } from '../../views/quotes.js';
import { collated } from '../classify/pair.js';

const test = suite('views: the ledger of quotations');

const page = (...accounts: Parameters<typeof collated>[0]): string =>
  String(QuotesPage({ edition: editionOf(collated(accounts), webAddresses('bridge')) }));

const textOf = (html: string): string =>
  html
    .replace(/<q[^>]*>/g, '“')
    .replaceAll('</q>', '”')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

const whole = '“We will rebuild the northern bridge before winter if the banks agree,” Lena Okoro said.';
const cut = '“We will rebuild the northern bridge before winter,” Lena Okoro said.';
const changed = cut.replace('northern', 'old');
const retold = 'Lena Okoro said on Monday that the state would repair the northern bridge before the winter.';

test('each quotation stands in the longest account, and what others do to it is said in words', () => {
  const text = textOf(page([whole], [cut], [changed], [retold]));
  assert.match(text, /Lena Okoro/);
  assert.match(text, /Account A · longest ?“We will rebuild the northern/);
  assert.match(text, /leaves out “if the banks agree” at the end, and with it a condition/);
  assert.match(text, /has “old” instead of “northern”/);
  assert.match(text, /tells it without quotation marks: “the state would repair/);
  assert.match(text, /before winter B and C end here ?if the banks agree/);
});

test('every place is a link into its account', () => {
  const html = page([whole], [cut]);
  const links = [...html.matchAll(/class="read-in" href="([^"]+)"/g)].map((match) => match[1]);
  assert.ok(links.length >= 2);
  for (const link of links)
    assert.match(link ?? '', /^\/events\/bridge\/witness\/[0-9a-f]{12}#s-[0-9a-f]{12}-\d+$/);
});

test('no account is called the original, and no word judges', () => {
  const text = textOf(page([whole], [cut], [changed], [retold]));
  assert.not.match(text, /\b(?:original|bias|wrong|better|worse|misquot|distort)/i);
});

test('quotations of one account alone are folded; accounts without any say that there was a look', () => {
  assert.match(
    textOf(page([whole], ['Rain fell on the coast on Monday.'])),
    /found none.*Quoted in one account only/,
  );
  const silent = collated(['Rain fell.', 'Snow fell.']);
  const none = { ...silent, quotes: [] };
  assert.match(
    textOf(String(QuotesPage({ edition: editionOf(none, webAddresses('x')) }))),
    /no quotation was found/,
  );
});

test('text and names from outside stay text', () => {
  const html = page(
    ['“We will <b>rebuild</b> the northern bridge before winter & pay,” שלום <i>Okoro</i> said.'],
    ['“We will <b>rebuild</b> the northern bridge before winter,” שלום <i>Okoro</i> said.'],
  );
  assert.not.match(html, /<b>rebuild|<i>Okoro/);
});

test('Markdown and text reports have the ledger as a section, with the same words', () => {
  const collation = collated([whole, cut]);
  assert.match(
    markdownReport(collation),
    /- \*\*B:\*\* leaves out “if the banks agree” at the end, and with it a condition/,
  );
  assert.match(
    textReport(collation),
    /B {2}leaves out “if the banks agree” at the end, and with it a condition/,
  );
  const silent = collated(['Rain fell.', 'Snow fell.']);
  assert.not.match(markdownReport(silent), /## Quotations/);
});

test.run();
