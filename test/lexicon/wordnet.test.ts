import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inWordnet, relation } from '../../src/lexicon/wordnet.js';

const test = suite('lexicon: WordNet');

test('the closest relation wins, either way round', () => {
  const cases = [
    ['commence', 'begin', 'synonym'],
    ['physician', 'doctor', 'synonym'],
    ['victory', 'defeat', 'antonym'],
    ['legal', 'illegal', 'antonym'],
    ['accept', 'refuse', 'antonym'],
    ['negotiate', 'negotiation', 'derived'],
    ['destroy', 'destruction', 'derived'],
    ['ballot', 'vote', 'synonym'],
    ['senator', 'legislator', 'hypernym'],
    ['rifle', 'firearm', 'hypernym'],
  ] as const;
  for (const [a, b, wanted] of cases) {
    assert.is(relation(a, b), wanted, `${a} ${b}`);
    assert.is(relation(b, a), wanted, `${b} ${a}`);
  }
  assert.is(relation('potato', 'election'), null);
});

test('far-fetched senses are left out', () => {
  assert.is.not(relation('man', 'piece'), 'synonym');
  assert.is.not(relation('bank', 'trust'), 'synonym');
});

test('unknown and odd words have no relation', () => {
  for (const odd of ['', '🕊️', 'Peace', 'zzzz', 'prime minister', '’', 'a'.repeat(5000)]) {
    assert.is(relation(odd, 'peace'), null, odd);
    assert.is(inWordnet(odd), false, odd);
  }
  assert.ok(inWordnet('peace'));
});

test.run();
