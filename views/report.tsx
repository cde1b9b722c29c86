/** The report in one file: accounts, contrasts, synopsis, settings, method and limits, with nothing to fetch from anywhere. */
import { AccountList } from './accounts.js';
import type { Edition } from './edition.js';
import { EventHead, FrontContrasts } from './front.js';
import { MarkTable, Page } from './layout.js';
import { Notices } from './notices.js';
import { QuoteLedger } from './quotes.js';
import { symmetryLine } from './symmetry.js';
import { SynopsisTable } from './synopsis.js';

export function ReportPage({ edition, css }: { edition: Edition; css: string }) {
  return (
    <Page title={edition.title} edition={edition} css={css} wide>
      <EventHead edition={edition} />
      <nav class="tabs contents" aria-label="In this report">
        <a href="#contrasts">Contrasts</a>
        <a href="#synopsis">Synopsis</a>
        <a href="#quotes">Quotes</a>
        <a href="#accounts">Accounts</a>
        <a href="#method">Method and limits</a>
      </nav>
      <h2>Contrasts, the strongest first</h2>
      <FrontContrasts edition={edition} family={null} />
      <h2>Synopsis</h2>
      <SynopsisTable edition={edition} order={null} />
      <h2 id="quotes">Quotes</h2>
      <QuoteLedger edition={edition} />
      <AccountList edition={edition} />
      <Notices edition={edition} />
      <Method edition={edition} />
      <MarkTable />
    </Page>
  );
}

function Method({ edition }: { edition: Edition }) {
  const { engine } = edition.collation;
  return (
    <section class="method" aria-labelledby="method">
      <h2 id="method">Method and limits</h2>
      <p>
        The texts were cut into sentences, sentences that tell the same were linked, and inside each linked
        pair the words that answer each other were compared. Rules then named those differences that may
        matter to a reader and show their evidence. The same texts always give the same result.
      </p>
      <p>
        Links and contrasts are found by rules and can be missed or mistaken; the confidence is said beside
        each. A statement is called “not told” when no sentence linked to it was found in that account as it
        was read here. No account is taken as the base, and nothing here says which is right. Outlets and
        dates are as given with the texts or read out of them.
      </p>
      <p>
        Made by Synoptic {engine.version} from texts with the hashes under Accounts (SHA-256 of the text in
        UTF-8; the whole hash is in the JSON form).
      </p>
      <p>{symmetryLine(edition.collation.symmetry)}</p>
      <details class="fold">
        <summary>Settings</summary>
        <pre>{JSON.stringify(engine.settings, null, 1)}</pre>
      </details>
    </section>
  );
}
