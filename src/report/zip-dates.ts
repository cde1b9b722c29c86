/** A ZIP archive in, the same archive out with one fixed date on all its files: what was made at another hour has the same bytes. */

/** Signatures and places of fields: APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
const end = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 } as const;
const entry = { length: 46, date: 12, name: 28, extra: 30, comment: 32, header: 42 } as const;
const headerDate = 10;
/** 1 January 1980, midnight: the earliest that the format knows. */
const earliest = 0x00210000;

/** For archives without a comment and under 4 GB. */
export function withFixedDates(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const tail = bytes.length - end.length;
  if (view.getUint32(tail, true) !== end.signature)
    throw new RangeError('the archive has no end where it should');
  let at = view.getUint32(tail + end.directory, true);
  for (let left = view.getUint16(tail + end.entries, true); left > 0; left--) {
    view.setUint32(at + entry.date, earliest, true);
    view.setUint32(view.getUint32(at + entry.header, true) + headerDate, earliest, true);
    const names = [entry.name, entry.extra, entry.comment].map((field) => view.getUint16(at + field, true));
    at += names.reduce((sum, length) => sum + length, entry.length);
  }
  return bytes;
}
