import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import type { Collation } from '../../src/model/collation.js';
import { devices } from '../../src/model/framing.js';
import { allChosen, checkExcerpts, chosen, readChoices } from '../../src/report/choices.js';
import { makeReport } from '../../src/report/make.js';
import { fixtureCollation } from '../support/fixture-collation.js';

const test = suite('report: what was chosen');

const collation = fixtureCollation();
const [first, second, third] = collation.witnesses as [
  Collation['witnesses'][number],
  Collation['witnesses'][number],
  Collation['witnesses'][number],
];

/** The one line with which choices are refused. */
function refusal(given: Parameters<typeof readChoices>[0], from = collation): string {
  try {
    readChoices(given, from);
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'bad-option');
    assert.not.match((error as InputError).message, /\n/);
    return (error as InputError).message;
  }
  return 'not refused';
}

test('nothing given chooses everything, and changes nothing', () => {
  const empty = { accounts: ' , ', devices: '', least: '  ' };
  const every = { accounts: collation.witnesses.map(({ id }) => id).join(','), devices: devices.join(',') };
  for (const given of [{}, empty, every]) assert.equal(readChoices(given, collation), allChosen);
  assert.equal(chosen(collation, allChosen), collation);
});

test('accounts are known by letter, file, outlet in any capitals, or hash, and stand in their own order', () => {
  const by = (...names: (string | null)[]) => readChoices({ accounts: names.join(',') }, collation).accounts;
  assert.equal(by(third.id, first.id), [first.id, third.id]);
  assert.equal(by(second.file, first.id), [first.id, second.id]);
  assert.equal(by(first.outlet?.toUpperCase() ?? '', second.id), [first.id, second.id]);
  assert.equal(by(third.sha256.slice(0, 12), first.sha256), [first.id, third.id]);
  assert.equal(by(first.id, first.id, first.file, third.id), [first.id, third.id]);
});

test('a letter comes before a file or an outlet of that name', () => {
  const witnesses = collation.witnesses.map((one, k) => (k === 2 ? { ...one, outlet: first.id } : one));
  assert.equal(readChoices({ accounts: `${first.id},${second.id}` }, { ...collation, witnesses }).accounts, [
    first.id,
    second.id,
  ]);
});

test('an outlet with two accounts is told apart by letters, and the line names them', () => {
  const witnesses = collation.witnesses.map((one, k) => (k < 2 ? { ...one, outlet: 'Évening 🚢' } : one));
  const line = refusal({ accounts: `évening 🚢,${third.id}` }, { ...collation, witnesses });
  assert.match(line, 'évening 🚢 is the name of 2 accounts');
  assert.match(line, `${first.id} (${first.file}), ${second.id} (${second.file})`);
});

test('two files of one text are both meant by their hash', () => {
  const witnesses = collation.witnesses.map((one, k) => (k < 2 ? { ...one, sha256: third.sha256 } : one));
  const choices = readChoices({ accounts: third.sha256.slice(0, 12) }, { ...collation, witnesses });
  assert.equal(choices.accounts, [first.id, second.id, third.id]);
});

test('what is not known is refused in one line that says what there is', () => {
  assert.match(refusal({ accounts: `${first.id},Z9` }), /there is no account Z9: there are A \(/);
  assert.match(refusal({ accounts: first.id }), 'two accounts are the least');
  assert.match(refusal({ devices: 'loaded,bias' }), /bias is no device: there are loaded, label/);
  for (const least of ['much', '1.1', '-0.1', '0,5', '0x1', '1e-1', 'Infinity', '.'])
    assert.match(refusal({ least }), `a number from 0 to 1, not ${least}`);
  assert.match(refusal({ accounts: 'a\u001b[31m\nb' }), 'a\\x1b[31m\\x0ab');
  assert.ok(refusal({ devices: 'x'.repeat(100_000) }).length < 400);
});

test('the least confidence is a number however it is written', () => {
  for (const [given, least] of [
    ['0', 0],
    ['1', 1],
    ['.5', 0.5],
    [' 0.60 ', 0.6],
    ['1.0', 1],
  ] as const)
    assert.is(readChoices({ least: given }, collation).least, least);
});

test('contrasts of other devices or less sure ones go, all else stays', () => {
  const part = chosen(collation, { ...allChosen, devices: ['loaded'], least: 0.5 });
  assert.ok(part.framings.length > 0 && part.framings.length < collation.framings.length);
  for (const { device, confidence } of part.framings) {
    assert.is(device, 'loaded');
    assert.ok(confidence >= 0.5);
  }
  assert.equal({ ...part, framings: collation.framings }, collation);
  const none = chosen(collation, { ...allChosen, devices: ['loaded'], least: 1 });
  assert.ok(none.framings.every(({ confidence }) => confidence === 1));
});

test('excerpts of a form that holds whole texts are refused, whoever asks', async () => {
  assert.throws(
    () => checkExcerpts('json', true),
    (error: Error) => /^json holds whole texts .*: take .*html/.test(error.message),
  );
  checkExcerpts('json', false);
  checkExcerpts('html', true);
  const refused = await makeReport(collation, 'json', { choices: { ...allChosen, excerpts: true } }).then(
    () => false,
    (error) => error instanceof InputError,
  );
  assert.ok(refused);
});

test.run();
