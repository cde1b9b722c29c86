/** What a rule is and what it finds in one linked pair, before findings of many pairs become framings. */
import type { Device, Evidence } from '../model/framing.js';
import type { Voice } from '../model/witness.js';
import type { Span } from '../text/span.js';
import type { PairView } from './view.js';

/** A found contrast between the two sides; an empty reading is a span with start = end. */
export interface Finding {
  readonly device: Device;
  readonly rule: string;
  readonly a: Span;
  readonly b: Span;
  readonly evidence: readonly Evidence[];
  /** The rule's own guess, one of the features of the learned confidence. */
  readonly confidence: number;
  /** Confidence that the learned one can only raise: what the proof alone is worth, whatever the sentences look like. */
  readonly least?: number;
  readonly compatible?: boolean;
  /** What each reading comes to, where other words may say the same again: an amount, a period. */
  readonly says?: readonly [a: string, b: string];
  readonly note: string;
}

/** What a reader is told about a rule, whether it looks at linked pairs or at whole rows. */
export interface RuleAbout {
  readonly id: string;
  readonly device: Device;
  /** What it looks for, for the reader. */
  readonly about: string;
  /** One of its readings at least is in these voices: where both are quoted, both are speakers' words. Classify drops the others. */
  readonly reads: readonly Voice[];
}

export interface Rule extends RuleAbout {
  find(view: PairView): readonly Finding[];
}
