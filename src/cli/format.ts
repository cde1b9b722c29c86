/** The forms of a result: which one is meant, and the one function that makes each. */
import { extname } from 'node:path';
import { InputError } from '../errors.js';
import type { Collation } from '../model/collation.js';
import { printable } from '../text/printable.js';

export const formats = ['text', 'json', 'md', 'html', 'csv', 'w3c'] as const;
export type Format = (typeof formats)[number];

const byEnding: Readonly<Record<string, Format>> = {
  '': 'text',
  '.txt': 'text',
  '.json': 'json',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.csv': 'csv',
  '.jsonld': 'w3c',
};

/** What was asked for, else what the ending of the output file says, else text. Throws InputError `bad-option` for an ending that says nothing. */
export function formatOf(asked: Format | undefined, out: string | undefined): Format {
  if (asked) return asked;
  const ending = out === undefined ? '' : extname(out).toLowerCase();
  const format = Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
  if (format) return format;
  throw new InputError(
    'bad-option',
    `no format is known by the ending of ${printable(out ?? '')}: give --format ${formats.join('|')}`,
  );
}

/** Each report is loaded when it is asked for: the page's components cost start-up time that JSON need not pay. */
export async function render(
  collation: Collation,
  format: Format,
  options: { readonly width: number | undefined; readonly colour: boolean },
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.js')).jsonReport(collation);
    case 'md':
      return (await import('../report/markdown.js')).markdownReport(collation);
    case 'html':
      return (await import('../report/html.js')).htmlReport(collation);
    case 'csv':
      return (await import('../report/csv.js')).csvReport(collation);
    case 'w3c':
      return (await import('../report/w3c.js')).w3cReport(collation);
    case 'text':
      return (await import('../report/text.js')).textReport(collation, options);
  }
}
