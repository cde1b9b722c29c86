/**
 * The JSON form `synoptic/collation@1` as one schema: what a saved collation is checked by, and what its JSON Schema and the HTTP API's
 * document are made of. The compiler holds it against the types of model/collation.ts, both ways, at the foot of the file.
 */
import * as v from 'valibot';
import { type Collation, schema as schemaName, turns } from '../model/collation.js';
import { devices } from '../model/framing.js';
import { qualifiers } from '../model/quote.js';
import { voices } from '../model/witness.js';

const said = <const T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const text = v.string();
const flag = v.boolean();
const number = v.number();
const textOrNull = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = count;
const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const siglum = said(
  text,
  'Siglum of an account: A, B, … Z, AA, …; its `id` in `witnesses`. Local to this collation.',
);

const span = v.object({
  start: said(position, 'First UTF-16 unit, counted from 0.'),
  end: said(position, 'The UTF-16 unit after the last.'),
});

const place = v.object({ witness: siglum, ...span.entries });

const placeText = v.object({
  ...place.entries,
  text: said(text, '`text.slice(start, end)` of that account; empty where it has nothing there.'),
});

const passage = v.object({
  id: said(text, 'Siglum and number: A7.'),
  ...span.entries,
  kind: v.picklist(['headline', 'heading', 'sentence', 'correction', 'boilerplate']),
  paragraph: said(count, 'Number of its paragraph, from 0.'),
});

const speaker = v.object({
  text: said(text, 'The words that name who speaks.'),
  ...span.entries,
  name: said(textOrNull, 'Id of a name, null where it is none.'),
});

const quotation = v.object({
  id: said(text, 'Siglum, q and number: Aq3.'),
  ...span.entries,
  speaker: v.nullable(speaker),
  verb: said(textOrNull, 'The reporting verb as it stands: added.'),
});

const attribution = v.object({
  ...span.entries,
  source: said(v.nullable(speaker), 'Who is cited; null where nobody is named.'),
  verb: said(textOrNull, 'Lemma of the reporting verb; null for "according to …".'),
});

const witness = v.object({
  id: siglum,
  file: said(text, 'Base name of the file it came from.'),
  outlet: said(textOrNull, 'Publisher, null where nobody says.'),
  title: textOrNull,
  date: said(textOrNull, 'ISO day, null where nobody says.'),
  dateNote: said(textOrNull, 'How the date is known.'),
  url: textOrNull,
  language: said(text, 'BCP 47 primary tag, "und" when undecided.'),
  sha256: said(v.pipe(text, v.regex(/^[0-9a-f]{64}$/)), 'Hex SHA-256 of `text` in UTF-8.'),
  credit: said(
    v.nullable(v.object({ agency: text, kind: v.picklist(['wire', 'reprint']) })),
    'Agency or reprint line: `wire` where an agency wrote it for many, `reprint` where one outlet carries another’s article.',
  ),
  text: said(text, 'The whole text, as decoded, without a byte order mark. All positions point into it.'),
  passages: said(v.array(passage), 'In the order of the text, disjoint.'),
  quotations: v.array(quotation),
  attributions: v.array(attribution),
});

const form = v.object({
  ...placeText.entries,
  title: said(v.exactOptional(text), 'Office or rank before it, as written.'),
  epithet: said(v.exactOptional(text), 'All words of the noun phrase before it, the title among them.'),
});

const name = v.object({
  id: said(text, 'n and number: n3.'),
  kind: v.picklist(['person', 'organisation', 'place', 'other']),
  forms: said(v.array(form), 'Every mention in every account.'),
  descriptions: said(v.array(placeText), 'What is said of it between commas.'),
});

const link = v.object({
  id: said(text, 'Ids of its passages: A7-B4; a second one of the same two A7-B4.2.'),
  a: said(placeText, 'Always the side of the earlier account.'),
  b: placeText,
  relation: v.picklist(['verbatim', 'edited', 'rewritten']),
  occasion: said(
    v.picklist(['same', 'different', 'unknown']),
    'Whether both sides tell of the same dated thing that happened or was said.',
  ),
  score: said(probability, 'Calibrated: of links scored 0.8 about 80 % are right.'),
  why: said(v.record(text, number), 'What each feature added to the log odds.'),
});

const row = v.object({
  id: said(text, 'r and number: r5.'),
  passages: v.array(place),
  gaps: said(v.array(siglum), 'Accounts that do not tell it.'),
  independent: said(count, 'How many of the accounts that tell it are independent of each other.'),
});

const reuse = v.object({
  id: text,
  spans: v.array(place),
  origin: v.picklist(['agency', 'release', 'unknown']),
  carrier: said(v.nullable(siglum), 'Which account likely carried it first; null when nothing tells.'),
});

const variant = v.object({
  id: said(text, 'Id of the link, a stroke and a number: A7-B4/2.'),
  link: text,
  kind: v.picklist([
    'substitution',
    'only-a',
    'only-b',
    'transposition',
    'spelling',
    'transliteration',
    'abbreviation',
    'inflection',
    'typography',
  ]),
  a: placeText,
  b: placeText,
});

const bothPlaces = {
  reference: said(span, 'Place in the account of the reference; empty where that has nothing there.'),
  here: said(span, 'Place in this account; empty where it has nothing there.'),
};
const cut = {
  ...bothPlaces,
  marked: said(flag, 'Whether the shorter side shows the cut.'),
  kept: said(
    v.exactOptional(v.picklist(['elsewhere', 'unquoted'])),
    'The account that cuts it has these words after all: in another quotation, or without quotation marks.',
  ),
};
const side = v.picklist(['here', 'reference']);

const relation = v.variant('kind', [
  v.object({ kind: v.literal('same') }),
  v.object({ kind: v.literal('cut-start'), ...cut }),
  v.object({ kind: v.literal('cut-middle'), ...cut }),
  v.object({ kind: v.literal('cut-end'), ...cut }),
  v.object({
    kind: v.literal('words-changed'),
    ...bothPlaces,
    bracketed: said(flag, 'Whether the outlet shows that the words are its own: "[the mayor]".'),
  }),
  v.object({ kind: v.literal('merged'), ...bothPlaces, by: side }),
  v.object({ kind: v.literal('paraphrase'), ...bothPlaces }),
  v.object({ kind: v.literal('unquoted'), ...bothPlaces }),
  v.object({ kind: v.literal('other-speaker'), ...bothPlaces }),
  v.object({
    kind: v.literal('lost-qualifier'),
    ...bothPlaces,
    qualifier: v.picklist(qualifiers),
    lost: said(side, 'Which side lacks the qualifier.'),
  }),
]);

const occurrence = v.object({
  ...place.entries,
  quotations: said(v.array(text), 'Ids of its quotations; none where it is told without quotation marks.'),
  parts: said(v.array(span), 'Its stretches without what stands between them ("he said").'),
  relations: said(v.array(relation), 'How it stands to the reference; empty for the reference itself.'),
});

const quote = v.object({
  id: said(text, 'q and number: q2.'),
  speaker: said(textOrNull, 'Id of a name.'),
  reference: said(count, 'Index of the occurrence that quotes most.'),
  occurrences: v.array(occurrence),
});

const reading = v.object({
  ...placeText.entries,
  voice: said(
    v.picklist(voices),
    'Whose words: the outlet’s own, reported as somebody’s, or inside quotation marks.',
  ),
});

const framing = v.object({
  id: said(text, 'f and number: f12.'),
  device: v.picklist(devices),
  rule: said(text, 'Id of the rule that found it.'),
  row: said(text, 'Id of the row of the first reading.'),
  variants: said(v.array(text), 'Ids of the variants it rests on.'),
  readings: v.array(reading),
  evidence: v.array(v.object({ ...place.entries, role: said(text, 'What it shows: "same speaker".') })),
  silent: said(v.exactOptional(v.array(siglum)), 'Accounts that tell nothing of a row that others carry.'),
  confidence: said(probability, 'Learned probability that an annotator would have listed it: a lower bound.'),
  shown: said(flag, 'False where it starts folded: low confidence, unlisted words.'),
  compatible: said(v.exactOptional(flag), 'Both can be true: "some 30,000" and "tens of thousands".'),
  note: said(text, 'One sentence for readers.'),
});

const notice = v.object({ code: text, message: text, witness: v.exactOptional(siglum) });

const contrastSet = v.object({
  head: text,
  members: said(
    v.union([v.array(text), v.record(text, text)]),
    'Words or phrases in their plain form; as an object of word to slant, those of one slant may stand for each other.',
  ),
  device: v.picklist(['loaded', 'label', 'reporting-verb']),
  pos: v.exactOptional(v.picklist(['noun', 'verb', 'adjective'])),
  note: text,
  source: text,
});

const settings = v.object({
  linkThreshold: said(probability, 'Links scored at least this stand under `links`.'),
  possibleThreshold: said(
    probability,
    'Links scored at least this but below `linkThreshold` stand under `possible`.',
  ),
  pairBudget: said(count, 'Most pairs of passages scored in full.'),
  wordBudget: said(count, 'Most cells of one word-alignment table.'),
  shownConfidence: said(probability, 'Contrasts with less confidence start folded.'),
  omissionWitnesses: said(
    count,
    'How many accounts must tell a row before another’s silence is an omission.',
  ),
  contrastSets: said(v.array(contrastSet), 'The user’s own, beside the built-in ones.'),
});

const symmetry = v.object({
  framings: said(count, 'How many there are as they stand.'),
  turns: v.array(v.object({ turn: v.picklist(turns), lost: count, gained: count, moved: count })),
});

/** The parts that have a name of their own in the JSON Schema, under `$defs`. */
export const collationParts = {
  Span: span,
  Place: place,
  PlaceText: placeText,
  Speaker: speaker,
  Passage: passage,
  Quotation: quotation,
  Attribution: attribution,
  Witness: witness,
  Name: name,
  Link: link,
  Row: row,
  Reuse: reuse,
  Variant: variant,
  QuoteRelation: relation,
  Quote: quote,
  Reading: reading,
  Framing: framing,
  Notice: notice,
  Settings: settings,
  Symmetry: symmetry,
};

/** Other keys may stand anywhere: the form grows by addition while it is called @1. */
export const collationSchema = v.pipe(
  v.object({
    schema: said(v.literal(schemaName), 'Name and version of this form.'),
    engine: v.object({ version: text, settings }),
    event: v.object({
      id: said(text, 'Name of its folder, without one a hash of the texts.'),
      title: textOrNull,
    }),
    witnesses: said(
      v.array(witness),
      'The accounts by date (unknown last), file name, hash; sigla follow this order.',
    ),
    names: v.array(name),
    links: said(v.array(link), 'Two passages that tell the same thing.'),
    possible: said(v.array(link), 'Links just below the threshold.'),
    rows: said(
      v.array(row),
      'Every passage that is not boilerplate, in exactly one row with those that tell the same.',
    ),
    reuse: said(v.array(reuse), 'Long stretches of the same words, small edits apart, that accounts share.'),
    texts: said(v.array(v.array(siglum)), 'Accounts that mostly carry one text, together.'),
    variants: said(v.array(variant), 'Every place where linked passages differ.'),
    quotes: said(v.array(quote), 'The ledger of quotations; every quotation is in exactly one entry.'),
    framings: said(v.array(framing), 'The contrasts.'),
    notices: said(v.array(notice), 'What a reader should know about the result.'),
    symmetry: said(v.exactOptional(symmetry), 'Only where the audit was asked for.'),
  }),
  v.title(schemaName),
  v.description(
    'Several accounts of one event, put side by side. All positions are half-open ranges of UTF-16 units in the `text` of their account.',
  ),
);

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
true satisfies Same<Deep<v.InferOutput<typeof collationSchema>>, Deep<Collation>>;
