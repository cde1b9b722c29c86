/** A file of word alignments in, one tally for each pair of sentences out: sure pairs count, what is only possible is neither right nor wrong. */
import * as v from 'valibot';
import { alignWords } from '../collate.js';
import { InputError } from '../errors.js';
import { parseJson } from '../ingest/json-file.js';
import { bytesOf } from '../ingest/read.js';
import { printable } from '../text/printable.js';
import type { Figure, Tally } from './tally.js';

/** Tokens of both sides, and pairs of their indices as "i-j". */
const wordPair = v.object({
  a: v.array(v.string()),
  b: v.array(v.string()),
  sure: v.array(v.string()),
  possible: v.optional(v.array(v.string()), []),
});

/** Throws InputError, one line that names the file and the line in it. */
export async function wordTallies(path: string): Promise<Tally[]> {
  const lines = (await bytesOf(path)).toString('utf8').trim().split('\n');
  const name = printable(path);
  if (lines.join('') === '') throw new InputError('empty', `${name} holds no pairs of sentences`);
  return lines.map((line, k) => tallyOf(parseJson(wordPair, line, `${name}: line ${k + 1}`, 'unreadable')));
}

function tallyOf({ a, b, sure, possible }: v.InferOutput<typeof wordPair>): Tally {
  const found = new Set(alignWords(a, b).pairs.map(([i, j]) => `${i}-${j}`));
  const wanted = new Set(sure);
  const neutral = new Set(possible);
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  const wrong = [...found].filter((pair) => !wanted.has(pair) && !neutral.has(pair)).length;
  return new Map([
    ['right', right],
    ['wrong', wrong],
    ['sure', wanted.size],
  ]);
}

export function wordFigures(tally: Tally): Figure[] {
  const n = (name: string): number => tally.get(name) ?? 0;
  const predicted = n('right') + n('wrong');
  const [precision, recall] = [n('right') / (predicted || 1), n('right') / (n('sure') || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return [
    { name: 'words F1', value: f1, of: n('sure') },
    { name: 'words precision', value: precision, of: predicted },
    { name: 'words recall', value: recall, of: n('sure') },
  ];
}
