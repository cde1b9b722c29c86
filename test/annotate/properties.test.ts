import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotateStory } from '../../src/annotate/story.js';
import type { TokenRange, Witness } from '../../src/model/witness.js';
import type { Span } from '../../src/text/span.js';
import { annotated } from './annotated.js';

const test = suite('annotate: what holds for any text');

const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'said',
        'Lund',
        'according',
        'to',
        'that',
        'the',
        'Ministry',
        'of',
        'President',
        '“',
        '”',
        '"',
        ',',
        '.',
        ':',
        '(',
        ')',
        'adding',
        'was',
        'by',
        'seized',
        'tens',
        'thousands',
        '30',
        'million',
        '-',
        'March',
        '20',
        'last',
        'Monday',
        'early',
        '1990s',
        'US',
        '🙂',
        'e\u0301',
        '\n',
        '# ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 50 },
  )
  .map((parts) => parts.join(' '));

function check(witness: Witness): void {
  const { text } = witness.article;
  const inside = ({ start, end }: Span) =>
    assert.ok(0 <= start && start < end && end <= text.length, `${start}-${end}`);
  const ranged = ({ from, to }: TokenRange) =>
    assert.ok(0 <= from && from < to && to <= witness.tokens.length, `${from}-${to}`);
  const speaks = (speaker: (Span & { readonly text: string }) | null) => {
    if (speaker !== null) assert.is(text.slice(speaker.start, speaker.end), speaker.text);
  };
  for (const quotation of witness.quotations) {
    inside(quotation);
    speaks(quotation.speaker);
  }
  for (const attribution of witness.attributions) {
    inside(attribution);
    speaks(attribution.source);
    for (const span of attribution.scope) inside(span);
  }
  for (const found of [...witness.mentions, ...witness.quantities, ...witness.times]) {
    assert.is(text.slice(found.start, found.end), found.text);
    ranged(found.tokens);
  }
  witness.mentions.slice(1).forEach(({ start }, i) => {
    assert.ok(start >= (witness.mentions[i] as Span).end, 'mentions are in order and apart');
  });
  for (const { least, greatest } of witness.quantities) assert.ok(least <= greatest);
  for (const { from, to } of witness.times) assert.ok(from === null || to === null || from <= to);
  for (const { subject, object, agent } of witness.predicates) {
    for (const range of [subject, object, agent]) if (range !== null) ranged(range);
  }
}

test('spans slice to their texts, ranges are inside, nothing throws', () => {
  fc.assert(
    fc.property(noise, fc.constantFrom('2023-05-01', null), (text, date) => check(annotated(text, { date }))),
    { numRuns: 300, seed: 11 },
  );
});

test('a story of odd texts does not depend on their order', () => {
  fc.assert(
    fc.property(noise, noise, (a, b) => {
      const one = annotated(a, { file: 'a.txt' });
      const two = annotated(b, { file: 'b.txt' });
      assert.equal(annotateStory([one, two]), annotateStory([two, one]));
    }),
    { numRuns: 50, seed: 3 },
  );
});

test('a long line is read', () => {
  for (const unit of [
    '.',
    'a-',
    '“a,” he said, ',
    'adding ',
    'Ab Cd said ',
    '1,',
    'hundred and ',
    'house of ',
    'said ',
  ]) {
    check(annotated(unit.repeat(Math.ceil(20_000 / unit.length))));
  }
});

test.run();
