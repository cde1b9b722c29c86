import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Article, collate } from '../../src/index.js';
import { assertHolds } from '../support/holds.js';
import { apartAccounts, longAccount, statement } from '../support/long-accounts.js';

const test = suite('classify: emphasis');

const emphasis = (articles: readonly Article[]) => {
  const collation = collate(articles);
  assertHolds(collation);
  return collation.framings.filter(({ device }) => device === 'emphasis');
};

test('a statement in the lead here and at the end there is one framing, shown, with both places as evidence', () => {
  const found = emphasis(apartAccounts());
  const apart = found.filter(({ rule }) => rule === 'placed-apart');
  assert.is(apart.length, 1);
  const [framing] = apart;
  assert.ok(framing?.shown);
  assert.ok((framing?.confidence ?? 0) > 0.6);
  const roles = framing?.evidence.map(({ role }) => role) ?? [];
  assert.ok(
    roles.some((role) => /^in the (?:headline|lead)$/.test(role)),
    roles.join(),
  );
  assert.ok(
    roles.some((role) => /^after \d+ of \d+ words$/.test(role)),
    roles.join(),
  );
});

test('a brief has no last third: under twelve sentences nothing is said of emphasis', () => {
  assert.equal(emphasis(apartAccounts(8)), []);
});

test('both in the lead, or both at the end, is no contrast', () => {
  const both = (top: readonly string[], end: readonly string[]) =>
    emphasis([
      longAccount(0, { headline: 'Nets, rye loaves and gulls', top, end }),
      longAccount(1, { headline: 'Invoices, lamps and roofs', top, end }),
    ]);
  assert.equal(both([statement], []), []);
  assert.equal(both([], [statement]), []);
});

test('an account that tells it at its top and again at its end stands at its top', () => {
  const [one] = apartAccounts();
  const twice = longAccount(1, {
    headline: 'Treasurer Brandt presents a surplus',
    top: [statement],
    end: [statement],
  });
  assert.equal(
    emphasis([one as Article, twice]).filter(({ rule }) => rule === 'placed-apart'),
    [],
  );
});

test('a headline that another account tells below its lead, under another headline', () => {
  const headline = 'Council votes 9 to 4 to close the Anker ferry line by the end of June';
  const found = emphasis([
    longAccount(0, { headline, top: [], end: [] }),
    longAccount(1, {
      headline: 'Treasurer Brandt presents a surplus',
      top: ['Auditors praised the clerks for tidy books.', 'Coffee was served in the lobby.', statement],
      end: [],
    }),
  ]).filter(({ rule }) => rule === 'other-headline');
  assert.is(found.length, 1);
  assert.equal(
    found[0]?.readings.map(({ text }) => text),
    [headline, 'Treasurer Brandt presents a surplus'],
  );
});

test('of many only the three clearest are shown', () => {
  const told = [
    statement,
    'Mayor Ingrid Sol said 300 dockers would lose their jobs at the northern pier.',
    'The Transport Ministry promised a replacement bus every twenty minutes.',
    'Union leader Pavel Horak called the decision a betrayal of the island.',
    'A court in Miralba will hear the appeal of the ferry company in May.',
  ];
  const [a, b, c, d, e] = told as [string, string, string, string, string];
  const found = emphasis([
    longAccount(0, { headline: a, top: [`${b} ${c}`], end: [d, e] }),
    longAccount(1, { headline: d, top: [e], end: [a, b, c] }),
  ]);
  assert.ok(found.length > 3, String(found.length));
  assert.is(found.filter(({ shown }) => shown).length, 3);
});

test.run();
