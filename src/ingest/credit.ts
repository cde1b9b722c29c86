/** The lines beside a story in; out, who wrote it for others: a reprint line first, else an agency named in a dateline, byline or copyright line. */

import { agencyIn } from '../lexicon/agencies.js';
import type { Credit } from '../model/article.js';

export function creditIn(lines: readonly string[]): Credit | null {
  for (const line of lines) {
    const owner = reprintedFrom(line);
    if (owner) return { agency: owner, kind: 'reprint' };
  }
  for (const line of lines) {
    const agency = wireIn(line);
    if (agency) return { agency, kind: 'wire' };
  }
  return null;
}

const permission =
  /\b(?:re)?(?:printed|published|posted) (?:here )?(?:with|by) (?:the )?(?:kind )?permission (?:of|from) (?:the )?([^.]{2,80})/i;
const originally = /\b(?:first|originally) (?:published|appeared) (?:on|in|by|at) (?:the )?([^.]{2,60})/i;
/** "Copyright (c) 2015. RFE/RL, Inc.": the holder's own short name is better than the address that follows. */
const holder =
  /(?:©|\(c\)|copyright)(?:©|\(c\)|[\s\d.,–-])*(?:by )?(?:the )?([^.,;]{2,60}?)(?:,? (?:Inc|Ltd|LLC|GmbH)\b|[.,;]|$)/i;

function reprintedFrom(line: string): string | null {
  const found = permission.exec(line) ?? originally.exec(line);
  if (!found?.[1]) return null;
  const owner = holder
    .exec(line)?.[1]
    ?.replace(/^\W*(?:\(c\)|©)?[\s\d.]*/i, '')
    .trim();
  return owner || found[1].split(',')[0]?.trim() || null;
}

/** Captions and bare photo credits name agencies for their pictures, a line of thanks for a part: neither makes the text a wire story. */
const notTheText = /photo|image|getty|caption|\bfile\b|contributed|with assistance|\bpicture/i;
/** Only Reuters signs its reports like this. */
const reutersSignature = /^\(?(?:additional )?reporting by .{1,200}[;.] ?(?:writing|editing)\b/i;

function wireIn(line: string): string | null {
  if (notTheText.test(line) || line.length > 300) return null;
  if (reutersSignature.test(line)) return 'Reuters';
  const names =
    /^(?:by\b|[^()]{0,100}\([^()]{2,40}\)|[^/]{0,80}\/[^/]{2,30}\/|.{0,20}(?:©|\(c\)|copyright)|[(—–-])/i.test(
      line,
    );
  return names || line.length <= 60 ? agencyIn(line) : null;
}
