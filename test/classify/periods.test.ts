import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { relationOfTimes, type TimeRelation } from '../../src/classify/periods.js';
import type { TimeExpression } from '../../src/model/witness.js';
import { annotated } from '../annotate/annotated.js';

const test = suite('classify: how two dates stand to each other');

/** Wednesday. */
const day = '2023-05-03';

/** Two articles of that Wednesday; the first date of each sentence is compared. */
const cases: Readonly<Record<TimeRelation, readonly (readonly [string, string])[]>> = {
  same: [
    ['🚢 They met on Sunday at Café\u0301 “Lune”.', 'They met on April 30.'],
    ['They met on Sunday.', 'They met on 30 April 2023.'],
    ['They met on Sunday.', 'They met on Sunday, April 30.'],
    ['They met today.', 'They met on Wednesday.'],
    ['They met today.', 'They met on May 3.'],
    ['They met this morning.', 'They met on Wednesday.'],
    ['They met earlier today.', 'They met today.'],
    ['They met yesterday.', 'They met on Tuesday.'],
    ['They will meet tomorrow.', 'They will meet on Thursday.'],
    ['They met the day before yesterday.', 'They met on Monday.'],
    ['They meet the day after tomorrow.', 'They meet next Friday.'],
    ['They met on Monday, May 1.', 'They met on 2023-05-01.'],
    ['They met on Nov. 15, 2022.', 'They met on 15 November 2022.'],
    ['They met on the 15th of November.', 'They met on November 15.'],
    ['It began in November last year.', 'It began in November 2022.'],
    ['It began last month.', 'It began in April.'],
    ['It began in March 2023.', 'It began in March.'],
    ['The war began in 2020.', 'The war began three years ago.'],
    ['It was last year.', 'It was in 2022.'],
    ['They met over the weekend.', 'They met last weekend.'],
    ['It began two weeks ago.', 'It began in the week of two weeks ago.'],
    ['A war in the fall of 2020 ended.', 'A war in the autumn of 2020 ended.'],
    ['The early 1990s were hard.', 'The early ’90s were hard.'],
    ['They met on Tuesday.', 'They met yesterday.'],
    ['It happened last night.', 'It happened on Tuesday.'],
    ['The end of March was wet.', 'Late March was wet.'],
    ['It fell in the first half of 2020.', 'It fell in the first half of 2020, they said.'],
    ['They met a week ago.', 'They met last week.'],
  ],
  within: [
    ['They met on Sunday.', 'They met last week.'],
    ['They met on Sunday.', 'They met over the weekend.'],
    ['They met on Sunday.', 'They met in April.'],
    ['They met on April 12.', 'They met last month.'],
    ['They met on April 12.', 'They met this year.'],
    ['They met in March.', 'They met earlier this year.'],
    ['They met on Monday.', 'They met earlier this week.'],
    ['They met on May 2.', 'They met earlier this month.'],
    ['They met on Tuesday.', 'They met overnight.'],
    ['They met today.', 'They met overnight.'],
    ['The war began in 1991.', 'The war began in the early 1990s.'],
    ['The war ended in 1993.', 'The war ended in the 1990s.'],
    ['The war ended in the early 1990s.', 'The war ended in the 1990s.'],
    ['It began in October 2020.', 'It began in the fall of 2020.'],
    ['It began in the fall of 2020.', 'It began in 2020.'],
    ['It began in October 2020.', 'It began in late 2020.'],
    ['It began on 27 September 2020.', 'It began in 2020.'],
    ['They met on Friday.', 'They met last week.'],
    ['They met on Saturday.', 'They met over the weekend.'],
    ['They will meet on Friday.', 'They will meet later this week.'],
    ['They will meet on May 20.', 'They will meet later this month.'],
    ['It fell in February 2021.', 'It fell in the first quarter of 2021.'],
    ['It fell in April 2021.', 'It fell in the first half of 2021.'],
    ['They met in early March.', 'They met in March.'],
    ['They met on March 5.', 'They met in early March.'],
    ['A raid on September 19-20 failed.', 'A raid in September failed.'],
    ['A raid on September 19 failed.', 'A raid on September 19-20 failed.'],
    ['Shops closed on Monday.', 'Shops closed in the past week.'],
    ['Shops closed on April 20.', 'Shops closed in the last three weeks.'],
    ['Shops closed yesterday.', 'Shops closed in the past 48 hours.'],
    ['It began in the mid-1980s.', 'It began in the 1980s.'],
    ['It began in 1985.', 'It began in the mid-1980s.'],
    ['It began two years ago.', 'It began in the last five years.'],
    ['It began in mid-2019.', 'It began in 2019.'],
  ],
  overlapping: [
    ['It fell in late 2020.', 'It fell in the winter of 2020.'],
    ['It began in the early 1990s.', 'It began in the last thirty years.'],
    ['It fell in 2015-16.', 'It fell in 2016-17.'],
    ['They met last week.', 'They met in the past week.'],
    ['They met overnight.', 'They meet later this week.'],
    ['The strike ran on May 2-4.', 'The strike ran on May 4-6.'],
    ['They met last week.', 'They met in the past five days.'],
    ['It fell in the winter of 2020.', 'It fell in the first quarter of 2021.'],
    ['It fell in the summer of 2021.', 'It fell in the third quarter of 2021.'],
    ['It began in April.', 'It began in the last two weeks.'],
  ],
  excluding: [
    ['They met on Sunday.', 'They met on Monday.'],
    ['They met on Sunday.', 'They met on May 1.'],
    ['They met today.', 'They met yesterday.'],
    ['They met last week.', 'They met this week.'],
    ['They met on Monday.', 'They met last week.'],
    ['They met in March.', 'They met in April.'],
    ['They met last month.', 'They met this month.'],
    ['The war began in 1991.', 'The war began in 1994.'],
    ['The war ended in the early 1990s.', 'The war ended in 1996.'],
    ['The war ended in the 1980s.', 'The war ended in the 1990s.'],
    ['The war began in the fall of 2020.', 'The war began in the spring of 2020.'],
    ['It began last year.', 'It began two years ago.'],
    ['It began in early 2020.', 'It began in late 2020.'],
    ['They met on Nov. 15, 2022.', 'They met on Nov. 15, 2021.'],
    ['They met in early March.', 'They met in late March.'],
    ['They met over the weekend.', 'They met on Friday.'],
    ['They met over the weekend.', 'They met on Monday.'],
    ['They will meet tomorrow.', 'They will meet on Friday.'],
    ['They met earlier this month.', 'They met last month.'],
    ['They met overnight.', 'They met on Sunday.'],
    ['It fell in the first half of 2020.', 'It fell in the second half of 2020.'],
    ['It fell in the first quarter of 2021.', 'It fell in May 2021.'],
    ['The start of March was wet.', 'The end of March was wet.'],
    ['They met a year ago.', 'They met in 2020.'],
    ['They met two weeks ago.', 'They met last week.'],
    ['They met last Wednesday.', 'They met on Wednesday.'],
    ['They met on 2 May.', 'They met on 2 June 2022.'],
    ['They will meet next week.', 'They meet this week.'],
    ['They met last night.', 'They met on Monday.'],
    ['Closed since December 12.', 'Closed since January 12.'],
  ],
  unresolvable: [
    ['They met the day before.', 'They met on Sunday.'],
    ['They met the following week.', 'They met last week.'],
    ['He left two days later.', 'He left on Tuesday.'],
    ['He left a year earlier.', 'He left in 2020.'],
    ['“We met today,” she said.', 'They met on Tuesday.'],
    ['They met several years ago.', 'They met in 2020.'],
    ['They met the previous month.', 'They met in March.'],
    ['He left a week after.', 'He left last week.'],
  ],
};

const timeIn = (sentence: string, date: string | null): TimeExpression => {
  const [first] = annotated(sentence, { date }).times;
  if (!first) throw new Error(`no date in: ${sentence}`);
  return first;
};

for (const [expected, pairs] of Object.entries(cases) as [TimeRelation, [string, string][]][])
  for (const [one, other] of pairs)
    test(`${expected}: ${one} / ${other}`, () => {
      const [a, b] = [timeIn(one, day), timeIn(other, day)];
      assert.is(relationOfTimes(a, b), expected, `${a.from}..${a.to} / ${b.from}..${b.to}`);
      assert.is(relationOfTimes(b, a), expected, 'the other way round');
    });

/** Articles of two days, the first of the day that stands first. */
const dated: readonly (readonly [string, string, string, string, TimeRelation])[] = [
  ['2023-05-03', 'They met on Tuesday.', '2023-05-02', 'They met today.', 'same'],
  ['2023-05-03', 'They met yesterday.', '2023-05-04', 'They met on Tuesday.', 'same'],
  ['2023-05-03', 'They met last week.', '2023-04-28', 'They met this week.', 'same'],
  ['2023-05-03', 'They met last month.', '2023-04-28', 'They met this month.', 'same'],
  ['2023-05-03', 'They met on Sunday.', '2023-05-10', 'They met on Sunday.', 'excluding'],
  ['2023-05-03', 'It began last year.', '2022-05-03', 'It began this year.', 'same'],
  ['2023-05-03', 'It began in November.', '2022-12-01', 'It began last month.', 'same'],
  ['2023-01-02', 'It began in December.', '2022-12-30', 'It began this month.', 'same'],
  ['2023-05-03', 'They meet on Friday, they said.', '2023-05-06', 'They met yesterday.', 'excluding'],
  ['2023-05-03', 'They will meet on Friday.', '2023-05-06', 'They met yesterday.', 'same'],
  ['2023-05-03', 'It broke overnight.', '2023-05-04', 'It broke on Tuesday.', 'within'],
  ['2023-05-03', 'They met over the weekend.', '2023-05-01', 'They met yesterday.', 'within'],
];

for (const [dayA, one, dayB, other, expected] of dated)
  test(`${expected}: ${dayA}, ${one} / ${dayB}, ${other}`, () => {
    const [a, b] = [timeIn(one, dayA), timeIn(other, dayB)];
    assert.is(relationOfTimes(a, b), expected, `${a.from}..${a.to} / ${b.from}..${b.to}`);
  });

test('without an article’s date only what needs none is resolved', () => {
  const relation = (one: string, other: string): TimeRelation =>
    relationOfTimes(timeIn(one, null), timeIn(other, day));
  assert.is(relation('They met on Sunday.', 'They met on Monday.'), 'unresolvable');
  assert.is(relation('They met overnight.', 'They met today.'), 'unresolvable');
  assert.is(relation('They met at the end of the month.', 'They met today.'), 'unresolvable');
  assert.is(relation('It began in 1991.', 'It began in the early 1990s.'), 'within');
  assert.is(relation('The end of March 2020 was wet.', 'It fell in April 2020.'), 'excluding');
});

test('there are at least 120 of them', () =>
  assert.ok(Object.values(cases).flat().length + dated.length >= 120));

test.run();
