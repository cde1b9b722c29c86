/**
 * Gold links in, links of ours out: each side becomes the passage that tells most of the gold sentence. With them rules are
 * trained and contrasts are measured as if the engine had linked without a fault.
 */
import { type Profile, profilesOf } from '../align/profile.js';
import { relationOf } from '../align/relation.js';
import { reuseOf } from '../align/reuse.js';
import { rowsOf } from '../align/rows.js';
import type { Alignment, Link, LinkSide } from '../model/alignment.js';
import type { Story } from '../model/witness.js';
import { overlap, type Span } from '../text/span.js';
import type { GoldLink, GoldStory } from './gold.js';

/** Grades from which on two sentences are to be linked. */
export const linkedGrade = 2;
/** What the engine gives where it is sure. */
const score = 0.9;

export interface LinkFromGold {
  readonly gold: GoldLink;
  readonly link: Link;
  /** Whether the gold's `a` is the link's `b`: ours are in the order of the witnesses. */
  readonly flip: boolean;
}

/** One for each gold link of grade 2 and 3 whose two sentences touch a passage that is not boilerplate. */
export function linksFromGold(gold: GoldStory, story: Story): LinkFromGold[] {
  const { profiles } = profilesOf(story);
  return gold.links
    .filter(({ grade }) => grade >= linkedGrade)
    .flatMap((listed) => {
      const [one, other] = [sideOf(story, gold, listed.a), sideOf(story, gold, listed.b)];
      if (!one || !other) return [];
      const flip = one.witness > other.witness;
      const [a, b] = flip ? [other, one] : [one, other];
      const relation = relationOf(profileAt(profiles, a), profileAt(profiles, b));
      return [{ gold: listed, flip, link: { a, b, relation, occasion: 'same', score, why: {} } }];
    });
}

/** An alignment of nothing but these links. */
export const alignmentOf = (links: readonly Link[]): Alignment => ({
  links,
  possible: [],
  rows: [],
  reuse: [],
  texts: [],
  notices: [],
});

/** The alignment that the gold asks for: its links, each pair of passages once, the rows they make, and the text reuse of the engine. */
export function goldAlignment(gold: GoldStory, story: Story): Alignment {
  const byPassages = new Map(
    linksFromGold(gold, story).map(({ link }) => [
      [link.a.witness, link.a.passage, link.b.witness, link.b.passage].join(),
      link,
    ]),
  );
  const links = [...byPassages.values()];
  const shared = reuseOf(story);
  const refs = story.witnesses.flatMap(({ passages }, witness) =>
    passages.flatMap(({ kind }, passage) => (kind === 'boilerplate' ? [] : [{ witness, passage }])),
  );
  const rows = rowsOf(refs, links, [], shared);
  return { ...alignmentOf(links), rows, reuse: shared.reuse, texts: shared.texts };
}

const profileAt = (profiles: readonly (readonly Profile[])[], { witness, passage }: LinkSide): Profile =>
  profiles[witness]?.find((profile) => profile.passage === passage) as Profile;

function sideOf(story: Story, gold: GoldStory, side: GoldLink['a']): LinkSide | null {
  const file = gold.fileOf(side.id);
  const witness = story.witnesses.findIndex(({ article }) => article.file === file);
  const passages = story.witnesses[witness]?.passages ?? [];
  const told = (one: (typeof passages)[number] | undefined): number =>
    one && one.kind !== 'boilerplate' ? overlap(one, side) : 0;
  const passage = passages.reduce((best, one, k) => (told(one) > told(passages[best]) ? k : best), 0);
  if (told(passages[passage]) === 0) return null;
  const { start, end } = passages[passage] as Span;
  return { witness, passage, start, end };
}
