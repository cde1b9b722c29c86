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
