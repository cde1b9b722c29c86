/**
 * What a reader wants in a report: which accounts, which devices, how sure, whole sentences or excerpts. Narrows a collation to it;
 * sigla, ids and places stay as they were, so that a report of a part points into the whole.
 */
import { InputError } from '../errors.js';
import type { CollatedQuote, Collation } from '../model/collation.js';
import { type Device, devices } from '../model/framing.js';
import { printable } from '../text/printable.js';

export interface ReportChoices {
  /** Sigla; null for all. */
  readonly accounts: readonly string[] | null;
  /** Null for all. */
  readonly devices: readonly Device[] | null;
  /** Contrasts under this confidence are left out. */
  readonly least: number;
  /** Readings with a few words around them instead of whole sentences and texts. */
  readonly excerpts: boolean;
}

export const allChosen: ReportChoices = { accounts: null, devices: null, least: 0, excerpts: false };

/** As they come from a command line, an address or a form: lists are parted by commas. */
export interface GivenChoices {
  /** Sigla, file names or outlets. */
  readonly accounts?: string | undefined;
  readonly devices?: string | undefined;
  /** 0 to 1. */
  readonly least?: string | undefined;
  readonly excerpts?: boolean | undefined;
}

/** Throws InputError `bad-option` that names what is not known. */
export function readChoices(given: GivenChoices, collation: Collation): ReportChoices {
  const accounts = listed(given.accounts)?.map((name) => siglumOf(name, collation)) ?? null;
  if (accounts && new Set(accounts).size < 2)
    throw new InputError('bad-option', 'two accounts are the least that a report can be about');
  const chosenDevices = listed(given.devices)?.map(deviceOf) ?? null;
  return {
    accounts: accounts && collation.witnesses.map(({ id }) => id).filter((id) => accounts.includes(id)),
    devices: chosenDevices && devices.filter((device) => chosenDevices.includes(device)),
    least: leastOf(given.least),
    excerpts: given.excerpts ?? false,
  };
}

const listed = (list: string | undefined): string[] | null => {
  const parts = (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 ? parts : null;
};

function siglumOf(name: string, { witnesses }: Collation): string {
  const found =
    witnesses.find(({ id }) => id === name) ??
    witnesses.find(({ file }) => file === name) ??
    witnesses.find(({ outlet }) => outlet?.toLowerCase() === name.toLowerCase());
  if (found) return found.id;
  const known = witnesses.map(({ id, file }) => `${id} (${printable(file)})`).join(', ');
  throw new InputError('bad-option', `there is no account ${printable(name)}: there are ${known}`);
}

function deviceOf(name: string): Device {
  const found = devices.find((device) => device === name);
  if (found) return found;
  throw new InputError('bad-option', `${printable(name)} is no device: there are ${devices.join(', ')}`);
}

function leastOf(given: string | undefined): number {
  if (given === undefined || given.trim() === '') return 0;
  const least = Number(given);
  if (least >= 0 && least <= 1) return least;
  throw new InputError('bad-option', `the least confidence is a number from 0 to 1, not ${printable(given)}`);
}

/** The part of a collation that was chosen. */
export function chosen(collation: Collation, { accounts, devices, least }: ReportChoices): Collation {
  const part = accounts ? ofAccounts(collation, new Set(accounts)) : collation;
  return {
    ...part,
    framings: part.framings.filter(
      ({ device, confidence }) => confidence >= least && (devices === null || devices.includes(device)),
    ),
  };
}

function ofAccounts(collation: Collation, ids: ReadonlySet<string>): Collation {
  const here = ({ witness }: { readonly witness: string }): boolean => ids.has(witness);
  const both = ({ a, b }: { readonly a: { witness: string }; readonly b: { witness: string } }): boolean =>
    here(a) && here(b);
  return {
    ...collation,
    witnesses: collation.witnesses.filter(({ id }) => ids.has(id)),
    names: collation.names
      .map((name) => ({
        ...name,
        forms: name.forms.filter(here),
        descriptions: name.descriptions.filter(here),
      }))
      .filter(({ forms }) => forms.length > 0),
    links: collation.links.filter(both),
    possible: collation.possible.filter(both),
    rows: collation.rows
      .map((row) => ({
        ...row,
        passages: row.passages.filter(here),
        gaps: row.gaps.filter((id) => ids.has(id)),
        independent: independentOf(row.passages.filter(here), collation.texts, row.independent),
      }))
      .filter(({ passages }) => passages.length > 0),
    reuse: collation.reuse
      .map((reuse) => ({ ...reuse, spans: reuse.spans.filter(here) }))
      .filter(({ spans }) => spans.length > 1),
    texts: collation.texts
      .map((group) => group.filter((id) => ids.has(id)))
      .filter((group) => group.length > 0),
    variants: collation.variants.filter(both),
    quotes: collation.quotes.flatMap((quote) => quotesOf(quote, ids)),
    framings: collation.framings
      .map((framing) => ({
        ...framing,
        readings: framing.readings.filter(here),
        evidence: framing.evidence.filter(here),
        ...(framing.silent ? { silent: framing.silent.filter((id) => ids.has(id)) } : {}),
      }))
      .filter(
        ({ readings, silent }) =>
          new Set([...readings.map(({ witness }) => witness), ...(silent ?? [])]).size > 1,
      ),
    notices: collation.notices.filter(({ witness }) => witness === undefined || ids.has(witness)),
  };
}

/** Accounts that carry one text count once; never more than there were. */
function independentOf(
  passages: readonly { readonly witness: string }[],
  texts: Collation['texts'],
  before: number,
): number {
  const groupOf = (id: string): string => texts.find((group) => group.includes(id))?.join() ?? id;
  return Math.min(before, new Set(passages.map(({ witness }) => groupOf(witness))).size);
}

/** Relations are told against the reference: where its account is left out, each occurrence stands for itself. */
function quotesOf(quote: CollatedQuote, ids: ReadonlySet<string>): CollatedQuote[] {
  const kept = quote.occurrences.filter(({ witness }) => ids.has(witness));
  const reference = quote.occurrences[quote.reference];
  if (reference && kept.includes(reference))
    return [{ ...quote, occurrences: kept, reference: kept.indexOf(reference) }];
  return kept
    .filter(({ quotations }) => quotations.length > 0)
    .map((occurrence, index) => ({
      ...quote,
      id: index === 0 ? quote.id : `${quote.id}.${index + 1}`,
      reference: 0,
      occurrences: [{ ...occurrence, relations: [] }],
    }));
}
