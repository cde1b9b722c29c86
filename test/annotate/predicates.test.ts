import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotated, surface } from './annotated.js';

const test = suite('annotate: predicates');

/** "subject > verb > object", with "by agent" for passives. */
function read(text: string): string[] {
  const witness = annotated(text);
  return witness.predicates.map(({ subject, lemma, object, passive, agent, negated }) => {
    const verb = `${negated ? 'not ' : ''}${lemma}`;
    const rest = passive ? `by ${surface(witness, agent)}` : surface(witness, object);
    return `${surface(witness, subject)} > ${verb} > ${rest}`;
  });
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    '🙂 Rebels seized the mainly Swedish-populated town.',
    ['Rebels > seize > the mainly Swedish-populated town'],
  ],
  ['The town was liberated by Oslo during a war.', ['The town > liberate > by Oslo']],
  [
    'The road has been blocked by government-backed protesters.',
    ['The road > block > by government-backed protesters'],
  ],
  ['The mayor did not sign the treaty.', ['The mayor > not sign > the treaty']],
  [
    'The deal left Norway losing control over parts of the region.',
    ['The deal > leave > Norway', 'Norway > lose > control over parts of the region'],
  ],
];

for (const [text, expected] of cases) {
  test(text, () => assert.equal(read(text), expected));
}

test('a headline has its verb', () => {
  assert.equal(read('# Lund pledges US support for talks'), ['Lund > pledge > US support']);
});

test('a verb joined by "and" shares its subject', () => {
  assert.equal(read('Lund visited Oslo and praised the treaty.'), [
    'Lund > visit > Oslo',
    'Lund > praise > the treaty',
  ]);
});

test('a reporting verb has its source as subject wherever it stands', () => {
  assert.equal(read('“We win,” said Ada Lund.').at(-1), 'Ada Lund > say > null');
});

test.run();
