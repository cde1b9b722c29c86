import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CollatedFraming } from '../../src/model/collation.js';
import { strengthIn, strongestFirst } from '../../views/strength.js';

const test = suite('views: strength');

const place = (witness: string, start: number, text: string) => ({
  witness,
  start,
  end: start + text.length,
  text,
  voice: 'own' as const,
});

const framing = (changes: Partial<CollatedFraming>): CollatedFraming => ({
  id: 'f1',
  device: 'label',
  rule: 'named-otherwise',
  row: 'r1',
  variants: [],
  readings: [place('A', 0, 'the “hill” guards'), place('B', 0, 'armed hill people')],
  evidence: [],
  confidence: 0.4,
  shown: true,
  note: '',
  ...changes,
});

const stormed = framing({
  device: 'loaded',
  rule: 'contrast-set',
  readings: [place('A', 20, 'stormed'), place('B', 20, 'entered')],
  evidence: [{ witness: 'A', start: 30, end: 34, role: 'same object' }],
});

test('listed words said of one object come before those that only fill a slot', () => {
  const slot = { ...stormed, evidence: [{ witness: 'A', start: 30, end: 34, role: 'same slot' }] };
  const strength = strengthIn([stormed, slot]);
  assert.ok(strength(stormed) > strength(slot));
});

test('names for the two sides of a proven contrast come before other names', () => {
  const evidence = ['A', 'B'].map((witness) => ({ witness, start: 20, end: 27, role: 'subject of' }));
  const beside = framing({ evidence });
  const elsewhere = framing({ evidence: evidence.map((one) => ({ ...one, start: 90, end: 97 })) });
  const half = framing({ evidence: evidence.slice(0, 1) });
  const strength = strengthIn([stormed, beside, elsewhere, half]);
  assert.ok(strength(beside) > strength(elsewhere));
  assert.is(strength(half), strength(elsewhere));
});

test('unlisted names that share no word come last, articles do not count as shared', () => {
  const shared = framing({
    readings: [place('A', 0, 'the cafe\u0301 guards'), place('B', 0, 'guards 🌊')],
  });
  const strange = framing({ readings: [place('A', 0, 'the mayor'), place('B', 0, 'the letter')] });
  const strength = strengthIn([shared, strange]);
  assert.ok(strength(shared) > strength(strange));
});

test('what reads again the words of a stronger contrast of its device steps back, of equals the longer comes first', () => {
  const ids = (framings: CollatedFraming[]) => strongestFirst(framings).map(({ id }) => id);
  const strong = framing({ id: 'strong', confidence: 0.6 });
  const again = framing({ id: 'again', confidence: 0.5, readings: [place('A', 4, '“hill” guards')] });
  const other = framing({ id: 'other', confidence: 0.4, readings: [place('A', 90, 'hill people')] });
  assert.equal(ids([other, again, strong]), ['strong', 'other', 'again']);
  const short = framing({ id: 'short', readings: [place('A', 200, 'guards')] });
  const long = framing({ id: 'long', readings: [place('A', 300, 'guards of the hill')] });
  assert.equal(ids([short, long]), ['long', 'short']);
});

test('what can both be true is weaker than what cannot', () => {
  const amounts = framing({ device: 'quantity', rule: 'quantity-differs' });
  const strength = strengthIn([amounts]);
  assert.ok(strength(amounts) > strength({ ...amounts, compatible: true }));
});

test.run();
