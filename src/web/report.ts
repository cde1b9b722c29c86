/** The page on which a report is chosen: a request's choices in; the form with the report that they give out, or for htmx the report alone. */
import type { Context } from 'hono';
import { excerptAddresses, reportAddresses } from '../../views/address.js';
import { ChoosePage, Preview, PreviewProblem } from '../../views/choose.js';
import { type Edition, editionOf } from '../../views/edition.js';
import { InputError } from '../errors.js';
import type { Collation } from '../model/collation.js';
import { hashOf } from '../report/carried.js';
import { chosen, type GivenChoices, type ReportChoices, readChoices } from '../report/choices.js';
import { coverageOf } from '../report/html.js';

/** `part`: for htmx, which gets a line in the place of the report where the choices cannot be. Throws InputError otherwise. */
export function choosePage(c: Context, edition: Edition, part: boolean) {
  try {
    const choices = readChoices(choicesGiven(c), edition.collation);
    const props = { edition, choices, preview: previewOf(edition.collation, choices) };
    return c.html(part ? Preview(props) : `<!doctype html>\n${ChoosePage(props)}`);
  } catch (error) {
    if (!part || !(error instanceof InputError)) throw error;
    return c.html(PreviewProblem({ message: error.message }));
  }
}

function previewOf(whole: Collation, choices: ReportChoices) {
  const { excerpts } = choices;
  const edition = editionOf(chosen(whole, choices), excerpts ? excerptAddresses : reportAddresses, {
    excerpts,
  });
  return { edition, whole, choices, coverage: coverageOf(edition), comparison: hashOf(whole) };
}

/** A form sends a field for each box that is ticked; that it was sent (`chosen`) tells no box ticked from none there. Throws InputError. */
export function choicesGiven(c: Context): GivenChoices {
  const [accounts, devices] = [c.req.queries('accounts'), c.req.queries('devices')];
  if (c.req.query('chosen') === '1') {
    if (!accounts) throw new InputError('bad-option', 'no account is chosen: two are the least');
    if (!devices) throw new InputError('bad-option', 'no kind of contrast is chosen: one is the least');
  }
  return {
    accounts: accounts?.join(','),
    devices: devices?.join(','),
    least: c.req.query('least'),
    excerpts: ticked(c, 'excerpts'),
    worksheet: ticked(c, 'worksheet'),
  };
}

const ticked = (c: Context, field: string): boolean => ['1', 'on', 'true'].includes(c.req.query(field) ?? '');
