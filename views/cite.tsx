/** How a contrast is cited: a line with all that is needed to find it again, a quotation to put into a page of one's own, its sources with whole hashes. */
import type { CollatedReading } from '../src/model/collation.js';
import { sentencesOf } from './card.js';
import type { Contrast, Edition } from './edition.js';
import { accountsOf } from './explain.js';
import { Name } from './menu.js';
import { dateWord, deviceWord, firstWords, list } from './words.js';

interface CiteProps {
  readonly edition: Edition;
  readonly contrast: Contrast;
}

export function Cite({ edition, contrast }: CiteProps) {
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">To cite</h2>
      <p class="citation" data-copy>
        {citation(edition, contrast)}
      </p>
      <h3>Sources</h3>
      <dl class="facts-list">
        {accountsOf(edition, contrast).map((account) => (
          <div>
            <dt>
              <Name account={account} />
            </dt>
            <dd>
              {account.witness.title ? <bdi>{account.witness.title}, </bdi> : null}
              {dateWord(account.witness.date)}, {account.witness.file}
              {isWeb(account.witness.url) ? (
                <>
                  ,{' '}
                  <a href={account.witness.url ?? ''} rel="noreferrer">
                    {account.witness.url}
                  </a>
                </>
              ) : null}
              <p class="hash">SHA-256 {account.witness.sha256}</p>
            </dd>
          </div>
        ))}
      </dl>
      <h3>To embed</h3>
      <label class="embed">
        <span class="about">HTML without script or style, to paste into a page of your own</span>
        <textarea readonly rows={7} data-copy>
          {embedded(edition, contrast)}
        </textarea>
      </label>
    </section>
  );
}

const isWeb = (url: string | null): boolean => url !== null && /^https?:\/\//i.test(url);

/** Words, outlet, headline, day, place in the text, hash of the text; device, rule, lasting address, engine. */
function citation(edition: Edition, { framing, key }: Contrast): string {
  const readings = framing.readings.map((reading) => {
    const { witness, name } = edition.account(reading.witness);
    const words = reading.text === '' ? 'nothing' : `“${firstWords(reading.text, 14)}”`;
    const title = witness.title ? [`“${firstWords(witness.title, 14)}”`] : [];
    const place = `${reading.start}–${reading.end} of sha256 ${witness.sha256.slice(0, 12)}`;
    return `${words} (${[name, ...title, dateWord(witness.date), place].join(', ')})`;
  });
  const silent = (framing.silent ?? []).map((siglum) => {
    const { witness, name } = edition.account(siglum);
    return `${name} (${dateWord(witness.date)}, sha256 ${witness.sha256.slice(0, 12)})`;
  });
  const untold = silent.length > 0 ? `; not told by ${list(silent)}` : '';
  const address = `${key.device}/${key.hash}/${key.start}-${key.end}`;
  const { version } = edition.collation.engine;
  return `${edition.title}: ${readings.join(', ')}${untold}. Device: ${deviceWord[framing.device]}; rule: ${framing.rule}; contrast ${address}. Synoptic ${version}.`;
}

/** Each reading in its sentence as a quotation with its source; nothing in it is fetched or run. */
export function embedded(edition: Edition, contrast: Contrast): string {
  return String(
    <figure>
      {contrast.framing.readings.map((reading) => (
        <Quoted edition={edition} reading={reading} />
      ))}
      <figcaption>
        {edition.title}: {deviceWord[contrast.framing.device]}. Compared by Synoptic{' '}
        {edition.collation.engine.version}, contrast {contrast.key.device}/{contrast.key.hash}/
        {contrast.key.start}-{contrast.key.end}.
      </figcaption>
    </figure>,
  );
}

function Quoted({ edition, reading }: { edition: Edition; reading: CollatedReading }) {
  const account = edition.account(reading.witness);
  const { text, language, url, date, sha256 } = account.witness;
  const { start, end } = sentencesOf(edition, reading);
  return (
    <blockquote
      dir="auto"
      lang={language === 'und' ? undefined : language}
      cite={isWeb(url) ? (url ?? undefined) : undefined}
    >
      <p>
        {text.slice(start, Math.max(start, reading.start))}
        {reading.text === '' ? null : <mark>{reading.text}</mark>}
        {text.slice(reading.end, Math.max(end, reading.end))}
      </p>
      <footer>
        {account.name}, {dateWord(date)} (sha256 {sha256.slice(0, 12)})
      </footer>
    </blockquote>
  );
}
