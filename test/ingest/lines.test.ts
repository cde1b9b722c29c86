import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { paragraphsOf } from '../../src/ingest/lines.js';

const test = suite('ingest: paragraphs of plain text');

const paragraphs = (text: string): string[] =>
  paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

const wrapped = `🌊 The “river commission” met on Monday and spoke for three hours about
the cafe\u0301 at the crossing, which both towns have claimed since the flood
of last year, an official said.

Nobody spoke of a treaty. The members left by separate doors, and none
of them answered the questions of the reporters who had waited outside
in the rain.`;

test('single line breaks and blank lines both part paragraphs', () => {
  assert.equal(paragraphs('One.\nTwo.\n\n\nThree.'), ['One.', 'Two.', 'Three.']);
});

test('hard-wrapped text is put together again, its line breaks kept inside the paragraph', () => {
  assert.equal(paragraphs(wrapped), wrapped.split('\n\n'));
});

test('the same text wrapped with Windows line ends has the same paragraphs', () => {
  const windows = wrapped.replaceAll('\n', '\r\n');
  assert.equal(paragraphs(windows), windows.split('\r\n\r\n'));
});

test('in hard-wrapped text a short line ends its paragraph, an indented one opens the next', () => {
  const text = wrapped.replace('\n\n', '\n   ');
  assert.is(paragraphs(text).length, 2);
});

test('a list of short lines is no wrapped paragraph', () => {
  const list = [
    'Florida: 49',
    'Virginia: 32',
    'Texas: 22',
    'California, at an office party: 14',
    'Denver: 12',
  ];
  assert.equal(paragraphs(list.join('\n')), list);
});

test('long lines are paragraphs, however many follow each other', () => {
  const line =
    'A sentence of the story that is quite a bit longer than any terminal would wrap it, about the river and the bridge.';
  assert.equal(paragraphs([line, line, line, line].join('\n')), [line, line, line, line]);
});

test('white space of every kind is trimmed from paragraphs and nothing else is lost', () => {
  assert.equal(paragraphs(' \u00a0One.\u00a0\u2028\tTwo.\u2029\n\ufeffThree.\r'), ['One.', 'Two.', 'Three.']);
  assert.equal(paragraphs(' \n\r\n '), []);
});

test.run();
