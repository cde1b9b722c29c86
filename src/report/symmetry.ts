/**
 * The audit of symmetry: articles in, out whether the same framings are found when the accounts come in another order, when they
 * swap their outlets, and when every pair is read from its other side. It collates four times over and is done on demand.
 */
import { type CollateOptions, collate, collateStory, storyOf } from '../collate.js';
import type { Article } from '../model/article.js';
import type { CollatedFraming, Collation, Place } from '../model/collation.js';
import type { Name, Story } from '../model/witness.js';
import { byCodeUnits } from '../text/normal.js';

/** `order`: the articles in reverse; `outlets`: each under the next one's outlet; `sides`: the first account last. */
export const turns = ['order', 'outlets', 'sides'] as const;
export type Turn = (typeof turns)[number];

export interface TurnResult {
  readonly turn: Turn;
  /** Framings of the first collation that are missing after the turn, or are there with another confidence or reading. */
  readonly lost: number;
  /** Framings after the turn that the first collation does not have. */
  readonly gained: number;
}

export interface Symmetry {
  /** Of the collation as it is. */
  readonly framings: number;
  readonly turns: readonly TurnResult[];
}

export function symmetryOf(
  articles: readonly Article[],
  options: CollateOptions = {},
  known?: Collation,
): Symmetry {
  const own = fingerprints(known ?? collate(articles, options));
  const turned: Readonly<Record<Turn, () => Collation>> = {
    order: () => collate([...articles].reverse(), options),
    outlets: () => collate(rotated(articles), options),
    sides: () => collateStory(mirrored(storyOf(articles)), options),
  };
  return {
    framings: own.length,
    turns: turns.map((turn) => ({ turn, ...compared(own, fingerprints(turned[turn]())) })),
  };
}

/** One line for a report. */
export function symmetryLine({ framings, turns: results }: Symmetry): string {
  const differing = results.filter(({ lost, gained }) => lost + gained > 0);
  if (differing.length === 0)
    return `Symmetry: collated again with the order of the accounts reversed, their outlets swapped and every pair read from its other side: the same ${framings} contrasts.`;
  const each = differing.map(
    ({ turn, lost, gained }) => `${turnWord[turn]}: ${lost} of ${framings} contrasts lost, ${gained} gained`,
  );
  const same = results.filter((result) => !differing.includes(result)).map(({ turn }) => turnWord[turn]);
  return `Symmetry: collated again, not all was the same. ${each.join('; ')}${same.length > 0 ? `; unchanged: ${same.join(', ')}` : ''}.`;
}

const turnWord: Readonly<Record<Turn, string>> = {
  order: 'accounts in reverse order',
  outlets: 'outlets swapped',
  sides: 'pairs read from the other side',
};

/** Each article under the name of the next one's outlet. */
const rotated = (articles: readonly Article[]): Article[] =>
  articles.map((article, k) => ({
    ...article,
    outlet: articles[(k + 1) % articles.length]?.outlet ?? null,
  }));

/** The same story with its accounts the other way round: what was side A of a pair is side B. */
function mirrored(story: Story): Story {
  const last = story.witnesses.length - 1;
  const turnedName = ({ forms, ...name }: Name): Name => ({
    ...name,
    forms: forms.map((form) => ({ ...form, witness: last - form.witness })),
  });
  return {
    ...story,
    witnesses: [...story.witnesses].reverse(),
    names: story.names.map(turnedName),
    nameOf: [...story.nameOf].reverse(),
  };
}

/**
 * Each framing as text that holds nothing local to one collation: places by their article's hash, in a fixed order. The note is left
 * out: it tells the same the other way round.
 */
function fingerprints({ witnesses, framings }: Collation): string[] {
  const hashes = new Map(witnesses.map(({ id, sha256 }) => [id, sha256]));
  const place = ({ witness, start, end }: Place): string => `${hashes.get(witness)}:${start}-${end}`;
  const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort(byCodeUnits);
  return framings.map((framing: CollatedFraming) => {
    const { device, rule, confidence, shown, compatible, silent = [] } = framing;
    const readings = sorted(framing.readings.map((reading) => `${place(reading)} ${reading.voice}`));
    const evidence = sorted(framing.evidence.map((one) => `${place(one)} ${one.role}`));
    const quiet = sorted(silent.map((siglum) => hashes.get(siglum) ?? ''));
    return JSON.stringify([device, rule, readings, evidence, quiet, confidence, shown, compatible ?? false]);
  });
}

/** As multisets: two framings may read alike where one text is there twice. */
function compared(own: readonly string[], turned: readonly string[]): { lost: number; gained: number } {
  const left = new Map<string, number>();
  for (const one of turned) left.set(one, (left.get(one) ?? 0) + 1);
  let lost = 0;
  for (const one of own) {
    const count = left.get(one) ?? 0;
    if (count === 0) lost++;
    else left.set(one, count - 1);
  }
  return { lost, gained: [...left.values()].reduce((sum, count) => sum + count, 0) };
}
