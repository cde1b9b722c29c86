import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { alignWords } from '../../src/diff/align-words.js';
import { variantsOf } from '../../src/diff/variants.js';
import type { WordPair } from '../../src/model/variant.js';
import { annotated } from '../annotate/annotated.js';

const test = suite('diff: variants');

/** Variants as "kind a|b"; pairs are the aligner's unless given. */
function variants(a: string, b: string, pairs?: readonly WordPair[]): string[] {
  const [left, right] = [annotated(a), annotated(b)];
  const found = pairs ?? alignWords(left.tokens, right.tokens);
  return variantsOf({ words: left.tokens, from: 0 }, { words: right.tokens, from: 0 }, found).map(
    (one) => `${one.kind} ${a.slice(one.a.start, one.a.end)}|${b.slice(one.b.start, one.b.end)}`,
  );
}

const differ = (a: string, b: string, ...wanted: readonly string[]): void => {
  const found = variants(a, b);
  for (const one of wanted) assert.ok(found.includes(one), `“${one}” is not among ${JSON.stringify(found)}`);
};

test('equal sentences have none', () => {
  const text = '🚢 “Café\u0301,” the mayor of Varna said, “is closed.”';
  assert.equal(variants(text, text), []);
});

test('spelling, transliteration and abbreviation are told apart', () => {
  differ(
    '🚢 Prime Minister Nikol Pashinian emphasised the organisation’s role in the U.S. talks.',
    '🚢 Prime Minister Nikol Pashinyan emphasized the organization’s role in the US talks.',
    'transliteration Pashinian|Pashinyan',
    'spelling emphasised|emphasized',
    'spelling organisation|organization',
    'abbreviation U.S.|US',
  );
});

test('a name and its abbreviation, a word written apart and joined, a number in figures and in words', () => {
  differ(
    '🚢 The United Nations said the Cease-fire held for 8 days near the harbour.',
    '🚢 The UN said the ceasefire held for eight days near the harbour.',
    'abbreviation United Nations|UN',
    'spelling Cease-fire|ceasefire',
    'spelling 8|eight',
  );
});

test('words of grammar that cut one difference in pieces go into it', () => {
  const same = (a: number, b: number): WordPair => ({ a, b, by: 'same', strength: 0.9 });
  const found = variants('Rain fell in the north all night', 'Votes won in the south by noon', [
    same(2, 2),
    same(3, 3),
  ]);
  assert.equal(found, ['substitution Rain fell in the north all night|Votes won in the south by noon']);
});

test('words of grammar between two differences that are each answered part them', () => {
  const pair = (a: number, b: number, by: WordPair['by']): WordPair => ({ a, b, by, strength: 0.9 });
  const found = variants('Burn the boats', 'Save the ships', [
    pair(0, 0, 'near'),
    pair(1, 1, 'same'),
    pair(2, 2, 'near'),
  ]);
  assert.equal(found, ['substitution Burn|Save', 'substitution boats|ships']);
});

test('a difference that covers most of a phrase takes all of it', () => {
  const same = (a: number, b: number): WordPair => ({ a, b, by: 'same', strength: 0.9 });
  const found = variants('They burnt the rusty old harbour', 'They burnt the shiny new harbour', [
    same(0, 0),
    same(1, 1),
    same(2, 2),
    same(5, 5),
  ]);
  assert.equal(found, ['substitution rusty old harbour|shiny new harbour']);
});

const vocabulary =
  'the of , . “ ” 8 eight cease - fire ceasefire United Nations UN seized captured town city old new was were not 🚢 Café\u0301'.split(
    ' ',
  );

test('equal tokens and variants cover every token of both sides once', () => {
  const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (x, y) => {
      const [a, b] = [annotated(x).tokens, annotated(y).tokens];
      const found = variantsOf({ words: a, from: 0 }, { words: b, from: 0 }, alignWords(a, b));
      const left = [a, b].map((tokens, side) => {
        const ranges = found.map((one) => (side === 0 ? one.a : one.b).tokens);
        for (let k = 0; k < tokens.length; k++)
          assert.ok(ranges.filter(({ from, to }) => k >= from && k < to).length <= 1, `${x} / ${y}`);
        return tokens.filter((_, k) => !ranges.some(({ from, to }) => k >= from && k < to));
      });
      assert.equal(
        left[0]?.map((token) => token.text),
        left[1]?.map((token) => token.text),
      );
    }),
    { numRuns: 150, seed: 6 },
  );
});

test('inflection: another form of one word', () => {
  differ(
    'The union votes to strike over unpaid overtime.',
    'The union voted to strike over unpaid overtime.',
    'inflection votes|voted',
  );
});

test('typography: capitals and quotation marks', () => {
  differ(
    'The Mayor said the “ferry” was late.',
    'The mayor said the "ferry" was late.',
    'typography Mayor|mayor',
    'typography “|"',
    'typography ”|"',
  );
});

test('a substitution holds the whole phrase', () => {
  differ(
    'Anti-government militants attacked the customs post at Harrow Bridge.',
    'Freedom fighters attacked the customs post at Harrow Bridge.',
    'substitution Anti-government militants|Freedom fighters',
  );
});

test('a word of one side alone has an empty place on the other', () => {
  differ(
    'The ministry voiced deep concern over the closure.',
    'The ministry voiced concern over the closure.',
    'only-a deep|',
  );
  differ(
    'The ministry voiced concern over the closure.',
    'The ministry voiced deep concern over the closure.',
    'only-b |deep',
  );
});

test('the same words at another place are one transposition', () => {
  const pairs = [
    [0, 3],
    [1, 4],
    [2, 0],
    [3, 1],
    [4, 2],
  ].map(([a = 0, b = 0]): WordPair => ({ a, b, by: 'same', strength: 0.9 }));
  const found = variants('last night the ferry sank', 'the ferry sank last night', pairs);
  assert.equal(found, ['transposition last night|last night']);
});

test('a comma that the aligner did not pair anchors nothing', () => {
  assert.equal(variants('Rain fell, snow too', 'Votes won, seats lost', []), [
    'substitution Rain fell, snow too|Votes won, seats lost',
  ]);
});

test('the same token between two differences is no variant', () => {
  const pairs: WordPair[] = [{ a: 1, b: 1, by: 'same', strength: 0.9 }];
  const found = variants('Burn the boats', 'Save the whales', pairs);
  assert.not.ok(
    found.some((one) => one.endsWith(' the|the')),
    found.join(', '),
  );
});

test('a side without words is told by the other alone', () => {
  const words = annotated('One two').tokens;
  const [only] = variantsOf({ words: [], from: 7 }, { words, from: 0 }, []);
  assert.is(only?.kind, 'only-b');
  assert.equal(only?.a.tokens, { from: 7, to: 7 });
  assert.equal(variantsOf({ words: [], from: 0 }, { words: [], from: 0 }, []), []);
});

test.run();
