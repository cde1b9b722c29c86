/** Two speakers of one event in, whether they can be the same out: by the names they bear, by who speaks for whom, by what the phrase says. */
import type { Name, NameForm, Speaker, Story } from '../../model/witness.js';
import { overlap } from '../../text/span.js';

export type Likeness = 'same' | 'open' | 'other';

export interface Speakers {
  /** `other` only where both are named and neither speaks for the other, nor both for one body; `open` where the texts do not say. */
  compare(a: Said, b: Said): Likeness;
}

export interface Said {
  readonly witness: number;
  readonly speaker: Speaker | null;
}

export function speakersOf(story: Story): Speakers {
  const names = new Map(story.names.map((name) => [name.id, name]));
  const bodies = new Map<string, ReadonlySet<string>>();
  const bodiesOf = (name: Name): ReadonlySet<string> => {
    const known = bodies.get(name.id) ?? servedBy(story, name);
    bodies.set(name.id, known);
    return known;
  };
  return {
    compare: (a, b) => {
      const [one, other] = [a.speaker?.name, b.speaker?.name];
      if (!a.speaker || !b.speaker || !one || !other) return 'open';
      if (one === other) return 'same';
      const [left, right] = [names.get(one), names.get(other)];
      if (!left || !right || isPronoun(a.speaker) || isPronoun(b.speaker)) return 'open';
      if (left.kind === 'person' && right.kind === 'person')
        return [...bodiesOf(left)].some((body) => bodiesOf(right).has(body)) ? 'open' : 'other';
      if (left.kind === 'person' && right.kind === 'organisation')
        return bodiesOf(left).has(other) ? 'same' : 'open';
      if (left.kind === 'organisation' && right.kind === 'person')
        return bodiesOf(right).has(one) ? 'same' : 'open';
      return left.kind === 'organisation' && right.kind === 'organisation' ? 'other' : 'open';
    },
  };
}

export const isPronoun = ({ text }: Speaker): boolean => /^(?:he|she|they|it|who|i|we|you)$/i.test(text);

/** Bodies named in the phrase or title with which a person is introduced anywhere: "State Department spokesperson Matthew Miller". */
function servedBy(story: Story, person: Name): ReadonlySet<string> {
  const found = new Set<string>();
  const bodies = story.names.filter(({ kind }) => kind === 'organisation');
  for (const form of person.forms) {
    const phrase = phraseAround(story, form);
    for (const body of bodies) if (body.forms.some((one) => inPhrase(one, form, phrase))) found.add(body.id);
  }
  return found;
}

const phraseAround = (story: Story, form: NameForm) => {
  const account = story.witnesses[form.witness];
  const sources = [
    ...(account?.quotations ?? []).map(({ speaker }) => speaker),
    ...(account?.attributions ?? []).map(({ source }) => source),
  ];
  return sources.find((source) => source !== null && overlap(source, form) > 0) ?? null;
};

/** In characters: how far before a name its title may begin. */
const titleReach = 60;

const inPhrase = (body: NameForm, form: NameForm, phrase: Speaker | null): boolean =>
  body.witness === form.witness &&
  (phrase !== null
    ? overlap(phrase, body) > 0
    : body.end <= form.start && form.start - body.end <= titleReach / 2);
