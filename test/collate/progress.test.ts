import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/collate.js';
import { type Progress, progressWords } from '../../src/model/progress.js';
import { apartAccounts, longAccount, statement } from '../support/long-accounts.js';

const test = suite('collate: how far it has come');

const accounts = [
  ...apartAccounts(3),
  { ...longAccount(0, { headline: 'A third 🚢', top: [statement], end: [], between: 2 }), file: 'c.txt' },
];

test('accounts, then pairs, then the rest are told in their order, and nothing in the result depends on it', () => {
  const told: Progress[] = [];
  const watched = collate(accounts, { onProgress: (progress) => told.push(progress) });
  assert.equal(watched, collate(accounts));
  assert.equal(
    [...new Set(told.map(progressWords))],
    [
      'reading account 1 of 3',
      'reading account 2 of 3',
      'reading account 3 of 3',
      'aligning pair 1 of 3',
      'aligning pair 2 of 3',
      'aligning pair 3 of 3',
      'comparing the words of what is linked',
      'looking for contrasts',
    ],
  );
});

test.run();
