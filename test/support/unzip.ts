/** A ZIP archive in; its files out, by path, with the date each bears (as the format writes it). For archives without a comment. */
import { inflateRawSync } from 'node:zlib';

export interface Unzipped {
  readonly date: number;
  readonly text: string;
}

export function unzip(bytes: Uint8Array): ReadonlyMap<string, Unzipped> {
  const archive = Buffer.from(bytes);
  const tail = archive.length - 22;
  if (archive.readUInt32LE(tail) !== 0x06054b50) throw new Error('no archive');
  const files = new Map<string, Unzipped>();
  let at = archive.readUInt32LE(tail + 16);
  for (let left = archive.readUInt16LE(tail + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    files.set(archive.toString('utf8', at + 46, at + 46 + (name ?? 0)), {
      date: archive.readUInt32LE(at + 12),
      text: content.toString('utf8'),
    });
    if (archive.readUInt32LE(header + 10) !== archive.readUInt32LE(at + 12)) throw new Error('two dates');
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
