/**
 * A saved web page in; its article as plain text out, paragraphs parted by blank lines, with title, site, day and address.
 *
 * defuddle finds the article, linkedom gives it a document. Where either fails the text of the whole body is taken: odd markup
 * never throws. Both libraries are slow to load and slower on deep nesting, so this file is loaded only for a page, and a page
 * too deep or too big for them is read without a document.
 */
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { lettersOf } from '../text/normal.js';
import { dayIn } from './days.js';
import { joined, type Known, type Reading, type Stretch } from './reading.js';
import { bodyWithoutDocument, isTooDeep } from './tags.js';

/** Of markup. Measured: 2 MB take defuddle some seconds, and no article's page comes near once its scripts are out. */
const largestPage = 2_000_000;

/** Never throws. The text is empty when the page holds none. */
export function readHtml(page: string): Reading {
  try {
    if (page.length > largestPage || isTooDeep(page)) return joined(bodyWithoutDocument(page), {});
    return fromDocument(page);
  } catch {
    return joined(bodyWithoutDocument(page), {});
  }
}

function fromDocument(page: string): Reading {
  const document = documentOf(page);
  const known = metadataOf(document);
  const body = document.body ? stretchesOf(document.body) : [];
  const found = extracted(page, known.url ?? null);
  const article = found === null ? [] : stretchesOf(documentOf(`<body>${found.content}</body>`).body);
  const title = found?.title || known.title || null;
  const date = dayIn(found?.published ?? '');
  const told = { ...known, title, date, dateNote: date === null ? null : "the page's own metadata" };
  return joined(withTitle(isPlausible(article, body) ? article : body, title), told);
}

interface Extracted {
  readonly content: string;
  readonly title: string;
  readonly published: string;
}

/** Null when defuddle fails. It reports to the console what it stumbles over; the console is the user's. */
function extracted(page: string, url: string | null): Extracted | null {
  const { error, warn, log } = console;
  try {
    console.error = console.warn = console.log = () => undefined;
    const document = documentOf(page);
    const options = { url: url ?? 'about:blank', useAsync: false };
    return new DefuddleClass(document as never, options).parse();
  } catch {
    return null;
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** The part of the DOM that is read here: linkedom's own types want a browser's. */
interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

interface HtmlDocument {
  readonly body: HtmlNode;
  readonly title: string;
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  styleSheets?: unknown[];
}

function documentOf(page: string): HtmlDocument {
  const { document } = parseHTML(/<(?:html|body)\b/i.test(page) ? page : `<html><body>${page}</body></html>`);
  const html = document as unknown as HtmlDocument;
  // defuddle asks for the style sheets, which linkedom leaves out.
  html.styleSheets ??= [];
  return html;
}

function metadataOf(document: HtmlDocument): Known {
  const attribute = (selector: string, name: string): string | null =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || null;
  return {
    outlet: attribute('meta[property="og:site_name"]', 'content'),
    title: attribute('meta[property="og:title"]', 'content') ?? (document.title?.trim() || null),
    url: webAddress(
      attribute('link[rel="canonical"]', 'href') ?? attribute('meta[property="og:url"]', 'content'),
    ),
  };
}

/** A page may claim any address; only one of the web is kept. */
const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT BUTTON SELECT TEXTAREA NAV HEAD'.split(' '),
);
const inline = new Set(
  (
    'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME ' +
    'TT U VAR WBR'
  ).split(' '),
);
const headings = /^H[1-6]$/;

/** The text of an element, a stretch for each block in it. */
function stretchesOf(root: HtmlNode): Stretch[] {
  const stretches: Stretch[] = [];
  let text = '';
  let markup: Stretch['markup'];
  const flush = () => {
    for (const line of text.split('\n')) {
      const flat = line.replace(/\s+/gu, ' ').trim();
      if (flat !== '') stretches.push({ text: flat, ...(markup ? { markup } : {}) });
    }
    text = '';
  };
  const walk = (node: HtmlNode): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) text += (node.textContent ?? '').replace(/\s+/gu, ' ');
    else if (name === 'BR' || name === 'HR') text += '\n';
    else if (node.nodeType !== 1 || skipped.has(name)) return;
    else if (inline.has(name)) for (const child of node.childNodes) walk(child);
    else {
      flush();
      const outer = markup;
      if (headings.test(name)) markup = 'heading';
      else if (name === 'P') markup = 'paragraph';
      for (const child of node.childNodes) walk(child);
      flush();
      markup = outer;
    }
  };
  walk(root);
  flush();
  return stretches;
}

/** An article of a few words beside a long body is a teaser that was taken for it. */
const leastShare = 0.05;

function isPlausible(article: readonly Stretch[], body: readonly Stretch[]): boolean {
  const size = (stretches: readonly Stretch[]) => stretches.reduce((sum, { text }) => sum + text.length, 0);
  return article.length > 0 && size(article) >= size(body) * leastShare;
}

/** defuddle takes the headline out of the article: it is put back on top, once. */
function withTitle(stretches: readonly Stretch[], title: string | null): Stretch[] {
  if (title === null || lettersOf(title) === '') return [...stretches];
  const copies = stretches.slice(0, 3).findIndex(({ text }) => lettersOf(text) === lettersOf(title));
  return [
    { text: title.replace(/\s+/gu, ' ').trim(), markup: 'headline' },
    ...stretches.filter((_, index) => index !== copies),
  ];
}
