import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { collated } from './pair.js';

const test = suite('classify: who is named as acting');

const found = (one: string, other: string): string[] =>
  collated([one, other])
    .framings.filter(({ rule }) => rule === 'actor-differs')
    .map(({ readings }) => readings.map(({ text }) => text).join(' / '));

/** Two tellings of one act, and what a reader would mark. */
const hidden: readonly (readonly [string, string, string])[] = [
  [
    'Soldiers shot three farmers near the village of Corlea on Sunday.',
    'Three farmers were shot near the village of Corlea on Sunday.',
    'Soldiers shot / were shot',
  ],
  [
    'The police arrested the union leader near Corlea on Sunday.',
    'The union leader was arrested near Corlea on Sunday.',
    'The police arrested / was arrested',
  ],
  [
    'Rebels hit the port of Varna on Monday night.',
    'The port of Varna was hit on Monday night.',
    'Rebels hit / was hit',
  ],
  [
    'A mob beat two students outside the Harrow town hall.',
    'Two students were beaten outside the Harrow town hall.',
    'A mob beat / were beaten',
  ],
  [
    'The firm fired forty dock workers in Varna on Friday.',
    'Forty dock workers were fired in Varna on Friday.',
    'The firm fired / were fired',
  ],
  [
    'Guards broke up the protest in Miralba after dusk.',
    'The protest in Miralba was broken up after dusk.',
    'Guards broke / was broken',
  ],
  [
    'Protesters have blocked the coast road near Varna since December.',
    'The coast road near Varna has been blocked since December.',
    'Protesters have blocked / has been blocked',
  ],
  [
    'The ministry cancelled the ferry licence of the Danube line.',
    'The ferry licence of the Danube line was cancelled.',
    'The ministry cancelled / was cancelled',
  ],
  [
    'Two prisoners were killed by guards at the Harrow jail on Sunday.',
    'Two prisoners were killed at the Harrow jail on Sunday.',
    'were killed by guards / were killed',
  ],
  [
    'The bridge at Corlea was destroyed by militiamen on Friday.',
    'The bridge at Corlea was destroyed on Friday.',
    'was destroyed by militiamen / was destroyed',
  ],
  [
    'The reporter was expelled by Valdoria on Thursday.',
    'The reporter was expelled on Thursday.',
    'was expelled by Valdoria / was expelled',
  ],
  [
    'Settlers burned the olive trees of Miralba on Friday.',
    'The olive trees of Miralba were burned on Friday.',
    'Settlers burned / were burned',
  ],
  [
    'Soldiers killed nine miners at the Corlea pit.',
    'Nine miners died at the Corlea pit.',
    'Soldiers killed / Nine miners died',
  ],
  [
    'A bomb killed nine pilgrims in Varna on Monday.',
    'Nine pilgrims died in Varna on Monday.',
    'A bomb killed / Nine pilgrims died',
  ],
  [
    'The army destroyed the Corlea bridge on Sunday.',
    'The Corlea bridge collapsed on Sunday.',
    'The army destroyed / The Corlea bridge collapsed',
  ],
  [
    'Rebels seized the town of Miralba last week.',
    'The town of Miralba fell last week.',
    'Rebels seized / The town of Miralba fell',
  ],
  [
    'The council ousted the harbour master in March.',
    'The harbour master resigned in March.',
    'The council ousted / The harbour master resigned',
  ],
  [
    'Valdoria expelled four hundred villagers from Corlea.',
    'Four hundred villagers left Corlea.',
    'Valdoria expelled / Four hundred villagers left',
  ],
  [
    'Gunmen abducted two nurses in Harrow on Tuesday.',
    'Two nurses disappeared in Harrow on Tuesday.',
    'Gunmen abducted / Two nurses disappeared',
  ],
  [
    'The militia torched the grain store in Miralba.',
    'The grain store in Miralba burned.',
    'The militia torched / The grain store in Miralba burned',
  ],
  [
    'Soldiers killed three farmers in Corlea on Sunday.',
    'The killing of three farmers in Corlea on Sunday caused an outcry.',
    'Soldiers killed / killing of three farmers',
  ],
  [
    'Jets bombarded the port of Varna for two days.',
    'The bombardment of the port of Varna lasted for two days.',
    'Jets bombarded / bombardment of the port',
  ],
  [
    'Police arrested the editor of the Harrow Post.',
    'The arrest of the editor of the Harrow Post angered readers.',
    'Police arrested / arrest of the editor',
  ],
];

for (const [one, other, expected] of hidden)
  test(`hidden: ${one} / ${other}`, () => {
    const readings = found(one, other);
    assert.ok(readings.includes(expected), `“${expected}” is not among ${JSON.stringify(readings)}`);
    const [left, right] = expected.split(' / ');
    assert.ok(found(other, one).includes(`${right} / ${left}`), 'the other way round');
  });

/** The act has another actor, or the two change places. */
const others: readonly (readonly [string, string])[] = [
  [
    'The convoy to Varna was attacked by deserters on Friday.',
    'Valdoria’s attack on the convoy to Varna came on Friday.',
  ],
  ['The island was invaded by mercenaries in 1974.', 'Ruritania’s invasion of the island came in 1974.'],
  ['Villagers attacked the soldiers near Corlea.', 'The soldiers attacked the villagers near Corlea.'],
  ['Fans assaulted the stewards after the match.', 'The stewards assaulted the fans after the match.'],
];

for (const [one, other] of others)
  test(`another actor: ${one} / ${other}`, () => {
    assert.ok(found(one, other).length > 0);
    assert.ok(found(other, one).length > 0, 'the other way round');
  });

/** Traps: the same actor, another act, another patient, or an actor told in other ways. */
const nothing: readonly (readonly [string, string])[] = [
  [
    'The police arrested the union leader on Sunday.',
    'The union leader was arrested by the police on Sunday.',
  ],
  [
    'The police arrested the union leader on Sunday.',
    'The union leader was arrested on Sunday, the police said.',
  ],
  ['The police arrested the union leader on Sunday.', 'The police arrested the union leader last Sunday.'],
  ['The union leader was arrested on Sunday.', 'The union leader was arrested in Corlea.'],
  ['The police arrested the union leader on Sunday.', 'A drunken sailor was arrested on Friday.'],
  ['The police arrested a thief in Varna.', 'The mayor was elected in Varna.'],
  ['Soldiers did not shoot the farmers.', 'The farmers were shot.'],
  ['Rebels seized the town of Miralba.', 'Leaves fell in the town of Corlea.'],
  ['The bomb killed nine pilgrims in Varna.', 'Hundreds of fish died in the Danube.'],
  ['Valdoria’s blockade of the road goes on.', 'Valdoria has blocked the road.'],
  ['The road was blocked by Valdoria.', 'Valdoria’s blockade of the road went on.'],
  ['The mayor resigned in March.', 'The mayor quit in March.'],
  ['The court fined the firm in May.', 'The firm was praised in May.'],
  ['He arrested the union leader on Sunday.', 'The union leader was arrested on Sunday.'],
  ['The council approved the plan for the port.', 'The plan for the port was ready on Monday.'],
  ['The fire destroyed the chapel of Harrow.', 'The chapel of Harrow was destroyed in a fire.'],
  ['The army left the village in June.', 'The bus left the village in June.'],
  ['“Soldiers shot three farmers,” said Ada Lund.', 'Ada Lund said that soldiers had shot three farmers.'],
];

for (const [one, other] of nothing)
  test(`nothing: ${one} / ${other}`, () => {
    assert.equal(found(one, other), []);
    assert.equal(found(other, one), [], 'the other way round');
  });

test('what is quoted is the speaker’s', () => {
  const said = (text: string): string => `“${text},” the Red Cross in Corlea said.`;
  const { framings } = collated([
    said('Soldiers shot three farmers on the hill above the mill'),
    said('Three farmers were shot on the hill above the mill'),
  ]);
  const agency = framings.find(({ rule }) => rule === 'actor-differs');
  assert.equal(
    agency?.readings.map(({ voice }) => voice),
    ['quoted', 'quoted'],
  );
});

test('there are at least forty of them', () =>
  assert.ok(hidden.length + others.length + nothing.length >= 40));

test.run();
