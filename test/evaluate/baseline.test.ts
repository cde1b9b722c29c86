/**
 * The figures of the corpus, held against a committed file: none may fall. When they rise, or are meant to change:
 * `node --import tsx test/evaluate/baseline.test.ts --write`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type LinksFrom, measure } from '../../src/evaluate/measure.js';

const file = fileURLToPath(new URL('../golden/lachin-2023-figures.json', import.meta.url));
const corpus = fileURLToPath(new URL('../../corpus/lachin-2023', import.meta.url));
const command = 'node --import tsx test/evaluate/baseline.test.ts --write';

const contrasts = ['contrasts recall', 'contrasts precision', 'contrasts off any gold link'];
const guarded = {
  engine: [
    'links F1',
    'links precision',
    'links recall',
    'near-duplicates recall',
    'calibration error',
    'rows F1',
    ...contrasts,
  ],
  gold: contrasts,
} as const;
/** Of these less is better. */
const faults = ['calibration error', 'contrasts off any gold link'];
/** Figures are rounded to three decimals. */
const rounding = 0.0011;

type Figures = Readonly<Record<string, number>>;

async function figuresOn(links: LinksFrom): Promise<Figures> {
  const found = new Map((await measure([corpus], links)).figures.map(({ name, value }) => [name, value]));
  return Object.fromEntries(guarded[links].map((name) => [name, found.get(name) as number]));
}

const measured = { engine: await figuresOn('engine'), gold: await figuresOn('gold') };
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
const baseline: Readonly<Record<LinksFrom, Figures>> = JSON.parse(readFileSync(file, 'utf8'));

/** "links F1 on links of the engine: 0.650, was 0.659", for each figure that is worse than before by more than rounding, or better. */
function changed(now: typeof measured, before: typeof baseline, which: 'worse' | 'better'): string[] {
  return (['engine', 'gold'] as const).flatMap((links) =>
    guarded[links].flatMap((name) => {
      const [value, was] = [now[links][name], before[links][name]] as [number, number];
      const gain = (faults.includes(name) ? -1 : 1) * (value - was);
      const counts = which === 'worse' ? !(gain >= -rounding) : gain > rounding;
      return counts ? [`${name} on links of the ${links}: ${value}, was ${was}`] : [];
    }),
  );
}

const test = suite('golden: the figures of the corpus');

test('no figure of the corpus is worse than the baseline', () => {
  const better = changed(measured, baseline, 'better');
  if (better.length > 0)
    console.log(`\n  better than the baseline: ${better.join('; ')}\n  write it anew: ${command}\n`);
  const worse = changed(measured, baseline, 'worse');
  assert.equal(worse, [], `if that is meant: ${command}`);
});

test('a figure that falls is named, one that is missing too, and rounding is no fall', () => {
  const with_ = (figures: Figures) => ({ ...baseline, engine: { ...baseline.engine, ...figures } });
  const f1 = baseline.engine['links F1'] as number;
  assert.equal(changed(baseline, baseline, 'worse'), []);
  assert.equal(changed(with_({ 'links F1': f1 - 0.001 }), baseline, 'worse'), []);
  assert.is(changed(with_({ 'links F1': f1 - 0.002 }), baseline, 'worse').length, 1);
  assert.is(changed(with_({ 'links F1': Number.NaN }), baseline, 'worse').length, 1);
  assert.is(changed(with_({ 'calibration error': 0.9 }), baseline, 'worse').length, 1);
  assert.is(changed(with_({ 'calibration error': 0 }), baseline, 'better').length, 1);
});

test.run();
