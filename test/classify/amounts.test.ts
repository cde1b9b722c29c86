import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type AmountRelation,
  type AmountSetting,
  canBothBeTrue,
  relationOfAmounts,
} from '../../src/classify/amounts.js';
import type { Quantity } from '../../src/model/witness.js';
import { annotated } from '../annotate/annotated.js';

const test = suite('classify: how two amounts stand to each other');

/** Two sentences as newspapers write them; the first amount of each is compared. */
const cases: Readonly<Record<AmountRelation, readonly (readonly [string, string])[]>> = {
  same: [
    ['🚢 Eight people died in the Café\u0301 blaze.', '8 people died in the “Café” blaze.'],
    ['The bridge cost $3bn.', 'The bridge cost 3 billion dollars.'],
    ['The bridge cost $1.2 million.', 'The bridge cost $1,200,000.'],
    ['Turnout was 8 percent.', 'Turnout was 8%.'],
    ['Turnout was 61.5 per cent.', 'Turnout stood at 61.5 percent.'],
    ['A dozen miners were trapped.', 'Twelve miners were trapped.'],
    ['Two dozen miners were trapped.', 'Twenty-four miners were trapped.'],
    ['Half of the voters stayed home.', 'Fifty percent of the voters stayed home.'],
    ['Half the fleet was lost.', '50% of the fleet was lost.'],
    ['A quarter of the crop failed.', '25 percent of the crop failed.'],
    ['One in five children goes hungry.', '20 percent of children go hungry.'],
    ['Two out of three households have water.', 'Two-thirds of households have water.'],
    ['Some 30,000 people fled.', 'About 30,000 people fled.'],
    ['At least 40 people died.', 'No fewer than 40 people died.'],
    ['More than 40 people died.', 'Over 40 people died.'],
    ['Up to 500 troops will leave.', 'As many as 500 troops will leave.'],
    ['Dozens of homes burned.', 'Dozens of homes were lost.'],
    ['Tens of thousands of people marched.', 'Tens of thousands marched.'],
    ['The strike lasted ten days.', 'The 10-day strike ended.'],
    ['They marched 12 km.', 'They marched 12 kilometres.'],
    ['A thousand soldiers came.', '1,000 troops came.'],
    ['The fire killed 19 people.', 'It left 19 dead.'],
    ['The fire killed 19 people.', 'The fire left 19 victims.'],
    ['Two hundred and fifty workers walked out.', '250 workers walked out.'],
    ['Between 10 and 20 boats sank.', '10 to 20 boats sank.'],
    ['The fund holds €40m.', 'The fund holds 40 million euros.'],
    ['Half a million people lost power.', '500,000 people lost power.'],
    ['The ship carries 30 or more sailors.', 'The ship carries at least 30 sailors.'],
  ],
  rounded: [
    ['Some 3,000 people fled.', '3,100 people fled.'],
    ['Nearly 3,000 people fled.', '2,954 people fled.'],
    ['About 40 houses burned.', '43 houses burned.'],
    ['1.2 million voters took part.', '1,187,442 voters took part.'],
    ['The plant employs 300 workers.', 'The plant employs 297 workers.'],
    ['The plant employs 5,000 workers.', 'The plant employs 4,870 workers.'],
    ['Turnout was 41 percent.', 'Turnout was 40.6 percent.'],
    ['Prices rose 3 percent.', 'Prices rose 2.8 percent.'],
    ['A third of the crop failed.', '33 percent of the crop failed.'],
    ['Two-thirds of members agreed.', '67 percent of members agreed.'],
    ['It cost $2.5 billion.', 'It cost $2.48 billion.'],
    ['It cost about $2 million.', 'It cost $1.9 million.'],
    ['Around 500 people marched.', 'Roughly 520 people marched.'],
    ['Almost 200 people were aboard.', '196 people were aboard.'],
    ['Just over 60 people were aboard.', '62 people were aboard.'],
    ['Just under 60 people were aboard.', '58 people were aboard.'],
    ['An estimated 7,000 people came.', 'About 7,500 people came.'],
    ['Close to 100 shops closed.', '97 shops closed.'],
    ['40-odd boats sank.', '42 boats sank.'],
    ['A dozen or so boats sank.', '13 boats sank.'],
    ['Roughly a quarter of the crop failed.', '26 percent of the crop failed.'],
    ['Nearly 3,000 people fled.', '3,012 people fled.'],
    ['10,000 people marched.', '9,650 demonstrators marched.'],
    ['The debt is £1.5bn.', 'The debt is £1,512,000,000.'],
    ['Approximately 90 percent of homes lost power.', '88 percent of homes lost power.'],
  ],
  range: [
    ['Tens of thousands of people fled.', '30,000 people fled.'],
    ['Tens of thousands of people fled.', 'Some 30,000 people fled.'],
    ['Dozens of people died.', '36 people died.'],
    ['Scores of people died.', '80 people died.'],
    ['Hundreds of people marched.', '650 people marched.'],
    ['Thousands of people marched.', '4,000 people marched.'],
    ['Hundreds of thousands of people marched.', '300,000 people marched.'],
    ['Millions of people are hungry.', '6 million people are hungry.'],
    ['Between 10 and 20 boats sank.', '14 boats sank.'],
    ['From 5 to 8 million people are hungry.', 'Six million people are hungry.'],
    ['Several hundred people marched.', '400 people marched.'],
    ['A few dozen people marched.', '40 people marched.'],
    ['A couple of thousand people marched.', '2,400 people marched.'],
    ['A handful of men escaped.', 'Five men escaped.'],
    ['Dozens of people died.', 'Scores of people died.'],
    ['Dozens of people died.', 'Between 50 and 90 people died.'],
    ['Hundreds of millions of dollars were lost.', '$400 million was lost.'],
    ['The repair will take 10 to 20 days.', 'The repair will take 15 days.'],
  ],
  'lower bound': [
    ['At least 40 people died.', '43 people died.'],
    ['More than 40 people died.', '47 people died.'],
    ['More than 40 people died.', 'Dozens of people died.'],
    ['At least 40 people died.', 'More than 45 people died.'],
    ['Over 1,000 people marched.', '1,400 people marched.'],
    ['More than half of the voters stayed home.', '54 percent of the voters stayed home.'],
    ['More than $2 million was lost.', '$2.3 million was lost.'],
    ['No fewer than 12 boats sank.', 'About 14 boats sank.'],
    ['In excess of 200 homes burned.', '212 homes burned.'],
    ['30-plus people were hurt.', '36 people were hurt.'],
    ['Upwards of 5,000 people marched.', 'Some 6,000 people marched.'],
    ['At least a dozen boats sank.', '15 boats sank.'],
    ['Well over 100 people marched.', 'Hundreds of people marched.'],
    ['At least 40 people died.', '40 people died.'],
    ['More than two-thirds of members agreed.', '70 percent of members agreed.'],
    ['30 or more people were hurt.', '33 people were hurt.'],
  ],
  'upper bound': [
    ['Up to 500 troops will leave.', '450 troops will leave.'],
    ['As many as 90 people died.', '84 people died.'],
    ['Fewer than 20 people came.', '17 people came.'],
    ['Less than 5 percent of voters came.', '4.6 percent of voters came.'],
    ['No more than 300 people came.', '280 people came.'],
    ['Up to $5bn is at stake.', '$4.2bn is at stake.'],
    ['Under 10 percent of homes lost power.', '9 percent of homes lost power.'],
    ['As many as 90 people died.', 'Dozens of people died.'],
  ],
  'different unit': [
    ['The camp lies 5 km away.', 'The camp lies three miles away.'],
    ['The wall is 100 metres long.', 'The wall is 330 feet long.'],
    ['The wall is 2 km long.', 'The wall is 2,000 metres long.'],
    ['The fire burned 1,000 hectares.', 'The fire burned 2,500 acres.'],
    ['The bomb weighed 250 kg.', 'The bomb weighed 550 lbs.'],
    ['The storm blew at 120 km/h.', 'The storm blew at 75 mph.'],
    ['The talks took two weeks.', 'The talks took 14 days.'],
    ['The talks took 48 hours.', 'The talks took two days.'],
    ['The war lasted a full 10 years.', 'The war lasted one decade.'],
    ['The aid is worth $50 million.', 'The aid is worth €46 million.'],
    ['The fine is £10,000.', 'The fine is $12,500.'],
    ['About 20 square miles were flooded.', 'Some 52 square kilometres were flooded.'],
    ['The term is 18 months.', 'The term is 1.5 years.'],
  ],
  'different scope': [
    ['12 people were aboard.', '12 houses burned.'],
    ['It left 12 dead.', 'It left 30 injured.'],
    ['It left 30 wounded.', 'It left 12 missing.'],
    ['40 percent of voters came.', '40,000 voters came.'],
    ['It cost $40 million.', '40 million people saw it.'],
    ['The wall is 5 km long.', 'The wall took 5 years.'],
    ['Some 300 sheep drowned.', 'Some 300 soldiers drowned.'],
    ['Three bridges fell.', 'Three tunnels fell.'],
    ['Nine ships left.', 'Nine ministers left.'],
    ['Two hundred homes lost power.', 'Two hundred schools lost power.'],
    ['The march was 10 km long.', '10 tonnes of grain were lost.'],
    ['Turnout was 50 percent.', 'Turnout rose by 5 percentage points.'],
  ],
  superseded: [],
  conflict: [
    ['40 people died.', '75 people died.'],
    ['40 people died.', '41 people died.'],
    ['30,000 people marched.', '20,000 people marched.'],
    ['Dozens of people died.', '12 people died.'],
    ['Thousands of people marched.', '300 people marched.'],
    ['At least 40 people died.', '31 people died.'],
    ['Fewer than 20 people came.', '60 people came.'],
    ['Some 3,000 people fled.', '5,000 people fled.'],
    ['The camp lies 5 km away.', 'The camp lies ten miles away.'],
    ['The talks took two weeks.', 'The talks took three months.'],
    ['Turnout was 41 percent.', 'Turnout was 61 percent.'],
    ['A third of the crop failed.', '60 percent of the crop failed.'],
    ['It cost $3bn.', 'It cost $3m.'],
    ['Between 10 and 20 boats sank.', '35 boats sank.'],
    ['Nearly 3,000 people fled.', '3,600 people fled.'],
    ['More than half of the voters came.', 'Fewer than a third of the voters came.'],
    ['9 soldiers fell.', '14 soldiers fell.'],
  ],
};

const amountIn = (sentence: string): Quantity => {
  const [first] = annotated(sentence).quantities;
  if (!first) throw new Error(`no amount in: ${sentence}`);
  return first;
};

for (const [expected, pairs] of Object.entries(cases) as [AmountRelation, [string, string][]][])
  for (const [one, other] of pairs)
    test(`${expected}: ${one} / ${other}`, () => {
      const [a, b] = [amountIn(one), amountIn(other)];
      assert.is(relationOfAmounts(a, b), expected);
      assert.is(relationOfAmounts(b, a), expected, 'the other way round');
    });

/** Later accounts of counts that run on, the first sentence of the earlier one. */
const running: readonly (readonly [string, string, AmountRelation])[] = [
  ['12 people died.', '31 people died.', 'superseded'],
  ['The quake killed 200 people.', 'The quake killed 1,940 people.', 'superseded'],
  ['At least 12 people died.', '31 people died.', 'lower bound'],
  ['31 people died.', '12 people died.', 'conflict'],
  ['It left 30 missing.', 'It left 12 missing.', 'superseded'],
  ['It left 12 missing.', 'It left 30 missing.', 'conflict'],
  ['Dozens of people died.', 'Hundreds of people died.', 'superseded'],
  ['About 300 people died.', 'About 900 people died.', 'superseded'],
];

for (const [one, other, expected] of running)
  test(`a running count, ${expected}: ${one} / ${other}`, () => {
    const [a, b] = [amountIn(one), amountIn(other)];
    const setting = (earlier: 'a' | 'b'): AmountSetting => ({ running: true, earlier });
    assert.is(relationOfAmounts(a, b, setting('a')), expected);
    assert.is(relationOfAmounts(b, a, setting('b')), expected, 'the other way round');
  });

test('without dates, or where the count does not run on, a later figure is a conflict', () => {
  const [a, b] = [amountIn('12 people died.'), amountIn('31 people died.')];
  assert.is(relationOfAmounts(a, b, { running: true, earlier: null }), 'conflict');
  assert.is(relationOfAmounts(a, b, { running: false, earlier: 'a' }), 'conflict');
});

test('what cannot both be true is a conflict, an older count or a count of something else', () => {
  const relations = Object.keys(cases) as AmountRelation[];
  assert.equal(
    relations.filter((how) => !canBothBeTrue(how)),
    ['different scope', 'superseded', 'conflict'],
  );
  assert.ok(Object.values(cases).flat().length + running.length >= 120);
});

test.run();
