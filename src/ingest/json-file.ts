/** The text of a JSON file and the shape it must have in, the value out; a fault is one line that names the file and the place in it. */
import * as v from 'valibot';
import { type ErrorCode, InputError } from '../errors.js';
import { printable } from '../text/printable.js';

/** `name` is how messages call the file. Throws InputError with `code`. */
export function parseJson<T extends v.GenericSchema>(
  shape: T,
  source: string,
  name: string,
  code: ErrorCode,
): v.InferOutput<T> {
  const parsed = v.safeParse(shape, json(source, name, code));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = placeOf((issue.path ?? []).map(({ key }) => key as PropertyKey));
  throw new InputError(code, `${name}: ${printable(`${place === '' ? '' : `${place}: `}${issue.message}`)}`);
}

function json(source: string, name: string, code: ErrorCode): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new InputError(code, `${name}: is no valid JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
