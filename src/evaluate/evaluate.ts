/** Arguments in, the figures as text or JSON out, with the exit code: 0 done, 2 bad input in one line. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../errors.js';
import { packageRoot } from '../lexicon/data.js';
import { oneLine } from '../text/printable.js';
import { type LinksFrom, measure, measureWords } from './measure.js';
import { missesOf } from './misses.js';
import { reportJson, reportText } from './report.js';

const usage = `npm run evaluate -- [--links gold] [--json] [--misses] [--words FILE.jsonl] [GOLD_DIR...]

Measures the engine on annotated events: folders with a gold.json, in the form of corpus/lachin-2023 (used when none is named).

  --links gold        give it the links of the gold, and measure the contrasts alone
  --words FILE.jsonl  word alignment on pairs of sentences, too: a, b (tokens), sure, possible ("i-j") in each line; may be repeated
  --misses            list what was missed and what is wrong, the worst first
  --json              one JSON object instead of text
`;

export interface Outcome {
  readonly code: 0 | 2;
  /** For standard output, or for standard error where the code is 2. */
  readonly text: string;
}

/** `args` without the executable. What is a fault of ours is thrown. */
export async function evaluate(args: readonly string[]): Promise<Outcome> {
  try {
    return { code: 0, text: await textFor(parsed(args)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { code: 2, text: `evaluate: ${error.message}\n` };
  }
}

interface Asked {
  readonly folders: readonly string[];
  readonly links: LinksFrom;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly misses: boolean;
  readonly help: boolean;
}

const options = {
  links: { type: 'string', default: 'engine' },
  words: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parsed(args: readonly string[]): Asked {
  const { values, positionals } = inOneLine(() =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  const { links, ...rest } = values;
  if (links !== 'engine' && links !== 'gold')
    throw new InputError('bad-option', `--links takes "gold" or "engine", not "${oneLine(links)}"`);
  const folders = positionals.length > 0 ? positionals : [join(packageRoot, 'corpus/lachin-2023')];
  return { ...rest, links, folders };
}

function inOneLine<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|(?<=\.) /);
    throw new InputError('bad-option', `${oneLine(line)} (npm run evaluate -- --help tells more)`);
  }
}

async function textFor({ folders, links, words, json, misses, help }: Asked): Promise<string> {
  if (help) return usage;
  const measurement = await measure(folders, links);
  const measured = [];
  for (const path of words) measured.push(await measureWords(path));
  const report = {
    measurement,
    words: measured,
    misses: misses ? missesOf(measurement.stories, links === 'engine') : null,
  };
  return json ? reportJson(report) : reportText(report);
}
