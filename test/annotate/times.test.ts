import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotated } from './annotated.js';

const test = suite('annotate: times');

/** All articles here are of Wednesday, 3 May 2023. */
const read = (text: string, date: string | null = '2023-05-03'): string[] =>
  annotated(text, { date }).times.map(({ text: words, from, to }) => `${words}: ${from}..${to}`);

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['🙂 They met on Tuesday.', ['Tuesday: 2023-05-02..2023-05-02']],
  ['They met on Wednesday.', ['Wednesday: 2023-05-03..2023-05-03']],
  ['They met last Wednesday.', ['last Wednesday: 2023-04-26..2023-04-26']],
  ['They will meet on Monday.', ['Monday: 2023-05-08..2023-05-08']],
  ['They meet next Friday.', ['next Friday: 2023-05-05..2023-05-05']],
  ['Closed since December 12.', ['December 12: 2022-12-12..2022-12-12']],
  ['A raid on September 19-20 failed.', ['September 19-20: 2022-09-19..2022-09-20']],
  ['On 20 March 2021 it rained.', ['20 March 2021: 2021-03-20..2021-03-20']],
  ['A war in the early 1990s began.', ['early 1990s: 1990-01-01..1993-12-31']],
  ['Tense since 1991, when it began.', ['1991: 1991-01-01..1991-12-31']],
  ['A war in the fall of 2020 ended.', ['fall of 2020: 2020-09-01..2020-11-30']],
  ['It began last week.', ['last week: 2023-04-24..2023-04-30']],
  ['They spoke over the weekend.', ['the weekend: 2023-04-29..2023-04-30']],
  ['He left two years ago.', ['two years ago: 2021-01-01..2021-12-31']],
  ['They met in November last year.', ['November last year: 2022-11-01..2022-11-30']],
  ['It is dated 2023-05-01.', ['2023-05-01: 2023-05-01..2023-05-01']],
];

for (const [text, expected] of cases) {
  test(text, () => assert.equal(read(text), expected));
}

test('what needs the article’s date stays open without one', () => {
  assert.equal(read('They met on Tuesday, as in 1991.', null), [
    'Tuesday: null..null',
    '1991: 1991-01-01..1991-12-31',
  ]);
});

test('"today" in a quotation is the speaker’s day', () => {
  assert.equal(read('“We met today,” she said.'), ['today: null..null']);
});

test('a modal, a name and a score are no dates', () => {
  assert.equal(read('It may rain. May Lund spoke of 5.10 to 12.30 and 2,020 people.'), []);
});

test.run();
