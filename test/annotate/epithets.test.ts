import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { annotated } from './annotated.js';

const test = suite('annotate: epithets and descriptions');

const told = (text: string): string[] => {
  const witness = annotated(`🙂 Café\u0301 “x”. ${text}`);
  return witness.mentions.flatMap(({ text: name, epithet, descriptions = [] }) => {
    const slice = ({ start, end }: { start: number; end: number }) => witness.article.text.slice(start, end);
    return epithet || descriptions.length > 0
      ? [`${epithet ? slice(epithet) : '–'} | ${name} | ${descriptions.map(slice).join('; ') || '–'}`]
      : [];
  });
};

test('title, people, country and adjective before a name', () => {
  assert.equal(told('He met embattled Armenian Prime Minister Ada Lund there.'), [
    'embattled Armenian Prime Minister | Ada Lund | –',
  ]);
  assert.equal(told('Norway’s President Ada Lund spoke.'), ['Norway’s President | Ada Lund | –']);
  assert.equal(told('Then opposition leader Ada Lund spoke.'), ['opposition leader | Ada Lund | –']);
});

test('a body before the title belongs to it', () => {
  assert.equal(told('Later State Department spokesman Ada Lund spoke.'), [
    'State Department spokesman | Ada Lund | –',
  ]);
});

test('a verb, a preposition or a determiner is no epithet', () => {
  assert.equal(told('After the call Mr Lund said so. In talks with Ada Lund nothing changed.').length, 1);
  assert.equal(told('She thanked Ada Lund.'), []);
});

test('half of a compound is no epithet', () => {
  assert.equal(told('The pro-Lund camp met Ada Lund.'), []);
});

test('a description between commas, behind the name or before it', () => {
  assert.equal(told('Ada Lund, a spokesperson for the ministry, declined.'), [
    '– | Ada Lund | a spokesperson for the ministry',
  ]);
  assert.equal(told('The top Norwegian diplomat, Ada Lund, declined.'), [
    '– | Ada Lund | The top Norwegian diplomat',
  ]);
});

test('an age between is stepped over; a list is no description', () => {
  assert.equal(told('Ada Lund, 44, a driver, was held.'), ['– | Ada Lund | a driver']);
  assert.equal(told('Ada Lund, the harbour, and a ship were seen.'), []);
});

test.run();
