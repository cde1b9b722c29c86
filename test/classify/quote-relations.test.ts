/** Pairs of accounts that quote one speaker, and how the shorter stands to the longer: the table that holds the types of the ledger. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { QuoteRelation } from '../../src/model/quote.js';
import { collated } from './pair.js';

const test = suite('ledger: how two quotations relate');

/** "kind:what is special about it", lost qualifiers with the side that lost them. */
export function nameOf(relation: QuoteRelation): string {
  switch (relation.kind) {
    case 'cut-start':
    case 'cut-middle':
    case 'cut-end':
      return `${relation.kind}${relation.marked ? ':marked' : ''}${relation.kept ? `:${relation.kept}` : ''}`;
    case 'words-changed':
      return `${relation.kind}${relation.bracketed ? ':bracketed' : ''}`;
    case 'merged':
      return `merged:${relation.by}`;
    case 'lost-qualifier':
      return `lost:${relation.qualifier}:${relation.lost}`;
    default:
      return relation.kind;
  }
}

/** Relations of the one occurrence beside the reference; null where the two stand in entries of their own. */
function relations(one: string, other: string): string[] | null {
  const { quotes } = collated([one, other]);
  const shared = quotes.filter(
    ({ occurrences }) => new Set(occurrences.map(({ witness }) => witness)).size > 1,
  );
  if (shared.length === 0) return null;
  return shared.flatMap(({ occurrences }) =>
    occurrences.flatMap((occurrence) => occurrence.relations.map(nameOf)),
  );
}

const said = (words: string): string => `“${words},” Governor Lena Okoro said on Monday.`;

/** Name, the longer, the shorter, and what is expected. */
const table: readonly (readonly [string, string, string, readonly string[] | null])[] = [
  // The same words
  [
    'the same in other quotation marks',
    said('We will rebuild the bridge'),
    said('We will rebuild the bridge').replace(/[“”]/g, '"'),
    ['same'],
  ],
  [
    'a contraction opened',
    said('We’re not going to sell the harbour'),
    said('We are not going to sell the harbour'),
    ['same'],
  ],
  [
    '“can’t” and “cannot”',
    said('We can’t sell the old harbour'),
    said('We cannot sell the old harbour'),
    ['same'],
  ],
  [
    'another spelling',
    said('We will honour the programme of dredging'),
    said('We will honor the program of dredging'),
    ['same'],
  ],
  [
    'joined and apart',
    said('The cease-fire holds along the river'),
    said('The ceasefire holds along the river'),
    ['same'],
  ],
  [
    'a number in digits',
    said('We lost three boats in the storm'),
    said('We lost 3 boats in the storm'),
    ['same'],
  ],
  [
    'per cent and its sign',
    said('We will raise harbour fees by 20%'),
    said('We will raise harbour fees by 20 per cent'),
    ['same'],
  ],
  [
    'a comma more',
    said('We will rebuild, and we will pay the workers'),
    said('We will rebuild and we will pay the workers'),
    ['same'],
  ],
  [
    'split by “she said”',
    '“We will rebuild the northern bridge,” Governor Lena Okoro said. “And we will pay every worker.”',
    said('We will rebuild the northern bridge. And we will pay every worker'),
    ['same'],
  ],
  [
    'a paragraph left open',
    'Governor Lena Okoro said: “We will rebuild the northern bridge.\n\n“We will pay every worker.”',
    said('We will rebuild the northern bridge. We will pay every worker'),
    ['same'],
  ],
  // Cut
  [
    'cut at the end',
    said('We will rebuild the northern bridge before winter and pay every worker in full'),
    said('We will rebuild the northern bridge before winter'),
    ['cut-end'],
  ],
  [
    'cut at the start',
    said('For the sake of the town we will rebuild the northern bridge'),
    said('We will rebuild the northern bridge'),
    ['cut-start'],
  ],
  [
    'cut at both ends',
    said('For the town we will rebuild the northern bridge by the winter'),
    said('We will rebuild the northern bridge'),
    ['cut-start', 'cut-end'],
  ],
  [
    'cut at the end, with an ellipsis',
    said('We will rebuild the northern bridge and pay the workers in full'),
    said('We will rebuild the northern bridge …'),
    ['cut-end:marked'],
  ],
  [
    'cut at the start, with three points',
    said('For the sake of the town we will rebuild the northern bridge'),
    said('... we will rebuild the northern bridge'),
    ['cut-start:marked'],
  ],
  [
    'cut in the middle, with an ellipsis',
    said('We will rebuild the northern bridge, whatever the banks tell us, before the winter storms'),
    said('We will rebuild the northern bridge … before the winter storms'),
    ['cut-middle:marked'],
  ],
  [
    'cut in the middle, with three points',
    said('We will rebuild the northern bridge, whatever the banks tell us, before the winter storms'),
    said('We will rebuild the northern bridge ... before the winter storms'),
    ['cut-middle:marked'],
  ],
  [
    'cut in the middle, with bracketed points',
    said('We will rebuild the northern bridge, whatever the banks tell us, before the winter storms'),
    said('We will rebuild the northern bridge [...] before the winter storms'),
    ['cut-middle:marked'],
  ],
  [
    'cut in the middle, with spaced points',
    said('We will rebuild the northern bridge, whatever the banks tell us, before the winter storms'),
    said('We will rebuild the northern bridge . . . before the winter storms'),
    ['cut-middle:marked'],
  ],
  [
    'cut in the middle without a mark',
    said('We will rebuild the northern bridge, whatever the banks tell us, before the winter storms'),
    said('We will rebuild the northern bridge before the winter storms'),
    ['cut-middle'],
  ],
  [
    'a whole sentence cut in the middle',
    said('We will rebuild the bridge. The banks are with us. The workers will be paid in full'),
    said('We will rebuild the bridge. The workers will be paid in full'),
    ['cut-middle'],
  ],
  [
    'closed and opened again over a cut',
    said('We will rebuild the northern bridge, whatever the banks tell us, before the winter storms'),
    '“We will rebuild the northern bridge,” Governor Lena Okoro said on Monday, “before the winter storms.”',
    ['cut-middle:marked'],
  ],
  [
    'quoted in part, the rest told unquoted',
    said('The old harbour wall is dangerous and beyond repair'),
    'Governor Lena Okoro said the old harbour wall was “dangerous and beyond repair” on Monday.',
    ['cut-start:unquoted'],
  ],
  // Changed
  [
    'another word',
    said('The bridge is a real challenge for the whole town'),
    said('The bridge is a big challenge for the whole town'),
    ['words-changed'],
  ],
  [
    'a bracketed name for a pronoun',
    said('He lied to the people of this town about the bridge'),
    said('[Mayor Dunn] lied to the people of this town about the bridge'),
    ['words-changed:bracketed'],
  ],
  [
    'a bracketed addition',
    said('They have misled the council about the northern bridge'),
    said('They have misled the council [of Corlea] about the northern bridge'),
    ['words-changed:bracketed'],
  ],
  [
    'a word in round brackets',
    said('They have misled the council about the northern bridge'),
    said('They (the banks) have misled the council about the northern bridge'),
    ['words-changed:bracketed'],
  ],
  // Merged
  [
    'two quotations run together',
    '“We will rebuild the northern bridge,” Governor Lena Okoro told the council. Rain fell all day. Later Okoro told reporters: “The workers will be paid in full.”',
    said('We will rebuild the northern bridge. The workers will be paid in full'),
    ['same', 'merged:here'],
  ],
  [
    'two quotations of one account where the longest runs on',
    said('We will rebuild the northern bridge. The workers of this town will be paid in full'),
    '“We will rebuild the northern bridge,” Governor Lena Okoro told the council. Rain fell all day. Later Okoro told reporters: “The workers of this town will be paid.”',
    ['cut-end', 'merged:reference'],
  ],
  // Told otherwise
  [
    'told as reported speech',
    said('We will rebuild the northern bridge before the winter storms'),
    'Governor Lena Okoro said on Monday that the state would repair the northern bridge ahead of the winter.',
    ['paraphrase'],
  ],
  [
    'the same words without quotation marks',
    said('We will rebuild the northern bridge before the winter storms'),
    'The state will rebuild the northern bridge before the winter storms, it was announced on Monday.',
    ['unquoted'],
  ],
  [
    'another speaker',
    said('We will rebuild the northern bridge before the winter storms'),
    '“We will rebuild the northern bridge before the winter storms,” Mayor Petr Novak said on Monday.',
    ['same', 'other-speaker'],
  ],
  // Lost qualifiers
  [
    'a condition at the end',
    said('We will rebuild the northern bridge if the banks agree'),
    said('We will rebuild the northern bridge'),
    ['cut-end', 'lost:condition:here'],
  ],
  [
    'a condition at the start',
    said('If the banks agree we will rebuild the northern bridge'),
    said('We will rebuild the northern bridge'),
    ['cut-start', 'lost:condition:here'],
  ],
  [
    '“unless” at the end',
    said('We will rebuild the northern bridge, unless the river rises'),
    said('We will rebuild the northern bridge'),
    ['cut-end', 'lost:condition:here'],
  ],
  [
    '“as long as” in the middle',
    said('We will rebuild, as long as the banks agree, the northern bridge of the town'),
    said('We will rebuild the northern bridge of the town'),
    ['cut-middle', 'lost:condition:here'],
  ],
  [
    '“not” without a mark',
    said('The council will not sell the northern harbour to the banks'),
    said('The council will sell the northern harbour to the banks'),
    ['cut-middle', 'lost:negation:here'],
  ],
  [
    '“n’t” without a mark',
    said('I don’t believe the council should sell the northern harbour'),
    said('I believe the council should sell the northern harbour'),
    ['cut-middle', 'lost:negation:here'],
  ],
  [
    '“never” for “not”: nothing is lost',
    said('The council will never sell the northern harbour to the banks'),
    said('The council will not sell the northern harbour to the banks'),
    ['words-changed'],
  ],
  [
    'a “but” at the end',
    said('We will rebuild the northern bridge, but it will take ten years'),
    said('We will rebuild the northern bridge'),
    ['cut-end', 'lost:contrast:here'],
  ],
  [
    '“although” at the start',
    said('Although the money is short, we will rebuild the northern bridge'),
    said('We will rebuild the northern bridge'),
    ['cut-start', 'lost:contrast:here'],
  ],
  [
    '“only” in the middle',
    said('The council will only sell the harbour to the fishermen'),
    said('The council will sell the harbour to the fishermen'),
    ['cut-middle', 'lost:limit:here'],
  ],
  [
    '“at least” in the middle',
    said('We will hire at least forty workers for the northern bridge'),
    said('We will hire forty workers for the northern bridge'),
    ['cut-middle', 'lost:limit:here'],
  ],
  [
    '“probably” in the middle',
    said('The flood was probably caused by the broken gate'),
    said('The flood was caused by the broken gate'),
    ['cut-middle', 'lost:hedge:here'],
  ],
  [
    '“I think” at the start',
    said('I think the banks have misled the council about the bridge'),
    said('The banks have misled the council about the bridge'),
    ['cut-start', 'lost:hedge:here'],
  ],
  [
    '“may” made “will”',
    said('The banks may sell the northern harbour next year'),
    said('The banks will sell the northern harbour next year'),
    ['words-changed', 'lost:modal:here'],
  ],
  [
    '“could” made “can”',
    said('The town could lose the northern bridge this winter'),
    said('The town can lose the northern bridge this winter'),
    ['words-changed', 'lost:modal:here'],
  ],
  [
    '“will” made “shall”: nothing is lost',
    said('The banks will sell the northern harbour next year'),
    said('The banks shall sell the northern harbour next year'),
    ['words-changed'],
  ],
  [
    'the longer lacks the hedge',
    said('The banks will sell the northern harbour next year and leave'),
    said('The banks might sell the northern harbour next year'),
    ['words-changed', 'lost:modal:reference', 'cut-end'],
  ],
  [
    '“is” made “was”',
    said('The northern bridge is safe for the heavy lorries'),
    said('The northern bridge was safe for the heavy lorries'),
    ['words-changed', 'lost:tense:here'],
  ],
  [
    'a condition in a sentence of its own is only cut',
    said('We will rebuild the northern bridge. If it rains we will wait'),
    said('We will rebuild the northern bridge'),
    ['cut-end'],
  ],
  [
    '“if” that asks is no condition',
    said('The council asked if the northern bridge is safe for heavy lorries'),
    said('The northern bridge is safe for heavy lorries'),
    ['cut-start'],
  ],
  [
    'an answer “no” negates nothing',
    said('No, we will rebuild the northern bridge before winter'),
    said('We will rebuild the northern bridge before winter'),
    ['cut-start'],
  ],
  [
    '“not only” limits nothing',
    said('It is not only the oldest bridge of the whole country'),
    said('It is the oldest bridge of the whole country'),
    ['cut-middle'],
  ],
  // Apart
  [
    'other words of one speaker',
    said('We will rebuild the northern bridge before winter'),
    said('My father fished in this harbour for forty years'),
    null,
  ],
  [
    'a phrase that anybody uses',
    said('At the end of the day the town pays'),
    said('At the end of the month the workers go home'),
    null,
  ],
];

for (const [name, one, other, expected] of table)
  test(name, () => {
    assert.equal(relations(one, other), expected);
    assert.equal(
      relations(other, one)?.length,
      expected?.length,
      'the order of the accounts makes no difference',
    );
  });

test('the table is long enough to mean something', () => {
  assert.ok(table.length >= 40, `${table.length} pairs`);
});

test.run();
