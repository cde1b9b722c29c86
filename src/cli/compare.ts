/** `synoptic compare`: paths and options in, the comparison written out. Everything that can be refused is refused before anything is written. */
import { type FormatName, printableFormats } from '../model/formats.js';
import { allChosen } from '../report/choices.js';
import { makeReport } from '../report/make.js';
import { type CollateInput, collateFrom } from './collation.js';
import { formatOf } from './format.js';
import { writeOutput } from './output.js';
import type { Terminal } from './terminal.js';

export interface CompareOptions extends CollateInput {
  readonly format?: FormatName;
}

/** Throws InputError; then nothing was written. */
export async function compare(
  paths: readonly string[],
  { format: asked, ...input }: CompareOptions,
  terminal: Terminal,
): Promise<void> {
  const { out } = input;
  const format = formatOf(asked, out, printableFormats, 'text');
  const collation = await collateFrom(paths, input, terminal);
  const onTerminal = out === undefined;
  const report = await makeReport(collation, format, {
    choices: allChosen,
    width: onTerminal ? terminal.width : undefined,
    colour: onTerminal && terminal.colour,
  });
  if (onTerminal) terminal.write(report as string);
  else await writeOutput(out, report);
}
