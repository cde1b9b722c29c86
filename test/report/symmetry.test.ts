import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText, collate, readArticles } from '../../src/index.js';
import type { CollatedSymmetry } from '../../src/model/collation.js';
import { symmetryOf } from '../../src/report/symmetry.js';
import { symmetryLine } from '../../views/symmetry.js';
import { apartAccounts } from '../support/long-accounts.js';

const test = suite('report: the audit of symmetry');

const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
const { event, articles } = await readArticles([corpus]);

const changes = ({ turns }: CollatedSymmetry): string[] =>
  turns.map(({ turn, lost, gained, moved }) => `${turn} ${lost} ${gained} ${moved}`);

const audit = symmetryOf(articles, { event });

test('the corpus: another order and other outlets’ names change no framing', () => {
  assert.equal(changes(audit).slice(0, 2), ['order 0 0 0', 'outlets 0 0 0']);
});

/** What is learned is not yet the same from either side (ARCHITECTURE, "Symmetry"): this holds what there is, until it is. */
test('the corpus read from the other side: four of five framings are the same', () => {
  const { framings, turns } = audit;
  const [, , sides] = turns;
  assert.ok((sides?.lost ?? framings) <= 0.2 * framings, `${sides?.lost} of ${framings} lost`);
});

test('two stories of our own, one with outlets: no turn changes what is read or shown', () => {
  const named = apartAccounts().map((article, k) => ({ ...article, outlet: k === 0 ? 'The Post 🗞️' : null }));
  const war = [
    '🚢 Café\u0301 “news”. Rebels seized the town of Miralba on Monday, Colonel Ivan Brodsky said.',
    '🚢 Café\u0301 “news”. Rebels liberated the town of Miralba on Monday, Colonel Ivan Brodsky claimed.',
  ].map((text, k) => articleFromText(text, { file: `account-${k}.txt`, date: '2022-06-07' }));
  for (const story of [named, war]) {
    assert.ok(collate(story).framings.length > 0);
    const [order, outlets, sides] = changes(symmetryOf(story));
    assert.equal([order, outlets], ['order 0 0 0', 'outlets 0 0 0']);
    assert.match(sides ?? '', /^sides 0 0 /);
  }
});

test('an engine that reads outlets would be found out', () => {
  const plain = collate(articles, { event });
  const biased = { ...plain, framings: plain.framings.slice(3) };
  const [order] = symmetryOf(articles, { event }, biased).turns;
  assert.is(order?.gained, 3);
  assert.is(order?.lost, 0);
});

test('the line for reports says what was turned and what changed, or that nobody looked', () => {
  const turn = (turn: 'order' | 'outlets' | 'sides', lost = 0) => ({ turn, lost, gained: 0, moved: 0 });
  const same = symmetryLine({ framings: 12, turns: [turn('order'), turn('outlets'), turn('sides')] });
  assert.match(same, /order.*outlets.*side.*nothing changed in 12 framings/);
  assert.match(
    symmetryLine({ framings: 12, turns: [turn('order'), turn('sides', 2)] }),
    /of 12 framings 2 were not/,
  );
  assert.match(symmetryLine(undefined), /^Not audited/);
});

test.run();
