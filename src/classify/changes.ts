/**
 * The ledger in, each difference of two accounts' quotations out as something a rule can look at: the two places, the two passages
 * they stand in, and what proves that the same words are meant.
 */
import type { Link, LinkSide } from '../model/alignment.js';
import type { Evidence } from '../model/framing.js';
import type { Qualifier, Quote, QuoteOccurrence, QuoteRelation } from '../model/quote.js';
import type { PairDiff } from '../model/variant.js';
import type { Story, Witness } from '../model/witness.js';
import { contains, overlap, type Span } from '../text/span.js';

/** One side of a change. */
export interface ChangeSide {
  readonly witness: number;
  readonly passage: number;
  /** The words of the difference; empty at its place where the account has nothing. */
  readonly span: Span;
  /** The quotation, or what is told of it. */
  readonly whole: Span;
}

export interface QuoteChange {
  readonly relation: Exclude<QuoteRelation, { kind: 'same' | 'lost-qualifier' | 'merged' }>;
  /** The qualifier that the cut or change took away, null where it took none. */
  readonly lost: Qualifier | null;
  readonly reference: ChangeSide;
  readonly here: ChangeSide;
  readonly evidence: readonly Evidence[];
}

export function changesOf(story: Story, quotes: readonly Quote[]): QuoteChange[] {
  return quotes.flatMap(({ occurrences, reference: index }) => {
    const reference = occurrences[index] as QuoteOccurrence;
    return occurrences
      .filter((here) => here.witness !== reference.witness)
      .flatMap((here) => changesIn(story, reference, here));
  });
}

function changesIn(story: Story, reference: QuoteOccurrence, here: QuoteOccurrence): QuoteChange[] {
  const lost = here.relations.filter((one) => one.kind === 'lost-qualifier');
  return here.relations.flatMap((relation): QuoteChange[] => {
    if (relation.kind === 'same' || relation.kind === 'lost-qualifier' || relation.kind === 'merged')
      return [];
    const sides = [
      sideOf(story, reference, relation.reference, relation.kind),
      sideOf(story, here, relation.here, relation.kind),
    ] as const;
    const taken = lost.find(
      (one) => contains(relation.reference, one.reference) && contains(relation.here, one.here),
    );
    return [
      {
        relation,
        lost: taken?.qualifier ?? null,
        reference: sides[0],
        here: sides[1],
        evidence: sameSpeaker(story, ...sides),
      },
    ];
  });
}

function sideOf(
  { witnesses }: Story,
  occurrence: QuoteOccurrence,
  span: Span,
  kind: QuoteRelation['kind'],
): ChangeSide {
  const account = witnesses[occurrence.witness] as Witness;
  const whole = occurrence.parts.find((part) => touches(part, span)) ?? (occurrence.parts[0] as Span);
  return { witness: occurrence.witness, passage: passageAt(account, span, kind), span, whole };
}

const touches = (part: Span, span: Span): boolean =>
  overlap(part, span) > 0 || (span.start === span.end && part.start <= span.start && span.start <= part.end);

/** The passage that holds most of a place; of a cut the one that holds the words beside it that both accounts quote. */
function passageAt({ passages }: Witness, span: Span, kind: QuoteRelation['kind']): number {
  if (kind === 'cut-start')
    return Math.max(
      0,
      passages.findIndex(({ end }) => end > span.end),
    );
  if (kind === 'cut-middle' || kind === 'cut-end' || span.start === span.end)
    return Math.max(
      0,
      passages.findLastIndex(({ start }) => start < span.start),
    );
  return passages.reduce(
    (best, passage, k) => (overlap(passage, span) > overlap(passages[best] as Span, span) ? k : best),
    0,
  );
}

/** Where both accounts name who says it, and mean the same. */
function sameSpeaker({ witnesses }: Story, ...sides: readonly ChangeSide[]): Evidence[] {
  const speakers = sides.map(({ witness, whole }) => ({
    witness,
    speaker:
      witnesses[witness]?.quotations.find((one) => overlap(one, whole) > 0)?.speaker ??
      witnesses[witness]?.attributions.find(({ scope }) => scope.some((one) => overlap(one, whole) > 0))
        ?.source ??
      null,
  }));
  const name = speakers[0]?.speaker?.name ?? null;
  if (name === null || speakers.some(({ speaker }) => speaker?.name !== name)) return [];
  return speakers.flatMap(({ witness, speaker }) =>
    speaker ? [{ witness, start: speaker.start, end: speaker.end, role: 'same speaker' }] : [],
  );
}

/** Changes by the two passages they stand in; each is taken once. */
export class ChangesByPair {
  private readonly changes: Map<string, QuoteChange[]>;

  constructor(changes: readonly QuoteChange[]) {
    this.changes = new Map();
    for (const change of changes) {
      const key = pairKey(change.reference, change.here);
      this.changes.set(key, [...(this.changes.get(key) ?? []), change]);
    }
  }

  take({ a, b }: Pick<Link, 'a' | 'b'>): readonly QuoteChange[] {
    const key = pairKey(a, b);
    const found = this.changes.get(key) ?? [];
    this.changes.delete(key);
    return found;
  }

  /** What stands in passages that no link joins. */
  rest(): readonly QuoteChange[] {
    return [...this.changes.values()].flat();
  }
}

interface Passaged {
  readonly witness: number;
  readonly passage: number;
}

const pairKey = (one: Passaged, other: Passaged): string => {
  const [p, q] = one.witness < other.witness ? [one, other] : [other, one];
  return `${p.witness}:${p.passage} ${q.witness}:${q.passage}`;
};

/** How sure a shared quotation makes it that two passages tell the same: as sure as a good link. */
const sharedQuotation = 0.9;

/** Two passages that only a quotation joins, as a pair for the rules: nothing in it but the quotation answers anything. */
export function quotedPair({ witnesses }: Story, { reference, here }: QuoteChange): PairDiff {
  const [a, b] = (reference.witness < here.witness ? [reference, here] : [here, reference]).map(
    ({ witness, passage }): LinkSide => {
      const { start, end } = (witnesses[witness] as Witness).passages[passage] as Span;
      return { witness, passage, start, end };
    },
  ) as [LinkSide, LinkSide];
  const link: Link = { a, b, relation: 'edited', occasion: 'same', score: sharedQuotation, why: {} };
  return { link, pairs: [], variants: [] };
}
