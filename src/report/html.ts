/** A collation in, one HTML file out that asks nothing of anywhere: the style sheet is in it, there is no script, and it carries what it was made from. */

import { excerptAddresses, reportAddresses } from '../../views/address.js';
import type { Picture } from '../../views/coverage.js';
import { type Edition, editionOf } from '../../views/edition.js';
import { ReportPage } from '../../views/report.js';
import type { Collation } from '../model/collation.js';
import { asset } from './assets.js';
import { carriedBy, carriedText, sealed } from './carried.js';
import { coverageChart, roomFor } from './charts.js';
import { allChosen, chosen, type ReportChoices } from './choices.js';
import { mostToldFirst } from './outline/coverage.js';

/** `whole` is the collation of all accounts, whatever was chosen of it. */
export function htmlReport(whole: Collation, choices: ReportChoices = allChosen): string {
  const { excerpts } = choices;
  const edition = editionOf(chosen(whole, choices), excerpts ? excerptAddresses : reportAddresses, {
    excerpts,
  });
  const carried = carriedBy(whole, choices);
  const page = ReportPage({
    edition,
    whole,
    choices,
    coverage: coverageOf(edition),
    css: asset('synoptic.css'),
    comparison: carried.collation,
    carried: carriedText(carried),
  });
  return sealed(`<!doctype html>\n${page}\n`);
}

/** Who reports what, as far as there is room. */
export function coverageOf(edition: Edition): Picture {
  const all = mostToldFirst(edition);
  const rows = all.slice(0, roomFor(edition.accounts.length));
  return { svg: coverageChart(edition, rows).svg, rows, more: all.length - rows.length };
}
