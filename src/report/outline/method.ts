/** How the report was made and what it cannot do, in plain words; and what it was made from, so that anybody can make it again. */
import type { Edition } from '../../../views/edition.js';
import { symmetryLine } from '../../../views/symmetry.js';
import { confidenceWord } from '../../../views/words.js';
import { cell, paragraph, quiet, type Section, strong } from '../document.js';

export const methodSection = ({ collation }: Edition): Section => ({
  id: 'method',
  title: 'Method and limits',
  blocks: [
    paragraph(
      'The texts were cut into sentences, sentences that tell the same were linked, and inside each linked pair the words that answer each other were compared. Rules then named those differences that may matter to a reader and show their evidence. The same texts always give the same result.',
    ),
    paragraph(
      `Links and contrasts are found by rules and by weights learned from annotated news; they can be missed or mistaken. The word beside each contrast says how often annotators listed such a contrast: “${confidenceWord(1)}” in more than every second case, “${confidenceWord(0.45)}” in four of ten or more, “${confidenceWord(0)}” in fewer.`,
    ),
    paragraph(
      'A statement is called “not told” when no sentence linked to it was found in that account as it was read here. A row is one statement with the sentences of all accounts that tell it. Accounts that mostly carry one text count as one independent account.',
    ),
    paragraph(
      'No account is taken as the base, and nothing here says which is right. Outlets and dates are as given with the texts or read out of them. Nothing was sent anywhere to make this report.',
    ),
    paragraph(symmetryLine(collation.symmetry)),
  ],
});

export const originSection = ({ collation, accounts }: Edition): Section => ({
  id: 'origin',
  title: 'Made from',
  blocks: [
    paragraph(`Synoptic ${collation.engine.version}, form ${collation.schema}`),
    {
      kind: 'table',
      caption: null,
      columns: [
        { title: '', width: 5 },
        { title: 'file', width: 20 },
        { title: 'SHA-256 of its text in UTF-8', width: 75 },
      ],
      rows: accounts.map(({ siglum, witness }) => [
        cell(strong(siglum)),
        cell(witness.file),
        cell(witness.sha256),
      ]),
    },
    paragraph(quiet(`Settings: ${settingsWords(collation.engine.settings)}`)),
  ],
});

/** "linkThreshold 0.6, …"; lists by their length: the JSON form has them whole. */
function settingsWords(settings: Edition['collation']['engine']['settings']): string {
  const parts = Object.entries(settings).map(([name, value]: [string, unknown]) =>
    Array.isArray(value) ? `${name}: ${value.length} of the user’s own` : `${name} ${String(value)}`,
  );
  return `${parts.join(', ')}.`;
}
