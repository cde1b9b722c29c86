/** A request and its schemas in, checked values out; what does not fit is a problem that names every place. */
import type { HonoRequest } from 'hono';
import * as v from 'valibot';
import { type Fault, Problem } from './problem.js';
import { clipped } from './schemas.js';

/** More would not be read. */
const mostFaults = 20;

/** Numbers and truth values come as words; a parameter given twice is a list parted by commas. Throws Problem 400. */
export function readQuery<T extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  schema: T,
  req: HonoRequest,
): v.InferOutput<T> {
  const given = Object.entries(req.queries()).map(([name, values]) => {
    const entry = Object.hasOwn(schema.entries, name) ? schema.entries[name] : undefined;
    return [name, fromWords(values.join(','), entry)] as const;
  });
  const parsed = v.safeParse(schema, Object.fromEntries(given));
  if (parsed.success) return parsed.output;
  const faults = faultsOf(parsed.issues, (path) => path.join('.'));
  throw new Problem(400, 'bad-option', detailOf('the address', faults), faults);
}

function fromWords(words: string, schema: v.GenericSchema | undefined): unknown {
  const inner = schema && 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  if (inner?.type === 'number') return /^-?\d*\.?\d+$/.test(words) ? Number(words) : words;
  if (inner?.type === 'boolean') return truth.get(words) ?? words;
  return words;
}

const truth: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** Throws Problem 415 for another kind of body, 400 for what is no JSON, 422 for JSON of another form. */
export async function readBody<T extends v.GenericSchema>(
  schema: T,
  req: HonoRequest,
): Promise<v.InferOutput<T>> {
  checkMediaType(req);
  const parsed = v.safeParse(schema, parseJson(textOf(await req.arrayBuffer())));
  if (parsed.success) return parsed.output;
  const faults = faultsOf(parsed.issues, pointerOf);
  throw new Problem(422, codeOf(parsed.issues[0]), detailOf('the body', faults), faults);
}

function checkMediaType(req: HonoRequest): void {
  const [type = '', ...parameters] = (req.header('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='));
  if (type.trim() !== 'application/json')
    throw new Problem(415, 'media-type', 'The body must be application/json.');
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    throw new Problem(415, 'media-type', 'The body must be in UTF-8.');
  if ((req.header('content-encoding') ?? 'identity') !== 'identity')
    throw new Problem(415, 'media-type', 'The body must not be compressed.');
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'bad-json', 'The body is not in UTF-8.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? clipped(error.message) : '';
    throw new Problem(400, 'bad-json', `The body is no valid JSON: ${why}`);
  }
}

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];
type Path = readonly PropertyKey[];

const faultsOf = (issues: Issues, write: (path: Path) => string): Fault[] =>
  issues.slice(0, mostFaults).map((issue) => ({
    path: clipped(write((issue.path ?? []).map(({ key }) => key as PropertyKey))),
    message: clipped(issue.message),
  }));

const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function detailOf(where: string, [first, ...more]: readonly Fault[]): string {
  const place = first?.path ? `${first.path}: ` : '';
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return `In ${where}: ${place}${first?.message ?? 'something is wrong'}${rest}`;
}

/** Too few and too many accounts have codes of their own wherever they are said. */
function codeOf(issue: v.BaseIssue<unknown>): 'invalid' | 'too-few' | 'too-many' {
  const place = (issue.path ?? []).map(({ key }) => key).join('.');
  if (place !== 'accounts') return 'invalid';
  return issue.type === 'min_length' ? 'too-few' : issue.type === 'max_length' ? 'too-many' : 'invalid';
}
