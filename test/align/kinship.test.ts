import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Kinship } from '../../src/align/kinship.js';

const test = suite('align: kinship of words');

const words = 'river harbour ferry seized occupied spoke speech 🌊 “quay” café'.split(' ');

/** Numbers of the words above, among `more` words that no lexicon knows. */
function numbered(more: number): { readonly kinship: Kinship; readonly numbers: readonly number[] } {
  const kinship = new Kinship();
  const numbers = words.map((word) => kinship.number(word, word));
  for (let k = 0; k < more; k++) kinship.number(`qx${k}zz`, `qx${k}zz`);
  return { kinship, numbers };
}

test('a word is wholly akin to itself, members of a contrast set and derivations are near, strange words are not', () => {
  const { kinship, numbers } = numbered(3);
  const between = (a: string, b: string): number =>
    kinship.between(numbers[words.indexOf(a)] as number, numbers[words.indexOf(b)] as number);
  assert.is(between('ferry', 'ferry'), 1);
  assert.ok(between('seized', 'occupied') >= 0.8 - 1e-6);
  assert.ok(between('spoke', 'speech') > 0.3);
  assert.is(kinship.between(numbers[0] as number, words.length), 0);
});

test('more words than the table holds get the same answers, also when asked again and the other way round', () => {
  const [few, many] = [numbered(3), numbered(4100)];
  assert.is.not(few.kinship.known().table, null);
  assert.is(many.kinship.known().table, null);
  for (const a of few.numbers)
    for (const b of few.numbers) {
      // Asked once before, and so from what is remembered the second time.
      const first = Math.fround(few.kinship.between(a, b));
      assert.is(Math.fround(few.kinship.between(a, b)), first);
      assert.is(many.kinship.between(a, b), first);
      assert.is(many.kinship.between(b, a), first);
    }
});

test.run();
