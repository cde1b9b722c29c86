import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Article, collate, readArticles } from '../../src/index.js';
import { symmetryOf } from '../../src/report/symmetry.js';
import { symmetryLine } from '../../views/symmetry.js';
import { apartAccounts } from '../support/long-accounts.js';

const test = suite('report: the audit of symmetry');

const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
const { event, articles } = await readArticles([corpus]);

const changes = (of: readonly Article[]) =>
  symmetryOf(of)
    .turns.filter(({ turn }) => turn !== 'sides')
    .map(({ turn, lost, gained }) => `${turn} ${lost} ${gained}`);

test('the corpus: another order and other outlets’ names change no framing', () => {
  assert.equal(changes(articles), ['order 0 0', 'outlets 0 0']);
});

test('so with two accounts of our own', () => {
  const named = apartAccounts().map((article, k) => ({ ...article, outlet: k === 0 ? 'The Post 🗞️' : null }));
  assert.ok(collate(named).framings.length > 0);
  assert.equal(changes(named), ['order 0 0', 'outlets 0 0']);
});

test('an engine that reads outlets would be found out', () => {
  const plain = collate(articles, { event });
  const biased = { ...plain, framings: plain.framings.slice(3) };
  const [order] = symmetryOf(articles, { event }, biased).turns;
  assert.is(order?.gained, 3);
  assert.is(order?.lost, 0);
});

test('the line for reports says what was turned and what changed, or that nobody looked', () => {
  const turn = (turn: 'order' | 'outlets' | 'sides', lost = 0) => ({ turn, lost, gained: 0 });
  const same = symmetryLine({ framings: 12, turns: [turn('order'), turn('outlets'), turn('sides')] });
  assert.match(same, /order.*outlets.*side.*nothing changed in 12 framings/);
  assert.match(
    symmetryLine({ framings: 12, turns: [turn('order'), turn('sides', 2)] }),
    /of 12 framings 2 were not/,
  );
  assert.match(symmetryLine(undefined), /^Not audited/);
});

test.run();
