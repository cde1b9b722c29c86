/** Text that accounts share, in plain lines: whose words stand where, and what tells where they come from. */
import type { CollatedReuse, Place } from '../src/model/collation.js';
import { overlap, type Span } from '../src/text/span.js';
import type { Account, Edition } from './edition.js';
import { count, list, pointTo } from './words.js';

/** "3 independent", where several accounts mostly carry one text; else nothing: that none was found proves no independence. */
export const independentWords = ({ collation, accounts }: Edition): string[] =>
  collation.texts.length < accounts.length ? [`${collation.texts.length} independent`] : [];

/** "mostly one text with B and C", or nothing. */
export function oneTextWords({ collation }: Edition, { siglum }: Account): string[] {
  const others =
    collation.texts.find((group) => group.includes(siglum))?.filter((one) => one !== siglum) ?? [];
  return others.length > 0 ? [`mostly one text with ${list(others)}`] : [];
}

/** More lines than these beside one paragraph tell nobody anything. */
const mostLines = 2;

/** For a stretch of one account, usually a paragraph: what of it stands elsewhere too, what covers most of it first. */
export function reusedIn(edition: Edition, { siglum }: Account, within: Span): string[] {
  return edition.collation.reuse
    .flatMap((reuse) => {
      const here = reuse.spans.filter(({ witness }) => witness === siglum);
      const place = here.find((span) => overlap(span, within) > 0);
      const others = sigla(reuse).filter((one) => one !== siglum);
      return place && others.length > 0 ? [{ reuse, place, others }] : [];
    })
    .sort((p, q) => overlap(q.place, within) - overlap(p.place, within))
    .slice(0, mostLines)
    .map(({ reuse, place, others }) =>
      [`${wordsOf(edition, place, within)} also in ${list(others)}`, ...groundsOf(edition, reuse)].join(
        ' — ',
      ),
    );
}

const sigla = ({ spans }: CollatedReuse): string[] => [...new Set(spans.map(({ witness }) => witness))];

/** "these words" where they are most of it, else their beginning. */
function wordsOf(edition: Edition, place: Place, within: Span): string {
  const [start, end] = [Math.max(place.start, within.start), Math.min(place.end, within.end)];
  if (2 * (end - start) > within.end - within.start) return 'these words stand';
  return `${pointTo(edition.account(place.witness).witness.text.slice(start, end), 5)} stands`;
}

/** What tells of the origin: a credit, a statement, an earlier date. */
function groundsOf(edition: Edition, reuse: CollatedReuse): string[] {
  const { origin, carrier } = reuse;
  if (origin === 'release') return [`a statement’s words${carrier ? `, as ${carrier} tells` : ''}`];
  if (origin === 'unknown') return carrier ? [`earliest in ${carrier}`] : [];
  const credits = sigla(reuse).flatMap((siglum) => {
    const { credit } = edition.account(siglum).witness;
    return credit ? [{ siglum, agency: credit.agency }] : [];
  });
  const agencies = [...new Set(credits.map(({ agency }) => agency))];
  if (agencies.length === 0) return carrier ? [`${carrier} is an agency’s`] : ['an agency’s text'];
  return agencies.map(
    (agency) =>
      `${agency} credited in ${list(credits.filter((one) => one.agency === agency).map(({ siglum }) => siglum))}`,
  );
}

/** One line for each stretch that accounts share, the longest first: "A, B and D share 34 words: “…” (Reuters credited in A)". */
export function sharedText(edition: Edition): string[] {
  return edition.collation.reuse
    .map((reuse) => ({ reuse, text: shortest(edition, reuse) }))
    .sort((p, q) => q.text.length - p.text.length)
    .map(({ reuse, text }) => {
      const grounds = groundsOf(edition, reuse).join(', ');
      const words = count(text.split(/\s+/u).length, 'word');
      return `${list(sigla(reuse))} share ${words}: ${pointTo(text, 9)}${grounds ? ` (${grounds})` : ''}`;
    });
}

/** Edits apart all say the same; the shortest claims least. */
const shortest = (edition: Edition, { spans }: CollatedReuse): string =>
  spans
    .map(({ witness, start, end }) => edition.account(witness).witness.text.slice(start, end))
    .reduce((least, text) => (text.length < least.length ? text : least));
