import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { align } from '../../src/align/align.js';
import { newsDaysOf } from '../../src/align/news-days.js';
import { profilesOf } from '../../src/align/profile.js';
import { defaultSettings } from '../../src/config.js';
import { type Account, storyOfLines } from './story.js';

const test = suite('align: days of accounts without a date');

const call = 'Minister Orban Lakatos called the governor of Varna to discuss the closed harbour road.';

/** By file, in the order given: accounts without a date come last in a story. */
function daysOf(accounts: readonly Account[], looked: Parameters<typeof newsDaysOf>[2] = []) {
  const story = storyOfLines(accounts);
  const { days, notices } = newsDaysOf(story, profilesOf(story).profiles, looked);
  const iso = (day: number | null | undefined) =>
    day === null || day === undefined ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
  const at = (k: number) => story.witnesses.findIndex(({ article }) => article.file === `account-${k}.txt`);
  return { days: accounts.map((_, k) => iso(days[at(k)])), notices };
}

test('the first day without a year that an account names, in the year nearest to the dated ones', () => {
  const { days } = daysOf([
    { date: '2022-01-05', lines: [call] },
    {
      date: null,
      lines: [
        'The road, closed since October 2, was the topic.',
        'They spoke on December 28.',
        'They met on March 3.',
      ],
    },
    { date: null, lines: ['On 9 January they spoke again.'] },
  ]);
  assert.equal(days, ['2022-01-05', '2021-12-28', '2022-01-09']);
});

test('days with a year, weekdays and things that began then say nothing', () => {
  const { days } = daysOf([
    { date: '2022-01-05', lines: [call] },
    {
      date: null,
      lines: ['The road was opened on June 7, 1987.', 'They spoke on Monday.', 'It is closed since May 2.'],
    },
  ]);
  assert.equal(days, ['2022-01-05', null]);
});

test('of no account a date is given: days are laid out beside each other', () => {
  const { days } = daysOf([
    { date: null, lines: ['They spoke on December 28.'] },
    { date: null, lines: ['They spoke on December 30.'] },
    { date: null, lines: ['They spoke on January 2.'] },
  ]);
  const [a, b, c] = days.map((day) => Date.parse(day as string) / 86_400_000);
  assert.is((b as number) - (a as number), 2);
  assert.is((c as number) - (b as number), 3);
});

test('an account that names no day is of the days of the one it is most like', () => {
  const like = (a: number, b: number, score: number) => ({
    a,
    b,
    height: 2,
    columns: 2,
    cells: Int32Array.of(0),
    features: [new Float64Array(0)],
    first: Float64Array.of(score),
  });
  const accounts = [
    { date: '2022-01-05', lines: [call] },
    { date: '2022-06-05', lines: [call] },
    { date: null, lines: [call] },
  ];
  assert.is(daysOf(accounts, [like(0, 2, 1), like(1, 2, 4)]).days[2], '2022-06-05');
  assert.is(daysOf(accounts, [like(0, 2, 4), like(1, 2, 1)]).days[2], '2022-01-05');
  assert.is(daysOf(accounts, [like(0, 2, -4)]).days[2], null);
});

test('an estimate is said where accounts lie apart, and only there', () => {
  const told = (date: string) =>
    daysOf([
      { date, lines: [call] },
      { date: null, lines: ['They spoke on June 6.'] },
    ]).notices;
  assert.match(told('2022-01-05')[0]?.message ?? '', /about June 6, the first day it names/);
  assert.equal(told('2022-06-08'), []);
});

test('two calls of which one account has no date are kept apart by the day that it names', () => {
  const judged = (line: string) => {
    const story = storyOfLines([
      { date: '2022-01-05', lines: [call] },
      { date: null, lines: [line] },
    ]);
    const { links } = align(story, defaultSettings);
    return links.find(({ a }) =>
      story.witnesses[a.witness]?.article.text.slice(a.start).startsWith('Minister'),
    );
  };
  const june = judged('Minister Lakatos spoke with a governor about the road on June 6.');
  const january = judged('Minister Lakatos spoke with a governor about the road on January 4.');
  assert.ok((january?.score ?? 0) > (june?.score ?? 0) + 0.1, `${january?.score} and ${june?.score}`);
  assert.is.not(june?.occasion, 'different');
});

test.run();
