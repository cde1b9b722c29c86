import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { segment } from '../../src/segment/segment.js';
import { article } from './article.js';

const test = suite('segment: sentences');

const sentences = (text: string): string[] => {
  const { passages } = segment(article(text));
  return passages.map(({ start, end }) => text.slice(start, end));
};

/** Each text is given as its sentences; put together it must fall apart the same way. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'titles, initials and dotted abbreviations stay inside',
    [
      '🙂 U.S. Secretary of State Mary J. Oakes met Gov. Tim Hale and Rep. Ann Low (D-Ohio) in St. Paul.',
      'She left.',
    ],
  ],
  [
    'an abbreviation ends a sentence before a word that starts one',
    ['He came home to the U.S. The vote had passed.'.slice(0, 24), 'The vote had passed.'],
  ],
  [
    'times of day',
    ['It began at 9 a.m. Monday and ended at 4 p.m. sharp.', 'Doors close at 6 p.m.', 'Nobody waited.'],
  ],
  ['numbers', ['Item No. 5 cost $3.50 on Jan. 4, 2021.', 'The answer was no.', 'Then it rained.']],
  [
    'companies',
    ['Acme Inc. said Widget Corp. Chief Ada Lund had resigned.', 'They paid Acme Inc.', 'The deal is off.'],
  ],
  ['ellipses', ['“Well … we shall see.', '… Nobody knows,” she said.', 'He paused... and went on.']],
  [
    'a closing quote belongs to the sentence it closes',
    ['“It is over.”', 'Café owners cheered.', '"We won." '.trim(), 'They sang.'],
  ],
  [
    'a quotation with its attribution is one sentence',
    ['“Is it over?” Anna Lind asked.', '“Never!” he said.', '“We go,” said the mayor.'],
  ],
  ['a quotation of two sentences is two', ['“We came early.', 'We left late,” the envoy said.']],
  ['other scripts', ['これは文です。', '次の文です。']],
];

for (const [name, expected] of cases) {
  test(name, () => {
    const joined = expected.join(/[。]/.test(expected[0] ?? '') ? '' : ' ');
    assert.equal(sentences(joined), expected);
  });
}

test('headlines and headings are one passage each, boilerplate one a block, corrections fall into sentences', () => {
  const text =
    '# Vote passes. What now?\n\nThe vote passed. It was close.\n## Reactions. All of them.\n! An earlier version erred. We regret it.\n~ Sign up. Share this.';
  const { passages } = segment(article(text));
  assert.equal(
    passages.map(({ kind, paragraph }) => `${kind} ${paragraph}`),
    ['headline 0', 'sentence 1', 'sentence 1', 'heading 2', 'correction 3', 'correction 3', 'boilerplate 4'],
  );
});

test('a signature behind a quotation stays with it', () => {
  assert.equal(sentences('“The best mayor ever.” — Ada Lund'), ['“The best mayor ever.” — Ada Lund']);
});

test.run();
