/**
 * A segmented article in, the same with tags and lemmas on its tokens out: what every finder of this stage reads.
 * Wink's words are laid over our tokens by place; its known slips on news are mended here, once for all.
 */
import { functionWords, lightVerbs } from '../lexicon/function-words.js';
import { irregularPasts } from '../lexicon/irregular-forms.js';
import { stem } from '../lexicon/natural.js';
import { placeOf } from '../lexicon/places.js';
import { reportingForms } from '../lexicon/reporting-verbs.js';
import { bodyHeads } from '../lexicon/titles.js';
import type { Passage, Pos, SegmentedArticle, Token, Voice } from '../model/witness.js';
import { type TaggedWord, tag, verbLemma } from './wink.js';

export interface Tagged extends Token {
  readonly lemma: string;
  readonly stem: string;
  readonly pos: Pos;
  /** Whose word it is: 'own' until reporting clauses and quotations are known. */
  voice: Voice;
  readonly content: boolean;
}

export interface Draft extends SegmentedArticle {
  readonly tokens: readonly Tagged[];
  /** Index of the quoted span each token stands in, -1 outside; quotation marks are outside. */
  readonly quotedAt: Int32Array;
}

export function draft(segmented: SegmentedArticle): Draft {
  const habits = habitsOf(segmented);
  const tokens = segmented.passages.flatMap((passage) => inContext(tagPassage(segmented, passage, habits)));
  return { ...segmented, tokens, quotedAt: quotedAt(segmented) };
}

function quotedAt({ tokens, quoted }: SegmentedArticle): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1);
  for (const [index, span] of quoted.entries()) at.fill(index, span.tokens.from, span.tokens.to);
  return at;
}

/** How the article itself writes its words, which tells what a capital in a headline or at the start of a sentence means. */
interface Habits {
  /** Words and stems seen in small letters in running sentences. */
  readonly small: ReadonlySet<string>;
  /** Words seen with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
}

function habitsOf({ passages, tokens }: SegmentedArticle): Habits {
  const small = new Set<string>(functionWords);
  const capital = new Set<string>();
  tokens.forEach((token, i) => {
    const passage = passages[token.passage] as Passage;
    if (token.kind !== 'word' || (passage.kind !== 'sentence' && passage.kind !== 'correction')) return;
    if (/^\p{Ll}/u.test(token.text)) small.add(token.norm).add(stemOf(token));
    else if (i > passage.tokens.from && !opensAnew(tokens[i - 1] as Token, token)) capital.add(token.norm);
  });
  return { small, capital };
}

function tagPassage({ article, tokens }: SegmentedArticle, passage: Passage, habits: Habits): Tagged[] {
  const own = tokens.slice(passage.tokens.from, passage.tokens.to);
  const surface = article.text.slice(passage.start, passage.end);
  const title = passage.kind === 'headline' || passage.kind === 'heading';
  const lowered = own.map((_, i) => isLowered(own, i, title, habits));
  const words = layOver(own, tag(readAs(surface, own, passage.start, lowered)), passage.start, lowered);
  return title ? words.map((word, i) => headlineVerb(word, words[i - 1])) : words;
}

/** "Blinken pledges support": headlines leave out what tells the tagger a verb from a plural. */
function headlineVerb(word: Tagged, before: Tagged | undefined): Tagged {
  const verb =
    word.pos === 'NOUN' && /s$/.test(word.norm) && isHeadlineVerb(word.norm) && before?.pos === 'PROPN';
  return verb ? { ...word, pos: 'VERB', lemma: verbLemma(word.norm), content: true } : word;
}

/** Whether the tagger should read a capital as a small letter: in a headline, or where a sentence starts. */
function isLowered(tokens: readonly Token[], at: number, title: boolean, habits: Habits): boolean {
  const token = tokens[at] as Token;
  const small = token.text.toLowerCase();
  if (small === token.text || small.length !== token.text.length || token.kind !== 'word') return false;
  const anew = at === 0 || opensAnew(tokens[at - 1] as Token, token);
  return (
    (title && isHeadlineVerb(token.norm)) ||
    ((title || anew) && isSmall(token, small, tokens[at + 1], habits))
  );
}

/** "Warns", "Says": a verb even where the article has it nowhere else; "State" and "Post" are as often part of a name. */
const isHeadlineVerb = (norm: string): boolean =>
  reportingForms.has(norm) && !/^(?:state|post|report|order|sign)s?$/.test(norm);

/** The text as the tagger should read it, of the same length so that places hold. */
function readAs(
  surface: string,
  tokens: readonly Token[],
  start: number,
  lowered: readonly boolean[],
): string {
  let out = '';
  let from = 0;
  tokens.forEach((token, i) => {
    if (lowered[i] !== true) return;
    out += surface.slice(from, token.start - start) + token.text.toLowerCase();
    from = token.end - start;
  });
  return out + surface.slice(from);
}

/** Written small elsewhere in the article and never with a capital, or plainly a common word by its ending. */
function isSmall(
  token: Token,
  small: string,
  next: Token | undefined,
  { small: seen, capital }: Habits,
): boolean {
  if (
    capital.has(token.norm) ||
    bodyHeads.has(next?.norm ?? '') ||
    /^(?:i|us|it)$/.test(small) ||
    small.includes('.')
  )
    return false;
  if (seen.has(token.norm) || (token.norm.length > 3 && seen.has(stemOf(token)))) return true;
  return (
    /..(?:tions?|ments?|ically|ally|edly|ously|ness)$/.test(small) ||
    (/...ing$/.test(small) && !/^\p{Lu}/u.test(next?.text ?? ''))
  );
}

/** Each token takes the last of the wink words that begin in it or, where wink kept more together, the one it lies in. */
function layOver(
  tokens: readonly Token[],
  words: readonly TaggedWord[],
  offset: number,
  lowered: readonly boolean[],
): Tagged[] {
  let at = 0;
  return tokens.map((token, i) => {
    let word: TaggedWord | undefined;
    while (at < words.length && (words[at] as TaggedWord).start + offset < token.end) {
      const next = words[at] as TaggedWord;
      if (word === undefined || next.pos !== 'PUNCT') word = next;
      if (next.end + offset > token.end) break;
      at++;
    }
    return toTagged(token, word, mendedPos(tokens, i, word?.pos ?? null, lowered[i] === true));
  });
}

function toTagged(token: Token, word: TaggedWord | undefined, pos: Pos): Tagged {
  const whole = word !== undefined && word.end - word.start === token.end - token.start;
  const lemma = whole && word.lemma !== '' ? lemmaOf(word.lemma, token) : token.norm;
  const { start, end, text, norm, kind, passage } = token;
  // Field by field: spreading takes a third of this stage's time.
  return {
    start,
    end,
    text,
    norm,
    kind,
    passage,
    pos,
    lemma,
    stem: stemOf(token),
    voice: 'own',
    content: isContent(token, pos, lemma),
  };
}

/** Numbers and marks count as they stand; so do runs of letters no English word is as long as. */
const stemOf = ({ kind, norm }: Token): string =>
  kind === 'word' && norm.length <= longestWord ? stem(norm) : norm;
const longestWord = 40;

const lemmaOf = (lemma: string, token: Token): string =>
  token.kind === 'word' && pronounLemma.test(token.norm) ? token.norm : lemma;
const pronounLemma = /^(?:i|us|'s)$/;

function mendedPos(tokens: readonly Token[], at: number, pos: Pos | null, lowered: boolean): Pos {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (token.kind === 'mark') return /^[$€£¥₽₴%§+=<>&]$/.test(token.text) ? 'SYM' : 'PUNCT';
  if (token.kind === 'number') return 'NUM';
  if (token.text === 'US') return 'PROPN';
  if (token.norm === "'s") return pos === 'AUX' ? 'AUX' : 'PART';
  if (pos === null || pos === 'PUNCT' || pos === 'SYM') return 'X';
  if (functionWords.has(token.norm) && pos === 'PROPN') return before === undefined ? 'PRON' : pos;
  if (isDemonym(token)) return isPlainWord(tokens[at + 1]) ? 'ADJ' : 'NOUN';
  return !lowered && mistaken.test(pos) && !functionWords.has(token.norm) && isCapitalInside(token, before)
    ? 'PROPN'
    : pos;
}

/** Slips that only the neighbours show: "the military occupied" (a noun), "was liberated by" (a verb). */
function inContext(tokens: readonly Tagged[]): Tagged[] {
  return tokens.map((token, i) => {
    if (isMissedPast(tokens, i)) {
      const lemma = verbLemma(token.norm);
      return { ...token, pos: 'VERB', lemma, content: isContent(token, 'VERB', lemma) };
    }
    if (token.pos !== 'ADJ') return token;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const acts = next?.pos === 'AUX' || (next?.pos === 'VERB' && !/ing$/.test(next.norm));
    if (acts && (before?.pos === 'DET' || before?.pos === 'ADJ')) return { ...token, pos: 'NOUN' };
    const passive = /ed$/.test(token.norm) && before?.pos === 'AUX' && next?.norm === 'by';
    if (!passive) return token;
    const lemma = verbLemma(token.norm);
    return { ...token, pos: 'VERB', lemma, content: isContent(token, 'VERB', lemma) };
  });
}

/** "Soldiers shot three farmers", "gunmen abducted two": a past between a noun and a phrase that only an object can open. */
function isMissedPast(tokens: readonly Tagged[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    token !== undefined &&
    ((token.pos === 'NOUN' && irregularPasts.has(token.norm)) ||
      (/^(?:NOUN|ADJ)$/.test(token.pos) && /\w{3}ed$/.test(token.norm) && token.norm !== 'aged')) &&
    (before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.pos === 'PRON') &&
    (next?.pos === 'DET' || next?.pos === 'NUM' || next?.pos === 'PRON')
  );
}

/** What the tagger calls names that it has never seen. */
const mistaken = /^(?:NOUN|X|VERB|INTJ|ADV|AUX)$/;

const isPlainWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !functionWords.has(token.norm);

/** "Armenian", "Azerbaijanis": the tagger takes them for names; "Turkey" stays one. */
const isDemonym = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) && placeOf(token.norm)?.as === 'demonym';

/** A capital in the middle of a sentence: a name, whatever the tagger thinks of a word it has never seen. */
const isCapitalInside = (token: Token, before: Token | undefined): boolean =>
  /^\p{Lu}/u.test(token.text) && before !== undefined && !opensAnew(before, token);

/** After an opening quotation mark, a colon or an end mark a capital may be a sentence's; a closing mark stands off. */
const opensAnew = (before: Token, token: Token): boolean =>
  /^[“‘«.!?:…([*•–—]/.test(before.text) || (/^["'”’]/.test(before.text) && before.end === token.start);

function isContent(token: Token, pos: Pos, lemma: string): boolean {
  if (token.kind === 'mark' || (functionWords.has(token.norm) && token.text !== 'US')) return false;
  if (token.kind === 'number') return true;
  if (pos === 'VERB' || pos === 'AUX') return pos === 'VERB' && !lightVerbs.has(lemma);
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'ADV' || pos === 'NUM' || pos === 'X';
}
