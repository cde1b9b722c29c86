/** A witness and the names of its mentions in, a copy out whose speakers and sources carry the name they belong to. */
import type { Mention, Speaker, Witness } from '../model/witness.js';

export function linkSpeakers(witness: Witness, nameOf: readonly string[]): Witness {
  const named = (speaker: Speaker | null): Speaker | null =>
    speaker === null ? null : { ...speaker, name: nameIn(witness.mentions, nameOf, speaker) };
  return {
    ...witness,
    quotations: witness.quotations.map((quotation) => ({ ...quotation, speaker: named(quotation.speaker) })),
    attributions: witness.attributions.map((attribution) => ({
      ...attribution,
      source: named(attribution.source),
    })),
  };
}

/** The person named in the speaker's phrase, else its last body: "spokesman for the Foreign Ministry" is no place. */
function nameIn(mentions: readonly Mention[], nameOf: readonly string[], speaker: Speaker): string | null {
  let best = -1;
  for (let i = firstBehind(mentions, speaker.start); i < mentions.length; i++) {
    const { start, kind } = mentions[i] as Mention;
    if (start >= speaker.end || (best >= 0 && mentions[best]?.kind === 'person')) break;
    if (best < 0 || kind === 'person' || (kind === 'organisation' && mentions[best]?.kind !== 'organisation'))
      best = i;
  }
  return nameOf[best] ?? null;
}

/** Index of the first mention that ends behind a place, by halving: mentions stand in the order of the text and never overlap. */
function firstBehind(mentions: readonly Mention[], place: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
