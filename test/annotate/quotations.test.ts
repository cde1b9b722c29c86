import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotated } from './annotated.js';

const test = suite('annotate: quotations');

/** "speaker | verb" of each quotation. */
const said = (text: string): string[] =>
  annotated(text).quotations.map(({ speaker, verb }) => `${speaker?.text ?? '-'} | ${verb ?? '-'}`);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'behind the quotation, verb first',
    '🙂 “We go home,” said Finance Ministry spokesperson Ada Lund in a statement on Sunday.',
    ['Finance Ministry spokesperson Ada Lund | said'],
  ],
  ['behind the quotation, name first', '“We go home,” Lund added.', ['Lund | added']],
  ['before the quotation', 'Lund said: “We go home.”', ['Lund | said']],
  ['before the quotation, with a comma', 'The Café owner said, "We go home."', ['The Café owner | said']],
  [
    'a document that somebody put out',
    '“We go home,” said a statement issued by the Finance Ministry.',
    ['a statement issued by the Finance Ministry | said'],
  ],
  [
    'according to',
    'The town “will not pay,” according to a ministry readout of the meeting.',
    ['a ministry readout of the meeting | -'],
  ],
  ['a pronoun stands', 'Ada Lund spoke late. “We go home,” she told reporters.', ['she | told']],
  [
    'an apposition between name and verb',
    '“We go home,” Ada Lund, the ministry’s spokeswoman, said on Friday.',
    ['Ada Lund | said'],
  ],
  ['a party and state behind the name', '“We go home,” Rep. Ann Low (D-Ohio) said.', ['Rep. Ann Low | said']],
  [
    'a fragment inside a reported sentence',
    'Lund said the plan was “dead on arrival” and would stay so.',
    ['Lund | said'],
  ],
  ['the object of a speech act', 'Lund condemned what she called “a farce” on Friday.', ['she | called']],
  [
    'both halves of a split quotation',
    '“We go,” Lund said, “and we stay away.”',
    ['Lund | said', 'Lund | said'],
  ],
  ['the next sentence goes on', '“We go,” Lund said. “We stay away.”', ['Lund | said', 'Lund | said']],
  [
    'the next paragraph goes on',
    '“We go,” Lund said.\n“We stay away. We do not return.”',
    ['Lund | said', 'Lund | said'],
  ],
  ['a paragraph left open goes on', 'Lund said: “We go.\n“We stay away.”', ['Lund | said', 'Lund | said']],
  [
    'a participle speaks for its subject',
    'Lund blamed the mayor, adding that he had “lied to us all.”',
    ['Lund | adding'],
  ],
  ['the verb before a document', '“We go home,” said the release.', ['the release | said']],
  ['the verb before an age', '“We go home,” said 34-year-old Ada Lund.', ['34-year-old Ada Lund | said']],
  [
    'the verb before the head of a body',
    '“We go home,” warned the company’s chief, Ada Lund.',
    ['the company’s chief | warned'],
  ],
  ['in the words of', 'The plan is “a farce,” in the words of Ada Lund.', ['Ada Lund | -']],
  ['a signature', '“The best mayor ever.” — Ada Lund', ['Ada Lund | -']],
];

for (const [name, text, expected] of cases) {
  test(name, () => assert.equal(said(text), expected));
}

test('words in marks that nobody says have no speaker', () => {
  assert.equal(said('The “peace bridge” opened in May.'), ['- | -']);
});

test('the speaker’s place slices to its text', () => {
  const text = '🙂 “We go,” said Zoe\u0308 Lund.';
  const speaker = annotated(text).quotations[0]?.speaker;
  assert.is(text.slice(speaker?.start, speaker?.end), 'Zoe\u0308 Lund');
});

test.run();
