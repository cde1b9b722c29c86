/**
 * The text of one block in, the spans of its sentences out: every run of end marks followed by white space is a
 * candidate, and what stands on both sides decides. One pass, each decision looking at a bounded stretch.
 */

import { reportingForms } from '../lexicon/reporting-verbs.js';
import {
  leaningAbbreviations,
  numberAbbreviations,
  openAbbreviations,
  sentenceStarters,
} from '../lexicon/sentence-abbreviations.js';
import type { Span } from '../text/span.js';

/** End marks with the closing quotes and brackets that belong to them, before white space; or an empty line. */
const candidates =
  /(?:(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)|(?<![.!?…])[.!?…]+["”»](?=\p{Lu})|[。！？؟।]+["'”’»」』）)\]]*|\n[^\S\n]*\n)/gu;

/** How far around a candidate is looked, in units: the longest abbreviation or name with its verb. */
const reach = 120;

/** Sentences of `text.slice(start, end)`, trimmed, in order, covering all that is not white space. */
export function sentenceSpans(text: string, block: Span): Span[] {
  const body = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(candidates)) {
    const at = match.index + match[0].length;
    if (!endsSentence(body, from, match.index, match[0])) continue;
    push(spans, body, from, at);
    from = at;
  }
  push(spans, body, from, body.length);
  return spans.map((s) => ({ start: s.start + block.start, end: s.end + block.start }));
}

function push(spans: Span[], body: string, from: number, to: number): void {
  const raw = body.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = from + raw.trimEnd().length;
  if (start < end) spans.push({ start, end });
}

function endsSentence(body: string, from: number, at: number, marks: string): boolean {
  if (marks.startsWith('\n') || /^[。！？؟।]/u.test(marks)) return true;
  const rest = body.slice(at + marks.length, at + marks.length + reach).trimStart();
  const before = body.slice(Math.max(from, at - reach), at);
  if (!/[\p{L}\p{N}]/u.test(before)) return false;
  if (!startsSentence(rest) || (/["”»]/.test(marks) && /^[—–―-]/.test(rest))) return false;
  if (/["'”’»]/.test(marks) && /[!?]/.test(marks) && opensAttribution(rest)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  return marks.length > 1 && /["”»]/.test(marks) ? true : fullStopEnds(before, rest, at - from);
}

/** A capital, a number, an opening quote or bracket before one, or a letter of a script without case. */
const startsSentence = (rest: string): boolean =>
  rest === '' ||
  /^[\s"'“‘«([¿¡*•…—–-]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|[#@])/u.test(rest) ||
  /^[^\p{L}\p{N}\s,;:)\]—–-]/u.test(rest);

/** “Why?” Miller asked: a name of at most five words and a reporting verb. */
function opensAttribution(rest: string): boolean {
  const words = /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,5})(\p{Ll}+)/u.exec(rest);
  return words !== null && reportingForms.has(words[2] as string);
}

/** Whether a single full stop after `before` ends its sentence, `rest` being what follows. */
function fullStopEnds(before: string, rest: string, length: number): boolean {
  const word = /[^\s"'“”‘’([—–-]*$/u.exec(before)?.[0] ?? '';
  const bare = word.toLowerCase();
  const next = /^["'“‘«([]*([\p{L}\p{N}]+)/u.exec(rest)?.[1] ?? '';
  const starter = sentenceStarters.has(next.toLowerCase());
  if (/^\p{N}{1,3}$/u.test(word) && length <= word.length + 1) return false;
  if (leaningAbbreviations.has(bare)) return false;
  if (numberAbbreviations.has(bare) && /^\p{N}/u.test(next)) return false;
  if (bare === 'a.m' || bare === 'p.m')
    return !/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Central|Pacific|[A-Z]{2,4}T\b|GMT)/.test(rest);
  if (isInitials(word) || isOpenAbbreviation(word)) return starter && word !== 'St';
  return true;
}

/** A capital tells "Ill." and "Sun." from "ill" and "sun". */
const isOpenAbbreviation = (word: string): boolean =>
  openAbbreviations.has(word.toLowerCase()) && /^(?:\p{Lu}|etc|inc|co)/u.test(word);

/** "J", "U.S", "Ph.D": single letters, alone or joined by full stops. */
const isInitials = (word: string): boolean =>
  /^\p{Lu}$/u.test(word) || /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word);
