/** What the audit of symmetry found, in one line for a report; without an audit the line says that none was made, and how to make one. */
import type { CollatedSymmetry, Turn } from '../src/model/collation.js';
import { list } from './words.js';

const turnWord: Readonly<Record<Turn, string>> = {
  order: 'the order of the accounts reversed',
  outlets: 'the outlets’ names swapped',
  sides: 'every pair read from its other side',
};

export function symmetryLine(symmetry: CollatedSymmetry | undefined): string {
  if (symmetry === undefined)
    return 'Not audited for symmetry: compare --audit swaps order, outlets and sides and says what changed.';
  const { framings, turns } = symmetry;
  const changed = turns.filter(({ lost, gained, moved }) => lost + gained + moved > 0);
  const same = turns.filter((turn) => !changed.includes(turn)).map(({ turn }) => turnWord[turn]);
  const unchanged =
    same.length > 0 ? [`Collated again with ${list(same)}: nothing changed in ${framings} framings.`] : [];
  return [
    ...unchanged,
    ...changed.map(
      ({ turn, lost, gained, moved }) =>
        `Collated again with ${turnWord[turn]}: of ${framings} framings ${lost} were not found alike, ${gained} were found otherwise, and of ${moved} only the confidence or evidence moved.`,
    ),
  ].join(' ');
}
