import type { Quantity } from '../model/witness.js';
import type { Draft } from './draft.js';
export function findQuantities(_draft: Draft, _o?: unknown): Quantity[] {
  return [];
}
