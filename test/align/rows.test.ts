import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rowsOf } from '../../src/align/rows.js';
import type { Link, PassageRef } from '../../src/model/alignment.js';

const test = suite('align: rows');

const ref = (witness: number, passage: number): PassageRef => ({ witness, passage });

function link(a: PassageRef, b: PassageRef, score: number, given: Partial<Link> = {}): Link {
  const side = (one: PassageRef) => ({ ...one, start: one.passage * 10, end: one.passage * 10 + 9 });
  return {
    a: side(a),
    b: side(b),
    relation: 'rewritten',
    occasion: 'same',
    score,
    why: {},
    ...given,
  };
}

const [a0, a1, b0, b1, c0, d0] = [ref(0, 0), ref(0, 1), ref(1, 0), ref(1, 1), ref(2, 0), ref(3, 0)];
const shape = (refs: readonly PassageRef[], links: readonly Link[]): string[] =>
  rowsOf(refs, links, []).map(({ passages }) =>
    passages.map(({ witness, passage }) => `${'ABCD'[witness]}${passage}`).join(' '),
  );

test('linked passages share a row, a lone one has its own', () => {
  assert.equal(shape([a0, a1, b0, b1], [link(a0, b1, 0.9)]), ['A0 B1', 'A1', 'B0']);
});

test('a chain of weak links glues nothing together', () => {
  const chain = [link(a0, b0, 0.6), link(b0, c0, 0.6), link(c0, d0, 0.6)];
  const rows = shape([a0, b0, c0, d0], chain);
  assert.ok(
    rows.every((row) => row.split(' ').length <= 2),
    rows.join(' | '),
  );
});

test('where all are linked with all, four accounts share one row', () => {
  const refs = [a0, b0, c0, d0];
  const links = refs.flatMap((p, i) => refs.slice(i + 1).map((q) => link(p, q, 0.7)));
  assert.equal(shape(refs, links), ['A0 B0 C0 D0']);
});

test('two passages of one account share a row when the other account tells both in one', () => {
  assert.equal(shape([a0, a1, b0], [link(a0, b0, 0.8), link(a1, b0, 0.8)]), ['A0 A1 B0']);
});

test('links of different occasions join no row, however strong', () => {
  assert.equal(shape([a0, b0], [link(a0, b0, 0.99, { occasion: 'different' })]), ['A0', 'B0']);
});

test('the order of the links changes nothing', () => {
  const links = [link(a0, b0, 0.6), link(b0, c0, 0.6), link(a1, b1, 0.9), link(a0, c0, 0.5)];
  const refs = [a0, a1, b0, b1, c0];
  assert.equal(shape(refs, [...links].reverse()), shape(refs, links));
});

const independentIn = (links: readonly Link[], shared: Parameters<typeof rowsOf>[3]): number[] =>
  rowsOf([a0, b0, c0], links, [], shared).map(({ independent }) => independent);
const threeAlike = (relation: Link['relation']): Link[] => [
  link(a0, b0, 0.9, { relation }),
  link(a0, c0, 0.9),
  link(b0, c0, 0.9),
];

test('accounts whose passages are mostly one reused stretch count once in the row', () => {
  const texts = [[0], [1], [2]];
  assert.equal(independentIn(threeAlike('rewritten'), { texts, twins: [[a0, b0]] }), [2]);
  assert.equal(
    independentIn(threeAlike('rewritten'), {
      texts,
      twins: [
        [a0, b0],
        [b0, c0],
      ],
    }),
    [1],
    'and whoever is tied to one of them belongs to them',
  );
});

test('the same few words count once where both accounts are one text as a whole, else for each', () => {
  assert.equal(independentIn(threeAlike('verbatim'), { texts: [[0, 1], [2]], twins: [] }), [2]);
  assert.equal(independentIn(threeAlike('verbatim'), { texts: [[0], [1], [2]], twins: [] }), [3]);
});

test.run();
