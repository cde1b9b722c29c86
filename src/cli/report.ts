/** `synoptic report`: paths and a reader's choices in, a report in a file out. Everything that can be refused is refused before anything is written. */
import { InputError } from '../errors.js';
import { type FormatName, reportFormats } from '../model/formats.js';
import { checkExcerpts, checkWorksheet, readChoices } from '../report/choices.js';
import { makeReport } from '../report/make.js';
import { across } from './across.js';
import { type CollateInput, collateFrom } from './collation.js';
import { formatOf } from './format.js';
import { writeOutput } from './output.js';
import type { Terminal } from './terminal.js';

export interface ReportCommandOptions extends CollateInput {
  readonly format?: FormatName;
  readonly accounts?: string;
  readonly devices?: string;
  readonly least?: string;
  readonly excerpts?: boolean;
  readonly worksheet?: boolean;
  /** One table over all events instead of a report of one. */
  readonly across?: boolean;
}

/** Throws InputError; then nothing was written. */
export async function report(
  paths: readonly string[],
  { format: asked, across: overEvents = false, ...given }: ReportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (overEvents) return await overAll(paths, asked, given, terminal);
  const { accounts, devices, least, excerpts, worksheet = false, ...input } = given;
  const { out } = input;
  const format = formatOf(asked, out, reportFormats, null);
  if (out === undefined && !reportFormats.some(({ name, printable }) => name === format && printable))
    throw new InputError('bad-option', `${format} is not for a terminal: name a file with --out`);
  checkExcerpts(format, excerpts ?? false);
  if (worksheet) checkWorksheet(format, excerpts ?? false);
  const whole = await collateFrom(paths, input, terminal);
  const choices = readChoices({ accounts, devices, least, excerpts, worksheet }, whole);
  terminal.status?.(`writing ${format}`);
  const made = await makeReport(whole, format, { choices });
  terminal.status?.('');
  if (out === undefined) terminal.write(made as string);
  else await writeOutput(out, made);
}

async function overAll(
  paths: readonly string[],
  format: FormatName | undefined,
  { out, sets, audit, accounts, devices, least, excerpts, worksheet }: ReportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if ((format ?? 'csv') !== 'csv') throw new InputError('bad-option', '--across gives a table: --format csv');
  if (audit || worksheet || accounts !== undefined)
    throw new InputError(
      'bad-option',
      '--audit, --accounts and --worksheet are for a report of one event, not for --across',
    );
  const choices = readChoices({ devices, least, excerpts }, { witnesses: [] });
  await across(paths, { out, sets }, choices, terminal);
}
