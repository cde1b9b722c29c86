import type { TimeExpression } from '../model/witness.js';
import type { Draft } from './draft.js';
export function findTimes(_draft: Draft, _o?: unknown): TimeExpression[] {
  return [];
}
