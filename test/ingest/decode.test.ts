import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError } from '../../src/errors.js';
import { decode, guessedEncoding } from '../../src/ingest/decode.js';

const test = suite('ingest: decoding bytes');

const text = '🛰️ “Café” talks: e\u0301toile\r\nSecond line.';
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

function refusal(content: Uint8Array, file = 'a.txt'): InputError {
  try {
    decode(content, file);
  } catch (error) {
    assert.instance(error, InputError);
    return error as InputError;
  }
  throw new Error('was not refused');
}

test('UTF-8 comes out as it went in, line ends and accents untouched', () => {
  assert.is(decode(bytes(text), 'a.txt'), text);
});

test('a byte order mark is no part of the text, in any of its encodings', () => {
  assert.is(decode(bytes(`\ufeff${text}`), 'a.txt'), text);
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  assert.is(decode(little, 'a.txt'), text);
  assert.is(decode(Buffer.from(little).swap16(), 'a.txt'), text);
});

test('what is no UTF-8 is read as Windows-1252, curly quotes and euro sign included', () => {
  assert.is(decode(Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80]), 'a.txt'), '“café” €');
});

test('a page that declares its character set is read in it', () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset="windows-1251"><p>'),
    Buffer.from([0xcc, 0xe8, 0xf0]),
  ]);
  assert.is(decode(page, 'a.html'), '<meta charset="windows-1251"><p>Мир');
});

test('an encoding is a guess only where neither bytes nor page tell it', () => {
  const accent = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
  assert.is(guessedEncoding(accent), 'Windows-1252');
  assert.is(guessedEncoding(bytes(text)), null);
  assert.is(guessedEncoding(Buffer.from(`\ufeff${text}`, 'utf16le')), null);
  assert.is(guessedEncoding(Buffer.concat([Buffer.from('<meta charset="windows-1251">'), accent])), null);
});

test('nothing, white space and invisible characters alone are empty', () => {
  for (const content of ['', ' \r\n\t ', '\u200b\u2060\n', '\ufeff'])
    assert.is(refusal(bytes(content)).code, 'empty');
  assert.is(refusal(bytes(''), 'quiet.txt').message, 'quiet.txt is empty: there is no text in it');
});

test('pictures, archives and documents are named for what they are, whatever the file is called', () => {
  assert.match(refusal(bytes('%PDF-1.7 and more')).message, /^a\.txt is a PDF document/);
  assert.match(refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 20])).message, /zip archive/);
  assert.match(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13])).message, /PNG/);
  assert.is(refusal(bytes('{\\rtf1 text}')).code, 'binary');
});

test('zero bytes and many control characters are binary, a stray one is not', () => {
  assert.is(refusal(bytes('some text\0and more')).code, 'binary');
  assert.is(refusal(bytes('\x01\x02\x03\x04\x05\x06 short')).code, 'binary');
  assert.is(decode(bytes('A line with one \x1b[1m escape'), 'a.txt'), 'A line with one \x1b[1m escape');
});

test('a hostile file name cannot write to the terminal', () => {
  const { message } = refusal(bytes(''), 'a\n\x1b[2Jb\u202e.txt');
  assert.is(message, 'a\\x0a\\x1b[2Jb\\u{202e}.txt is empty: there is no text in it');
});

test.run();
