/** A witness and the names of its mentions in, a copy out whose speakers and sources carry the name they belong to. */
import type { Mention, Speaker, Witness } from '../model/witness.js';
import { overlap } from '../text/span.js';

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
  const inside = mentions.flatMap((mention, i) =>
    overlap(mention, speaker) > 0 ? [{ mention, id: nameOf[i] ?? null }] : [],
  );
  const best =
    inside.find(({ mention }) => mention.kind === 'person') ??
    inside.find(({ mention }) => mention.kind === 'organisation') ??
    inside[0];
  return best?.id ?? null;
}
