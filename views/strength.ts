/**
 * How much a contrast tells a reader who has ten minutes: framings come in, a number to put them in order goes out. It is the
 * confidence, weighed by device and by what the contrast rests on. Only the order of lists hangs on it; nothing is dropped.
 */
import type { CollatedFraming, Place } from '../src/model/collation.js';
import type { Device } from '../src/model/framing.js';
import { normalForm } from '../src/text/normal.js';
import { lengthOf, overlap } from '../src/text/span.js';

/** A chosen word says more than a place in the article. */
const telling: Readonly<Record<Device, number>> = {
  loaded: 1,
  label: 0.95,
  'quote-change': 0.95,
  quantity: 0.95,
  agency: 0.92,
  attribution: 0.9,
  certainty: 0.9,
  intensity: 0.9,
  'reporting-verb': 0.85,
  'time-place': 0.85,
  omission: 0.7,
  // Its confidence is that of a link, which is high by nature.
  emphasis: 0.4,
};

/** What a contrast rests on. The figures put the corpus's own best contrasts on the first screens; no gold figure chose them. */
const weights = {
  /** Listed words of another slant, said of one object or by one subject: the contrast this tool is for. */
  proven: 1.5,
  /** Degree words are listed with their strength and stand with one and the same word. */
  degree: 1.1,
  /** Names for the two sides of a proven contrast ("separatists seized", "the military occupied") complete it. */
  beside: 1.6,
  /** Two names that are not listed and have no word in common may be a stray pairing. */
  stray: 0.8,
  /** Both can be true. */
  compatible: 0.9,
  /** A stronger contrast of the same device reads the same words. */
  again: 0.6,
} as const;

/**
 * Framings strongest first, those that start collapsed last. One that reads again what a stronger one of its device reads steps
 * back: five amounts of one death toll are one finding to a reader. Of equals the longer readings come first, then the order given.
 */
export function strongestFirst(framings: readonly CollatedFraming[]): CollatedFraming[] {
  const strength = strengthIn(framings);
  const ordered = inOrder(framings.map((framing) => ({ framing, strength: strength(framing) })));
  const read = new Map<string, Place[]>();
  const stepped = ordered.map((one) => {
    const again = one.framing.readings.some((reading) => {
      const known = read.get(`${one.framing.device} ${reading.witness}`) ?? [];
      return known.some((place) => overlap(place, reading) > 0);
    });
    for (const reading of one.framing.readings) {
      const key = `${one.framing.device} ${reading.witness}`;
      read.set(key, [...(read.get(key) ?? []), reading]);
    }
    return again ? { ...one, strength: one.strength * weights.again } : one;
  });
  return inOrder(stepped).map(({ framing }) => framing);
}

interface Weighed {
  readonly framing: CollatedFraming;
  readonly strength: number;
}

function inOrder(weighed: readonly Weighed[]): Weighed[] {
  return [...weighed].sort(
    (a, b) =>
      Number(b.framing.shown) - Number(a.framing.shown) ||
      b.strength - a.strength ||
      sizeOf(b.framing) - sizeOf(a.framing),
  );
}

const sizeOf = ({ readings }: CollatedFraming): number =>
  readings.reduce((sum, reading) => sum + lengthOf(reading), 0);

/** Strength of each framing among all of its event. */
export function strengthIn(framings: readonly CollatedFraming[]): (framing: CollatedFraming) => number {
  const proven = framings.filter((framing) => framing.shown && isProven(framing));
  return (framing) =>
    framing.confidence *
    telling[framing.device] *
    (isProven(framing) ? weights.proven : 1) *
    (framing.rule === 'degree-differs' ? weights.degree : 1) *
    (framing.device === 'label' && proven.some((other) => standsBeside(framing, other))
      ? weights.beside
      : 1) *
    (framing.rule === 'named-otherwise' && !shareWord(framing) ? weights.stray : 1) *
    (framing.compatible ? weights.compatible : 1);
}

const isProven = ({ rule, evidence }: CollatedFraming): boolean =>
  rule === 'contrast-set' && evidence.some(({ role }) => role === 'same object' || role === 'same subject');

/** Its evidence, in two accounts or more, is what the other one reads. */
function standsBeside(framing: CollatedFraming, other: CollatedFraming): boolean {
  const held = framing.evidence.filter((place) =>
    other.readings.some((reading) => reading.witness === place.witness && overlap(reading, place) > 0),
  );
  return new Set(held.map(({ witness }) => witness)).size > 1;
}

/** Shorter words are articles and prepositions. */
const shortest = 4;

function shareWord({ readings }: CollatedFraming): boolean {
  const words = readings.map(
    ({ text }) =>
      new Set(
        normalForm(text)
          .split(/[^\p{L}\p{N}]+/u)
          .filter(({ length }) => length >= shortest),
      ),
  );
  return words.some((own, index) =>
    words.slice(index + 1).some((others) => [...own].some((word) => others.has(word))),
  );
}
