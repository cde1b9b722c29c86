import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ingest } from '../../src/ingest/ingest.js';
import type { Article } from '../../src/model/article.js';
import { blocksOf } from '../support/laid-out.js';

const test = suite('ingest: saved web pages');

const lead =
  '🌊 The “river commission” met on Monday in the cafe\u0301 at the crossing & spoke for three hours, an official said.';
const more =
  'Nobody spoke of a treaty, and the members of the commission left by separate doors when the talks were over.';
const last =
  'They will meet again in June, when the engineers have looked at the bridge and the flood has gone down.';

async function read(page: string): Promise<Article> {
  const [article] = await ingest({ file: 'page.html', bytes: new TextEncoder().encode(page) });
  return article as Article;
}

const page = `<!doctype html><html><head><title>River towns talk again | The River Post</title>
<meta charset="utf-8"><meta property="og:site_name" content="The River Post">
<meta property="article:published_time" content="2023-05-01T23:30:00+02:00"><link rel="canonical" href="https://example.org/talks">
<script>var menu = "<div><p>no text</p></div>";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>River towns talk again</h1><p>${lead.replace('&', '&amp;')}</p><p>${more}</p>
<h2>A bridge too far</h2><p>${last}</p><p>${more.replace('Nobody', 'No one')}</p></article></main>
<footer><p>Copyright 2023 The River Post</p></footer></body></html>`;

test('the article comes out as plain text, with what the page says of itself', async () => {
  const { title, outlet, date, dateNote, url, text, blocks } = await read(page);
  assert.equal(
    { title, outlet, date, dateNote, url },
    {
      title: 'River towns talk again',
      outlet: 'The River Post',
      date: '2023-05-01',
      dateNote: "the page's own metadata",
      url: 'https://example.org/talks',
    },
  );
  assert.ok(text.startsWith(`River towns talk again\n\n${lead}\n\n${more}\n\nA bridge too far\n\n`));
  assert.equal(
    blocks.slice(0, 4).map(({ kind }) => kind),
    ['headline', 'paragraph', 'paragraph', 'heading'],
  );
  assert.not.match(text, /no text|Home/);
});

test('the headline stands once, wherever the page repeats it', async () => {
  const { text } = await read(page);
  assert.is(text.split('River towns talk again').length, 2);
});

test('a page without an article gives the text of its body', async () => {
  const article = await read('<p>One line.</p>Two &amp; a <b>half</b>.<br>Three.');
  assert.equal(blocksOf(article), [
    ['paragraph', 'One line.'],
    ['paragraph', 'Two & a half.'],
    ['paragraph', 'Three.'],
  ]);
});

test('tags nested deeper than any page are read without a document, and at once', async () => {
  const depth = 20_000;
  const start = process.cpuUsage().user;
  const { text } = await read(
    `${'<div>'.repeat(depth)}<p>${lead}</p><p>${more}</p>${'</div>'.repeat(depth)}`,
  );
  assert.is(text, `${lead}\n\n${more}`);
  assert.ok((process.cpuUsage().user - start) / 1e6 < 3);
});

test('end tags that may be left out do not make a page deep', async () => {
  const { text } = await read(`<html><body>${`<p>${more}<br>\n`.repeat(400)}</body></html>`);
  assert.is(text.split('\n\n').length, 400);
});

test('scripts, styles and comments are no text even where no document can be made', async () => {
  const deep = '<div>'.repeat(300);
  const { text } = await read(
    `${deep}<script>if (a<b) "</div>"</script><!-- <p>gone</p> --><style>p{}</style><p>${lead}</p>`,
  );
  assert.is(text, lead);
});

test('addresses that are none of the web are not kept', async () => {
  const { url } = await read(page.replace('https://example.org/talks', 'javascript:alert(1)'));
  assert.is(url, null);
});

test('a page without words is empty, and no markup throws anything else', async () => {
  for (const odd of ['<p> </p>', '<html></html>', '<!-- -->', '<script>var x = 1</script>'])
    try {
      assert.unreachable(JSON.stringify(blocksOf(await read(odd))));
    } catch (error) {
      assert.is((error as { code?: string }).code, 'empty', odd);
    }
  for (const odd of [
    '<p',
    '<<<>>>x',
    '</p></p>x',
    '<table><td><table><td>x',
    '<svg><p>x',
    '&#99999999;x',
    '<a href="',
  ])
    await read(odd).catch((error) => assert.is(error.code, 'empty', odd));
});

test('nothing is printed, whatever the page holds', async () => {
  const { error, warn, log } = console;
  const printed: unknown[] = [];
  console.error = console.warn = console.log = (...args: unknown[]) => printed.push(args);
  try {
    await read(page.replace('<body>', '<script type="application/ld+json">{broken</script><body>'));
  } finally {
    Object.assign(console, { error, warn, log });
  }
  assert.equal(printed, []);
});

test.run();
