/** The first half page in numbers: accounts, statements, contrasts by device, and what the reader chose. */
import type { Edition } from '../../../views/edition.js';
import { independentWords } from '../../../views/reused.js';
import { count, deviceMeaning, deviceWord, familyWord, list as listed } from '../../../views/words.js';
import { devices, families, familyOf } from '../../model/framing.js';
import type { ReportChoices } from '../choices.js';
import { type Block, cell, list, quiet, type Section, strong, type Table } from '../document.js';
import { aloneIn, sharedRows } from '../excerpt.js';

/** "5 accounts · 77 rows · 37 contrasts (words 24 · …)". */
export function sizesOf(edition: Edition): string {
  const { accounts, collation, shown, counts } = edition;
  const sizes = [
    count(accounts.length, 'account'),
    ...independentWords(edition),
    count(collation.rows.length, 'row'),
    count(shown.length, 'contrast'),
  ];
  const byFamily = families.map((family) => `${familyWord[family]} ${counts[family]}`);
  return `${sizes.join(' · ')} (${byFamily.join(' · ')})`;
}

export function summarySection(edition: Edition, choices: ReportChoices): Section {
  const lines = [accountsLine(edition), rowsLine(edition), contrastsLine(edition), ...choiceLines(choices)];
  const blocks: Block[] = [list(lines)];
  if (edition.shown.length > 0) blocks.push(deviceTable(edition));
  return { id: 'summary', title: 'In numbers', blocks };
}

function accountsLine(edition: Edition): string {
  const { accounts, collation } = edition;
  const all = count(accounts.length, 'account');
  if (collation.texts.length >= accounts.length)
    return `${all}; none was found to carry mostly the text of another.`;
  const groups = collation.texts.filter((group) => group.length > 1).map((group) => listed(group));
  return `${all}, ${collation.texts.length} of them independent: mostly one text in ${groups.join('; in ')}.`;
}

function rowsLine(edition: Edition): string {
  const shared = sharedRows(edition);
  const everywhere = shared.filter(({ gaps }) => gaps.length === 0).length;
  const alone = aloneIn(edition).map(([siglum, passages]) => `${siglum} ${passages}`);
  const all = `${count(edition.collation.rows.length, 'row')}, each one statement`;
  const told = `${shared.length} told by two accounts or more, ${everywhere === 0 ? 'none' : everywhere} by all`;
  return `${all}: ${told}${alone.length > 0 ? `; passages in one account only: ${alone.join(', ')}` : ''}.`;
}

function contrastsLine({ shown, contrasts }: Edition): string {
  if (contrasts.length === 0) return 'Looked for contrasts between these accounts and found none.';
  const hidden = contrasts.length - shown.length;
  const more =
    hidden > 0 ? `; ${hidden.toLocaleString('en-GB')} more of low confidence are left out here` : '';
  return `${count(shown.length, 'contrast')} in wording, sources, facts, silences and places${more}.`;
}

/** Nothing where nothing was chosen. */
function choiceLines({ accounts, devices: chosen, least, excerpts }: ReportChoices): string[] {
  const parts = [
    accounts ? `accounts ${listed(accounts)}` : '',
    chosen ? `contrasts of ${listed(chosen.map((device) => deviceWord[device]))}` : '',
    least > 0 ? `contrasts of confidence ${least} or more` : '',
    excerpts ? 'short excerpts instead of whole sentences' : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? [`Chosen for this report: ${parts.join('; ')}.`] : [];
}

function deviceTable({ shown }: Edition): Table {
  const found = devices
    .map((device) => ({ device, number: shown.filter(({ framing }) => framing.device === device).length }))
    .filter(({ number }) => number > 0)
    .sort(
      (p, q) =>
        families.indexOf(familyOf[p.device]) - families.indexOf(familyOf[q.device]) || q.number - p.number,
    );
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: 'device', width: 28 },
      { title: 'contrasts', width: 14 },
      { title: 'what it is', width: 58 },
    ],
    rows: found.map(({ device, number }) => [
      cell(strong(deviceWord[device]), quiet(` (${familyWord[familyOf[device]]})`)),
      cell(`${number}`),
      cell(deviceMeaning[device]),
    ]),
  };
}
