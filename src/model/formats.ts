/** The forms in which a result leaves, as plain data: what each is called, where, and what a file of it looks like. */

export interface Format {
  /** As `--format` takes it. */
  readonly name: string;
  /** On a page. */
  readonly label: string;
  /** Name of a file of it, without the event's: what it holds, and the ending by which the form is known. */
  readonly file: string;
  /** Other endings by which it is known. */
  readonly also?: readonly string[];
  readonly mediaType: string;
  /** Whether it can be read on a terminal; the others are written to files only. */
  readonly printable: boolean;
  /** Holds whole texts by its nature: there are no excerpts of it. */
  readonly whole?: true;
}

export const formats = [
  {
    name: 'text',
    label: 'Text',
    file: 'report.txt',
    mediaType: 'text/plain; charset=utf-8',
    printable: true,
  },
  {
    name: 'html',
    label: 'HTML in one file',
    file: 'report.html',
    also: ['.htm'],
    mediaType: 'text/html; charset=utf-8',
    printable: true,
  },
  {
    name: 'docx',
    label: 'Word',
    file: 'report.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    printable: false,
  },
  { name: 'pdf', label: 'PDF', file: 'report.pdf', mediaType: 'application/pdf', printable: false },
  {
    name: 'md',
    label: 'Markdown',
    file: 'report.md',
    also: ['.markdown'],
    mediaType: 'text/markdown; charset=utf-8',
    printable: true,
  },
  { name: 'csv', label: 'CSV', file: 'contrasts.csv', mediaType: 'text/csv; charset=utf-8', printable: true },
  {
    name: 'xlsx',
    label: 'Excel',
    file: 'report.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    printable: false,
  },
  {
    name: 'json',
    label: 'JSON',
    file: 'collation.json',
    mediaType: 'application/json; charset=utf-8',
    printable: true,
    whole: true,
  },
  {
    name: 'w3c',
    label: 'Web Annotations',
    file: 'annotations.jsonld',
    // As the Web Annotation protocol names its JSON-LD.
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    printable: true,
  },
  {
    name: 'tei',
    label: 'TEI',
    file: 'accounts.tei.xml',
    mediaType: 'application/tei+xml; charset=utf-8',
    printable: true,
    whole: true,
  },
] as const satisfies readonly Format[];

export type FormatName = (typeof formats)[number]['name'];
export type KnownFormat = Format & { readonly name: FormatName };

/** All that leave as files; text is for terminals. */
export const reportFormats: readonly KnownFormat[] = formats.filter(({ name }) => name !== 'text');

/** All that a terminal can show. */
export const printableFormats: readonly KnownFormat[] = formats.filter(({ printable }) => printable);

/** With the dot, in lower case: `.html`; empty for none. */
export const endingOf = (file: string): string => /\.[^./\\]*$/.exec(file)?.[0].toLowerCase() ?? '';
