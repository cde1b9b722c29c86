import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Collation, collate, readArticles } from '../../src/index.js';

const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
const { event, articles } = await readArticles([corpus]);
const collation: Collation = collate(articles, { event });
const test = suite('golden: the five accounts around the Lachin corridor');

const siglumOf = (file: string): string =>
  collation.witnesses.find((one) => one.file === `${file}.txt`)?.id as string;

/** The link between the passages that begin (after any quotation mark) with these words. */
const linkBetween = (fileA: string, textA: string, fileB: string, textB: string) =>
  collation.links.find(({ a, b }) => {
    const sides = [a, b].map(({ witness, text }) => ({ witness, text: text.replace(/^["“]/, '') }));
    const has = (file: string, text: string): boolean =>
      sides.some((side) => side.witness === siglumOf(file) && side.text.startsWith(text));
    return has(fileA, textA) && has(fileB, textB);
  });

/** Framings of a device in which one account reads the first words and another the second. */
const framings = (device: string, one: string | RegExp, other: string | RegExp) =>
  collation.framings.filter((framing) => {
    const reads = (words: string | RegExp, but?: string) =>
      framing.readings.find(
        ({ text, witness }) =>
          witness !== but && (typeof words === 'string' ? text === words : words.test(text)),
      );
    const first = framing.device === device ? reads(one) : undefined;
    return first !== undefined && reads(other, first.witness) !== undefined;
  });

const isShown = (device: string, one: string | RegExp, other: string | RegExp): void => {
  const found = framings(device, one, other);
  assert.ok(found.length > 0, `${device}: ${one} / ${other} is not among the framings`);
  assert.ok(
    found.some(({ shown }) => shown),
    `${device}: ${one} / ${other} is not shown`,
  );
};

test('occupied and seized are readings of one loaded framing of linked sentences', () => {
  assert.ok(
    linkBetween('rferl', 'Armenian-backed separatists seized', 'pledges-support', 'Relations between'),
  );
  isShown('loaded', 'occupied', 'seized');
});

test('what Baku liberated is what Armenia lost control over', () => {
  isShown('loaded', 'liberated by Baku', 'losing control over');
});

test('the Armenian military is called Armenian-backed separatists', () => {
  isShown('label', /Armenian military$/, 'Armenian-backed separatists');
});

test('some 30,000 people and tens of thousands are amounts that can both be true', () => {
  isShown('quantity', 'some 30,000 people', 'tens of thousands');
  assert.ok(
    framings('quantity', 'some 30,000 people', 'tens of thousands').every(
      ({ compatible }) => compatible === true,
    ),
  );
});

test('two accounts of one read-out are linked sentence by sentence as the same text', () => {
  const readout = [
    ['Secretary Blinken shared his belief', 'Secretary Blinken shared his belief'],
    ['He also expressed', 'He also expressed'],
    ['Secretary Blinken reiterated', 'Secretary Blinken reiterated'],
    ['He expressed his appreciation', 'He expressed his appreciation'],
  ] as const;
  for (const [one, other] of readout) {
    const link = linkBetween('pledges-support', one, 'lachin-checkpoint', other);
    assert.ok(link, one);
    assert.not.equal(link?.relation, 'rewritten', one);
  }
});

test('one account gives the read-out to a spokesman, the other to the department', () => {
  isShown('attribution', 'Miller added', /^added the State Department readout/);
});

test('deep concern in one account is concerns in another', () => {
  isShown('intensity', 'deep concern', 'concerns');
});

test('a quotation cut to its second half is shown as such', () => {
  const cut = 'undermines efforts to establish confidence in the peace process';
  const found = collation.framings.filter(
    ({ device, readings, shown }) =>
      device === 'quote-change' &&
      shown &&
      readings.some(({ witness, text }) => witness === siglumOf('us-hosts-talks') && text === cut),
  );
  assert.ok(found.length > 0);
});

test('spellings, transliterations, abbreviations and typing slips are no framings', () => {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const same = [
    ['emphasised', 'emphasized'],
    ['pashinian', 'pashinyan'],
    ['us', 'us'],
    ['mirzoya', 'mirzoyan'],
    ['ceasefire', 'ceasefire'],
    ['normalisation', 'normalization'],
  ];
  for (const { readings } of collation.framings)
    for (const [one, other] of same)
      assert.not.ok(
        readings.some(
          (p) => letters(p.text) === one && readings.some((q) => q !== p && letters(q.text) === other),
        ),
        `${one} / ${other}`,
      );
});

test('read-outs of the March call and of the April call are not one occasion', () => {
  const link = linkBetween(
    'rferl',
    'The U.S. State Department said that in the call',
    'pledges-support',
    'Secretary Blinken reiterated',
  );
  assert.ok(!link || link.occasion === 'different');
  const march = collation.witnesses.find(({ file }) => file === 'rferl.txt');
  const readout = march?.passages.find(({ start, end }) =>
    march.text.slice(start, end).includes('reiterated U.S. support for direct talks'),
  );
  const reaches = ({ readings }: Collation['framings'][number]): boolean =>
    readings.some(
      ({ witness, start }) =>
        witness === march?.id && readout !== undefined && start >= readout.start && start < readout.end,
    ) && readings.some(({ witness }) => witness !== march?.id);
  assert.equal(
    collation.framings.filter(reaches).map(({ readings }) => readings.map(({ text }) => text)),
    [],
  );
});

test('at most one framing in ten has a reading of more than 25 words, and every reading has its voice', () => {
  const long = collation.framings.filter(({ readings }) =>
    readings.some(({ text }) => text.split(/\s+/).length > 25),
  );
  assert.ok(long.length <= collation.framings.length / 10);
  for (const { readings } of collation.framings)
    for (const { voice } of readings) assert.ok(['own', 'attributed', 'quoted'].includes(voice));
});

test('words of a read-out that one account quotes stand in another as its own, and both are said', () => {
  const [one, ...others] = collation.reuse;
  assert.equal(others, []);
  assert.is(one?.origin, 'release');
  assert.is(one?.carrier, siglumOf('lachin-checkpoint'));
  assert.equal(
    one?.spans.map(({ witness }) => witness),
    [siglumOf('lachin-checkpoint'), siglumOf('us-hosts-talks')],
  );
  isShown('quote-change', /^the importance of .* U\.S\. support$/, /^the importance of .* US support$/);
});

test.run();
