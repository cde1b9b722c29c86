import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { storyOf } from '../../src/collate.js';
import { type Article, collate } from '../../src/index.js';
import { assertHolds } from '../support/holds.js';
import { assertRebuilds } from '../support/rebuild.js';
import { anyTexts, articleOf, stories } from '../support/stories.js';

const test = suite('collate: many and large articles');

const loose = { linkThreshold: 0.15, possibleThreshold: 0.05 };

const check = (articles: readonly Article[], settings = {}): ReturnType<typeof collate> => {
  const collation = collate(articles, settings);
  assertHolds(collation);
  const { witnesses, sigla } = storyOf(articles);
  assertRebuilds(collation, new Map(witnesses.map(({ tokens }, k) => [sigla[k] as string, tokens])));
  return collation;
};

test('what holds for some generated stories holds for a thousand', () => {
  fc.assert(
    fc.property(stories, (articles) => {
      check(articles, loose);
    }),
    { numRuns: 1000, seed: 99 },
  );
});

test('no characters throw, in two thousand tries', () => {
  fc.assert(
    fc.property(anyTexts, (articles) => {
      check(articles, loose);
    }),
    { numRuns: 2000, seed: 98 },
  );
});

test('no order of the articles changes a byte', () => {
  fc.assert(
    fc.property(
      stories.chain((articles) =>
        fc.tuple(fc.constant(articles), fc.shuffledSubarray([...articles], { minLength: articles.length })),
      ),
      ([articles, shuffled]) =>
        assert.is(JSON.stringify(collate(shuffled)), JSON.stringify(collate(articles))),
    ),
    { numRuns: 200, seed: 97 },
  );
});

/** Numbers that look like chance and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

const nouns =
  'harbour minister council bridge river ferry union strike budget crowd teacher hospital flood storm market farmer treaty engine station forest island museum garden doctor lawyer judge pilot singer'.split(
    ' ',
  );
const verbs = 'opened closed visited praised feared repaired blamed sold bought watched'.split(' ');

const sentenceWith = (roll: (sides: number) => number): string =>
  `The ${nouns[roll(28)]} of the ${nouns[roll(28)]} ${verbs[roll(10)]} the ${nouns[roll(28)]} near the ${nouns[roll(28)]} with ${roll(900) + 10} ${nouns[roll(28)]}s.`;

test('one sentence 400 times against itself finishes', () => {
  const text = '🚢 The council closed the bridge on Monday.\n'.repeat(400);
  const collation = collate([articleOf(text, 1, '2021-03-02'), articleOf(text, 2, '2021-03-02')]);
  assert.ok(collation.links.length >= 400);
  assert.equal(collation.framings, []);
});

test('a paragraph of 30,000 words finishes, and where no full stop parts it a notice says so', () => {
  const roll = dice(7);
  const flat = Array.from({ length: 30_000 }, () => nouns[roll(28)]).join(' ');
  const collation = check([articleOf(flat, 1, '2021-03-02'), articleOf(`${flat} harbour`, 2, '2021-03-02')]);
  assert.ok(collation.notices.some(({ code }) => code === 'long-passage'));
  const told = Array.from({ length: 2000 }, () => sentenceWith(roll)).join(' ');
  const short = collate([articleOf(told, 1, '2021-03-02'), articleOf(told.slice(0, 2000), 2, '2021-03-02')]);
  assert.ok(short.links.length >= 10);
  assertHolds(short);
});

test('an account of five million characters that says the same again and again is annotated', () => {
  const line =
    '🚢 Mayor Ana Sol said the cafe\u0301 at the harbour “would reopen” in June, according to Reuters.\n';
  const { witnesses, names } = storyOf([articleOf(line.repeat(50_000), 1, '2021-03-02')]);
  assert.is(witnesses[0]?.quotations.length, 50_000);
  assert.is(witnesses[0]?.quotations.at(-1)?.speaker?.name, names[0]?.id);
  assert.ok(process.memoryUsage().rss < 2 ** 30 * 2);
});

test('two accounts of 600 sentences finish, within the pair budget and beyond it', () => {
  const roll = dice(11);
  const lines = Array.from({ length: 600 }, () => sentenceWith(roll));
  const others = lines
    .map((line, k) => (k % 3 === 0 ? sentenceWith(roll) : line.replace('opened', 'left')))
    .reverse();
  const articles = [
    articleOf(lines.join('\n'), 1, '2021-03-02'),
    articleOf(others.join('\n'), 2, '2021-03-02'),
  ];
  const whole = collate(articles);
  assert.equal(whole.notices, []);
  const cut = collate(articles, { pairBudget: 50_000 });
  assert.equal(
    cut.notices.map(({ code }) => code),
    ['pair-budget'],
  );
  assert.ok(cut.links.length > 300 && cut.links.length <= whole.links.length + 100);
});

test.run();
