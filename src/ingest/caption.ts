/** A paragraph in; how much of its start and its end is the credit of a picture. What is left is a caption: the outlet's words, so it stays. */

/** Agencies and picture desks as captions name them. Source of a regular expression, without a group that captures. */
export const pictureSource =
  '(?:AP Photo|Associated Press|AP|AFP|Reuters|REUTERS|EPA-EFE|EPA|EFE|Getty Images|Getty|Agencies|Xinhua|PA Wire|PA|Rex Features|Rex|Shutterstock|WireImage|Bloomberg|SWNS|Splash News|Barcroft Media|iStock|USA TODAY Sports)';

const heads: readonly RegExp[] = [
  /^image (?:copyright|source|credit)\s.{1,60}?\simage caption\s+/i,
  /^(?:image|media|photo|picture) caption:?\s+/i,
  /^FILE ?[-–—]+ ?(?=In (?:this|an?)\b)/,
  // "Reuters Fans celebrate their 108-year wait": tabloids set the credit first, and no full stop.
  new RegExp(
    `^(?:AP:Associated Press|Getty - Contributor|${pictureSource})(?: • ${pictureSource})? (?=[A-Z][^\\n]{20,240}[^.!?”"’'):]$)`,
  ),
];

const tails: readonly RegExp[] = [
  new RegExp(`(?<=[.!?”"])\\s+[A-Z][^\\s/,()\\d]{1,30}(?: [A-Z][^\\s/,()\\d]{0,30}){1,3}/${pictureSource}$`),
  new RegExp(`(?<=[.!?”"])\\s+${pictureSource}/[A-Z][^\\s/,()\\d]{1,30}(?: [A-Z][^\\s/,()\\d]{0,30}){0,3}$`),
  /\s*[([](?:(?:file )?photos?|images?|pictures?|photo credits?|credits?|video)(?:\s?[:/]|\s(?:by|courtesy)\b)[^()[\]]{1,100}[)\]]\.?$/i,
  /\s*[([](?:AP|AFP|EPA|Reuters) (?:photo|file|video)\b[^()[\]]{0,100}[)\]]\.?$/i,
  new RegExp(`\\s*[(\\[][^()\\[\\]]{0,60}(?<![A-Za-z0-9])${pictureSource}(?:, file)?[)\\]]$`, 'i'),
  /\s*©\s?(?:\d{4} )?[A-Z][^\d,;:!?()/]{1,60}(?: ?[(/][A-Za-z /]{1,40}\)?)?$/,
];

/** Longest credit at either end, in units. */
const longestCredit = 160;

/** Units at the start and at the end, white space between them and the caption counted in; 0 and 0 where it is no caption. */
export function captionCredit(paragraph: string): { readonly before: number; readonly after: number } {
  const before = lengthOf(heads, paragraph);
  const after = lengthOf(tails, paragraph.slice(before).slice(-longestCredit));
  return { before, after };
}

function lengthOf(forms: readonly RegExp[], text: string): number {
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return found[0].length;
  }
  return 0;
}
