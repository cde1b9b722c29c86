/** The neutral document in, paragraphs and tables of a Word document out. What belongs together is kept on one page. */
import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type ITableBordersOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { mostlyFromRight } from '../../text/direction.js';
import {
  type Block,
  type Cell,
  type ContrastBlock,
  type Figure,
  type Grid,
  type Line,
  type Question,
  type ReportDocument,
  type Side,
  type Table as TableBlock,
  wordsOf,
} from '../document.js';
import { familyInk, grey, markKey, shadeOf } from '../paper.js';
import { type Links, runsOf } from './runs.js';
import { bullets, textWidth } from './styles.js';

type Part = Paragraph | Table;

export function bodyOf({ title, about, sections }: ReportDocument, links: Links): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(about === '' ? [] : [new Paragraph({ style: 'About', text: about })]),
    ...sections.flatMap(({ id, title, blocks, ownPage }) => [
      ...(title === ''
        ? []
        : [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              text: title,
              pageBreakBefore: ownPage ?? false,
            }),
          ]),
      ...(id === 'contrasts' && blocks.some(({ kind }) => kind === 'contrast')
        ? [new Paragraph({ style: 'Small', keepNext: true, text: markKey })]
        : []),
      ...blocks.flatMap((block) => partsOf(block, links)),
    ]),
  ];
}

function partsOf(block: Block, links: Links): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block.line, links)];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'list':
      return block.items.map((item) =>
        paragraphOf(item, links, {
          numbering: { reference: bullets.reference, level: 0 },
          style: 'ListParagraph',
        }),
      );
    case 'contrast':
      return contrastOf(block, links);
    case 'table':
      return [tableOf(block, links), gap()];
    case 'figure':
      return figureOf(block);
    case 'question':
      return questionOf(block, links);
  }
}

/** A paragraph that begins with a letter from the right runs from there. */
const paragraphOf = (line: Line, links: Links, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    children: runsOf(line, links),
    ...(mostlyFromRight(wordsOf(line)) ? { bidirectional: true } : {}),
  });

function questionOf({ line, lines }: Question, links: Links): Paragraph[] {
  const empty = Array.from(
    { length: lines },
    (_, k) => new Paragraph({ style: 'Empty', text: '', keepNext: k < lines - 1 }),
  );
  return [paragraphOf(line, links, { keepNext: true, spacing: { before: 200 } }), ...empty];
}

/** Two tables without a paragraph between them become one. */
const gap = (): Paragraph => new Paragraph({ style: 'Small', text: '' });

function contrastOf(
  { number, readings, about, note, evidence, sides, family }: ContrastBlock,
  links: Links,
): Part[] {
  const { colour } = familyInk[family];
  const [device = '', ...more] = about;
  const said = [...more, note].filter((part) => part !== '');
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `${number}. ${readings.join(' / ')}` }),
    new Paragraph({
      style: 'About',
      keepNext: true,
      keepLines: true,
      children: [
        new TextRun({ text: device, bold: true, color: colour }),
        ...said.map((part) => new TextRun(` · ${part}`)),
      ],
    }),
    ...sides.map((side, index) =>
      sideOf(side, colour, index < sides.length - 1 || evidence.length > 0, links),
    ),
    ...(evidence.length > 0
      ? [new Paragraph({ style: 'Small', indent: { left: 120 }, text: `Rests on: ${evidence.join('; ')}.` })]
      : []),
  ];
}

function sideOf(
  { siglum, name, date, sentence, about }: Side,
  colour: string,
  keepNext: boolean,
  links: Links,
): Paragraph {
  return new Paragraph({
    style: 'Side',
    keepLines: true,
    keepNext,
    border: { left: { style: BorderStyle.SINGLE, size: 12, color: colour, space: 6 } },
    children: [
      new TextRun({ text: `${siglum}  `, bold: true }),
      ...runsOf(
        [
          { text: name, quiet: true },
          { text: `, ${date}: `, quiet: true },
          ...sentence,
          { text: ` (${about})`, quiet: true },
        ],
        links,
      ),
    ],
  });
}

const hair = { style: BorderStyle.SINGLE, size: 4, color: grey.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const ruled: ITableBordersOptions = {
  top: hair,
  bottom: hair,
  left: none,
  right: none,
  insideHorizontal: hair,
  insideVertical: none,
};

const margins = { top: 30, bottom: 30, left: 80, right: 80 } as const;

function tableOf({ columns, rows, prose = false }: TableBlock, links: Links): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * textWidth));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, k) =>
      cellOf([[{ text: title, strong: true }]], widths[k] as number, links, { fill: grey.faint }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: ruled,
    rows: [
      head,
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every((cell) => cell.length < longestKept),
            children: cells.map((cell, k) => cellOf(cell, widths[k] as number, links, { prose })),
          }),
      ),
    ],
  });
}

/** Lines of a cell; a row of more may break over two pages. */
const longestKept = 12;

interface CellLook {
  readonly fill?: string;
  readonly prose?: boolean;
}

function cellOf(cell: Cell, width: number, links: Links, { fill, prose = false }: CellLook): TableCell {
  const lines = cell.length > 0 ? cell : [[]];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    children: lines.map((line) => paragraphOf(line, links, { style: prose ? 'ProseText' : 'CellText' })),
  });
}

/** Columns of a grid beside each other; what is more goes on below. */
const gridColumns = 26;

/** In twentieths of a point. */
const label = 700;

function figureOf({ grid, alternative, caption, gridCaption }: Figure): Part[] {
  const bands = Math.ceil(grid.columns.length / gridColumns);
  const size = Math.ceil(grid.columns.length / Math.max(1, bands));
  const parts = Array.from({ length: bands }, (_, k) => [bandOf(grid, k * size, size), gap()]).flat();
  parts.pop();
  const words = [gridCaption ?? caption, grid.key].filter((part) => part !== '').join(' ');
  return [
    new Paragraph({ style: 'Small', keepNext: true, text: alternative }),
    ...parts,
    new Paragraph({ style: 'Small', text: words }),
  ];
}

function bandOf({ columns, rows }: Grid, from: number, size: number): Table {
  const shown = columns.slice(from, from + size);
  const width = Math.min(640, Math.floor((textWidth - label) / Math.max(1, shown.length)));
  const widths = [label, ...shown.map(() => width)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...ruled, top: none, bottom: none, insideHorizontal: none },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: ['', ...shown].map((text, k) => signOf(text, widths[k] as number, 0, k > 0, true)),
      }),
      ...rows.map(
        ({ label, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [
              signOf(label, widths[0] as number, 0, false, true),
              ...cells
                .slice(from, from + size)
                .map(({ text, shade }) => signOf(text, width, shade, true, false)),
            ],
          }),
      ),
    ],
  });
}

/** White letters from this shade on. */
const dark = 0.5;

const edge = { style: BorderStyle.SINGLE, size: 8, color: 'FFFFFF' } as const;

function signOf(text: string, width: number, shade: number, centred: boolean, head: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 10, bottom: 10, left: 10, right: 10 },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    ...(head
      ? {}
      : {
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade > 0 ? shadeOf(shade) : grey.faint },
        }),
    children: [
      new Paragraph({
        style: 'SignText',
        alignment: centred ? 'center' : 'left',
        keepNext: true,
        children: [new TextRun({ text, bold: head, color: shade >= dark ? 'FFFFFF' : grey.ink })],
      }),
    ],
  });
}
