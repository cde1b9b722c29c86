import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { reportAddresses } from '../../views/address.js';
import { type Contrast, editionOf } from '../../views/edition.js';
import { groupsOf, likewiseOf } from '../../views/groups.js';
import { textA, twoAccounts } from '../support/two-accounts.js';

const test = suite('views: readings by their words');

const reading = (witness: string, start: number, text: string) => ({
  witness,
  start,
  end: start + text.length,
  text,
  voice: 'own' as const,
});

const at = textA.indexOf('seized');

test('the same words stand once, with who else has them and where they come again', () => {
  const readings = [
    reading('B', 4, 'Seized'),
    reading('A', at, 'seized'),
    reading('A', 0, 'seized'),
    reading('B', 20, 'freed'),
  ];
  const edition = editionOf(twoAccounts('The town freed the bridge.', { readings }), reportAddresses);
  const groups = groupsOf(edition, edition.contrasts[0] as Contrast);
  assert.equal(
    groups.map(([first, ...others]) => [first.witness, first.text, others.length]),
    [
      ['A', 'seized', 2],
      ['B', 'freed', 0],
    ],
  );
  assert.equal(groups.map(likewiseOf), ['again in A, likewise in B', '']);
});

test.run();
