import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText, type Collation, collate } from '../../src/index.js';
import { partOf } from '../../src/report/part.js';
import { assertHolds } from '../support/holds.js';
import { stories } from '../support/stories.js';

const test = suite('report: part of a collation');

const loose = { linkThreshold: 0.15, possibleThreshold: 0.05 };

/** Every object in it that names a witness, and every list of sigla. */
function siglaIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) siglaIn(one, found);
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) {
      if (key === 'witness' && typeof one === 'string') found.add(one);
      if (['gaps', 'silent'].includes(key)) for (const id of one as string[]) found.add(id);
      siglaIn(one, found);
    }
  return found;
}

const partsOf = ({ witnesses }: Collation): Set<string>[] => {
  const ids = witnesses.map(({ id }) => id);
  return ids.flatMap((a, k) => ids.slice(k + 1).map((b) => new Set([a, b])));
};

test('every place in a part is one of an account that stays, and the form holds', () => {
  let framings = 0;
  let gone = 0;
  fc.assert(
    fc.property(stories, (articles) => {
      const whole = collate(articles, loose);
      for (const ids of partsOf(whole)) {
        const part = partOf(whole, ids);
        for (const id of siglaIn(part)) assert.ok(ids.has(id), `${id} was taken out`);
        assert.equal(new Set(part.texts.flat()), ids);
        for (const { carrier } of part.reuse) assert.ok(carrier === null || ids.has(carrier));
        assertHolds(part, { part: true });
        framings += part.framings.length;
        gone += whole.framings.length - part.framings.length;
      }
    }),
    { numRuns: 40, seed: 21 },
  );
  assert.ok(framings > 100 && gone > 100, `worth checking: ${framings} stay, ${gone} go`);
});

test('choosing all accounts changes nothing', () => {
  fc.assert(
    fc.property(stories, (articles) => {
      const whole = collate(articles, loose);
      assert.equal(partOf(whole, new Set(whole.witnesses.map(({ id }) => id))), whole);
    }),
    { numRuns: 15, seed: 34 },
  );
});

test('taking accounts out one by one or at once is the same, but for what notes say', () => {
  fc.assert(
    fc.property(stories, (articles) => {
      const whole = collate(articles, loose);
      const [a, b, c] = whole.witnesses.map(({ id }) => id);
      if (!a || !b || !c) return;
      const plain = ({ framings, ...rest }: Collation) => ({
        ...rest,
        framings: framings.map(({ note: _, ...framing }) => framing),
      });
      const step = partOf(partOf(whole, new Set([a, b, c])), new Set([a, b]));
      assert.equal(plain(step), plain(partOf(whole, new Set([a, b]))));
    }),
    { numRuns: 20, seed: 55 },
  );
});

const day = { date: '2024-05-02' };
const story = (...bodies: string[]): Collation =>
  collate(bodies.map((text, k) => articleFromText(text, { file: `${k}.txt`, ...day })));

const ferry = (verb: string) =>
  `🚢 Café\u0301 notes\n\nThe rebels ${verb} the harbour of Velm after a siege of nine days.\n\n“We will not leave the harbour,” Éric Dahl said.\n`;

test('a contrast between accounts that were taken out goes; one that loses a side too', () => {
  const whole = story(ferry('seized'), ferry('liberated'), ferry('seized'));
  const said = (part: Collation) =>
    part.framings
      .filter(({ readings }) => readings.some(({ text }) => text === 'liberated'))
      .map(({ readings }) => readings.map(({ witness, text }) => `${witness} ${text}`));
  const sigla = (verb: string) =>
    whole.witnesses.filter(({ text }) => text.includes(verb)).map(({ id }) => id);
  const [other] = sigla('liberated');
  const [one, two] = sigla('seized');
  if (!one || !two || !other) throw new Error('three accounts are needed');
  assert.is(said(whole)[0]?.length, 3);
  const pair = said(partOf(whole, new Set([one, other])));
  assert.equal(
    pair.map((readings) => [...readings].sort()),
    [[`${one} seized`, `${other} liberated`].sort()],
  );
  const alike = partOf(whole, new Set([one, two]));
  assert.equal(
    alike.framings.filter(({ device }) => device === 'loaded'),
    [],
  );
});

test('rows lose passages and gaps of accounts taken out; a row of theirs alone goes', () => {
  const whole = story(ferry('seized'), ferry('liberated'), `${ferry('seized')}\nNobody was hurt at all.\n`);
  const lone = whole.witnesses.find(({ text }) => text.includes('Nobody'))?.id;
  const others = whole.witnesses.map(({ id }) => id).filter((id) => id !== lone);
  const part = partOf(whole, new Set(others));
  assert.ok(part.rows.length < whole.rows.length);
  assert.ok(part.rows.every(({ gaps }) => !gaps.includes(lone as string)));
});

test('where the account that quotes most is taken out, what is left of the others stands for itself', () => {
  const whole = story(
    '🚢 “We will not leave the harbour of Velm before the winter,” Éric Dahl said on Monday.',
    'Éric Dahl said on Monday they would “not leave the harbour of Velm”.',
    'On Monday Éric Dahl said: “We will not leave the harbour of Velm.”',
  );
  const quote = whole.quotes.find(({ occurrences }) => occurrences.length === 3);
  const longest = quote?.occurrences[quote.reference]?.witness;
  if (!longest) throw new Error('the three quotations are one entry');
  const ids = new Set(whole.witnesses.map(({ id }) => id).filter((id) => id !== longest));
  const part = partOf(whole, ids);
  const left = part.quotes.filter(({ id }) => id.startsWith(quote?.id ?? '?'));
  assert.is(left.length, 2);
  for (const { occurrences, reference } of left) {
    assert.is(occurrences.length, 1);
    assert.equal(occurrences[reference]?.relations, []);
  }
});

test('a row that two tell and a third does not is no silence any more when one of the two is gone', () => {
  const whole = story(
    `${ferry('seized')}\nTwo fishing boats of the village sank in the storm that night, the coast guard said.\n`,
    `${ferry('liberated')}\nIn the storm that night two fishing boats of the village sank, the coast guard said.\n`,
    ferry('seized'),
  );
  const silent = whole.framings.find((framing) => framing.silent);
  if (!silent) throw new Error('a row is left out by one account');
  const tellers = silent.readings.map(({ witness }) => witness);
  const one = new Set([...(silent.silent ?? []), tellers[0] as string]);
  assert.equal(
    partOf(whole, one).framings.filter((framing) => framing.silent),
    [],
  );
  assert.equal(
    partOf(whole, new Set(tellers)).framings.filter((framing) => framing.silent),
    [],
  );
});

test('what a note says of an account that was taken out is not said any more', () => {
  const whole = story(ferry('seized'), ferry('liberated'), ferry('occupied'));
  for (const ids of partsOf(whole))
    for (const { note, readings } of partOf(whole, ids).framings) {
      const kept = readings.map(({ text }) => text).join(' ');
      for (const verb of ['seize', 'liberate', 'occupy'])
        if (note.includes(`“${verb}”`)) assert.match(kept, verb.slice(0, 4), note);
    }
});

test.run();
