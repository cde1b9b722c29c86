/** The whole command over thirty accounts of a thousand words: what it takes of memory at most. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withFolder } from '../support/folder.js';
import { at, dice, shared, syllables } from '../support/many-accounts.js';

const test = suite('cli: memory of a large report');

/** As it is installed: a loader of TypeScript would take a fifth more. `npm ci` builds it. */
const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
/** Prints kilobytes to standard error, last. */
const meter =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

const joints =
  'of near before with after for in over against under toward by from as while and than into about without'.split(
    ' ',
  );

/** Forty things that many tell among what one alone tells, in words that nobody shares and no two sentences of one frame: as unlike as real accounts are. */
function accountOf(number: number): string {
  const roll = dice(number + 7);
  const word = (): string => [0, 1, 2, 3].map(() => at(syllables, roll(16))).join('');
  const own = (): string =>
    `The ${Array.from({ length: 6 + roll(7) }, () => `${word()} ${at(joints, roll(20))}`).join(' ')} ${word()}.`;
  const sentences = [
    `Talks about the harbour of Miralba, report ${number}`,
    '🚢 Café\u0301 “Anker” was full.',
  ];
  for (let words = 14; words < 1_000; words += (sentences.at(-1) as string).split(' ').length)
    sentences.push(roll(12) === 0 ? shared(roll(40), roll(4)) : own());
  return sentences.join('\n\n');
}

const thirty = Object.fromEntries(
  Array.from({ length: 30 }, (_, k) => [`account-${String(k + 1).padStart(2, '0')}.txt`, accountOf(k)]),
);

test('a report over thirty accounts of a thousand words stays under 500 MB', () =>
  withFolder(thirty, async (folder) => {
    const out = join(folder, '..', 'report.html');
    const args = ['--import', meter, main, 'report', folder, '--out', out];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.is(status, 0, stderr);
    const megabytes = Number(stderr) / 1024;
    assert.ok(megabytes > 50 && megabytes < 500, `${Math.round(megabytes)} MB`);
  }));

test.run();
