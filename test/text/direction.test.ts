import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { mostlyFromRight, stretchesOf } from '../../src/text/direction.js';

const test = suite('text: reading direction');

test('a text without letters from the right is one stretch', () => {
  assert.equal(stretchesOf('🙂 “Cafe\u0301”, 12 May'), [
    { text: '🙂 “Cafe\u0301”, 12 May', fromRight: false },
  ]);
  assert.equal(stretchesOf(''), []);
});

test('words from the right stay together over spaces and digits, and leave the mark behind them to the line', () => {
  assert.equal(stretchesOf('The paper الوادي 24 اليوم, says “שלום”.'), [
    { text: 'The paper ', fromRight: false },
    { text: 'الوادي 24 اليوم', fromRight: true },
    { text: ', says “', fromRight: false },
    { text: 'שלום”.', fromRight: true },
  ]);
});

test('stretches alternate and are the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ש', 'ع', ' ', '1', '.', '🙂', '\u0301', '\ud800') }),
      (text) => {
        const stretches = stretchesOf(text);
        assert.is(stretches.map((stretch) => stretch.text).join(''), text);
        for (const { text: part } of stretches) assert.is.not(part, '');
      },
    ),
  );
});

test('the direction of a line is that of most of its letters', () => {
  assert.ok(mostlyFromRight('קראו את Herald היום'));
  assert.not(mostlyFromRight('הארץ, 2 May: Soldiers occupied the road.'));
  assert.not(mostlyFromRight('12 – 🙂'));
});

test.run();
