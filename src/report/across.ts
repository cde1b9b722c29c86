/**
 * One event in, its part of the table across events out: one line for each time an account uses a word that is in a contrast set, wherever
 * it stands, or one that a contrast of words shows. Word, outlet and event come first, so that who says what can be counted.
 */
import { type ContrastIndex, fitsPos, type MemberMatch } from '../lexicon/contrast-sets.js';
import type { CollatedFraming, CollatedReading, CollatedWitness, Collation } from '../model/collation.js';
import type { Device } from '../model/framing.js';
import { standingsOf } from '../model/placement.js';
import type { Mention, Story, Voice, Witness, Word } from '../model/witness.js';
import { oneLine } from '../text/printable.js';
import { byPlace, contains, lengthOf, meeting, type Span } from '../text/span.js';
import type { Cell, Column, Table } from './table.js';

export interface AcrossEvent {
  /** What the event is called in the table. */
  readonly event: string;
  readonly story: Story;
  /** Made of that story: accounts in the same order. */
  readonly collation: Collation;
}

export interface AcrossChoices {
  readonly contrasts: ContrastIndex;
  /** Null for all that are about words. */
  readonly devices: readonly Device[] | null;
  /** Contrasts under this confidence are none. */
  readonly least: number;
  /** A few words around instead of the sentence. */
  readonly excerpts: boolean;
}

/** The devices whose readings are words that somebody chose. */
export const wordDevices: readonly Device[] = [
  'loaded',
  'label',
  'reporting-verb',
  'certainty',
  'intensity',
  'agency',
  'attribution',
];

export const acrossColumns: readonly Column[] = [
  'word',
  'outlet',
  'event',
  'date',
  'account',
  'times',
  'nth',
  'form',
  'device',
  'sets',
  'slant',
  'voice',
  'speaker',
  'place',
  'told by',
  'contrast',
  'confidence',
  'against',
  'sentence',
  'start',
  'end',
  'file',
  'address',
].map((name) => ({ name, width: 12 }));

/** In the order of the accounts, then of the text. Positions are UTF-16 units. */
export function acrossTable(given: AcrossEvent, choices: AcrossChoices): Table {
  const readings = readingsOf(given.collation, choices);
  const lines = given.collation.witnesses.flatMap((witness, index) =>
    accountLines(given, witness, given.story.witnesses[index] as Witness, readings, choices),
  );
  return { columns: acrossColumns, lines };
}

/** A word where it stands, with the sets that hold it and the contrast that shows it, if any. */
interface Occurrence extends Span {
  readonly word: string;
  readonly matches: readonly MemberMatch[];
  readonly device: Device;
  readonly voice: Voice;
  readonly shown: Shown | undefined;
}

/** A reading of a contrast. */
interface Shown {
  readonly framing: CollatedFraming;
  readonly reading: CollatedReading;
}

const wanted = (device: Device, { devices }: AcrossChoices): boolean =>
  wordDevices.includes(device) && (devices === null || devices.includes(device));

/** By siglum, the surest first. */
function readingsOf({ framings }: Collation, choices: AcrossChoices): ReadonlyMap<string, readonly Shown[]> {
  const found = new Map<string, Shown[]>();
  const surest = [...framings].sort(
    (p, q) => Number(q.shown) - Number(p.shown) || q.confidence - p.confidence,
  );
  for (const framing of surest) {
    if (!wanted(framing.device, choices) || framing.confidence < choices.least) continue;
    for (const reading of framing.readings) {
      if (reading.start === reading.end) continue;
      const list = found.get(reading.witness) ?? [];
      list.push({ framing, reading });
      found.set(reading.witness, list);
    }
  }
  return found;
}

/** What lies in each passage: of an account's many places few have to be looked at for one. */
function inPassages<T>(
  passages: readonly Span[],
  items: readonly T[],
  spanOf: (item: T) => Span,
): (span: Span) => readonly T[] {
  const found = new Map<Span, T[]>();
  for (const item of items)
    for (const passage of meeting(passages, spanOf(item)))
      found.set(passage, [...(found.get(passage) ?? []), item]);
  return (span) => {
    const [passage] = meeting(passages, span);
    return (passage && found.get(passage)) ?? [];
  };
}

function accountLines(
  given: AcrossEvent,
  collated: CollatedWitness,
  witness: Witness,
  readings: ReadonlyMap<string, readonly Shown[]>,
  choices: AcrossChoices,
): Cell[][] {
  const shown = readings.get(collated.id) ?? [];
  const shownAt = inPassages(collated.passages, shown, ({ reading }) => reading);
  const listed = listedIn(witness, shownAt, choices);
  const others = unlistedIn(shown, listed);
  const all = [...listed, ...others].sort(byPlace);
  const times = new Map<string, number>();
  for (const { word } of all) times.set(word, (times.get(word) ?? 0) + 1);
  const counted = new Map<string, number>();
  const about = aboutAccount(given, collated, witness, choices);
  return all.map((one) => {
    const nth = (counted.get(one.word) ?? 0) + 1;
    counted.set(one.word, nth);
    return lineOf(given, collated, one, { times: times.get(one.word) ?? 0, nth }, about(one));
  });
}

/** A verb's phrase begins with no noun: "a phone call on Monday" calls on nobody. */
const isPhrase = ({ set, length }: MemberMatch, first: Word): boolean =>
  length === 1 || set.pos !== 'verb' || (first.pos !== 'NOUN' && first.pos !== 'PROPN');

/** A part of a name or a date is no chosen word: State Department, March 20. Headlines set capitals where there is no name. */
function fixedIn({ mentions, times, passages }: Witness): (span: Span) => boolean {
  const isSet = ({ passage }: Mention): boolean => /^head/.test(passages[passage]?.kind ?? '');
  const fixed = inPassages<Span>(
    passages,
    [...mentions.filter((mention) => !isSet(mention)), ...times],
    (one) => one,
  );
  return (span) => fixed(span).some((one) => contains(one, span) && lengthOf(one) > lengthOf(span));
}

/** Of a longer and a shorter member of several sets the longer counts: to lose control of is not to lose. */
function listedIn(
  witness: Witness,
  shownAt: (span: Span) => readonly Shown[],
  choices: AcrossChoices,
): Occurrence[] {
  const { tokens, passages } = witness;
  const isFixed = fixedIn(witness);
  const found: Occurrence[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const first = tokens[k];
    if (!first || passages[first.passage]?.kind === 'boilerplate') continue;
    const matches = choices.contrasts
      .membersAt(tokens, k)
      .filter(
        (match) =>
          wanted(match.set.device, choices) &&
          fitsPos(match.set, first.pos, match.length) &&
          isPhrase(match, first) &&
          tokens[k + match.length - 1]?.passage === first.passage,
      );
    const length = Math.max(0, ...matches.map((match) => match.length));
    const last = tokens[k + length - 1];
    const [longest, ...more] = matches.filter((match) => match.length === length);
    if (!longest || !last) continue;
    const span = { start: first.start, end: last.end };
    if (isFixed(span)) continue;
    found.push({
      ...span,
      word: longest.member.lemma,
      matches: [longest, ...more],
      device: longest.set.device,
      voice: first.voice,
      shown: shownAt(span).find(({ reading }) => contains(reading, span)),
    });
    k += length - 1;
  }
  return found;
}

/** Readings that hold no listed word, each place once. */
function unlistedIn(shown: readonly Shown[], listed: readonly Occurrence[]): Occurrence[] {
  const seen = new Set<string>();
  return shown.flatMap((one): Occurrence[] => {
    const { start, end, text, voice } = one.reading;
    const key = `${start}-${end}`;
    if (seen.has(key) || meeting(listed, one.reading).length > 0) return [];
    seen.add(key);
    const word = oneLine(text).toLowerCase();
    return [{ start, end, word, matches: [], device: one.framing.device, voice, shown: one }];
  });
}

interface About {
  readonly speaker: string;
  readonly place: string;
  readonly toldBy: number | null;
  readonly sentence: string;
}

/** Units on either side where whole sentences are not wanted. */
const around = 60;

/** What is known of a place in an account; what is the same for all of its places is looked up once. */
function aboutAccount(
  { collation }: AcrossEvent,
  { id, text, passages }: CollatedWitness,
  witness: Witness,
  { excerpts }: AcrossChoices,
): (span: Span) => About {
  const standings = standingsOf(text, passages);
  const told = new Map(
    collation.rows.flatMap((row) => {
      const accounts = new Set(row.passages.map((place) => place.witness)).size;
      return row.passages
        .filter((place) => place.witness === id)
        .map(({ start }) => [start, accounts] as const);
    }),
  );
  const fullest = new Map(
    collation.names.map(({ id, forms }) => [
      id,
      forms.reduce((best, form) => (form.text.length > best.length ? form.text : best), ''),
    ]),
  );
  const quoted = witness.quotations.map(({ start, end, speaker }) => ({ start, end, speaker }));
  const sources = witness.attributions.flatMap(({ scope, source }) =>
    scope.map(({ start, end }) => ({ start, end, speaker: source })),
  );
  const voicesAt = inPassages(passages, [...quoted, ...sources], (one) => one);
  const standingOf = new Map(passages.map((passage, k) => [passage, standings[k]]));
  return (span) => {
    const [passage] = meeting(passages, span);
    const said = voicesAt(span).find((one) => one.speaker && contains(one, span))?.speaker;
    const standing = passage && standingOf.get(passage);
    const whole = passage ?? span;
    const [from, to] = excerpts
      ? [Math.max(whole.start, span.start - around), Math.min(whole.end, span.end + around)]
      : [whole.start, whole.end];
    return {
      speaker: said ? oneLine((said.name && fullest.get(said.name)) || said.text) : '',
      place:
        passage?.kind === 'heading' || passage?.kind === 'correction' ? passage.kind : (standing?.zone ?? ''),
      toldBy: (passage && told.get(passage.start)) ?? null,
      sentence: oneLine(text.slice(from, to)),
    };
  };
}

function lineOf(
  { event, collation }: AcrossEvent,
  { id, outlet, date, file, sha256, text }: CollatedWitness,
  { word, start, end, matches, device, voice, shown }: Occurrence,
  { times, nth }: { readonly times: number; readonly nth: number },
  { speaker, place, toldBy, sentence }: About,
): Cell[] {
  const slants = new Set(matches.map(({ member }) => member.slant).filter((slant) => slant !== ''));
  const contrast = shown === undefined ? '' : shown.framing.shown ? 'shown' : 'folded';
  return [
    word,
    outlet,
    event,
    date,
    id,
    times,
    nth,
    oneLine(text.slice(start, end)),
    device,
    [...new Set(matches.map(({ set }) => set.id))].join(' '),
    [...slants].join('; '),
    voice,
    voice === 'own' ? '' : speaker,
    place,
    toldBy,
    contrast,
    shown?.framing.confidence ?? null,
    shown ? againstOf(collation, shown.framing, id) : '',
    sentence,
    start,
    end,
    file,
    `${sha256.slice(0, 12)}/${start}-${end}`,
  ];
}

/** What the other accounts of a contrast have. */
const againstOf = ({ witnesses }: Collation, { readings }: CollatedFraming, own: string): string =>
  readings
    .filter(({ witness }) => witness !== own)
    .map(({ witness, text }) => {
      const outlet = witnesses.find(({ id }) => id === witness)?.outlet ?? witness;
      return `${oneLine(outlet)}: ${oneLine(text) || '–'}`;
    })
    .join(' | ');
