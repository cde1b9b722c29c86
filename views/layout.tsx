/** The frame of every page: head, skip link, masthead, main, help, foot. A page gives its title, its place and its content. */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { devices, families, familyOf } from '../src/model/framing.js';
import { type Frame, webFrame } from './address.js';
import type { Edition } from './edition.js';
import { PairMenu } from './menu.js';
import { deviceMeaning, deviceWord, familyWord } from './words.js';

type Tab =
  | 'front'
  | 'synopsis'
  | 'pair'
  | 'reading'
  | 'contrast'
  | 'quotes'
  | 'names'
  | 'placement'
  | 'report';

interface FrameProps {
  readonly title: string;
  readonly children: Child;
  /** Where the page is about one event. */
  readonly edition?: Edition;
  readonly tab?: Tab;
  /** The style sheet itself, for a file that stands alone; without it the page links the served one and the script. */
  readonly css?: string;
  readonly wide?: boolean;
}

/** htmx adds no styles of its own, asks this server alone, and never puts an error page into the middle of another. */
const htmxConfig = '{"includeIndicatorCSS":false,"mode":"same-origin","noSwap":[204,304,"4xx","5xx"]}';

export function Page(props: FrameProps) {
  const { title, edition, tab, css, wide } = props;
  const frame = edition?.addresses.frame ?? webFrame;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {css === undefined ? null : <Closed />}
        <title>{title === 'Synoptic' ? title : `${title} · Synoptic`}</title>
        {css === undefined ? <Linked frame={frame} /> : <Inlined css={css} />}
      </head>
      <body class={wide ? 'wide' : ''}>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header class="masthead">
          <a class="brand" href={homeOf(props)}>
            Synoptic
          </a>
          {edition && css === undefined ? <EventNav edition={edition} tab={tab} /> : <PlainNav css={css} />}
        </header>
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <footer class="foot">
          <p>
            Synoptic shows where accounts part and on what evidence. It does not rate truth or outlets; a
            person judges.
          </p>
          {css === undefined ? (
            <p>
              <button type="button" popovertarget="help">
                Keys and marks <kbd>?</kbd>
              </button>{' '}
              {frame.rules ? <a href={frame.rules}>Rules</a> : null}
            </p>
          ) : null}
        </footer>
        {css === undefined ? <Help /> : null}
      </body>
    </html>
  );
}

/** The one place where text goes out unescaped: a style sheet of our own, in which an escaped quotation mark would be a fault. */
const Inlined = ({ css }: { css: string }) => <style>{raw(css.replaceAll('</', '<\\/'))}</style>;

/** The browser itself sees to it that a file that stands alone asks for nothing and runs nothing. */
const Closed = () => (
  <>
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    />
    <link rel="icon" href="data:," />
  </>
);

/** The list of events, the front of the one event there is, or the page itself where it stands alone. */
const homeOf = ({ edition, css }: FrameProps): string => {
  if (!edition) return '/';
  return edition.addresses.events ?? (css === undefined ? edition.addresses.front : '#main');
};

const Linked = ({ frame: { assets, live } }: { frame: Frame }) => (
  <>
    {live ? <meta name="htmx-config" content={htmxConfig} /> : null}
    <link rel="stylesheet" href={`${assets}synoptic.css`} />
    <link rel="icon" href="data:," />
    {live ? <script src={`${assets}htmx.min.js`} defer></script> : null}
    <script src={`${assets}synoptic.js`} defer></script>
  </>
);

const PlainNav = ({ css }: { css: string | undefined }) =>
  css === undefined ? (
    <nav class="tabs" aria-label="Pages">
      <a href="/">Events</a>
      <a href="/compare">Compare texts</a>
    </nav>
  ) : null;

function EventNav({ edition, tab }: { edition: Edition; tab: Tab | undefined }) {
  const { addresses } = edition;
  const current = (name: Tab) => (tab === name ? 'page' : undefined);
  const first = edition.accounts[0];
  return (
    <nav class="tabs" aria-label="Pages of this event">
      <a href={addresses.front} aria-current={current('front')}>
        Contrasts
      </a>
      <a href={addresses.synopsis()} aria-current={current('synopsis')}>
        Synopsis
      </a>
      <a href={addresses.quotes} aria-current={current('quotes')}>
        Quotes
      </a>
      <PairMenu edition={edition} current={tab === 'pair'} />
      {first ? (
        <a href={addresses.witness(first.hash)} aria-current={current('reading')}>
          Reading
        </a>
      ) : null}
      {addresses.names ? (
        <a href={addresses.names} aria-current={current('names')}>
          Names
        </a>
      ) : null}
      {addresses.placement ? (
        <a href={addresses.placement} aria-current={current('placement')}>
          Placement
        </a>
      ) : null}
      {addresses.report ? (
        <a href={addresses.report} aria-current={current('report')}>
          Report
        </a>
      ) : null}
      {addresses.frame.compare ? (
        <a class="apart" href={addresses.frame.compare}>
          Compare texts
        </a>
      ) : null}
    </nav>
  );
}

const keys: readonly (readonly [string, string])[] = [
  ['j k', 'next and previous contrast'],
  ['1 2 3 4', 'words, source, facts, silence: marks on and off'],
  ['e', 'open or fold what is folded'],
  ['o', 'overview strip on and off'],
  ['?', 'this help'],
];

const Help = () => (
  <div id="help" class="help" popover="auto" role="dialog" aria-label="Keys and marks">
    <h2>Keys</h2>
    <dl class="keys">
      {keys.map(([key, meaning]) => (
        <div>
          <dt>
            {key.split(' ').map((one) => (
              <kbd>{one}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <MarkTable />
    <p>
      <button type="button" popovertarget="help" popovertargetaction="hide">
        Close
      </button>
    </p>
  </div>
);

/** What each mark means, by family: a hue and an underline each, so that colour is never alone. */
export const MarkTable = () => (
  <>
    <h2>Marks</h2>
    {families.map((family) => (
      <section class="family-help">
        <h3>
          <span class={`mark d0 ${family}`}>{familyWord[family]}</span>
        </h3>
        <ul>
          {devices
            .filter((device) => familyOf[device] === family)
            .map((device) => (
              <li>
                <b>{deviceWord[device]}</b>: {deviceMeaning[device]}
              </li>
            ))}
        </ul>
      </section>
    ))}
  </>
);
