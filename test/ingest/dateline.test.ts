import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { datelineLength } from '../../src/ingest/dateline.js';

const test = suite('ingest: datelines');

const datelines = [
  'WASHINGTON — ',
  'WASHINGTON, DC — ',
  'WASHINGTON—',
  'KYIV, Ukraine (AP) — ',
  'LONDON (Reuters) - ',
  'BEIJING -- ',
  'WASHINGTON –- ',
  'MOSCOW, May 3 /TASS/. ',
  'OFER PRISON, West Bank, Jan 1 (Reuters) - ',
  'ST. PETERSBURG, Fla. — ',
  'SEOUL/UNITED NATIONS, Aug 30 (Reuters) - ',
  'LIVINGSTON, N.J. — ',
  'London, 3 May (AFP) - ',
  'Washington (CNN) ',
  '(CNN) ',
  '(Reuters) - ',
  'KYIV, Ukraine\u00a0— ',
];

test('place, day and agency before the first sentence are the dateline', () => {
  for (const dateline of datelines)
    for (const sentence of ['Two towns talked on Monday.', '“We talked,” he said.', '27 people were hurt.'])
      assert.is(datelineLength(dateline + sentence), dateline.length, dateline + sentence);
});

test('a sentence with a dash or with capitals has none', () => {
  for (const sentence of [
    'US-Iran talks resume in the river town.',
    'The commission — Two towns and a village — met.',
    'NATO — which has 31 members — met on Monday.',
    'Jane Doe (R) – a member – left.',
    'A-levels are over.',
    'UN officials met on Monday.',
    'IAEA, UN and EU (all three) – as ever – agreed.',
    '',
  ])
    assert.is(datelineLength(sentence), 0, sentence);
});

test.run();
