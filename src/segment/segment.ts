/**
 * An article in, its passages, tokens and quoted stretches out: blocks become sentences by their kind, sentences
 * become tokens, and quotation marks are matched paragraph by paragraph.
 */
import type { Article, Block } from '../model/article.js';
import type { Passage, PassageKind, SegmentedArticle, Token } from '../model/witness.js';
import { normalForm } from '../text/normal.js';
import type { Span } from '../text/span.js';
import { quotedSpans } from './quoted.js';
import { sentenceSpans } from './sentences.js';
import { tokenSpans } from './tokens.js';

/** Passages in order, disjoint, trimmed, covering every block; never throws, whatever the text. */
export function segment(article: Article): SegmentedArticle {
  const passages: Passage[] = [];
  const tokens: Token[] = [];
  const forms: Forms = new Map();
  article.blocks.forEach((block, paragraph) => {
    const { kind, spans } = passagesOf(article.text, block);
    for (const span of spans) addPassage(article.text, span, kind, paragraph, passages, tokens, forms);
  });
  return { article, passages, tokens, quoted: quotedSpans(article.text, passages, tokens) };
}

/** Paragraphs and corrections fall into sentences, everything else stays one passage. */
function passagesOf(text: string, block: Block): { kind: PassageKind; spans: readonly Span[] } {
  if (block.kind === 'paragraph') return { kind: 'sentence', spans: sentenceSpans(text, block) };
  if (block.kind === 'correction') return { kind: 'correction', spans: sentenceSpans(text, block) };
  return { kind: block.kind, spans: trimmed(text, block) };
}

function trimmed(text: string, block: Block): Span[] {
  const raw = text.slice(block.start, block.end);
  const start = block.start + (raw.length - raw.trimStart().length);
  const end = block.start + raw.trimEnd().length;
  return start < end ? [{ start, end }] : [];
}

/** Every surface form of an article with its normal form: one string each, however often the article has it. */
type Forms = Map<string, Pick<Token, 'text' | 'norm'>>;

function formOf(forms: Forms, surface: string): Pick<Token, 'text' | 'norm'> {
  let form = forms.get(surface);
  if (form === undefined) {
    form = { text: surface, norm: normalForm(surface) };
    forms.set(surface, form);
  }
  return form;
}

function addPassage(
  text: string,
  span: Span,
  kind: PassageKind,
  paragraph: number,
  passages: Passage[],
  tokens: Token[],
  forms: Forms,
): void {
  const from = tokens.length;
  const passage = passages.length;
  for (const { start, end, kind: tokenKind } of tokenSpans(text, span)) {
    const form = formOf(forms, text.slice(start, end));
    tokens.push({ start, end, text: form.text, norm: form.norm, kind: tokenKind, passage });
  }
  passages.push({ start: span.start, end: span.end, kind, paragraph, tokens: { from, to: tokens.length } });
}
