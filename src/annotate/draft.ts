/**
 * A segmented article in, the same with tags and lemmas on its tokens out: what every finder of this stage reads.
 * Wink's words are laid over our tokens by place; its known slips on news are mended here, once for all.
 */
import { functionWords, lightVerbs } from '../lexicon/function-words.js';
import { stem } from '../lexicon/natural.js';
import { reportingForms } from '../lexicon/reporting-verbs.js';
import type { Passage, Pos, SegmentedArticle, Token } from '../model/witness.js';
import { type TaggedWord, tag } from './wink.js';

export interface Tagged extends Token {
  readonly lemma: string;
  readonly stem: string;
  readonly pos: Pos;
  readonly content: boolean;
}

export interface Draft extends SegmentedArticle {
  readonly tokens: readonly Tagged[];
  /** Index of the quoted span each token stands in, -1 outside; quotation marks are outside. */
  readonly quotedAt: Int32Array;
}

export function draft(segmented: SegmentedArticle): Draft {
  const lowered = lowerCaseWords(segmented);
  const tokens = segmented.passages.flatMap((passage) => tagPassage(segmented, passage, lowered));
  return { ...segmented, tokens, quotedAt: quotedAt(segmented) };
}

function quotedAt({ tokens, quoted }: SegmentedArticle): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1);
  for (const [index, span] of quoted.entries()) at.fill(index, span.tokens.from, span.tokens.to);
  return at;
}

/** Words seen in lower case in running sentences: in a headline their capital says nothing. */
function lowerCaseWords({ passages, tokens }: SegmentedArticle): ReadonlySet<string> {
  const seen = new Set<string>([...functionWords, ...reportingForms]);
  for (const token of tokens) {
    const kind = passages[token.passage]?.kind;
    if ((kind === 'sentence' || kind === 'correction') && /^\p{Ll}/u.test(token.text)) seen.add(token.text);
  }
  return seen;
}

function tagPassage(
  { article, passages, tokens }: SegmentedArticle,
  passage: Passage,
  lowered: ReadonlySet<string>,
): Tagged[] {
  const own = tokens.slice(passage.tokens.from, passage.tokens.to);
  const surface = article.text.slice(passage.start, passage.end);
  const title = passage.kind === 'headline' || passage.kind === 'heading' || passages.length === 1;
  const read = title ? headlineCase(surface, own, passage.start, lowered) : surface;
  return layOver(own, tag(read), passage.start);
}

/** Same length, so that places hold: capitals of a headline lowered where the article itself writes the word small. */
function headlineCase(
  surface: string,
  tokens: readonly Token[],
  start: number,
  lowered: ReadonlySet<string>,
): string {
  let out = '';
  let from = 0;
  tokens.forEach((token, i) => {
    const small = token.text.toLowerCase();
    if (i === 0 || small.length !== token.text.length || !lowered.has(small)) return;
    out += surface.slice(from, token.start - start) + small;
    from = token.end - start;
  });
  return out + surface.slice(from);
}

/** Each token takes the last of the wink words that begin in it or, where wink kept more together, the one it lies in. */
function layOver(tokens: readonly Token[], words: readonly TaggedWord[], offset: number): Tagged[] {
  let at = 0;
  return tokens.map((token, i) => {
    let word: TaggedWord | undefined;
    while (at < words.length && (words[at] as TaggedWord).start + offset < token.end) {
      const next = words[at] as TaggedWord;
      if (word === undefined || next.pos !== 'PUNCT') word = next;
      if (next.end + offset > token.end) break;
      at++;
    }
    return toTagged(token, word, tokens[i - 1], i === 0);
  });
}

function toTagged(
  token: Token,
  word: TaggedWord | undefined,
  before: Token | undefined,
  first: boolean,
): Tagged {
  const pos = mendedPos(token, word?.pos ?? null, before, first);
  const whole = word !== undefined && word.end - word.start === token.end - token.start;
  const lemma = whole && word.lemma !== '' ? lemmaOf(word.lemma, token) : token.norm;
  return { ...token, pos, lemma, stem: stem(token.norm), content: isContent(token, pos, lemma) };
}

const lemmaOf = (lemma: string, token: Token): string =>
  token.kind === 'word' && pronounLemma.test(token.norm) ? token.norm : lemma;
const pronounLemma = /^(?:i|us|'s)$/;

function mendedPos(token: Token, pos: Pos | null, before: Token | undefined, first: boolean): Pos {
  if (token.kind === 'mark') return /^[$€£¥₽₴%§+=<>&]$/.test(token.text) ? 'SYM' : 'PUNCT';
  if (token.kind === 'number') return 'NUM';
  if (token.norm === "'s") return pos === 'AUX' ? 'AUX' : 'PART';
  if (pos === null || pos === 'PUNCT' || pos === 'SYM') return 'X';
  if (first && pos === 'PROPN' && functionWords.has(token.norm)) return 'PRON';
  if (
    pos !== 'PROPN' &&
    !first &&
    isCapitalInside(token, before) &&
    /^(?:NOUN|X|VERB|INTJ|ADV|AUX)$/.test(pos)
  )
    return functionWords.has(token.norm) ? pos : 'PROPN';
  return pos;
}

/** A capital in the middle of a sentence: a name, whatever the tagger thinks of a word it has never seen. */
const isCapitalInside = (token: Token, before: Token | undefined): boolean =>
  /^\p{Lu}/u.test(token.text) && before !== undefined && !opensAnew(before, token);

/** After an opening quotation mark, a colon or an end mark a capital may be a sentence's; a closing mark stands off. */
const opensAnew = (before: Token, token: Token): boolean =>
  /^[“‘«.!?:…([*•–—-]/.test(before.text) || (/^["'”’]/.test(before.text) && before.end === token.start);

function isContent(token: Token, pos: Pos, lemma: string): boolean {
  if (token.kind === 'mark' || functionWords.has(token.norm)) return false;
  if (token.kind === 'number') return true;
  if (pos === 'VERB' || pos === 'AUX') return pos === 'VERB' && !lightVerbs.has(lemma);
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'ADV' || pos === 'NUM' || pos === 'X';
}
