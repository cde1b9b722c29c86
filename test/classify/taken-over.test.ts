import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText, collate } from '../../src/index.js';
import { assertHolds } from '../support/holds.js';

const test = suite('classify: words taken over');

const readout =
  'expressed grave worry about the closure of the mountain pass and stressed the urgent need for a lasting truce';

const taken = (...texts: readonly string[]) => {
  const collation = collate(
    texts.map((text, k) =>
      articleFromText(`🕊️ “Café\u0301” notes\n\n${text}`, { file: `${k}.txt`, date: `2024-05-0${k + 1}` }),
    ),
  );
  assertHolds(collation);
  return collation.framings.filter(({ rule }) => rule === 'taken-over');
};

test('words quoted in one account and told as its own in another are a changed quotation of the same words', () => {
  const [framing, ...others] = taken(
    `The minister “${readout},” according to a readout of the call by the Foreign Office.`,
    `On Friday the minister ${readout}, and went on to dinner.`,
  );
  assert.equal(others, []);
  assert.is(framing?.device, 'quote-change');
  assert.ok(framing?.shown);
  assert.equal(
    framing?.readings.map(({ witness, text, voice }) => [witness, text, voice]),
    [
      ['A', readout, 'quoted'],
      ['B', readout, 'own'],
    ],
  );
  assert.equal(
    framing?.evidence.map(({ role }) => role),
    ['whose words'],
  );
  assert.match(
    framing?.note ?? '',
    /^A quotes these words \(“according to a readout.*”\); B has them as its own\.$/,
  );
});

test('an edited word or two does not hide it', () => {
  const [framing] = taken(
    `The minister “${readout},” according to a readout of the call by the Foreign Office.`,
    `On Friday the minister ${readout.replace('urgent ', '').replace('expressed', 'expressing')}, and went on to dinner.`,
  );
  assert.equal(
    framing?.readings.map(({ voice }) => voice),
    ['quoted', 'own'],
  );
});

test('words given to a statement here and to nobody there are a matter of attribution', () => {
  const words =
    'the bridge had been closed because engineers found deep cracks in two of its eastern pillars';
  const [framing] = taken(
    `The transport ministry said in a statement that ${words}.`,
    `On Friday ${words}, which angered commuters.`,
  );
  assert.is(framing?.device, 'attribution');
  assert.equal(
    framing?.readings.map(({ voice }) => voice),
    ['attributed', 'own'],
  );
});

test('where both quote, and where both have the words as their own, nobody took anything over', () => {
  const quoted = `The minister “${readout},” according to a readout of the call by the Foreign Office.`;
  assert.equal(taken(quoted, `On Friday the minister “${readout},” said the Foreign Office.`), []);
  const own = `On Friday the minister ${readout}, and went on to dinner.`;
  assert.equal(taken(own, own.replace('Friday', 'Saturday')), []);
});

test('a post set without quotation marks is no outlet speaking of itself', () => {
  const post = 'I never thought that we would see our old wooden ferry again after the storm took it away';
  assert.equal(taken(`“${post},” she wrote.`, `${post} pic.example.com — Ana Roy`), []);
});

test.run();
