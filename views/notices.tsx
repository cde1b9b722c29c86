/** What a reader should know about the result: budgets that were met, doubts about the whole. Doubts about one account stand with it. */
import type { Edition } from './edition.js';

export function Notices({ edition }: { edition: Edition }) {
  const notices = edition.collation.notices.filter((notice) => notice.witness === undefined);
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-labelledby="notices">
      <h2 id="notices">About this comparison</h2>
      <ul>
        {notices.map((notice) => (
          <li>{notice.message}</li>
        ))}
      </ul>
    </section>
  );
}
