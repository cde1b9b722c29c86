/** A collation in, a table of its contrasts as CSV out: one line a reading, so that counting and sorting need no further parsing. */
import { stringify } from 'csv-stringify/sync';
import { type ContrastKey, reportAddresses } from '../../views/address.js';
import { type Contrast, type Edition, editionOf } from '../../views/edition.js';
import type { CollatedReading, Collation } from '../model/collation.js';
import { oneLine } from '../text/printable.js';

const columns = [
  'contrast',
  'device',
  'family',
  'rule',
  'confidence',
  'shown',
  'both can be true',
  'account',
  'outlet',
  'date',
  'file',
  'voice',
  'reading',
  'sentence',
  'start',
  'end',
  'silent',
  'note',
  'address',
] as const;

/**
 * RFC 4180 in UTF-8 with a byte order mark, which spreadsheets need to read it as such. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe. Positions are UTF-16 units.
 */
export function csvReport(collation: Collation): string {
  const edition = editionOf(collation, reportAddresses);
  const lines = edition.contrasts.flatMap((contrast) =>
    contrast.framing.readings.map((reading) => lineOf(edition, contrast, reading)),
  );
  return stringify([[...columns], ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function lineOf(edition: Edition, contrast: Contrast, reading: CollatedReading): (string | number)[] {
  const { framing, family, number, key } = contrast;
  const { witness } = edition.account(reading.witness);
  const passage = edition.passageAt(reading) ?? reading;
  return [
    number,
    framing.device,
    family,
    framing.rule,
    framing.confidence,
    yesOrNo(framing.shown),
    yesOrNo(framing.compatible === true),
    reading.witness,
    witness.outlet ?? '',
    witness.date ?? '',
    witness.file,
    reading.voice,
    oneLine(reading.text),
    oneLine(witness.text.slice(passage.start, passage.end)),
    reading.start,
    reading.end,
    (framing.silent ?? []).join(' '),
    framing.note,
    addressOf(key),
  ];
}

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** Lasting: hash and place of one reading, and the device. */
const addressOf = ({ device, hash, start, end }: ContrastKey): string => `${device}/${hash}/${start}-${end}`;
