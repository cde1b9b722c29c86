import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dayOf } from '../../src/align/news-days.js';
import { isOneDatedFact, occasionOf as judged } from '../../src/align/occasion.js';
import type { Profile } from '../../src/align/profile.js';
import type { Story } from '../../src/model/witness.js';
import { firstOfBoth } from './story.js';

const test = suite('align: occasions');

/** With the days that are given, and no others. */
const occasionOf = (story: Story, a: Profile, b: Profile) =>
  judged(
    story,
    {
      days: story.witnesses.map(({ article: { date } }) => (date === null ? null : dayOf(date))),
      estimated: [],
    },
    a,
    b,
  );

const call = 'Minister Orban Lakatos called the governor of Varna.';
const phoned = 'Lakatos phoned the governor of Varna.';

/** What is told, the two days and sentences (further ones behind a bar), and what the occasion must be. */
const table: readonly (readonly [string, string | null, string, string | null, string, string])[] = [
  ['news of one week', '2022-06-07', call, '2022-06-09', phoned, 'same'],
  ['news a month apart', '2022-06-07', call, '2022-07-19', phoned, 'different'],
  [
    'one day named a month later',
    '2022-06-07',
    'Lakatos called the governor of Varna on June 6.',
    '2022-07-19',
    'Lakatos phoned the governor of Varna on June 6.',
    'same',
  ],
  [
    'two days named',
    '2022-06-07',
    'Lakatos called the governor of Varna on June 6.',
    '2022-07-19',
    'Lakatos called the governor of Varna on July 18.',
    'different',
  ],
  [
    'what began before both',
    '2022-06-07',
    'The road has been closed since March 12, 2022.',
    '2022-07-19',
    'The road has been closed since March 2022.',
    'same',
  ],
  [
    'a past year in both',
    '2022-06-07',
    'The two towns fought a war in 1987.',
    '2022-09-19',
    'In 1987 the towns went to war.',
    'same',
  ],
];

for (const [name, dayA, one, dayB, other, wanted] of table)
  test(`${name}: ${wanted}`, () => {
    const { story, a, b } = firstOfBoth([
      { date: dayA, lines: [one] },
      { date: dayB, lines: [other] },
    ]);
    assert.is(occasionOf(story, a, b).occasion, wanted);
    assert.is(occasionOf(story, b, a).occasion, wanted, 'whichever side comes first');
  });

test('a later account that names the earlier day is never set apart for its date', () => {
  for (const later of [
    ['Lakatos phoned the governor of Varna on June 6.'],
    [phoned, 'The two had met on June 5.'],
  ]) {
    const { story, a, b } = firstOfBoth([
      { date: '2022-06-07', lines: [call] },
      { date: '2022-07-19', lines: later },
    ]);
    assert.is.not(occasionOf(story, a, b).occasion, 'different');
  }
});

test('what lasts may be told in both of two articles a month apart', () => {
  const { story, a, b } = firstOfBoth([
    { date: '2022-06-07', lines: ['The road is closed to lorries.'] },
    { date: '2022-07-19', lines: ['The road remains closed to lorries.'] },
  ]);
  assert.is(occasionOf(story, a, b).occasion, 'unknown');
});

test('without a date of one article nothing is told apart', () => {
  const { story, a, b } = firstOfBoth([
    { date: null, lines: [call] },
    { date: '2022-07-19', lines: [phoned] },
  ]);
  assert.equal(occasionOf(story, a, b), { occasion: 'unknown', points: 0 });
});

test('one act in one past period is a dated fact; the act or the period alone is none', () => {
  const dated = (one: string, other: string): boolean => {
    const { a, b, kinship } = firstOfBoth([
      { date: '2022-06-07', lines: [one] },
      { date: '2022-06-08', lines: [other] },
    ]);
    return isOneDatedFact(a, b, kinship);
  };
  const invaded = 'The Ruritanian army invaded Miralba in 1987.';
  assert.ok(dated(invaded, 'Rebels seized Miralba in the late 1980s.'));
  assert.not.ok(dated(invaded, 'Rebels seized Miralba in 1993.'), 'another year');
  assert.not.ok(dated(invaded, 'The bakery opened its doors in 1987.'), 'another act');
});

test.run();
