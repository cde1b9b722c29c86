import { parse } from 'csv-parse/sync';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collateStory, storyOf } from '../../src/collate.js';
import { articleFromText } from '../../src/ingest/ingest.js';
import { contrastIndex } from '../../src/lexicon/contrast-sets.js';
import type { ContrastSetEntry } from '../../src/model/settings.js';
import { type AcrossChoices, acrossColumns, acrossTable } from '../../src/report/across.js';
import { csvHead, csvLines } from '../../src/report/csv.js';

const test = suite('report: words across events');

const texts = [
  '🚢 Regime holds the “port” of Velme\u0301\n\nTroops seized the harbour of Velm on 4 May, Éric Dahl said. "The regime will fall," he told the Harbour Government Council.\n\nThe regime fired its governor. The junta lost control of the town on Monday.\n',
  'Government holds port of Velm\n\nTroops liberated the harbour of Velm on 4 May, Éric Dahl said. The government is calm, a spokesman said in a phone call on Monday.\n\n© Regime Press. Share this page\n',
];

const choices: AcrossChoices = { contrasts: contrastIndex([]), devices: null, least: 0, excerpts: false };

type Line = Readonly<Record<string, string>>;

function linesOf(given: Partial<AcrossChoices> = {}, own: readonly ContrastSetEntry[] = []): Line[] {
  const story = storyOf(
    texts.map((text, k) =>
      articleFromText(text, {
        file: `${k}.txt`,
        outlet: ['The Gull', 'The Tern'][k] as string,
        date: '2024-05-06',
      }),
    ),
  );
  const collation = collateStory(story, { contrastSets: own });
  const table = acrossTable(
    { event: 'velm', story, collation },
    { ...choices, contrasts: contrastIndex(own), ...given },
  );
  return parse(csvHead(acrossColumns) + csvLines(table), { bom: true, columns: true }) as unknown as Line[];
}

let found: Line[] | undefined;
const all = (): Line[] => {
  found ??= linesOf();
  return found;
};
const of = (word: string): Line[] => all().filter((line) => line.word === word);

test('who says regime and who government: one line each time, with whose voice it is and where it stands', () => {
  assert.equal(
    [...of('regime'), ...of('government')].map(({ word, outlet, voice, speaker, place, times, nth }) =>
      [word, outlet, voice, speaker, place, nth, times].join('|'),
    ),
    [
      'regime|The Gull|own||headline|1|3',
      'regime|The Gull|quoted|Éric Dahl|lead|2|3',
      'regime|The Gull|own||last third|3|3',
      'government|The Tern|own||headline|1|2',
      'government|The Tern|attributed|a spokesman|lead|2|2',
    ],
  );
});

test('places are those of the texts, in UTF-16 units, and lines come in the order of accounts and texts', () => {
  const fileOf = new Map(texts.map((text, k) => [`${k}.txt`, text]));
  for (const { file = '', start, end, form, event } of all()) {
    assert.is(fileOf.get(file)?.slice(Number(start), Number(end)), form);
    assert.is(event, 'velm');
  }
  const keys = all().map(({ account, start }) => `${account}${start?.padStart(9, '0')}`);
  assert.equal(keys, [...keys].sort());
  const addresses = all().map(({ address, word }) => `${address} ${word}`);
  assert.is(new Set(addresses).size, addresses.length);
});

test('a word that a contrast reads says so, and against what', () => {
  const [seized] = of('seize');
  assert.is(seized?.contrast, 'shown');
  assert.is(seized?.against, 'The Tern: liberated');
  assert.is(seized?.['told by'], '2');
  assert.ok(Number(seized?.confidence) > 0.3);
  assert.match(seized?.sets ?? '', /./);
  assert.is(of('regime')[1]?.contrast, '');
});

test('of a longer and a shorter member the longer counts, names and dates are no chosen words, nor is boilerplate', () => {
  assert.equal(
    of('lose control of').map(({ form }) => form),
    ['lost control of'],
  );
  assert.equal(of('lose'), []);
  assert.equal(of('march'), []);
  assert.equal(of('call on'), []);
  assert.is(
    of('government').some(({ outlet }) => outlet === 'The Gull'),
    false,
  );
  assert.is(
    all().some(({ sentence }) => sentence?.includes('Share this page')),
    false,
  );
});

test('a user’s own sets are counted like the others', () => {
  const own: ContrastSetEntry[] = [
    { head: 'calm', members: { calm: 'quiet', tense: 'not' }, device: 'loaded', note: '', source: 'me' },
  ];
  const calm = linesOf({}, own).filter(({ word }) => word === 'calm');
  assert.is(calm.length, 1);
  assert.match(calm[0]?.sets ?? '', /\bown-1\b/);
  assert.match(calm[0]?.slant ?? '', /quiet/);
});

test('devices and a least confidence narrow the table, excerpts the sentence', () => {
  const labels = linesOf({ devices: ['label'] });
  assert.ok(labels.length > 0 && labels.every(({ device }) => device === 'label'));
  assert.ok(linesOf({ least: 1 }).every(({ contrast }) => contrast === ''));
  assert.ok(linesOf({ excerpts: true }).every(({ sentence = '' }) => sentence.length < 150));
});

test('lines with nth 1 are the table of word, outlet and event, and times is how often', () => {
  const counted = new Map<string, number>();
  for (const { word, account } of all())
    counted.set(`${account} ${word}`, (counted.get(`${account} ${word}`) ?? 0) + 1);
  const firsts = all().filter(({ nth }) => nth === '1');
  assert.equal(
    new Map(firsts.map(({ word, account, times }) => [`${account} ${word}`, Number(times)])),
    counted,
  );
});

test.run();
