import type { Predicate } from '../model/witness.js';
import type { Draft } from './draft.js';
export function findPredicates(_draft: Draft, _o?: unknown): Predicate[] {
  return [];
}
