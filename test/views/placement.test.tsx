import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collate } from '../../src/index.js';
import { webAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import { PlacementPage } from '../../views/placement.js';
import { placedRows } from '../../views/placements.js';
import { must } from '../support/fixture-app.js';
import { apartAccounts, statement } from '../support/long-accounts.js';

const test = suite('views: where each statement stands');

const edition = editionOf(collate(apartAccounts()), webAddresses('ferry'));
const rows = placedRows(edition);

test('rows that two accounts tell, those placed furthest apart first, each with its contrast of emphasis', () => {
  const [first] = rows;
  assert.ok(rows.every(({ placements }) => placements.size > 1));
  assert.equal(
    rows.map(({ spread }) => spread),
    rows.map(({ spread }) => spread).sort((p, q) => q - p),
  );
  assert.ok((first?.spread ?? 0) > 0.8);
  assert.is(first?.contrasts[0]?.framing.rule, 'placed-apart');
});

test('an account’s place is its most prominent one, and further ones are counted', () => {
  const placement = must(rows[0]).placements.get('A');
  assert.ok(['headline', 'lead'].includes(placement?.standing.zone ?? ''));
  assert.is(must(rows[0]).placements.get('B')?.standing.zone, 'last third');
});

test('the page tells in a table what the plot draws, and links every place', () => {
  const html = String(PlacementPage({ edition }));
  const table = html.slice(html.indexOf('<table'));
  assert.match(table, /last third<\/a>.*after \d+ of \d+ words/s);
  const b = edition.accounts[1];
  const start = b?.witness.text.indexOf(statement);
  assert.ok(table.includes(`#s-${b?.hash}-${start}`));
  assert.ok(html.includes('aria-hidden="true"'));
  assert.not.match(html, / style=/);
});

test('nothing shared is said to be nothing', () => {
  const [one] = apartAccounts();
  const lone = editionOf(collate([must(one)]), webAddresses('e'));
  assert.match(String(PlacementPage({ edition: lone })), 'no statement is told by two accounts');
});

test.run();
