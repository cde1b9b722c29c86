import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type MarkNode, markTree } from '../../views/marks.js';

const test = suite('views: marks');

const text = '🕊️ “Café” troops took the old town by night.';
const mark = (words: string, of = words) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, of };
};

const flat = (nodes: readonly MarkNode<string>[]): string =>
  nodes.map((node) => ('text' in node ? node.text : flat(node.children))).join('');

const shape = (nodes: readonly MarkNode<string>[]): string =>
  nodes
    .map((node) =>
      'text' in node ? node.text : `[${node.first ? '' : '…'}${node.mark.of}: ${shape(node.children)}]`,
    )
    .join('');

const whole = { start: 0, end: text.length };

test('keeps every character once, whatever the overlap', () => {
  const words = ['took the old', 'old town by', 'town', 'troops took', 'the', text];
  assert.is(
    flat(
      markTree(
        text,
        whole,
        words.map((one) => mark(one)),
      ),
    ),
    text,
  );
});

test('nests a reading inside a longer one', () => {
  const nodes = markTree(text, whole, [mark('town', 'in'), mark('the old town', 'out')]);
  assert.match(shape(nodes), '[out: the old [in: town]] by night.');
});

test('cuts the later of two crossing readings, and says which piece is the second', () => {
  const nodes = markTree(text, whole, [mark('took the old', 'a'), mark('old town', 'b')]);
  assert.match(shape(nodes), '[a: took the [b: old]][…b:  town] by');
});

test('draws two readings of the same words both', () => {
  const nodes = markTree(text, whole, [mark('took', 'a'), mark('took', 'b')]);
  assert.match(shape(nodes), '[a: [b: took]] the');
});

test('draws an empty reading at its place, also at the end of the stretch', () => {
  const at = text.indexOf(' took');
  assert.match(shape(markTree(text, whole, [{ start: at, end: at, of: 'none' }])), 'troops[none: ] took');
  const end = { start: text.length, end: text.length, of: 'none' };
  assert.match(shape(markTree(text, whole, [end])), 'night.[none: ]');
});

test('leaves out what lies outside the stretch and clips what reaches over its edge', () => {
  const span = { start: text.indexOf('took'), end: text.indexOf(' town') };
  const nodes = markTree(text, span, [mark('troops took', 'a'), mark('night', 'b')]);
  assert.is(shape(nodes), '[a: took] the old');
});

test.run();
