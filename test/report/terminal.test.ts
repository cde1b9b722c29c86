import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { columns, hanging, marked, painter } from '../../src/report/terminal.js';

const test = suite('report: laying out for a terminal');

const none = () => [];

test('lines break at words and hang beside their label', () => {
  assert.equal(hanging('A  ', '🌊 “They” talked in the cafe\u0301 again', 20), [
    'A  🌊 “They” talked',
    '   in the cafe\u0301 again',
  ]);
});

test('wide characters count two columns, combining marks none', () => {
  assert.equal(hanging('', '日本語 日本語', 10), ['日本語', '日本語']);
  assert.equal(hanging('', `${'e\u0301'.repeat(10)} x`, 12), [`${'e\u0301'.repeat(10)} x`]);
});

test('a word longer than a line is cut, nothing of it lost', () => {
  assert.equal(hanging('', `x ${'a'.repeat(25)}`, 10), ['x', 'a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
});

test('a reading stands in brackets without colour and keeps its paint on every line it runs over', () => {
  const text = `They ${marked('talked and talked')} again`;
  assert.equal(hanging('B  ', text, 17), ['B  They [talked', '   and talked]', '   again']);
  const paint = (part: string) => `<${part}>`;
  assert.equal(hanging('B  ', text, 17, paint), ['B  They <[talked>', '   <and talked]>', '   again']);
});

test('tables are aligned, and what stands below a row stands under its last cell', () => {
  const table = columns(
    [
      ['A', 'The Post', 'x'],
      ['B', '日本', 'y'],
    ],
    40,
    (_, row) => (row === 0 ? ['(z)'] : []),
  );
  assert.equal(table, ['A  The Post  x', '             (z)', 'B  日本      y']);
  assert.equal(columns([['A', 'n'.repeat(40), 'x']], 30, none), [`A  ${'n'.repeat(9)}…  x`]);
});

test('without colour nothing is painted, with colour every family in its own', () => {
  const plain = painter(false);
  assert.is(plain.strong('a') + plain.family.words('b'), 'ab');
  const { words, source, facts, silence } = painter(true).family;
  assert.is(new Set([words('a'), source('a'), facts('a'), silence('a')]).size, 4);
});

test.run();
