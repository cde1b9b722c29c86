/** The contrasts strongest first: the first ones whole, with both sentences, the others by their readings in a table. */
import type { Contrast, Edition } from '../../../views/edition.js';
import { evidenceOf } from '../../../views/explain.js';
import { groupsOf, likewiseOf, type ReadingGroup } from '../../../views/groups.js';
import { confidenceWord, count, dateWord, deviceWord, familyWord, voiceWord } from '../../../views/words.js';
import {
  type Block,
  type ContrastBlock,
  cell,
  paragraph,
  plain,
  run,
  type Section,
  type Side,
  strong,
  type Table,
} from '../document.js';
import { excerpt, readingsOf, silenceOf } from '../excerpt.js';
import { type Lengths, wordsUpTo } from './lengths.js';

/** Whole contrasts take a quarter of a page each: more than these are read by nobody. The others stand in a table. */
const mostWhole = 40;

/** Lines of that table; what is beyond is counted. */
const mostListed = 100;

export function contrastsSection(edition: Edition, lengths: Lengths): Section {
  const { shown, contrasts } = edition;
  const blocks: Block[] = shown.slice(0, mostWhole).map((contrast) => contrastOf(edition, contrast, lengths));
  if (contrasts.length === 0)
    blocks.push(paragraph('Looked for contrasts between these accounts and found none.'));
  else if (shown.length === 0)
    blocks.push(paragraph('No contrast was found that is sure enough to be shown here.'));
  const further = shown.slice(mostWhole, mostWhole + mostListed);
  if (further.length > 0) blocks.push(...furtherOf(further, lengths));
  const beyond = shown.length - mostWhole - mostListed;
  if (beyond > 0) blocks.push(paragraph(`${count(beyond, 'contrast')} more: JSON and CSV list them.`));
  const hidden = contrasts.length - shown.length;
  if (hidden > 0)
    blocks.push(
      paragraph(`${count(hidden, 'contrast')} of low confidence left out here; JSON and HTML list them.`),
    );
  return { id: 'contrasts', title: 'Contrasts, the strongest first', blocks };
}

/** Readings of a heading, and accounts with their sentences; of thirty accounts each may have its own. */
const most = { readings: 8, sides: 12 } as const;

function contrastOf(edition: Edition, contrast: Contrast, lengths: Lengths): ContrastBlock {
  const { framing, family, number } = contrast;
  const groups = groupsOf(edition, contrast);
  const beyond = groups.length - most.sides;
  return {
    kind: 'contrast',
    number,
    family,
    readings: readingsIn(framing, lengths),
    about: [
      `${deviceWord[framing.device]} (${familyWord[family]}), ${confidenceWord(framing.confidence)}`,
      framing.compatible ? 'both can be true' : '',
      silenceOf(framing),
      beyond > 0 ? `${count(beyond, 'reading')} more: JSON lists them` : '',
    ].filter((part) => part !== ''),
    note: plain(framing.note),
    evidence: evidenceOf(edition, contrast).map(plain),
    sides: groups.slice(0, most.sides).map((group) => sideOf(edition, contrast, group, lengths)),
  };
}

function readingsIn(framing: Contrast['framing'], { reading }: Lengths): string[] {
  const all = readingsOf(framing).map((words) => plain(wordsUpTo(words, reading)));
  const more = all.length - most.readings;
  return more > 1 ? [...all.slice(0, most.readings), `${more} more`] : all;
}

function sideOf(edition: Edition, { family }: Contrast, group: ReadingGroup, lengths: Lengths): Side {
  const [reading] = group;
  const { name, siglum, witness } = edition.account(reading.witness);
  const { before, reading: words, after } = excerpt(edition, reading, lengths.around);
  const sentence = [
    run(before.trimStart()),
    run(words === '' ? '–' : wordsUpTo(words, lengths.reading), { mark: family }),
    run(after.trimEnd()),
  ];
  return {
    siglum,
    name: plain(name),
    date: dateWord(witness.date),
    sentence: sentence.filter(({ text }) => text !== ''),
    about: [voiceWord[reading.voice], likewiseOf(group)].filter((part) => part !== '').join('; '),
  };
}

function furtherOf(contrasts: readonly Contrast[], lengths: Lengths): Block[] {
  const table: Table = {
    kind: 'table',
    caption: null,
    columns: [
      { title: '', width: 6 },
      { title: 'readings', width: 58 },
      { title: 'device', width: 20 },
      { title: 'confidence', width: 16 },
    ],
    rows: contrasts.map(({ framing, number }) => [
      cell(strong(`${number}`)),
      cell(readingsIn(framing, lengths).join(' / ')),
      cell(deviceWord[framing.device]),
      cell(confidenceWord(framing.confidence)),
    ]),
  };
  return [{ kind: 'heading', text: 'Further contrasts' }, table];
}
