/** Choices for a report, with the report that they give below and every form of it to take away: a plain form that works without script. */
import { formats, reportFormats } from '../src/model/formats.js';
import { devices, families, familyOf } from '../src/model/framing.js';
import type { Edition } from './edition.js';
import { Page } from './layout.js';
import { Name } from './menu.js';
import { ReportBody, type ReportProps } from './report.js';
import type { Chosen } from './summary.js';
import { confidenceSteps, count, dateWord, deviceMeaning, deviceWord, familyWord, list } from './words.js';

interface ChooseProps {
  /** Of all accounts, with the addresses of its pages. */
  readonly edition: Edition;
  readonly choices: Chosen;
  readonly preview: ReportProps;
}

export const ChoosePage = ({ edition, choices, preview }: ChooseProps) => (
  <Page title={`Report: ${edition.title}`} edition={edition} tab="report" wide>
    <header class="event-head">
      <h1>A report of this event</h1>
      <p class="about">
        What is chosen is said in the report. All accounts are compared whatever is chosen; what stands
        between those chosen is told.
      </p>
    </header>
    <Choices edition={edition} choices={choices} />
    <Preview edition={edition} choices={choices} preview={preview} />
  </Page>
);

const Choices = ({ edition, choices }: Omit<ChooseProps, 'preview'>) => (
  <form
    class="choices"
    action={edition.addresses.report ?? ''}
    method="get"
    hx-get={edition.addresses.report ?? ''}
    hx-trigger="change, submit"
    hx-sync="this:replace"
    hx-target="#preview"
    hx-swap="outerHTML"
    hx-push-url="true"
  >
    <input type="hidden" name="chosen" value="1" />
    <AccountBoxes edition={edition} choices={choices} />
    <DeviceBoxes edition={edition} choices={choices} />
    <fieldset>
      <legend>How sure, how much</legend>
      <label class="least">
        Contrasts of confidence{' '}
        <select name="least">
          {leastOptions(choices.least).map(([least, words]) => (
            <option value={least} selected={Number(least) === choices.least}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="box">
        <input type="checkbox" name="excerpts" value="1" checked={choices.excerpts} />
        <span>
          excerpts only <span class="tell">a few words around each reading, no whole texts</span>
        </span>
      </label>
      <p class="buttons">
        <button type="submit" class="primary">
          Show
        </button>
        <a href={edition.addresses.report ?? ''}>choose everything</a>
      </p>
    </fieldset>
  </form>
);

const AccountBoxes = ({ edition, choices: { accounts } }: Omit<ChooseProps, 'preview'>) => (
  <fieldset>
    <legend>Accounts</legend>
    <div class="boxes">
      {edition.accounts.map((account) => (
        <label class="box">
          <input
            type="checkbox"
            name="accounts"
            value={account.hash}
            checked={accounts === null || accounts.includes(account.siglum)}
          />
          <span>
            <Name account={account} /> <span class="date">{dateWord(account.witness.date)}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);

const DeviceBoxes = ({ edition, choices }: Omit<ChooseProps, 'preview'>) => (
  <fieldset>
    <legend>Contrasts of</legend>
    <div class="families">
      {families.map((family) => (
        <div>
          <p class="family-name">
            <span class={`mark d0 ${family}`}>{familyWord[family]}</span>
          </p>
          {devices
            .filter((device) => familyOf[device] === family)
            .map((device) => (
              <label class="box" title={deviceMeaning[device]}>
                <input
                  type="checkbox"
                  name="devices"
                  value={device}
                  checked={choices.devices === null || choices.devices.includes(device)}
                />
                <span>
                  {deviceWord[device]}{' '}
                  <span class="number">
                    {edition.contrasts.filter(({ framing }) => framing.device === device).length}
                  </span>
                </span>
              </label>
            ))}
        </div>
      ))}
    </div>
  </fieldset>
);

/** The steps that have words, and the number given where it is none of them. */
function leastOptions(least: number): [string, string][] {
  const steps = [
    [0, 'any'],
    ...Object.entries(confidenceSteps)
      .map(([word, from]) => [from, `${from} or more (${word})`] as const)
      .sort(([a], [b]) => a - b),
  ] as [number, string][];
  const known = steps.some(([from]) => from === least);
  const all: [number, string][] = known
    ? steps
    : [...steps, [least, `${least} or more`] as [number, string]].sort(([a], [b]) => a - b);
  return all.map(([from, words]) => [`${from}`, words]);
}

/** The part that a change of choices swaps. */
export function Preview({ edition, choices, preview }: ChooseProps) {
  const { accounts, contrasts, shown } = preview.edition;
  return (
    <section id="preview" class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">The report</h2>
      <p class="about" role="status">
        {[
          count(accounts.length, 'account'),
          count(shown.length, 'contrast'),
          `${contrasts.length - shown.length} less certain`,
        ].join(' · ')}
      </p>
      <Takeaways edition={edition} choices={choices} />
      <ReportBody {...preview} inside />
    </section>
  );
}

/** What was chosen cannot be: one line in the place of the preview. */
export const PreviewProblem = ({ message }: { message: string }) => (
  <section id="preview" class="preview" aria-label="The report">
    <p class="notice problem" role="status">
      {message}
    </p>
  </section>
);

function Takeaways({ edition, choices }: Omit<ChooseProps, 'preview'>) {
  const query = queryOf(edition, choices);
  const front = edition.addresses.front;
  const isWhole = (name: string): boolean =>
    formats.some((one) => one.name === name && 'whole' in one && one.whole);
  const offered = reportFormats.filter(({ name }) => !(choices.excerpts && isWhole(name)));
  const whole = reportFormats.filter((one) => !offered.includes(one));
  return (
    <p class="downloads">
      Take it away as{' '}
      {offered.map(({ file, label }, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a href={`${front}/${file}${query}`} download>
            {label}
          </a>
        </>
      ))}
      {whole.length > 0
        ? `. ${list(whole.map(({ label }) => label))} ${whole.length === 1 ? 'holds' : 'hold'} whole texts and cannot be had in excerpts.`
        : ''}
      {choices.excerpts ? null : <Worksheets edition={edition} query={query} />}
    </p>
  );
}

/** Forms in which a class can be given two accounts. */
const worksheets: readonly string[] = ['docx', 'pdf'];

const Worksheets = ({ edition, query }: { edition: Edition; query: string }) => (
  <>
    {'. For a class, two accounts side by side with questions and a key: a worksheet as '}
    {reportFormats
      .filter(({ name }) => worksheets.includes(name))
      .map(({ file, label }, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a
            href={`${edition.addresses.front}/${file}${query}${query === '' ? '?' : '&'}worksheet=1`}
            download
          >
            {label}
          </a>
        </>
      ))}
  </>
);

/** Choices as the addresses of downloads carry them: accounts by their hashes, which last. */
function queryOf(edition: Edition, { accounts, devices: of, least, excerpts }: Chosen): string {
  const parts = [
    ...(accounts ? [`accounts=${accounts.map((siglum) => edition.account(siglum).hash).join(',')}`] : []),
    ...(of ? [`devices=${of.join(',')}`] : []),
    ...(least > 0 ? [`least=${least}`] : []),
    ...(excerpts ? ['excerpts=1'] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
