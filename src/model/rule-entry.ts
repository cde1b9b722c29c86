/** A rule as a reader is told about it: what it looks for and reads, its word lists, examples of our own, and how often it was right. */
import type { Device } from './framing.js';
import type { Voice } from './witness.js';

/** A word list or table that a rule reads. */
export interface RuleData {
  readonly name: string;
  readonly entries: number;
  readonly source: string;
}

/** Two sentences of our own making; what the rule reads stands in [brackets]. An empty [] is what that side leaves out. */
export interface RuleExample {
  readonly a: string;
  readonly b: string;
}

/** The share of `of` findings that annotators had listed. */
export interface Measured {
  readonly precision: number;
  readonly of: number;
}

export interface RuleFigures {
  readonly all: Measured;
  /** Of those that pass the default floor of confidence. */
  readonly shown: Measured;
  /** What is measured besides, in a few words. */
  readonly note?: string;
}

export interface RuleEntry {
  readonly id: string;
  readonly device: Device;
  readonly about: string;
  readonly reads: readonly Voice[];
  /** Empty where nothing but the annotation of the texts is read. */
  readonly data: readonly RuleData[];
  readonly examples: readonly RuleExample[];
  /** Null where the gold does not list such contrasts. */
  readonly figures: RuleFigures | null;
}
