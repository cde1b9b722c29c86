/**
 * A draft and its dates in, its quantities out: a number in digits or words with what bounds it ("at least"), its unit and
 * what is counted. Every quantity is the range of values it allows, so that "some 30,000" and "tens of thousands" can be compared.
 */
import {
  aboutShare,
  fractions,
  magnitudes,
  modifiers,
  numberWords,
  units,
  vagueAmounts,
} from '../lexicon/number-words.js';
import type { Quantity, TimeExpression } from '../model/witness.js';
import type { Draft, Tagged } from './draft.js';

/** Tokens taken from a place on, and the values they allow. */
interface Amount {
  readonly length: number;
  readonly least: number;
  readonly greatest: number;
  readonly vague: boolean;
}

export function findQuantities(draft: Draft, times: readonly TimeExpression[]): Quantity[] {
  const taken = new Uint8Array(draft.tokens.length);
  for (const { tokens } of times) taken.fill(1, tokens.from, tokens.to);
  const quantities: Quantity[] = [];
  draft.passages.forEach(({ tokens: { from, to } }, passage) => {
    for (let i = from; i < to; i++) {
      const amount = taken[i] === 1 ? null : rangeAt(draft.tokens, i, to);
      if (amount === null || !isQuantity(draft.tokens, i, amount, to)) continue;
      const quantity = complete(draft, passage, i, amount, from, to);
      quantities.push(quantity);
      i = Math.max(i + amount.length, quantity.tokens.to) - 1;
    }
  });
  return quantities;
}

/** "between 10 and 20", "10 to 20", "10-20", else one amount. */
function rangeAt(tokens: readonly Tagged[], i: number, to: number): Amount | null {
  const between = tokens[i]?.norm === 'between' ? 1 : 0;
  const first = amountAt(tokens, i + between, to);
  if (first === null || first.vague) return between === 1 ? null : first;
  const link = tokens[i + between + first.length]?.norm ?? '';
  const joined = between === 1 ? link === 'and' : link === 'to' || link === '-';
  const second = joined ? amountAt(tokens, i + between + first.length + 1, to) : null;
  if (second === null || second.least <= first.least) return between === 1 ? null : first;
  const scale = magnitudeEnding(tokens, i + between + first.length + second.length, first, second);
  return {
    length: between + first.length + 1 + second.length,
    least: first.least * scale,
    greatest: second.greatest,
    vague: false,
  };
}

/** "5 to 6 million": the magnitude stands once and counts for both. */
function magnitudeEnding(tokens: readonly Tagged[], last: number, first: Amount, second: Amount): number {
  const magnitude = magnitudes.get(tokens[last]?.norm ?? '') ?? 1;
  return first.length === 1 && second.length > 1 && first.least < 1000 ? magnitude : 1;
}

function amountAt(tokens: readonly Tagged[], i: number, to: number): Amount | null {
  if (i >= to) return null;
  return vagueAt(tokens, i) ?? fractionAt(tokens, i) ?? exactAt(tokens, i, to);
}

const sizes: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [20, 99]],
  ['hundreds', [200, 999]],
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
]);
const wholes: ReadonlyMap<string, number> = new Map([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);

/** "dozens", "thousands", "tens of thousands", "hundreds of millions". */
function vagueAt(tokens: readonly Tagged[], i: number): Amount | null {
  const norm = tokens[i]?.norm ?? '';
  const size = sizes.get(norm);
  if (size !== undefined && tokens[i + 1]?.norm === 'of') {
    const whole = wholes.get(tokens[i + 2]?.norm ?? '');
    if (whole !== undefined)
      return { length: 3, least: size[0] * whole, greatest: (size[1] + 1) * whole - 1, vague: true };
  }
  const amount = vagueAmounts.get(norm);
  return amount === undefined || tokens[i - 1]?.pos === 'NUM'
    ? null
    : { length: 1, least: amount[0], greatest: amount[1], vague: true };
}

/** "a third of", "two-thirds", "half of", "half a million". */
function fractionAt(tokens: readonly Tagged[], i: number): Amount | null {
  const norm = tokens[i]?.norm ?? '';
  const count = norm === 'a' || norm === 'one' ? 1 : (numberWords.get(norm) ?? null);
  if (count === null && norm !== 'half') return null;
  const hyphen = tokens[i + 1]?.text === '-' ? 1 : 0;
  const share = count === null ? undefined : fractions.get(tokens[i + 1 + hyphen]?.norm ?? '');
  if (
    count !== null &&
    share !== undefined &&
    /^(?:of|majority|vote)$/.test(tokens[i + 2 + hyphen]?.norm ?? '')
  ) {
    return { length: 2 + hyphen, least: count * share, greatest: count * share, vague: false };
  }
  if (norm !== 'half') return null;
  const whole = /^(?:a|an)$/.test(tokens[i + 1]?.norm ?? '')
    ? magnitudes.get(tokens[i + 2]?.norm ?? '')
    : undefined;
  if (whole !== undefined) return { length: 3, least: whole / 2, greatest: whole / 2, vague: false };
  return tokens[i + 1]?.norm === 'of' || tokens[i + 1]?.norm === 'the'
    ? { length: 1, least: 0.5, greatest: 0.5, vague: false }
    : null;
}

/** Digits or number words with their magnitudes: "1.2 million", "twenty-five", "two hundred and fifty", "a dozen". */
function exactAt(tokens: readonly Tagged[], i: number, to: number): Amount | null {
  let total = 0;
  let current: number | null = null;
  let at = i;
  for (; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    const value = digitsOf(tokens[at] as Tagged) ?? numberWords.get(norm);
    const magnitude = magnitudes.get(norm);
    if (value !== undefined) {
      if (current !== null && (tokens[at]?.kind === 'number' || current % 10 !== 0 || value >= 100)) break;
      current = (current ?? 0) + value;
    } else if (magnitude !== undefined && (current !== null || article.test(tokens[i - 1]?.norm ?? ''))) {
      if (magnitude >= 1000) [total, current] = [total + (current ?? 1) * magnitude, 0];
      else current = (current ?? 1) * magnitude;
    } else if (!((norm === '-' || norm === 'and') && current !== null && continues(tokens, at))) break;
  }
  return current === null || at === i
    ? null
    : { length: at - i, least: total + current, greatest: total + current, vague: false };
}

const article = /^(?:a|an|another)$/;

/** "twenty-five", "two hundred and fifty": a small number word behind a bigger one. */
function continues(tokens: readonly Tagged[], at: number): boolean {
  const after = numberWords.get(tokens[at + 1]?.norm ?? '');
  const before = tokens[at - 1]?.norm ?? '';
  if (after === undefined) return false;
  return tokens[at]?.norm === 'and'
    ? magnitudes.has(before)
    : (numberWords.get(before) ?? 0) >= 20 && after < 10;
}

function digitsOf(token: Tagged): number | undefined {
  if (token.kind !== 'number' || !/^\d+(?:,\d{3})*(?:\.\d+)?$|^\d+,\d{1,2}$/.test(token.norm))
    return undefined;
  const value = Number(
    /^\d+,\d{1,2}$/.test(token.norm) ? token.norm.replace(',', '.') : token.norm.replaceAll(',', ''),
  );
  return Number.isFinite(value) ? value : undefined;
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

function modifierBefore(
  tokens: readonly Tagged[],
  i: number,
  floor: number,
): { length: number; kind: Quantity['modifier'] } {
  for (const length of [3, 2, 1]) {
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
  const modifier = modifierBefore(tokens, opener, floor);
  const from = opener - modifier.length;
  const after = i + amount.length;
  const unit = money ?? unitAt(tokens, after, to);
  const unitEnd =
    unit === null || money !== undefined
      ? after
      : after + (tokens[after]?.norm === 'per' || tokens[after]?.text === '-' ? 2 : 1);
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
  modifier: Quantity['modifier'],
): Pick<Quantity, 'least' | 'greatest' | 'modifier'> {
  if (vague) return { least, greatest, modifier: 'vague' };
  if (modifier === 'about')
    return {
      least: rounded(least * (1 - aboutShare)),
      greatest: rounded(greatest * (1 + aboutShare)),
      modifier,
    };
  if (modifier === 'at least') return { least, greatest: Number.POSITIVE_INFINITY, modifier };
  if (modifier === 'at most') return { least: 0, greatest, modifier };
  return { least, greatest, modifier: least === greatest ? 'exact' : 'about' };
}

/** Without the dust of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));

function unitAt(tokens: readonly Tagged[], at: number, to: number): string | null {
  if (at >= to) return null;
  const norm = tokens[at]?.norm ?? '';
  if (norm === 'per' && tokens[at + 1]?.norm === 'cent') return '%';
  if (norm === '-') return units.get(tokens[at + 1]?.norm ?? '') ?? null;
  return units.get(tokens[at]?.text ?? '') ?? units.get(norm) ?? null;
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
  /^(?:people|persons?)$/.test(norm) ? 'person' : lemma;
