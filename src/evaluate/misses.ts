/** Judged stories in, what went wrong in them out, the worst first: links and contrasts that are missed, wrong or on no link of the gold. */
import { oneLine } from '../text/printable.js';
import type { MeasuredStory } from './measure.js';
import type { Judged, Pair } from './score.js';

export interface Miss {
  readonly kind: 'link missed' | 'link wrong' | 'contrast missed' | 'contrast on no gold link';
  readonly story: string;
  /** Ids of the accounts in the gold, and the grade or device. */
  readonly about: string;
  /** How sure the engine was of what is wrong, or of what it held back; null where it had nothing. */
  readonly score: number | null;
  readonly a: string;
  readonly b: string;
}

/**
 * Kind by kind. What was missed comes with the least score first (a possible link or a folded framing has one), what is wrong with the
 * highest first; alike ones in the order of the stories.
 */
export function missesOf(stories: readonly MeasuredStory[], withLinks: boolean): Miss[] {
  const all = <T>(of: (judged: Judged, name: string) => readonly T[]): T[] =>
    stories.flatMap(({ judged, name }) => of(judged, name));
  const links = [...worstFirst(all(missedLinks)), ...worstFirst(all(wrongLinks))];
  return [
    ...(withLinks ? links : []),
    ...worstFirst(all(missedContrasts)),
    ...worstFirst(all(strayContrasts)),
  ];
}

/** Equal ones keep their order. */
const worstFirst = (misses: readonly Miss[]): Miss[] => [...misses].sort((p, q) => badness(q) - badness(p));

const badness = ({ kind, score }: Miss): number => (kind.endsWith('missed') ? -(score ?? -1) : (score ?? 0));

const missedLinks = ({ gold }: Judged, story: string): Miss[] =>
  gold
    .filter(({ found }) => !found)
    .sort((p, q) => q.link.grade - p.link.grade)
    .map(({ link, possible }) => ({
      kind: 'link missed',
      story,
      about: `${between(link)}, grade ${link.grade}`,
      score: possible,
      ...cut(link),
    }));

const wrongLinks = ({ links }: Judged, story: string): Miss[] =>
  links
    .filter(({ grade }) => grade === 0)
    .map((link) => ({
      kind: 'link wrong',
      story,
      about: `${between(link)}${link.wide ? ', too wide' : ''}`,
      score: link.score,
      ...cut(link),
    }));

const missedContrasts = ({ contrasts }: Judged, story: string): Miss[] =>
  contrasts
    .filter(({ found }) => !found)
    .map(({ link, contrast, folded }) => ({
      kind: 'contrast missed',
      story,
      about: `${between(link)}, ${oneLine(contrast.kind)}`,
      score: folded,
      a: short(contrast.a),
      b: short(contrast.b),
    }));

const strayContrasts = ({ readings }: Judged, story: string): Miss[] =>
  readings
    .filter(({ on }) => on === 'none')
    .map((pair) => ({
      kind: 'contrast on no gold link',
      story,
      about: `${between(pair)}, ${pair.devices.join(', ')}`,
      score: pair.confidence,
      ...cut(pair),
    }));

type Sides = { readonly [side in keyof Pair]: { readonly id: string; readonly text: string } };

const between = ({ a, b }: Sides): string => `${oneLine(a.id)}-${oneLine(b.id)}`;
const cut = ({ a, b }: Sides): { a: string; b: string } => ({ a: short(a.text), b: short(b.text) });

const longest = 160;

/** By code points, so that no character is cut in two. */
function short(text: string): string {
  const points = Array.from(oneLine(text));
  return points.length > longest ? `${points.slice(0, longest - 1).join('')}…` : points.join('');
}
