/**
 * From links to rows: a partition of all passages in which a row holds what tells the same thing. Clusters grow from the
 * strongest link down, and two join only when their passages are linked on average, so that no chain of weak links glues
 * different statements together. Links of different occasions never join a row.
 */
import type { Link, PassageRef, Row } from '../model/alignment.js';

/** Least mean score over all pairs of passages of different accounts between two clusters that join. */
const joining = 0.4;

interface Cluster {
  readonly members: readonly number[];
}

export function rowsOf(
  refs: readonly PassageRef[],
  links: readonly Link[],
  possible: readonly Link[],
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
  const twins = verbatimTwins(links, at);
  return [...clusters.values()].map(({ members }) => rowOf(members, refs, twins));
}

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

/** Pairs of witnesses that carry the same text somewhere in a row, by passage: they do not count as independent there. */
const verbatimTwins = (links: readonly Link[], at: (side: PassageRef) => number): ReadonlySet<string> =>
  new Set(
    links.filter((link) => link.relation === 'verbatim').map((link) => pairKey(at(link.a), at(link.b))),
  );

function rowOf(members: readonly number[], refs: readonly PassageRef[], twins: ReadonlySet<string>): Row {
  const leaders = members.filter(
    (member, k) => !members.slice(0, k).some((earlier) => twins.has(pairKey(earlier, member))),
  );
  return {
    passages: members.map((member) => refs[member] as PassageRef),
    independent: new Set(leaders.map((member) => refs[member]?.witness)).size,
  };
}
