/** Which format is meant: what was asked for, else what the ending of the output file says. */
import { InputError } from '../errors.js';
import { endingOf, type FormatName, type KnownFormat } from '../model/formats.js';
import { printable } from '../text/printable.js';

/** `otherwise` where neither says anything. Throws InputError `bad-option` for an ending that says nothing. */
export function formatOf(
  asked: FormatName | undefined,
  out: string | undefined,
  allowed: readonly KnownFormat[],
  otherwise: FormatName | null,
): FormatName {
  if (asked) return asked;
  const names = allowed.map(({ name }) => name).join('|');
  const ending = endingOf(out ?? '');
  const found = allowed.find((format) => endings(format).includes(ending));
  if (found) return found.name;
  if (ending === '' && otherwise) return otherwise;
  throw new InputError(
    'bad-option',
    out === undefined
      ? `no format is named: give --format ${names}`
      : `no format is known by the ending of ${printable(out)}: give --format ${names}`,
  );
}

const endings = ({ file, also = [] }: KnownFormat): readonly string[] => [endingOf(file), ...also];
