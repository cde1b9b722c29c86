import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collated, found, readingsOf } from './pair.js';

const test = suite('classify: what each rule finds and leaves alone');

/** Framings whose readings begin with these, whatever stands beside. */
const includes = (list: readonly string[], wanted: string): void =>
  assert.ok(list.includes(wanted), `“${wanted}” is not among ${JSON.stringify(list)}`);

const voicesOf = (device: string, ...sentences: readonly string[]): string[][] =>
  collated(sentences)
    .framings.filter((framing) => framing.device === device)
    .map(({ readings }) => readings.map(({ voice }) => voice));

const seized = 'The army seized the town of Miralba on Monday after a week of fighting.';
const liberated = seized.replace('seized', 'liberated');

test('words: two verbs for one act on one object', () => {
  includes(found('loaded', seized, liberated), 'seized / liberated');
  assert.equal(
    found('loaded', seized, seized.replace('a week', 'some days')).filter((one) => one.includes('seized')),
    [],
  );
});

test('words: verbs of one set with other objects are no contrast', () => {
  const two =
    'The army seized a printing press in Corlea; volunteers liberated forty horses from a burning barn.';
  const other = two.replace('volunteers', 'neighbours');
  assert.equal(
    found('loaded', two, other).filter((one) => /seized|liberated/.test(one)),
    [],
  );
});

test('words: in quotation marks they are the speaker’s', () => {
  const quoted = (text: string): string =>
    `“${text.replace(/ after.*/, '')},” Colonel Ivan Brodsky told reporters.`;
  const voices = voicesOf('loaded', quoted(seized), quoted(liberated));
  assert.equal(voices, [['quoted', 'quoted']]);
});

test('labels: the same people under another name, as whole phrases', () => {
  includes(
    found(
      'label',
      'Anti-government militants attacked the customs post at Harrow Bridge on Friday.',
      'Freedom fighters attacked the customs post at Harrow Bridge on Friday.',
    ),
    'Anti-government militants / Freedom fighters',
  );
});

test('labels: a spelling, a title or a plural is no label', () => {
  const one = 'Prime Minister Nikol Pashinian emphasised the organisation’s role in the U.S. talks.';
  const other = 'Prime Minister Nikol Pashinyan emphasized the organization’s role in the US talks.';
  assert.equal(collated([one, other]).framings, []);
});

test('intensity: a degree word on one side', () => {
  const deep = 'The Valdorian ministry voiced deep concern over the closure of the port of Varna.';
  includes(found('intensity', deep, deep.replace('deep ', '')), 'deep concern / concern');
  assert.equal(found('intensity', deep, deep.replace('Valdorian', 'foreign')), []);
  const said = '“There is deep concern over the closure of the port of Varna,” the ministry said.';
  assert.equal(voicesOf('intensity', said, said.replace('deep ', '')), [['quoted', 'quoted']]);
});

test('certainty: a hedge on one side, another modal on the other', () => {
  const killed = 'The guards allegedly killed two prisoners at the Harrow jail on Sunday.';
  includes(found('certainty', killed, killed.replace('allegedly ', '')), 'allegedly killed / killed');
  const release = 'The Valdorian court will release the two reporters next month.';
  includes(found('certainty', release, release.replace('will', 'may')), 'will release / may release');
  assert.equal(found('certainty', killed, killed.replace('two', 'three')), []);
});

test('certainty: “some” before a number hedges the number, not the act', () => {
  const toll = 'The flood in Corlea killed some 3,000 people, the Red Cross said.';
  assert.equal(found('certainty', toll, toll.replace('some 3,000', 'thousands of')), []);
});

test('reporting verbs: one that weighs is found, neutral ones are not', () => {
  const said = 'Mayor Ingrid Sol said that the harbour would reopen by the end of June.';
  includes(found('reporting-verb', said.replace('said', 'claimed'), said), 'claimed / said');
  assert.equal(found('reporting-verb', said.replace('said', 'added'), said), []);
  const [voices] = voicesOf('reporting-verb', said.replace('said', 'claimed'), said);
  assert.equal(voices, ['own', 'own'], 'the verb is the outlet’s word');
});

test('attribution: another source, or none, for one statement', () => {
  const leak = 'The dam at Corlea leaked for nine days before anyone noticed';
  const spokesman = `${leak}, spokesman Petr Novak said.`;
  includes(
    found('attribution', spokesman, `${leak}, according to the Interior Ministry.`),
    'spokesman Petr Novak said / according to the Interior Ministry',
  );
  includes(found('attribution', spokesman, `${leak}.`), 'spokesman Petr Novak said / ');
  assert.equal(found('attribution', spokesman, `${leak}, Petr Novak, the spokesman, said.`), []);
  assert.equal(found('attribution', spokesman, `${leak}, he said.`), [], 'a pronoun may be anybody');
});

test('quotations: cut at the end, the reading is a clause of it', () => {
  const whole =
    '“We will rebuild the northern bridge before winter and we will pay every worker in full,” Governor Lena Okoro said.';
  const cut = whole.replace(' and we will pay every worker in full', '');
  const { framings } = collated([whole, cut]);
  const change = framings.find(({ device }) => device === 'quote-change');
  assert.is(change?.readings[1]?.text, 'We will rebuild the northern bridge before winter');
  assert.match(change?.note ?? '', /end/);
  assert.equal(
    change?.readings.map(({ voice }) => voice),
    ['quoted', 'quoted'],
  );
});

test('quotations: the same words in other quotation marks are no change', () => {
  const curly = '“We will rebuild the northern bridge before winter,” Governor Lena Okoro said.';
  assert.equal(found('quote-change', curly, curly.replace(/[“”]/g, '"')), []);
  assert.equal(found('quote-change', curly, curly.replace('winter,', 'winter').replace('” G', ',” G')), []);
});

test('quotations: told in the outlet’s words what another quotes', () => {
  const quoted =
    'Governor Lena Okoro said the old harbour wall was “dangerous and beyond repair” after the storm.';
  const voices = voicesOf(
    'quote-change',
    quoted,
    quoted.replace(/[“”]/g, '').replace('beyond', 'nearly beyond'),
  );
  assert.is(voices.length, 1);
  assert.ok(voices[0]?.includes('quoted') && voices[0].some((voice) => voice !== 'quoted'));
});

test('quantities: reconciled, not compared as strings', () => {
  const toll = (amount: string): string => `The flood in Corlea killed ${amount} people, the Red Cross said.`;
  const compatible = (one: string, other: string): (boolean | undefined)[] =>
    collated([toll(one), toll(other)])
      .framings.filter(({ device }) => device === 'quantity')
      .map((framing) => framing.compatible);
  assert.equal(compatible('some 3,000', 'thousands of'), [true]);
  assert.equal(compatible('40', '75'), [undefined]);
  assert.equal(compatible('1,000', 'a thousand'), [], 'two spellings of one number');
  assert.equal(collated([toll('1,000'), toll('a thousand')]).framings, [], 'of any device');
});

test('quantities: two counts of other things are no contrast', () => {
  const two = 'The flood destroyed 40 houses and drowned 900 sheep in Corlea on Sunday.';
  assert.equal(found('quantity', two, two.replace('on Sunday', 'last Sunday')), []);
});

test('times: compatible where one holds the other, in conflict where they exclude each other', () => {
  const war = 'The border war between Valdoria and Ruritania ended in 1993.';
  const framing = (other: string) =>
    collated([war, war.replace('1993', other)]).framings.find(({ device }) => device === 'time-place');
  assert.is(framing('the early 1990s')?.compatible, true);
  assert.ok(framing('1996'));
  assert.is(framing('1996')?.compatible, undefined);
  assert.is(framing('1993'), undefined);
});

test('times: a weekday and its date are one day', () => {
  const one = 'The Valdorian parliament met on Sunday to debate the port law in Varna.';
  assert.equal(found('time-place', one, one.replace('Sunday', 'June 5')), []);
});

test('places: another place of the same act; a city and its country, or a place one account puts in the other, are none', () => {
  const places = (one: string, other: string): string[] => {
    const told = (where: string): string =>
      `The ministers of both countries met ${where} on Sunday to discuss the port law.`;
    return found('time-place', told(one), told(other)).filter((text) => !text.includes('Sunday'));
  };
  assert.equal(places('in Germany', 'in Portugal'), ['in Germany / in Portugal']);
  assert.equal(places('in Lisbon', 'in Warsaw'), ['in Lisbon / in Warsaw']);
  assert.equal(places('in Washington', 'outside Washington'), ['in Washington / outside Washington']);
  assert.equal(places('in Lisbon', 'in Portugal'), []);
  assert.equal(places('in Texas', 'in the United States'), []);
  assert.equal(places('in Lisbon', 'in Lisbon'), []);
});

test('amounts: two sums in lists of sums are no contrast', () => {
  const bill = (sums: string): string => `The court heard that the mayor spent ${sums} at public cost.`;
  assert.equal(found('quantity', bill('$43,000, $750 and $90'), bill('$9,587 and $313')), []);
  includes(found('quantity', bill('$5,687.75'), bill('$5,587.75')), '$5,687.75 / $5,587.75');
});

test('labels: nouns that merely stand in like places are not said to name the same', () => {
  const one = 'The council voiced confidence in the harbour plan on Monday.';
  const other = one.replace('confidence in the harbour plan', 'a checkpoint near the mill');
  const named = collated([one, other]).framings.filter(
    ({ rule, shown }) => rule === 'named-otherwise' || (shown && rule === 'unlisted-words'),
  );
  assert.equal(
    named.map(({ readings }) => readings.map(({ text }) => text)),
    [],
  );
});

test('agency: who acts is named on one side and hidden in a passive on the other', () => {
  const active = 'The police arrested the union leader near the village of Corlea on Sunday.';
  const passive = 'The union leader was arrested near the village of Corlea on Sunday.';
  includes(found('agency', active, passive), 'The police arrested / was arrested');
  assert.equal(found('agency', active, passive.replace('arrested', 'arrested by the police')), []);
});

test('omission: a clause only one account tells; told elsewhere it is none', () => {
  const short = 'The council approved the budget for schools and clinics in Corlea on Monday.';
  const long = short.replace('.', ' despite angry protests from pensioners.');
  includes(found('omission', short, long), ' / angry protests from pensioners');
  const elsewhere = collated([[short, 'Angry protests from pensioners filled the square.'], long]);
  assert.not.ok(readingsOf(elsewhere, 'omission').includes(' / angry protests from pensioners'));
});

test('words no set lists are found as an unlisted choice', () => {
  const plan = 'The council approved the stadium plan in Corlea on Monday.';
  const { framings } = collated([plan, plan.replace('approved', 'savaged')]);
  assert.ok(framings.some(({ rule }) => rule === 'unlisted-words'));
});

test('a user’s own contrast set is used', () => {
  const plan = 'The council sketched the stadium plan in Corlea on Monday.';
  const set = {
    head: 'sketch',
    members: ['sketch', 'embroider'],
    device: 'loaded',
    note: 'mine',
    source: 'me',
  } as const;
  const rulesWith = (contrastSets: readonly (typeof set)[]): string[] =>
    collated([plan, plan.replace('sketched', 'embroidered')], { contrastSets }).framings.map(
      ({ rule }) => rule,
    );
  assert.ok(rulesWith([set]).includes('contrast-set'));
  assert.not.ok(rulesWith([]).includes('contrast-set'));
});

test('no contrast between accounts of two occasions', () => {
  const call = (verb: string, day: string): string =>
    `President Ilan Moro ${verb} the town of Miralba on ${day}, the ministry said.`;
  const { framings } = collated([call('seized', 'June 5'), call('liberated', 'August 14')], {}, [
    '2022-06-06',
    '2022-08-15',
  ]);
  assert.equal(framings, []);
});

test.run();
