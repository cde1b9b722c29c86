/** An article as ingested: its text, what is known about it, and its blocks in reading order. */
import type { Span } from '../text/span.js';

export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'correction' | 'boilerplate';

/** A run of the text that belongs together. Blocks are in order, disjoint, and together cover all that is not white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Agency or reprint line: `wire` where an agency wrote it for many, `reprint` where one outlet carries another's article. */
export interface Credit {
  readonly agency: string;
  readonly kind: 'wire' | 'reprint';
}

export interface Article {
  /** Base name of the file it came from. */
  readonly file: string;
  /** For plain text the file as decoded, without a byte order mark; for marked-up formats the text read out of it. */
  readonly text: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day, or null when nobody says. */
  readonly date: string | null;
  /** How the date is known, in words for people. */
  readonly dateNote: string | null;
  readonly url: string | null;
  /** BCP 47 primary tag, "und" when undecided. */
  readonly language: string;
  /** Hex SHA-256 of `text` in UTF-8. */
  readonly sha256: string;
  readonly credit: Credit | null;
  readonly blocks: readonly Block[];
  /** The encoding its bytes were taken to be in, where nothing said so; absent where it is known. */
  readonly guessedEncoding?: string;
}

/** A story under comparison; `id` is its folder's name, without one a hash of the texts. */
export interface EventInfo {
  readonly id: string;
  readonly title: string | null;
}

/** Something the reader should know about the result: a budget met, a doubtful extraction, an unknown date. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  /** Siglum, where it concerns one account. */
  readonly witness?: string;
}
