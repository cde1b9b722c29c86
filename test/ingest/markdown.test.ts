import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ingest } from '../../src/ingest/ingest.js';
import type { Article } from '../../src/model/article.js';
import { blocksOf } from '../support/laid-out.js';

const test = suite('ingest: Markdown');

async function read(source: string): Promise<Article> {
  const [article] = await ingest({ file: 'a.md', bytes: new TextEncoder().encode(source) });
  return article as Article;
}

test('markup becomes plain text: links their words, lines of a paragraph one line, pictures nothing', async () => {
  const article = await read(
    '# River *towns* talk\n\n🌊 The “river [commission](http://x.y)” **met**\non Monday in the cafe\u0301.\n\n![map](m.png)\n\n' +
      '## A bridge too far\n\n- One town.\n- The other.\n\n> “We met,” she said.  \n> Then she left.\n',
  );
  assert.equal(blocksOf(article), [
    ['headline', 'River towns talk'],
    ['paragraph', '🌊 The “river commission” met on Monday in the cafe\u0301.'],
    ['heading', 'A bridge too far'],
    ['paragraph', 'One town.'],
    ['paragraph', 'The other.'],
    ['paragraph', '“We met,” she said.'],
    ['paragraph', 'Then she left.'],
  ]);
});

test('front matter tells title, outlet, day and address, and is no text', async () => {
  const article = await read(
    '---\ntitle: "River towns talk"\noutlet: The River Post\ndate: 2023-05-01T10:00\nurl: https://example.org/a\ntags: [a]\n---\n\nThey met on Monday.\n',
  );
  const { title, outlet, date, dateNote, url, text } = article;
  assert.equal(
    { title, outlet, date, dateNote, url },
    {
      title: 'River towns talk',
      outlet: 'The River Post',
      date: '2023-05-01',
      dateNote: "the file's front matter",
      url: 'https://example.org/a',
    },
  );
  assert.is(text, 'River towns talk\n\nThey met on Monday.');
});

test('a headline that stands in front matter and text stands once', async () => {
  const { text } = await read('---\ntitle: River towns talk\n---\n# River towns talk\n\nThey met.\n');
  assert.is(text, 'River towns talk\n\nThey met.');
});

test('markup nested without end is read as text and does not run out of stack', async () => {
  const { text } = await read(`${'> '.repeat(20_000)}They met.`);
  assert.match(text, /They met\./);
});

test.run();
