/**
 * Findings of many pairs in, framings out. Findings of one device whose readings share a place in one account tell of one slot:
 * they become one framing with the readings of all its accounts, the confidence of the surest, and the evidence of all.
 */
import type { Device, Evidence, Framing, Reading } from '../model/framing.js';
import type { Story, Voice } from '../model/witness.js';
import { byPlace, contains, lengthOf, overlap, type Span } from '../text/span.js';
import type { Finding } from './rule.js';
import type { PairView } from './view.js';

export interface Found {
  readonly view: PairView;
  readonly finding: Finding;
}

/** A reading longer than this is a passage, not a reading. */
const longestReading = 25;

export function framingsOf(story: Story, found: readonly Found[], shownConfidence: number): Framing[] {
  return groups(oneForEachSlot(strongestOnly(found)))
    .map((group) => framingOf(story, group, shownConfidence))
    .filter(({ readings }) => new Set(readings.map(({ witness }) => witness)).size > 1)
    .sort((p, q) => byFirstReading(p, q));
}

const placeOf = (witness: number, span: Span): string => `${witness}:${span.start}-${span.end}`;

/**
 * Two readings that spell the same words are no contrast, unless one account sets them in quotation marks and the other does not; nor
 * is one that swallows half a paragraph.
 */
export function isContrast({ story, ...view }: PairView, { device, a, b }: Finding): boolean {
  const words = (witness: number, span: Span): string[] =>
    (story.witnesses[witness]?.tokens ?? [])
      .filter((token) => token.kind !== 'mark' && token.start >= span.start && token.end <= span.end)
      .map((token) => token.lemma);
  const [left, right] = [words(view.a.witness, a), words(view.b.witness, b)];
  const isQuoted = (witness: number, span: Span): boolean => voiceAt(story, witness, span) === 'quoted';
  const parted =
    left.join(' ') !== right.join(' ') ||
    (device === 'quote-change' && isQuoted(view.a.witness, a) !== isQuoted(view.b.witness, b));
  return parted && Math.max(left.length, right.length) <= longestReading;
}

/** Of several findings for the very same two readings only the surest device stays. */
function strongestOnly(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const key = `${placeOf(one.view.a.witness, one.finding.a)} ${placeOf(one.view.b.witness, one.finding.b)}`;
    const known = best.get(key);
    if (!known || one.finding.confidence > known.finding.confidence) best.set(key, one);
  }
  return [...best.values()];
}

/**
 * Within one pair and device, findings that overlap on both sides tell of one slot: "losing" inside "losing control over". Of one
 * rule's the longer stays where it is nearly as sure, else the surer one.
 */
function oneForEachSlot(found: readonly Found[]): Found[] {
  const byPair = new Map<string, Found[]>();
  for (const one of [...found].sort((p, q) => q.finding.confidence - p.finding.confidence || byFound(p, q))) {
    const key = `${one.view.pair} ${one.finding.device}`;
    const kept = byPair.get(key) ?? [];
    byPair.set(key, kept);
    const rival = nests.has(one.finding.device) ? kept.findIndex((other) => overlapsTwice(one, other)) : -1;
    if (rival < 0) kept.push(one);
    else if (holds(one, kept[rival] as Found) && nearlyAsSure(one, kept[rival] as Found)) kept[rival] = one;
  }
  return [...byPair.values()].flat();
}

const overlapsTwice = ({ finding: p }: Found, { finding: q }: Found): boolean =>
  meets(p.a, q.a) && meets(p.b, q.b);

/** They share text; of empty ones the place counts. */
const meets = (p: Span, q: Span): boolean =>
  overlap(p, q) > 0 || (lengthOf(p) === 0 && lengthOf(q) === 0 && p.start === q.start);

const holds = ({ finding: long }: Found, { finding: short }: Found): boolean =>
  long.rule === short.rule && contains(long.a, short.a) && contains(long.b, short.b);

/** Share of the surer one's confidence that a longer reading needs to stand in its place. */
const nearlySure = 0.75;
const nearlyAsSure = (one: Found, other: Found): boolean =>
  one.finding.confidence >= nearlySure * other.finding.confidence;

/** Findings of one device that share a reading in some account, most alike first: a chain of them is one slot. */
function groups(found: readonly Found[]): Found[][] {
  const home: Found[][] = [];
  for (const one of [...found].sort((p, q) => q.finding.confidence - p.finding.confidence || byFound(p, q))) {
    const fitting = home.find(
      (group) => group.some((other) => samePlace(one, other)) && group.every((other) => fitsWith(one, other)),
    );
    if (fitting) fitting.push(one);
    else home.push([one]);
  }
  return home;
}

const byFound = (p: Found, q: Found): number =>
  p.view.pair - q.view.pair || byPlace(p.finding.a, q.finding.a) || byPlace(p.finding.b, q.finding.b);

/** Asked for every two findings of a device, so made once for each. */
function readingsOf(found: Found): readonly At[] {
  let made = madeReadings.get(found);
  if (!made) {
    const { view, finding } = found;
    const { device, rule } = finding;
    made = [
      { device, rule, witness: view.a.witness, span: finding.a, says: finding.says?.[0] ?? null },
      { device, rule, witness: view.b.witness, span: finding.b, says: finding.says?.[1] ?? null },
    ];
    madeReadings.set(found, made);
  }
  return made;
}

const madeReadings = new WeakMap<Found, readonly At[]>();

/**
 * In an account that both read, they read the same place, or the same words again where the account repeats itself. An account that
 * gives one count twice in other words ("dozens" in the headline, "at least 31" below) fills one slot with both.
 */
const fitsWith = (one: Found, other: Found): boolean =>
  one.finding.device === other.finding.device &&
  (one.finding.device === 'quantity' ||
    readingsOf(one).every((p) =>
      readingsOf(other).every((q) => p.witness !== q.witness || sameReading(one, p, q)),
    ));

interface At {
  readonly device: Device;
  readonly rule: string;
  readonly witness: number;
  readonly span: Span;
  readonly says: string | null;
}

const sameReading = (one: Found, p: At, q: At): boolean =>
  sameSpot(p, q) ||
  (p.says !== null && p.says === q.says) ||
  saysAgain(one.view.story, p.witness, p.span, q.span);

const saysAgain = (story: Story, witness: number, p: Span, q: Span): boolean => {
  const text = story.witnesses[witness]?.article.text ?? '';
  return (
    lengthOf(p) > 0 &&
    lengthOf(p) === lengthOf(q) &&
    text.slice(p.start, p.end) === text.slice(q.start, q.end)
  );
};

/** Words inside other words that one rule found are one slot: "losing" and "losing control over". */
const sameSpot = (p: At, q: At): boolean =>
  mostly(p.span, q.span) ||
  (p.rule === q.rule &&
    nests.has(p.device) &&
    lengthOf(p.span) > 0 &&
    lengthOf(q.span) > 0 &&
    (contains(p.span, q.span) || contains(q.span, p.span)));

/** Devices whose readings are choices of words; of a quotation or a clause a part is another finding. */
const nests: ReadonlySet<Device> = new Set<Device>([
  'loaded',
  'label',
  'certainty',
  'intensity',
  'reporting-verb',
  'quantity',
  'time-place',
]);

/** Whether two findings share a reading: the same place, or the same words said again. */
const samePlace = (one: Found, other: Found): boolean =>
  one.finding.device === other.finding.device &&
  readingsOf(one).some((p) =>
    readingsOf(other).some((q) => p.witness === q.witness && sameReading(one, p, q)),
  );

/** Both spans lie for the greater part in each other; empty ones only at the same place. */
const mostly = (p: Span, q: Span): boolean =>
  lengthOf(p) === 0 || lengthOf(q) === 0
    ? p.start === q.start && p.end === q.end
    : overlap(p, q) >= 0.6 * Math.max(lengthOf(p), lengthOf(q));

function framingOf(story: Story, group: readonly Found[], shownConfidence: number): Framing {
  const first = group[0] as Found;
  const compatible = group.every(({ finding }) => finding.compatible);
  const confidence =
    Math.round(Math.max(...group.map((one) => one.finding.confidence * linkFactor(one))) * 1000) / 1000;
  return {
    device: first.finding.device,
    rule: first.finding.rule,
    readings: readings(story, group),
    evidence: unique(group.flatMap(({ finding }) => finding.evidence)),
    variants: group.flatMap(({ view, finding }) => variantsUnder(view, finding)),
    confidence,
    shown: confidence >= shownConfidence,
    ...(compatible ? { compatible: true } : {}),
    note: first.finding.note,
  };
}

/** A contrast is as sure as the link it rests on; an occasion that nothing settles lowers it further. */
const linkFactor = ({ view: { link } }: Found): number =>
  link.score * (link.occasion === 'unknown' ? 0.95 : 1);

/** One reading for each account and place; of places that overlap the surest finding's, of nested ones the longer. */
function readings(story: Story, group: readonly Found[]): Reading[] {
  const kept: At[] = [];
  for (const one of group)
    for (const reading of readingsOf(one)) {
      const known = kept.findIndex((other) => other.witness === reading.witness && sameSpot(other, reading));
      if (known < 0) kept.push(reading);
      else if (isLonger(reading, kept[known] as At)) kept[known] = reading;
    }
  return kept
    .sort((p, q) => p.witness - q.witness || byPlace(p.span, q.span))
    .map(({ witness, span: { start, end } }) => ({
      witness,
      start,
      end,
      voice: voiceAt(story, witness, { start, end }),
    }));
}

const isLonger = ({ span: p }: At, { span: q }: At): boolean => !mostly(p, q) && contains(p, q);

/** The voice of most of a reading's words; of an empty reading that of the word before it. */
export function voiceAt(story: Story, witness: number, span: Span): Voice {
  const tokens = story.witnesses[witness]?.tokens ?? [];
  const inside = tokens.filter((token) => token.kind !== 'mark' && overlap(token, span) > 0);
  if (inside.length === 0) return tokens.filter((token) => token.end <= span.start).at(-1)?.voice ?? 'own';
  const counts = { own: 0, attributed: 0, quoted: 0 };
  for (const token of inside) counts[token.voice]++;
  return (['quoted', 'attributed', 'own'] as const).reduce((top, voice) =>
    counts[voice] > counts[top] ? voice : top,
  );
}

const unique = (evidence: readonly Evidence[]): Evidence[] => [
  ...new Map(evidence.map((one) => [`${one.witness}:${one.start}-${one.end} ${one.role}`, one])).values(),
];

const variantsUnder = (view: PairView, { a, b }: Finding): { pair: number; variant: number }[] =>
  view.diff.variants.flatMap((variant, index) =>
    overlap(variant.a, a) > 0 || overlap(variant.b, b) > 0 ? [{ pair: view.pair, variant: index }] : [],
  );

function byFirstReading(p: Framing, q: Framing): number {
  const [x, y] = [p.readings[0] as Reading, q.readings[0] as Reading];
  return x.witness - y.witness || byPlace(x, y) || (p.device < q.device ? -1 : 1);
}
