/** A paragraph in, the length of its dateline out: place, day and agency before the first sentence ("KYIV, Ukraine (AP) — "). */
import { agencyPattern } from './agencies.js';

/** A long dash may touch both words; a hyphen needs a space after it, else "US-Iran" would open with a dateline. */
const dash = '(?: ?[—―] ?| ?(?:–-?|--?) )';
/** A town in capitals, as agencies set it: "UNITED NATIONS", "ST. PETERSBURG", "SEOUL/WASHINGTON", "AL-ARISH". */
const town = "\\p{Lu}{2}[\\p{Lu}.'’/-]*(?: (?:\\p{Lu}[\\p{Lu}.'’/-]+|\\p{Lu}))*";
/** "Ukraine", "West Bank", "S.C.", "Fla.", "DC". */
const region = "(?:, (?!\\d)\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}){0,2}";
const day = '(?:, (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?)?';
const brackets = '(?: \\([^()]{2,40}\\)| /[^/]{2,30}/)';
/** What follows opens a sentence: a capital, a digit or a quotation mark. */
const opening = '(?=[\\p{Lu}\\p{N}"“„«‘\'\\[])';

const forms: readonly RegExp[] = [
  // KYIV, Ukraine, May 3 (AP) —
  new RegExp(`^${town}${region}${day}${brackets}?${dash}${opening}`, 'u'),
  // MOSCOW, May 3 /TASS/.
  new RegExp(`^${town}${region}${day}${brackets}[.:] ${opening}`, 'u'),
  // London, May 3 (Reuters) -
  new RegExp(
    `^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}${region}${day} \\(${agencyPattern}\\)${dash}${opening}`,
    'u',
  ),
  // Washington (CNN) The …, (Reuters) - The …: capitals in brackets, glued or not
  new RegExp(
    `^(?:\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}${region} )?\\((?:CNN|${agencyPattern})\\)(?:${dash}| ?)${opening}`,
    'u',
  ),
];

/** Longest dateline that any paper sets. */
const longest = 120;

/** Units from the start of `paragraph` to its first sentence, 0 when it has no dateline. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, longest).replace(/[\s\u00a0]/g, ' ');
  for (const form of forms) {
    const found = form.exec(head);
    if (found) return found[0].length;
  }
  return 0;
}
