/** All witnesses of one event in, the story out: their fixed order and sigla, who is who, and how telling each stem is. */
import { rank } from '../lexicon/vectors.js';
import type { Story, Witness } from '../model/witness.js';
import { byCodeUnits } from '../text/normal.js';
import { clusterNames } from './names.js';
import { linkSpeakers } from './speakers.js';

export function annotateStory(witnesses: readonly Witness[]): Story {
  const ordered = [...witnesses].sort(byDateFileHash);
  const { names, nameOf } = clusterNames(ordered);
  return {
    witnesses: ordered.map((witness, i) => linkSpeakers(witness, nameOf[i] ?? [])),
    sigla: ordered.map((_, i) => siglum(i)),
    names,
    nameOf,
    ...stemWeights(ordered),
  };
}

/** Unknown dates come last; file names and hashes only decide between equals, so that no order of arguments shows. */
function byDateFileHash({ article: a }: Witness, { article: b }: Witness): number {
  if (a.date !== b.date && (a.date === null || b.date === null)) return a.date === null ? 1 : -1;
  return (
    byCodeUnits(a.date ?? '', b.date ?? '') || byCodeUnits(a.file, b.file) || byCodeUnits(a.sha256, b.sha256)
  );
}

/** A … Z, AA, AB … */
function siglum(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : siglum(Math.floor(index / 26) - 1) + letter;
}

/** Size of the frequency list behind `rank`: words beyond it count as this rare. */
const rarest = 200_000;

/** No word weighs nothing: even the commonest tells a little. */
const leastWeight = 0.05;

/** Weight `max(0.05, ln((N+1)/df)) × g^1.5`: rare in this story, and rare in English (g from 0.06 for "the" to 1); rarity is g^1.5 alone. */
function stemWeights(witnesses: readonly Witness[]): Pick<Story, 'weights' | 'rarities'> {
  const counts = new Map<string, number>();
  const commonest = new Map<string, number>();
  let passages = 0;
  for (const { tokens, passages: all } of witnesses) {
    for (const passage of all) {
      if (passage.kind === 'boilerplate') continue;
      passages++;
      const seen = new Set<string>();
      for (const token of tokens.slice(passage.tokens.from, passage.tokens.to)) {
        if (token.kind === 'mark') continue;
        seen.add(token.stem);
        const known = rank(token.norm) ?? rarest;
        if (known < (commonest.get(token.stem) ?? Number.POSITIVE_INFINITY)) commonest.set(token.stem, known);
      }
      for (const stem of seen) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  const weights = new Map<string, number>();
  const rarities = new Map<string, number>();
  for (const [stem, count] of counts) {
    const inStory = Math.max(leastWeight, Math.log((passages + 1) / count));
    const inEnglish = Math.log((commonest.get(stem) ?? rarest) + 2) / Math.log(rarest + 2);
    const rarity = inEnglish ** 1.5;
    rarities.set(stem, rarity);
    weights.set(stem, inStory * rarity);
  }
  return { weights, rarities };
}
