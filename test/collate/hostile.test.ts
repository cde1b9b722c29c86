/** Texts that no newspaper prints: what matters is that they end, whole and in order. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { storyOf } from '../../src/collate.js';
import { type Article, articleFromText, type Collation, collate } from '../../src/index.js';
import { assertHolds } from '../support/holds.js';
import { assertRebuilds } from '../support/rebuild.js';

const test = suite('collate: hostile texts');

const date = '2022-06-07';
const article = (text: string, file: string): Article => articleFromText(text, { file, date });

function collated(one: string, other: string): Collation {
  const articles = [article(one, 'a.txt'), article(other, 'b.txt')];
  const collation = collate(articles);
  assertHolds(collation);
  const { witnesses, sigla } = storyOf(articles);
  assertRebuilds(collation, new Map(witnesses.map(({ tokens }, k) => [sigla[k] as string, tokens])));
  return collation;
}

const sentence = '🙂 Mayor Sol said the cafe\u0301 at the harbour “would reopen” in June.';
const short = `Harbour notes\n\n${sentence}`;

/** Words that look shuffled and are the same each time. */
function shuffled(count: number): string {
  const words = 'harbour mayor strike union closed port reopen said June ferry'.split(' ');
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return words[state % words.length];
  }).join(' ');
}

test('one sentence said 200 times is linked a bounded number of times, says so and differs nowhere', () => {
  const { witnesses, links, variants, framings, notices } = collated(
    Array(200).fill(sentence).join(' '),
    sentence,
  );
  const sides = witnesses.map(({ passages }) => passages.filter(({ kind }) => kind !== 'boilerplate').length);
  assert.equal(sides, [200, 1]);
  assert.is(links.length, 24);
  assert.equal(
    notices.map(({ code }) => code),
    ['link-budget'],
  );
  assert.ok(links.every(({ relation }) => relation === 'verbatim'));
  assert.equal(variants, []);
  assert.equal(framings, []);
});

test('repeated in both, a few tellings are linked with every other, many with a bounded number', () => {
  const few = Array(20).fill(sentence).join(' ');
  const { links, rows, variants, notices } = collated(few, few);
  assert.is(links.length, 400);
  assert.is(rows.length, 1);
  assert.equal(variants, []);
  assert.equal(notices, []);
  const many = Array(40).fill(sentence).join(' ');
  const bounded = collated(many, many);
  assert.ok(bounded.links.length <= 40 * 24);
  assert.ok(bounded.notices.some(({ code }) => code === 'link-budget'));
});

test('a line of 20,000 words beside a short article is one passage and is compared', () => {
  const long = shuffled(20_000);
  const { witnesses } = collated(long, short);
  assert.equal(
    witnesses.map(({ passages }) => passages.length),
    [1, 2],
  );
});

test('a table of words beyond the budget leaves one variant over both sides', () => {
  const [one, other] = [`🙂 ${shuffled(600)}`, `🙂 ${shuffled(600)} again`];
  const [{ links, variants }] = [collated(one, other)];
  assert.is(links.length, 1);
  assert.equal(
    variants.map(({ a, b }) => [a.text, b.text]),
    [[one, other]],
  );
});

for (const [name, text] of [
  ['open brackets and quotation marks', '“(«[{'.repeat(2000)],
  ['one letter', 'a'.repeat(50_000)],
  ['combining accents', `e${'\u0301'.repeat(20_000)}`],
  ['halves of emoji', '\ud83d '.repeat(3000)],
  ['full stops', '. '.repeat(3000)],
  ['empty lines', '\n'.repeat(20_000)],
  ['numbers', '1,000,000 '.repeat(1000)],
  ['initials', 'U.S. '.repeat(2000)],
] as const)
  test(`${name} without end: no throw`, () => {
    collated(text, short);
    collated(short, `${text}\n\n${sentence}`);
  });

test.run();
