/**
 * A collation in, a worksheet for a class out as a neutral document: two accounts side by side without a mark, questions with room to
 * write, and the key on a last page of its own.
 */
import { reportAddresses } from '../../views/address.js';
import { type Account, type Contrast, type Edition, editionOf } from '../../views/edition.js';
import { type PairRow, pairTable, type Side } from '../../views/pair.js';
import { confidenceWord, count, dateWord, deviceMeaning, deviceWord } from '../../views/words.js';
import type { CollatedPassage, Collation, Place } from '../model/collation.js';
import { allChosen, chosen } from './choices.js';
import {
  type Cell,
  cell,
  paragraph,
  plain,
  type Question,
  quiet,
  type ReportDocument,
  run,
  type Section,
  strong,
} from './document.js';
import { wordsUpTo } from './outline/lengths.js';

export async function worksheetReport(
  collation: Collation,
  format: 'md' | 'docx' | 'pdf',
): Promise<string | Uint8Array<ArrayBuffer>> {
  const worksheet = worksheetOf(collation);
  const { version } = collation.engine;
  switch (format) {
    case 'md':
      return (await import('./markdown.js')).markdownOf(worksheet);
    case 'docx':
      return (await import('./docx.js')).docxOf(worksheet, version);
    case 'pdf':
      return (await import('./pdf.js')).pdfOf(worksheet, version);
  }
}

/** Of the accounts that are there, the two with most contrasts between them; of equals the first. */
function worksheetOf(collation: Collation): ReportDocument {
  const [a, b] = pairOf(editionOf(collation, reportAddresses));
  const edition = editionOf(chosen(collation, { ...allChosen, accounts: [a, b] }), reportAddresses);
  const first = edition.account(a);
  const second = edition.account(b);
  const rows = pairTable(edition, first, second, []).rows.flatMap(byParagraph);
  return {
    title: plain(edition.title),
    about: 'Worksheet: two accounts of one event',
    sections: [textsSection(first, second, rows), questionsSection, keySection(edition, first, second, rows)],
  };
}

function pairOf({ accounts, shown }: Edition): [string, string] {
  let best: [string, string] = [accounts[0]?.siglum ?? '', accounts[1]?.siglum ?? ''];
  let most = -1;
  const told = shown.map(({ framing }) => new Set(framing.readings.map(({ witness }) => witness)));
  accounts.forEach((a, index) => {
    for (const b of accounts.slice(index + 1)) {
      const number = told.filter((sigla) => sigla.has(a.siglum) && sigla.has(b.siglum)).length;
      if (number > most) {
        most = number;
        best = [a.siglum, b.siglum];
      }
    }
  });
  return best;
}

const headOf = ({ siglum, name, witness }: Account): string =>
  `${siglum}: ${name}, ${dateWord(witness.date)}`;

function textsSection(a: Account, b: Account, rows: readonly PairRow[]): Section {
  return {
    id: 'texts',
    title: 'The two accounts',
    blocks: [
      paragraph(
        `What both tell stands side by side, in the order of ${a.siglum}. An empty cell means that nothing in the other account was found to tell the same.`,
      ),
      {
        kind: 'table',
        caption: null,
        prose: true,
        columns: [
          { title: '', width: 6 },
          { title: plain(headOf(a)), width: 47 },
          { title: plain(headOf(b)), width: 47 },
        ],
        rows: rows.map((row, index) => [
          cell(strong(`${index + 1}`)),
          textIn(a, passagesOf(row, 'a')),
          textIn(b, passagesOf(row, 'b')),
        ]),
      },
    ],
  };
}

function passagesOf(row: PairRow, side: Side): readonly CollatedPassage[] {
  if (row.kind === 'pointers') return [];
  if (row.kind === 'only') return row.side === side ? row.passages : [];
  return row[side];
}

/** What one account alone tells has a row for each of its paragraphs; pointers to other rows have none. */
function byParagraph(row: PairRow): PairRow[] {
  if (row.kind === 'pointers') return [];
  if (row.kind !== 'only') return [row];
  return paragraphsOf(row.passages).map((passages) => ({ ...row, passages }));
}

function paragraphsOf(passages: readonly CollatedPassage[]): CollatedPassage[][] {
  const groups: CollatedPassage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last?.[0]?.paragraph === passage.paragraph) last.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

const textIn = ({ witness }: Account, passages: readonly CollatedPassage[]): Cell =>
  paragraphsOf(passages).map((group) => {
    const words = group.map(({ start, end }) => witness.text.slice(start, end)).join(' ');
    return [group[0]?.kind === 'headline' || group[0]?.kind === 'heading' ? strong(words) : run(words)];
  });

/** What a teacher asks; each with the number of lines to write on. */
const questions: readonly (readonly [question: string, lines: number])[] = [
  ['Which statements stand in one account only? Give their numbers.', 2],
  ['Find three places where both tell the same in other words. Write down both wordings.', 6],
  [
    'Who is quoted or named as a source in each account? Is anything quoted in one and told as the outlet’s own words in the other?',
    4,
  ],
  ['Compare numbers, dates and places. Which differ, and can both be true?', 3],
  ['What does each account put at its top, and what near its end?', 3],
  [
    'Choose one difference. What would somebody know who read only the one account, and what only the other?',
    4,
  ],
];

const questionsSection: Section = {
  id: 'questions',
  title: 'Questions',
  blocks: questions.map(
    ([question, lines], index): Question => ({
      kind: 'question',
      line: [strong(`${index + 1}. `), run(question)],
      lines,
    }),
  ),
};

function keySection(edition: Edition, a: Account, b: Account, rows: readonly PairRow[]): Section {
  const contrasts = edition.shown;
  const about =
    contrasts.length === 0
      ? 'No contrast was found that is sure enough to be shown.'
      : `${count(contrasts.length, 'contrast')} as found by rules, the strongest first, with the numbers of the rows above. They can be mistaken, and others can be missed: the list is for talking about, not for marking.`;
  const hashes = [a, b].map(({ siglum, witness }) => `${siglum} ${witness.file}, SHA-256 ${witness.sha256}`);
  return {
    id: 'key',
    title: 'Key',
    ownPage: true,
    blocks: [
      paragraph(about),
      ...(contrasts.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: null,
              columns: [
                { title: '', width: 5 },
                { title: 'row', width: 7 },
                { title: a.siglum, width: 25 },
                { title: b.siglum, width: 25 },
                { title: 'what differs', width: 38 },
              ],
              rows: contrasts.map((contrast) => keyRow(contrast, a, b, rows)),
            },
          ]),
      paragraph(quiet(`Made by Synoptic ${edition.collation.engine.version} from ${hashes.join('; ')}.`)),
    ],
  };
}

function keyRow(contrast: Contrast, a: Account, b: Account, rows: readonly PairRow[]): Cell[] {
  const { framing, number } = contrast;
  const { device, confidence, compatible, note } = framing;
  const numbers = rows.flatMap((row, index) =>
    [a, b].some(({ siglum }, side) =>
      passagesOf(row, side === 0 ? 'a' : 'b').some((passage) =>
        framing.readings.some((reading) => reading.witness === siglum && touches(passage, reading)),
      ),
    )
      ? [index + 1]
      : [],
  );
  const sure = [confidenceWord(confidence), ...(compatible ? ['both can be true'] : [])].join(', ');
  return [
    cell(strong(`${number}`)),
    cell(numbers.join(', ')),
    wordsIn(contrast, a),
    wordsIn(contrast, b),
    [
      [strong(deviceWord[device]), quiet(` (${sure}): ${deviceMeaning[device]}.`)],
      ...(note === '' ? [] : [[run(note)]]),
    ],
  ];
}

const touches = (passage: CollatedPassage, { start, end }: Place): boolean =>
  start < passage.end && end > passage.start;

/** Words of a reading in the key. */
const longest = 24;

function wordsIn({ framing, family }: Contrast, { siglum }: Account): Cell {
  const texts = framing.readings.filter(({ witness }) => witness === siglum).map(({ text }) => text);
  const each = [...new Set(texts.map((text) => wordsUpTo(text, longest)))];
  return each.length === 0
    ? cell(quiet('not told'))
    : each.map((text) => [run(text === '' ? '–' : text, { mark: family })]);
}
