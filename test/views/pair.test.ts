import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CollatedPassage } from '../../src/model/collation.js';
import { webAddresses } from '../../views/address.js';
import { between } from '../../views/between.js';
import { editionOf } from '../../views/edition.js';
import { type PairRow, pairTable } from '../../views/pair.js';
import { articleOf, must, plainCollation } from '../support/fixture-app.js';
import { fixtureCollation } from '../support/fixture-collation.js';

const test = suite('views: pair');

/** Two accounts of one-letter sentences and links between them by letter. */
function table(a: string, b: string, links: readonly (readonly [string, string, number?])[]) {
  const articles = [a, b].map((letters) => articleOf([...letters].map((letter) => `${letter}.`).join('\n')));
  const plain = plainCollation(articles, null);
  const place = (siglum: string, letters: string, letter: string) => {
    const start = letters.indexOf(letter) * 3;
    return { witness: siglum, start, end: start + 2, text: `${letter}.` };
  };
  const collation = {
    ...plain,
    links: links.map(([from, to, score = 0.9], index) => ({
      id: `l${index}`,
      a: place('A', a, from),
      b: place('B', b, to),
      relation: 'edited' as const,
      occasion: 'same' as const,
      score,
      why: {},
    })),
  };
  const edition = editionOf(collation, webAddresses('plain'));
  const [left, right] = edition.accounts;
  const { rows } = pairTable(edition, must(left), must(right), []);
  const letters = (side: 0 | 1, passages: readonly CollatedPassage[]) =>
    passages.map((passage) => must(edition.accounts[side]).witness.text[passage.start]).join('');
  return rows.map((row: PairRow) => {
    if (row.kind === 'linked') return `${letters(0, row.a)}=${letters(1, row.b)}${row.crossing ? '×' : ''}`;
    if (row.kind === 'only') return `${row.side}:${letters(row.side === 'a' ? 0 : 1, row.passages)}`;
    if (row.kind === 'pointers')
      return row.to
        .map(({ passage, where }) => `${row.side}>${letters(row.side === 'a' ? 0 : 1, [passage])} ${where}`)
        .join(', ');
    return row.kind;
  });
}

test('sets a linked pair in one row and what only one tells between', () => {
  assert.equal(
    table('abc', 'xyz', [
      ['a', 'x'],
      ['c', 'z'],
    ]),
    ['a=x', 'a:b', 'b:y', 'c=z'],
  );
});

test('sets a crossing beside its partner and points to it from its own place', () => {
  assert.equal(
    table('abc', 'xyz', [
      ['a', 'z', 0.8],
      ['b', 'x'],
      ['c', 'y'],
    ]),
    ['a=z×', 'b=x', 'c=y', 'b>z above'],
  );
});

test('gathers a split sentence and both its parts in one row', () => {
  assert.equal(
    table('ab', 'xyz', [
      ['a', 'x'],
      ['a', 'y', 0.8],
      ['b', 'z'],
    ]),
    ['a=xy', 'b=z'],
  );
});

test('points to a part that stands further off', () => {
  assert.equal(
    table('ab', 'xyz', [
      ['a', 'x'],
      ['a', 'z', 0.8],
      ['b', 'y'],
    ]),
    ['a=xz', 'b=y', 'b>z above'],
  );
});

test('gathers pointers that follow each other in one row', () => {
  const links = [
    ['a', 'y', 0.8],
    ['b', 'z', 0.8],
    ['c', 'w'],
    ['d', 'x'],
  ] as const;
  assert.equal(table('abcd', 'wxyz', links), ['a=y×', 'b=z×', 'c=w', 'd=x', 'b>y above, b>z above']);
});

test('never chains: a sentence that answers two rows stands in the better one', () => {
  assert.equal(
    table('ab', 'xy', [
      ['a', 'x'],
      ['b', 'y'],
      ['a', 'y', 0.6],
    ]),
    ['a=x', 'b=y'],
  );
});

test('shows two accounts without a link whole', () => {
  assert.equal(table('ab', 'xy', []), ['a:ab', 'b:xy']);
});

test('shows every passage of the corpus exactly once, for any two accounts', () => {
  const edition = editionOf(fixtureCollation(), webAddresses('e'));
  for (const a of edition.accounts)
    for (const b of edition.accounts) {
      if (a === b) continue;
      const { rows } = pairTable(edition, a, b, between(edition, a, b));
      const seen = rows.flatMap((row): CollatedPassage[] => {
        if (row.kind === 'pointers') return [];
        return row.kind === 'only' ? [...row.passages] : [...row.a, ...row.b];
      });
      assert.is(seen.length, new Set(seen).size);
      assert.is(seen.length, a.passages.length + b.passages.length);
    }
});

test.run();
