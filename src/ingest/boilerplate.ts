/**
 * Lines that stand beside an article without being part of it, as data. Each pattern is laid on one whole paragraph, its white
 * space made single spaces. When in doubt a paragraph stays: a leftover shown costs a glance, a sentence hidden is a false silence.
 *
 * To add one: take the line from a page as saved, write the narrowest pattern that any site's form of it fits, say where it is seen.
 */
import { agencyPattern } from '../lexicon/agencies.js';
import { pictureSource } from './caption.js';

export interface Leftover {
  readonly pattern: RegExp;
  /** What it is, in words for people. */
  readonly note: string;
  /** `later`: never the first paragraph, which may be a headline that reads the same. Without it anywhere. */
  readonly place?: 'later';
  /** `links`: the lines after it are titles of other articles. */
  readonly opens?: 'links';
  /** Laid on paragraphs of any length; must take linear time. */
  readonly long?: true;
  /** An agency that it names made a picture, not the text. */
  readonly picture?: true;
}

/** A word of a name. Latin letters do: agencies sign so. `\p` classes took a third of the time that ingest has. */
const capital = 'A-Z\u00c0-\u00de\u0100-\u017f';
const person = `[${capital}][^\\s/,()\\d]{0,30}`;

const navigation: readonly Leftover[] = [
  { pattern: /^close this search box\.?$/i, note: 'search box' },
  {
    pattern: /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer)\.?$/i,
    note: 'skip link',
  },
  {
    pattern: /^(?:back|return) to (?:the )?(?:top|homepage|home page)(?: of page| button)?\.?$/i,
    note: 'link to the top',
  },
  {
    pattern:
      /^(?:home|menu|search|next|prev|previous|log ?in|sign in|my account|close|more|print|loading|contents|topics|tags)\W*$/i,
    note: 'menu word',
  },
  { pattern: /^(?:save){1,9}$/i, note: 'save button' },
  {
    pattern: /^(?:scroll|swipe) (?:down |below )?for (?:the )?(?:video|more|photos|gallery)\W*$/i,
    note: 'scroll hint',
  },
  { pattern: /^[^\p{L}\p{N}]+$/u, note: 'rule or ornament' },
  { pattern: /^click (?:here|on the|the link)\b.{0,160}$/i, note: 'click hint' },
  {
    pattern: /^(?:please )?(?:enable|turn on|allow) (?:javascript|cookies)\b.{0,160}$/i,
    note: 'browser hint',
  },
  {
    pattern: /^(?:your browser (?:does not|doesn['’]t)|javascript (?:is|must be)) .{0,160}$/i,
    note: 'browser hint',
  },
];

const related: readonly Leftover[] = [
  {
    pattern:
      /^(?:(?:related|recommended|latest|more|top|popular|trending|other|similar)(?: (?:articles?|stories|news|coverage|content|topics|links|posts|videos?|headlines|reading))+|related|recommended|most (?:read|popular|viewed|shared)|trending(?: now)?|you (?:may|might)(?: also)? (?:like|be interested in)|more on this(?: story)?|read (?:more|next|also)|see also|also read|don['’]t miss|further reading|what to read next) ?:?$/i,
    note: 'heading over links to other articles',
    opens: 'links',
  },
  {
    pattern:
      /^(?:related|more|read (?:more|also|next)|see also|also read|recommended|watch|listen|photos?|videos?|gallery|in pictures) ?[:|»>] ?\S.{0,220}$/i,
    note: 'link to another article',
    place: 'later',
  },
  { pattern: /^\S.{0,180}[^.!?] read more$/i, note: 'link to another article', place: 'later' },
  { pattern: /^\[[^[\]]{1,220}\]$/, note: 'link or remark set in by the site', place: 'later' },
  {
    pattern:
      /^for (?:more|full|all|complete) [^.!?]{1,80}(?:https?:|www\.|, (?:visit|go to|click)\b).{1,200}$/i,
    note: 'link to coverage',
  },
];

const sharing: readonly Leftover[] = [
  {
    pattern:
      /^(?=.*\b(?:share|tweet|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|messenger|e-?mail)\b)(?:(?:share|tweet|post|pin|print|save|copy|link|this|on|via|to|with|by|or|and|article|story|page|more|options|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest|messenger|e-?mail)(?:[\s,|·/:&+•]+|$)){1,20}$/i,
    note: 'share buttons',
  },
  { pattern: /^read or share this (?:story|article)\b.{0,160}$/i, note: 'share link' },
  {
    pattern:
      /^(?:follow|like|find|join|check) (?:us|me|him|her|them|@?\w+(?: \w+){0,3})(?: out)? (?:on|at|@) ?(?:@\w+|twitter|x|facebook|instagram|youtube|telegram|tiktok|linkedin|whatsapp|social media)\b.{0,120}$/i,
    note: 'invitation to follow',
  },
  { pattern: /^follow (?:us )?@ ?\w*$/i, note: 'invitation to follow' },
  { pattern: /^(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+$/i, note: 'bare address' },
  { pattern: /^[@#]\w+$/, note: 'bare handle or tag' },
];

const subscription: readonly Leftover[] = [
  { pattern: /^subscribe(?: (?:now|today|here|to|for|and)\b.{0,140})?[.!]?$/i, note: 'subscription' },
  { pattern: /^sign up(?: (?:for|to|here|now|today)\b.{0,200})?[.!]?$/i, note: 'newsletter' },
  {
    pattern:
      /^(?:get|receive|keep up with|enter|stay up to date) .{0,160}\b(?:newsletters?|inbox|e-?mail (?:address|alerts?)|by subscribing|digital access|subscribing now)\b.{0,60}$/i,
    note: 'newsletter',
  },
  { pattern: /^newsletter sign[ -]?up\b.{0,780}$/i, note: 'newsletter form with all its messages' },
  {
    pattern: /^.{0,60}\benter your e-?mail address please enter an? .{0,400}$/i,
    note: 'newsletter form with all its messages',
  },
  { pattern: /^(?:already a|not a|become a) (?:subscriber|member)\b.{0,120}$/i, note: 'subscription' },
  {
    pattern: /^(?:please )?(?:verify|confirm) (?:that )?you['’]?re? (?:are )?not a robot\b.{0,200}$/i,
    note: 'robot check',
  },
  { pattern: /^get digital access$/i, note: 'subscription' },
  {
    pattern: /^(?:this (?:web)?site|we|our (?:web)?site|by continuing)\b.{0,60}\bcookies\b.{0,200}$/i,
    note: 'cookie notice',
  },
  { pattern: /^(?:accept|reject|manage)(?: all)? cookies$/i, note: 'cookie notice' },
  {
    pattern:
      /^by (?:continuing|clicking|signing up|subscribing|using this site)\b.{0,160}\b(?:agree|consent|accept)\b.{0,160}$/i,
    note: 'terms of use',
  },
];

const advertisement: readonly Leftover[] = [
  {
    pattern:
      /^\W*(?:advertisements?|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content))\W*(?:(?:continue reading|scroll to continue|story continues|article continues)[^.!?]{0,40})?\W*$/i,
    note: 'mark of an advertisement',
  },
  { pattern: /^(?:story|article) continues (?:below|after)\b.{0,60}$/i, note: 'mark of an advertisement' },
  { pattern: /^continue reading(?: the main story| below)?\W*$/i, note: 'mark of an advertisement' },
];

const media: readonly Leftover[] = [
  {
    pattern:
      /^(?:photos?|videos?|images?|pictures?|audio|graphic|map|slideshow|gallery|file photo|media caption)(?: ?\(\d+ images?\))?\W*$/i,
    note: 'mark of a picture or film',
  },
  { pattern: /^enlarge (?:this )?image\b.{0,320}$/i, note: 'picture with its credit' },
  {
    pattern:
      /^(?:image (?:copyright|source|credit)|media caption|(?:photo|image|picture) (?:credit|courtesy|by)\b|(?:photo|photographer|photograph|picture|credit) ?[:/])(?!.*\bimage caption\b).{0,160}$/i,
    note: 'picture credit',
  },
  { pattern: /^photos: .{1,40000} hide caption(?: \d+ of \d+)?$/i, note: 'picture gallery', long: true },
  { pattern: /^\d{1,3}\/\d{1,3} \d{1,2} [A-Z][a-z]+ \d{4}\b.{0,700}$/, note: 'picture gallery' },
  {
    pattern: new RegExp(`^${person}(?: ${person}){1,3} ?/ ?${pictureSource}\\b.{0,60}$`),
    note: 'picture credit',
  },
  {
    pattern: new RegExp(`^${person}(?: ${person}){1,2}/[A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z.]{1,20})?$`),
    note: 'picture credit',
    place: 'later',
  },
  { pattern: new RegExp(`^(?:${pictureSource}[/, ]*)+$`), note: 'picture credit', place: 'later' },
];

const credit: readonly Leftover[] = [
  {
    pattern:
      /^(?:™|\(r\)|®| |&|and)*(?:©|\(c\)|copyright (?:©|\(c\)|by\b|\d{4}|notice\b)|copyright:).{0,500}$/i,
    note: 'copyright line',
  },
  { pattern: /^.{0,240}\ball rights reserved\b.{0,300}$/i, note: 'copyright line' },
  {
    pattern:
      /^(?:re)?(?:printed|published|posted) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b.{0,240}$/i,
    note: 'reprint line',
  },
  {
    pattern:
      /^(?:this (?:article|story|post|piece|report) )?(?:was |has been )?(?:first |originally )(?:published|appeared) (?:on|in|by|at) .{1,120}$/i,
    note: 'reprint line',
  },
  {
    pattern:
      /^.{0,240}\b(?:contributed|contributing) (?:to this|to the|reporting)(?: (?:report|story|article|dispatch))?\b.{0,80}$/i,
    note: 'contributors',
    place: 'later',
  },
  {
    pattern:
      /^\W?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|reported|translated) by\b.{0,320}$/i,
    note: 'reporters and editors',
  },
  { pattern: /^[—–-]+ ?with assistance (?:by|from)\b.{0,240}$/i, note: 'contributors' },
  {
    pattern: new RegExp(
      `^(?:By|BY)(?:(?:, | \\| | [-–—/] | )(?:${person}|and|&|de|van|der|al|von|la|bin|for|the|of|in))+$`,
    ),
    note: 'byline',
  },
  {
    pattern: new RegExp(
      `^(?:[a-z]{2,4}(?:/[a-z]{2,4})* )?[(—–-]? ?${agencyPattern}(?:(?: ?[,/&|-] ?| and | )(?:${agencyPattern}|agencies))*\\)?\\.?$`,
    ),
    note: 'agency credit',
  },
  {
    pattern: /^\([A-Z][^()\d]{2,40} \d{2}\/\d{2}\/\d{4} page ?[A-Z]?\d{1,3}\)$/,
    note: 'place in the printed paper',
  },
  { pattern: /^transcript provided by\b.{0,160}$/i, note: 'transcript credit' },
];

const contact: readonly Leftover[] = [
  { pattern: /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}$/, note: 'e-mail address' },
  {
    pattern:
      /^(?:e-?mail|tel|telephone|phone|fax|contact(?: us| the author)?|write to us)(?: at)? ?[:.] ?.{0,160}$/i,
    note: 'contact',
  },
  {
    pattern: /^(?:contact|reach|e-?mail|write to) .{1,80}\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,32}$/i,
    note: 'contact',
  },
  {
    pattern: /^(?:do you )?(?:got|have) (?:a|any) (?:news |confidential )?(?:tip|story)s?\b.{0,200}$/i,
    note: 'call for tips',
  },
  { pattern: /^we pay for (?:your )?(?:stories|videos|photos)\b.{0,300}$/i, note: 'call for tips' },
  {
    pattern:
      /^(?:view|show|see|read|leave|post|add|load|join)(?: all)?(?: \d+)?(?: an?| the)? (?:comments?|conversation)\b.{0,30}$/i,
    note: 'comments',
  },
  { pattern: /^(?:comments?(?: ?\(\d+\)| are closed\.?| section)?|\d+ comments?)$/i, note: 'comments' },
];

const times: readonly Leftover[] = [
  {
    pattern:
      /^(?:first |last |originally )?(?:published|posted|updated|modified) ?(?:at|on|:|\d|mon|tue|wed|thu|fri|sat|sun)[^!?]{0,80}(?:[^.!?]|[ap]\.m\.)$/i,
    note: 'time of publication',
  },
  {
    pattern: /^\d{1,3} ?(?:min(?:ute)?s?|hours?|days?|weeks?|months?) (?:ago|read)$/i,
    note: 'time of publication',
  },
  { pattern: /^reading time\b.{0,40}$/i, note: 'time to read' },
];

export const leftovers: readonly Leftover[] = [
  ...navigation,
  ...related,
  ...sharing,
  ...subscription,
  ...advertisement,
  ...media.map((each) => ({ ...each, picture: true as const })),
  ...credit,
  ...contact,
  ...times,
];

/** Corrections, updates and notes of the editors are part of an account, but none of its story: passages of their own kind. */
export const corrections: readonly RegExp[] = [
  /^\W{0,2}(?:corrections?|clarifications?|editors?['’]?s?['’]? note|updates?|updated|note to readers)\b[^:—–]{0,60}(?::(?=\s|$)|—|–| --? )/i,
  /^\W{0,2}(?:this|the) (?:story|article|version|post|report|headline) (?:has been|was|corrects?|is being) (?:updated|corrected|revised|amended|clarified|to\b)/i,
  /^\W{0,2}this (?:story|article|version) corrects\b/i,
  /^\W{0,2}an? (?:earlier|previous) version of this (?:story|article|post|report)\b/i,
];
