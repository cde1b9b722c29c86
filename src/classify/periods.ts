/** Two dated expressions in, how their periods stand to each other out: the same, one within the other, overlapping, excluding, or not to be told. */
import type { TimeExpression } from '../model/witness.js';

export type TimeRelation = 'same' | 'within' | 'overlapping' | 'excluding' | 'unresolvable';

/** ISO days compare as strings. */
export function relationOfTimes(
  p: Pick<TimeExpression, 'from' | 'to'>,
  q: Pick<TimeExpression, 'from' | 'to'>,
): TimeRelation {
  if (p.from === null || p.to === null || q.from === null || q.to === null) return 'unresolvable';
  if (p.from === q.from && p.to === q.to) return 'same';
  if (p.to < q.from || q.to < p.from) return 'excluding';
  const [pInQ, qInP] = [p.from >= q.from && p.to <= q.to, q.from >= p.from && q.to <= p.to];
  return pInQ || qInP ? 'within' : 'overlapping';
}
