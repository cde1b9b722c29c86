/** The report in one file: what was found in numbers, contrasts, who reports what, synopsis, quotes, names, placement, sources, method; nothing to fetch from anywhere. */
import { raw } from 'hono/html';
import type { Collation } from '../src/model/collation.js';
import { AccountList } from './accounts.js';
import { Coverage, type Picture } from './coverage.js';
import type { Edition } from './edition.js';
import { FrontContrasts } from './front.js';
import { MarkTable, Page } from './layout.js';
import { NameTables } from './names.js';
import { Notices } from './notices.js';
import { Placed } from './placement.js';
import { QuoteLedger } from './quotes.js';
import { type Chosen, Summary } from './summary.js';
import { symmetryLine } from './symmetry.js';
import { SynopsisTable } from './synopsis.js';
import { dateWord } from './words.js';

export interface ReportProps {
  readonly edition: Edition;
  /** The collation of all accounts, of which the edition may show a part. */
  readonly whole: Collation;
  readonly choices: Chosen;
  readonly coverage: Picture;
  /** SHA-256 of the comparison's JSON form. */
  readonly comparison: string;
}

interface PageProps extends ReportProps {
  readonly css: string;
  /** What the report carries to be made again: JSON in which nothing can end an element. */
  readonly carried: string;
}

export const ReportPage = ({ css, carried, ...props }: PageProps) => (
  <Page title={props.edition.title} edition={props.edition} css={css} wide>
    <ReportBody {...props} />
    <script type="application/json" id="synoptic-report">
      {raw(carried)}
    </script>
  </Page>
);

/** `inside`: in a page that has a heading of its own. */
export function ReportBody({
  edition,
  whole,
  choices,
  coverage,
  comparison,
  inside = false,
}: ReportProps & { inside?: boolean }) {
  const title = <bdi>{edition.title}</bdi>;
  return (
    <div class="report">
      <header class="event-head">
        {inside ? <h2 class="title">{title}</h2> : <h1>{title}</h1>}
        <p class="about">{aboutOf(edition)}</p>
      </header>
      <Summary edition={edition} whole={whole} choices={choices} />
      <Contents edition={edition} />
      <h2>Contrasts, the strongest first</h2>
      <FrontContrasts edition={edition} family={null} />
      <h2 id="coverage">Who reports what</h2>
      <Coverage edition={edition} picture={coverage} />
      {edition.excerpts ? null : (
        <>
          <h2>Synopsis</h2>
          <section class="grid-frame" aria-label="Synopsis" tabindex={0}>
            <SynopsisTable edition={edition} order={null} />
          </section>
        </>
      )}
      <h2 id="quotes">Who was quoted with what</h2>
      <QuoteLedger edition={edition} />
      <h2 id="names">Who is called what</h2>
      <NameTables edition={edition} />
      <h2 id="placement">Where statements stand</h2>
      <Placed edition={edition} most={mostPlaced} />
      <div class="report-sources">
        <AccountList edition={edition} linked={false} />
      </div>
      <Notices edition={edition} />
      <Method whole={whole} edition={edition} comparison={comparison} />
      <section class="marks-key" aria-label="Marks">
        <MarkTable />
      </section>
    </div>
  );
}

/** Rows in the table beside the chart. */
const mostPlaced = 12;

/** "Accounts of 20 March 2023 to 29 November 2023, compared by Synoptic 0.1.0". */
function aboutOf({ accounts, collation }: Edition): string {
  const days = accounts.flatMap(({ witness: { date } }) => (date === null ? [] : [date])).sort();
  const [first, last] = [days[0], days.at(-1)];
  const when =
    first === undefined || last === undefined
      ? 'Accounts without a known date'
      : first === last
        ? `Accounts of ${dateWord(first)}`
        : `Accounts of ${dateWord(first)} to ${dateWord(last)}`;
  return `${when}, compared by Synoptic ${collation.engine.version}`;
}

const Contents = ({ edition }: { edition: Edition }) => (
  <nav class="tabs contents" aria-label="In this report">
    <a href="#contrasts">Contrasts</a>
    <a href="#coverage">Who reports what</a>
    {edition.excerpts ? null : <a href="#synopsis">Synopsis</a>}
    <a href="#quotes">Quotes</a>
    <a href="#names">Names</a>
    <a href="#placement">Placement</a>
    <a href="#accounts">Sources</a>
    <a href="#method">Method and limits</a>
  </nav>
);

function Method({ edition, whole, comparison }: Pick<ReportProps, 'edition' | 'whole' | 'comparison'>) {
  const { engine, symmetry } = whole;
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
        each: <i>sure</i> means that annotators listed more than every second contrast of the kind,{' '}
        <i>likely</i> four in ten, <i>possible</i> fewer. A statement is called “not told” when no sentence
        linked to it was found in that account as it was read here. No account is taken as the base, and
        nothing here says which is right. Outlets and dates are as given with the texts or read out of them.
      </p>
      <p>{symmetryLine(symmetry)}</p>
      <h3>To check this report</h3>
      <p>
        Made by Synoptic {engine.version} from {whole.witnesses.length} texts with the hashes under Sources
        (SHA-256 of the text in UTF-8). The file asks nothing of any server and holds no script.{' '}
        {edition.excerpts
          ? 'It holds no whole text: to check it, the texts themselves are needed.'
          : 'It carries the texts and the settings, so that the comparison can be made again.'}{' '}
        <code>synoptic verify report.html{edition.excerpts ? ' texts/' : ''}</code> looks whether anything in
        the file was changed, compares the texts anew and says whether the result is the same. SHA-256 of the
        comparison in its JSON form:
      </p>
      <p class="hash">{comparison}</p>
      <details class="fold">
        <summary>Settings</summary>
        <pre>{JSON.stringify(engine.settings, null, 1)}</pre>
      </details>
    </section>
  );
}
