/** How the Word document looks: its styles by name, its page, its bullets; and its properties, in which no clock is read. */
import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { ReportDocument } from '../document.js';
import { grey } from '../paper.js';

/** A4 in twentieths of a point. */
export const page = { width: 11_906, height: 16_838 } as const;
export const margin = { top: 1300, bottom: 1200, left: 1134, right: 1134, header: 600, footer: 500 } as const;

/** Between the margins. */
export const textWidth = page.width - margin.left - margin.right;

const font = 'Calibri';

const heading = (size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: grey.ink },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before, after, line: 250, lineRule: LineRuleType.AUTO },
  },
});

/** Between paragraphs of one border Word draws none of their own but this. */
const lineBelow = {
  bottom: { style: BorderStyle.SINGLE, size: 4, color: grey.line, space: 1 },
  between: { style: BorderStyle.SINGLE, size: 4, color: grey.line, space: 1 },
} as const;

const small = { size: 17, color: grey.soft } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: grey.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 110, line: 264 } },
    },
    title: heading(38, 0, 80),
    heading1: {
      run: { font, size: 28, bold: true, color: grey.ink },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 420, after: 120 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: grey.line, space: 2 } },
      },
    },
    heading2: heading(22, 260, 40),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'About',
      name: 'About',
      basedOn: 'Normal',
      run: { size: 19, color: grey.soft },
      paragraph: { spacing: { after: 80 } },
    },
    { id: 'Edge', name: 'Edge', basedOn: 'Normal', run: small, paragraph: { spacing: { after: 0 } } },
    {
      id: 'CellText',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240 } },
    },
    {
      id: 'ProseText',
      name: 'Text to read',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 30, after: 50, line: 250 } },
    },
    {
      id: 'SignText',
      name: 'Sign',
      basedOn: 'Normal',
      run: { size: 15 },
      paragraph: { spacing: { before: 0, after: 0, line: 220 } },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: small,
      paragraph: { spacing: { before: 40, after: 120 } },
    },
    {
      id: 'Empty',
      name: 'Line to write on',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 260, after: 0 }, border: lineBelow },
    },
    {
      id: 'Side',
      name: 'Account’s sentence',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 70 }, indent: { left: 420, hanging: 300 } },
    },
  ],
};

const level: ILevelsOptions = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340, hanging: 240 } } },
};

export const bullets = { reference: 'bullets', levels: [level] };

/** Word wants a day; this one tells nothing. */
const noDay = '2000-01-01T00:00:00Z';

export function coreProperties({ title, about }: ReportDocument, version: string): string {
  const maker = `Synoptic ${escaped(version)}`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(about)}</dc:description><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy><dc:language>en-GB</dc:language><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${noDay}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${noDay}</dcterms:modified></cp:coreProperties>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
