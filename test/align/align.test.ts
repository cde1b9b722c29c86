import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { align } from '../../src/align/align.js';
import { allNames } from '../../src/align/link-model.js';
import { profilesOf } from '../../src/align/profile.js';
import { relationOf } from '../../src/align/relation.js';
import { termsOf } from '../../src/align/terms.js';
import { defaultSettings } from '../../src/config.js';
import { firstOfBoth, profileOf, storyOfLines } from './story.js';

const test = suite('align: links of short stories');

const fire = 'A fire at the cannery on Pier Nine injured eleven workers on Tuesday night.';
const strike = 'The ferry union voted to strike over unpaid overtime.';
const rain = 'Heavy rain is expected on the coast at the weekend.';

const linked = (lines: readonly string[], others: readonly string[], days = ['2022-06-07', '2022-06-08']) => {
  const story = storyOfLines([
    { date: days[0] as string, lines },
    { date: days[1] as string, lines: others },
  ]);
  const text = ({ witness, start, end }: { witness: number; start: number; end: number }): string =>
    story.witnesses[witness]?.article.text.slice(start, end) ?? '';
  return align(story, defaultSettings).links.map((link) => ({
    ...link,
    texts: [text(link.a), text(link.b)],
  }));
};

test('sentences that tell the same are linked across the order of the accounts', () => {
  const retold = 'Eleven workers were injured when fire broke out Tuesday night at the Pier Nine cannery.';
  const links = linked(
    [fire, strike, rain],
    ['Ferry workers of the union voted to strike over overtime.', retold],
  );
  const found = (one: string, other: string): boolean =>
    links.some(({ texts }) => texts[0] === one && texts[1] === other);
  assert.ok(found(fire, retold));
  assert.not.ok(links.some(({ texts }) => texts.includes(rain)));
});

test('two calls six weeks apart are no link, or one marked as of different occasions', () => {
  const call = (day: string): string =>
    `Minister Orban Lakatos spoke by phone with Governor Ana Ruiz of Varna on ${day}.`;
  const links = linked([call('June 6')], [call('July 18')], ['2022-06-07', '2022-07-19']);
  assert.ok(
    links.every(({ occasion, texts }) => (texts[0] === call('June 6') ? occasion === 'different' : true)),
  );
});

test('why gives at most ten named parts, the strongest first', () => {
  const [link] = linked([fire], [fire]);
  const parts = Object.entries(link?.why ?? {});
  assert.ok(parts.length > 0 && parts.length <= 10);
  const known = new Set<string>(allNames);
  // Parts that no feature gave are few and named in words as well.
  assert.ok(parts.filter(([name]) => !known.has(name)).length <= 3);
  const sizes = parts.map(([, points]) => Math.abs(points));
  assert.equal(
    [...sizes].sort((p, q) => q - p),
    sizes,
  );
});

test('the relation says how much text two passages share', () => {
  const relation = (one: string, other: string): string => {
    const { a, b } = firstOfBoth([
      { date: null, lines: [one] },
      { date: null, lines: [other] },
    ]);
    assert.is(relationOf(a, b), relationOf(b, a));
    return relationOf(a, b);
  };
  assert.is(relation(fire, fire), 'verbatim');
  assert.is(relation(fire, fire.replace('on Tuesday night', 'late on Tuesday')), 'edited');
  assert.is(relation(fire, 'Eleven people were hurt when flames tore through a fish plant.'), 'rewritten');
  assert.is(relation('Fire at pier', 'Fire at pier'), 'verbatim');
  assert.is(relation('Fire at pier', 'Pier fire'), 'rewritten');
});

test('names count by who is meant, places by their country, other words by their stem', () => {
  const story = storyOfLines([
    { date: null, lines: ['Prime Minister Nikol Pashinian flew to Baku, where ministers voted.'] },
    { date: null, lines: ['Nikol Pashinyan visited Azerbaijan as Azerbaijani ministers were voting.'] },
  ]);
  const { keys } = termsOf(story);
  const keyOf = (norm: string): string | undefined => {
    for (const [w, witness] of story.witnesses.entries()) {
      const k = witness.tokens.findIndex((token) => token.norm === norm);
      if (k >= 0) return keys[w]?.[k];
    }
    return undefined;
  };
  assert.is(keyOf('pashinian'), keyOf('pashinyan'));
  assert.match(keyOf('pashinian') ?? '', /^#/);
  assert.is(keyOf('baku'), keyOf('azerbaijan'));
  assert.is(keyOf('azerbaijani'), keyOf('azerbaijan'));
  assert.is(keyOf('voted'), keyOf('voting'));
  assert.is.not(keyOf('baku'), keyOf('pashinian'));
});

test('past the pair budget a notice says so, pairs are bounded and the twins are still found', () => {
  const towns = 'Aldmoor Birkby Carrow Dunmere Elstow Farley Garside Hexley Ivybank Jarrow'.split(' ');
  const things = 'bridge school bakery market chapel theatre'.split(' ');
  const lines = towns.flatMap((town, i) =>
    things.map((thing, j) => `The ${thing} of ${town} was sold for ${(i + 3) * 100 + j * 7} crowns.`),
  );
  const story = storyOfLines([
    { date: '2022-06-07', lines },
    { date: '2022-06-08', lines: [...lines].reverse() },
  ]);
  const { notices, links, possible } = align(story, { ...defaultSettings, pairBudget: 500 });
  const [notice] = notices;
  assert.is(notice?.code, 'pair-budget');
  assert.match(notice?.message ?? '', /A and B/);
  assert.ok(links.length + possible.length <= 2 * 24 * (lines.length + 1));
  const text = (side: { witness: number; start: number; end: number }): string =>
    story.witnesses[side.witness]?.article.text.slice(side.start, side.end) ?? '';
  for (const line of lines)
    assert.ok(
      links.some(({ a, b }) => text(a) === line && text(b) === line),
      line,
    );
  assert.equal(align(story, defaultSettings).notices, []);
});

test('boilerplate has no profile', () => {
  const story = storyOfLines([
    { date: null, lines: [fire, '© 2021 The Harbour Post. All rights reserved.'] },
    { date: null, lines: [fire] },
  ]);
  const { profiles } = profilesOf(story);
  assert.throws(() => profileOf(story, profiles, 0, '© 2021 The Harbour Post. All rights reserved.'));
  assert.ok(profileOf(story, profiles, 0, fire));
});

test('a short passage of common words is linked where the other account says the same in the same order', () => {
  const ours = [fire, '“Who are you to say so?”', rain];
  const theirs = [strike, 'He asked again: “Who are you to say so?” 🚢', 'The cafe\u0301 opens at noon.'];
  const found = linked(ours, theirs).find(({ texts }) => texts[0]?.includes('Who are you'));
  assert.ok(found?.texts[1]?.includes('Who are you'));
  assert.ok((found?.why['same words in order'] ?? 0) > 0);
});

test.run();
