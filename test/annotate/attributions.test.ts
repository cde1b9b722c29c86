import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotated } from './annotated.js';

const test = suite('annotate: attributions and voices');

/** "clause | what it attributes" */
function clauses(text: string): string[] {
  return annotated(text).attributions.map(({ start, end, scope }) => {
    const scopes = scope.map((span) => text.slice(span.start, span.end));
    return `${text.slice(start, end)} | ${scopes.join(' / ')}`;
  });
}

const voices = (text: string): string =>
  annotated(text)
    .tokens.filter(({ kind }) => kind !== 'mark')
    .map(({ text: word, voice }) => `${word}${voice === 'own' ? '' : `_${voice[0]}`}`)
    .join(' ');

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'indirect speech behind the verb',
    'On Friday, Lund said in a separate statement that the mayor also spoke.',
    ['Lund said | the mayor also spoke'],
  ],
  [
    'without "that"',
    'A city official said the talks aim at a pact.',
    ['A city official said | the talks aim at a pact'],
  ],
  [
    'in front of the clause',
    'The mayor will resign, Ada Lund, a spokeswoman for the city, said on Friday.',
    ['Ada Lund, a spokeswoman for the city, said | The mayor will resign'],
  ],
  [
    'according to, in front',
    'According to the ministry, the road is closed.',
    ['According to the ministry | the road is closed'],
  ],
  [
    'according to, behind',
    'The road is closed, according to a ministry readout of the call.',
    ['according to a ministry readout of the call | The road is closed'],
  ],
  [
    'a document speaks',
    '“The road is closed,” added the ministry’s readout of the call.',
    ['added the ministry’s readout of the call | The road is closed'],
  ],
  [
    'a second verb of the same source',
    'Lund said that the road is closed, and stressed that it is safe.',
    ['Lund said | the road is closed', 'stressed | it is safe'],
  ],
  ['a speech act attributes nothing', 'Lund praised the deal on Friday.', []],
];

for (const [name, text, expected] of cases) {
  test(name, () => assert.equal(clauses(text), expected));
}

test('each token has its voice: own, attributed, quoted', () => {
  assert.is(voices('Lund said the deal was “dead”.'), 'Lund said the_a deal_a was_a dead_q');
  assert.is(voices('The deal died, according to Lund.'), 'The_a deal_a died_a according to Lund');
  assert.is(voices('Ada met Lund.'), 'Ada met Lund');
});

test('a quotation of two sentences is attributed whole', () => {
  assert.equal(clauses('“We came. We went,” Lund said.'), ['Lund said | We came. We went']);
});

test.run();
