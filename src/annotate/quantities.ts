/**
 * A draft and its dates in, its quantities out: a number in digits or words with what bounds it ("at least"), its unit and
 * what is counted. Every quantity is the range of values it allows, so that "some 30,000" and "tens of thousands" can be compared.
 */
import {
  aboutShare,
  type Bound,
  magnitudes,
  modifiers,
  modifiersAfter,
  unitPhrases,
  units,
} from '../lexicon/number-words.js';
import type { Quantity, TimeExpression } from '../model/witness.js';
import { type Amount, amountAt } from './amounts.js';
import type { Draft, Tagged } from './draft.js';

export function findQuantities(draft: Draft, times: readonly TimeExpression[]): Quantity[] {
  const taken = new Uint8Array(draft.tokens.length);
  for (const { tokens } of times) taken.fill(1, tokens.from, tokens.to);
  const quantities: Quantity[] = [];
  draft.passages.forEach(({ tokens: { from, to } }, passage) => {
    for (let i = from; i < to; i++) {
      const amount = taken[i] === 1 ? null : amountAt(draft.tokens, i, to);
      if (amount === null || !isQuantity(draft.tokens, i, amount, to)) continue;
      const quantity = complete(draft, passage, i, amount, from, to);
      quantities.push(quantity);
      i = Math.max(i + amount.length, quantity.tokens.to) - 1;
    }
  });
  return quantities;
}

/** Not "No. 5", "Article 5", "F-16", "COVID-19", nor "one" as a pronoun. */
function isQuantity(tokens: readonly Tagged[], i: number, { length }: Amount, to: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i] as Tagged;
  const next = i + length < to ? tokens[i + length] : undefined;
  if (
    /^(?:no\.|nos\.|article|section|chapter|page|route|highway|room|flight|resolution|group|#|ste|suite)$/.test(
      before?.norm ?? '',
    )
  )
    return false;
  if (/^[-/:]$/.test(before?.text ?? '') && before?.end === token.start) return false;
  if (token.norm === 'one' && length === 1)
    return next?.pos === 'NOUN' || units.has(next?.norm ?? '') || isModified(tokens, i);
  return !(token.kind === 'number' && next?.text === ':');
}

const isModified = (tokens: readonly Tagged[], i: number): boolean =>
  modifierBefore(tokens, i, i - 3).length > 0;

const article = /^(?:a|an|another)$/;

interface Modifier {
  readonly length: number;
  readonly kind: Bound | 'exact';
}

function modifierBefore(tokens: readonly Tagged[], i: number, floor: number): Modifier {
  for (const length of [4, 3, 2, 1]) {
    if (i - length < floor) continue;
    const words = tokens
      .slice(i - length, i)
      .map((token) => token.norm)
      .join(' ');
    const kind = modifiers.get(words);
    if (kind !== undefined) return { length, kind };
  }
  return { length: 0, kind: 'exact' };
}

/** "30 or more", "100-plus", "40-odd", "a dozen or so". */
function modifierAfter(tokens: readonly Tagged[], at: number, to: number): Modifier {
  for (const length of [2, 1]) {
    if (at + length > to) continue;
    const words = tokens
      .slice(at, at + length)
      .map((token) => token.norm)
      .join(' ');
    const kind = modifiersAfter.get(words);
    if (kind !== undefined) return { length, kind };
  }
  return { length: 0, kind: 'exact' };
}

/** Adds modifier, unit and counted noun, and turns value and modifier into a range. */
function complete(
  draft: Draft,
  passage: number,
  i: number,
  amount: Amount,
  floor: number,
  to: number,
): Quantity {
  const { tokens } = draft;
  const money = units.get(tokens[i - 1]?.text ?? '');
  const opener =
    (money === undefined || i - 1 < floor ? i : i - 1) -
    (i > floor && article.test(tokens[i - 1]?.norm ?? '') && magnitudes.has(tokens[i]?.norm ?? '') ? 1 : 0);
  const before = modifierBefore(tokens, opener, floor);
  const behind = modifierAfter(tokens, i + amount.length, to);
  const modifier = before.length > 0 ? before : behind;
  const from = opener - before.length;
  const after = i + amount.length + behind.length;
  const measured = money === undefined ? unitAt(tokens, after, to) : null;
  const unit = money ?? measured?.unit ?? null;
  const unitEnd = after + (measured?.length ?? 0);
  const noun = countedNoun(tokens, unitEnd, to, unit !== null);
  const end = noun === null ? unitEnd : noun + 1;
  const start = (tokens[from] as Tagged).start;
  const stop = (tokens[end - 1] as Tagged).end;
  return {
    start,
    end: stop,
    text: draft.article.text.slice(start, stop),
    passage,
    tokens: { from, to: end },
    ...bounds(amount, modifier.kind),
    unit,
    counts: noun === null ? null : countedLemma(tokens[noun] as Tagged),
  };
}

function bounds(
  { least, greatest, vague }: Amount,
  bound: Bound | 'exact',
): Pick<Quantity, 'least' | 'greatest' | 'modifier'> {
  const [under, over] = [rounded(least * (1 - aboutShare)), rounded(greatest * (1 + aboutShare))];
  if (bound === 'at least') return { least, greatest: Number.POSITIVE_INFINITY, modifier: bound };
  if (bound === 'at most') return { least: 0, greatest, modifier: bound };
  if (vague) return { least, greatest, modifier: 'vague' };
  if (bound === 'about') return { least: under, greatest: over, modifier: 'about' };
  if (bound === 'just under') return { least: under, greatest, modifier: 'about' };
  if (bound === 'just over') return { least, greatest: over, modifier: 'about' };
  return { least, greatest, modifier: least === greatest ? 'exact' : 'about' };
}

/** Without the dust of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** The unit at a place and how many tokens it takes: "km", "per cent", "-year", "square miles", "km/h". */
function unitAt(tokens: readonly Tagged[], at: number, to: number): { unit: string; length: number } | null {
  const joint = /^(?:-|of)$/.test(tokens[at]?.norm ?? '') ? 1 : 0;
  for (const length of [3, 2]) {
    if (at + joint + length > to) continue;
    const words = tokens
      .slice(at + joint, at + joint + length)
      .map((token) => token.norm)
      .join(' ');
    const unit = unitPhrases.get(words);
    if (unit !== undefined) return { unit, length: joint + length };
  }
  const token = at + joint < to ? tokens[at + joint] : undefined;
  const unit = units.get(token?.text ?? '') ?? units.get(token?.norm ?? '');
  return unit === undefined ? null : { unit, length: joint + 1 };
}

/** The noun at the end of the words behind the number: "forcibly displaced persons", "of the votes", "dead". */
function countedNoun(tokens: readonly Tagged[], at: number, to: number, unit: boolean): number | null {
  let i = at;
  if (unit && tokens[i]?.norm !== 'of') return null;
  if (tokens[i]?.norm === 'of') i++;
  while (i < to && (tokens[i]?.pos === 'DET' || /^(?:its|their|his|her|our)$/.test(tokens[i]?.norm ?? '')))
    i++;
  let noun: number | null = null;
  for (const ceiling = Math.min(to, i + 6); i < ceiling; i++) {
    const token = tokens[i] as Tagged;
    if (token.pos === 'NOUN') noun = i;
    else if (casualties.test(token.norm) && noun === null) noun = i;
    else if (
      noun !== null ||
      !(
        token.pos === 'ADJ' ||
        token.pos === 'ADV' ||
        token.pos === 'PROPN' ||
        /(?:ed|en|ing)$/.test(token.norm) ||
        token.text === '-'
      )
    )
      break;
  }
  return noun;
}

const casualties = /^(?:dead|wounded|injured|missing|killed|displaced|homeless)$/;

const countedLemma = ({ lemma, norm }: Tagged): string =>
  /^(?:people|persons?)$/.test(norm) ? 'person' : casualties.test(norm) ? norm : lemma;
