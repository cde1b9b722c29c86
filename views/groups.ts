/** The readings of a contrast by their words: each different one once, in the order of the accounts, with who has the same. */
import type { CollatedReading } from '../src/model/collation.js';
import { familyOf } from '../src/model/framing.js';
import { normalForm } from '../src/text/normal.js';
import type { Contrast, Edition } from './edition.js';

export type ReadingGroup = readonly [CollatedReading, ...CollatedReading[]];

/** Capitals and kinds of quotation marks make no difference; whose words they are does where the contrast is about that. */
export function groupsOf(edition: Edition, { framing }: Contrast): ReadingGroup[] {
  const sorted = [...framing.readings].sort(
    (a, b) => edition.account(a.witness).index - edition.account(b.witness).index || a.start - b.start,
  );
  const groups = new Map<string, ReadingGroup>();
  for (const reading of sorted) {
    const voice = familyOf[framing.device] === 'source' ? reading.voice : '';
    const key = `${normalForm(reading.text)} ${voice}`;
    const known = groups.get(key);
    groups.set(key, known ? [...known, reading] : [reading]);
  }
  return [...groups.values()];
}

/** "again in B, likewise in C and D"; empty where nobody has the same. */
export function likewiseOf([first, ...others]: ReadingGroup): string {
  const sigla = [...new Set(others.map(({ witness }) => witness))];
  const more = sigla.filter((siglum) => siglum !== first.witness);
  return [
    ...(sigla.includes(first.witness) ? [`again in ${first.witness}`] : []),
    ...(more.length > 0 ? [`likewise in ${more.join(', ')}`] : []),
  ].join(', ');
}
