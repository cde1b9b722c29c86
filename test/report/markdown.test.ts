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

## Accounts

| | outlet | date | title | file |
| --- | --- | --- | --- | --- |
| A | The Post | 1 May 2023 (as printed) | – | a.txt |
| B | Account B | date unknown | – | b.txt |

## Contrasts, the strongest first

### 1. seized / freed

loaded word (words), sure · Two words for one act.

- A: The town **\\[seized\\]** the bridge. (in the outlet’s own words)
- B: The town **\\[freed\\]** the bridge. (in the outlet’s own words)

## Who tells what

| A | B | told | independent |
| --- | --- | --- | --- |
| A | B | The town seized the bridge. | 2 |

Passages: 1 only in A.

## To know

- B: The date of B is unknown.

## Made from

Synoptic 0.0.0, form synoptic/collation@1

- A: a.txt, SHA-256 ${'a'.repeat(64)}
- B: b.txt, SHA-256 ${'b'.repeat(64)}

Not audited for symmetry: compare --audit swaps order, outlets and sides and says what changed.
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
