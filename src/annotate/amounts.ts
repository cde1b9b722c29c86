/** Tokens from a place on in, the values that the amount there allows out: digits, number words, shares, vague plurals, ranges of two. */
import { fractions, magnitudes, numberWords, vagueAmounts, vagueMultiples } from '../lexicon/number-words.js';
import type { Tagged } from './draft.js';

/** Tokens taken from a place on, and the values they allow. */
export interface Amount {
  readonly length: number;
  readonly least: number;
  readonly greatest: number;
  readonly vague: boolean;
}

/** "between 10 and 20", "10 to 20", "10-20", else one amount. */
export function amountAt(tokens: readonly Tagged[], i: number, to: number): Amount | null {
  const between = tokens[i]?.norm === 'between' ? 1 : 0;
  const first = singleAt(tokens, i + between, to);
  if (first === null || first.vague) return between === 1 ? null : first;
  const link = tokens[i + between + first.length]?.norm ?? '';
  const joined = between === 1 ? link === 'and' : link === 'to' || link === '-';
  const second = joined ? singleAt(tokens, i + between + first.length + 1, to) : null;
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

function singleAt(tokens: readonly Tagged[], i: number, to: number): Amount | null {
  if (i >= to) return null;
  return (
    multipleAt(tokens, i) ??
    vagueAt(tokens, i) ??
    shareOfSeveral(tokens, i) ??
    fractionAt(tokens, i) ??
    exactAt(tokens, i, to)
  );
}

/** "a few dozen", "several hundred", "a couple of thousand"; without a magnitude only "a couple of" and "a handful of". */
function multipleAt(tokens: readonly Tagged[], i: number): Amount | null {
  const opener = article.test(tokens[i]?.norm ?? '') ? 1 : 0;
  const word = tokens[i + opener]?.norm ?? '';
  const size = vagueMultiples.get(word);
  if (size === undefined) return null;
  const of = tokens[i + opener + 1]?.norm === 'of' ? 1 : 0;
  const whole = magnitudes.get(tokens[i + opener + 1 + of]?.norm ?? '');
  if (whole === undefined && !(opener === 1 && of === 1)) return null;
  return {
    length: opener + 1 + (whole === undefined ? 0 : of + 1),
    least: size[0] * (whole ?? 1),
    greatest: size[1] * (whole ?? 1),
    vague: true,
  };
}

/** "one in five", "two out of three": a share. */
function shareOfSeveral(tokens: readonly Tagged[], i: number): Amount | null {
  const valueAt = (k: number): number | undefined =>
    tokens[k] && (digitsOf(tokens[k] as Tagged) ?? numberWords.get((tokens[k] as Tagged).norm));
  const out = tokens[i + 1]?.norm === 'out' && tokens[i + 2]?.norm === 'of' ? 3 : 0;
  const link = out > 0 ? out : tokens[i + 1]?.norm === 'in' ? 2 : 0;
  const [part, whole] = [valueAt(i), valueAt(i + link)];
  if (link === 0 || part === undefined || whole === undefined || part < 1 || part >= whole || whole > 100)
    return null;
  return { length: link + 1, least: part / whole, greatest: part / whole, vague: false };
}

/** "dozens", "thousands", "tens of thousands", "hundreds of millions". */
function vagueAt(tokens: readonly Tagged[], i: number): Amount | null {
  const norm = tokens[i]?.norm ?? '';
  const size = { tens: [20, 99], hundreds: [200, 999], dozens: [24, 99], scores: [40, 199] }[norm];
  const whole = /^(?:thousand|million|billion)s$/.test(tokens[i + 2]?.norm ?? '')
    ? magnitudes.get((tokens[i + 2] as Tagged).norm.slice(0, -1))
    : undefined;
  if (size !== undefined && whole !== undefined && tokens[i + 1]?.norm === 'of') {
    return {
      length: 3,
      least: (size[0] as number) * whole,
      greatest: ((size[1] as number) + 1) * whole - 1,
      vague: true,
    };
  }
  const amount = vagueAmounts.get(norm);
  return amount === undefined || tokens[i - 1]?.pos === 'NUM'
    ? null
    : { length: 1, least: amount[0], greatest: amount[1], vague: true };
}

/** "a third of", "two-thirds", "half of", "half a million"; a "third man" is none. */
function fractionAt(tokens: readonly Tagged[], i: number): Amount | null {
  const count = /^(?:a|one)$/.test(tokens[i]?.norm ?? '')
    ? 1
    : (numberWords.get(tokens[i]?.norm ?? '') ?? null);
  const hyphen = tokens[i + 1]?.text === '-' ? 1 : 0;
  const share = count === null ? undefined : fractions.get(tokens[i + 1 + hyphen]?.norm ?? '');
  const next = tokens[i + 2 + hyphen];
  const stands =
    /s$/.test(tokens[i + 1 + hyphen]?.norm ?? '') ||
    /^(?:of|majority|vote)$/.test(next?.norm ?? '') ||
    !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? '');
  if (count !== null && share !== undefined && stands) {
    return { length: 2 + hyphen, least: count * share, greatest: count * share, vague: false };
  }
  if (tokens[i]?.norm !== 'half') return null;
  const whole = /^(?:a|an)$/.test(tokens[i + 1]?.norm ?? '')
    ? magnitudes.get(tokens[i + 2]?.norm ?? '')
    : undefined;
  if (whole !== undefined) return { length: 3, least: whole / 2, greatest: whole / 2, vague: false };
  return /^(?:of|the|its|their|his|her|our)$/.test(tokens[i + 1]?.norm ?? '')
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
