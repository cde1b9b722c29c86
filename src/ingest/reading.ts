/** What a format's reader gives: the text read out of a file, its paragraphs, and what the file says of itself. */
import type { Span } from '../text/span.js';

/** A paragraph, with its kind where the markup says it. */
export interface Paragraph extends Span {
  readonly markup?: 'headline' | 'heading' | 'paragraph';
}

/** What is known about an article from elsewhere; null or absent means: ask the text. */
export interface Known {
  readonly outlet?: string | null | undefined;
  /** ISO day. */
  readonly date?: string | null | undefined;
  readonly dateNote?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** What a format gives: the text read out of it, its paragraphs where the markup tells them, and its metadata. */
export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly known: Known;
}

/** One block of a marked-up document: a single line of text, and its kind where the markup says it. */
export interface Stretch {
  readonly text: string;
  readonly markup?: 'headline' | 'heading' | 'paragraph';
}

/** One text of all stretches, a blank line between them. */
export function joined(stretches: readonly Stretch[], known: Known): Reading {
  const paragraphs: Paragraph[] = [];
  let text = '';
  for (const stretch of stretches) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += stretch.text;
    paragraphs.push({ start, end: text.length, ...(stretch.markup ? { markup: stretch.markup } : {}) });
  }
  return { text, paragraphs, known };
}
