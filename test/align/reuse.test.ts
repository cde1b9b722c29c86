import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { align } from '../../src/align/align.js';
import { reuseOf } from '../../src/align/reuse.js';
import { storyOf } from '../../src/collate.js';
import { defaultSettings } from '../../src/config.js';
import { articleFromText } from '../../src/index.js';

const test = suite('align: text reuse');

interface Given {
  readonly lines: readonly string[];
  readonly date?: string;
  readonly outlet?: string;
  readonly headline?: string;
}

const articleOf = ({ lines, date, outlet, headline = '⛴️ “Café\u0301” notes' }: Given, k: number) =>
  articleFromText([headline, ...lines].join('\n\n'), {
    file: `account-${k}.txt`,
    ...(date ? { date } : {}),
    ...(outlet ? { outlet } : {}),
  });

const storyFrom = (accounts: readonly Given[]) => storyOf(accounts.map(articleOf));

/** What is shared, each stretch as "A: words" lines. */
function found(accounts: readonly Given[]) {
  const story = storyFrom(accounts);
  const { reuse, ...rest } = reuseOf(story);
  return {
    ...rest,
    reuse: reuse.map(({ spans, origin, carrier }) => ({
      origin,
      carrier: carrier === null ? null : story.sigla[carrier],
      spans: spans.map(
        ({ witness, start, end }) =>
          `${story.sigla[witness]}: ${story.witnesses[witness]?.article.text.slice(start, end)}`,
      ),
    })),
  };
}

const wire = [
  'HARBOUR TOWN (Reuters) - The night ferry between the two islands ran aground on a sandbank on Tuesday, and rescuers brought all 84 passengers ashore in small boats before dawn.',
  'Investigators said the captain had turned off the depth alarm an hour earlier because it kept waking people in the cabins below.',
];
const edited = [
  'The night ferry between the two islands ran aground on a sandbank late on Tuesday, and rescuers brought all 84 travellers ashore in small boats before dawn.',
  'Investigators said the captain had switched off the depth alarm an hour earlier because it kept waking people in the cabins below.',
];
const independent = [
  'All 84 people aboard a ferry that hit a sandbank on Tuesday night are safe.',
  'A depth alarm had been silenced, according to the investigators, since passengers complained about noise.',
];

test('wire copy that two outlets edit lightly is one stretch of all three, and the agency credited is its origin', () => {
  const { reuse } = found([
    { lines: wire, date: '2024-05-01', outlet: 'The Courier' },
    { lines: edited, date: '2024-05-01', outlet: 'The Post' },
    { lines: edited.slice(0, 1), date: '2024-05-02', outlet: 'The Herald' },
    { lines: independent, date: '2024-05-01', outlet: 'The Gazette' },
  ]);
  const all = reuse.filter(({ spans }) => spans.length === 3);
  assert.is(all.length, 1);
  assert.is(all[0]?.origin, 'agency');
  assert.is(all[0]?.carrier, 'A', 'the account that credits it carries it');
  assert.ok(
    all[0]?.spans.every((span) => /: The night ferry .*small boats before dawn$/s.test(span)),
    all[0]?.spans.join('\n'),
  );
  assert.not.ok(
    reuse.some(({ spans }) => spans.some((span) => span.startsWith('C:') && span.includes('people aboard'))),
    'the independent account shares nothing',
  );
});

test('a stretch runs over sentences of a paragraph and over paragraphs, and small edits do not break it', () => {
  const { reuse } = found([{ lines: [wire.join(' ')] }, { lines: edited }]);
  assert.is(reuse.length, 1);
  assert.ok(reuse[0]?.spans.every((span) => /The night ferry .*cabins below$/s.test(span)));
});

test('what mostly is one text counts once', () => {
  const { texts } = found([
    { lines: wire, date: '2024-05-01' },
    { lines: edited, date: '2024-05-02' },
    { lines: independent, date: '2024-05-03' },
  ]);
  assert.equal(texts, [[0, 1], [2]]);
});

test('a row counts accounts of one text once, and others for themselves', () => {
  const story = storyFrom([
    { lines: wire, date: '2024-05-01' },
    { lines: edited, date: '2024-05-01' },
    {
      lines: [
        'Rescuers saved all 84 passengers of the night ferry that ran onto a sandbank between the two islands on Tuesday.',
      ],
      date: '2024-05-01',
    },
  ]);
  const row = align(story, defaultSettings).rows.find(
    ({ passages }) => new Set(passages.map(({ witness }) => witness)).size === 3,
  );
  assert.is(row?.independent, 2);
});

const speech =
  '“We will rebuild every single house along the river before the autumn storms return to this valley,”';

test('accounts that quote one speaker share the speaker’s words, not each other’s text', () => {
  const { reuse, texts } = found([
    { lines: [`${speech} the mayor said on Monday.`] },
    { lines: [`Standing on the dyke, Mayor Ana Roy told reporters: ${speech}`] },
    { lines: [`${speech} said Ana Roy.`] },
  ]);
  assert.equal(reuse, []);
  assert.is(texts.length, 3);
});

test('a quotation with the same own words around it is shared text', () => {
  const own =
    'the mayor told a small crowd of angry shopkeepers who had waited outside the flooded school since morning.';
  const { reuse } = found([{ lines: [`${speech} ${own}`] }, { lines: [`${speech} ${own}`] }]);
  assert.is(reuse.length, 1);
});

const readout =
  'expressed grave worry about the closure of the mountain pass and stressed the urgent need for a lasting truce';

test('a read-out quoted here and repeated there without quotation marks is a release', () => {
  const { reuse } = found([
    {
      lines: [`The minister “${readout},” according to a readout of the call by the Foreign Office.`],
      date: '2024-05-02',
    },
    {
      lines: [`On Friday the minister ${readout}, and went on to dinner.`],
      date: '2024-05-01',
    },
  ]);
  assert.is(reuse.length, 1);
  assert.is(reuse[0]?.origin, 'release');
  assert.is(reuse[0]?.carrier, 'B', 'the one that names the read-out, though it is later');
});

test('a statement given without quotation marks and repeated as fact is a release as well', () => {
  const words =
    'the bridge had been closed because engineers found deep cracks in two of its eastern pillars';
  const { reuse } = found([
    { lines: [`The transport ministry said in a statement that ${words}.`] },
    { lines: [`On Friday ${words}, which angered commuters.`] },
  ]);
  assert.is(reuse[0]?.origin, 'release');
});

test('without credit or statement the origin is unknown, and the earlier account the likely carrier', () => {
  const lines = edited;
  const same = found([
    { lines, date: '2024-05-01' },
    { lines, date: '2024-05-01' },
  ]).reuse[0];
  assert.is(same?.origin, 'unknown');
  assert.is(same?.carrier, null, 'one day tells nothing');
  assert.is(
    found([
      { lines, date: '2024-05-01' },
      { lines, date: '2024-05-02' },
    ]).reuse[0]?.carrier,
    'A',
  );
  assert.is(
    found([{ lines, date: '2024-05-01' }, { lines }]).reuse[0]?.carrier,
    null,
    'nor does a missing date',
  );
});

test('an account of the agency itself carries what others credit to it', () => {
  const [first] = found([
    { lines: wire, date: '2024-05-01', outlet: 'The Courier' },
    { lines: edited, date: '2024-05-02', outlet: 'www.reuters.com' },
  ]).reuse;
  assert.is(first?.carrier, 'B');
});

test('headlines, stock phrases and rows of names are no reuse', () => {
  const headline =
    'Ferry Runs Aground on Sandbank Between Two Quiet Northern Islands After Alarm Is Silenced';
  const stock = [
    'He told reporters at a news conference in Washington on Monday that he would not go.',
    'Secretary of State Antony Blinken and President Ilham Aliyev of Azerbaijan met in Baku.',
  ];
  const other = [
    'She told reporters at a news conference in Washington on Monday of a fire in the mill.',
    'Nobody saw Secretary of State Antony Blinken and President Ilham Aliyev of Azerbaijan leave.',
  ];
  assert.equal(
    found([
      { headline, lines: stock },
      { headline, lines: other },
    ]).reuse,
    [],
  );
});

test('a sentence that one account repeats is shared with nobody', () => {
  const line =
    'Rescuers brought every passenger of the stranded night ferry ashore in small boats before the tide turned.';
  const { reuse } = found([{ lines: [line, 'Then it rained.', line] }, { lines: independent }]);
  assert.equal(reuse, []);
});

test('lines set apart from the article are not compared', () => {
  const line =
    'Copyright 2024 The Courier. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.';
  const { reuse } = found([{ lines: [wire[1] as string, line] }, { lines: [...independent, line] }]);
  assert.equal(reuse, []);
});

test('of two stretches the one inside the other stays only where more accounts share it', () => {
  const { reuse } = found([
    { lines: edited, date: '2024-05-01' },
    { lines: edited, date: '2024-05-02' },
    { lines: edited.slice(1), date: '2024-05-03' },
  ]);
  assert.equal(
    reuse.map(({ spans }) => spans.map((span) => span[0]).join('')),
    ['AB', 'ABC'],
  );
});

test('kinds of quotation marks, capitals and full stops in abbreviations make no difference', () => {
  const { reuse } = found([
    {
      lines: [
        'The U.S. envoy’s plane left without him, and the crew’s luggage was found on the runway an hour later.',
      ],
    },
    {
      lines: [
        "A US envoy's plane left without him — And the crew's luggage was found on the Runway an hour later.",
      ],
    },
  ]);
  assert.is(reuse.length, 1);
  assert.match(reuse[0]?.spans[0] as string, /^A: U\.S\. envoy.*hour later$/);
});

test('Cyrillic text is compared like any other', () => {
  const line =
    'Спасатели вывезли всех пассажиров ночного парома на берег в маленьких лодках ещё до рассвета во вторник';
  const { reuse } = found([
    { lines: [`${line}.`] },
    { lines: [`По словам очевидцев, ${line.toLowerCase()}, сообщили власти.`] },
  ]);
  assert.is(reuse.length, 1);
  assert.match(reuse[0]?.spans[0] as string, /^A: Спасатели .* вторник$/);
});

test('the order of the articles changes nothing', () => {
  const accounts: Given[] = [
    { lines: wire, date: '2024-05-01' },
    { lines: edited, date: '2024-05-02' },
    { lines: [...independent, edited[1] as string], date: '2024-05-03' },
  ];
  const articles = accounts.map(articleOf);
  const result = (list: typeof articles) => JSON.stringify(reuseOf(storyOf(list)));
  assert.is(result([...articles].reverse()), result(articles));
});

const sentence =
  'Rescuers brought every passenger of the stranded night ferry ashore in small boats before dawn.';
const repeated = (times: number): string => Array.from({ length: times }, () => sentence).join(' ');

/** The shape of a story without its slow annotation: one annotated sentence, its tokens over and over. */
function storyOfRepeats(times: readonly number[]) {
  const story = storyFrom(times.map(() => ({ lines: [repeated(1)] })));
  const witnesses = story.witnesses.map((witness, w) => {
    const passage = witness.passages.findLast(
      ({ kind }) => kind === 'sentence',
    ) as (typeof witness.passages)[0];
    const own = witness.tokens.slice(passage.tokens.from, passage.tokens.to);
    const step = passage.end - passage.start + 1;
    const numbers = Array.from({ length: times[w] as number }, (_, k) => k);
    return {
      ...witness,
      passages: numbers.map((k) => ({
        ...passage,
        start: passage.start + k * step,
        end: passage.end + k * step,
        tokens: { from: k * own.length, to: (k + 1) * own.length },
      })),
      tokens: numbers.flatMap((k) =>
        own.map((token) => ({
          ...token,
          passage: k,
          start: token.start + k * step,
          end: token.end + k * step,
        })),
      ),
      quotations: [],
      attributions: [],
    };
  });
  return { ...story, witnesses };
}

test('one sentence five thousand times is compared in bounded work, on one side or on both', () => {
  const both = reuseOf(storyOfRepeats([5000, 5000]));
  assert.is(both.reuse.length, 1);
  assert.is(both.texts.length, 1);
  const one = reuseOf(storyOfRepeats([5000, 1]));
  assert.ok(one.reuse.length >= 1);
  assert.ok(one.reuse.flatMap(({ spans }) => spans).length <= 8, 'a summary of it, not five thousand places');
});

test('a budget that is met ends the search, keeps what was found and says so', () => {
  const story = storyFrom([{ lines: [repeated(40)] }, { lines: [repeated(40)] }]);
  const { notices } = reuseOf(story, 300);
  assert.equal(
    notices.map(({ code }) => code),
    ['reuse-budget'],
  );
});

test.run();
