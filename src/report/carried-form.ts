/** The data that a report carries, read out of its file and checked against their form: HTML in, `Carried` out, whoever wrote it. */
import * as v from 'valibot';
import { InputError } from '../errors.js';
import { turns } from '../model/collation.js';
import { devices } from '../model/framing.js';
import { printable } from '../text/printable.js';
import { type Carried, carriedId, carriedSchema } from './carried.js';

const start = `<script type="application/json" id="${carriedId}">`;
const end = '</script>';

/** Throws InputError `no-report`; `name` is how messages call the file. */
export function carriedIn(html: string, name: string): Carried {
  const from = html.indexOf(start);
  if (from < 0) throw new InputError('no-report', `${name} is no report in one file made by Synoptic`);
  const to = html.indexOf(end, from);
  if (to < 0) throw new InputError('no-report', `${name} is a report that is cut off: its data do not end`);
  return parsed(html.slice(from + start.length, to), name);
}

function parsed(json: string, name: string): Carried {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError(
      'no-report',
      `${name} is a report whose data cannot be read: it was cut off or changed`,
    );
  }
  const { success, output, issues } = v.safeParse(carriedForm, value);
  if (success) return output as Carried;
  const [issue] = issues;
  throw new InputError(
    'no-report',
    `${name} is a report whose data are not of the form ${carriedSchema}: ${printable(v.getDotPath(issue) ?? 'the whole')}: ${printable(issue.message).slice(0, 200)}`,
  );
}

const maybe = v.nullable(v.string());
const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const setForm = v.object({
  head: v.string(),
  members: v.union([v.array(v.string()), v.record(v.string(), v.string())]),
  device: v.picklist(['loaded', 'label', 'reporting-verb']),
  pos: v.exactOptional(v.picklist(['noun', 'verb', 'adjective'])),
  note: v.string(),
  source: v.string(),
});
const settingsForm = v.strictObject({
  linkThreshold: v.number(),
  possibleThreshold: v.number(),
  pairBudget: v.number(),
  wordBudget: v.number(),
  shownConfidence: v.number(),
  omissionWitnesses: v.number(),
  contrastSets: v.array(setForm),
});
const blockForm = v.object({
  start: place,
  end: place,
  kind: v.picklist(['headline', 'heading', 'paragraph', 'correction', 'boilerplate']),
});
const sourceForm = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/)),
  file: v.string(),
  outlet: maybe,
  title: maybe,
  date: maybe,
  dateNote: maybe,
  url: maybe,
  language: v.string(),
  credit: v.nullable(v.object({ agency: v.string(), kind: v.picklist(['wire', 'reprint']) })),
  sha256: hex,
  text: maybe,
  blocks: v.nullable(v.array(blockForm)),
});
const symmetryForm = v.object({
  framings: v.number(),
  turns: v.array(
    v.object({ turn: v.picklist(turns), lost: v.number(), gained: v.number(), moved: v.number() }),
  ),
});

const carriedForm = v.pipe(
  v.object({
    schema: v.literal(carriedSchema),
    engine: v.object({ version: v.string(), settings: settingsForm }),
    event: v.object({ id: v.string(), title: maybe }),
    choices: v.object({
      accounts: v.nullable(v.array(v.string())),
      devices: v.nullable(v.array(v.picklist(devices))),
      least: v.number(),
      excerpts: v.boolean(),
    }),
    collation: hex,
    sources: v.pipe(v.array(sourceForm), v.minLength(2)),
    asides: v.object({
      notices: v.array(
        v.object({ code: v.string(), message: v.string(), witness: v.exactOptional(v.string()) }),
      ),
      symmetry: v.nullable(symmetryForm),
    }),
  }),
  v.check(
    ({ choices, sources }) =>
      (choices.accounts ?? []).every((id) => sources.some((source) => source.id === id)),
    'it is about accounts that are no sources of it',
  ),
);
