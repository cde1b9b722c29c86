/**
 * A draft in, its dates and periods out: patterns over the tokens, resolved against the article's date. News looks back:
 * "Tuesday" is the last one on or before that date, unless words around it look forward ("next", "will … on").
 */
import { memoised } from '../lexicon/memo.js';
import { numberWords } from '../lexicon/number-words.js';
import type { TimeExpression } from '../model/witness.js';
import { calendarMatchers } from './calendar-times.js';
import { toDay, toIso } from './days.js';
import type { Draft, Tagged } from './draft.js';
import { nearMatchers } from './near-times.js';
import { type Match, monthNames, weekdayOrder } from './time-words.js';

export function findTimes(draft: Draft): TimeExpression[] {
  const today = toDay(draft.article.date);
  const times: TimeExpression[] = [];
  draft.passages.forEach(({ tokens: { from, to } }, passage) => {
    for (let index = from; index < to; index++) {
      if (!mayStart(draft.tokens, index)) continue;
      const at = (offset: number) =>
        index + offset < to && index + offset >= from ? (draft.tokens[index + offset] as Tagged).norm : '';
      const view = { at, tokens: draft.tokens, index, today, ahead: looksAhead(draft, index, from) };
      const match = matchers.reduce<Match | null>((found, matcher) => found ?? matcher(view), null);
      if (match === null) continue;
      times.push(toTime(draft, passage, index, inSpeech(draft, index, match)));
      index += match.length - 1;
    }
  });
  return times;
}

/** "today" in a quotation is the speaker's day, which nobody states. */
const inSpeech = ({ quotedAt, tokens }: Draft, index: number, match: Match): Match =>
  quotedAt[index] !== -1 &&
  /^(?:today|tonight|yesterday|tomorrow|this|the|past)$/.test((tokens[index] as Tagged).norm) &&
  match.relative
    ? { ...match, period: null }
    : match;

function toTime(
  { tokens, article }: Draft,
  passage: number,
  index: number,
  { length, period, precision, relative }: Match,
): TimeExpression {
  const start = (tokens[index] as Tagged).start;
  const end = (tokens[index + length - 1] as Tagged).end;
  return {
    start,
    end,
    text: article.text.slice(start, end),
    passage,
    tokens: { from: index, to: index + length },
    from: period === null ? null : toIso(period.from),
    to: period === null ? null : toIso(period.to),
    precision,
    relative,
  };
}

/** Whether the first words of some pattern below stand here: anything else is passed over at once. */
function mayStart(tokens: readonly Tagged[], index: number): boolean {
  const { norm } = tokens[index] as Tagged;
  if (norm === 'the') return behindThe.has(tokens[index + 1]?.norm ?? '');
  if (counting.has(norm)) return distances.has(tokens[index + 2]?.norm ?? '');
  return opening(norm);
}

const behindThe = new Set(
  'day following weekend last this next past previous start beginning middle end first second third fourth early late mid spring summer fall autumn winter'.split(
    ' ',
  ),
);
const distances = new Set(['ago', 'earlier', 'later', 'before', 'after']);
const counting = new Set(['a', 'an', 'several', ...[...numberWords.keys()].slice(1, 21)]);

const opening = memoised((norm) => openingWords.has(norm) || openingForm.test(norm));
const openingWords = new Set([
  ...weekdayOrder,
  ...'today tonight yesterday tomorrow overnight earlier later last this next past previous early mid late start beginning middle end first second third fourth'.split(
    ' ',
  ),
  ..."spring summer fall autumn winter weekend '".split(' '),
]);
const openingForm = new RegExp(`^(?:\\d+(?:s|st|nd|rd|th)?|${monthNames.source.slice(1, -1)})$`);

const matchers = [...calendarMatchers, ...nearMatchers];

const lookingAhead = new Set(
  "will 'll shall upcoming set due scheduled slated expected plan plans planned planning".split(' '),
);
const lookingBack = new Set('since following events wake aftermath'.split(' '));

/** Future words to the left of a date, in its own clause: "will meet on Monday", "is set to arrive on Sunday". */
function looksAhead({ tokens }: Draft, index: number, floor: number): boolean {
  for (let i = index - 1; i >= Math.max(floor, index - 14); i--) {
    const token = tokens[i] as Tagged;
    if (lookingAhead.has(token.norm))
      return token.norm !== 'set' || tokens[i + 1]?.norm === 'to' || tokens[i + 1]?.norm === 'for';
    if (lookingBack.has(token.norm)) return false;
    if (token.pos === 'VERB' && /ed$|^(?:said|met|held|spoke|told|took)$/.test(token.norm)) return false;
  }
  return false;
}
