import { createRequire } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { slotOf, slotsFor, taggerModel } from '../../src/lexicon/tagger-model.js';

const test = suite('lexicon: tagger model');

interface Tokens {
  out(its: unknown): unknown[];
}
interface Nlp {
  readonly its: Readonly<Record<string, unknown>>;
  readDoc(text: string): { tokens(): Tokens };
}

const require = createRequire(import.meta.url);
const create = require('wink-nlp') as (model: unknown, pipe: string[]) => Nlp;
const prepared = create(taggerModel(), ['pos']);
const original = create(require('wink-eng-lite-web-model'), ['pos']);

const texts = [
  '🌊 The miller’s daughters weren’t told — “We’ll rebuild”, she’d said; Cafe\u0301 owners couldn’t.',
  'River levels rose 12.5% to 3,400 m³ on Nov. 3, 2021, i.e. the U.S.-led mission had re-taken Zbrünsk.',
  'constructor toString __proto__ hasOwnProperty valueOf prototype length',
  'Mayors emphasised colour; MAYORS EMPHASIZED COLOR; quokkas flummoxed Qwertyuiopland’s un-mowed lawns.',
  'mail me@example.org or https://example.org/a?b=c #talks @mayor :-) 😀👩‍🌾 \n\n\n end',
  '',
  'これは英語ではない。 Это не по-английски.',
];

test('tags, lemmas and surface forms are those of the package, also for unknown words met twice', () => {
  for (const text of [...texts, ...texts]) {
    const [ours, theirs] = [prepared.readDoc(text).tokens(), original.readDoc(text).tokens()];
    for (const its of ['value', 'pos', 'lemma', 'normal', 'type'])
      assert.equal(ours.out(prepared.its[its]), theirs.out(original.its[its]), `${its} of ${text}`);
  }
});

test('words are spread over a table of which less than half is taken', () => {
  assert.is(slotsFor(5), 16);
  assert.is(slotsFor(87_593), 262_144);
  assert.not.equal(slotOf('seized', 1024), slotOf('occupied', 1024));
  for (const word of ['', 'a', '🌊', 'x'.repeat(5000)])
    assert.ok(slotOf(word, 16) >= 0 && slotOf(word, 16) < 16, word);
});

test.run();
