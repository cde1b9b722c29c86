/** What `compare` and `report` begin with: paths of texts, or of one saved collation, and options in, the collation out, with all that can be refused refused on the way. */
import { basename } from 'node:path';
import type { CollateOptions } from '../collate.js';
import { limits } from '../config.js';
import { InputError } from '../errors.js';
import { readContrastSets } from '../ingest/contrast-sets.js';
import { bytesOf, readArticles } from '../ingest/read.js';
import type { Article } from '../model/article.js';
import type { Collation } from '../model/collation.js';
import { endingOf } from '../model/formats.js';
import { progressWords } from '../model/progress.js';
import { printable } from '../text/printable.js';
import { checkOutput, refuseToOverwrite } from './output.js';
import type { Terminal } from './terminal.js';

export interface CollateInput {
  /** Where the result will go; refused where it cannot. */
  readonly out?: string;
  /** Also collate with order, outlets and sides swapped, and say whether the framings are the same. */
  readonly audit?: boolean;
  /** A file of contrast sets. */
  readonly sets?: string;
}

/** Throws InputError. */
export async function collateFrom(
  paths: readonly string[],
  { out, sets, audit = false }: CollateInput,
  { status = () => undefined }: Pick<Terminal, 'status'> = {},
): Promise<Collation> {
  if (out !== undefined) await checkOutput(out);
  const [first = ''] = paths;
  if (paths.length === 1 && isSaved(first)) {
    if (sets !== undefined || audit)
      throw new InputError(
        'bad-option',
        `${printable(first)} is collated already: --sets and --audit need the texts`,
      );
    if (out !== undefined) await refuseToOverwrite(out, paths, []);
    return saved(first);
  }
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
  status(`reading ${articles.length} accounts`);
  // Loads the tagger and the word lists, which bad input need not wait for.
  const { collate } = await import('../collate.js');
  const options = { event, contrastSets };
  try {
    const plain = collate(articles, {
      ...options,
      onProgress: (progress) => status(progressWords(progress)),
    });
    if (audit) status('comparing again with order, outlets and sides swapped');
    return audit ? await audited(plain, articles, options) : plain;
  } finally {
    status('');
  }
}

/** A file that `--format json` wrote. */
const isSaved = (path: string): boolean => endingOf(path) === '.json' && basename(path) !== 'event.json';

async function saved(path: string): Promise<Collation> {
  const bytes = await bytesOf(path, limits.collationBytes);
  const { readCollation } = await import('../report/read-collation.js');
  return readCollation(bytes.toString('utf8'), printable(path));
}

async function audited(
  plain: Collation,
  articles: readonly Article[],
  options: CollateOptions,
): Promise<Collation> {
  const { symmetryOf } = await import('../report/symmetry.js');
  return { ...plain, symmetry: symmetryOf(articles, options, plain) };
}
