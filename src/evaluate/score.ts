/**
 * A gold story and a collation of it in, every link, row and contrast judged out. Positions decide, not our units: what is predicted is
 * laid on the gold sentences it covers most, each pair of sentences counting once. The rules are those of the scorer of the gold.
 */
import type { Collation, PlaceText } from '../model/collation.js';
import { overlap, type Span } from '../text/span.js';
import { alike, wordsOf } from './dice.js';
import { type GoldContrast, type GoldLink, type GoldStory, pairKey } from './gold.js';
import { linkedGrade } from './gold-links.js';

/** A stretch of an article by its id in the gold. */
export interface Side extends Span {
  readonly id: string;
  readonly text: string;
}

/** Two stretches of different accounts, the lower id first. */
export interface Pair {
  readonly a: Side;
  readonly b: Side;
}

export interface JudgedPair extends Pair {
  /** Of a link; null for two passages that share a row. */
  readonly score: number | null;
  /** That of the gold link between its sentences; 0 where there is none. */
  readonly grade: number;
  /** A side touches no gold sentence or is much wider than the one it covers most. */
  readonly wide: boolean;
}

/** A gold link of grade 2 or 3, and what there is of it. */
export interface JudgedGold {
  readonly link: GoldLink;
  readonly found: boolean;
  readonly inRow: boolean;
  /** The score it has among the possible links; null where it is not there. */
  readonly possible: number | null;
}

export interface JudgedContrast {
  readonly link: GoldLink;
  readonly contrast: GoldContrast;
  readonly found: boolean;
  /** The confidence of a framing that has it but starts folded; null where there is none. */
  readonly folded: number | null;
}

/** Two readings of a framing that is shown. */
export interface JudgedReadings extends Pair {
  readonly devices: readonly string[];
  readonly confidence: number;
  /** The best gold link they lie on: one that counts, one of grade 1, none. */
  readonly on: 'link' | 'partial' | 'none';
  /** Whether a gold contrast of such a link is hit. */
  readonly listed: boolean;
}

export interface Judged {
  readonly links: readonly JudgedPair[];
  readonly rows: readonly JudgedPair[];
  readonly gold: readonly JudgedGold[];
  readonly contrasts: readonly JudgedContrast[];
  readonly readings: readonly JudgedReadings[];
}

export function judge(gold: GoldStory, collation: Collation): Judged {
  const judging = new Judging(gold, collation);
  const links = judging.pairs(collation.links);
  const rows = judging.pairs(pairsInRows(collation));
  const possible = judging.pairs(collation.possible);
  const strong = gold.links.filter(({ grade }) => grade >= linkedGrade);
  const shown = judging.readings(true);
  const folded = judging.readings(false);
  return {
    links: [...links.values()],
    rows: [...rows.values()],
    gold: [...new Map(strong.map((link) => [pairKey(link.a, link.b), link]))].map(([key, link]) => ({
      link,
      found: links.has(key),
      inRow: rows.has(key),
      possible: possible.get(key)?.score ?? null,
    })),
    contrasts: strong.flatMap((link) => judging.contrasts(link, shown, folded)),
    readings: shown.map((pair) => judging.judged(pair)),
  };
}

interface FoundPair {
  readonly a: PlaceText;
  readonly b: PlaceText;
  readonly score: number | null;
  readonly occasion?: string;
}

function pairsInRows({ rows, witnesses }: Collation): FoundPair[] {
  const texts = new Map(witnesses.map(({ id, text }) => [id, text]));
  return rows.flatMap(({ passages }) => {
    const told = passages.map((one) => ({
      ...one,
      text: (texts.get(one.witness) ?? '').slice(one.start, one.end),
    }));
    return told.flatMap((a, k) =>
      told
        .slice(k + 1)
        .filter((b) => b.witness !== a.witness)
        .map((b) => ({ a, b, score: null })),
    );
  });
}

/** Two readings before they are judged. */
type Found = Pick<JudgedReadings, 'a' | 'b' | 'devices' | 'confidence'>;

class Judging {
  private readonly grades: ReadonlyMap<string, number>;
  private readonly files: ReadonlyMap<string, string>;

  constructor(
    private readonly gold: GoldStory,
    private readonly collation: Collation,
  ) {
    this.grades = new Map(gold.links.map((link) => [pairKey(link.a, link.b), link.grade]));
    this.files = new Map(collation.witnesses.map(({ id, file }) => [id, file]));
  }

  /** By pair of gold sentences; what lies on none has a key of its own. Of several on one pair the best scored. */
  pairs(found: readonly FoundPair[]): Map<string, JudgedPair> {
    const judged = new Map<string, JudgedPair>();
    for (const { a, b, score, occasion } of found) {
      if (occasion === 'different') continue;
      const pair = inOrder(this.side(a), this.side(b));
      const [one, other] = [this.sentenceOf(pair.a), this.sentenceOf(pair.b)];
      const wide = !one || !other;
      const key = wide ? `wide ${pairKey(pair.a, pair.b)}` : pairKey(one, other);
      const known = judged.get(key);
      if (known && (score ?? 0) <= (known.score ?? 0)) continue;
      judged.set(key, { ...pair, score, grade: this.grades.get(key) ?? 0, wide });
    }
    return judged;
  }

  private side({ witness, start, end, text }: PlaceText): Side {
    const id = this.gold.idOf(this.files.get(witness) ?? '');
    if (id === undefined) throw new Error(`the collation has an account ${witness} that the gold has not`);
    return { id, start, end, text };
  }

  private sentenceOf(side: Side) {
    return this.gold.sentenceOf(this.gold.fileOf(side.id) ?? '', side);
  }

  /** Pairs of readings with different words; placement and whole rows left out are not in the gold. */
  readings(shown: boolean): Found[] {
    const pairs = new Map<string, Found>();
    for (const framing of this.collation.framings) {
      if (framing.shown !== shown || framing.device === 'emphasis' || framing.silent?.length) continue;
      for (const pair of pairsOf(framing.readings.map((reading) => this.side(reading)))) {
        const key = `${pair.a.id}${pair.a.start},${pair.a.end}-${pair.b.id}${pair.b.start},${pair.b.end}`;
        const known = pairs.get(key);
        pairs.set(key, {
          ...pair,
          devices: [...new Set([...(known?.devices ?? []), framing.device])],
          confidence: Math.max(known?.confidence ?? 0, framing.confidence),
        });
      }
    }
    return [...pairs.values()];
  }

  contrasts(link: GoldLink, shown: readonly Found[], folded: readonly Found[]): JudgedContrast[] {
    return (link.contrasts ?? [])
      .filter((contrast) => contrast.agreed !== false && !this.isToldElsewhere(link, contrast))
      .map((contrast) => {
        const has = (pair: Pair): boolean => liesOn(pair, link) && hits(pair, contrast);
        const confidences = folded.filter(has).map(({ confidence }) => confidence);
        return {
          link,
          contrast,
          found: shown.some(has),
          folded: confidences.length > 0 ? Math.max(...confidences) : null,
        };
      });
  }

  /** What one side lacks is no contrast where another sentence of that account has half of its words. */
  private isToldElsewhere({ a, b }: GoldLink, contrast: GoldContrast): boolean {
    const [inA, inB] = [wordsOf(contrast.a).length > 0, wordsOf(contrast.b).length > 0];
    return (!inB && this.hasHalf(contrast.a, b)) || (!inA && this.hasHalf(contrast.b, a));
  }

  private hasHalf(phrase: string, but: GoldLink['a']): boolean {
    const wanted = contentOf(phrase);
    const text = this.gold.textOf(but.id);
    return (
      wanted.length > 0 &&
      this.gold.sentencesIn(but.id).some(({ start, end }) => {
        const there = new Set(start === but.start ? [] : contentOf(text.slice(start, end)));
        return wanted.filter((word) => there.has(word)).length >= 0.5 * wanted.length;
      })
    );
  }

  judged(pair: Found): JudgedReadings {
    const under = this.gold.links.filter((link) => liesOn(pair, link));
    const counts = under.some(({ grade }) => grade >= linkedGrade);
    return {
      ...pair,
      on: counts ? 'link' : under.length > 0 ? 'partial' : 'none',
      listed: counts && under.some(({ contrasts }) => contrasts?.some((one) => hits(pair, one))),
    };
  }
}

const inOrder = (one: Side, other: Side): Pair =>
  one.id <= other.id ? { a: one, b: other } : { a: other, b: one };

/** Every two readings of different accounts whose words differ. */
const pairsOf = (readings: readonly Side[]): Pair[] =>
  readings.flatMap((one, k) =>
    readings
      .slice(k + 1)
      .filter((other) => other.id !== one.id && wordsOf(other.text).join(' ') !== wordsOf(one.text).join(' '))
      .map((other) => inOrder(one, other)),
  );

const hits = ({ a, b }: Pair, contrast: GoldContrast): boolean =>
  alike(a.text, contrast.a) && alike(b.text, contrast.b);

const liesOn = ({ a, b }: Pair, link: GoldLink): boolean =>
  a.id === link.a.id && b.id === link.b.id && liesIn(a, link.a) && liesIn(b, link.b);

/** At least half of it; an empty reading may stand a unit outside. */
const liesIn = (reading: Span, sentence: Span): boolean =>
  reading.end > reading.start
    ? overlap(reading, sentence) >= 0.5 * (reading.end - reading.start)
    : reading.start >= sentence.start - 1 && reading.start <= sentence.end + 1;

const contentOf = (text: string): string[] => wordsOf(text).filter((word) => word.length > 3);
