/**
 * An edition and a reader's choices in; the report as a neutral document out, in the order in which an editor asks: how much is there,
 * whose accounts, where they part, who quotes and names how, who reports what and where, how it was found and from what.
 */
import type { Edition } from '../../views/edition.js';
import { sharedText } from '../../views/reused.js';
import type { ReportChoices } from './choices.js';
import { list, plain, type ReportDocument, type Section } from './document.js';
import { accountsSection } from './outline/accounts.js';
import { contrastsSection } from './outline/contrasts.js';
import { coverageSection } from './outline/coverage.js';
import { lengthsFor } from './outline/lengths.js';
import { methodSection, originSection } from './outline/method.js';
import { namesSection } from './outline/names.js';
import { placementSection } from './outline/placement.js';
import { quotesSection } from './outline/quotes.js';
import { sizesOf, summarySection } from './outline/summary.js';

/** Sections that have nothing to say are left out. */
export function outlineOf(edition: Edition, choices: ReportChoices): ReportDocument {
  const lengths = lengthsFor(choices);
  return {
    title: plain(edition.title),
    about: sizesOf(edition),
    sections: [
      summarySection(edition, choices),
      accountsSection(edition),
      contrastsSection(edition, lengths),
      quotesSection(edition, lengths),
      namesSection(edition, lengths),
      coverageSection(edition, lengths),
      placementSection(edition, lengths),
      sharedSection(edition),
      noticesSection(edition),
      methodSection(edition),
      originSection(edition),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

function sharedSection(edition: Edition): Section {
  const lines = sharedText(edition);
  return { id: 'shared', title: 'Shared text', blocks: lines.length === 0 ? [] : [list(lines)] };
}

function noticesSection({ collation: { notices } }: Edition): Section {
  const lines = notices.map(({ message, witness }) => `${witness ? `${witness}: ` : ''}${message}`);
  return { id: 'notices', title: 'To know', blocks: lines.length === 0 ? [] : [list(lines)] };
}
