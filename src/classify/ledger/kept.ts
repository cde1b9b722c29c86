/** A cut in, the same out with a note where the account has the words after all: in another quotation of its own, or unquoted beside this one. */
import type { QuoteRelation } from '../../model/quote.js';
import type { Span } from '../../text/span.js';
import type { Run } from './match.js';
import type { QuoteWord, Unit } from './units.js';
import type { Wording } from './wording.js';

interface Laid {
  readonly unit: Unit;
  readonly runs: readonly Run[];
}

/** Share of the cut’s content words that must stand there. */
const most = 0.6;

/**
 * `all` are the account's quotations laid on the reference; `itself` where it is the reference's own account, which keeps by
 * definition what it cuts when it repeats itself.
 */
export function keptWords(
  relation: QuoteRelation,
  reference: Wording,
  here: Wording,
  all: readonly Laid[],
  itself: boolean,
): QuoteRelation {
  if (relation.kind !== 'cut-start' && relation.kind !== 'cut-middle' && relation.kind !== 'cut-end')
    return relation;
  if (relation.reference.start === relation.reference.end) return relation;
  if (itself) return { ...relation, kept: 'elsewhere' };
  const cut = wordsIn(reference, relation.reference);
  const wanted = cut.filter(({ word }) => word.content);
  if (wanted.length === 0) return relation;
  const quoted = wanted.filter(({ index }) =>
    all.some(({ runs }) => runs.some((run) => index >= run.a && index < run.a + run.length)),
  );
  if (quoted.length >= most * wanted.length) return { ...relation, kept: 'elsewhere' };
  const beside = unquotedBeside(here);
  const told = wanted.filter(({ word }) => beside.has(reference.account.tokens[word.token]?.stem ?? ''));
  return told.length >= most * wanted.length ? { ...relation, kept: 'unquoted' } : relation;
}

function wordsIn({ account, words }: Wording, span: Span): { word: QuoteWord; index: number }[] {
  return words.flatMap((word, index) => {
    const token = account.tokens[word.token];
    return token && token.start >= span.start && token.end <= span.end ? [{ word, index }] : [];
  });
}

/** Stems outside quotation marks in the passages where the quotation begins and ends. */
function unquotedBeside({ account, words }: Wording): ReadonlySet<string> {
  const passages = new Set(
    [words[0], words.at(-1)].map((word) => account.tokens[word?.token ?? -1]?.passage ?? -1),
  );
  const stems = new Set<string>();
  for (const index of passages) {
    const range = account.passages[index]?.tokens ?? { from: 0, to: 0 };
    for (const token of account.tokens.slice(range.from, range.to))
      if (token.voice !== 'quoted' && token.content) stems.add(token.stem);
  }
  return stems;
}
