import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { htmlReport } from '../../src/report/html.js';
import { webAddresses } from '../../views/address.js';
import { ContrastPage } from '../../views/contrast.js';
import { editionOf } from '../../views/edition.js';
import { FrontPage } from '../../views/front.js';
import { NamesPage } from '../../views/names.js';
import { PlacementPage } from '../../views/placement.js';
import { QuotesPage } from '../../views/quotes.js';
import { ReadingPage } from '../../views/reading.js';
import { SideBySidePage } from '../../views/side-by-side.js';
import { SynopsisPage } from '../../views/synopsis.js';
import { articleOf, must, plainCollation } from '../support/fixture-app.js';
import { fixtureCollation } from '../support/fixture-collation.js';

const test = suite('views: pages');

const edition = editionOf(fixtureCollation(), webAddresses('lachin-2023'));
const [a, b, c] = edition.accounts as [never, never, never];
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

const hostile = '<script>alert(1)</script> & "quoted" \'and\' 🕊️ שלום';

function hostilePages(): string[] {
  const articles = ['One', 'Two'].map((word) =>
    articleOf(`${word} ${hostile}\nCopyright ${hostile}`, {
      outlet: hostile,
      title: hostile,
      dateNote: hostile,
      date: hostile,
    }),
  );
  const plain = plainCollation(articles, hostile);
  const reading = (witness: string) => ({
    witness,
    start: 0,
    end: 3,
    text: `${hostile}`,
    voice: 'own' as const,
  });
  const framing = {
    id: 'f1',
    device: 'loaded' as const,
    rule: hostile,
    row: '',
    variants: [],
    readings: [reading('A'), reading('B')],
    evidence: [{ witness: 'A', start: 0, end: 20, role: hostile }],
    confidence: 0.9,
    shown: true,
    note: hostile,
  };
  const named = (witness: string) => ({ ...reading(witness), title: hostile, epithet: hostile });
  const names = [
    { id: 'n1', kind: 'person' as const, forms: [named('A'), named('B')], descriptions: [reading('A')] },
  ];
  const row = { id: 'r1', passages: [reading('A'), reading('B')], gaps: [], independent: 2 };
  const collation = {
    ...plain,
    names,
    rows: [row],
    framings: [framing],
    notices: [{ code: 'x', message: hostile }],
  };
  const one = editionOf(collation, webAddresses('e"><script>'));
  const [left, right] = one.accounts;
  return [
    FrontPage({ edition: one, pasted: true }),
    SynopsisPage({ edition: one, order: null }),
    QuotesPage({ edition: one }),
    SideBySidePage({ edition: one, a: must(left), b: must(right), variants: true }),
    ReadingPage({ edition: one, account: must(left) }),
    ContrastPage({ edition: one, contrast: must(one.contrasts[0]) }),
    NamesPage({ edition: one }),
    PlacementPage({ edition: one }),
    htmlReport(collation),
  ].map(String);
}

test('escapes every text, whatever it holds', () => {
  for (const page of hostilePages()) {
    assert.not.match(page, '<script>alert');
    assert.match(page, '&lt;script&gt;alert');
  }
});

test('uses no inline script, no style attribute and no event attribute', () => {
  for (const page of hostilePages().slice(0, 7)) {
    assert.not.match(page, / style=/);
    assert.not.match(page, / on[a-z]+="/);
    assert.not.match(page, /<script(?![^>]* src=)/);
  }
});

test('two readings that fill a third leave it a link of its own, with a name', () => {
  const plain = plainCollation([articleOf('Café talks “failed” 🕊️ today.'), articleOf('Talks held.')], null);
  const text = must(plain.witnesses[0]).text;
  const framing = (device: 'loaded' | 'label' | 'attribution', words: string) => ({
    id: words,
    device,
    rule: 'r',
    row: '',
    variants: [],
    readings: [
      {
        witness: 'A',
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
        text: words,
        voice: 'own' as const,
      },
      { witness: 'B', start: 0, end: 5, text: 'Talks', voice: 'own' as const },
    ],
    evidence: [],
    confidence: 0.9,
    shown: true,
    note: '',
  });
  const framings = [
    framing('loaded', 'talks'),
    framing('label', '“failed”'),
    framing('attribution', 'talks “failed”'),
  ];
  const one = editionOf({ ...plain, framings }, webAddresses('e'));
  const page = String(ReadingPage({ edition: one, account: must(one.accounts[0]) }));
  assert.match(textOf(page), 'Café talks “failed” 🕊️ today.');
  assert.match(page, /<a class="handle"[^>]* aria-label="attribution: /);
  assert.not.match(page, /<a class="own"[^>]*>\s*<\/a>/);
});

test('shows both readings of a contrast inside their sentences on the front, the strongest first', () => {
  const page = String(FrontPage({ edition }));
  assert.match(page, />seized<\/a> the mainly Armenian-populated region/);
  assert.match(page, />occupied<\/a> Karabakh, which is internationally/);
  assert.ok(page.indexOf('c-loaded') < page.indexOf('c-quantity'));
});

test('says that both can be true, and what less certain contrasts there are', () => {
  const page = String(FrontPage({ edition }));
  assert.match(page, 'both can be true');
  assert.match(page, '1 less certain contrast');
});

test('an event without a contrast says that it looked', () => {
  const plain = plainCollation([articleOf('One thing.'), articleOf('Another matter.')], null);
  const page = String(FrontPage({ edition: editionOf(plain, webAddresses('e')) }));
  assert.match(page, 'No contrasts found: all passages of 2 accounts were compared');
});

test('addresses hold hashes and places, never sigla or ids of this collation', () => {
  const page = String(FrontPage({ edition }));
  const links = [...page.matchAll(/href="(\/events[^"]*)"/g)].map((match) => match[1] as string);
  assert.ok(links.length > 30);
  for (const link of links)
    assert.match(
      link,
      /^\/events\/lachin-2023(?:\?family=[a-z]+|\/synopsis|\/quotes|\/names|\/placement|\/compare\/[0-9a-f]{12}\/[0-9a-f]{12}(?:#c-[a-z-]+-[0-9a-f]{12}-\d+-\d+)?|\/witness\/[0-9a-f]{12}(?:#s-[0-9a-f]{12}-\d+)?|\/contrasts\/[a-z-]+\/[0-9a-f]{12}\/\d+-\d+|\/collation\.json|\/report(?:\.(?:md|html|docx|pdf|xlsx))?|\/contrasts\.csv|\/accounts\.tei\.xml|\/annotations\.jsonld)?$/,
    );
});

test('the synopsis says who does not tell a row, and folds rows without a contrast', () => {
  const page = String(SynopsisPage({ edition, order: null }));
  assert.match(page, 'not told');
  assert.match(page, /class="folded"/);
});

test('the synopsis follows the order of any account', () => {
  const page = String(SynopsisPage({ edition, order: c }));
  const account = must(edition.accounts[2]);
  const places = account.passages.map((passage) => page.indexOf(`id="s-${account.hash}-${passage.start}"`));
  assert.equal(
    places,
    [...places].sort((p, q) => p - q),
  );
  assert.ok(places.every((place) => place > 0));
});

test('the reading page holds the account whole, in its own order', () => {
  const account = must(edition.accounts[3]);
  const shown = textOf(String(ReadingPage({ edition, account })));
  let from = 0;
  for (const { start, end } of account.witness.passages) {
    const at = shown.indexOf(account.witness.text.slice(start, end), from);
    assert.ok(at >= from, account.witness.text.slice(start, end));
    from = at;
  }
});

test('side by side, the two readings of a contrast carry the same key and lead to one explanation', () => {
  const page = String(SideBySidePage({ edition, a, b }));
  const [, key] = />seized</.test(page) ? (/data-framing="([^"]+)"[^>]*>seized</.exec(page) ?? []) : [];
  assert.ok(key);
  assert.match(page, new RegExp(`data-framing="${key}"[^>]*>occupied<`));
  assert.is(page.split(`id="${key}"`).length, 2);
});

test('side by side, the order of the address is the order of the columns', () => {
  const page = String(SideBySidePage({ edition, a: b, b: a }));
  assert.ok(page.indexOf('>occupied<') < page.indexOf('>seized<'));
});

test('ids are unique and links within a page lead somewhere', () => {
  const pages = [
    FrontPage({ edition }),
    SynopsisPage({ edition, order: null }),
    SideBySidePage({ edition, a, b }),
    SideBySidePage({ edition, a: b, b: c }),
    htmlReport(edition.collation),
  ].map(String);
  for (const page of pages) {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    assert.is(ids.length, new Set(ids).size);
    for (const match of page.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(match[1]), match[1]);
  }
});

test('all variants are marked lightly when asked for', () => {
  assert.not.match(String(SideBySidePage({ edition, a: b, b: c })), 'class="variant');
  assert.match(String(SideBySidePage({ edition, a: b, b: c, variants: true })), 'class="variant');
});

test('a contrast page cites words, outlets, days, hashes and the engine', () => {
  const contrast = must(
    edition.contrasts.find(({ framing }) => framing.readings.some(({ text }) => text === 'seized')),
  );
  const page = textOf(String(ContrastPage({ edition, contrast })));
  assert.match(page, /“seized” \(RFE\/RL, “[^”]+”, 20 March 2023, \d+–\d+ of sha256 [0-9a-f]{12}\)/);
  assert.match(page, /“occupied” \(Account B, “[^”]+”, 30 April 2023/);
  assert.match(page, 'Synoptic 0.0.0-fixture');
});

test('the report in one file asks nothing of anywhere', () => {
  const report = htmlReport(edition.collation);
  assert.not.match(
    report,
    /<script(?! type="application\/json")|<link(?! rel="icon" href="data:,")|<img|@import|url\(/,
  );
  assert.not.match(report, /(?:href|src|action)="(?!#|data:,")/);
  assert.match(report, /<style>[^<]*font-family: [^<]*"[^<]*<\/style>/s);
  assert.not.match(report.slice(0, report.indexOf('</style>')), '&quot;Iowan');
  assert.match(report, 'Method and limits');
  for (const { witness } of edition.accounts) assert.match(report, witness.sha256);
});

test('no page judges', () => {
  const account = must(edition.accounts[0]);
  const pages = [
    FrontPage({ edition }),
    SynopsisPage({ edition, order: null }),
    SideBySidePage({ edition, a, b }),
    ReadingPage({ edition, account }),
    htmlReport(edition.collation),
  ];
  for (const page of pages)
    assert.not.match(textOf(String(page)), /\b(?:bias(?:ed)?|wrong|better|deleted)\b/i);
});

test('one account alone is told so, and a headline that is not in the text is shown but not compared', () => {
  const articles = ['First', 'Second'].map((word) =>
    articleOf(`The 🕊️ talks “ended” at the cafe\u0301. ${word}.`, { title: `${word} headline` }),
  );
  const lone = plainCollation(articles.slice(0, 1), null);
  assert.match(
    textOf(String(FrontPage({ edition: editionOf(lone, webAddresses('lone')) }))),
    'There is one account only: two or more are needed to compare.',
  );
  const both = editionOf(plainCollation(articles, null), webAddresses('both'));
  const headless = editionOf(
    {
      ...both.collation,
      witnesses: both.collation.witnesses.map((witness) => ({
        ...witness,
        passages: witness.passages.map((passage, index) => ({
          ...passage,
          kind: witness.id === 'A' && index === 0 ? ('headline' as const) : ('sentence' as const),
        })),
      })),
    },
    webAddresses('both'),
  );
  const [a2, b2] = headless.accounts;
  const page = textOf(String(SideBySidePage({ edition: headless, a: must(a2), b: must(b2) })));
  assert.match(page, 'Second headline');
  assert.match(page, 'given with the text, not in it: not compared');
});

test.run();
