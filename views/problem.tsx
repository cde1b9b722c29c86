/** What went wrong, in one line, with a way on. */
import { Page } from './layout.js';

export const ProblemPage = ({ title, message }: { title: string; message: string }) => (
  <Page title={title}>
    <header class="event-head">
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a href="/">All events</a>
      </p>
    </header>
  </Page>
);
