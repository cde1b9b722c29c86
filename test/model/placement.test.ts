import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { standingsOf } from '../../src/model/placement.js';
import type { PassageKind } from '../../src/model/witness.js';

const test = suite('model: where a passage stands');

/** Lines as passages; each its own paragraph unless it begins with "+". */
function standing(lines: readonly (readonly [PassageKind, string])[]) {
  let text = '🙂 Café\u0301 “x” ';
  let paragraph = -1;
  const passages = lines.map(([kind, line]) => {
    const own = line.replace(/^\+/, '');
    const start = text.length;
    text += `${own} `;
    if (!line.startsWith('+')) paragraph++;
    return { start, end: start + own.length, kind, paragraph };
  });
  return standingsOf(text, passages);
}

const body = (count: number): (readonly [PassageKind, string])[] =>
  Array.from(
    { length: count },
    (_, k) => ['sentence', `Ten words of sentence ${k} are in each of these.`] as const,
  );

test('headline, lead and thirds, counted in words of the body', () => {
  const all = standing([['headline', 'A headline'], ...body(9)]);
  assert.equal(
    all.map((one) => one?.zone),
    [
      'headline',
      'lead',
      'first third',
      'first third',
      'middle third',
      'middle third',
      'middle third',
      'last third',
      'last third',
      'last third',
    ],
  );
  assert.is(all[9]?.before, 80);
  assert.is(all[9]?.words, 90);
  assert.is(all[9]?.sentences, 9);
  assert.is(all[0]?.at, 0);
});

test('the lead is the first paragraph, but two sentences at most', () => {
  const zones = standing(body(9).map(([kind, line], k) => [kind, k > 0 && k < 4 ? `+${line}` : line])).map(
    (one) => one?.zone,
  );
  assert.equal(zones.slice(0, 4), ['lead', 'lead', 'first third', 'middle third']);
});

test('boilerplate stands nowhere and moves nothing; a heading has a place but no words of the body', () => {
  const plain = standing(body(6));
  const mixed = standing([
    ['boilerplate', 'Subscribe to our newsletter now and read much more of this'],
    ...body(3),
    ['heading', 'What comes next'],
    ...body(3),
  ]);
  assert.is(mixed[0], null);
  assert.is(mixed[4]?.zone, 'middle third');
  assert.equal(mixed[7], plain[5]);
});

test('a text without words or sentences throws nothing', () => {
  assert.equal(standingsOf('', []), []);
  assert.is(standing([['sentence', '… — …']])[0]?.at, 0);
});

test.run();
