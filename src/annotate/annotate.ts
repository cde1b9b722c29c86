/**
 * A segmented article in, a witness out: tags and lemmas first, then reporting clauses, quotations, attributions, and
 * from them whose words each token is; names, quantities, times and predicates beside.
 */
import type { SegmentedArticle, Witness, Word } from '../model/witness.js';
import { findAttributions } from './attributions.js';
import { reportingClauses } from './clauses.js';
import { type Draft, draft } from './draft.js';
import { withEpithets } from './epithets.js';
import { findMentions } from './mentions.js';
import { findPredicates } from './predicates.js';
import { findQuantities } from './quantities.js';
import { findQuotations } from './quotations.js';
import { findTimes } from './times.js';

export function annotate(segmented: SegmentedArticle): Witness {
  const drafted = draft(segmented);
  const clauses = reportingClauses(drafted);
  const attributions = findAttributions(drafted, clauses);
  const times = findTimes(drafted);
  return {
    article: drafted.article,
    passages: drafted.passages,
    tokens: withVoice(drafted, attributions.attributedAt),
    quotations: findQuotations(drafted, clauses),
    attributions: attributions.list,
    mentions: withEpithets(drafted, findMentions(drafted)),
    quantities: findQuantities(drafted, times),
    times,
    predicates: findPredicates(drafted, clauses),
  };
}

/** Quoted beats attributed: inside quotation marks the words are the speaker's own. */
function withVoice({ tokens, quotedAt }: Draft, attributedAt: Uint8Array): Word[] {
  return tokens.map((token, i) => {
    // In place: the draft is this stage's own, and a second list of them all is what a long text has least room for.
    token.voice = quotedAt[i] !== -1 ? 'quoted' : attributedAt[i] === 1 ? 'attributed' : 'own';
    return token;
  });
}
