import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type LookedAt, leastFirst, secondLook, secondNames } from '../../src/align/second-look.js';

const test = suite('align: a second look at pairs');

const pair = (
  a: number,
  b: number,
  size: readonly [number, number],
  scores: Readonly<Record<string, number>>,
): LookedAt => {
  const cells = Object.keys(scores)
    .map((place) => place.split(',').map(Number) as [number, number])
    .map(([i, j]) => i * size[1] + j)
    .sort((p, q) => p - q);
  const first = cells.map((cell) => scores[`${Math.floor(cell / size[1])},${cell % size[1]}`] as number);
  return {
    a,
    b,
    height: size[0],
    columns: size[1],
    cells: Int32Array.from(cells),
    features: cells.map(() => new Float64Array(0)),
    first: Float64Array.from(first),
  };
};

const named = (row: Float64Array | undefined): Record<string, number> =>
  Object.fromEntries(secondNames.map((name, k) => [name, row?.[k] as number]));

test('a pair stands against the best other pair of its row and of its column', () => {
  const [rows] = secondLook([pair(0, 1, [2, 3], { '0,0': 2, '0,2': -1, '1,0': 0.5, '1,1': 1 })], 2);
  const first = named(rows?.[0]);
  assert.is(first['first score'], 2);
  assert.is(first['stronger rival'], 0.5);
  assert.is(first['weaker rival'], -1);
  assert.is(first['lead over stronger rival'], 1.5);
  assert.is(first['neighbours told in order'], 1);
  const alone = named(rows?.[1]);
  assert.is(alone['stronger rival'], 2);
  assert.is(alone['weaker rival'], leastFirst);
});

test('a path over a third account is as weak as its weaker step, and needs one passage that both steps share', () => {
  const direct = pair(0, 1, [1, 1], { '0,0': 0 });
  const there = pair(0, 2, [1, 2], { '0,1': 3 });
  const back = (column: number) => pair(1, 2, [1, 2], { [`0,${column}`]: 1 });
  assert.is(named(secondLook([direct, there, back(1)], 3)[0]?.[0])['path over third account'], 1);
  assert.is(named(secondLook([direct, there, back(0)], 3)[0]?.[0])['path over third account'], leastFirst);
  assert.is(named(secondLook([direct], 2)[0]?.[0])['path over third account'], leastFirst);
});

test('which account comes first changes nothing', () => {
  const scores = { '0,0': 2, '0,1': 1, '1,1': -2, '2,1': 0.25 };
  const turned = Object.fromEntries(
    Object.entries(scores).map(([place, score]) => [place.split(',').reverse().join(), score]),
  );
  const sorted = (rows: readonly Float64Array[] | undefined) =>
    (rows ?? []).map((row) => [...row].join()).sort();
  assert.equal(
    sorted(secondLook([pair(0, 1, [3, 2], scores)], 2)[0]),
    sorted(secondLook([pair(0, 1, [2, 3], turned)], 2)[0]),
  );
});

test.run();
