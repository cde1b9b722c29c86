/**
 * A text in, its language out: "en" where English function words are as frequent as English has them, else "und".
 *
 * The adapter to exchange when more languages are collated. eld was measured: right on short lines too, but 0.6 s to load,
 * most of what a whole comparison takes.
 */

/** The 30 or so commonest function words; those that other European languages spell alike ("in", "was", "die", "on") are left out. */
const functionWords = new Set(
  (
    'the of and to that for with said from by it as at be have has had this which not are but were they he she his her ' +
    'their its would will been who'
  ).split(' '),
);

/** They make 30 to 45 % of English prose, headlines 10 to 25 %, under 5 % of French, Spanish, German or Dutch. */
const englishShare = 0.12;

/** A long text shows itself within its first words. */
const sampled = 4000;

export function languageOf(text: string): 'en' | 'und' {
  const words =
    text
      .slice(0, sampled)
      .toLowerCase()
      .match(/[^\s\d.,;:!?"“”‘’'()—–-]+/g) ?? [];
  if (words.length === 0) return 'und';
  const known = words.filter((word) => functionWords.has(word)).length;
  return known / words.length >= englishShare ? 'en' : 'und';
}
