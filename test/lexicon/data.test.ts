import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dataFile } from '../../src/lexicon/data.js';

const test = suite('lexicon: data files');

test('a data file is read once and kept', () => {
  assert.ok(dataFile('vectors.bin').length > 6_000_000);
  assert.is(dataFile('vectors.bin'), dataFile('vectors.bin'));
  assert.ok(dataFile('varcon.txt').subarray(0, 2).equals(Buffer.from('# ')));
});

test('a missing file says how to make it', () => {
  assert.throws(() => dataFile('no-such.bin'), /no-such\.bin is missing: run "npm run build"/);
});

test.run();
