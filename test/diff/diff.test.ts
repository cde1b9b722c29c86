import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { storyOf } from '../../src/collate.js';
import { budgetNotices, diff } from '../../src/diff/diff.js';
import { articleFromText } from '../../src/index.js';
import type { Alignment, Link } from '../../src/model/alignment.js';

const test = suite('diff: the work of an event');

const text = (word: string): string => `🚢 Café\u0301: “the old ferry ${word} at dawn”.`;
const story = storyOf(['sank', 'burnt'].map((word, k) => articleFromText(text(word), { file: `${k}.txt` })));
const side = (witness: number) => {
  const { start, end } = story.witnesses[witness]?.passages[0] ?? { start: 0, end: 0 };
  return { witness, passage: 0, start, end };
};
const linksOf = (count: number): Link[] =>
  Array.from({ length: count }, (_, k) => ({
    a: side(0),
    b: side(1),
    relation: 'edited',
    occasion: 'unknown',
    score: (k % 97) / 97,
    why: {},
  }));
const alignmentOf = (links: readonly Link[]): Alignment =>
  ({ links, possible: [], rows: [], notices: [] }) as unknown as Alignment;
const sizeOf = (witness: number): number => story.witnesses[witness]?.tokens.length ?? 0;

test('ten thousand links are within the budget, many more are cut with a notice that counts them', () => {
  const wordBudget = sizeOf(0) * sizeOf(1);
  const notices = (count: number) => budgetNotices(story, alignmentOf(linksOf(count)), { wordBudget });
  assert.equal(notices(80), []);
  assert.equal(notices(200), [
    {
      code: 'word-budget',
      message:
        'Only the 80 strongest of 200 links are compared word by word: each of the rest is shown as one difference.',
    },
  ]);
  assert.equal(budgetNotices(story, alignmentOf(linksOf(10_000)), { wordBudget: 250_000 }), []);
});

test('every link has its diff, in the order of the links, compared or not', () => {
  const links = linksOf(3);
  const diffs = diff(story, alignmentOf(links), { wordBudget: 4 });
  assert.equal(
    diffs.map(({ link }) => link),
    links,
  );
  for (const { pairs, variants } of diffs) {
    assert.equal(pairs, []);
    assert.equal(
      variants.map(({ kind }) => kind),
      ['substitution'],
    );
  }
});

test.run();
