/**
 * A story in, its links, rows and reuse out: every pair of witnesses is scored passage by passage with a learned model,
 * the pairs that tell of another occasion are set apart, and what remains is grouped into rows over all accounts.
 * No account is the base, links may cross, and a passage may have several partners.
 */
import type { Alignment, Link, LinkSide, PassageRef } from '../model/alignment.js';
import type { Notice } from '../model/article.js';
import { probability } from '../model/linear.js';
import type { Settings } from '../model/settings.js';
import type { Story } from '../model/witness.js';
import { byCodeUnits } from '../text/normal.js';
import { byPlace } from '../text/span.js';
import { type Candidates, candidatesOf } from './candidates.js';
import { at } from './feature-names.js';
import { pairFeatures } from './features.js';
import type { Kinship } from './kinship.js';
import { bothLooks, firstScore, type LinkModel, reasonsOf, secondScore } from './link-model.js';
import weights from './link-weights.json' with { type: 'json' };
import { type News, newsDaysOf } from './news-days.js';
import { datedFactScore, isOneDatedFact, occasionOf, pointsOfEvent } from './occasion.js';
import { mostWords, type Profile, profilesOf } from './profile.js';
import { relationOf } from './relation.js';
import { reuseOf } from './reuse.js';
import { rowsOf } from './rows.js';
import { type LookedAt, leastFirst, secondLook } from './second-look.js';

/** Settings that align reads. */
export type AlignSettings = Pick<Settings, 'linkThreshold' | 'possibleThreshold' | 'pairBudget'>;

/** Told of every pair of accounts: how many are done, of how many. */
export type OnPair = (done: number, of: number) => void;

export function align(
  story: Story,
  settings: AlignSettings,
  model: LinkModel = weights,
  onPair: OnPair = () => undefined,
): Alignment {
  const pairs = (story.witnesses.length * (story.witnesses.length - 1)) / 2;
  // Every pair is looked at twice: its features, then its scores.
  let looks = 0;
  const look = (): void => onPair(Math.floor(looks++ / 2), pairs);
  const { profiles, kinship } = profilesOf(story);
  const notices: Notice[] = [...longNotices(story, profiles)];
  const looked: LookedAt[] = [];
  for (const pair of candidatePairs(story, profiles, kinship, settings.pairBudget, notices)) {
    look();
    looked.push(firstLook(pair, model));
  }
  const further = secondLook(looked, profiles.length);
  const news = newsDaysOf(story, profiles, looked);
  notices.push(...news.notices);
  const links: Link[] = [];
  const possible: Link[] = [];
  const context = {
    story,
    profiles,
    kinship,
    floor: settings.possibleThreshold,
    news,
    eventPoints: pointsOfEvent(news.days),
    model,
  };
  looked.forEach((pair, k) => {
    look();
    const found = linksOf(context, pair, further[k] as Float64Array[]);
    const kept = strongestOf(found);
    if (kept.length < found.length) notices.push(linkNotice(story, pair));
    for (const link of kept) (link.score >= settings.linkThreshold ? links : possible).push(link);
  });
  const refs: PassageRef[] = profiles.flat().map(({ witness, passage }) => ({ witness, passage }));
  const shared = reuseOf(story);
  notices.push(...shared.notices);
  const rows = rowsOf(refs, links, possible, shared);
  return { links, possible, rows, reuse: shared.reuse, texts: shared.texts, notices };
}

/** The features of every candidate pair of two witnesses. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  readonly candidates: Candidates;
  readonly features: readonly Float64Array[];
}

/** All pairs of witnesses, one at a time, with the features of their candidate pairs of passages; training reads them too. */
export function* candidatePairs(
  story: Story,
  profiles: readonly (readonly Profile[])[],
  kinship: Kinship,
  budget: number,
  notices: Notice[],
): Generator<CandidatePair> {
  const count = profiles.length;
  const share = Math.floor(budget / Math.max(1, (count * (count - 1)) / 2));
  const passages = profiles.reduce((sum, list) => sum + list.length, 0) / Math.max(1, count);
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const [left, right] = [profiles[a] as readonly Profile[], profiles[b] as readonly Profile[]];
      const candidates = candidatesOf(left, right, share);
      if (candidates.cut) notices.push(cutNotice(story, a, b));
      yield { a, b, candidates, features: pairFeatures(left, right, candidates, { passages, kinship }) };
    }
}

/** The candidates that stay in the running, copied out of the table of all. */
export function firstLook({ a, b, candidates, features }: CandidatePair, model: LinkModel): LookedAt {
  const { height, columns } = candidates;
  const scores = features.map((x) => firstScore(model, x));
  const kept = scores.flatMap((score, k) => (score >= leastFirst ? [k] : []));
  return {
    a,
    b,
    height,
    columns,
    cells: Int32Array.from(kept, (k) => candidates.cells[k] as number),
    features: kept.map((k) => (features[k] as Float64Array).slice()),
    first: Float64Array.from(kept, (k) => scores[k] as number),
  };
}

/** One notice for each account with a passage that is compared by its beginning only. */
const longNotices = (story: Story, profiles: readonly (readonly Profile[])[]): Notice[] =>
  profiles.flatMap((list, witness) => {
    const siglum = story.sigla[witness] as string;
    return list.some(({ length }) => length > mostWords)
      ? [
          {
            code: 'long-passage',
            message: `${siglum} has a passage of more than ${mostWords} words without an end of sentence: its order of words was compared over the first ${mostWords} only.`,
            witness: siglum,
          },
        ]
      : [];
  });

const cutNotice = (story: Story, a: number, b: number): Notice => ({
  code: 'pair-budget',
  message: `${story.sigla[a]} and ${story.sigla[b]} are too long to compare every sentence with every other: each was compared with those that share its rarest words.`,
});

function linksOf(
  context: Context,
  { a, b, columns, cells, features }: LookedAt,
  further: Float64Array[],
): Link[] {
  return features.flatMap((x, k) => {
    const cell = cells[k] as number;
    const left = context.profiles[a]?.[Math.floor(cell / columns)] as Profile;
    const right = context.profiles[b]?.[cell % columns] as Profile;
    return linkOf(context, left, right, bothLooks(x, further[k] as Float64Array)) ?? [];
  });
}

/** Most links of one passage to one other account: a headline has a dozen retellings, only a text that repeats itself has more. */
const mostLinks = 24;

/** The strongest links, no passage with more than `mostLinks`, in the order they came. */
function strongestOf(links: readonly Link[]): Link[] {
  const count = new Map<string, number>();
  const kept = new Set<Link>();
  for (const link of [...links].sort((p, q) => q.score - p.score || byPlace(p.a, q.a) || byPlace(p.b, q.b))) {
    const sides = [`a${link.a.passage}`, `b${link.b.passage}`];
    if (sides.some((side) => (count.get(side) ?? 0) >= mostLinks)) continue;
    for (const side of sides) count.set(side, (count.get(side) ?? 0) + 1);
    kept.add(link);
  }
  return links.filter((link) => kept.has(link));
}

const linkNotice = (story: Story, { a, b }: LookedAt): Notice => ({
  code: 'link-budget',
  message: `${story.sigla[a]} and ${story.sigla[b]} repeat themselves: of one passage at most ${mostLinks} links to the other account were kept, the strongest.`,
});

/** What judging any pair needs besides its features. */
interface Context {
  readonly story: Story;
  readonly profiles: readonly (readonly Profile[])[];
  readonly kinship: Kinship;
  readonly floor: number;
  readonly news: News;
  /** Added to the log odds of every pair. */
  readonly eventPoints: number;
  readonly model: LinkModel;
}

/** Passages of different occasions are kept, marked as such, only where they sound so alike that a reader would link them. */
const lookalike = 0.8;

function linkOf(
  { story, news, kinship, floor, eventPoints, model }: Context,
  a: Profile,
  b: Profile,
  x: Float64Array,
): Link | null {
  const alike = secondScore(model, x) + eventPoints;
  const proof = proofOf(a, b, x, kinship);
  if (probability(alike) < floor && !proof) return null;
  const { occasion, points } = occasionOf(story, news, a, b);
  const learned = probability(alike + points);
  const score = proof && occasion !== 'different' ? Math.max(learned, proof.score) : learned;
  if (score < (occasion === 'different' ? lookalike : floor)) return null;
  const why = whyOf(model, x, [
    ['occasion', points],
    ['accounts apart in time', eventPoints],
    [proof?.name ?? '', score > learned ? logit(score) - logit(learned) : 0],
  ]);
  return { a: sideOf(a), b: sideOf(b), relation: relationOf(a, b), occasion, score: round(score), why };
}

/** Words running alike from which on two passages share a text: of 277 such pairs of the training stories 0.98 are links. */
const sharedRun = 7;
const sharedRunScore = 0.9;

/** Short passages that say the same in the same order: of 227 such pairs of the US training stories that annotators were of one mind about 226 are links. */
const leastSame = 3;
const sameWordsScore = 0.95;

const inSameWords = (x: Float64Array): boolean =>
  (x[at['length of shorter']] as number) >= leastSame &&
  (x[at['in order of shorter']] as number) >= ((x[at['length of shorter']] as number) < 6 ? 1 : 0.9);

/** What makes a pair a link whatever else it shares or lacks, with the least score that is worth. */
function proofOf(
  a: Profile,
  b: Profile,
  x: Float64Array,
  kinship: Kinship,
): { name: string; score: number } | null {
  if (inSameWords(x)) return { name: 'same words in order', score: sameWordsScore };
  if ((x[at['longest run']] as number) >= sharedRun) return { name: 'shared run', score: sharedRunScore };
  return isOneDatedFact(a, b, kinship) ? { name: 'dated fact', score: datedFactScore } : null;
}

const logit = (p: number): number => Math.log(p / (1 - p));
const round = (x: number): number => Math.round(x * 1000) / 1000;

const sideOf = ({ witness, passage, start, end }: Profile): LinkSide => ({ witness, passage, start, end });

/** The ten strongest parts of the score, in points of log odds, strongest first; `further` are those that no feature gave. */
function whyOf(
  model: LinkModel,
  x: Float64Array,
  further: readonly (readonly [string, number])[],
): Record<string, number> {
  const strongest = [...reasonsOf(model, x), ...further]
    .filter(([, points]) => Math.abs(points) >= 0.01)
    .sort(([p, x], [q, y]) => Math.abs(y) - Math.abs(x) || byCodeUnits(p, q))
    .slice(0, 10);
  return Object.fromEntries(strongest.map(([name, points]) => [name, round(points)]));
}
