import type { Mention } from '../model/witness.js';
import type { Draft } from './draft.js';
export function findMentions(_draft: Draft, _o?: unknown): Mention[] {
  return [];
}
