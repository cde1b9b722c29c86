/**
 * `npm run bench`: how long Synoptic takes beside named peers, in one run, as ratios of processor time (all threads), warm; the time
 * on a clock says little, since machines differ and the same loop can take five times as long a minute later, when others work too.
 *
 *   (a) diffWords of the library diff over the same whole texts, pair by pair
 *   (b) string-similarity over all pairs of sentences
 *   (c) one bare pass of the tagger (wink-nlp) over the same texts
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { diffWords } from 'diff';
import { Bench } from 'tinybench';
import type { Article } from '../../src/index.js';
import { articleFromText, collate, readArticles, witness } from '../../src/index.js';

const require = createRequire(import.meta.url);
const similarity = require('string-similarity') as { compareTwoStrings(a: string, b: string): number };
const wink = require('wink-nlp') as (
  model: unknown,
  pipes: string[],
) => { readDoc(text: string): { tokens(): { out(): string[] } } };
const tagger = wink(require('wink-eng-lite-web-model'), ['sbd', 'pos']);

const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
const { event, articles } = await readArticles([corpus]);
const one = articles[0] as Article;

await report('the corpus: five accounts', articles, true);
await report('two accounts of 900 words', [made(0, 900), made(1, 900)], false);
await report(
  'ten accounts of 1,000 words',
  Array.from({ length: 10 }, (_, k) => made(k, 1000)),
  false,
);

/** An account of about `words` words: sentences of the corpus, another slice of them for each account. */
function made(index: number, words: number): Article {
  const sentences = articles.flatMap((article) =>
    witness(article)
      .passages.filter(({ kind }) => kind === 'sentence')
      .map(({ start, end }) => article.text.slice(start, end)),
  );
  const picked: string[] = [];
  for (let k = index * 7, count = 0; count < words; k++) {
    const sentence = sentences[k % sentences.length] as string;
    picked.push(k % 3 === 0 ? sentence.replace(/\b(\w+) (\w+)\b/, '$2 $1') : sentence);
    count += sentence.split(' ').length;
  }
  return articleFromText(picked.join('\n\n'), { file: `made-${index}.txt`, date: one.date });
}

async function report(title: string, accounts: readonly Article[], peers: boolean): Promise<void> {
  const bench = new Bench({
    iterations: 5,
    time: 400,
    warmupIterations: 3,
    warmupTime: 0,
    now: processorTime,
  });
  bench.add('collate', () => {
    collate(accounts, { event });
  });
  bench.add('tagger alone', () => {
    for (const { text } of accounts) tagger.readDoc(text).tokens().out();
  });
  if (peers) {
    bench.add('diffWords, pair by pair', () => eachPair(accounts, (a, b) => diffWords(a.text, b.text)));
    const sentences = accounts.map((article) =>
      witness(article).passages.map(({ start, end }) => article.text.slice(start, end)),
    );
    bench.add('string-similarity, all sentence pairs', () =>
      eachPair(sentences, (a, b) => {
        for (const x of a) for (const y of b) similarity.compareTwoStrings(x, y);
      }),
    );
  }
  await bench.run();
  const mean = (name: string): number => meanOf(bench.getTask(name)?.result);
  const own = mean('collate');
  console.log(`\n${title}`);
  for (const { name } of bench.tasks) {
    const time = mean(name);
    console.log(
      `  ${name.padEnd(40)} ${time.toFixed(0).padStart(7)} ms   collate takes ${(own / time).toFixed(2)} of it`,
    );
  }
}

function eachPair<T>(list: readonly T[], compare: (a: T, b: T) => unknown): void {
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) compare(a, b);
  });
}

/** In milliseconds. A system may count in steps of some, so that only means over many of them are exact. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function meanOf(result: unknown): number {
  return (result as { latency?: { mean: number } } | undefined)?.latency?.mean ?? Number.NaN;
}
