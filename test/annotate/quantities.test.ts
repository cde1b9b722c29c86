import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotated } from './annotated.js';

const test = suite('annotate: quantities');

const read = (text: string): string[] =>
  annotated(text).quantities.map(
    ({ text: words, least, greatest, modifier, unit, counts }) =>
      `${words}: ${least}..${greatest} ${modifier} ${unit} ${counts}`,
  );

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['🙂 It killed some 30,000 people.', ['some 30,000 people: 27000..33000 about null person']],
  ['It left tens of thousands dead.', ['tens of thousands dead: 20000..99999 vague null dead']],
  ['Dozens of soldiers fled.', ['Dozens of soldiers: 24..99 vague null soldier']],
  [
    'At least 12 percent of the votes are lost.',
    ['At least 12 percent of the votes: 12..Infinity at least % vote'],
  ],
  ['It cost up to $5bn.', ['up to $5bn: 0..5000000000 at most USD null']],
  [
    'Between 5 and 6 million people fled.',
    ['Between 5 and 6 million people: 5000000..6000000 about null person'],
  ],
  ['He paid two hundred and fifty euros.', ['two hundred and fifty euros: 250..250 exact EUR null']],
  ['A third of the villages burned.', [`A third of the villages: ${1 / 3}..${1 / 3} exact null village`]],
  ['It ran for twenty-five miles.', ['twenty-five miles: 25..25 exact mi null']],
  [
    'More than 1.5 million voters came.',
    ['More than 1.5 million voters: 1500000..Infinity at least null voter'],
  ],
];

for (const [text, expected] of cases) {
  test(text, () => assert.equal(read(text), expected));
}

test('dates, years, ordinals, house numbers and designations are no quantities', () => {
  assert.equal(
    read('In 1991 and on March 20, 2023, the second F-16 of No. 5 landed in the 1990s, one of the last.'),
    [],
  );
});

test.run();
