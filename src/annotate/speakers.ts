/**
 * A witness and the names of its mentions in, a copy out whose speakers and sources carry the name they belong to: the name in their
 * phrase, for "he" and "she" that of the person who spoke or acted last.
 */
import type { Mention, Passage, Speaker, Witness, Word } from '../model/witness.js';
import { contains } from '../text/span.js';

export function linkSpeakers(witness: Witness, nameOf: readonly string[]): Witness {
  const named = (speaker: Speaker | null): Speaker | null =>
    speaker === null ? null : { ...speaker, name: nameIn(witness, nameOf, speaker) };
  const quotations = witness.quotations.map((quotation) => ({
    ...quotation,
    speaker: named(quotation.speaker),
  }));
  const attributions = witness.attributions.map((attribution) => ({
    ...attribution,
    source: named(attribution.source),
  }));
  const antecedents = new Antecedents(witness, nameOf, [
    ...quotations.map(({ speaker }) => speaker),
    ...attributions.map(({ source }) => source),
  ]);
  const resolved = (speaker: Speaker | null): Speaker | null =>
    speaker?.name === null ? { ...speaker, name: antecedents.of(speaker) } : speaker;
  return {
    ...witness,
    quotations: quotations.map((quotation) => ({ ...quotation, speaker: resolved(quotation.speaker) })),
    attributions: attributions.map((attribution) => ({
      ...attribution,
      source: resolved(attribution.source),
    })),
  };
}

/** The person named in the speaker's phrase, else its first body: "spokesman for the Foreign Ministry" is no place, "Smith’s lawyer" is not Smith. */
function nameIn({ mentions, article }: Witness, nameOf: readonly string[], speaker: Speaker): string | null {
  let best = -1;
  for (let i = firstBehind(mentions, speaker.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.start >= speaker.end || (best >= 0 && mentions[best]?.kind === 'person')) break;
    if (mention.kind === 'person') {
      if (speaksItself(article.text, mention, speaker)) best = i;
    } else if (best < 0 || (mention.kind === 'organisation' && mentions[best]?.kind !== 'organisation'))
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

/** Not where the phrase names somebody who speaks for the person: "a lawyer for Ms. Smith", "Smith’s lawyer". */
function speaksItself(text: string, mention: Mention, speaker: Speaker): boolean {
  if (/^['’]s?\s+\p{Ll}/u.test(text.slice(mention.end, mention.end + 12))) return false;
  const before = text.slice(speaker.start, mention.start);
  const untitled =
    mention.title !== null && before.trimEnd().endsWith(mention.title)
      ? before.trimEnd().slice(0, -mention.title.length)
      : before;
  return !/\b(?:for|of|to)\s+(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?\s+)?$/.test(untitled);
}

interface Antecedent {
  readonly start: number;
  readonly paragraph: number;
  readonly name: string;
}

/** In paragraphs: how far back "she" may look. */
const reach = 3;

/** Persons who spoke or acted, in the order of the text. */
class Antecedents {
  private readonly list: readonly Antecedent[];
  private readonly sexes: ReadonlyMap<string, 'he' | 'she'>;
  private readonly paragraphs: readonly Passage[];

  constructor(witness: Witness, nameOf: readonly string[], speakers: readonly (Speaker | null)[]) {
    this.paragraphs = witness.passages;
    const persons = new Set(nameOf.filter((_, i) => witness.mentions[i]?.kind === 'person'));
    const spoke = speakers.filter((one): one is Speaker => one !== null && persons.has(one.name ?? ''));
    this.list = [...spoke, ...actors(witness, nameOf)]
      .map(({ start, name }) => ({ start, name: name as string, paragraph: this.paragraphAt(start) }))
      .sort((p, q) => p.start - q.start);
    this.sexes = sexesOf(witness, nameOf);
  }

  of(speaker: Speaker): string | null {
    const sex = /^(?:he|she)$/i.test(speaker.text) ? speaker.text.toLowerCase() : null;
    if (sex === null) return null;
    const paragraph = this.paragraphAt(speaker.start);
    for (let k = this.before(speaker.start) - 1; k >= 0; k--) {
      const one = this.list[k] as Antecedent;
      if (paragraph - one.paragraph > reach) return null;
      if ((this.sexes.get(one.name) ?? sex) === sex) return one.name;
    }
    return null;
  }

  /** How many stand before a place. */
  private before(place: number): number {
    let [low, high] = [0, this.list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle] as Antecedent).start < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private paragraphAt(place: number): number {
    let [low, high] = [0, this.paragraphs.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.paragraphs[middle] as Passage).end <= place) low = middle + 1;
      else high = middle;
    }
    return this.paragraphs[low]?.paragraph ?? 0;
  }
}

/** Persons who are the subject of a verb outside quotation marks. */
function actors({ predicates, tokens, mentions }: Witness, nameOf: readonly string[]) {
  const byStart = new Map(
    mentions.map((mention, i) => [mention.tokens.from, { mention, name: nameOf[i] as string }]),
  );
  return predicates.flatMap(({ subject }) => {
    if (subject === null || tokens[subject.from]?.voice === 'quoted') return [];
    const whole = { start: (tokens[subject.from] as Word).start, end: (tokens[subject.to - 1] as Word).end };
    for (let k = subject.from; k < subject.to; k++) {
      const found = byStart.get(k);
      if (found?.mention.kind === 'person' && contains(whole, found.mention))
        return [{ start: found.mention.start, name: found.name }];
    }
    return [];
  });
}

/** Who is called Mr., Mrs., Ms. or Miss in this account. */
function sexesOf({ mentions, article }: Witness, nameOf: readonly string[]): Map<string, 'he' | 'she'> {
  const found = new Map<string, 'he' | 'she'>();
  mentions.forEach(({ start, title }, i) => {
    const called = `${title ?? ''} ${article.text.slice(Math.max(0, start - 8), start)}`;
    const sex = /\b(?:Mrs|Ms|Miss|Actress|actress)\b/.test(called)
      ? 'she'
      : /\bMr\b/.test(called)
        ? 'he'
        : null;
    if (sex !== null && nameOf[i] !== undefined) found.set(nameOf[i] as string, sex);
  });
  return found;
}
