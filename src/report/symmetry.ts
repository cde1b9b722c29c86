/**
 * The audit of symmetry: articles in, out whether the same framings are found when the accounts come in another order, when they
 * swap their outlets, and when every pair is read from its other side. It collates three times over and is done on demand.
 * `order`: the articles in reverse; `outlets`: each under the next one's outlet; `sides`: the first account last.
 */
import { type CollateOptions, collate, collateStory, storyOf } from '../collate.js';
import type { Article } from '../model/article.js';
import {
  type CollatedFraming,
  type CollatedSymmetry,
  type Collation,
  type Place,
  type Turn,
  turns,
} from '../model/collation.js';
import type { Name, Story } from '../model/witness.js';
import { byCodeUnits } from '../text/normal.js';

export function symmetryOf(
  articles: readonly Article[],
  options: CollateOptions = {},
  known?: Collation,
): CollatedSymmetry {
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

/** Each article under the name of the next one's outlet, under an invented one where that is unknown. */
const rotated = (articles: readonly Article[]): Article[] =>
  articles.map((article, k) => ({
    ...article,
    outlet: articles[(k + 1) % articles.length]?.outlet ?? `Outlet ${k + 1}`,
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

/** A framing as text: what a reader sees of it, and with that how sure it is and on what it rests. */
interface Fingerprint {
  readonly seen: string;
  readonly whole: string;
}

/** Nothing in them is local to one collation: places by their article's hash, in a fixed order. The note tells the same the other way round. */
function fingerprints({ witnesses, framings }: Collation): Fingerprint[] {
  const hashes = new Map(witnesses.map(({ id, sha256 }) => [id, sha256]));
  const place = ({ witness, start, end }: Place): string => `${hashes.get(witness)}:${start}-${end}`;
  const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort(byCodeUnits);
  return framings.map((framing: CollatedFraming) => {
    const { device, rule, confidence, shown, compatible, silent = [] } = framing;
    const readings = sorted(framing.readings.map((reading) => `${place(reading)} ${reading.voice}`));
    const evidence = sorted(framing.evidence.map((one) => `${place(one)} ${one.role}`));
    const quiet = sorted(silent.map((siglum) => hashes.get(siglum) ?? ''));
    const seen = JSON.stringify([device, rule, readings, quiet, shown, compatible ?? false]);
    return { seen, whole: JSON.stringify([seen, evidence, confidence]) };
  });
}

function compared(own: readonly Fingerprint[], turned: readonly Fingerprint[]) {
  const [seen, whole] = (['seen', 'whole'] as const).map((part) =>
    missing(
      own.map((one) => one[part]),
      turned.map((one) => one[part]),
    ),
  );
  const lost = seen as number;
  return { lost, gained: turned.length - (own.length - lost), moved: (whole as number) - lost };
}

/** How many of a list the other lacks, as multisets: two framings may read alike where one text is there twice. */
function missing(list: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}
