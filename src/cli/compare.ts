/** `synoptic compare`: paths and options in, the comparison written out. Everything that can be refused is refused before anything is written. */

import type { CollateOptions } from '../collate.js';
import { InputError } from '../errors.js';
import { readContrastSets } from '../ingest/contrast-sets.js';
import { readArticles } from '../ingest/read.js';
import type { Article } from '../model/article.js';
import type { Collation } from '../model/collation.js';
import { printable } from '../text/printable.js';
import { type Format, formatOf, render } from './format.js';
import { checkOutput, refuseToOverwrite, writeOutput } from './output.js';
import type { Terminal } from './terminal.js';

export interface CompareOptions {
  readonly format?: Format;
  readonly out?: string;
  /** Also collate with order, outlets and sides swapped, and say whether the framings are the same. */
  readonly audit?: boolean;
  /** A file of contrast sets. */
  readonly sets?: string;
}

/** Throws InputError; then nothing was written. */
export async function compare(
  paths: readonly string[],
  { format: asked, out, sets, audit = false }: CompareOptions,
  terminal: Terminal,
): Promise<void> {
  const format = formatOf(asked, out);
  if (out !== undefined) await checkOutput(out);
  const contrastSets = sets === undefined ? [] : await readContrastSets(sets);
  const { event, articles } = await readArticles(paths);
  if (out !== undefined)
    await refuseToOverwrite(
      out,
      sets === undefined ? paths : [...paths, sets],
      articles.map(({ file }) => file),
    );
  if (articles.length < 2) {
    const only = printable(articles[0]?.file ?? '');
    throw new InputError('too-few', `there is one account only (${only}): compare needs two or more`);
  }
  // Loads the tagger and the word lists, which bad input need not wait for.
  const { collate } = await import('../collate.js');
  const options = { event, contrastSets };
  const plain = collate(articles, options);
  const collation = audit ? await audited(plain, articles, options) : plain;
  const onTerminal = out === undefined;
  const report = await render(collation, format, {
    width: onTerminal ? terminal.width : undefined,
    colour: onTerminal && terminal.colour,
  });
  if (onTerminal) terminal.write(report);
  else await writeOutput(out, report);
}

async function audited(
  plain: Collation,
  articles: readonly Article[],
  options: CollateOptions,
): Promise<Collation> {
  const { symmetryOf } = await import('../report/symmetry.js');
  return { ...plain, symmetry: symmetryOf(articles, options, plain) };
}
