/**
 * An account's passages in, where each stands out: headline, lead or a third of the body, counted in words. Shared by the rule of
 * emphasis and by the page of placement, so that both mean the same.
 */
import type { Span } from '../text/span.js';
import type { PassageKind } from './witness.js';

export const zones = ['headline', 'lead', 'first third', 'middle third', 'last third'] as const;
export type Zone = (typeof zones)[number];

export interface Standing {
  readonly zone: Zone;
  /** Words of the body before it; 0 for a headline. */
  readonly before: number;
  /** Words and sentences of the whole body, headings and corrections left out. */
  readonly words: number;
  readonly sentences: number;
  /** Where its middle lies in the body, from 0 to 1; 0 for a headline. */
  readonly at: number;
}

interface Placed extends Span {
  readonly kind: PassageKind;
  readonly paragraph: number;
}

/** The lead is the first paragraph, and of a text without paragraphs no more than its first two sentences. */
const longestLead = 2;

/** One entry a passage, in their order; null for what was set apart as boilerplate. */
export function standingsOf(text: string, passages: readonly Placed[]): (Standing | null)[] {
  const body = passages.filter(({ kind }) => kind === 'sentence');
  const words = body.reduce((sum, passage) => sum + wordsIn(text, passage), 0);
  const lead = new Set(
    body.slice(0, longestLead).filter(({ paragraph }) => paragraph === body[0]?.paragraph),
  );
  const whole = { words, sentences: body.length };
  let before = 0;
  return passages.map((passage): Standing | null => {
    if (passage.kind === 'boilerplate') return null;
    if (passage.kind === 'headline') return { zone: 'headline', before: 0, at: 0, ...whole };
    const own = passage.kind === 'sentence' ? wordsIn(text, passage) : 0;
    const at = words === 0 ? 0 : (before + own / 2) / words;
    const standing = { zone: lead.has(passage) ? ('lead' as const) : thirdOf(at), before, at, ...whole };
    before += own;
    return standing;
  });
}

const thirdOf = (at: number): Zone =>
  at < 1 / 3 ? 'first third' : at < 2 / 3 ? 'middle third' : 'last third';

const wordsIn = (text: string, { start, end }: Span): number =>
  text.slice(start, end).match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
