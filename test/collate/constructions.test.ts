/**
 * The constructions of the corpus with other words, people, places and years: what the golden test of the corpus asks for must
 * not hang on its words.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { articleFromText, collate } from '../../src/index.js';

const first = `⚓ Minister promises aid as port talks resume

Foreign Minister Ana Ruiz has promised financial aid for the port of Varna during a visit to Bulgaria, her office said.

"She also voiced the government's grave alarm that the closure of the northern harbour threatens to cut the coast off from fresh supplies and stressed the need to open the harbour to fishing boats by the end of June," Okafor added.

"The minister repeated that patient negotiation and trade are the only road to a stable settlement on the Danube," the ministry said.

Tension between the neighbours has been high since 1974, when the Turkish army invaded Famagusta, which most states recognise as part of Cyprus.

Most of the valley was recaptured by Kinshasa during a campaign in the spring of 2013, which ended after a UN-brokered peace accord.

Analysts at the harbour authorities’ centre said the programme of dredging had been honoured.`;

const second = `Ruiz pledges aid as port talks restart

Ana Ruiz pledged financial aid for the port of Varna on her visit to Bulgaria.

“She also voiced the government’s grave alarm that the closure of the northern harbour threatens to cut the coast off from fresh supplies, and stressed the need to open the harbour to fishing boats by the end of June,” added the ministry’s summary of the meeting.

Turkish-backed militias captured the mainly Greek-populated city of Famagusta in Cyprus during a war in the mid-1970s that killed some 6,000 people.

The M23 rebellion ended in 2013 after a UN-brokered truce that left the rebels losing control over the valley to Kinshasa.

Analysts at the harbor authorities' center said the program of dredging had been honored.`;

const third = `Old wars weigh on the port talks

Ruiz spoke to reporters in Varna, expressing alarm at the closure of the northern harbour, which she said “threatens to cut the coast off from fresh supplies,” according to the ministry.

The neighbours went to war in 1974, leaving thousands dead in Famagusta, a Greek-majority city in Cyprus.`;

const date = '2019-05-14';
const articles = [first, second, third].map((text, k) =>
  articleFromText(text, { file: `account-${k + 1}.txt`, date }),
);
const collation = collate(articles);
const test = suite('collate: the constructions of the corpus with other words');

const found = (device: string, one: RegExp, other: RegExp) =>
  collation.framings.filter(
    (framing) =>
      framing.device === device &&
      framing.readings.some(
        (p) =>
          one.test(p.text) && framing.readings.some((q) => q.witness !== p.witness && other.test(q.text)),
      ),
  );

const isShown = (device: string, one: RegExp, other: RegExp): void => {
  const framings = found(device, one, other);
  assert.ok(framings.length > 0, `${device} ${one} / ${other} is not among the framings`);
  assert.ok(
    framings.some(({ shown }) => shown),
    `${device} ${one} / ${other} is not shown`,
  );
};

test('a loaded pair of verbs with one object is found where dates agree only roughly', () => {
  isShown('loaded', /^invaded$/, /^captured$/);
});

test('the ones who did it are named otherwise', () => {
  isShown('label', /Turkish army$/, /Turkish-backed militias$/);
});

test('a passive with its agent answers a loss of control', () => {
  isShown('loaded', /^recaptured by Kinshasa$/, /losing control over/);
});

test('an exact toll and a vague one can both be true', () => {
  const framings = found('quantity', /some 6,000 people/, /^thousands/);
  assert.ok(framings.some(({ shown, compatible }) => shown && compatible === true));
});

test('one read-out given to a spokesman and to a paper is an attribution', () => {
  isShown('attribution', /^Okafor added$/, /^added the ministry’s summary/);
});

test('a degree word left out is an intensity', () => {
  isShown('intensity', /grave alarm$/, /^alarm$/);
});

test('a quotation cut to a clause is a quote-change that reads the clause', () => {
  const cut = found(
    'quote-change',
    /^threatens to cut the coast off from fresh supplies$/,
    /closure of the northern harbour threatens/,
  );
  assert.ok(cut.some(({ shown }) => shown));
});

test('spellings make variants and no framings', () => {
  const kinds = new Map(collation.variants.map(({ a, b, kind }) => [`${a.text} ${b.text}`, kind]));
  for (const pair of ['harbour harbor', 'programme program', 'honoured honored'])
    assert.is(kinds.get(pair), 'spelling', pair);
  const spelled = /^(harbou?r|cent(re|er)|programm?e?|honou?red)$/i;
  assert.not.ok(
    collation.framings.some(({ readings }) => readings.filter(({ text }) => spelled.test(text)).length > 1),
  );
});

test.run();
