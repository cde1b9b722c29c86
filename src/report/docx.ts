/**
 * A collation in, a Word document out, drawn from the neutral document with the package docx: real headings, lists and tables, readings
 * marked by shade and underline. Drawings are tables with shaded cells, which every word processor shows. The same bytes every time.
 */
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import type { Collation } from '../model/collation.js';
import { allChosen, type ReportChoices } from './choices.js';
import type { ReportDocument } from './document.js';
import { bodyOf } from './docx/blocks.js';
import { linksIn } from './docx/runs.js';
import { bullets, coreProperties, margin, page, styles } from './docx/styles.js';
import { withoutDates } from './docx/zip.js';
import { outlineOf } from './outline.js';

export const docxReport = (
  collation: Collation,
  choices: ReportChoices = allChosen,
): Promise<Uint8Array<ArrayBuffer>> =>
  docxOf(outlineOf(editionOf(collation, reportAddresses), choices), collation.engine.version);

export async function docxOf(outline: ReportDocument, version: string): Promise<Uint8Array<ArrayBuffer>> {
  const { links, add } = linksIn();
  const document = new Document({
    title: outline.title,
    creator: `Synoptic ${version}`,
    description: outline.about,
    styles,
    numbering: { config: [bullets] },
    sections: [
      {
        properties: { page: { size: page, margin } },
        headers: { default: header(outline.title) },
        footers: { default: footer(version) },
        children: bodyOf(outline, links),
      },
    ],
  });
  add(document);
  const zip = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(outline, version) },
  ]);
  return withoutDates(zip);
}

const header = (title: string): Header =>
  new Header({ children: [new Paragraph({ style: 'Edge', children: [new TextRun(title)] })] });

const footer = (version: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Edge',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun(`Synoptic ${version} · page `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
