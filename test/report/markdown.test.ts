import { fromMarkdown } from 'mdast-util-from-markdown';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonReport } from '../../src/report/json.js';
import { markdownReport } from '../../src/report/markdown.js';
import { fixtureCollation } from '../support/fixture-collation.js';
import { twoAccounts } from '../support/two-accounts.js';

const test = suite('report: Markdown and JSON');

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const typesOf = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)];
const wordsOf = (node: Node): string => node.value ?? (node.children ?? []).map(wordsOf).join('');

test('the whole report of two accounts', () => {
  assert.is(
    markdownReport(twoAccounts()),
    `# River talks

2 accounts · 2 rows · 1 contrast (words 1 · source 0 · facts 0 · silence and place 0)

## In numbers

- 2 accounts; none was found to carry mostly the text of another.
- 2 rows, each one statement: 1 told by two accounts or more, 1 by all; passages in one account only: A 1.
- 1 contrast in wording, sources, facts, silences and places.

| device | contrasts | what it is |
| --- | --- | --- |
| **loaded word** (words) | 1 | the same thing in words that take another view of it |

## Accounts

|  | outlet | date | title | file |
| --- | --- | --- | --- | --- |
| **A** | The Post | 1 May 2023 (as printed) | – | a.txt |
| **B** | Account B | date unknown | – | b.txt |

## Contrasts, the strongest first

### 1. seized / freed

loaded word (words), sure · Two words for one act.

- A: The town **\\[seized\\]** the bridge. (in the outlet’s own words)
- B: The town **\\[freed\\]** the bridge. (in the outlet’s own words)

## Who reports what

Who reports which of 1 statement: A 1, B 1.

|  | 1 |
| --- | --- |
| A | ● |
| B | ● |

|  | statement | told by | independent |
| --- | --- | --- | --- |
| **1** | The town seized the bridge. | A B (all) | 2 |

Passages: 1 only in A.

## Where each statement stands

Places are counted in words of the body; the lead is the first paragraph, two sentences at most. What an account tells twice stands where it tells it first. A brief has no order to speak of: contrasts of emphasis are drawn between accounts of 12 sentences or more only.

Where each account tells 1 statement that two or more tell: 0 stand half an article apart or further. H headline, L lead, 1 to 3 the thirds of the body.

|  | A | B |
| --- | --- | --- |
| 1 | L | L |

|  | statement | where it stands |
| --- | --- | --- |
| **1** | The town seized the bridge. | **A:** lead, after 0 of 5 words; **B:** lead, after 0 of 5 words |

## To know

- B: The date of B is unknown.

## Method and limits

The texts were cut into sentences, sentences that tell the same were linked, and inside each linked pair the words that answer each other were compared. Rules then named those differences that may matter to a reader and show their evidence. The same texts always give the same result.

Links and contrasts are found by rules and by weights learned from annotated news; they can be missed or mistaken. The word beside each contrast says how often annotators listed such a contrast: “sure” in more than every second case, “likely” in four of ten or more, “possible” in fewer.

A statement is called “not told” when no sentence linked to it was found in that account as it was read here. A row is one statement with the sentences of all accounts that tell it. Accounts that mostly carry one text count as one independent account.

No account is taken as the base, and nothing here says which is right. Outlets and dates are as given with the texts or read out of them. Nothing was sent anywhere to make this report.

Not audited for symmetry: compare --audit swaps order, outlets and sides and says what changed.

## Made from

Synoptic 0.0.0, form synoptic/collation@1

|  | file | SHA-256 of its text in UTF-8 |
| --- | --- | --- |
| **A** | a.txt | ${'a'.repeat(64)} |
| **B** | b.txt | ${'b'.repeat(64)} |

Settings: linkThreshold 0.4, possibleThreshold 0.25, pairBudget 2000000, wordBudget 250000, shownConfidence 0.3, omissionWitnesses 2, contrastSets: 0 of the user’s own.
`,
  );
});

test('markup in a text is shown, never obeyed', () => {
  const hostile =
    'freed <img src=x> [a](javascript:x) ![b](y) `c` *d* _e_ | # f &amp; \\* <b> ~g~ the bridge.';
  const tree = fromMarkdown(markdownReport(twoAccounts(hostile))) as Node;
  const types = new Set(typesOf(tree));
  for (const type of ['html', 'link', 'image', 'inlineCode', 'emphasis', 'delete'])
    assert.not(types.has(type), type);
  assert.ok(wordsOf(tree).includes(hostile.slice('freed'.length).trim()));
});

test('only addresses of the web become links', () => {
  const linkTo = (url: string) => {
    const collation = twoAccounts();
    return markdownReport({
      ...collation,
      witnesses: collation.witnesses.map((witness) => ({ ...witness, url })),
    });
  };
  assert.match(linkTo('https://example.org/a>b|c'), /\[–\]\(<https:\/\/example\.org\/a%3Eb%7Cc>\)/);
  assert.not.match(linkTo('javascript:alert(1)'), /javascript/);
});

test('nothing is called added, deleted, wrong or bias', () => {
  assert.not.match(
    markdownReport(fixtureCollation()).replace(/added/g, ''),
    /\b(?:deleted|wrong|bias|better)\b/i,
  );
});

test('JSON is one object and a line end, and comes back as it was', () => {
  const json = jsonReport(fixtureCollation());
  assert.ok(json.startsWith('{\n "schema": "synoptic/collation@1",\n'));
  assert.ok(json.endsWith('\n}\n'));
  assert.equal(JSON.parse(json), fixtureCollation());
});

test.run();
