/** A collation in; the report in Markdown out, drawn from the neutral document. No text of an account is read as markup. */
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import type { Collation } from '../model/collation.js';
import { oneLine } from '../text/printable.js';
import { allChosen, type ReportChoices } from './choices.js';
import type {
  Block,
  Cell,
  ContrastBlock,
  Figure,
  Line,
  ReportDocument,
  Run,
  Side,
  Table,
} from './document.js';
import { outlineOf } from './outline.js';

/** CommonMark with the tables of GitHub's flavour. */
export const markdownReport = (collation: Collation, choices: ReportChoices = allChosen): string =>
  markdownOf(outlineOf(editionOf(collation, reportAddresses), choices));

export function markdownOf({ title, about, sections }: ReportDocument): string {
  const parts = sections.map(({ title, blocks }) =>
    [...(title === '' ? [] : [`## ${literal(title)}`]), ...blocks.map(blockOf)].join('\n\n'),
  );
  return `${[`# ${literal(title)}`, ...(about === '' ? [] : [literal(about)]), ...parts].join('\n\n')}\n`;
}

/** Every character that opens markup anywhere in a line; each stands for itself after a backslash. */
const literal = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>|~&#$]/g, '\\$&');

/** Keeps the spaces at the seams of runs. */
const seam = (text: string): string =>
  `${text.startsWith(' ') ? ' ' : ''}${literal(text)}${text.endsWith(' ') && text.trim() !== '' ? ' ' : ''}`;

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return opened(lineOf(block.line));
    case 'heading':
      return `### ${literal(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${lineOf(item)}`).join('\n');
    case 'contrast':
      return contrastOf(block);
    case 'table':
      return tableOf(block);
    case 'figure':
      return gridOf(block);
    case 'question':
      return [opened(lineOf(block.line)), ...emptyLines(block.lines)].join('\n\n');
  }
}

/** Letters of an empty line. */
const blank = 60;

const emptyLines = (lines: number): string[] => Array.from({ length: lines }, () => '\\_'.repeat(blank));

/** What would make a list or a rule of a paragraph stands for itself. */
const opened = (line: string): string => line.replace(/^(\s*\d*)([-+.)=])/, '$1\\$2');

const lineOf = (line: Line): string => line.map(runOf).join('').trim();

function runOf({ text, mark, strong, href }: Run): string {
  if (mark) return `**\\[${literal(text)}\\]**`;
  const words = seam(text);
  if (href) return linked(literal(text), href);
  return strong && text.trim() !== '' ? `**${literal(text)}**${text.endsWith(' ') ? ' ' : ''}` : words;
}

const linked = (label: string, href: string): string =>
  `[${label}](<${href.replace(/[<>|\\]/g, encodeURIComponent)}>)`;

function contrastOf({ number, readings, about, note, evidence, sides }: ContrastBlock): string {
  const heading = `### ${number}. ${readings.map(literal).join(' / ')}`;
  const said = [...about, note].filter((part) => part !== '').map(literal);
  const grounds = evidence.length > 0 ? [`Rests on: ${evidence.map(literal).join('; ')}.`] : [];
  return [heading, said.join(' · '), sides.map(sideOf).join('\n'), ...grounds].join('\n\n');
}

const sideOf = ({ siglum, sentence, about }: Side): string =>
  `- ${siglum}: ${lineOf(sentence)} (${literal(about)})`;

function tableOf({ columns, rows }: Table): string {
  return [
    `| ${columns.map(({ title }) => literal(title)).join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((cells) => `| ${cells.map(cellOf).join(' | ')} |`),
  ].join('\n');
}

const cellOf = (cell: Cell): string => cell.map(lineOf).join('; ');

/** Plain text draws no picture: the grid says the same while it is narrow; the table that follows says it anyway. */
const widestGrid = 26;

function gridOf({ grid, alternative }: Figure): string {
  const words = literal([alternative, grid.key].join(' ').trim());
  if (grid.columns.length > widestGrid) return literal(alternative);
  const table = [
    `| ${['', ...grid.columns].map(literal).join(' | ')} |`,
    `| ${['', ...grid.columns].map(() => '---').join(' | ')} |`,
    ...grid.rows.map(
      ({ label, cells }) => `| ${[label, ...cells.map(({ text }) => text)].map(literal).join(' | ')} |`,
    ),
  ];
  return `${words}\n\n${table.join('\n')}`;
}
