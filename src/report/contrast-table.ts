/** An edition in, the table of its contrasts out: one line a reading, so that counting and sorting need no further parsing. */
import type { ContrastKey } from '../../views/address.js';
import type { Contrast, Edition } from '../../views/edition.js';
import type { CollatedReading } from '../model/collation.js';
import { oneLine } from '../text/printable.js';
import { excerpt } from './excerpt.js';
import { type Cell, type Column, type Table, yesOrNo } from './table.js';

const columns: readonly Column[] = [
  { name: 'contrast', width: 9 },
  { name: 'device', width: 15 },
  { name: 'family', width: 9 },
  { name: 'rule', width: 18 },
  { name: 'confidence', width: 11 },
  { name: 'shown', width: 7 },
  { name: 'both can be true', width: 9 },
  { name: 'account', width: 9 },
  { name: 'outlet', width: 22 },
  { name: 'date', width: 12, isDay: true },
  { name: 'file', width: 22 },
  { name: 'voice', width: 11 },
  { name: 'reading', width: 32 },
  { name: 'sentence', width: 70 },
  { name: 'start', width: 8 },
  { name: 'end', width: 8 },
  { name: 'silent', width: 8 },
  { name: 'note', width: 50 },
  { name: 'address', width: 34 },
];

/** Units on either side of a reading where whole sentences are not wanted. */
const around = 60;

/** Strongest first. With `excerpts` the column "sentence" holds the reading with a few words around it. Positions are UTF-16 units. */
export const contrastTable = (edition: Edition, excerpts: boolean): Table => ({
  columns,
  lines: edition.contrasts.flatMap((contrast) =>
    contrast.framing.readings.map((reading) => lineOf(edition, contrast, reading, excerpts)),
  ),
});

function lineOf(edition: Edition, contrast: Contrast, reading: CollatedReading, excerpts: boolean): Cell[] {
  const { framing, family, number, key } = contrast;
  const { witness } = edition.account(reading.witness);
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
    excerpts ? shortened(reading.text) : oneLine(reading.text),
    excerpts ? excerptOf(edition, reading) : sentenceOf(edition, reading),
    reading.start,
    reading.end,
    (framing.silent ?? []).join(' '),
    framing.note,
    addressOf(key),
  ];
}

function sentenceOf(edition: Edition, reading: CollatedReading): string {
  const { text } = edition.account(reading.witness).witness;
  const passage = edition.passageAt(reading) ?? reading;
  return oneLine(text.slice(passage.start, passage.end));
}

function excerptOf(edition: Edition, given: CollatedReading): string {
  const { before, reading, after } = excerpt(edition, given, around);
  return `${before}${shortened(reading)}${after}`.trim();
}

/** Longest reading in an excerpt: one that a clause was left out is a whole clause. */
const longest = 3 * around;

export function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > longest ? `${line.slice(0, longest).replace(/\s+\S*$/u, '')} …` : line;
}

/** Lasting: hash and place of one reading, and the device. */
const addressOf = ({ device, hash, start, end }: ContrastKey): string => `${device}/${hash}/${start}-${end}`;
