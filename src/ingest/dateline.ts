/** A paragraph in, the length of its dateline out: place, day and agency before the first sentence ("KYIV, Ukraine (AP) — "). */
import { agencyIn } from '../lexicon/agencies.js';

/** Longest dateline that any paper sets. */
const longest = 120;

/** A long dash may touch both words; a hyphen needs a space after it, else "US-Iran" would open with a dateline. */
const dash = / ?[—―] ?| ?(?:–-?|--?) /;
/** Brackets at the end of what stands before the dash: "(AP)", "/TASS/". */
const brackets = / ?(?:\(([^()]{2,40})\)|\/([^/]{2,30})\/)$/;
/** "MOSCOW, May 3 /TASS/. ", "Washington (CNN) ", "(Reuters)": brackets that end a dateline without a dash. */
const closed = /^[^()/]{0,80}(?:\([^()]{2,40}\)|\/[^/]{2,30}\/)(?:[.:] | ?(?:[—―] ?|(?:–-?|--?) )?)/;

/** Units from the start of `paragraph` to its first sentence, 0 when it has no dateline. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, longest).replace(/[\s\u00a0]/g, ' ');
  const found = dash.exec(head);
  if (found && found.index > 1) {
    const length = found.index + found[0].length;
    if (isPlaceAndDay(head.slice(0, found.index)) && opensSentence(head.slice(length))) return length;
  }
  const end = closed.exec(head)?.[0];
  return end !== undefined && isClosed(end) && opensSentence(head.slice(end.length)) ? end.length : 0;
}

/** A capital, a digit, a quotation mark: anything but a small letter. */
function opensSentence(rest: string): boolean {
  const [first] = rest;
  return first !== undefined && first !== ' ' && first === first.toUpperCase();
}

function isPlaceAndDay(text: string): boolean {
  const inBrackets = brackets.exec(text);
  const [town = '', ...more] = text.slice(0, inBrackets?.index ?? text.length).split(', ');
  const agency = inBrackets ? agencyIn(inBrackets[0]) : null;
  if (town === '') return agency !== null;
  return (isTown(town) || (agency !== null && isName(town))) && more.length <= 4 && more.every(isRegionOrDay);
}

/** Without a dash only an agency or CNN, which sets its datelines so, tells that the brackets end one. */
function isClosed(text: string): boolean {
  const body = text.replace(/[\s.:—―–-]+$/, '');
  const glued = /\(CNN\)$/.test(body) || agencyIn(brackets.exec(body)?.[0] ?? '') !== null;
  const [town = '', ...more] = body.replace(brackets, '').split(', ');
  if (!glued) return false;
  return town === '' || ((isTown(town) || isName(town)) && more.every(isRegionOrDay));
}

/** A town in capitals, as agencies set it: "UNITED NATIONS", "ST. PETERSBURG", "SEOUL/WASHINGTON", "AL-ARISH". */
const isTown = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 60 &&
  !/[\d:;()"“”!?]/.test(text) &&
  text === text.toUpperCase() &&
  isCapital(text) &&
  isCapital(text.slice(1));

const isCapital = (text: string): boolean => {
  const [first = ''] = text;
  return first !== first.toLowerCase();
};

/** "London", "Tel Aviv", "West Bank", "S.C.", "DC": up to three words with capitals. */
const isName = (text: string): boolean => {
  const words = text.split(' ');
  return words.length <= 3 && !/[\d:;()"“”!?]/.test(text) && words.every(isCapital);
};

const isRegionOrDay = (text: string): boolean =>
  isName(text) || /^(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?: \d{4})?$|^\d{4}$/.test(text);
