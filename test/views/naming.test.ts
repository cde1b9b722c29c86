import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText, collate } from '../../src/index.js';
import { namingOf } from '../../views/naming.js';

const test = suite('views: who is called what');

const one = [
  '🙂 Café\u0301 “news”: Norwegian Prime Minister Ada Lund met reporters on Monday.',
  'Lund said talks would go on. A police source said two men were held.',
  'Matthew Moss, a spokesman for the Interior Ministry, declined to comment, officials said.',
].join('\n\n');
const other = [
  'Premier Ada Lund spoke on Monday.',
  'Officials said nothing more. Lund left. Lund was tired.',
  'Interior Ministry spokesman Matthew Moss waved.',
].join('\n\n');

const collation = collate([
  articleFromText(one, { file: 'a.txt', date: '2022-06-07' }),
  articleFromText(other, { file: 'b.txt', date: '2022-06-07' }),
]);
const map = namingOf(collation);
const entry = (title: string) => map.shared.find((one) => one.title === title);
const forms = (title: string, siglum: string): string[] =>
  (entry(title)?.byWitness.get(siglum)?.forms ?? []).map(({ text, places }) => `${text} ×${places.length}`);

test('each account’s forms with the words before them, that of the first mention first', () => {
  assert.equal(forms('Ada Lund', 'A'), ['Norwegian Prime Minister Ada Lund ×1', 'Lund ×1']);
  assert.equal(forms('Ada Lund', 'B'), ['Premier Ada Lund ×1', 'Lund ×2']);
});

test('what is said between commas stands beside the name', () => {
  const naming = entry('Matthew Moss')?.byWitness.get('A');
  assert.equal(
    naming?.descriptions.map(({ text }) => text),
    ['a spokesman for the Interior Ministry'],
  );
  assert.equal(forms('Matthew Moss', 'B'), ['Interior Ministry spokesman Matthew Moss ×1']);
});

test('sources without a name are listed by account, pronouns left out', () => {
  const unnamed = (siglum: string): string[] =>
    (map.unnamed.get(siglum) ?? []).map(({ text }) => text.toLowerCase());
  assert.equal(unnamed('A'), ['a police source', 'officials']);
  assert.equal(unnamed('B'), ['officials']);
});

test('an entry is known by hash and place of its first mention, and every form slices out of its text', () => {
  const { witnesses, names } = collation;
  for (const { id, byWitness } of [...map.shared, ...map.lone]) {
    const [, hash, start, end] = /^name-([0-9a-f]{12})-(\d+)-(\d+)$/.exec(id) ?? [];
    const witness = witnesses.find(({ sha256 }) => sha256.startsWith(hash ?? '-'));
    assert.ok(
      names.some((name) =>
        name.forms.some(
          (form) => form.witness === witness?.id && form.start === Number(start) && form.end === Number(end),
        ),
      ),
      id,
    );
    for (const { forms } of byWitness.values())
      for (const { places } of forms)
        for (const { witness: siglum, start, end, text } of places)
          assert.is(witnesses.find((w) => w.id === siglum)?.text.slice(start, end), text);
  }
});

test('a country goes by its most frequent name, not by its capital’s', () => {
  const told = 'Norway signed. Copenhagen said it would pay. Denmark left. Denmark came.';
  const { shared } = namingOf(
    collate([1, 2].map((k) => articleFromText(`🙂 Café\u0301. ${told}`, { file: `${k}.txt` }))),
  );
  assert.ok(shared.some(({ title, ways }) => title === 'Denmark' && ways === 2));
});

test('no account, no name', () => {
  const empty = namingOf(
    collate([articleFromText('…', { file: 'a.txt' }), articleFromText('-', { file: 'b.txt' })]),
  );
  assert.equal([empty.shared, empty.lone], [[], []]);
});

test.run();
