import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { textReport } from '../../src/report/text.js';
import { fixtureCollation } from '../support/fixture-collation.js';
import { twoAccounts } from '../support/two-accounts.js';

const test = suite('report: text for a terminal');

test('the whole report of two accounts', () => {
  assert.is(
    textReport(twoAccounts()),
    `River talks
2 accounts · 2 rows · 1 contrast (words 1 · source 0 · facts 0 · silence and
place 0)

Accounts
A  The Post   1 May 2023    a.txt
                            (date: as printed)
B  Account B  date unknown  b.txt

Contrasts, the strongest first

  1  seized | freed
     loaded word (words), sure · Two words for one act.
     A  The town [seized] the bridge.
     B  The town [freed] the bridge.

Who tells what
A B  The town seized the bridge.
Passages: 1 only in A.

To know
- B: The date of B is unknown.

Not audited for symmetry: compare --audit swaps order, outlets and sides and
says what changed.
`,
  );
});

test('no line is wider than the terminal, and no width breaks it', () => {
  for (const width of [0, 40, 57, 80, 120])
    for (const line of textReport(fixtureCollation(), { width }).split('\n'))
      assert.ok(line.length <= Math.max(40, width), `${width}: ${line}`);
  assert.ok(
    textReport(fixtureCollation(), { width: 500 })
      .split('\n')
      .every((line) => line.length <= 120),
  );
});

test('without colour there is no escape sequence, with colour the same words', () => {
  const plain = textReport(fixtureCollation());
  const coloured = textReport(fixtureCollation(), { colour: true });
  assert.not.match(plain, /\p{Cc}(?<!\n)/u);
  assert.is.not(coloured, plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out.
  assert.is(coloured.replace(/\x1b\[[\d;]*m/g, ''), plain);
});

test('control characters of a text never reach the terminal', () => {
  const hostile = 'The \x1b[2Jtown freed \x07the\x9b1m bridge\u202e.';
  const report = textReport(twoAccounts(hostile));
  assert.match(report, /B {2}The \\x1b\[2Jtown \[freed\] \\x07the\\x9b1m bridge\\u\{202e\}\./);
  assert.not.match(report, /[\u202e]|\p{Cc}(?<!\n)/u);
});

test('a reading that an account lacks is a dash at its place', () => {
  const collation = twoAccounts('The town took the bridge.');
  const [framing] = collation.framings;
  const [first] = framing?.readings ?? [];
  const empty = { witness: 'B', start: 9, end: 9, text: '', voice: 'own' } as const;
  const report = textReport(
    twoAccounts('The town took the bridge.', { readings: first ? [first, empty] : [] }),
  );
  assert.match(report, /seized \| –/);
  assert.match(report, /B {2}The town \[–\]took the bridge\./);
});

test('contrasts of low confidence are counted, not shown; silence names who does not tell', () => {
  const hidden = textReport(twoAccounts(undefined, { shown: false, confidence: 0.2 }));
  assert.match(hidden, /0 contrasts/);
  assert.match(hidden, /1 contrast of low confidence left out here; json and html list them\./);
  assert.match(textReport(twoAccounts(undefined, { device: 'omission', silent: ['B'] })), /not told by B/);
});

test('an empty result says that it looked', () => {
  const empty = { ...twoAccounts(), framings: [], rows: [], notices: [] };
  assert.match(textReport(empty), /Looked for contrasts between these accounts and found none\./);
  assert.match(textReport(empty), /No passage of one account answers one of another\./);
});

test.run();
