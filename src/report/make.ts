/** A whole collation, a format and a reader's choices in; the bytes or the text of the report out. The one place where formats meet their makers. */
import type { Collation } from '../model/collation.js';
import type { FormatName } from '../model/formats.js';
import { allChosen, checkExcerpts, checkWorksheet, chosen, type ReportChoices } from './choices.js';

export interface ReportOptions {
  /** The collation is narrowed to it, and the report says so. */
  readonly choices: ReportChoices;
  /** Columns of the terminal and whether it takes colour; for `text` only. */
  readonly width?: number | undefined;
  readonly colour?: boolean;
}

/**
 * Each maker is loaded when it is asked for: the page's components cost start-up time that JSON need not pay. Throws InputError for
 * choices that the form cannot meet.
 */
export async function makeReport(
  whole: Collation,
  format: FormatName,
  { choices, width, colour = false }: ReportOptions = { choices: allChosen },
): Promise<string | Uint8Array<ArrayBuffer>> {
  checkExcerpts(format, choices.excerpts);
  const collation = chosen(whole, choices);
  if (choices.worksheet) {
    const form = checkWorksheet(format, choices.excerpts);
    return (await import('./worksheet.js')).worksheetReport(collation, form);
  }
  switch (format) {
    case 'json':
      return (await import('./json.js')).jsonReport(collation);
    case 'md':
      return (await import('./markdown.js')).markdownReport(collation, choices);
    case 'docx':
      return (await import('./docx.js')).docxReport(collation, choices);
    case 'pdf':
      return (await import('./pdf.js')).pdfReport(collation, choices);
    case 'html':
      return (await import('./html.js')).htmlReport(whole, choices);
    case 'csv':
      return (await import('./csv.js')).csvReport(collation, choices);
    case 'xlsx':
      return (await import('./xlsx.js')).xlsxReport(collation, choices);
    case 'w3c':
      return (await import('./w3c.js')).w3cReport(collation, choices);
    case 'tei':
      return (await import('./tei.js')).teiReport(collation);
    case 'text':
      return (await import('./text.js')).textReport(collation, { width, colour });
  }
}
