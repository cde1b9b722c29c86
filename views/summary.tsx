/** What a report begins with: the event in numbers, contrasts by device, whose letter is which, and what was chosen for it. */
import type { Collation } from '../src/model/collation.js';
import { type Device, devices, families, familyOf } from '../src/model/framing.js';
import type { Edition } from './edition.js';
import { Name } from './menu.js';
import { confidenceWord, count, dateWord, deviceMeaning, deviceWord, familyWord, list } from './words.js';

/** What a reader chose; null stands for all. */
export interface Chosen {
  readonly accounts: readonly string[] | null;
  readonly devices: readonly Device[] | null;
  /** 0 to 1. */
  readonly least: number;
  readonly excerpts: boolean;
}

interface SummaryProps {
  readonly edition: Edition;
  /** The collation of all accounts. */
  readonly whole: Collation;
  readonly choices: Chosen;
}

export const Summary = ({ edition, whole, choices }: SummaryProps) => (
  <section class="summary" aria-labelledby="summary">
    <h2 id="summary" class="unseen">
      In numbers
    </h2>
    <Numbers edition={edition} />
    <div class={edition.accounts.length > mostInColumn ? 'summary-parts many' : 'summary-parts'}>
      <Key edition={edition} />
      <ByDevice edition={edition} />
    </div>
    <ChosenWords whole={whole} choices={choices} />
  </section>
);

/** More accounts than these stand in columns. */
const mostInColumn = 8;

/** Large figures, each with what it counts. */
const Numbers = ({ edition }: { edition: Edition }) => (
  <dl class="numbers">
    {numbersOf(edition).map(([number, what]) => (
      <div>
        <dt>{what}</dt>
        <dd>{number.toLocaleString('en-GB')}</dd>
      </div>
    ))}
  </dl>
);

function numbersOf({ accounts, collation, shown, contrasts }: Edition): [number, string][] {
  const tellers = collation.rows.map(({ passages }) => new Set(passages.map(({ witness }) => witness)).size);
  const several = tellers.filter((count) => count > 1).length;
  const less = contrasts.length - shown.length;
  const one = (n: number, single: string, many: string): [number, string] => [n, n === 1 ? single : many];
  return [
    one(accounts.length, 'account', 'accounts'),
    [
      collation.texts.length,
      collation.texts.length < accounts.length
        ? 'independent: the others mostly carry the same text'
        : 'independent: no two mostly carry one text',
    ],
    one(tellers.length, 'statement, a row each', 'statements, a row each'),
    [several, 'told by two accounts or more'],
    one(shown.length, 'contrast', 'contrasts'),
    one(less, 'less certain contrast', 'less certain contrasts'),
  ];
}

/** Letters stand for accounts from here on. */
const Key = ({ edition }: { edition: Edition }) => (
  <div>
    <h3>Accounts</h3>
    <ul class="key">
      {edition.accounts.map((account) => (
        <li>
          <a href={`#account-${account.hash}`}>
            <Name account={account} />
          </a>{' '}
          <span class="date">{dateWord(account.witness.date)}</span>
          {account.witness.title ? (
            <span class="headline" dir="auto">
              {account.witness.title}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  </div>
);

function ByDevice({ edition }: { edition: Edition }) {
  const found = devices.filter((one) => edition.contrasts.some(({ framing }) => framing.device === one));
  const absent = devices.filter((one) => !found.includes(one));
  if (found.length === 0) return null;
  const most = Math.max(...found.map((one) => tally(edition, one).all));
  return (
    <div>
      <h3>Contrasts by device</h3>
      <table class="by-device">
        <thead>
          <tr>
            <th scope="col">device</th>
            <th scope="col">contrasts</th>
            <th scope="col">less certain</th>
            <td class="bars"></td>
          </tr>
        </thead>
        <tbody>
          {families.flatMap((family) =>
            found
              .filter((one) => familyOf[one] === family)
              .map((one) => {
                const { shown, all } = tally(edition, one);
                return (
                  <tr>
                    <th scope="row">
                      <span class={`mark d0 ${family}`} title={deviceMeaning[one]}>
                        {deviceWord[one]}
                      </span>{' '}
                      <span class="tell">{familyWord[family]}</span>
                    </th>
                    <td class="number">{shown}</td>
                    <td class="number">{all - shown}</td>
                    <td class="bars">
                      <Bar family={family} shown={shown} all={all} most={most} />
                    </td>
                  </tr>
                );
              }),
          )}
        </tbody>
      </table>
      {absent.length > 0 ? (
        <p class="about">None of: {absent.map((one) => deviceWord[one]).join(', ')}.</p>
      ) : null}
    </div>
  );
}

function tally({ contrasts }: Edition, device: Device): { shown: number; all: number } {
  const own = contrasts.filter(({ framing }) => framing.device === device);
  return { shown: own.filter(({ framing }) => framing.shown).length, all: own.length };
}

interface BarProps {
  readonly family: string;
  readonly shown: number;
  readonly all: number;
  readonly most: number;
}

/** Filled for contrasts, an outline for those less certain. It repeats the numbers beside it. */
const Bar = ({ family, shown, all, most }: BarProps) => (
  <svg class="device-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class={`rest ${family}`} x="0" y="1" width={share(all, most)} height="6" />
    <rect class={`fill ${family}`} x="0" y="1" width={share(shown, most)} height="6" />
  </svg>
);

const share = (part: number, most: number): number => Math.round((1000 * part) / most) / 10;

/** One line where nothing was left out; else what was taken of what. */
function ChosenWords({ whole, choices }: Omit<SummaryProps, 'edition'>) {
  const lines = chosenLines(whole, choices);
  return (
    <p class="chosen">
      {lines.length === 0
        ? 'Everything that was found is in this report.'
        : `Chosen for this report: ${lines.join('; ')}.`}
    </p>
  );
}

export function chosenLines({ witnesses }: Pick<Collation, 'witnesses'>, choices: Chosen): string[] {
  const { accounts, devices: of, least, excerpts } = choices;
  const all = witnesses.length;
  return [
    ...(accounts && accounts.length < all
      ? [`accounts ${list(accounts)} of ${count(all, 'account')} that were compared`]
      : []),
    ...(of && of.length < devices.length
      ? [`of the devices only ${list(of.map((one) => deviceWord[one]))}`]
      : []),
    ...(least > 0
      ? [
          `contrasts of confidence ${least} or more (${confidenceWord(least)}${confidenceWord(least) === 'sure' ? '' : ' or surer'})`,
        ]
      : []),
    ...(excerpts ? ['short excerpts instead of whole sentences and texts'] : []),
  ];
}
