import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Collation } from '../../src/model/collation.js';
import { assertHolds } from '../support/holds.js';
import { collated, found } from './pair.js';

const test = suite('ledger: quotations of all accounts');

/** Entries as "speaker: A words | B words", the reference in brackets. */
function entries({ quotes, witnesses, names }: Collation): string[] {
  const text = (id: string, start: number, end: number): string =>
    (witnesses.find((one) => one.id === id)?.text ?? '').slice(start, end).replace(/,$/, '');
  return quotes.map(({ speaker, reference, occurrences }) => {
    const name = names.find(({ id }) => id === speaker)?.forms[0]?.text ?? '–';
    const all = occurrences.map(({ witness, parts }, k) => {
      const words = parts.map(({ start, end }) => text(witness, start, end)).join(' … ');
      return k === reference ? `[${witness} ${words}]` : `${witness} ${words}`;
    });
    return `${name}: ${all.join(' | ')}`;
  });
}

/** Those that more than one account has. */
const shared = (collation: Collation): string[] => entries(collation).filter((line) => line.includes(' | '));

const bridge = 'We will rebuild the northern bridge';

test('three accounts of one sentence are one entry, the longest is the reference wherever it stands', () => {
  const collation = collated([
    `“${bridge},” Lena Okoro said.`,
    `“${bridge} before winter and pay the workers,” Lena Okoro said.`,
    `“${bridge} before winter,” Lena Okoro told reporters.`,
  ]);
  assert.equal(shared(collation), [
    `Lena Okoro: A ${bridge} | [B ${bridge} before winter and pay the workers] | C ${bridge} before winter`,
  ]);
  assertHolds(collation);
});

test('two sentences of one speaker are two entries', () => {
  const two = `“${bridge},” Lena Okoro said. The fleet is old. “My father fished in this harbour for forty years,” Okoro said.`;
  assert.is(shared(collated([two, two])).length, 2);
});

test('one quotation that joins two of another account is one entry with them', () => {
  const apart = `“${bridge},” Lena Okoro told the council. It rained. Later Okoro told the press: “Every worker will be paid in full.”`;
  const joined = `“${bridge}. Every worker will be paid in full,” Lena Okoro said.`;
  const [entry, ...more] = shared(collated([apart, joined]));
  assert.equal(more, []);
  assert.is(
    entry,
    `Lena Okoro: [A ${bridge} … Every worker will be paid in full.] | B ${bridge}. Every worker will be paid in full`,
  );
});

test('a fragment joins the sentence it is taken from when the speaker is the same', () => {
  const whole = '“The harbour wall is dangerous and beyond repair,” Lena Okoro said on Monday.';
  assert.is(shared(collated([whole, 'The wall is “beyond repair”, Lena Okoro said on Monday.'])).length, 1);
});

test('a name of a work joins nothing', () => {
  const one =
    '“I never understood why ‘Red Harbour’ was a success,” Lena Okoro said of “Red Harbour” on Monday.';
  const other = 'Lena Okoro made “Red Harbour” in 1990, long before the bridge fell on Monday.';
  assert.equal(
    shared(collated([one, other])).filter((line) => line.includes('never understood')),
    [],
  );
});

test('a repetition inside one account is an occurrence of its own and cuts nothing', () => {
  const twice = [
    `Okoro: “${bridge}”`,
    `“${bridge} before winter and pay the workers,” Lena Okoro said.`,
    `Again Lena Okoro said “${bridge}” to the press.`,
  ];
  const { quotes, framings } = collated([
    twice,
    `“${bridge} before winter and pay the workers,” Lena Okoro said.`,
  ]);
  const relations = quotes.flatMap(({ occurrences }) => occurrences.flatMap((one) => one.relations));
  assert.ok(relations.some((one) => one.kind === 'cut-end' && one.kept === 'elsewhere'));
  assert.equal(
    framings.filter(({ device }) => device === 'quote-change'),
    [],
  );
});

test('a pronoun is the person who spoke last', () => {
  const collation = collated([
    `Lena Okoro spoke to the press on Monday. “${bridge},” she said.`,
    `“${bridge},” Lena Okoro said.`,
  ]);
  assert.equal(shared(collation), [`Lena Okoro: [A ${bridge}] | B ${bridge}`]);
});

test('somebody who speaks for a person is not that person', () => {
  const collation = collated([
    `“${bridge},” a lawyer for Petr Novak said.`,
    'Rain fell on the coast on Monday and the harbour stayed shut.',
  ]);
  assert.is(collation.witnesses[0]?.quotations.at(-1)?.speaker?.name, null);
});

const quoteChanges = ({ framings }: Collation) => framings.filter(({ device }) => device === 'quote-change');

test('a cut is one framing, shown, that names the speaker both have', () => {
  const collation = collated([
    `“${bridge} before winter and pay every worker in full,” Lena Okoro said.`,
    `“${bridge} before winter,” Lena Okoro said.`,
  ]);
  const [change, ...more] = quoteChanges(collation);
  assert.equal(more, []);
  assert.ok(change?.shown);
  assert.equal([...new Set(change?.evidence.map(({ role }) => role))], ['same speaker']);
});

test('a lost qualifier and its cut are one framing, and the note says which', () => {
  const [change, ...more] = quoteChanges(
    collated([`“${bridge} if the banks agree to pay,” Lena Okoro said.`, `“${bridge},” Lena Okoro said.`]),
  );
  assert.equal(more, []);
  assert.match(change?.note ?? '', /condition/);
  assert.ok(change?.shown);
});

test('an ellipsis is bridged: words cut in the middle are a framing', () => {
  const [one] = found(
    'quote-change',
    `“${bridge}, whatever the banks may tell us, before the winter storms,” Lena Okoro said.`,
    `“${bridge} … before the winter storms,” Lena Okoro said.`,
  );
  assert.match(one ?? '', /whatever the banks may tell us/);
});

test('quoted here and the same words unquoted there is a framing', () => {
  const collation = collated([
    'Lena Okoro said the state would “rebuild the northern bridge before the winter storms” on Monday.',
    'Lena Okoro said the state would rebuild the northern bridge before the winter storms on Monday.',
  ]);
  const [change] = quoteChanges(collation);
  assert.equal(
    change?.readings.map(({ voice }) => voice === 'quoted'),
    [true, false],
  );
  assert.is(change?.readings[0]?.text, change?.readings[1]?.text);
});

test('the same words given to two people are a framing; to a minister and the ministry they are not', () => {
  const given = (who: string): string => `“${bridge} before the winter storms,” ${who} said on Monday.`;
  const notes = (one: string, other: string): string[] =>
    quoteChanges(collated([given(one), given(other)])).map(({ note }) => note);
  assert.equal(notes('Lena Okoro', 'Petr Novak'), ['The same words are given to two speakers.']);
  assert.equal(notes('Foreign Ministry spokesman Petr Novak', 'the Foreign Ministry'), []);
});

test('a passage that nothing but the quotation joins still gives the framing', () => {
  const one = [
    'The committee met for nine hours about fishing quotas, cod, herring and the price of diesel in the north.',
    `In the end, with everybody asleep but the clerk and two lobbyists of the trawler owners, “${bridge} before winter and pay every worker in full,” Lena Okoro said.`,
  ];
  const other = `“${bridge} before winter”: a song of that name, sung by Lena Okoro, is number one in the charts, Okoro said.`;
  assertHolds(collated([one, other]));
});

const words = fc.constantFrom(
  '“',
  '”',
  '"',
  '…',
  '...',
  '[',
  ']',
  'if',
  'not',
  'we',
  'will',
  'win',
  'bridge',
  'said',
  'Okoro',
  '.',
  ',',
  '🙂',
  'e\u0301',
  '\n\n',
);
test('whatever stands in quotation marks, every quotation is in one entry and every place is inside its text', () => {
  const text = fc.array(words, { minLength: 5, maxLength: 60 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => assertHolds(collated([a, b, c]))),
    { numRuns: 40, seed: 7 },
  );
});

test('many copies of one quotation end in bounded time, in one entry or with a notice', () => {
  const line = `“${bridge} before the winter storms,” Lena Okoro said.`;
  const collation = collated([
    Array.from({ length: 400 }, (_, k) => line.replace('winter', `winter ${k}`)),
    line,
  ]);
  const most = Math.max(...collation.quotes.map(({ occurrences }) => occurrences.length));
  assert.ok(most > 100 || collation.notices.some(({ code }) => code === 'quote-budget'));
});

test.run();
