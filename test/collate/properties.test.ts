import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { storyOf } from '../../src/collate.js';
import { type Article, type Collation, collate, defaultSettings } from '../../src/index.js';
import { assertHolds } from '../support/holds.js';
import { assertRebuilds } from '../support/rebuild.js';
import { anyTexts, articleOf, stories } from '../support/stories.js';

const test = suite('collate: what holds for any articles');

const tokensOf = (articles: readonly Article[]) => {
  const { witnesses, sigla } = storyOf(articles);
  return new Map(witnesses.map(({ tokens }, k) => [sigla[k] as string, tokens]));
};

/** Loose thresholds, so that small stories have many links, rows and framings to go wrong. */
const loose = { linkThreshold: 0.15, possibleThreshold: 0.05 };

test('offsets, passages, rows, links, variants and framings keep what the form promises', () => {
  let links = 0;
  let framings = 0;
  fc.assert(
    fc.property(stories, (articles) => {
      const collation = collate(articles, loose);
      links += collation.links.length;
      framings += collation.framings.length;
      assertHolds(collation);
    }),
    { numRuns: 60, seed: 5 },
  );
  assert.ok(
    links > 100 && framings > 100,
    `the stories are worth checking: ${links} links, ${framings} framings`,
  );
});

test('equal tokens and variants cover both sides of every link once and rebuild B', () => {
  fc.assert(
    fc.property(stories, (articles) => assertRebuilds(collate(articles, loose), tokensOf(articles))),
    { numRuns: 40, seed: 8 },
  );
});

test('the order of the articles changes nothing', () => {
  fc.assert(
    fc.property(stories, (articles) => {
      const text = JSON.stringify(collate(articles));
      assert.is(JSON.stringify(collate([...articles].reverse())), text);
      assert.is(JSON.stringify(collate([...articles.slice(1), articles[0] as Article])), text);
    }),
    { numRuns: 15, seed: 13 },
  );
});

test('the same text under one name twice is two accounts', () => {
  const twin = (): Article => articleOf('🙂 Mayor Sol said the harbour would reopen soon.', 1, '2021-03-02');
  const collation = collate([twin(), twin()]);
  assert.equal(
    collation.witnesses.map(({ id }) => id),
    ['A', 'B'],
  );
  assert.is(collation.links[0]?.relation, 'verbatim');
  assert.is(collation.framings.length, 0);
  assertHolds(collation);
});

test('any characters are compared without a throw', () => {
  fc.assert(
    fc.property(anyTexts, (articles) => {
      const collation = collate(articles, loose);
      assertHolds(collation);
      assertRebuilds(collation, tokensOf(articles));
    }),
    { numRuns: 150, seed: 21 },
  );
});

test('settings are printed whole, those given and those by default', () => {
  const own = {
    head: 'stop',
    members: ['halt', 'crush'],
    device: 'loaded',
    note: 'my own',
    source: 'me',
  } as const;
  const collation: Collation = collate([articleOf('One.', 1, null), articleOf('Two.', 2, null)], {
    linkThreshold: 0.6,
    contrastSets: [own],
    event: { id: 'port', title: 'Port 🚢' },
  });
  assert.equal(collation.engine.settings, {
    ...defaultSettings,
    linkThreshold: 0.6,
    contrastSets: [own],
  });
  assert.equal(collation.event, { id: 'port', title: 'Port 🚢' });
});

test.run();
