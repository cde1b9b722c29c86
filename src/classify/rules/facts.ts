/**
 * Numbers, amounts and times of the same thing: reconciled, not compared as strings. Two that can both be true are
 * `compatible`; two that exclude each other are a conflict; two that say the same in other words are nothing.
 */

import { similarity } from '../../lexicon/vectors.js';
import { relation } from '../../lexicon/wordnet.js';
import type { Evidence } from '../../model/framing.js';
import type { Quantity, TimeExpression, TokenRange, Word } from '../../model/witness.js';
import type { Span } from '../../text/span.js';
import { type AmountRelation, type AmountSetting, canBothBeTrue, relationOfAmounts } from '../amounts.js';
import { relationOfTimes } from '../periods.js';
import type { Finding, Rule } from '../rule.js';
import { evidenceOf, type PairView, type Side } from '../view.js';
import { placeFindings } from './places.js';

export const quantityDiffers: Rule = {
  id: 'quantity-differs',
  device: 'quantity',
  about:
    'Two amounts of the same thing are given differently: rounded, as a range, with a bound, or in conflict.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) =>
    view.a.quantities.flatMap((p) => view.b.quantities.flatMap((q) => quantityFinding(view, p, q))),
};

function quantityFinding(view: PairView, p: Quantity, q: Quantity): Finding[] {
  const how = relationOfAmounts(p, q, settingOf(view, p, q));
  if (how === 'same' || how === 'different scope' || toldBySome(view, p, q)) return [];
  const compatible = canBothBeTrue(how);
  const evidence = sameThing(view, p, q, compatible);
  if (evidence.length === 0) return [];
  return [
    {
      device: 'quantity',
      rule: quantityDiffers.id,
      a: spanOfQuantity(view.a, p),
      b: spanOfQuantity(view.b, q),
      evidence,
      confidence: compatible ? 0.7 : 0.6,
      ...(p.counts !== null && p.counts === q.counts ? { least: sameAmountOf } : {}),
      ...(compatible ? { compatible: true } : {}),
      says: [amountWords(p), amountWords(q)],
      note: amountNotes[how],
    },
  ];
}

const amountWords = ({ least, greatest, unit }: Quantity): string => `${least}-${greatest} ${unit ?? ''}`;

const amountNotes: Readonly<Record<AmountRelation, string>> = {
  same: 'The same amount.',
  rounded: 'One amount is the other, rounded: both can be true.',
  range: 'One amount lies in the range of the other: both can be true.',
  'lower bound': 'One account gives a lower bound: both amounts can be true.',
  'upper bound': 'One account gives an upper bound: both amounts can be true.',
  'different unit': 'Another unit for the same amount: both can be true.',
  'different scope': 'The amounts count different things.',
  superseded: 'A later account of a running count gives another figure than the earlier one.',
  conflict: 'The two amounts exclude each other.',
};

/** Which account is earlier, and whether words around the amounts make them states of a running count. */
function settingOf(view: PairView, p: Quantity, q: Quantity): AmountSetting {
  const [x, y] = [view.a.account.article.date, view.b.account.article.date];
  const earlier = x === null || y === null || x === y ? null : x < y ? 'a' : 'b';
  return { earlier, running: runsOn(view.a, p) && runsOn(view.b, q) };
}

/** Words of counts that grow while news come in, after the amount or close before it. */
const runsOn = ({ account, range }: Side, { tokens, counts }: Quantity): boolean =>
  growing.test(counts ?? '') ||
  account.tokens
    .slice(Math.max(range.from, tokens.from - 4), Math.min(range.to, tokens.to + 4))
    .some(({ lemma }) => growing.test(lemma));

const growing =
  /^(?:dead|death|toll|die|kill|injure|injured|wound|wounded|missing|casualty|fatality|victim|body|arrest|detain|evacuate|displace|displaced|infect|infection|case|vote|homeless)$/;

/** The account of one amount gives the other's as well: "14, later 16" tells what "16" tells. */
const toldBySome = (view: PairView, p: Quantity, q: Quantity): boolean =>
  view.a.quantities.some((one) => one !== p && relationOfAmounts(one, q) === 'same') ||
  view.b.quantities.some((one) => one !== q && relationOfAmounts(p, one) === 'same');

/**
 * Two figures with one counted noun: annotators list most of them. A floor only; where the noun is unsaid the learned
 * confidence alone decides.
 */
const sameAmountOf = 0.5;

/** The amount and what it counts; a word that only tells what befell them ("tens of thousands dead") stays outside. */
function spanOfQuantity({ account }: Side, { start, tokens }: Quantity): Span {
  let last = tokens.to - 1;
  while (last > tokens.from && account.tokens[last]?.pos === 'ADJ') last--;
  return { start, end: (account.tokens[last] as Word).end };
}

/** The amounts count the same: one counted word, the aligner pairs their numbers, or compatible large amounts stand by near words. */
function sameThing(view: PairView, p: Quantity, q: Quantity, compatible: boolean): Evidence[] {
  const oneNoun = p.counts !== null && p.counts === q.counts;
  if (oneNoun && closeBy(view, p, q)) return counted(view, p, q);
  if (!compatible && !oneNoun && !isOnlyOne(view, p, q)) return [];
  const paired = view.diff.pairs.find((pair) => inRange(p.tokens, pair.a) && inRange(q.tokens, pair.b));
  if (paired && (paired.by === 'number' || paired.by === 'same') && closeBy(view, p, q))
    return evidenceOf(view, paired, 'same place');
  if (paired && oneNoun && compatible) return counted(view, p, q);
  const large = Math.min(p.least, q.least) >= 100;
  return compatible && large ? nearWords(view, p, q) : [];
}

/** Two sums in lists of sums may be of anything: without a counted noun they exclude each other only alone, or nearly alike. */
const isOnlyOne = (view: PairView, p: Quantity, q: Quantity): boolean =>
  (view.a.quantities.every((one) => one === p || one.unit !== p.unit) &&
    view.b.quantities.every((one) => one === q || one.unit !== q.unit)) ||
  Math.max(p.least, q.least) <= 1.1 * Math.min(p.greatest, q.greatest);

const inRange = (range: TokenRange, k: number): boolean => k >= range.from && k < range.to;

const counted = (view: PairView, p: Quantity, q: Quantity): Evidence[] => [
  { witness: view.a.witness, start: p.start, end: p.end, role: `counts ${p.counts}` },
  { witness: view.b.witness, start: q.start, end: q.end, role: `counts ${q.counts}` },
];

/** A content word within this many tokens of each amount is paired: two counts of people in one sentence may count different people. */
const reach = 4;

const around = (range: TokenRange): TokenRange => ({ from: range.from - reach, to: range.to + reach });

const closeBy = (view: PairView, p: Quantity, q: Quantity): boolean =>
  view.diff.pairs.some(
    (pair) =>
      inRange(around(p.tokens), pair.a) &&
      inRange(around(q.tokens), pair.b) &&
      !inRange(p.tokens, pair.a) &&
      !inRange(q.tokens, pair.b) &&
      (view.a.account.tokens[pair.a]?.content ?? false) &&
      pair.by !== 'context',
  );

/** "killed some 30,000 people" / "leaving tens of thousands dead": a word beside one is near in meaning to a word beside the other. */
function nearWords(view: PairView, p: Quantity, q: Quantity): Evidence[] {
  for (const x of contentAround(view.a, p.tokens))
    for (const y of contentAround(view.b, q.tokens)) {
      const kin =
        x.lemma === y.lemma || relation(x.lemma, y.lemma) !== null || (similarity(x.norm, y.norm) ?? 0) > 0.6;
      if (kin)
        return [
          { witness: view.a.witness, start: x.start, end: x.end, role: 'said of the same' },
          { witness: view.b.witness, start: y.start, end: y.end, role: 'said of the same' },
        ];
    }
  return [];
}

const contentAround = (side: Side, range: TokenRange): Word[] =>
  side.account.tokens
    .slice(Math.max(side.range.from, range.from - reach), Math.min(side.range.to, range.to + reach))
    .filter((word) => word.content && word.pos !== 'NUM');

export const timeDiffers: Rule = {
  id: 'time-differs',
  device: 'time-place',
  about:
    'The same thing is dated differently, more or less exactly or on days that exclude each other, or the same act is put in another place.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) => [
    ...view.a.times.flatMap((p) => view.b.times.flatMap((q) => timeFinding(view, p, q))),
    ...placeFindings(view, timeDiffers.id),
  ],
};

function timeFinding(view: PairView, p: TimeExpression, q: TimeExpression): Finding[] {
  const how = relationOfTimes(p, q);
  if (how === 'same' || how === 'unresolvable') return [];
  const compatible = how !== 'excluding';
  if (datedBySome(view, p, q) || (!compatible && !datesOneThing(view, p, q))) return [];
  return [
    {
      device: 'time-place',
      rule: timeDiffers.id,
      a: { start: p.start, end: p.end },
      b: { start: q.start, end: q.end },
      evidence: [
        { witness: view.a.witness, start: p.start, end: p.end, role: periodWords(p) },
        { witness: view.b.witness, start: q.start, end: q.end, role: periodWords(q) },
      ],
      confidence: compatible ? 0.6 : 0.5,
      ...(compatible ? { compatible: true } : {}),
      says: [periodWords(p), periodWords(q)],
      note: timeNotes[how],
    },
  ];
}

const timeNotes = {
  within: 'One time lies within the other: both can be true.',
  overlapping: 'The two times overlap: both can be true.',
  excluding: 'The two times exclude each other.',
} as const;

/** One account gives the other's time as well. */
const datedBySome = (view: PairView, p: TimeExpression, q: TimeExpression): boolean =>
  view.a.times.some((one) => relationOfTimes(one, q) === 'same') ||
  view.b.times.some((one) => relationOfTimes(p, one) === 'same');

/** Nothing else is dated on either side. */
const datesOneThing = ({ a, b }: PairView, p: TimeExpression, q: TimeExpression): boolean =>
  a.times.every((one) => one === p || one.from === null) &&
  b.times.every((one) => one === q || one.from === null);

const periodWords = ({ from, to }: TimeExpression): string => (from === to ? `${from}` : `${from} to ${to}`);
