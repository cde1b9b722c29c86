import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText } from '../../src/ingest/ingest.js';

const test = suite('ingest: who wrote it for others');

const lead =
  '🌊 The “river commission” met on Monday in the cafe\u0301 at the crossing and spoke for three hours.';
const creditOf = (...lines: string[]) =>
  articleFromText(['River towns talk again', ...lines].join('\n\n'), { file: 'a.txt' }).credit;

test('an agency in a dateline, byline, last line or copyright line makes it wire copy', () => {
  const wire = (agency: string) => ({ agency, kind: 'wire' });
  assert.equal(creditOf('LONDON (Reuters) - Two towns talked on Monday.'), wire('Reuters'));
  assert.equal(creditOf('MOSCOW, May 3 /TASS/. Two towns talked on Monday.'), wire('TASS'));
  assert.equal(creditOf('By Jane Doe, Associated Press', lead), wire('AP'));
  assert.equal(creditOf(lead, 'jm/dm (AFP, dpa)'), wire('AFP'));
  assert.equal(creditOf(`${lead} (Xinhua)`), wire('Xinhua'));
  assert.equal(creditOf(lead, 'Copyright 2017 The Associated Press. All rights reserved.'), wire('AP'));
  assert.equal(creditOf(lead, '(Reporting by Jane Doe; Editing by John Roe)'), wire('Reuters'));
});

test('a reprint names whose article it is, by the copyright holder’s short name where there is one', () => {
  const reprint = (agency: string) => ({ agency, kind: 'reprint' });
  assert.equal(
    creditOf(
      lead,
      'Copyright (c) 2015. River Radio, Inc. Reprinted with the permission of Free River Radio, 1 Bridge Ave.',
    ),
    reprint('River Radio'),
  );
  assert.equal(creditOf(lead, 'Reprinted with permission of the River Post.'), reprint('River Post'));
  assert.equal(creditOf(lead, 'This article was originally published on The Bridge.'), reprint('Bridge'));
});

test('a picture’s agency, a contributor and an agency named in the story are no credit', () => {
  assert.is(creditOf(lead, 'The bridge on Monday, seen from the river (AP Photo/Jane Doe)', lead), null);
  assert.is(creditOf(lead, 'The Associated Press contributed to this report.'), null);
  assert.is(creditOf(lead, 'The mayor told Reuters that the bridge would stay closed until May.'), null);
  assert.is(creditOf(lead, 'Jane Doe/AP', lead), null);
  assert.is(creditOf(lead, 'Copyright 2017 The River Post. All rights reserved.'), null);
});

test.run();
