import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  confidenceWord,
  count,
  dateWord,
  firstWords,
  list,
  tellingWords,
  titleWord,
} from '../../views/words.js';

const test = suite('views: words');

test('writes an ISO day for people and says when there is none', () => {
  assert.is(dateWord('2024-02-09'), '9 February 2024');
  assert.is(dateWord(null), 'date unknown');
  assert.is(dateWord('spring 2024'), 'spring 2024');
  assert.is(dateWord('2024-17-09'), '2024-17-09');
});

test('says confidence in three words', () => {
  assert.equal([0.95, 0.55, 0.54, 0.4, 0.39].map(confidenceWord), [
    'sure',
    'sure',
    'likely',
    'likely',
    'possible',
  ]);
});

test('an event without a title is called by its folder, without a folder by its accounts', () => {
  const names = ['The Post', 'Account B'];
  assert.is(titleWord({ id: 'river-talks', title: 'River 🌊' }, names), 'River 🌊');
  assert.is(titleWord({ id: 'river-talks', title: null }, names), 'river-talks');
  assert.is(titleWord({ id: '0123456789ab', title: null }, names), 'The Post and Account B');
  assert.is(titleWord({ id: 'pasted-0123456789ab', title: null }, names), 'The Post and Account B');
  assert.is(titleWord({ id: '0123456789ab', title: null }, ['A', 'B', 'C', 'D']), '4 accounts of one event');
});

test('counts in the singular and the plural', () => {
  assert.is(count(1, 'row'), '1 row');
  assert.is(count(0, 'contrast'), '0 contrasts');
  assert.is(list(['A', 'B', 'C']), 'A, B and C');
});

test('cuts a long passage between words', () => {
  assert.is(firstWords('The 🕊️ talks “ended” at the café on Monday night', 5), 'The 🕊️ talks “ended” at …');
  assert.is(firstWords('short'), 'short');
});

test('cuts one endless word without breaking a character', () => {
  assert.match(firstWords('😀'.repeat(200)), /^(?:😀){72}…$/u);
});

test('tells long readings apart by leaving out what all begin with', () => {
  const told = tellingWords([
    'the long way round the old town was closed',
    'the long way round the old town was closed and mined',
    '',
  ]);
  assert.equal(told, ['… was closed', '… was closed and mined', '–']);
});

test('leaves short readings as they are', () => {
  assert.equal(tellingWords(['took the town', 'took the city']), ['took the town', 'took the city']);
});

test.run();
