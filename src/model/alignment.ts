/** What align finds: links between passages, rows over all witnesses, text reuse. Witnesses and passages are named by index. */
import type { Span } from '../text/span.js';
import type { Notice } from './article.js';

export type Relation = 'verbatim' | 'edited' | 'rewritten';
/** Whether both sides tell of the same dated thing that happened or was said. */
export type Occasion = 'same' | 'different' | 'unknown';

/** A passage, or the clause of it that corresponds. */
export interface LinkSide extends Span {
  readonly witness: number;
  readonly passage: number;
}

/** `a` is always the side of the earlier witness. */
export interface Link {
  readonly a: LinkSide;
  readonly b: LinkSide;
  readonly relation: Relation;
  readonly occasion: Occasion;
  /** Calibrated: of links scored 0.8 about 80 % are right. */
  readonly score: number;
  /** The parts of the score by name, in points added to or taken from the log odds. */
  readonly why: Readonly<Record<string, number>>;
}

export interface PassageRef {
  readonly witness: number;
  readonly passage: number;
}

/** The passages that tell the same thing; every passage that is not boilerplate is in exactly one row. */
export interface Row {
  readonly passages: readonly PassageRef[];
  /** How many accounts in it are independent of each other. */
  readonly independent: number;
}

/** Where a reused stretch comes from: an agency that one of its accounts credits, a statement or read-out that one quotes, or nobody says. */
export type Origin = 'agency' | 'release' | 'unknown';

/** A long stretch of the same words, small edits apart, that several witnesses share; one may hold it twice. */
export interface Reuse {
  readonly spans: readonly (Span & { readonly witness: number })[];
  readonly origin: Origin;
  /** Index of the witness that likely carried it first, null when nothing tells. */
  readonly carrier: number | null;
}

export interface Alignment {
  readonly links: readonly Link[];
  /** Links just below the threshold, for a reviewer to accept. */
  readonly possible: readonly Link[];
  readonly rows: readonly Row[];
  readonly reuse: readonly Reuse[];
  /** Witnesses that mostly carry one text, together: as many accounts are independent as there are groups. Every witness is in one. */
  readonly texts: readonly (readonly number[])[];
  readonly notices: readonly Notice[];
}
