import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { parseEvent } from '../../src/ingest/event.js';

const test = suite('ingest: event.json');

function faultOf(source: unknown): string {
  try {
    parseEvent(typeof source === 'string' ? source : JSON.stringify(source), 'river/event.json');
  } catch (error) {
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'bad-event');
    return (error as InputError).message;
  }
  throw new Error('was not refused');
}

test('title and accounts come out; what is null or absent stays open', () => {
  const { title, accounts } = parseEvent(
    '\ufeff{"title":"River talks","accounts":[{"file":"a.txt","outlet":null,"date":"2023-05-01"},{"file":"b.txt"}],"more":1}',
    'event.json',
  );
  assert.is(title, 'River talks');
  assert.equal(
    [...(accounts ?? [])],
    [
      ['a.txt', { outlet: null, date: '2023-05-01' }],
      ['b.txt', {}],
    ],
  );
  assert.equal(parseEvent('{"title":null}', 'event.json'), { title: null, accounts: null });
});

test('each fault is one line that names file and place', () => {
  assert.match(faultOf('{"title":'), /^river\/event\.json: is no valid JSON: /);
  assert.match(faultOf([]), /^river\/event\.json: /);
  assert.match(faultOf({ accounts: [] }), /: accounts: must name at least one account$/);
  assert.match(faultOf({ accounts: [{ file: 'a.txt' }, { outlet: 'X' }] }), /: accounts\[1\]\.file: /);
  assert.match(
    faultOf({ accounts: [{ file: 'a.txt', date: '2023-02-30' }] }),
    /: accounts\[0\]\.date: must be a day/,
  );
  assert.match(faultOf({ accounts: [{ file: 'a.txt', date: 20230501 }] }), /: accounts\[0\]\.date: /);
  assert.match(
    faultOf({ accounts: [{ file: 'a.txt', url: 'javascript:alert(1)' }] }),
    /: accounts\[0\]\.url: /,
  );
  assert.match(
    faultOf({ accounts: [{ file: 'a.txt' }, { file: 'a.txt' }] }),
    /: accounts: "a\.txt" is named twice$/,
  );
});

test('an account outside the folder is refused', () => {
  for (const file of ['../a.txt', '/etc/passwd', 'b\\a.txt', '..', 'a\0.txt'])
    assert.match(faultOf({ accounts: [{ file }] }), /must be the name of a file beside event\.json/, file);
});

test.run();
