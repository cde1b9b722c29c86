/** The cell of an account that has nothing in a row of a table: a dash for the eye, words for everyone else. */
import type { Account } from './edition.js';

export function GapCell({ account, words }: { account: Account; words: 'not told' | 'not named' }) {
  return (
    <td class="gap">
      <span class="dash" aria-hidden="true">
        —
      </span>{' '}
      <span class="not-told">
        <span class="cell-name">{account.name}: </span>
        {words}
      </span>
    </td>
  );
}
