import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { parseContrastSets, readContrastSets } from '../../src/ingest/contrast-sets.js';
import { withFolder } from '../support/folder.js';

const test = suite('ingest: contrast sets of a user');

const parse = (value: unknown) =>
  parseContrastSets(typeof value === 'string' ? value : JSON.stringify(value), 'my/words.json', 'words.json');

function faultOf(value: unknown): string {
  try {
    parse(value);
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'bad-sets');
    const { message } = error as InputError;
    assert.match(message, /^my\/words\.json: [^\p{Cc}]+$/u);
    return message.slice('my/words.json: '.length);
  }
  throw new Error(`was not refused: ${JSON.stringify(value)}`);
}

const inSet = (set: unknown): string => faultOf({ sets: [{ members: ['halt', 'shelve'] }, set] });

test('members alone are enough; the rest is filled in', () => {
  assert.equal(parse('\ufeff{"sets":[{"members":["halt","put on ice"]}]}'), [
    { head: 'halt', members: ['halt', 'put on ice'], device: 'loaded', note: '', source: 'words.json' },
  ]);
});

test('everything a set may hold comes out', () => {
  const set = {
    head: 'link',
    members: { lifeline: 'praise', link: 'neutral' },
    device: 'label',
    pos: 'noun',
    note: 'What the ferry is.',
    source: 'desk',
  };
  assert.equal(parse({ sets: [set] }), [set]);
});

test('each fault is one line that names the place', () => {
  assert.match(faultOf('{"sets":'), /^is no valid JSON: /);
  assert.is(faultOf([]), 'sets: is missing');
  assert.is(faultOf({ set: [] }), 'sets: is missing');
  assert.is(faultOf({ sets: {} }), 'sets: must be a list of sets');
  assert.is(faultOf({ sets: [] }), 'sets: must hold at least one set');
  assert.match(inSet('a'), /^sets\[1\]: must be an object/);
  assert.is(inSet({ member: ['a', 'b'] }), 'sets[1].members: is missing');
  assert.match(inSet({ members: ['a', 'b'], 'mo\u001bod': 1 }), /^sets\[1\]\.mo.*is no part of a set/);
  assert.is(inSet({ members: ['a'] }), 'sets[1].members: must hold two words at least');
  assert.is(
    inSet({ members: 'ab' }),
    'sets[1].members: must be a list of words, or an object of word to slant',
  );
  assert.match(inSet({ members: ['a', 3] }), /^sets\[1\]\.members\[1\]: must be a word/);
  assert.match(inSet({ members: ['a', '🌊'] }), /^sets\[1\]\.members\[1\]: must be a word/);
  assert.match(inSet({ members: { a: 'x', b: 3 } }), /^sets\[1\]\.members\.b: must be a text/);
  assert.match(inSet({ members: ['Cafe\u0301', 'cafe'] }), /^sets\[1\]\.members: "cafe" stands twice/);
  assert.match(inSet({ members: ['a', 'b'], device: 'bias' }), /device: must be one of loaded, label/);
  assert.match(inSet({ members: ['a', 'b'], pos: 'adverb' }), /pos: must be one of noun, verb/);
  assert.match(inSet({ members: ['a', 'b'], head: 'c' }), /head: "c" is none of the members/);
  assert.match(inSet({ members: ['a', 'x'.repeat(81)] }), /longer than 80/);
});

test('a file is read; one that is not there or no file is refused by name', () =>
  withFolder({ 'words.json': '{"sets":[{"members":["halt","shelve"]}]}' }, async (folder) => {
    const [set] = await readContrastSets(join(folder, 'words.json'));
    assert.is(set?.source, 'words.json');
    await writeFile(join(folder, 'bad.json'), '{}');
    for (const [name, code] of [
      ['none.json', 'not-found'],
      ['', 'unreadable'],
      ['bad.json', 'bad-sets'],
    ] as const)
      try {
        await readContrastSets(join(folder, name));
        assert.unreachable(name);
      } catch (error) {
        assert.is((error as InputError).code, code);
      }
  }));

test.run();
