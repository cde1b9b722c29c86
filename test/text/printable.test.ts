import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { oneLine, printable } from '../../src/text/printable.js';

const test = suite('text: harmless to a terminal');

test('what moves the cursor, writes in colour or turns the reading order is spelt out', () => {
  assert.is(printable('a\x1b[31mb\x07\r\n\u202ec\u2028'), 'a\\x1b[31mb\\x07\\x0d\\x0a\\u{202e}c\\u{2028}');
  assert.is(printable('\x9b31m'), '\\x9b31m');
});

test('letters of every script, accents and emoji stay as they are', () => {
  const text = '🛰️ “Café” e\u0301 Мир سلام 日本 👩‍👩‍👧';
  assert.is(printable(text), text);
});

test('on one line white space of any kind is one space', () => {
  assert.is(oneLine('  a\r\n\tb\u00a0\u2003c\x00 '), 'a b c\\x00');
});

test.run();
