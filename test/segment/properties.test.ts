import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SegmentedArticle } from '../../src/model/witness.js';
import { segment } from '../../src/segment/segment.js';
import { article } from './article.js';

const test = suite('segment: what holds for any text');

/** News-like noise: words, marks, quotes, breaks, astral and combining characters. */
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'said',
        'U.S.',
        'Mr.',
        'Ana’s',
        '“',
        '”',
        '"',
        "'",
        '‘',
        '’',
        '.',
        '?',
        '…',
        ',',
        ' ',
        ' ',
        '\n',
        '🙂',
        'e\u0301',
        '30,000',
        '-',
        '\u200b',
        '\ud800',
        '# ',
        '~ ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

function check({ article: { text, blocks }, passages, tokens, quoted }: SegmentedArticle): void {
  const covered = new Uint8Array(text.length);
  let last = 0;
  for (const passage of passages) {
    assert.ok(passage.start >= last && passage.end > passage.start, 'passages in order and disjoint');
    last = passage.end;
    assert.is(text.slice(passage.start, passage.end).trim().length, passage.end - passage.start, 'trimmed');
  }
  let at = 0;
  for (const token of tokens) {
    const passage = passages[token.passage];
    assert.is(text.slice(token.start, token.end), token.text);
    assert.ok(token.start >= at && token.end > token.start, 'tokens in order and disjoint');
    assert.ok(
      passage !== undefined && passage.start <= token.start && token.end <= passage.end,
      'token in its passage',
    );
    at = token.end;
    covered.fill(1, token.start, token.end);
  }
  for (const block of blocks) {
    for (let i = block.start; i < block.end; i++) {
      assert.ok(covered[i] === 1 || /\s/u.test(text[i] ?? ''), `unit ${i} is covered`);
    }
  }
  for (const span of quoted) {
    assert.is(tokens[span.tokens.from]?.start, span.start);
    assert.is(tokens[span.tokens.to - 1]?.end, span.end);
  }
}

test('passages and tokens cover every unit that is not white space, in order', () => {
  fc.assert(
    fc.property(noise, (text) => check(segment(article(text)))),
    { numRuns: 400, seed: 7 },
  );
});

test('100 KB on one line is read', () => {
  for (const unit of ['.', 'a-', '"a ', '“a ‘b ', "'a ", 'a.', '1,', '?!” ', '#a', 'a@']) {
    check(segment(article(unit.repeat(100_000 / unit.length))));
  }
});

test.run();
