/**
 * From links to rows: a partition of all passages in which a row holds what tells the same thing. Clusters grow from the
 * strongest link down, and two join only when their passages are linked on average, so that no chain of weak links glues
 * different statements together. Links of different occasions never join a row.
 */
import type { Link, PassageRef, Row } from '../model/alignment.js';
import { grouped, type TextReuse } from './reuse.js';

/** Least mean score over all pairs of passages of different accounts between two clusters that join. */
const joining = 0.4;

interface Cluster {
  readonly members: readonly number[];
}

export function rowsOf(
  refs: readonly PassageRef[],
  links: readonly Link[],
  possible: readonly Link[],
  reuse: Shared = nothingShared,
): Row[] {
  const indexOf = new Map(refs.map((ref, index) => [keyOf(ref), index]));
  const at = (side: PassageRef): number => indexOf.get(keyOf(side)) as number;
  const scores = new Map<string, number>();
  for (const link of [...links, ...possible])
    if (link.occasion !== 'different') scores.set(pairKey(at(link.a), at(link.b)), link.score);
  const clusters = new Map<number, Cluster>(refs.map((_, index) => [index, { members: [index] }]));
  const home = refs.map((_, index) => index);
  const joined = links
    .filter((link) => link.occasion !== 'different')
    .sort((p, q) => q.score - p.score || at(p.a) - at(q.a) || at(p.b) - at(q.b));
  for (const link of joined) join(at(link.a), at(link.b), clusters, home, refs, scores);
  const ties = tiesByCluster(links, reuse, at, home);
  return [...clusters].map(([cluster, { members }]) => rowOf(members, refs, ties.get(cluster) ?? []));
}

/** What rows need to know of text reuse. */
type Shared = Pick<TextReuse, 'texts' | 'twins'>;
const nothingShared: Shared = { texts: [], twins: [] };

const keyOf = ({ witness, passage }: PassageRef): string => `${witness}.${passage}`;
const pairKey = (i: number, j: number): string => (i < j ? `${i}-${j}` : `${j}-${i}`);

function join(
  i: number,
  j: number,
  clusters: Map<number, Cluster>,
  home: number[],
  refs: readonly PassageRef[],
  scores: ReadonlyMap<string, number>,
): void {
  const [one, other] = [home[i] as number, home[j] as number];
  if (one === other) return;
  const [left, right] = [clusters.get(one) as Cluster, clusters.get(other) as Cluster];
  if (meanScore(left.members, right.members, refs, scores) < joining) return;
  clusters.set(one, { members: [...left.members, ...right.members].sort((p, q) => p - q) });
  clusters.delete(other);
  for (const member of right.members) home[member] = one;
}

/** Pairs within one account count when they are no links by nature: they neither help nor hinder. */
function meanScore(
  left: readonly number[],
  right: readonly number[],
  refs: readonly PassageRef[],
  scores: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  let count = 0;
  for (const i of left)
    for (const j of right) {
      if (refs[i]?.witness === refs[j]?.witness) continue;
      sum += scores.get(pairKey(i, j)) ?? 0;
      count++;
    }
  return count > 0 ? sum / count : 0;
}

type Tie = readonly [witness: number, other: number];

/**
 * By row, which accounts are one text there: a reused stretch covers most of the shorter passage, or the accounts are one text as a
 * whole and have the same words there, however few.
 */
function tiesByCluster(
  links: readonly Link[],
  { texts, twins }: Shared,
  at: (side: PassageRef) => number | undefined,
  home: readonly number[],
): Map<number, Tie[]> {
  const textOf = new Map(texts.flatMap((group, k) => group.map((witness) => [witness, k] as const)));
  const verbatim = links
    .filter(
      ({ relation, a, b }) => relation === 'verbatim' && textOf.get(a.witness) === textOf.get(b.witness),
    )
    .map(({ a, b }): readonly [PassageRef, PassageRef] => [a, b]);
  const ties = new Map<number, Tie[]>();
  for (const [a, b] of [...twins, ...verbatim]) {
    const cluster = home[at(a) ?? -1];
    if (cluster === undefined || cluster !== home[at(b) ?? -1]) continue;
    const here = ties.get(cluster);
    if (here) here.push([a.witness, b.witness]);
    else ties.set(cluster, [[a.witness, b.witness]]);
  }
  return ties;
}

function rowOf(members: readonly number[], refs: readonly PassageRef[], ties: readonly Tie[]): Row {
  const passages = members.map((member) => refs[member] as PassageRef);
  const tellers = [...new Set(passages.map(({ witness }) => witness))];
  const places = ties.map(([a, b]): Tie => [tellers.indexOf(a), tellers.indexOf(b)]);
  return { passages, independent: grouped(tellers.length, places).length };
}
