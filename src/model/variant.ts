/** What diff finds inside one link: which words answer which, and the places where the two sides differ. */
import type { Span } from '../text/span.js';
import type { Link } from './alignment.js';
import type { TokenRange } from './witness.js';

export type VariantKind =
  | 'substitution'
  | 'only-a'
  | 'only-b'
  | 'transposition'
  | 'spelling'
  | 'transliteration'
  | 'abbreviation'
  | 'inflection'
  | 'typography';

/** Span and tokens of one side; empty (start = end, from = to) where that side has nothing. */
export interface VariantSide extends Span {
  readonly tokens: TokenRange;
}

/** Equal tokens and variants cover every token of both sides once; in the order of B they rebuild B up to white space. */
export interface Variant {
  readonly kind: VariantKind;
  readonly a: VariantSide;
  readonly b: VariantSide;
}

/** One word of A answering one of B: token indices in their witnesses. Phrases give several pairs. */
export interface WordPair {
  readonly a: number;
  readonly b: number;
  /** Why they were paired: same word, same lemma, a spelling or name variant, near in meaning, or held only by its neighbours. */
  readonly by: 'same' | 'lemma' | 'spelling' | 'name' | 'number' | 'contrast' | 'near' | 'context';
  readonly strength: number;
}

export interface PairDiff {
  readonly link: Link;
  readonly pairs: readonly WordPair[];
  readonly variants: readonly Variant[];
}
