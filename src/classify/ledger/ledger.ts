/**
 * A story with its links in, the ledger of quotations out: every direct quotation of every account in one entry, alone or beside the
 * same words as other accounts quote, cut, change or tell them. The account that quotes most is the reference of its entry.
 */
import type { Alignment } from '../../model/alignment.js';
import type { Notice } from '../../model/article.js';
import type { Quote, QuoteOccurrence } from '../../model/quote.js';
import type { PairDiff } from '../../model/variant.js';
import type { Story, Witness } from '../../model/witness.js';
import { byPlace, hull } from '../../text/span.js';
import { keptWords } from './kept.js';
import { linkIndex } from './links.js';
import { lengthOfRuns, type Run } from './match.js';
import { relationsOf } from './relations.js';
import { candidatePairs, contentIn, contentOf, isFragment, isSame, Matcher } from './same-words.js';
import { isPronoun, type Speakers, speakersOf } from './speakers.js';
import { type AnswerIndex, answersIn, toldWithoutMarks } from './told.js';
import { type QuoteWord, type Unit, unitsOf } from './units.js';
import type { Wording } from './wording.js';

export interface Ledger {
  readonly quotes: readonly Quote[];
  readonly notices: readonly Notice[];
}

export function quoteLedger(story: Story, alignment: Alignment, diffs: readonly PairDiff[]): Ledger {
  const units = story.witnesses.flatMap((account, witness) => unitsOf(account, witness));
  const maker = new Maker(story, units, alignment, diffs);
  const quotes = maker.groups().map((group) => maker.quote(group));
  return { quotes: quotes.sort(byFirst), notices: maker.notices() };
}

const byFirst = (p: Quote, q: Quote): number => {
  const [x, y] = [p.occurrences[p.reference], q.occurrences[q.reference]] as [
    QuoteOccurrence,
    QuoteOccurrence,
  ];
  return x.witness - y.witness || byPlace(x, y);
};

/** The units of one entry: those that make up the reference, in the order of the text, and each other with its runs against it. */
interface Group {
  readonly reference: readonly Unit[];
  readonly words: readonly QuoteWord[];
  readonly others: readonly Laid[];
}

interface Laid {
  readonly unit: Unit;
  readonly runs: readonly Run[];
}

class Maker {
  readonly matcher = new Matcher();
  readonly speakers: Speakers;
  /** For each unit the units that quote the same words. */
  private readonly same: ReadonlySet<number>[];
  readonly answers: AnswerIndex;
  private skipped = false;

  constructor(
    readonly story: Story,
    private readonly units: readonly Unit[],
    alignment: Alignment,
    diffs: readonly PairDiff[],
  ) {
    this.answers = answersIn(diffs);
    this.speakers = speakersOf(story);
    this.same = this.findSame(alignment);
  }

  private findSame(alignment: Alignment): Set<number>[] {
    const same = this.units.map(() => new Set<number>());
    const { pairs, skipped } = candidatePairs(this.units);
    this.skipped = skipped;
    const links = linkIndex(this.story, alignment);
    for (const { a, b } of [...pairs, ...links.pairs(this.units, pairs)]) {
      const [one, other] = [this.units[a] as Unit, this.units[b] as Unit];
      const known = { speaker: this.speakers.compare(one, other), link: links.between(one, other) };
      if (!isSame(one, other, this.matcher.runs(one.words, other.words), known)) continue;
      same[a]?.add(b);
      same[b]?.add(a);
    }
    return same;
  }

  /**
   * Connected units, fragments aside, since "Pulp Fiction" would join all that mention it; those of a component that share nothing
   * with its reference form further groups. Then each fragment goes to the group that holds most of it, or forms one with its like.
   */
  groups(): Group[] {
    const fragments = new Set([...this.units.keys()].filter((unit) => isFragment(this.units[unit] as Unit)));
    const whole = new Set([...this.units.keys()].filter((unit) => !fragments.has(unit)));
    const found = this.grouped(whole);
    for (const unit of fragments) {
      const home = found.find(({ taken }) => taken.some((other) => this.same[unit]?.has(other)));
      if (!home) continue;
      fragments.delete(unit);
      home.with.push(unit);
    }
    return [
      ...found.map(({ group, with: more }) => this.widened(group, more)),
      ...this.grouped(fragments).map(({ group }) => group),
    ];
  }

  private grouped(left: Set<number>): { group: Group; taken: readonly number[]; with: number[] }[] {
    const found: { group: Group; taken: readonly number[]; with: number[] }[] = [];
    for (const start of [...left])
      while (left.has(start)) {
        const { group, taken } = this.groupOf(this.component(start, left));
        for (const unit of taken) left.delete(unit);
        found.push({ group, taken, with: [] });
      }
    return found;
  }

  private widened(group: Group, more: readonly number[]): Group {
    return { ...group, others: [...group.others, ...more.map((unit) => this.laid(group.words, unit))] };
  }

  private laid(words: readonly QuoteWord[], index: number): Laid {
    const unit = this.units[index] as Unit;
    return { unit, runs: this.matcher.runs(words, unit.words) };
  }

  private component(start: number, left: ReadonlySet<number>): number[] {
    const seen = new Set([start]);
    for (const unit of seen) for (const next of this.same[unit] ?? []) if (left.has(next)) seen.add(next);
    return [...seen].sort((p, q) => p - q);
  }

  private groupOf(members: readonly number[]): { readonly group: Group; readonly taken: readonly number[] } {
    const chosen = this.referenceOf(members);
    const reference = chosen.map((unit) => this.units[unit] as Unit);
    const words = joined(reference);
    const laid = members
      .filter((unit) => !chosen.includes(unit))
      .map((index) => ({ index, laid: this.laid(words, index) }))
      .filter(({ laid }) => holds(words, laid));
    return {
      group: { reference, words, others: laid.map((one) => one.laid) },
      taken: [...chosen, ...laid.map(({ index }) => index)],
    };
  }

  /**
   * Units of the witness that quotes most words of it: its longest, and others that some quotation of another account runs together
   * with one of these. Repetitions are not counted.
   */
  private referenceOf(members: readonly number[]): number[] {
    const length = (unit: number): number => this.units[unit]?.words.length ?? 0;
    const total = (list: readonly number[]): number => list.reduce((sum, unit) => sum + length(unit), 0);
    const chosen = new Map<number, number[]>();
    for (const unit of [...members].sort((p, q) => length(q) - length(p) || p - q)) {
      const witness = (this.units[unit] as Unit).witness;
      const own = chosen.get(witness) ?? [];
      const again = own.some((known) => this.same[known]?.has(unit));
      if (own.length === 0 || (!again && own.some((known) => this.areJoined(known, unit))))
        chosen.set(witness, [...own, unit]);
    }
    const [first = []] = [...chosen.values()].sort(
      (p, q) => total(q) - total(p) || Math.min(...p) - Math.min(...q),
    );
    return [...first].sort((p, q) => p - q);
  }

  /** Whether one quotation of another account shares words with both. */
  private areJoined(one: number, other: number): boolean {
    const witness = this.units[one]?.witness;
    return [...(this.same[one] ?? [])].some(
      (unit) => this.same[other]?.has(unit) && this.units[unit]?.witness !== witness,
    );
  }

  quote(group: Group): Quote {
    const reference = this.wording(group.reference, group.words);
    const own = occurrence(reference.account, group.reference, []);
    const others = [...byWitness(group.others).values()].flatMap((list) =>
      this.occurrencesOf(list, group, reference),
    );
    const direct = [own, ...others];
    const told = toldWithoutMarks(this, { ...group, direct });
    const occurrences = [...direct, ...told].sort((p, q) => p.witness - q.witness || byPlace(p, q));
    return { speaker: speakerOf(group), reference: occurrences.indexOf(own), occurrences };
  }

  /** One occurrence for all units of a witness that quote different words of the reference, a further one for each repetition. */
  private occurrencesOf(list: readonly Laid[], group: Group, reference: Wording): QuoteOccurrence[] {
    const rounds: Laid[][] = [];
    for (const laid of [...list].sort((p, q) => lengthOfRuns(q.runs) - lengthOfRuns(p.runs))) {
      const home = rounds.find((round) => round.every((other) => !repeats(other, laid)));
      if (home) home.push(laid);
      else rounds.push([laid]);
    }
    return rounds.map((round) => this.occurrenceOf(round, group, reference, list));
  }

  private occurrenceOf(
    round: readonly Laid[],
    group: Group,
    reference: Wording,
    all: readonly Laid[],
  ): QuoteOccurrence {
    const inOrder = [...round].sort((p, q) => (p.runs[0]?.a ?? 0) - (q.runs[0]?.a ?? 0));
    const units = inOrder.map(({ unit }) => unit);
    const here = this.wording(units, joined(units));
    const runs = shifted(inOrder);
    const relations = relationsOf(reference, here, runs).map((relation) =>
      keptWords(relation, reference, here, all, group.reference[0]?.witness === units[0]?.witness),
    );
    const speaker = isFragment(units[0] as Unit)
      ? []
      : this.otherSpeaker(group.reference[0] as Unit, units[0] as Unit);
    return occurrence(here.account, units, [...relations, ...speaker]);
  }

  private otherSpeaker(reference: Unit, here: Unit): QuoteOccurrence['relations'] {
    if (!reference.speaker || !here.speaker || this.speakers.compare(reference, here) !== 'other') return [];
    return [{ kind: 'other-speaker', reference: placeOf(reference.speaker), here: placeOf(here.speaker) }];
  }

  private wording(units: readonly Unit[], words: readonly QuoteWord[]): Wording {
    const first = units[0] as Unit;
    return {
      account: this.story.witnesses[first.witness] as Witness,
      words,
      trails: units.at(-1)?.trails ?? false,
    };
  }

  notices(): Notice[] {
    if (!this.skipped && !this.matcher.exhausted) return [];
    return [
      {
        code: 'quote-budget',
        message:
          'There are too many quotations to compare each with every other: some that share words stand apart in the ledger.',
      },
    ];
  }
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

/** Words of several units as one list. */
const joined = (units: readonly Unit[]): QuoteWord[] =>
  units.flatMap(({ words }, k) =>
    k === 0 ? words : words.map((word, n) => (n === 0 ? { ...word, apart: true } : word)),
  );

/** Runs of units laid one by one, counted in the joined list. A unit that crosses back keeps only what lies behind the one before. */
function shifted(inOrder: readonly Laid[]): Run[] {
  const runs: Run[] = [];
  let offset = 0;
  let end = 0;
  for (const { unit, runs: own } of inOrder) {
    for (const run of own) {
      const cut = Math.max(0, end - run.a);
      if (cut >= run.length) continue;
      runs.push({ a: run.a + cut, b: run.b + cut + offset, length: run.length - cut });
      end = run.a + run.length;
    }
    offset += unit.words.length;
  }
  return runs;
}

/** Whether a unit shares enough with the reference itself, not only with another unit of the component. */
function holds(words: readonly QuoteWord[], { unit, runs }: Laid): boolean {
  const content = contentIn(words, runs);
  return (
    content >= Math.min(3, contentOf(unit.words) / 2) && lengthOfRuns(runs) >= Math.min(3, unit.words.length)
  );
}

/** Whether two units quote the same stretch of the reference. */
function repeats(one: Laid, other: Laid): boolean {
  const inBoth = one.runs.reduce(
    (sum, p) =>
      sum +
      other.runs.reduce(
        (n, q) => n + Math.max(0, Math.min(p.a + p.length, q.a + q.length) - Math.max(p.a, q.a)),
        0,
      ),
    0,
  );
  return inBoth > 0.4 * Math.min(lengthOfRuns(one.runs), lengthOfRuns(other.runs));
}

function byWitness(list: readonly Laid[]): Map<number, Laid[]> {
  const found = new Map<number, Laid[]>();
  for (const one of list) found.set(one.unit.witness, [...(found.get(one.unit.witness) ?? []), one]);
  return found;
}

function occurrence(
  account: Witness,
  units: readonly Unit[],
  relations: QuoteOccurrence['relations'],
): QuoteOccurrence {
  const quotations = units.flatMap((unit) => unit.quotations).sort((p, q) => p - q);
  const parts = quotations.map((index) =>
    placeOf(account.quotations[index] as { start: number; end: number }),
  );
  return { witness: (units[0] as Unit).witness, ...hull(parts), quotations, parts, relations };
}

/** The name that most of them bear, the reference's where several are as frequent; a pronoun's name counts half. */
function speakerOf({ reference, others }: Group): string | null {
  const counts = new Map<string, number>();
  for (const { speaker } of [...reference, ...others.map(({ unit }) => unit)])
    if (speaker?.name)
      counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + (isPronoun(speaker) ? 1 : 2));
  return [...counts].reduce<[string | null, number]>(
    (top, one) => (one[1] > top[1] ? one : top),
    [null, 0],
  )[0];
}
