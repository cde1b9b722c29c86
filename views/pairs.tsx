/** Every two accounts that tell something in common, those with most contrasts first, each leading to both side by side. */
import type { Edition } from './edition.js';
import { Page } from './layout.js';
import { PairLinks, pairsOf } from './menu.js';
import { count } from './words.js';

export function PairsPage({ edition }: { edition: Edition }) {
  const pairs = pairsOf(edition).filter(({ a, b }) => edition.addresses.pair(a.hash, b.hash) !== null);
  return (
    <Page title={`Pairs: ${edition.title}`} edition={edition} tab="pair">
      <header class="event-head">
        <h1>Side by side</h1>
        <p class="about">{count(pairs.length, 'pair')} of accounts that tell something in common</p>
      </header>
      <PairLinks edition={edition} pairs={pairs} />
    </Page>
  );
}
