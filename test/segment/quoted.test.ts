import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { segment } from '../../src/segment/segment.js';
import { article } from './article.js';

const test = suite('segment: quoted spans');

const quoted = (text: string): string[] =>
  segment(article(text)).quoted.map(({ start, end }) => text.slice(start, end));

test('curly, straight and single marks, left out of the span', () => {
  assert.equal(quoted('🙂 “We go,” she said. "They stay," he said. ‘Nobody moves,’ it read.'), [
    'We go,',
    'They stay,',
    'Nobody moves,',
  ]);
  assert.equal(quoted("He called it 'a fine mess' and left."), ['a fine mess']);
});

test('two sentences inside one pair of marks are one span over two passages', () => {
  const text = 'Café: “We came early. We left late,” the envoy said.';
  const { passages, quoted: spans } = segment(article(text));
  assert.is(passages.length, 2);
  assert.equal(
    spans.map(({ start, end }) => text.slice(start, end)),
    ['We came early. We left late,'],
  );
});

test('apostrophes are no quotation marks', () => {
  assert.equal(quoted("The countries' leaders didn't say what the '90s' boom cost O'Brien's firm."), []);
  assert.equal(quoted('The countries’ leaders said the workers’ pay rose.'), []);
});

test('a quotation inside a quotation belongs to the outer one', () => {
  assert.equal(quoted('“He said ‘never again’ to me,” she said.'), ['He said ‘never again’ to me,']);
  assert.equal(quoted('"He called it “a farce” twice," she said.'), ['He called it “a farce” twice,']);
});

test('marks that never close end with their paragraph, and the next paragraph goes on', () => {
  assert.equal(quoted('“We came early.\n“We left late,” she said.\nNobody spoke.'), [
    'We came early.',
    'We left late,',
  ]);
  assert.equal(quoted('She said: “We came early.\nNobody spoke.'), ['We came early.']);
});

test('a stray closing mark and an empty pair are harmless', () => {
  assert.equal(quoted('It was over.” Then “” nothing.'), []);
});

test('menus and share lines hold no quotations', () => {
  assert.equal(quoted('~ “Share this” with friends'), []);
});

test.run();
