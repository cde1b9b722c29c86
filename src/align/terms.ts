/**
 * What counts as the same word when sentences are compared: a story in, a term key for every token and a weight for every key out.
 * Names count by who is meant (Pashinian, Pashinyan, the prime minister's full name), places by their country (Baku,
 * Azerbaijani, Azerbaijan), every other word by its stem.
 */
import { placeOf } from '../lexicon/places.js';
import type { Story, Witness } from '../model/witness.js';

export interface StoryTerms {
  /** Key of each token: `keys[witness][token]`. */
  readonly keys: readonly (readonly string[])[];
  weightOf(key: string): number;
  rarityOf(key: string): number;
}

/** A key that no passage weighs: function words in runs. */
const leastWeight = 0.05;

export function termsOf(story: Story): StoryTerms {
  const keys = story.witnesses.map((witness, index) => keysOf(witness, story.nameOf[index] ?? []));
  const { holders, passages } = countHolders(story, keys);
  return {
    keys,
    // Names and places are as rare in English as words get: only their spread in the story weighs them.
    weightOf: (key) =>
      key.startsWith('#') || key.startsWith('@')
        ? Math.max(leastWeight, Math.log((passages + 1) / (holders.get(key) ?? 1)))
        : (story.weights.get(key) ?? leastWeight),
    rarityOf: (key) =>
      key.startsWith('#') || key.startsWith('@') ? 1 : (story.rarities.get(key) ?? leastWeight),
  };
}

function keysOf(witness: Witness, nameOf: readonly string[]): string[] {
  const keys = witness.tokens.map((token) => token.stem);
  witness.mentions.forEach((mention, k) => {
    if (mention.kind === 'place') return;
    for (let token = mention.tokens.from; token < mention.tokens.to; token++)
      if (witness.tokens[token]?.content) keys[token] = `#${nameOf[k]}`;
  });
  witness.tokens.forEach((token, k) => {
    if (!token.content || keys[k]?.startsWith('#') || !/^\p{Lu}/u.test(token.text)) return;
    const place = placeOf(token.norm);
    if (place) keys[k] = `@${place.key}`;
  });
  return keys;
}

function countHolders(
  story: Story,
  keys: readonly (readonly string[])[],
): { holders: Map<string, number>; passages: number } {
  const holders = new Map<string, number>();
  let passages = 0;
  story.witnesses.forEach((witness, index) => {
    for (const passage of witness.passages) {
      if (passage.kind === 'boilerplate') continue;
      passages++;
      for (const key of new Set(keys[index]?.slice(passage.tokens.from, passage.tokens.to)))
        holders.set(key, (holders.get(key) ?? 0) + 1);
    }
  });
  return { holders, passages };
}
