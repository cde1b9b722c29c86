/** A Markdown file in; its plain text out, paragraphs parted by blank lines, headings known, with what its front matter says. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { lettersOf } from '../text/normal.js';
import { dayIn } from './days.js';
import { joined, type Known, type Reading, type Stretch } from './reading.js';

/** The part of a syntax tree that is read here. */
interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

/** Never throws. The text is empty when there is none. */
export function readMarkdown(source: string): Reading {
  const front = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  const known = front?.[1] === undefined ? {} : knownFrom(front[1]);
  const body = front ? source.slice(front[0].length) : source;
  const stretches = stretchesIn(body);
  return joined(withTitle(stretches, known.title ?? null), known);
}

/** Of source. The parser takes a second for 200 KB, and far longer where markup was made to be ambiguous. */
const largestSource = 200_000;
/** No article quotes so deep; the parser's time grows with the square of the depth, and its stack ends at some thousands. */
const nested = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>])){30}/m;

/** What is too big or too deep for the parser is its own text, paragraph by paragraph. */
function stretchesIn(source: string): Stretch[] {
  try {
    if (source.length <= largestSource && !nested.test(source))
      return stretchesOf(fromMarkdown(source) as MarkdownNode);
  } catch {
    // Too deep in another way: the stack ran out.
  }
  return source.split(/\n\s*\n/).flatMap(stretch);
}

/** `key: value` lines, quotation marks around a value taken off; other YAML is left alone. */
function knownFrom(front: string): Known {
  const values = new Map<string, string>();
  for (const line of front.split('\n')) {
    const pair = /^([A-Za-z_-]{1,40}):[ \t]*(.*)$/.exec(line.trim());
    const value = pair?.[2]?.replace(/^(["'])(.*)\1$/, '$2').trim();
    if (pair?.[1] && value && value !== 'null') values.set(pair[1].toLowerCase(), value);
  }
  const date = dayIn(values.get('date') ?? values.get('published') ?? '');
  const url = values.get('url') ?? values.get('source') ?? '';
  return {
    title: values.get('title') ?? null,
    outlet: values.get('outlet') ?? values.get('site') ?? values.get('publisher') ?? null,
    date,
    dateNote: date === null ? null : "the file's front matter",
    url: /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
  };
}

function stretchesOf(node: MarkdownNode): Stretch[] {
  if (node.type === 'heading')
    return lines(node).map((text) => ({ text, markup: node.depth === 1 ? 'headline' : 'heading' }));
  // A tight list holds its text in paragraphs too; what looks like a heading there is none.
  if (node.type === 'paragraph') return lines(node).map((text) => ({ text }));
  if (node.type === 'code') return (node.value ?? '').split(/\n/).flatMap(stretch);
  return (node.children ?? []).flatMap(stretchesOf);
}

const stretch = (line: string): Stretch[] => {
  const text = line.replace(/\s+/gu, ' ').trim();
  return text === '' ? [] : [{ text }];
};

/** A line break that was set on purpose stays one; any other is white space. */
const lines = (node: MarkdownNode): string[] =>
  inlineText(node)
    .split('\f')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

function inlineText(node: MarkdownNode): string {
  if (node.type === 'break') return '\f';
  if (node.type === 'html') return /^<br\b/i.test(node.value ?? '') ? '\f' : '';
  if (node.type === 'image') return '';
  if (node.value !== undefined) return node.value.replace(/\f/g, ' ');
  return (node.children ?? []).map(inlineText).join('');
}

/** A title that stands in the front matter alone is the headline. */
function withTitle(stretches: readonly Stretch[], title: string | null): Stretch[] {
  const has = stretches.some(
    ({ text, markup }) => markup === 'headline' || lettersOf(text) === lettersOf(title ?? ''),
  );
  return title === null || has ? [...stretches] : [{ text: title, markup: 'headline' }, ...stretches];
}
