/** A zip file in, the same with every entry dated to the first day that zip knows: the library writes the clock into it. */

const endSign = 0x06054b50;
const entrySign = 0x02014b50;

/** 1 January 1980, midnight. */
const firstDay = 0x0021;

/** For zip files as libraries write them: no comment, no 64-bit entries. Throws RangeError for anything else, a mistake of ours. */
export function withoutDates(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== endSign) throw new RangeError('not a plain zip file');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entrySign) throw new RangeError('not a plain zip file');
    date(view, at + 12);
    date(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function date(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}
