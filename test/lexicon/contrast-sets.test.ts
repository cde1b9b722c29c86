import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  contrastIndex,
  contrastOf,
  contrastSets,
  membersAt,
  membersStartingWith,
  setsOf,
} from '../../src/lexicon/contrast-sets.js';
import { basesOf } from '../../src/lexicon/natural.js';
import { sameSpelling } from '../../src/lexicon/spelling.js';

const test = suite('lexicon: contrast sets');

const idsOf = (a: string, b: string): readonly string[] => (contrastOf(a, b) ?? []).map(({ set }) => set.id);

test('the data are whole: unique ids, two members and more, notes, sources, a head that is a member', () => {
  const ids = contrastSets.map(({ id }) => id);
  assert.equal(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  );
  for (const { id, head, members, note, source } of contrastSets) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
    assert.ok(members.length >= 2, id);
    assert.ok(
      members.some(({ lemma }) => lemma === head),
      `${id}: head ${head}`,
    );
    assert.ok(note.endsWith('.') && note.length > 10, id);
    assert.ok(source.length > 5, id);
    assert.ok(new Set(members.map(({ slant }) => slant)).size >= 2, `${id}: one slant only`);
  }
  assert.ok(ids.length >= 500, String(ids.length));
});

test('members are lower case, with straight quotes and single spaces, and no set has two spellings of one', () => {
  for (const { id, members } of contrastSets) {
    const lemmas = members.map(({ lemma }) => lemma);
    assert.equal(
      lemmas.filter((lemma) => !/^[a-z0-9'.-]+(?: [a-z0-9'.-]+)*$/.test(lemma)),
      [],
      id,
    );
    for (const { slant } of members) assert.ok(slant.length > 1, id);
    const twice = lemmas.flatMap((one, i) => lemmas.slice(0, i).filter((other) => sameSpelling(one, other)));
    assert.equal(twice, [], id);
  }
});

/** Verbs that are also a form of another verb (to lay, to fell), and nouns that end in s or have no other number. */
const plainAsTheyStand = new Set(
  (
    'lay rebound fell teargas relent succeed troops people terms chaos babies rights bars damages grassroots words equals proceeds ' +
    'bias remains specimen fracas omen police entice meet slice sacrifice tweet voice'
  ).split(' '),
);

test('members stand in their plain form, and slants are a few plain words', () => {
  const faults: string[] = [];
  for (const { id, pos, members } of contrastSets)
    for (const { lemma, slant } of members) {
      const words = lemma.split(' ');
      const head = (pos === 'verb' ? words[0] : words.at(-1)) as string;
      const inflected =
        pos === 'verb'
          ? basesOf(head).length > 1
          : pos === 'noun' && /(?:s|men|people)$/.test(head) && basesOf(head).length > 1;
      if (inflected && !plainAsTheyStand.has(head)) faults.push(`${id}: ${lemma}`);
      if (!/^[\p{L}’ ,()-]{2,60}$/u.test(slant)) faults.push(`${id}: ${lemma} = ${slant}`);
    }
  assert.equal(faults, []);
});

test('words that answer each other with another slant are a contrast, either way round', () => {
  const cases = [
    ['annex', 'liberate'],
    ['retake', 'occupy'],
    ['lose control of', 'liberate'],
    ['separatist', 'military'],
    ['offer', 'pledge'],
    ['meeting', 'negotiation'],
    ['looter', 'demonstrator'],
    ['asylum seeker', 'illegal immigrant'],
    ['regime', 'government'],
    ['massacre', 'clash'],
    ['die', 'murder'],
    ['tax relief', 'tax cut'],
    ['death tax', 'estate tax'],
    ['pro-life', 'anti-abortion'],
    ['climate crisis', 'climate change'],
    ['blast', 'criticize'],
    ['whistleblower', 'traitor'],
    ['insist', 'claim'],
    ['invasion', 'operation'],
    ['breakaway', 'disputed'],
  ] as const;
  for (const [a, b] of cases) {
    assert.ok(contrastOf(a, b), `${a} ${b}`);
    assert.equal(idsOf(a, b), idsOf(b, a));
  }
});

test('forms and either spelling are looked up by their lemma', () => {
  assert.ok(idsOf('occupied', 'retaken').includes('gain-territory'));
  assert.ok(idsOf('lost control of', 'liberating').includes('gain-territory'));
  assert.ok(idsOf('criticised', 'slammed').includes('criticise'));
  assert.ok(idsOf('freedom fighters', 'terrorists').includes('armed-group-member'));
  assert.ok(idsOf('defence force', 'militia').includes('armed-body'));
});

test('the same word, words of one slant and strangers are no contrast', () => {
  assert.is(contrastOf('seize', 'seized'), null);
  assert.is(contrastOf('regime', 'regimes'), null);
  assert.is(contrastOf('write', 'comment'), null);
  assert.is(contrastOf('treaty', 'banana'), null);
  for (const odd of ['', '🕊️', 'constructor', '  ', 'x'.repeat(5000)])
    assert.is(contrastOf(odd, 'seize'), null);
});

test('the slants come with the members asked for', () => {
  const found = contrastOf('annex', 'liberate')?.find(({ set }) => set.id === 'gain-territory');
  assert.is(found?.a.lemma, 'annex');
  assert.is(found?.b.slant, 'lawful gain');
});

test('members of several words are found where they begin, by form or lemma', () => {
  const words = [
    { norm: 'they', lemma: 'they' },
    { norm: 'are', lemma: 'be' },
    { norm: 'losing', lemma: 'lose' },
    { norm: 'control', lemma: 'control' },
    { norm: 'of', lemma: 'of' },
    { norm: 'armed', lemma: 'arm' },
    { norm: 'forces', lemma: 'force' },
  ];
  const at = (k: number) => membersAt(words, k).map(({ member, length }) => `${member.lemma}/${length}`);
  assert.ok(at(2).includes('lose control of/3'));
  assert.ok(at(5).includes('armed force/2'));
  assert.equal(membersAt(words, 99), []);
  const phrases = membersStartingWith('peace').map(({ words }) => words.length);
  assert.ok(phrases.length >= 3);
  assert.equal(
    phrases,
    [...phrases].sort((a, b) => b - a),
  );
  assert.ok(setsOf('regime').some(({ id }) => id === 'government'));
});

test('a user’s own sets stand beside the built-in ones', () => {
  const index = contrastIndex([
    {
      device: 'label',
      head: 'garden',
      members: ['Garden', 'urban  jungle'],
      note: 'Plants.',
      source: 'mine',
    },
  ]);
  const found = index.contrastOf('garden', 'urban jungle');
  assert.is(found?.[0]?.set.id, 'own-1');
  assert.is(found?.[0]?.set.pos, null);
  assert.ok(index.contrastOf('regime', 'government'));
  assert.is(contrastOf('garden', 'urban jungle'), null);
});

test.run();
