/** The neutral document in, the content of a PDF for pdfmake out. What belongs together is kept on one page while it fits on one. */
import type { CanvasLine, Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { mostlyFromRight } from '../../text/direction.js';
import {
  type Block,
  type Cell,
  type ContrastBlock,
  type Figure,
  type Line,
  type Question,
  type ReportDocument,
  type Section,
  type Side,
  type Table,
  wordsOf,
} from '../document.js';
import { familyInk, grey, markKey } from '../paper.js';
import { piecesOf } from './fonts.js';
import { type Typesetter, typesetter } from './lines.js';

/** In points: A4 between its margins. */
export const margins = { left: 56, top: 66, right: 56, bottom: 58 } as const;
export const textWidth = 595.28 - margins.left - margins.right;
const textHeight = 841.89 - margins.top - margins.bottom;

export function contentOf({ title, about, sections }: ReportDocument): Content[] {
  const set = typesetter();
  const body = sections.flatMap((section) => sectionOf(section, set));
  const top: Content[] = [
    textOf([{ text: title, strong: true }], set, { fontSize: 19, margin: [0, 0, 0, 4] }),
    ...(about === '' ? [] : [textOf([{ text: about, quiet: true }], set, { margin: [0, 0, 0, 6] })]),
  ];
  return [...top, ...lostNotice(set.lost()), ...body];
}

function lostNotice(lost: number): Content[] {
  if (lost === 0) return [];
  const words = `${lost} ${lost === 1 ? 'character' : 'characters'} of scripts that the fonts of this PDF do not hold stand as [n characters] here; the HTML, Word and Markdown reports show them.`;
  return [{ text: words, fontSize: 8.5, color: `#${grey.soft}`, margin: [0, 0, 0, 6] }];
}

/** Points that must be left on the page under a heading. */
const below = 90;

function sectionOf({ id, title, blocks, ownPage }: Section, set: Typesetter): Content[] {
  const key: Content[] =
    id === 'contrasts' && blocks.some(({ kind }) => kind === 'contrast')
      ? [{ text: markKey, fontSize: 8.5, color: `#${grey.soft}`, margin: [0, 0, 0, 6] }]
      : [];
  const content = blocks.flatMap((block) => blockOf(block, id, set));
  if (title === '') return [...key, ...content];
  const heading = sectionTitle(id, title, set);
  if (ownPage) return [{ text: '', pageBreak: 'after' }, heading, ...key, ...content];
  const whole = content.findIndex((one) => typeof one === 'object' && 'unbreakable' in one) + 1;
  if (whole === 0 || whole > mostBefore) return [...held(heading), ...key, ...content];
  const first = { stack: [heading, ...key, ...content.slice(0, whole)], unbreakable: true };
  return [first, ...content.slice(whole)];
}

/** A drawing or a contrast that stands this early stays with its heading. */
const mostBefore = 2;

function sectionTitle(id: string, title: string, set: Typesetter): Content {
  return {
    stack: [
      textOf([{ text: title, strong: true }], set, {
        fontSize: 14,
        margin: [0, 18, 0, 3],
        id: `section-${id}`,
        outline: true,
        outlineText: title,
      }),
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 0.7, lineColor: `#${grey.line}` },
        ],
        margin: [0, 0, 0, 7],
      },
    ],
  } as Content;
}

/** A heading goes to the next page where less than `below` is left: it is laid out with empty room under it, which is given back. */
const held = (heading: Content): Content[] => [
  { stack: [heading, { text: ' ', fontSize: 1, margin: [0, below, 0, 0] }], unbreakable: true },
  { text: ' ', fontSize: 1, margin: [0, -below - 2.4, 0, 0] },
];

function blockOf(block: Block, section: string, set: Typesetter): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.line, set, { margin: [0, 0, 0, 6] })];
    case 'heading':
      return held(textOf([{ text: block.text, strong: true }], set, { fontSize: 11, margin: [0, 8, 0, 3] }));
    case 'list':
      return [
        {
          ul: block.items.map((item) => textOf(item, set, { margin: [0, 0, 0, 3] })),
          margin: [4, 0, 0, 6],
          markerColor: `#${grey.soft}`,
        },
      ];
    case 'contrast':
      return contrastOf(block, section, set);
    case 'table':
      return [tableOf(block, set)];
    case 'figure':
      return [figureOf(block)];
    case 'question':
      return [questionOf(block, set)];
  }
}

function questionOf({ line, lines }: Question, set: Typesetter): Content {
  const empty: Content = { canvas: emptyLines(lines), margin: [0, 0, 0, 12] };
  return { stack: [textOf(line, set), empty], unbreakable: true };
}

/** Points between lines to write on. */
const writing = 23;

const emptyLines = (lines: number): CanvasLine[] =>
  Array.from({ length: lines }, (_, k) => ({
    type: 'line',
    x1: 0,
    y1: (k + 1) * writing,
    x2: textWidth,
    y2: (k + 1) * writing,
    lineWidth: 0.5,
    lineColor: `#${grey.line}`,
  }));

function textOf(
  line: Line,
  set: Typesetter,
  options: Record<string, unknown> = {},
  room = textWidth,
): Content {
  const size = typeof options.fontSize === 'number' ? options.fontSize : 10;
  const fromRight = mostlyFromRight(wordsOf(line)) ? { alignment: 'right' } : {};
  return { text: set.inlines(line, room, size), ...fromRight, ...options } as Content;
}

/** Letters of a contrast that surely fit on one page. */
const mostKept = 2600;

function contrastOf(block: ContrastBlock, section: string, set: Typesetter): Content[] {
  const { number, readings, about, note, evidence, sides, family } = block;
  const colour = `#${familyInk[family].colour}`;
  const title = `${number}. ${readings.join(' / ')}`;
  const [device = '', ...more] = about;
  const said = [...more, note].filter((part) => part !== '').map((part) => ` · ${part}`);
  const head = [
    textOf([{ text: title, strong: true }], set, {
      fontSize: 11,
      margin: [0, 8, 0, 2],
      outline: true,
      outlineText: title,
      outlineParentId: `section-${section}`,
    }),
    {
      text: [
        { text: device, bold: true, color: colour },
        ...set.inlines([{ text: said.join('') }], textWidth, 9),
      ],
      fontSize: 9,
      color: `#${grey.soft}`,
      margin: [0, 0, 0, 4],
    },
  ] as Content[];
  const grounds: Content[] =
    evidence.length === 0
      ? []
      : [
          textOf([{ text: `Rests on: ${evidence.join('; ')}.`, quiet: true }], set, {
            fontSize: 8.5,
            margin: [8, 2, 0, 0],
          }),
        ];
  const letters = sides.reduce((sum, { sentence }) => sum + wordsOf(sentence).length + 60, 0);
  if (letters < mostKept)
    return [
      { stack: [...head, sidesOf(sides, colour, set), ...grounds], margin: [0, 0, 0, 5], unbreakable: true },
    ];
  return [...held({ stack: head }), sidesOf(sides, colour, set), ...grounds];
}

function sidesOf(sides: readonly Side[], colour: string, set: Typesetter): Content {
  const room = textWidth - 40;
  return {
    table: {
      widths: [14, '*'],
      dontBreakRows: true,
      body: sides.map(({ siglum, name, date, sentence, about }) => [
        { text: siglum, bold: true },
        textOf(
          [
            { text: name, quiet: true },
            { text: `, ${date}: `, quiet: true },
            ...sentence,
            { text: ` (${about})`, quiet: true },
          ],
          set,
          {},
          room,
        ),
      ]),
    },
    layout: besideLine(colour),
  };
}

const besideLine = (colour: string): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: (column) => (column === 0 ? 1.6 : 0),
  vLineColor: () => colour,
  paddingLeft: (column) => (column === 0 ? 7 : 3),
  paddingRight: () => 0,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
});

const ruled: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => `#${grey.line}`,
  fillColor: (row) => (row === 0 ? `#${grey.faint}` : null),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** Lines of a cell; a row of more may break over two pages. */
const longestKept = 24;

function tableOf({ columns, rows, prose = false }: Table, set: Typesetter): Content {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const free = textWidth - 8 * columns.length;
  const widths = columns.map(({ width }) => Math.floor((width / total) * free));
  const size = prose ? 9.5 : columns.length > 6 ? 7.5 : 8.5;
  const cells = (row: readonly Cell[]): TableCell[] =>
    columns.map((_, k) => ({
      stack: (row[k] ?? []).map((line) => textOf(line, set, { fontSize: size }, widths[k])),
    }));
  return {
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((row) => row.every((cell) => cell.length < longestKept)),
      body: [columns.map(({ title }) => ({ text: title, bold: true, fontSize: size })), ...rows.map(cells)],
    },
    layout: ruled,
    margin: [0, 2, 0, 10],
  };
}

function figureOf({ svg, width, height, caption, alternative }: Figure): Content {
  const scale = Math.min(textWidth / width, (textHeight - 80) / height);
  return {
    stack: [
      { text: alternative, fontSize: 8.5, color: `#${grey.soft}`, margin: [0, 0, 0, 4] },
      { svg: withFonts(svg), width: width * scale, height: height * scale },
      { text: caption, fontSize: 8.5, color: `#${grey.soft}`, margin: [0, 4, 0, 8] },
    ],
    unbreakable: true,
  };
}

/** Each label of a drawing in a font that holds its letters; what none holds becomes a question mark. */
const withFonts = (svg: string): string =>
  svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, words: string) => {
    const pieces = piecesOf(words);
    if (pieces.every(({ font }) => font === 'Roboto')) return whole;
    const shown = pieces.map(({ text, font }) => (font === null ? '?' : text)).join('');
    return `<text${attributes} font-family="DejaVu">${shown}</text>`;
  });
