/** `synoptic site`: paths and a reader's choices in, a folder of pages for any web server out, whole or not at all. */

import { readChoices } from '../report/choices.js';
import { printable } from '../text/printable.js';
import { type CollateInput, collateFrom } from './collation.js';
import { checkFolder, writeFolder } from './folder.js';
import type { Terminal } from './terminal.js';

export interface SiteCommandOptions extends Omit<CollateInput, 'out'> {
  readonly out: string;
  readonly accounts?: string;
  readonly devices?: string;
  readonly least?: string;
}

/** Throws InputError; then nothing was written. */
export async function site(
  paths: readonly string[],
  { out, accounts, devices, least, ...input }: SiteCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { siteMark, siteOf, siteSchema } = await import('../report/site.js');
  await checkFolder(out, { file: siteMark, schema: siteSchema });
  const whole = await collateFrom(paths, input, terminal);
  const choices = readChoices({ accounts, devices, least }, whole);
  const { ruleEntries } = await import('../classify/rule-guide.js');
  const { measuredFloor, measuredOn } = await import('../classify/rule-figures.js');
  const rules = { rules: ruleEntries(), measuredOn, floor: measuredFloor };
  terminal.status?.('writing pages');
  const count = await writeFolder(out, siteOf(whole, choices, rules));
  terminal.status?.('');
  terminal.write(`${printable(out)}: ${count} files; open index.html, or put the folder on any web server\n`);
}
