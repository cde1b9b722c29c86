/** All pairs of VarCon, from the list itself (wordlist.aspell.net) where it lies beside the project; some three minutes. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { faultOf, frameCount } from '../support/spelling-pairs.js';

const test = suite('collate: all spellings of VarCon');

const list = fileURLToPath(new URL('../../../shared/data/varcon/varcon.txt', import.meta.url));

/** "A Cv: acknowledgment / Av B C: acknowledgement | comment": each two of a line. A joint written "_" is a space. */
function pairsOf(varcon: string): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const line of varcon.split('\n')) {
    const entry = line.split(/[#|]/, 1)[0] as string;
    const words = entry.split(' / ').map((part) => (part.split(': ')[1] ?? '').trim().replaceAll('_', ' '));
    const forms = [...new Set(words)].filter((word) => word !== '');
    for (const [k, other] of forms.entries())
      for (const one of forms.slice(0, k)) pairs.set([one, other].sort().join('/'), [one, other]);
  }
  return [...pairs.values()];
}

(existsSync(list) ? test : test.skip)('put into sentences none of them is a contrast', () => {
  const pairs = pairsOf(readFileSync(list, 'latin1'));
  assert.ok(pairs.length > 18_000, String(pairs.length));
  const faults = pairs.map(([one, other], k) => faultOf(one, other, k % frameCount));
  assert.equal(
    faults.filter((fault) => fault !== null),
    [],
  );
});

test.run();
