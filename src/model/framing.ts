/** A framing: one found use of a device, with its readings, its rule and its evidence. */
import type { Span } from '../text/span.js';
import type { Voice } from './witness.js';

export const devices = [
  'loaded',
  'label',
  'reporting-verb',
  'certainty',
  'intensity',
  'agency',
  'quantity',
  'time-place',
  'attribution',
  'quote-change',
  'omission',
  'emphasis',
] as const;
export type Device = (typeof devices)[number];

export const families = ['words', 'source', 'facts', 'silence'] as const;
export type Family = (typeof families)[number];

/** The four families of devices: each one hue and one underline on every page. */
export const familyOf: Readonly<Record<Device, Family>> = {
  loaded: 'words',
  label: 'words',
  intensity: 'words',
  certainty: 'words',
  attribution: 'source',
  'reporting-verb': 'source',
  'quote-change': 'source',
  quantity: 'facts',
  'time-place': 'facts',
  agency: 'facts',
  omission: 'silence',
  emphasis: 'silence',
};

/** What one witness has at the place of contrast; empty (start = end) where it has nothing. */
export interface Reading extends Span {
  readonly witness: number;
  readonly voice: Voice;
}

export interface Evidence extends Span {
  readonly witness: number;
  readonly role: string;
}

export interface Framing {
  readonly device: Device;
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly readings: readonly Reading[];
  readonly evidence: readonly Evidence[];
  /** Which variants it rests on: index of the pair diff and of the variant in it. */
  readonly variants: readonly { readonly pair: number; readonly variant: number }[];
  /** Witnesses that tell nothing of a row others carry. */
  readonly silent?: readonly number[];
  readonly confidence: number;
  /** False where it starts collapsed: low confidence, unlisted words. */
  readonly shown: boolean;
  /** Both can be true: "some 30,000" and "tens of thousands". */
  readonly compatible?: boolean;
  readonly note: string;
}
