/** Bytes of a file in, its text out: UTF-8, UTF-16 with its mark, else Windows-1252, which takes any byte; what is no text is refused. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.js';
import { printable } from '../text/printable.js';

/** First bytes of formats that people rename to .txt, with what to call them. */
const signatures: readonly { readonly starts: readonly number[]; readonly name: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF document' },
  { starts: [0x50, 0x4b, 0x03, 0x04], name: 'a zip archive or an office document' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old office document' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich text document' },
  { starts: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { starts: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { starts: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { starts: [0x1f, 0x8b], name: 'a gzip archive' },
  { starts: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
];

/** Random bytes hold 12 % control characters and more, the worst of saved web pages under 1 %. */
const controlShare = 0.02;
/** A few are let pass whatever the share: a short text with a stray escape sequence is still a text. */
const controlsLetPass = 3;

/** Throws InputError `empty` or `binary`, naming the file. */
export function decode(bytes: Uint8Array, file: string): string {
  const name = printable(file);
  const signature = signatures.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (signature) throw new InputError('binary', `${name} is ${signature.name}, not a text`);
  const text = textOf(bytes);
  if (isBinary(text)) throw new InputError('binary', `${name} is not a text file: it holds binary data`);
  if (isBlank(text)) throw new InputError('empty', `${name} is empty: there is no text in it`);
  return text;
}

/** Nothing but white space and characters that show nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Cc}]*$/u.test(text);

/** Name of the encoding that the bytes are read in for want of a better one; null where they tell their own. */
export const guessedEncoding = (bytes: Uint8Array): string | null =>
  hasUtf16Mark(bytes) || isUtf8(bytes) || declaredCharset(bytes) !== null ? null : 'Windows-1252';

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // In one go Node 20 decodes windows-1252 as Latin-1, curly quotes becoming control characters; as a stream it does not.
    return new TextDecoder(declaredCharset(bytes) ?? 'windows-1252').decode(bytes, { stream: true });
  }
}

/** The character set that an old web page names for itself, where it names one that is known. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
  if (label === undefined || /^utf/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g)?.length ?? 0;
  return controls > controlsLetPass && controls > text.length * controlShare;
}
