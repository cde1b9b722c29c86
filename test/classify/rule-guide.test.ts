/** The page of rules, the table in the docs and the rules themselves are held together. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ruleIds } from '../../src/classify/confidence.js';
import { figuresTable, ruleFigures } from '../../src/classify/rule-figures.js';
import { ruleEntries } from '../../src/classify/rule-guide.js';
import { everyRule, rules } from '../../src/classify/rules.js';
import { articleFromText, collate, readArticles } from '../../src/index.js';
import { voices } from '../../src/model/witness.js';
import { fixtureApp } from '../support/fixture-app.js';

const test = suite('classify: rules as a reader is told of them');

const entries = ruleEntries();

test('every rule has an entry with an example; ids are unique', () => {
  assert.is(new Set(everyRule.map(({ id }) => id)).size, everyRule.length);
  assert.equal(
    entries.map(({ id }) => id),
    everyRule.map(({ id }) => id),
  );
  for (const { id, about, examples, reads, data } of entries) {
    assert.ok(about.endsWith('.') && examples.length > 0 && reads.length > 0, id);
    for (const { a, b } of examples)
      assert.ok(
        [a, b].every((text) => /\[.*\]/.test(text)),
        `${id}: ${a}`,
      );
    for (const { entries, source } of data) assert.ok(entries > 0 && source !== '', id);
  }
});

test('every rule over linked pairs is measured, and no other', () => {
  assert.equal(rules.map(({ id }) => id).sort(), [...ruleIds].sort());
  assert.equal(Object.keys(ruleFigures).sort(), [...ruleIds].sort());
  for (const { id, figures } of entries)
    assert.is(figures === null, !rules.some((rule) => rule.id === id), id);
});

test('the table in the docs is the one made from the figures', () => {
  const docs = readFileSync(fileURLToPath(new URL('../../src/ARCHITECTURE.md', import.meta.url)), 'utf8');
  assert.ok(docs.includes(figuresTable()), `put this into src/ARCHITECTURE.md:\n${figuresTable()}`);
});

test('the page lists every rule, its figures and its examples, and refuses nothing', async () => {
  const response = await fixtureApp().request('/rules');
  assert.is(response.status, 200);
  const html = await response.text();
  for (const { id, about } of entries) {
    assert.ok(html.includes(`id="rule-${id}"`), id);
    assert.ok(html.includes(about.replaceAll("'", '&#39;').replaceAll('"', '&quot;')), about);
  }
});

test('every framing names a rule of the list, and one that reads some voices has a reading in them', async () => {
  const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
  const { framings } = collate((await readArticles([corpus])).articles);
  for (const { rule, readings } of framings) {
    const known = everyRule.find(({ id }) => id === rule);
    assert.ok(known, rule);
    if (known && known.reads.length < voices.length)
      assert.ok(
        readings.some(({ voice }) => known.reads.includes(voice)),
        `${rule} reads ${readings.map(({ voice }) => voice).join()}`,
      );
  }
});

test('reporting verbs inside quotations on both sides are the speakers’, not the outlets’', () => {
  const told = (verb: string): string =>
    `“Minister Ada Lund ${verb} that the old bridge was safe,” engineer Ivan Brodsky told the inquiry.`;
  const found = (wrap: (text: string) => string) =>
    collate(
      ['admitted', 'denied'].map((verb, k) =>
        articleFromText(`🚢 Café\u0301 “news”\n\n${wrap(told(verb))}`, {
          file: `account-${k}.txt`,
          date: '2022-06-07',
        }),
      ),
    ).framings.filter(({ device }) => device === 'reporting-verb');
  assert.ok(found((text) => text.replace(/^“(.*),” engineer.*$/, '$1.')).length > 0);
  assert.equal(
    found((text) => text),
    [],
  );
});

test.run();
