/** How two linked passages relate as texts: the same text, the same text edited, or the same thing in other words. */
import type { Relation } from '../model/alignment.js';
import { commonInOrder } from './bags.js';
import type { Profile } from './profile.js';

/** Share of the shorter passage's words that stand in the other in the same order. Chosen by reading: above 0.95 only names of speakers differ. */
const verbatimShare = 0.95;
const editedShare = 0.6;
/** Shares mean little for headlines and fragments. */
const leastWords = 5;

/** Each side gives its words in order, marks left out, as anything that compares equal for equal words. */
export function relationOf(a: Pick<Profile, 'run'>, b: Pick<Profile, 'run'>): Relation {
  const shorter = Math.min(a.run.length, b.run.length);
  if (shorter < leastWords) return a.run.join() === b.run.join() ? 'verbatim' : 'rewritten';
  const inOrder = commonInOrder(a.run, b.run);
  if (inOrder / shorter >= verbatimShare && inOrder / Math.max(a.run.length, b.run.length) >= editedShare)
    return 'verbatim';
  return inOrder / shorter >= editedShare && inOrder >= leastWords + 2 ? 'edited' : 'rewritten';
}
