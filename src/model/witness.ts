/** A witness: one article as an account of the event, segmented and annotated; and the story, all witnesses of one event. */
import type { Span } from '../text/span.js';
import type { Article } from './article.js';

export type PassageKind = 'headline' | 'heading' | 'sentence' | 'correction' | 'boilerplate';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Whose words a token is: the outlet's own, reported as somebody's (he said that …), or inside quotation marks. */
export const voices = ['own', 'attributed', 'quoted'] as const;
export type Voice = (typeof voices)[number];

/** Half-open range of token indices in `Witness.tokens`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Token extends Span {
  readonly text: string;
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Index of its passage. */
  readonly passage: number;
}

export interface Passage extends Span {
  readonly kind: PassageKind;
  /** Number of its block, from 0. */
  readonly paragraph: number;
  readonly tokens: TokenRange;
}

/** Words between quotation marks, the marks left out. One quotation may run over several passages. */
export interface QuotedSpan extends Span {
  readonly tokens: TokenRange;
}

/** What segment gives: passages in order, disjoint, covering every block; tokens in order, each in one passage. */
export interface SegmentedArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly tokens: readonly Token[];
  readonly quoted: readonly QuotedSpan[];
}

export interface Word extends Token {
  readonly lemma: string;
  /** Porter stem of the normal form, for counting. */
  readonly stem: string;
  readonly pos: Pos;
  readonly voice: Voice;
  /** Carries meaning: a noun, name, number, full verb, adjective or adverb that is no function word or light verb. */
  readonly content: boolean;
}

export interface Speaker extends Span {
  readonly text: string;
  /** Id of the name it belongs to, set by the pass over the event. */
  readonly name: string | null;
}

export interface Quotation extends QuotedSpan {
  readonly speaker: Speaker | null;
  /** The reporting verb as it stands ("added"). */
  readonly verb: string | null;
}

/** Where an account says who says it: "Miller added", "according to a State Department readout of the call". */
export interface Attribution extends Span {
  readonly passage: number;
  readonly source: Speaker | null;
  /** Lemma of the reporting verb; null for "according to …". */
  readonly verb: string | null;
  readonly verbToken: number | null;
  /** What is attributed. */
  readonly scope: readonly Span[];
}

export type NameKind = 'person' | 'organisation' | 'place' | 'other';

/** One mention of a name: a run of name tokens without its title ("Secretary of State" stands in `title`). */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: NameKind;
  readonly passage: number;
  readonly tokens: TokenRange;
  readonly title: string | null;
  /** The words of the noun phrase before the name, its title among them: "embattled Armenian Prime Minister". */
  readonly epithet?: Span | null;
  /** What is said of it between commas: "a State Department spokesman". */
  readonly descriptions?: readonly Span[];
}

/** A number or vague amount: "some 30,000 people", "tens of thousands", "at least 12 %". */
export interface Quantity extends Span {
  readonly text: string;
  readonly passage: number;
  readonly tokens: TokenRange;
  /** Least and greatest value it allows; equal for an exact number; Infinity where open. */
  readonly least: number;
  readonly greatest: number;
  readonly modifier: 'exact' | 'about' | 'at least' | 'at most' | 'vague';
  /** "%", "USD", "km", … or null for a bare count. */
  readonly unit: string | null;
  /** Lemma of what is counted ("person" for people), null when the text does not say. */
  readonly counts: string | null;
}

/** A date or period, resolved against the article's date where it is relative. ISO days, both included; null when it cannot be resolved. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly passage: number;
  readonly tokens: TokenRange;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'decade';
  /** Whether it needs the article's date ("Sunday", "last week") or stands alone ("November 15" needs a year; "1991" nothing). */
  readonly relative: boolean;
}

/** A full verb with its participants, found by patterns over the tags. */
export interface Predicate {
  readonly passage: number;
  /** Index of the head verb's token. */
  readonly verb: number;
  readonly lemma: string;
  readonly subject: TokenRange | null;
  readonly object: TokenRange | null;
  readonly passive: boolean;
  /** The "by …" phrase of a passive. */
  readonly agent: TokenRange | null;
  readonly negated: boolean;
}

/** One article segmented and annotated, before anything is known of the others. */
export interface Witness {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly tokens: readonly Word[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly predicates: readonly Predicate[];
}

export interface NameForm extends Span {
  /** Index of the witness. */
  readonly witness: number;
  readonly text: string;
  readonly title: string | null;
  readonly epithet: Span | null;
  readonly descriptions: readonly Span[];
}

/** Who or what is meant: all mentions across the event that name the same. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  readonly forms: readonly NameForm[];
}

/** All witnesses of one event in the fixed order (date, file, hash), with what only the event can tell. */
export interface Story {
  readonly witnesses: readonly Witness[];
  /** Sigla, in the order of the witnesses: A, B, … Z, AA, … */
  readonly sigla: readonly string[];
  readonly names: readonly Name[];
  /** Id of the name each mention belongs to: `nameOf[witness][mention]`. */
  readonly nameOf: readonly (readonly string[])[];
  /** How telling a stem is in this story: rare here and rare in English weighs more. Missing stems weigh `unseenWeight`. */
  readonly weights: ReadonlyMap<string, number>;
  /** The part of a weight that English alone gives, 0 to 1: what every account says over and over is not rare in the story, but may be the news. */
  readonly rarities: ReadonlyMap<string, number>;
}
