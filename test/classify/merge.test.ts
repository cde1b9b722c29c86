import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collated } from './pair.js';

const test = suite('classify: framings of many accounts');

const told = (verb: string): string =>
  `The army ${verb} the town of Miralba on Monday after a week of fighting.`;

test('one slot across three accounts is one framing with three readings', () => {
  const { framings } = collated([told('seized'), told('liberated'), told('occupied')]);
  const loaded = framings.filter(({ device }) => device === 'loaded');
  assert.is(loaded.length, 1);
  assert.equal(loaded[0]?.readings.map(({ witness, text }) => `${witness} ${text}`).sort(), [
    'A seized',
    'B liberated',
    'C occupied',
  ]);
});

test('two accounts that agree both read against the third', () => {
  const { framings } = collated([told('seized'), told('seized'), told('liberated')]);
  const [loaded, ...more] = framings.filter(({ device }) => device === 'loaded');
  assert.equal(more, []);
  assert.equal(
    loaded?.readings.map(({ text }) => text),
    ['seized', 'seized', 'liberated'],
  );
});

test('an account that says it twice has two readings in one framing', () => {
  const { framings } = collated([
    [told('seized'), 'Rain fell on the coast.', told('seized')],
    told('liberated'),
  ]);
  const loaded = framings.filter(({ device }) => device === 'loaded');
  assert.is(loaded.length, 1);
  const [first] = loaded;
  assert.is(first?.readings.filter(({ witness }) => witness === 'A').length, 2);
  assert.is(first?.readings.filter(({ witness }) => witness === 'B').length, 1);
});

test('two slots of one pair are two framings', () => {
  const two = (verb: string, people: string): string =>
    `The army ${verb} the town of Miralba on Monday, and ${people} attacked the customs post at Harrow Bridge.`;
  const { framings } = collated([two('seized', 'militants'), two('liberated', 'freedom fighters')]);
  const devices = new Set(
    framings.filter(({ rule }) => rule !== 'clause-left-out').map(({ device }) => device),
  );
  assert.ok(devices.has('loaded') && devices.has('label'), [...devices].join());
});

test('framings stand in the order of their first reading and rest on variants under it', () => {
  const { framings, variants } = collated([told('seized'), told('liberated')]);
  const starts = framings.map(({ readings }) => readings[0]?.start ?? 0);
  assert.equal(
    [...starts].sort((p, q) => p - q),
    starts,
  );
  const loaded = framings.find(({ device }) => device === 'loaded');
  const [variant] = variants.filter(({ id }) => loaded?.variants.includes(id));
  assert.is(variant?.a.text, 'seized');
});

const ferry = 'A ferry with ninety passengers ran aground off Cape Ansel on Monday night.';
const ferryAgain = 'On Monday night a ferry carrying ninety passengers ran aground near Cape Ansel.';
const bakery = 'The bakery on Mill Street won a prize for its rye bread.';

const omissions = (collation: ReturnType<typeof collated>) =>
  collation.framings.filter(({ rule }) => rule === 'row-left-out');

test('what two accounts tell and a third of the same days leaves out is an omission', () => {
  const [row, ...more] = omissions(collated([ferry, ferryAgain, bakery]));
  assert.equal(more, []);
  assert.equal(row?.silent, ['C']);
  assert.equal(
    row?.readings.map(({ witness }) => witness),
    ['A', 'B'],
  );
  assert.is(row?.shown, false);
});

test('no omission where the silent account is of another week, where all tell, or where one text is copied', () => {
  assert.equal(
    omissions(collated([ferry, ferryAgain, bakery], {}, ['2022-06-07', '2022-06-07', '2022-05-01'])),
    [],
  );
  assert.equal(
    omissions(collated([ferry, ferryAgain, ferry])).flatMap(({ silent }) => silent ?? []),
    [],
  );
  assert.equal(omissions(collated([ferry, ferry, bakery])), [], 'one text in two outlets is one account');
});

test('an unknown date lowers the confidence of an omission and says so', () => {
  const [sure] = omissions(collated([ferry, ferryAgain, bakery]));
  const [unsure] = omissions(collated([ferry, ferryAgain, bakery], {}, ['2022-06-07', '2022-06-07', null]));
  assert.ok((unsure?.confidence ?? 1) < (sure?.confidence ?? 0));
  assert.match(unsure?.note ?? '', /date is unknown/);
});

test('how many accounts must tell it is a setting', () => {
  assert.equal(omissions(collated([ferry, ferryAgain, bakery], { omissionWitnesses: 3 })), []);
});

test.run();
