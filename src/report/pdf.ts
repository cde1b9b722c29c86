/**
 * A collation in, a PDF out, drawn from the neutral document with the package pdfmake: bookmarks, page numbers, links, drawings. Reads
 * no file but its fonts and asks for nothing; the same bytes every time.
 */
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import type { Collation } from '../model/collation.js';
import { allChosen, type ReportChoices } from './choices.js';
import type { ReportDocument } from './document.js';
import { wordsUpTo } from './outline/lengths.js';
import { outlineOf } from './outline.js';
import { grey } from './paper.js';
import { contentOf, margins } from './pdf/blocks.js';
import { fontFiles } from './pdf/fonts.js';
import { typesetter } from './pdf/lines.js';

export const pdfReport = (
  collation: Collation,
  choices: ReportChoices = allChosen,
): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf(outlineOf(editionOf(collation, reportAddresses), choices), collation.engine.version);

const ours = new Set(Object.values(fontFiles).flatMap(({ normal, bold }) => [normal, bold]));

export async function pdfOf(outline: ReportDocument, version: string): Promise<Uint8Array<ArrayBuffer>> {
  pdfmake.setFonts(fontFiles);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => ours.has(path));
  return new Uint8Array(await pdfmake.createPdf(definitionOf(outline, version)).getBuffer());
}

/** A PDF wants a day; this one tells nothing. */
const noDay = new Date(Date.UTC(2000, 0, 1));

function definitionOf(outline: ReportDocument, version: string): TDocumentDefinitions {
  const maker = `Synoptic ${version}`;
  const edge = { fontSize: 8, color: `#${grey.soft}` } as const;
  const title = typesetter().inlines([{ text: wordsUpTo(outline.title, 14) }], 400, 8);
  return {
    content: contentOf(outline),
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15, color: `#${grey.ink}` },
    info: {
      title: outline.title,
      creator: maker,
      producer: maker,
      subject: outline.about,
      creationDate: noDay,
    },
    language: 'en-GB',
    displayTitle: true,
    header: () => ({ text: title, ...edge, margin: [margins.left, 32, margins.right, 0] }),
    footer: (current, pages) => ({
      columns: [
        { text: maker, ...edge },
        { text: `${current} / ${pages}`, ...edge, alignment: 'right' },
      ],
      margin: [margins.left, 22, margins.right, 0],
    }),
  };
}
