/** What requests hold and what answers hold, as schemas: requests are checked by them, and the document of the API is made of them. */
import * as v from 'valibot';
import { limits } from '../config.js';
import { givenSets } from '../ingest/contrast-sets.js';
import { accountShape, words } from '../ingest/event.js';
import { readableFormats } from '../ingest/ingest.js';
import { formats } from '../model/formats.js';
import { collationParts, collationSchema } from '../report/collation-schema.js';
import { printable } from '../text/printable.js';

const said = <const T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

/** A key that means nothing is a slip of the pen: it is named, not passed over. */
function closed<const T extends v.ObjectEntries>(entries: T) {
  return v.strictObject(entries, ({ expected, received }) =>
    expected === 'never'
      ? `there is no key ${clipped(received)} here: there are ${Object.keys(entries).join(', ')}`
      : expected === 'Object'
        ? `must be an object, not ${clipped(received)}`
        : 'is missing',
  );
}

/** What was sent, on one line and short. */
export const clipped = (text: string): string =>
  printable(text.length > 200 ? `${text.slice(0, 200)}…` : text);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const budget = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

const account = closed({
  ...accountShape.entries,
  file: said(
    accountShape.entries.file,
    'Base name of the file that the text would be; its ending says how it is read.',
  ),
  text: said(
    v.pipe(
      v.string(),
      v.check((text) => !/\p{Surrogate}/u.test(text), 'holds half of a surrogate pair, as no file can'),
    ),
    `What the file would hold: plain text, Markdown or a saved web page, ${limits.fileBytes / 1_000_000} MB in UTF-8 at most.`,
  ),
  format: said(
    v.optional(v.picklist(readableFormats)),
    'How to read the text, whatever the ending of `file`.',
  ),
});

/** Two of one name would be told apart by nothing that lasts. */
const accounts = v.pipe(
  v.array(account),
  v.minLength(2, 'must hold two accounts or more'),
  v.maxLength(limits.accounts, `must hold ${limits.accounts} accounts at most`),
  v.check(
    (all) => new Set(all.map(({ file }) => file)).size === all.length,
    'two accounts have the same `file`',
  ),
);

const settings = closed({
  linkThreshold: v.optional(share),
  possibleThreshold: v.optional(share),
  pairBudget: v.optional(budget(10_000_000)),
  wordBudget: v.optional(budget(1_000_000)),
  shownConfidence: v.optional(share),
  omissionWitnesses: v.optional(budget(limits.accounts)),
});

export const compareBody = closed({
  event: said(
    v.optional(
      closed({
        id: said(
          v.nullish(
            v.pipe(
              v.string(),
              v.minLength(1),
              v.maxLength(200),
              v.check(
                (id) => !/[/\\\0]/.test(id) && id !== '.' && id !== '..',
                'must be the name of a folder',
              ),
            ),
          ),
          'As a folder would be named; without it the event is named by its texts.',
        ),
        title: words,
      }),
    ),
    'What is told, as the folder and its event.json would say.',
  ),
  accounts: said(accounts, 'In any order: the result is the same.'),
  settings: said(v.optional(settings), 'Those that are not to be the defaults.'),
  sets: said(
    v.optional(givenSets),
    'Contrast sets beside the built-in ones, as in the file of --sets; they stand in for those that the server was started with.',
  ),
});

export const choicesQuery = closed({
  accounts: said(
    v.optional(v.string()),
    'These accounts only, two or more: letters, file names, outlets or twelve digits of the SHA-256, parted by commas.',
  ),
  devices: said(v.optional(v.string()), 'Contrasts of these devices only, parted by commas.'),
  least: said(v.optional(share), 'Contrasts of this confidence or more only.'),
  excerpts: said(v.optional(v.boolean()), 'Short excerpts instead of whole sentences and texts.'),
});

export const pageQuery = closed({
  offset: said(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
    'Events to pass over; 0 if not given.',
  ),
  limit: said(v.optional(budget(200)), 'Events in the answer; 50 if not given.'),
});

export const noQuery = closed({});

const nullable = v.nullable(v.string());
const link = said(v.string(), 'Path on this server.');

export const hash = said(
  v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  'First 12 hex digits of the SHA-256 of the text: the address of an article that lasts.',
);
export const eventId = said(v.string(), 'As in the list of events.');
export const formatName = v.picklist(formats.map(({ name }) => name));

const articleEntries = {
  id: hash,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  file: v.string(),
  outlet: nullable,
  title: nullable,
  date: said(nullable, 'ISO day, null where nobody says.'),
  dateNote: said(nullable, 'How the date is known.'),
  url: nullable,
  language: said(v.string(), 'BCP 47 primary tag, "und" when undecided.'),
  credit: v.nullable(v.object({ agency: v.string(), kind: v.picklist(['wire', 'reprint']) })),
};

export const articleLine = v.object({
  ...articleEntries,
  links: v.object({ self: link }),
});

const block = v.object({
  kind: v.picklist(['headline', 'heading', 'paragraph', 'correction', 'boilerplate']),
  start: count,
  end: count,
});

export const article = v.object({
  ...articleLine.entries,
  text: said(v.string(), 'As decoded; all places are half-open ranges of its UTF-16 units.'),
  blocks: said(v.array(block), 'In order; together they hold all that is not white space.'),
});

export const event = v.object({
  id: said(v.string(), 'Its place in addresses.'),
  title: nullable,
  pasted: said(v.boolean(), 'Kept in memory until the server stops.'),
  problem: said(nullable, 'Why it cannot be read, in one line; null where it can.'),
  accounts: said(count, 'How many there are.'),
  links: v.object({
    self: link,
    articles: link,
    collation: link,
    reports: v.record(v.string(), link),
    page: said(link, 'For people.'),
  }),
});

export const eventList = v.object({
  total: count,
  offset: count,
  next: said(v.nullable(link), 'The rest; null where there is none.'),
  events: v.array(event),
});

export const articleList = v.object({ articles: v.array(articleLine) });

export const index = v.object({
  name: v.string(),
  version: v.string(),
  links: v.object({ openapi: link, schema: link, events: link, collations: link, reports: link }),
  formats: v.array(v.object({ name: formatName, label: v.string(), mediaType: v.string() })),
  limits: said(
    v.object({ accounts: count, fileBytes: count, requestBytes: count }),
    'Accounts in a comparison, bytes of a text in UTF-8, bytes of a body.',
  ),
});

export const problem = v.object({
  type: said(v.string(), 'urn:synoptic:problem: and the code.'),
  title: v.string(),
  status: count,
  detail: said(v.string(), 'One line for a person: what is wrong and where.'),
  code: said(v.string(), 'Stays the same from version to version.'),
  errors: v.optional(
    v.array(
      v.object({
        path: said(v.string(), 'JSON Pointer into the body, or the name of a parameter.'),
        message: v.string(),
      }),
    ),
  ),
});

/** Those that have a name of their own in the document. */
export const named = {
  ...collationParts,
  Collation: collationSchema,
  Comparison: compareBody,
  Account: account,
  Event: event,
  EventList: eventList,
  ArticleLine: articleLine,
  ArticleList: articleList,
  Article: article,
  Index: index,
  Problem: problem,
};
