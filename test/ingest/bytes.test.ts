import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { articleFromText, ingest } from '../../src/ingest/ingest.js';
import type { Article } from '../../src/model/article.js';

const test = suite('ingest: whatever comes in');

/** Blocks are in order, disjoint, without white space at their ends, and cover all that is not white space. */
function holds({ text, blocks }: Article): void {
  let end = 0;
  for (const block of blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
    assert.is(text.slice(end, block.start).trim(), '');
    const inner = text.slice(block.start, block.end);
    assert.is(inner, inner.trim());
    end = block.end;
  }
  assert.is(text.slice(end).trim(), '');
}

/** Lines like those of real pages, so that every rule of layout is met. */
const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    ' date 2023-05-01 River towns talk',
    'KYIV, Ukraine (AP) — ',
    'Related Articles',
    'River towns talk (AP Photo/Jane Doe)',
    'Reuters The towns of the river talk again',
    'They talked on Monday. (Reuters)',
    'Copyright (c) 2015. X, Inc.',
    '🌊 “They talked” in the cafe\u0301.',
    '\r',
    '\u00a0',
    '(AP)',
    'Correction: none.',
  ),
);
const texts = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\u2028', ' ')), { maxLength: 12 })
  .map((lines) => lines.flat().join(''));

test('any text has blocks that cover it, and the same ones each time', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const article = articleFromText(text, { file: 'a.txt' });
      holds(article);
      assert.equal(articleFromText(text, { file: 'a.txt' }), article);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('any bytes under any ending give articles or an InputError', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    texts.map((text) => new TextEncoder().encode(text)),
    fc
      .array(
        fc.oneof(
          line,
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div',
            '<!--',
            '<script>',
            '<h1>',
            '&amp;',
            '# ',
            '> ',
            '---\n',
            '[',
            '](',
          ),
        ),
      )
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.constantFrom('txt', 'md', 'html', 'htm', 'exe', ''),
      async (content, ending) => {
        try {
          for (const article of await ingest({ file: `a.${ending}`, bytes: content })) holds(article);
        } catch (error) {
          assert.instance(error, InputError, String((error as Error).stack));
        }
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test.run();
