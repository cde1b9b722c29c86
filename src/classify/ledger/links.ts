/** The links of an alignment in, what they say of two quotations out: told in linked passages, of another occasion, weeks apart. */
import type { Alignment, Link } from '../../model/alignment.js';
import type { Story, Witness, Word } from '../../model/witness.js';
import type { Known, Pairing } from './same-words.js';
import type { Unit } from './units.js';

export interface LinkIndex {
  between(a: Unit, b: Unit): Known['link'];
  /** Pairs of units (by index, a < b) in linked passages that are not among those known: they may share words only in other spellings. */
  pairs(units: readonly Unit[], known: readonly Pairing[]): Pairing[];
}

/** Quotations of articles farther apart than this, in days, need more than a shared phrase to be one. */
const sameNews = 10;

export function linkIndex({ witnesses }: Story, { links }: Alignment): LinkIndex {
  const known = new Map<string, Link['occasion']>();
  const keyOf = (w1: number, p1: number, w2: number, p2: number): string => `${w1}:${p1} ${w2}:${p2}`;
  for (const { a, b, occasion } of links) {
    known.set(keyOf(a.witness, a.passage, b.witness, b.passage), occasion);
    known.set(keyOf(b.witness, b.passage, a.witness, a.passage), occasion);
  }
  const passages = new Map<Unit, readonly number[]>();
  const passagesOf = (unit: Unit): readonly number[] => {
    const own = passages.get(unit) ?? passagesIn(witnesses[unit.witness] as Witness, unit);
    passages.set(unit, own);
    return own;
  };
  const day = (witness: number): number =>
    Date.parse(`${witnesses[witness]?.article.date ?? ''}T00:00:00Z`) / 86_400_000;
  return {
    pairs: (units, pairs) => {
      const seen = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
      const at = new Map<string, number[]>();
      units.forEach((unit, k) => {
        for (const passage of passagesOf(unit)) {
          const key = `${unit.witness}:${passage}`;
          at.set(key, [...(at.get(key) ?? []), k]);
        }
      });
      return links.flatMap(({ a, b, occasion }) =>
        occasion === 'different'
          ? []
          : (at.get(`${a.witness}:${a.passage}`) ?? []).flatMap((p) =>
              (at.get(`${b.witness}:${b.passage}`) ?? []).flatMap((q): Pairing[] => {
                const [first, last] = [Math.min(p, q), Math.max(p, q)];
                if (seen.has(`${first} ${last}`)) return [];
                seen.add(`${first} ${last}`);
                return [{ a: first, b: last }];
              }),
            ),
      );
    },
    between: (a, b) => {
      if (a.witness === b.witness) return 'none';
      const found = passagesOf(a)
        .flatMap((p) => passagesOf(b).map((q) => known.get(keyOf(a.witness, p, b.witness, q))))
        .filter((occasion) => occasion !== undefined);
      if (found.some((occasion) => occasion !== 'different')) return 'linked';
      if (found.length > 0) return 'other occasion';
      return Math.abs(day(a.witness) - day(b.witness)) > sameNews ? 'far' : 'none';
    },
  };
}

/** Of a longer speech the first passages tell. */
const mostPassages = 40;

const passagesIn = ({ tokens }: Witness, { words }: Unit): readonly number[] =>
  [...new Set(words.map(({ token }) => (tokens[token] as Word).passage))].slice(0, mostPassages);
