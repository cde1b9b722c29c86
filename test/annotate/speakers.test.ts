import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { linkSpeakers } from '../../src/annotate/speakers.js';
import type { Mention, Witness } from '../../src/model/witness.js';
import { annotated } from './annotated.js';

const test = suite('annotate: whose name a speaker carries');

/** Each mention its own name, so that the name found tells the mention. */
const linked = (witness: Witness): Witness =>
  linkSpeakers(
    witness,
    witness.mentions.map(({ text }) => text),
  );

test('the person of a phrase comes before its body, its body before its place', () => {
  const said = (source: string): string | null | undefined =>
    linked(annotated(`🙂 The cafe\u0301 “closed”. ${source} said that the port was shut.`)).attributions[0]
      ?.source?.name;
  assert.is(said('Norwegian Labour Party spokesman Ole Aas'), 'Ole Aas');
  assert.is(said('A spokesman for the Harbour Ministry in Norway'), 'Harbour Ministry');
  assert.is(said('The union'), null);
});

test('an account that repeats itself a thousand times asks for a few mentions a speaker', () => {
  const witness = annotated(
    '🙂 Mayor Ana Sol said the cafe\u0301 “would reopen”, according to Reuters.\n'.repeat(1000),
  );
  let asked = 0;
  const counted = (mention: Mention): Mention => ({
    ...mention,
    get end() {
      asked++;
      return mention.end;
    },
  });
  const speakers = witness.quotations.length + witness.attributions.length;
  assert.ok(speakers >= 2000);
  const { attributions } = linked({ ...witness, mentions: witness.mentions.map(counted) });
  assert.equal(
    attributions.slice(-2).map(({ source }) => source?.name),
    ['Ana Sol', 'Reuters'],
  );
  assert.ok(asked <= speakers * 20, `${asked} for ${speakers} speakers`);
});

test.run();
