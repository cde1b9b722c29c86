import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { jaroWinkler, sameInflection, stem } from '../../src/lexicon/natural.js';

const test = suite('lexicon: stems and inflections');

const pairsOf = (table: string): readonly [string, string][] =>
  table
    .trim()
    .split(/\s*;\s*/)
    .map((pair) => pair.split(' ') as [string, string]);

test('forms of one word are one word, either way round', () => {
  const pairs = pairsOf(
    `fought fight; withdrew withdrawn; treaties treaty; denies denied; shelves shelf; children child; theses thesis; striking strikes;
    deployed deploying; stopped stop; begged begs; vying vie; chosen choose; minister's minister; ministers' minister; teeth tooth;
    marched marches; wives wife; bought buying; paid pays; wrote writing; led leads; crossed crossing; guaranteed guarantees;
    injuries injury; dealt deal; went gone; is were; had has; criteria criterion; overthrew overthrown; refused refusing; addresses address`,
  );
  for (const [a, b] of pairs) {
    assert.ok(sameInflection(a, b), `${a} ${b}`);
    assert.ok(sameInflection(b, a), `${b} ${a}`);
  }
});

test('words that share letters, a stem or a root are not one word', () => {
  const pairs = pairsOf(
    `police polite; policies policing; armenia armenian; ukraine ukrainian; customs custom; news newer; scared scars; bared bars;
    actress actor; hostess hosts; may might; can could; deep deeper; good better; protest protester; govern government; general generous;
    economics economic; ceiling ceil; wales wale; breed bree; kings kin; import important; secret secretary;
    organ organise; recast cast; relay lie; past pastor; universal university; army arms; liberal liberate; 2020 2021`,
  );
  for (const [a, b] of pairs) {
    assert.not(sameInflection(a, b), `${a} ${b}`);
  }
});

test('a stem is Porter’s: universe and university share one, which is why stems judge nothing', () => {
  assert.is(stem('negotiations'), 'negoti');
  assert.is(stem('universe'), stem('university'));
  assert.not(sameInflection('universe', 'university'));
});

test('odd text neither throws nor takes long', () => {
  for (const odd of ['', '🕊️', '’', 'é', 's', 'ing', 'ed', '-', `${'a'.repeat(50_000)}ed`, '٣', "'s"]) {
    assert.type(stem(odd), 'string');
    assert.ok(sameInflection(odd, odd));
    assert.type(sameInflection(odd, 'peace'), 'boolean');
  }
});

test('Jaro-Winkler is 1 for equal, 0 for nothing shared, and favours a shared beginning', () => {
  assert.is(jaroWinkler('vilnius', 'vilnius'), 1);
  assert.is(jaroWinkler('abc', 'xyz'), 0);
  assert.is(jaroWinkler('', 'xyz'), 0);
  assert.ok(jaroWinkler('martha', 'marhta') > jaroWinkler('amrtha', 'marhta'));
});

test('loading natural’s parts prints nothing and opens no connection', () => {
  const file = fileURLToPath(new URL('../../src/lexicon/natural.ts', import.meta.url));
  const script = `const { stem } = await import(${JSON.stringify(file)}); stem('running');`;
  const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  assert.is(out, '');
});

test.run();
