/**
 * What a reader wants in a report: which accounts, which devices, how sure, whole sentences or excerpts. Narrows a collation to it;
 * sigla, ids and places stay as they were, so that a report of a part points into the whole.
 */
import { InputError } from '../errors.js';
import type { Collation } from '../model/collation.js';
import { type FormatName, formats, reportFormats } from '../model/formats.js';
import { type Device, devices } from '../model/framing.js';
import { printable } from '../text/printable.js';
import { partOf } from './part.js';

export interface ReportChoices {
  /** Sigla; null for all. */
  readonly accounts: readonly string[] | null;
  /** Null for all. */
  readonly devices: readonly Device[] | null;
  /** Contrasts under this confidence are left out. */
  readonly least: number;
  /** Readings with a few words around them instead of whole sentences and texts. */
  readonly excerpts: boolean;
  /** For a class instead of an editor: two accounts side by side, questions, a key. */
  readonly worksheet?: true;
}

export const allChosen: ReportChoices = { accounts: null, devices: null, least: 0, excerpts: false };

/** As they come from a command line, an address or a form: lists are parted by commas. */
export interface GivenChoices {
  /** Sigla, file names, outlets, or the first twelve or more digits of a text's SHA-256, which lasts. */
  readonly accounts?: string | undefined;
  readonly devices?: string | undefined;
  /** 0 to 1. */
  readonly least?: string | undefined;
  readonly excerpts?: boolean | undefined;
  readonly worksheet?: boolean | undefined;
}

/** Throws InputError `bad-option` that names what is not known. */
export function readChoices(given: GivenChoices, collation: Pick<Collation, 'witnesses'>): ReportChoices {
  const accounts = listed(given.accounts)?.flatMap((name) => siglaOf(name, collation)) ?? null;
  if (accounts && new Set(accounts).size < 2)
    throw new InputError('bad-option', 'two accounts are the least that a report can be about');
  const chosenDevices = listed(given.devices)?.map(deviceOf) ?? null;
  return {
    accounts: partOrNull(
      collation.witnesses.map(({ id }) => id),
      accounts,
    ),
    devices: partOrNull(devices, chosenDevices),
    least: leastOf(given.least),
    excerpts: given.excerpts ?? false,
    ...(given.worksheet ? { worksheet: true } : {}),
  };
}

/** In the order of all; null where all are chosen. */
function partOrNull<T>(all: readonly T[], some: readonly T[] | null): T[] | null {
  const part = all.filter((one) => some === null || some.includes(one));
  return part.length === all.length ? null : part;
}

const listed = (list: string | undefined): string[] | null => {
  const parts = (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 ? parts : null;
};

/** By siglum, file, outlet or hash, whichever fits first; of one hash are all that have the same text. Throws where a name fits two or none. */
function siglaOf(name: string, { witnesses }: Pick<Collation, 'witnesses'>): string[] {
  const same = (text: string | null): boolean => text?.toLowerCase() === name.toLowerCase();
  const named =
    [
      witnesses.filter(({ id }) => id === name),
      witnesses.filter(({ file }) => file === name),
      witnesses.filter(({ outlet }) => same(outlet)),
    ].find((some) => some.length > 0) ?? [];
  if (named.length > 1)
    throw new InputError(
      'bad-option',
      `${shortly(name)} is the name of ${named.length} accounts: say which by its letter: ${listOf(named)}`,
    );
  const found = named.length > 0 ? named : witnesses.filter(({ sha256 }) => isHashOf(name, sha256));
  if (found.length > 0) return found.map(({ id }) => id);
  throw new InputError('bad-option', `there is no account ${shortly(name)}: there are ${listOf(witnesses)}`);
}

const isHashOf = (name: string, sha256: string): boolean =>
  /^[0-9a-f]{12,64}$/.test(name) && sha256.startsWith(name);

const listOf = (witnesses: Collation['witnesses']): string =>
  witnesses.map(({ id, file }) => `${id} (${printable(file)})`).join(', ');

/** What somebody gave, on one line and harmless. */
const shortly = (text: string): string => printable(text.length > 60 ? `${text.slice(0, 60)}…` : text);

function deviceOf(name: string): Device {
  const found = devices.find((device) => device === name);
  if (found) return found;
  throw new InputError('bad-option', `${shortly(name)} is no device: there are ${devices.join(', ')}`);
}

function leastOf(given: string | undefined): number {
  const number = (given ?? '').trim();
  if (number === '') return 0;
  const least = /^\d*\.?\d+$/.test(number) ? Number(number) : Number.NaN;
  if (least >= 0 && least <= 1) return least;
  throw new InputError('bad-option', `the least confidence is a number from 0 to 1, not ${shortly(number)}`);
}

/** Refuses what contradicts itself: excerpts in a form that holds whole texts. Throws InputError. */
export function checkExcerpts(format: FormatName, excerpts: boolean): void {
  if (!excerpts || !isWhole(format)) return;
  const others = reportFormats.filter(({ name }) => !isWhole(name)).map(({ name }) => name);
  throw new InputError(
    'bad-option',
    `${format} holds whole texts and cannot be had in excerpts: take ${others.join(', ')}`,
  );
}

const worksheetFormats = ['md', 'docx', 'pdf'] as const satisfies readonly FormatName[];

/** Throws InputError `bad-option` for a form that no worksheet is made in, and for one in excerpts. */
export function checkWorksheet(format: FormatName, excerpts: boolean): (typeof worksheetFormats)[number] {
  if (excerpts)
    throw new InputError('bad-option', 'a worksheet holds whole texts and cannot be had in excerpts');
  const found = worksheetFormats.find((name) => name === format);
  if (found) return found;
  throw new InputError(
    'bad-option',
    `a worksheet is made as ${worksheetFormats.join(', ')}, not as ${format}`,
  );
}

const isWhole = (format: FormatName): boolean =>
  formats.some((one) => one.name === format && 'whole' in one && one.whole);

/** The part of a collation that was chosen. */
export function chosen(collation: Collation, { accounts, devices, least }: ReportChoices): Collation {
  const part = accounts ? partOf(collation, new Set(accounts)) : collation;
  if (least === 0 && devices === null) return part;
  return {
    ...part,
    framings: part.framings.filter(
      ({ device, confidence }) => confidence >= least && (devices === null || devices.includes(device)),
    ),
  };
}
