/**
 * A collation and some of its accounts in; what is left when the others are taken out of it. Nothing is compared again: sigla, ids and
 * places stay, confidences are those of the whole. A contrast stays where it stands between accounts that stay.
 */
import type {
  CollatedFraming,
  CollatedName,
  CollatedQuote,
  CollatedRow,
  CollatedSpeaker,
  CollatedWitness,
  Collation,
  Place,
} from '../model/collation.js';
import { normalForm } from '../text/normal.js';

/** Every place in it is one of an account in `ids`. With all of them it is the collation as it was. */
export function partOf(collation: Collation, ids: ReadonlySet<string>): Collation {
  if (collation.witnesses.every(({ id }) => ids.has(id))) return collation;
  const here = ({ witness }: Pick<Place, 'witness'>): boolean => ids.has(witness);
  const both = ({ a, b }: { readonly a: Place; readonly b: Place }): boolean => here(a) && here(b);
  const names = collation.names.flatMap((name) => namesOf(name, here));
  const known = (id: string | null): string | null => (names.some((name) => name.id === id) ? id : null);
  const rows = collation.rows.flatMap((row) => rowsOf(row, ids, collation.texts));
  const variants = collation.variants.filter(both);
  const part = { rows, variants: new Set(variants.map(({ id }) => id)), ids };
  return {
    ...collation,
    witnesses: collation.witnesses.filter(({ id }) => ids.has(id)).map((one) => witnessOf(one, known)),
    names,
    links: collation.links.filter(both),
    possible: collation.possible.filter(both),
    rows,
    reuse: collation.reuse
      .map((reuse) => ({
        ...reuse,
        spans: reuse.spans.filter(here),
        carrier: reuse.carrier !== null && ids.has(reuse.carrier) ? reuse.carrier : null,
      }))
      .filter(({ spans }) => tellers(spans) > 1),
    texts: collation.texts
      .map((group) => group.filter((id) => ids.has(id)))
      .filter((group) => group.length > 0),
    variants,
    quotes: collation.quotes
      .flatMap((quote) => quotesOf(quote, ids))
      .map((quote) => ({ ...quote, speaker: known(quote.speaker) })),
    framings: collation.framings.flatMap((framing) => framingsOf(framing, collation, part)),
    notices: collation.notices.filter(({ witness }) => witness === undefined || ids.has(witness)),
  };
}

const tellers = (places: readonly Pick<Place, 'witness'>[]): number =>
  new Set(places.map(({ witness }) => witness)).size;

function namesOf(name: CollatedName, here: (place: Place) => boolean): CollatedName[] {
  const forms = name.forms.filter(here);
  return forms.length === 0 ? [] : [{ ...name, forms, descriptions: name.descriptions.filter(here) }];
}

/** Speakers keep the phrase that names them where nobody of that name is left. */
function witnessOf(witness: CollatedWitness, known: (id: string | null) => string | null): CollatedWitness {
  const named = (speaker: CollatedSpeaker | null) => speaker && { ...speaker, name: known(speaker.name) };
  return {
    ...witness,
    quotations: witness.quotations.map((one) => ({ ...one, speaker: named(one.speaker) })),
    attributions: witness.attributions.map((one) => ({ ...one, source: named(one.source) })),
  };
}

function rowsOf(row: CollatedRow, ids: ReadonlySet<string>, texts: Collation['texts']): CollatedRow[] {
  const passages = row.passages.filter(({ witness }) => ids.has(witness));
  if (passages.length === 0) return [];
  const gaps = row.gaps.filter((id) => ids.has(id));
  return [{ ...row, passages, gaps, independent: independentOf(passages, texts, row.independent) }];
}

/** Accounts that carry one text count once; never more than there were. */
function independentOf(passages: readonly Place[], texts: Collation['texts'], before: number): number {
  const groupOf = (id: string): string => texts.find((group) => group.includes(id))?.join() ?? id;
  return Math.min(before, new Set(passages.map(({ witness }) => groupOf(witness))).size);
}

/** Relations are told against the reference: where its account is taken out, each occurrence stands for itself. */
function quotesOf(quote: CollatedQuote, ids: ReadonlySet<string>): CollatedQuote[] {
  const kept = quote.occurrences.filter(({ witness }) => ids.has(witness));
  const reference = quote.occurrences[quote.reference];
  if (reference && kept.includes(reference))
    return [{ ...quote, occurrences: kept, reference: kept.indexOf(reference) }];
  return kept
    .filter(({ quotations }) => quotations.length > 0)
    .map((occurrence, index) => ({
      ...quote,
      id: index === 0 ? quote.id : `${quote.id}.${index + 1}`,
      reference: 0,
      occurrences: [{ ...occurrence, relations: [] }],
    }));
}

interface Part {
  readonly rows: readonly CollatedRow[];
  /** Ids of variants that are left. */
  readonly variants: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

function framingsOf(framing: CollatedFraming, collation: Collation, part: Part): CollatedFraming[] {
  const here = ({ witness }: Place): boolean => part.ids.has(witness);
  const silent = framing.silent?.filter((id) => part.ids.has(id));
  const readings = framing.readings.filter(here);
  const [first] = readings;
  const whole = readings.length === framing.readings.length && silent?.length === framing.silent?.length;
  if (whole) return [framing];
  const left: CollatedFraming = {
    ...framing,
    row: first === undefined || first === framing.readings[0] ? framing.row : rowAt(first, part, framing.row),
    variants: framing.variants.filter((id) => part.variants.has(id)),
    readings,
    evidence: framing.evidence.filter(here),
    ...(silent ? { silent } : {}),
  };
  if (!stillParts(framing, left, collation, part)) return [];
  return [{ ...left, note: noteOf(framing, left, part) }];
}

const holds = (row: CollatedRow, place: Place): boolean =>
  row.passages.some(
    ({ witness, start, end }) => witness === place.witness && start <= place.start && place.start <= end,
  );

const rowAt = (place: Place, { rows }: Part, otherwise: string): string =>
  rows.find((row) => holds(row, place))?.id ?? otherwise;

/** Whether the accounts that are left still part there, as far as the collation tells. */
function stillParts(
  before: CollatedFraming,
  left: CollatedFraming,
  collation: Collation,
  part: Part,
): boolean {
  if (before.silent) {
    const told = part.rows.find(({ id }) => id === left.row)?.independent ?? 0;
    return (left.silent ?? []).length > 0 && told >= collation.engine.settings.omissionWitnesses;
  }
  if (tellers(left.readings) < 2) return false;
  if (before.device === 'emphasis') return placedApart(left, part);
  // Found pair by pair: none of the pairs that it rests on is left where none of their variants is.
  if (before.variants.length > 0 && left.variants.length === 0) return false;
  return new Set(left.readings.map(({ text, voice }) => `${voice} ${normalForm(text)}`)).size > 1;
}

/** In the headline or lead of one account, further down in another; both in the row that it is about. */
function placedApart({ row, evidence }: CollatedFraming, { rows }: Part): boolean {
  const own = rows.find(({ id }) => id === row);
  const places = evidence.filter((place) => own && holds(own, place));
  const isTop = ({ role }: { readonly role: string }): boolean => role.startsWith('in the ');
  return places.some((one) =>
    places.some((other) => isTop(one) && !isTop(other) && one.witness !== other.witness),
  );
}

/** A note tells of the surest pair. Where that may have been taken out with its account, only what is sure is said. */
function noteOf(before: CollatedFraming, left: CollatedFraming, part: Part): string {
  if (before.silent) {
    const told = tellers(left.readings);
    const doubt = /;.*(?=\.$)/u.exec(before.note)?.[0] ?? '';
    return `Told by ${told} of these accounts, not told by ${(left.silent ?? []).join(', ')}${doubt}.`;
  }
  const words = left.readings.map(({ text }) => normalForm(text)).join(' ');
  const quoted = [...before.note.matchAll(/“([^”]*)”/gu)].flatMap(([, phrase]) =>
    normalForm(phrase ?? '').split(/\s+/u),
  );
  const out = before.readings.map(({ witness }) => witness).filter((id) => !part.ids.has(id));
  const tellsOfThese =
    quoted.every((word) => words.includes(word.slice(0, 4))) &&
    !out.some((id) => new RegExp(`(?:^|[ (;])${id}(?= )`, 'u').test(before.note));
  if (tellsOfThese) return before.note;
  return `Found between ${tellers(before.readings)} accounts, of which ${tellers(left.readings)} are in this report.`;
}
