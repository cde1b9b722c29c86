/** The form for texts of one's own: two or more boxes or files; what would be taken as the article is shown before it is compared. */
import { AccountList } from './accounts.js';
import type { Edition } from './edition.js';
import { Page } from './layout.js';

export interface Entry {
  readonly text: string;
  readonly outlet: string;
  readonly date: string;
}

export const emptyEntry: Entry = { text: '', outlet: '', date: '' };

interface ComparePageProps {
  readonly entries: readonly Entry[];
  readonly title?: string;
  /** What is wrong with what was sent, in one line. */
  readonly problem?: string | null;
  /** What the texts were read as, before they are compared. */
  readonly preview?: Edition | null;
}

export function ComparePage({ entries, title = '', problem = null, preview = null }: ComparePageProps) {
  return (
    <Page title="Compare texts">
      <header class="event-head">
        <h1>Compare texts</h1>
        <p>
          Paste two or more accounts of one event, or choose files. Nothing leaves this machine, and nothing
          is kept after the server stops.
        </p>
      </header>
      {problem ? (
        <p class="notice problem" role="alert">
          {problem}
        </p>
      ) : null}
      {preview ? (
        <section class="preview" aria-label="What will be taken">
          <p class="notice">This is what was read as each article. Compare when it is right.</p>
          <AccountList edition={preview} open linked={false} />
        </section>
      ) : null}
      <CompareForm entries={entries} title={title} />
    </Page>
  );
}

export function CompareForm({ entries, title = '' }: { entries: readonly Entry[]; title?: string }) {
  return (
    <form class="compare-form" action="/compare" method="post" enctype="multipart/form-data">
      <p>
        <label>
          Title of the event <span class="optional">optional</span>
          <input type="text" name="title" value={title} maxlength={200} autocomplete="off" />
        </label>
      </p>
      <div class="entries">
        {entries.map((entry, index) => (
          <EntryFields entry={entry} number={index + 1} />
        ))}
      </div>
      <p>
        <label>
          Or files <span class="optional">.txt, .md or .html, one or more</span>
          <input
            type="file"
            name="files"
            multiple
            accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
          />
        </label>
      </p>
      <p class="buttons">
        <button type="submit" class="primary" name="do" value="compare">
          Compare
        </button>
        <button type="submit" name="do" value="preview">
          Show first what is taken
        </button>
        <button type="submit" name="do" value="more">
          One more box
        </button>
      </p>
    </form>
  );
}

const EntryFields = ({ entry, number }: { entry: Entry; number: number }) => (
  <fieldset class="entry">
    <legend>Account {number}</legend>
    <label>
      Text
      {/* A leading line break is dropped by the parser: this one, not the text's own. */}
      <textarea name="text" rows={9} dir="auto">
        {`\n${entry.text}`}
      </textarea>
    </label>
    <div class="entry-facts">
      <label>
        Outlet <span class="optional">optional</span>
        <input type="text" name="outlet" value={entry.outlet} maxlength={200} autocomplete="off" />
      </label>
      <label>
        Date <span class="optional">optional</span>
        <input type="date" name="date" value={entry.date} />
      </label>
    </div>
  </fieldset>
);
