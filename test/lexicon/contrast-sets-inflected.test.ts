/** Every member of every contrast set stands inflected in a sentence of its own, tagged as any text is, and is found there. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type ContrastSet, contrastSets, membersAt } from '../../src/lexicon/contrast-sets.js';
import { irregularBases } from '../../src/lexicon/irregular-forms.js';
import { annotated } from '../annotate/annotated.js';

const test = suite('lexicon: contrast sets in sentences');

/** Nouns that are plural as they stand, or have no plural. */
const unchanged = new Set(
  (
    'people troops chaos bias fracas damages proceeds remains grassroots rights rank personnel police mankind staff news soli ' +
    'terms words equals bars babies arms oil gas'
  ).split(' '),
);

const frames: Readonly<Record<'verb' | 'noun' | 'adjective', (form: string) => string>> = {
  verb: (form) => `On Monday the council of Corlea ${form} the bridge and the mayor.`,
  noun: (form) => `The papers told of the ${form} near the bridge of Corlea.`,
  adjective: (form) => `The mayor of Corlea said it was a ${form} plan.`,
};

const pastForms = new Map<string, string>();
for (const [form, bases] of irregularBases)
  for (const base of bases)
    if (!/(?:ing|s)$/.test(form) && form !== base && !pastForms.has(base)) pastForms.set(base, form);

/** Past tense of a verb, as a reader of English would write it; irregular ones from the list that the matcher reads too. */
function past(verb: string): string {
  if (verb === 'be') return 'was';
  if (same.has(verb)) return verb;
  if (verb === 'dis') return 'dissed';
  const irregular = pastForms.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubled(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** slam, drop, commit: one vowel and one consonant at the end of a stressed syllable. */
const doubled = (verb: string): boolean =>
  /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/.test(verb) ||
  /(?:mit|fer|bel|pel|cur|kidnap|tel|hijab)$/.test(verb);

/** Past tense like the base. */
const same = new Set('cut hit let put shut set split cost quit spread bet beset rid cast thrust'.split(' '));

function plural(noun: string): string {
  if (unchanged.has(noun) || /\d$/.test(noun)) return noun;
  if (/(?:man)$/.test(noun) && !/(?:german|roman|human|woman)$/.test(noun))
    return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function inflected({ pos }: ContrastSet, lemma: string): string {
  const words = lemma.split(' ');
  // "ethnically cleanse", "flatly deny": the verb stands after its adverb.
  const verb = words.findIndex((word) => !/(?:ly|self|mass|strong|shadow|shell|no)$/.test(word));
  if (pos === 'verb') return words.map((word, k) => (k === verb ? past(word) : word)).join(' ');
  if (pos !== 'noun') return lemma;
  // "right to work", "sea of people": the head stands before the preposition.
  const head =
    words.findIndex(
      (word, k) => k > 0 && /^(?:of|to|in|on|at|for|with|from|into|behind|by|against|away)$/.test(word),
    ) - 1;
  return words
    .map((word, k) => (k === (head >= 0 ? head : words.length - 1) ? plural(word) : word))
    .join(' ');
}

test('each is found by its set, inflected', () => {
  const cases = contrastSets.flatMap((set) =>
    set.members.map((member) => ({ set, member, form: inflected(set, member.lemma) })),
  );
  const missed: string[] = [];
  const batch = 100;
  for (let from = 0; from < cases.length; from += batch) {
    const some = cases.slice(from, from + batch);
    const text = `🚢 Café\u0301 “news”\n\n${some.map(({ set, form }) => frames[set.pos ?? 'noun'](form)).join('\n\n')}`;
    const { tokens, passages } = annotated(text);
    for (const [k, { set, member, form }] of some.entries()) {
      const { from: first, to } = passages[k + 1]?.tokens ?? { from: 0, to: 0 };
      const found = tokens
        .slice(first, to)
        .some((_, i) => membersAt(tokens, first + i).some((one) => one.set === set && one.member === member));
      if (!found) missed.push(`${set.id}: ${form}`);
    }
  }
  assert.equal(missed, []);
});

test.run();
