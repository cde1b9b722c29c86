/** An event that is being compared: what it is and how far it has come. The page asks again by itself. */
import { Page } from './layout.js';
import { count } from './words.js';

export const WaitingPage = ({
  title,
  accounts,
  progress,
  href,
}: {
  title: string;
  accounts: number;
  /** In words; null before anything was begun. */
  progress: string | null;
  /** Where it stands. */
  href: string;
}) => (
  <Page title={`Comparing ${title}`}>
    <header class="event-head">
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p role="status">
        Its {count(accounts, 'account')} are being compared: {progress ?? 'waiting for its turn'} …
      </p>
      <p>
        This page shows the result by itself as soon as it is there. <a href={href}>Ask again now</a>, or go
        to <a href="/">all events</a>.
      </p>
    </header>
  </Page>
);
