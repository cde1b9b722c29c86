/**
 * What holds for any collation, whatever the articles (DESIGN section 4): offsets and their texts, passages, rows, links, variants,
 * framings, settings, and the keys of the JSON form. Throws an assertion error at the first thing that does not.
 */
import * as assert from 'uvu/assert';
import type { CollatedFraming, Collation, Place } from '../../src/model/collation.js';
import { devices } from '../../src/model/framing.js';
import { contains, overlap, type Span } from '../../src/text/span.js';

/** `part`: some accounts were taken out, so that a row may hold together through one that is not there. */
export function assertHolds(collation: Collation, { part = false } = {}): void {
  hasTheForm(collation);
  offsetsSlice(collation);
  passagesInOrder(collation);
  rowsPartition(collation);
  if (!part) linksOfOneOccasion(collation);
  variantsOfLinks(collation);
  ledgerHolds(collation);
  for (const framing of collation.framings) framingHolds(collation, framing);
  for (const list of [
    collation.links,
    collation.possible,
    collation.rows,
    collation.variants,
    collation.quotes,
  ])
    idsDiffer(list);
  idsDiffer(collation.framings);
}

const idsDiffer = (list: readonly { readonly id: string }[]): void =>
  assert.is(new Set(list.map(({ id }) => id)).size, list.length, 'ids are unique');

const witnessOf = (collation: Collation, id: string): Collation['witnesses'][number] => {
  const witness = collation.witnesses.find((one) => one.id === id);
  assert.ok(witness, `there is a witness ${id}`);
  return witness as Collation['witnesses'][number];
};

function hasTheForm(collation: Collation): void {
  const keys = (value: object, wanted: string, optional = ''): void => {
    const own = Object.keys(value).filter((key) => !optional.split(' ').includes(key));
    assert.equal(own.sort(), wanted.split(' ').sort());
  };
  const all = (list: readonly object[], wanted: string, optional?: string): void => {
    for (const one of list) keys(one, wanted, optional);
  };
  keys(
    collation,
    'schema engine event witnesses names links possible rows reuse texts variants quotes framings notices',
  );
  keys(collation.engine, 'version settings');
  keys(
    collation.engine.settings,
    'linkThreshold possibleThreshold pairBudget wordBudget shownConfidence omissionWitnesses contrastSets',
  );
  all(
    collation.witnesses,
    'id file outlet title date dateNote url language sha256 credit text passages quotations attributions',
  );
  for (const { passages, quotations, attributions } of collation.witnesses) {
    all(attributions, 'start end source verb');
    all(passages, 'id start end kind paragraph');
    all(quotations, 'id start end speaker verb');
  }
  all(collation.names, 'id kind forms descriptions');
  for (const { forms, descriptions } of collation.names) {
    all(forms, 'witness start end text', 'title epithet');
    all(descriptions, 'witness start end text');
  }
  const links = [...collation.links, ...collation.possible];
  all(links, 'id a b relation occasion score why');
  all(collation.rows, 'id passages gaps independent');
  all(collation.variants, 'id link kind a b');
  all(
    [...links, ...collation.variants].flatMap(({ a, b }) => [a, b]),
    'witness start end text',
  );
  all(collation.quotes, 'id speaker reference occurrences');
  for (const { occurrences } of collation.quotes)
    all(occurrences, 'witness start end quotations parts relations');
  all(
    collation.framings,
    'id device rule row variants readings evidence confidence shown note',
    'silent compatible',
  );
  for (const { readings, evidence } of collation.framings) {
    all(readings, 'witness start end text voice');
    all(evidence, 'witness start end role');
  }
  all(collation.notices, 'code message', 'witness');
}

function offsetsSlice(collation: Collation): void {
  const inside = ({ witness, start, end }: Place): string => {
    const { text } = witnessOf(collation, witness);
    assert.ok(0 <= start && start <= end && end <= text.length, `${witness} ${start}-${end} is inside`);
    return text.slice(start, end);
  };
  const texts = [
    ...[...collation.links, ...collation.possible, ...collation.variants].flatMap(({ a, b }) => [a, b]),
    ...collation.names.flatMap(({ forms, descriptions }) => [...forms, ...descriptions]),
    ...collation.framings.flatMap(({ readings }) => readings),
  ];
  for (const place of texts) assert.is(inside(place), place.text);
  for (const { id, text, quotations, attributions } of collation.witnesses)
    for (const { start, end, speaker } of [
      ...quotations,
      ...attributions.map(({ source, ...one }) => ({ ...one, speaker: source })),
    ]) {
      inside({ witness: id, start, end });
      if (speaker) assert.is(text.slice(speaker.start, speaker.end), speaker.text);
    }
  const places = [
    ...collation.rows.flatMap(({ passages }) => passages),
    ...collation.framings.flatMap(({ evidence }) => evidence),
    ...collation.reuse.flatMap(({ spans }) => spans),
  ];
  for (const place of places) inside(place);
}

function passagesInOrder({ witnesses }: Collation): void {
  for (const { id, text, passages } of witnesses) {
    let last = 0;
    passages.forEach((passage, k) => {
      assert.is(passage.id, `${id}${k + 1}`);
      assert.ok(passage.start >= last && passage.end > passage.start, 'passages are in order and disjoint');
      assert.ok(passage.end <= text.length);
      last = passage.end;
    });
  }
}

const placeKey = ({ witness, start, end }: Place): string => `${witness}:${start}-${end}`;

function rowsPartition(collation: Collation): void {
  const told = collation.witnesses.flatMap(({ id, passages }) =>
    passages.filter(({ kind }) => kind !== 'boilerplate').map((one) => placeKey({ ...one, witness: id })),
  );
  const inRows = collation.rows.flatMap(({ passages }) => passages.map(placeKey));
  assert.equal([...inRows].sort(), [...told].sort(), 'every passage is in exactly one row');
  const sigla = collation.witnesses.map(({ id }) => id);
  for (const { passages, gaps, independent } of collation.rows) {
    const tellers = new Set(passages.map(({ witness }) => witness));
    assert.equal(
      gaps,
      sigla.filter((id) => !tellers.has(id)),
      'gaps are the accounts that do not tell',
    );
    assert.ok(independent >= 1 && independent <= tellers.size, `${independent} independent accounts`);
  }
}

/** Two passages of different occasions may meet in a row only through links of one occasion. */
function linksOfOneOccasion(collation: Collation): void {
  const { links, possible, witnesses, rows } = collation;
  const rowOf = new Map(rows.flatMap(({ id, passages }) => passages.map((one) => [placeKey(one), id])));
  const held = new Set(
    links
      .filter(({ occasion }) => occasion !== 'different')
      .flatMap(({ a, b }) => [`${placeKey(a)} `, `${placeKey(b)} `]),
  );
  for (const { id, a, b, occasion, score, relation, why } of [...links, ...possible]) {
    assert.ok(score >= 0 && score <= 1, `${id} is scored ${score}`);
    assert.ok(['verbatim', 'edited', 'rewritten'].includes(relation));
    assert.ok(['same', 'different', 'unknown'].includes(occasion));
    assert.ok(Object.values(why).every(Number.isFinite), `${id}: every part of why is a number`);
    const index = ({ witness }: Place): number => witnesses.findIndex((one) => one.id === witness);
    assert.ok(index(a) < index(b), `${id}: a is the earlier witness`);
    if (occasion === 'different' && rowOf.get(placeKey(a)) === rowOf.get(placeKey(b)))
      assert.ok(
        held.has(`${placeKey(a)} `) && held.has(`${placeKey(b)} `),
        `${id}: a link of different occasions joined a row`,
      );
  }
  for (const { passages } of rows) {
    const members = new Set(passages.map(placeKey));
    if (members.size === 1) continue;
    const joins = links.filter(
      (link) =>
        link.occasion !== 'different' && members.has(placeKey(link.a)) && members.has(placeKey(link.b)),
    );
    for (const one of members)
      assert.ok(
        joins.some(({ a, b }) => placeKey(a) === one || placeKey(b) === one),
        `${one} is in a row to which no link of one occasion ties it`,
      );
  }
}

function variantsOfLinks({ links, variants }: Collation): void {
  const linkOf = new Map(links.map((link) => [link.id, link]));
  for (const { id, link, a, b, kind } of variants) {
    const owner = linkOf.get(link);
    assert.ok(owner, `${id} points at a link`);
    assert.ok(id.startsWith(`${link}/`));
    if (!owner) continue;
    assert.ok(a.witness === owner.a.witness && b.witness === owner.b.witness);
    assert.ok(contains(owner.a, a) && contains(owner.b, b), `${id} lies in the linked passages`);
    if (kind === 'only-a') assert.ok(b.text === '' && a.text !== '');
    else if (kind === 'only-b') assert.ok(a.text === '' && b.text !== '');
    else assert.ok(a.text !== '' && b.text !== '', `${id} (${kind}) has two sides`);
    if (kind !== 'transposition') assert.is.not(a.text, b.text, `${id} (${kind}) differs`);
  }
}

/** Every quotation in exactly one entry; every difference a place in both accounts. */
function ledgerHolds({ witnesses, names, quotes }: Collation): void {
  const all = witnesses.flatMap(({ quotations }) => quotations.map(({ id }) => id));
  const held = quotes.flatMap(({ occurrences }) => occurrences.flatMap(({ quotations }) => quotations));
  assert.equal([...held].sort(), [...all].sort(), 'every quotation is in exactly one entry');
  const inside = (witness: string, { start, end }: Span): void => {
    const account = witnesses.find(({ id }) => id === witness);
    assert.ok(
      account && 0 <= start && start <= end && end <= account.text.length,
      `${witness} ${start}-${end}`,
    );
  };
  for (const { id, speaker, reference: index, occurrences } of quotes) {
    assert.ok(speaker === null || names.some((name) => name.id === speaker), `${id}: ${speaker} is a name`);
    const reference = occurrences[index];
    assert.ok(reference && reference.quotations.length > 0, `${id} has a reference that quotes`);
    if (!reference) continue;
    assert.equal(reference.relations, []);
    for (const occurrence of occurrences) {
      inside(occurrence.witness, occurrence);
      assert.ok(occurrence.parts.length > 0 && occurrence.parts.every((part) => contains(occurrence, part)));
      if (occurrence !== reference)
        assert.ok(occurrence.relations.length > 0, `${id}: how it stands is said`);
      for (const relation of occurrence.relations) {
        if (relation.kind === 'same') continue;
        inside(reference.witness, relation.reference);
        inside(occurrence.witness, relation.here);
      }
    }
  }
}

function framingHolds(collation: Collation, framing: CollatedFraming): void {
  const { id, device, row, readings, variants, silent, confidence, shown } = framing;
  assert.ok(devices.includes(device));
  assert.ok(confidence >= 0 && confidence <= 1, `${id} is ${confidence} sure`);
  assert.type(shown, 'boolean');
  const home = collation.rows.find((one) => one.id === row);
  assert.ok(home, `${id} stands in a row`);
  const [first] = readings;
  assert.ok(
    first && home?.passages.some((place) => place.witness === first.witness && contains(place, first)),
    `${id}: the first reading lies in its row`,
  );
  for (const variant of variants)
    assert.ok(
      collation.variants.some((one) => one.id === variant),
      `${id} rests on ${variant}`,
    );
  for (const reading of readings) inOnePassage(collation, reading, id);
  for (const { role } of framing.evidence) assert.ok(role.length > 0);
  const tellers = new Set(readings.map(({ witness }) => witness));
  if (silent) {
    assert.ok(
      silent.length > 0 && silent.every((one) => !tellers.has(one)),
      `${id}: the silent read nothing`,
    );
    for (const one of silent) witnessOf(collation, one);
  } else assert.ok(readings.length >= 2 && tellers.size >= 2, `${id} has readings of two accounts`);
  for (const reading of readings) {
    assert.ok(['own', 'attributed', 'quoted'].includes(reading.voice));
    const twice = readings.filter(
      (other) => other !== reading && other.witness === reading.witness && overlap(other, reading) > 0,
    );
    assert.ok(
      twice.every((other) => !same(other, reading)),
      `${id} reads one place once`,
    );
  }
}

const same = (p: Span, q: Span): boolean => p.start === q.start && p.end === q.end;

function inOnePassage(collation: Collation, reading: Place, id: string): void {
  const { passages } = witnessOf(collation, reading.witness);
  assert.ok(
    passages.some((passage) => passage.kind !== 'boilerplate' && contains(passage, reading)),
    `${id}: a reading lies inside a passage`,
  );
}
