/** A page in; how deep its tags nest, and its text without building a document, for pages that would hang one. Linear in the page's length. */
import type { Stretch } from './reading.js';

/** Real pages nest 20 to 60 deep. linkedom and defuddle take 6 to 11 s at a depth of 1,000. */
const deepest = 150;

/** Their end tags may be left out, so an open one says nothing about depth; they cannot nest in themselves without another tag between. */
const unclosed = new Set(
  (
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup area base br col embed hr img input link meta param ' +
    'source track wbr'
  ).split(' '),
);

/** What stands in them is no markup. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'template']);

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
}

/** Never says no to a page that is too deep; a page with many end tags missing may be called too deep wrongly. */
export function isTooDeep(page: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const tag of tagsOf(page)) {
    if (unclosed.has(tag.name) || raw.has(tag.name)) continue;
    const count = open.get(tag.name) ?? 0;
    if (tag.closes && count === 0) continue;
    depth += tag.closes ? -1 : 1;
    open.set(tag.name, count + (tag.closes ? -1 : 1));
    if (depth > deepest) return true;
  }
  return false;
}

const lineEnds = new Set(
  'p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr td th table section article header footer aside blockquote pre figure figcaption main nav form body html'.split(
    ' ',
  ),
);

/** The page's text, a stretch for each run between block tags. */
export function bodyWithoutDocument(page: string): Stretch[] {
  let text = '';
  let end = 0;
  for (const tag of tagsOf(page)) {
    text += page.slice(end, tag.start).replace(/\s+/gu, ' ');
    if (lineEnds.has(tag.name)) text += '\n';
    end = tag.end;
  }
  text += page.slice(end).replace(/\s+/gu, ' ');
  const lines = text.split('\n').map((line) => withoutEntities(line).replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '').map((line) => ({ text: line }));
}

/** Tags in order; a comment, a declaration and a raw element with its content are one tag each. */
function* tagsOf(page: string): Generator<Tag> {
  const lower = page.toLowerCase();
  const named = /<(\/?)([a-z][a-z0-9-]*)/y;
  for (let at = lower.indexOf('<'); at >= 0; ) {
    named.lastIndex = at;
    const tag = named.exec(lower);
    let end = at + 1;
    if (tag) {
      const name = tag[2] ?? '';
      end = after(lower, '>', at);
      if (tag[1] === '' && raw.has(name)) end = after(lower, '>', after(lower, `</${name}`, end) - 1);
      yield { name, closes: tag[1] === '/', start: at, end };
    } else if (/[!?/]/.test(lower.charAt(at + 1))) {
      end = lower.startsWith('<!--', at) ? after(lower, '-->', at) : after(lower, '>', at);
      yield { name: '!', closes: false, start: at, end };
    }
    at = lower.indexOf('<', end);
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
