/** A collation in, one HTML file out that asks nothing of anywhere: the style sheet is in it, there is no script. */

import { reportAddresses } from '../../views/address.js';
import { editionOf } from '../../views/edition.js';
import { ReportPage } from '../../views/report.js';
import type { Collation } from '../model/collation.js';
import { asset } from './assets.js';

export function htmlReport(collation: Collation): string {
  const edition = editionOf(collation, reportAddresses);
  return `<!doctype html>\n${ReportPage({ edition, css: asset('synoptic.css') })}\n`;
}
