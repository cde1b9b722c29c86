/** The result as everyone outside sees it: the JSON form `synoptic/collation@1`. All offsets are UTF-16 units of the witness's `text`. */

import type { Span } from '../text/span.js';
import type { Occasion, Origin, Relation } from './alignment.js';
import type { Credit, Notice } from './article.js';
import type { Device } from './framing.js';
import type { QuoteRelation } from './quote.js';
import type { Settings } from './settings.js';
import type { VariantKind } from './variant.js';
import type { NameKind, PassageKind, Voice } from './witness.js';

export const schema = 'synoptic/collation@1';

/** A stretch of one witness, by siglum. */
export interface Place {
  readonly witness: string;
  readonly start: number;
  readonly end: number;
}

export interface PlaceText extends Place {
  readonly text: string;
}

export interface CollatedPassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
  readonly paragraph: number;
}

export interface CollatedSpeaker {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
}

export interface CollatedQuotation {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: CollatedSpeaker | null;
  readonly verb: string | null;
}

/** Where an account says who says it; `source` is null where it names nobody. */
export interface CollatedAttribution {
  readonly start: number;
  readonly end: number;
  readonly source: CollatedSpeaker | null;
  /** Lemma of the reporting verb; null for "according to …". */
  readonly verb: string | null;
}

/** One mention of a name. */
export interface CollatedForm extends PlaceText {
  /** Office or rank before it, as written. */
  readonly title?: string;
  /** All words of the noun phrase before it, the title among them: "embattled Armenian Prime Minister". */
  readonly epithet?: string;
}

export interface CollatedName {
  readonly id: string;
  readonly kind: NameKind;
  readonly forms: readonly CollatedForm[];
  /** What is said of it between commas: "a State Department spokesman". */
  readonly descriptions: readonly PlaceText[];
}

export interface CollatedWitness {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly sha256: string;
  readonly credit: Credit | null;
  readonly text: string;
  readonly passages: readonly CollatedPassage[];
  readonly quotations: readonly CollatedQuotation[];
  readonly attributions: readonly CollatedAttribution[];
}

export interface CollatedLink {
  readonly id: string;
  readonly a: PlaceText;
  readonly b: PlaceText;
  readonly relation: Relation;
  readonly occasion: Occasion;
  readonly score: number;
  readonly why: Readonly<Record<string, number>>;
}

export interface CollatedRow {
  readonly id: string;
  readonly passages: readonly Place[];
  readonly gaps: readonly string[];
  readonly independent: number;
}

export interface CollatedVariant {
  readonly id: string;
  readonly link: string;
  readonly kind: VariantKind;
  readonly a: PlaceText;
  readonly b: PlaceText;
}

export interface CollatedOccurrence extends Place {
  /** Ids of its quotations, `Aq3`; none where the account tells it without quotation marks. */
  readonly quotations: readonly string[];
  /** Its stretches without what stands between them ("he said"). */
  readonly parts: readonly Span[];
  /** Against the reference; `reference` in each is a place in the reference's account, `here` one in this. Empty for the reference. */
  readonly relations: readonly QuoteRelation[];
}

/** One entry of the ledger of quotations; every quotation of every account is in exactly one. */
export interface CollatedQuote {
  readonly id: string;
  /** Id of a name. */
  readonly speaker: string | null;
  /** Index of the occurrence that quotes most. */
  readonly reference: number;
  readonly occurrences: readonly CollatedOccurrence[];
}

export interface CollatedReading extends PlaceText {
  readonly voice: Voice;
}

export interface CollatedFraming {
  readonly id: string;
  readonly device: Device;
  readonly rule: string;
  readonly row: string;
  readonly variants: readonly string[];
  readonly readings: readonly CollatedReading[];
  readonly evidence: readonly (Place & { readonly role: string })[];
  readonly silent?: readonly string[];
  readonly confidence: number;
  readonly shown: boolean;
  readonly compatible?: boolean;
  readonly note: string;
}

/** What the audit of symmetry turned round: order of accounts, their outlets, the sides of every pair. */
export const turns = ['order', 'outlets', 'sides'] as const;
export type Turn = (typeof turns)[number];

/** Whether the same framings are found whichever way round the accounts are put. */
export interface CollatedSymmetry {
  /** How many there are as they stand. */
  readonly framings: number;
  /**
   * `lost`: not found again, or with another reading, or no longer shown alike; `gained`: found only then; `moved`: the same but for
   * its confidence or evidence.
   */
  readonly turns: readonly {
    readonly turn: Turn;
    readonly lost: number;
    readonly gained: number;
    readonly moved: number;
  }[];
}

export interface CollatedReuse {
  readonly id: string;
  readonly spans: readonly Place[];
  readonly origin: Origin;
  readonly carrier: string | null;
}

export interface Collation {
  readonly schema: typeof schema;
  readonly engine: { readonly version: string; readonly settings: Settings };
  readonly event: { readonly id: string; readonly title: string | null };
  readonly witnesses: readonly CollatedWitness[];
  readonly names: readonly CollatedName[];
  readonly links: readonly CollatedLink[];
  readonly possible: readonly CollatedLink[];
  readonly rows: readonly CollatedRow[];
  readonly reuse: readonly CollatedReuse[];
  /** Sigla of accounts that mostly carry one text, together; as many are independent as there are groups. */
  readonly texts: readonly (readonly string[])[];
  readonly variants: readonly CollatedVariant[];
  readonly quotes: readonly CollatedQuote[];
  readonly framings: readonly CollatedFraming[];
  readonly notices: readonly Notice[];
  /** Only where the audit was asked for. */
  readonly symmetry?: CollatedSymmetry;
}
