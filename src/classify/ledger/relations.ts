/**
 * The reference and one occurrence in words, aligned, in; how they relate, as the closed list of the model, out. A place where only
 * one side has words is a cut, one where both have is a change; what a cut or change takes from the words beside it is a lost qualifier.
 */
import type { QuoteRelation } from '../../model/quote.js';
import type { Span } from '../../text/span.js';
import { type Difference, differencesBetween } from './differences.js';
import { lostQualifiers } from './lost.js';
import type { Run } from './match.js';
import type { QuoteWord } from './units.js';
import { placeIn, type Wording } from './wording.js';

/** Changes longer than this on both sides are no change of words: each account quotes what the other leaves out. */
const longestChange = 10;

export function relationsOf(reference: Wording, here: Wording, runs: readonly Run[]): QuoteRelation[] {
  const found = differencesBetween(reference.words, here.words, runs).flatMap((one): QuoteRelation[] => [
    ...parted(one, reference, here).map((part) => relationAt(part, reference, here)),
    ...lostQualifiers(one, reference, here),
  ]);
  return [...(found.length === 0 ? [{ kind: 'same' as const }] : found), ...seams(reference, here, runs)];
}

/** Both sides of a difference as places; the empty one stands behind the word before it, or before the word behind. */
export function placesOf(
  one: Difference,
  reference: Wording,
  here: Wording,
): { reference: Span; here: Span } {
  return {
    reference: placeIn(reference, one.r0, one.r1),
    here: placeIn(here, one.h0, one.h1),
  };
}

/** Two cuts where both sides have much that the other has not: words of either are then no answer to each other. */
function parted(one: Difference, reference: Wording, here: Wording): Difference[] {
  const [left, right] = [one.r1 - one.r0, one.h1 - one.h0];
  if (left === 0 || right === 0 || isBracketed(one, reference, here)) return [one];
  const most = one.at === 'middle' ? longestChange : longestChange / 2;
  if (left <= most && right <= most) return [one];
  return [
    { ...one, h1: one.h0 },
    { ...one, r0: one.r1 },
  ];
}

const isBracketed = (one: Difference, reference: Wording, here: Wording): boolean =>
  mostlyBracketed(reference.words.slice(one.r0, one.r1)) || mostlyBracketed(here.words.slice(one.h0, one.h1));

const mostlyBracketed = (words: readonly QuoteWord[]): boolean =>
  words.filter(({ bracketed }) => bracketed).length > words.length / 2;

function relationAt(one: Difference, reference: Wording, here: Wording): QuoteRelation {
  const places = placesOf(one, reference, here);
  const bracketed = isBracketed(one, reference, here);
  const both = one.r1 > one.r0 && one.h1 > one.h0;
  if (both || bracketed) return { kind: 'words-changed', bracketed, ...places };
  const lacking = one.h1 === one.h0 ? here : reference;
  const at = one.h1 === one.h0 ? one.h0 : one.r0;
  return { kind: `cut-${one.at}`, marked: isMarked(lacking, at), ...places };
}

/** Whether a side shows that something is missing before its word `at`. */
function isMarked({ words, trails }: Wording, at: number): boolean {
  const next = words[at];
  return next === undefined ? trails : next.afterEllipsis || next.seam || next.apart === true;
}

/** Where one side runs on and the other quotes two places. Words that the other leaves out there do not matter; words of its own do. */
function seams(reference: Wording, here: Wording, runs: readonly Run[]): QuoteRelation[] {
  const found: QuoteRelation[] = [];
  let before: { readonly r: number; readonly h: number } | null = null;
  for (const run of runs)
    for (let n = 0; n < run.length; n++) {
      const now: { readonly r: number; readonly h: number } = { r: run.a + n, h: run.b + n };
      const by = before === null ? null : whoJoins(reference, here, before, now);
      if (by !== null)
        found.push({
          kind: 'merged',
          by,
          reference: placeIn(reference, now.r, now.r),
          here: placeIn(here, now.h, now.h),
        });
      before = now;
    }
  return found;
}

interface Pair {
  readonly r: number;
  readonly h: number;
}

function whoJoins(reference: Wording, here: Wording, before: Pair, now: Pair): 'here' | 'reference' | null {
  const apartThere = standApart(reference, before.r, now.r);
  const apartHere = standApart(here, before.h, now.h);
  if (apartThere && !apartHere && now.h - before.h <= mostJoining) return 'here';
  return apartHere && !apartThere && now.r - before.r <= mostJoining ? 'reference' : null;
}

/** One word ("and") may stand where two quotations were joined. */
const mostJoining = 2;

function standApart({ words }: Wording, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) if (words[k]?.apart) return true;
  return false;
}
