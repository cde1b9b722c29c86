/**
 * A collation in, what is said about its texts out, as TEI stand-off: who and what is named, links, rows, shared text and the ledger of
 * quotations as groups of links, contrasts as groups of spans. Spans run from anchor to anchor of the bodies.
 */
import type { CollatedName, CollatedSpeaker, Collation, Place, PlaceText } from '../../model/collation.js';
import { oneLine } from '../../text/printable.js';
import { anchorId, type Markup } from './body.js';
import { element, group, textElement } from './xml.js';

export interface StandOff {
  readonly xml: string;
  /** By siglum, the places that the body must have anchors at. */
  readonly anchored: ReadonlyMap<string, ReadonlySet<number>>;
}

export function standOffOf(collation: Collation, markups: ReadonlyMap<string, Markup>): StandOff {
  const pointers = new Pointers(collation);
  const parts = [
    ...naming(collation.names),
    group('spanGrp', { type: 'descriptions' }, descriptions(collation.names, pointers)),
    group('spanGrp', { type: 'mentions' }, leftMentions(markups, pointers)),
    group('spanGrp', { type: 'quotations' }, leftQuotations(markups, pointers)),
    group('spanGrp', { type: 'speakers' }, speakers(collation, pointers)),
    group('spanGrp', { type: 'attributions' }, attributions(collation, pointers)),
    group('linkGrp', { type: 'links' }, links(collation, pointers)),
    group('linkGrp', { type: 'rows' }, rows(collation, pointers)),
    group('linkGrp', { type: 'shared-text' }, sharedText(collation, pointers)),
    group('linkGrp', { type: 'quotations' }, ledger(collation, pointers)),
    ...contrasts(collation, pointers),
  ].filter((part) => part.includes('\n'));
  // What was pointed at on the way and is no element of a body.
  const stretches = group('spanGrp', { type: 'stretches' }, pointers.stretches());
  const all = stretches.includes('\n') ? [...parts, stretches] : parts;
  const nothing = textElement('note', 'Nothing was found to say about these texts.');
  return { xml: group('standOff', {}, all.length > 0 ? all : [nothing]), anchored: pointers.anchored };
}

/** Gives every place something to point at, and remembers what the bodies must have for it. */
class Pointers {
  readonly anchored = new Map<string, Set<number>>();
  private readonly passages: ReadonlyMap<string, string>;
  private readonly names: ReadonlySet<string>;
  private readonly made = new Map<string, string>();

  constructor({ witnesses, names }: Collation) {
    this.names = new Set(names.map(({ id }) => id));
    this.passages = new Map(
      witnesses.flatMap(({ id, passages }) =>
        passages.map((one) => [placeKey({ witness: id, start: one.start, end: one.end }), one.id] as const),
      ),
    );
  }

  private anchor(witness: string, position: number): string {
    const known = this.anchored.get(witness) ?? new Set();
    this.anchored.set(witness, known.add(position));
    return `#${anchorId(witness, position)}`;
  }

  /** Attributes of a span; `from` and `to` are one anchor where an account has nothing. */
  ends({ witness, start, end }: Place): { readonly from: string; readonly to: string } {
    return { from: this.anchor(witness, start), to: this.anchor(witness, end) };
  }

  /** A whole passage by its own id, anything else by that of a span. */
  target(place: Place): string {
    const passage = this.passages.get(placeKey(place));
    if (passage !== undefined) return `#${passage}`;
    const id = `${place.witness}.s${place.start}-${place.end}`;
    if (!this.made.has(id)) this.made.set(id, element('span', { 'xml:id': id, ...this.ends(place) }));
    return `#${id}`;
  }

  /** Empty where it is no name. */
  name({ name }: CollatedSpeaker): string {
    return name !== null && this.names.has(name) ? `#${name}` : '';
  }

  stretches(): string[] {
    return [...this.made.values()];
  }
}

const placeKey = ({ witness, start, end }: Place): string => `${witness} ${start} ${end}`;

const lists = {
  person: ['listPerson', 'person', 'persName'],
  organisation: ['listOrg', 'org', 'orgName'],
  place: ['listPlace', 'place', 'placeName'],
} as const;

/** Every form of a name once; what has no list of its own in TEI stands in a plain one. */
function naming(names: readonly CollatedName[]): string[] {
  const formsOf = ({ forms }: CollatedName): string[] => [...new Set(forms.map(({ text }) => oneLine(text)))];
  const named = Object.entries(lists).map(([kind, [list, item, form]]) =>
    group(
      list,
      {},
      names
        .filter((name) => name.kind === kind)
        .map((name) =>
          element(item, { 'xml:id': name.id }, ...formsOf(name).map((text) => textElement(form, text))),
        ),
    ),
  );
  const others = names
    .filter(({ kind }) => kind === 'other')
    .map((name) =>
      element('item', { 'xml:id': name.id }, ...formsOf(name).map((text) => textElement('name', text))),
    );
  return [...named, group('list', { type: 'names' }, others)];
}

const descriptions = (names: readonly CollatedName[], pointers: Pointers): string[] =>
  names.flatMap(({ id, descriptions }) =>
    descriptions.map((place) => element('span', { ...pointers.ends(place), corresp: `#${id}` })),
  );

const leftMentions = (markups: ReadonlyMap<string, Markup>, pointers: Pointers): string[] =>
  [...markups].flatMap(([witness, { mentions }]) =>
    mentions.map(({ name, start, end }) =>
      element('span', { ...pointers.ends({ witness, start, end }), corresp: `#${name}` }),
    ),
  );

const leftQuotations = (markups: ReadonlyMap<string, Markup>, pointers: Pointers): string[] =>
  [...markups].flatMap(([witness, { quotations }]) =>
    quotations.map(({ id, start, end }) =>
      element('span', { 'xml:id': id, ...pointers.ends({ witness, start, end }) }),
    ),
  );

const speakers = ({ witnesses }: Collation, pointers: Pointers): string[] =>
  witnesses.flatMap(({ id: witness, quotations }) =>
    quotations.flatMap(({ id, speaker }) =>
      speaker === null
        ? []
        : element('span', {
            ...pointers.ends({ witness, start: speaker.start, end: speaker.end }),
            corresp: [`#${id}`, pointers.name(speaker)].join(' ').trim(),
          }),
    ),
  );

const attributions = ({ witnesses }: Collation, pointers: Pointers): string[] =>
  witnesses.flatMap(({ id: witness, attributions }) =>
    attributions.map(({ source, verb, start, end }) =>
      element('span', {
        ...pointers.ends({ witness, start, end }),
        corresp: (source && pointers.name(source)) || undefined,
        n: verb ?? undefined,
      }),
    ),
  );

const links = ({ links }: Collation, pointers: Pointers): string[] =>
  links.map(({ id, a, b, relation, occasion, score }) =>
    element('link', {
      'xml:id': id,
      type: relation,
      subtype: `occasion-${occasion}`,
      target: `${pointers.target(placeOf(a))} ${pointers.target(placeOf(b))}`,
      cert: score,
    }),
  );

const placeOf = ({ witness, start, end }: PlaceText): Place => ({ witness, start, end });

/** A link has two ends at least: a statement of one passage alone has no row here. */
const rows = ({ rows }: Collation, pointers: Pointers): string[] =>
  rows
    .filter(({ passages }) => passages.length > 1)
    .map(({ id, passages, independent }) =>
      element('link', {
        'xml:id': id,
        n: `independent accounts: ${independent}`,
        target: passages.map((place) => pointers.target(place)).join(' '),
      }),
    );

const sharedText = ({ reuse }: Collation, pointers: Pointers): string[] =>
  reuse.map(({ id, spans, origin, carrier }) =>
    element('link', {
      'xml:id': id,
      type: origin,
      corresp: carrier === null ? undefined : `#${carrier}`,
      target: spans.map((place) => pointers.target(place)).join(' '),
    }),
  );

/** The account that quotes most comes first; what no quotation marks hold is pointed at as a span. */
const ledger = ({ quotes }: Collation, pointers: Pointers): string[] =>
  quotes.flatMap(({ id, reference, occurrences }) => {
    const [first] = occurrences.slice(reference, reference + 1);
    const inOrder = first ? [first, ...occurrences.filter((one) => one !== first)] : occurrences;
    const ends = inOrder.flatMap(({ quotations, ...place }) =>
      quotations.length > 0 ? quotations.map((one) => `#${one}`) : [pointers.target(place)],
    );
    return ends.length < 2 ? [] : element('link', { 'xml:id': id, target: ends.join(' ') });
  });

const contrasts = ({ framings }: Collation, pointers: Pointers): string[] =>
  framings.map(({ id, device, rule, readings, evidence, silent, confidence, shown, note }) =>
    group(
      'spanGrp',
      {
        'xml:id': id,
        type: 'contrast',
        subtype: rule,
        ana: `#device.${device}${shown ? '' : ' #folded'}`,
        cert: confidence,
        // The accounts that are silent.
        corresp: silent?.map((one) => `#${one}`).join(' ') || undefined,
      },
      [
        textElement('desc', note),
        ...readings.map(({ voice, ...place }) =>
          element('span', { type: 'reading', ana: `#voice.${voice}`, ...pointers.ends(place) }),
        ),
        ...evidence.map(({ role, ...place }) =>
          textElement('span', role, { type: 'evidence', ...pointers.ends(place) }),
        ),
      ],
    ),
  );
