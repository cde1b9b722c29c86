/**
 * Two amounts in, how they stand to each other out: the same, two roundings of one, a bound, another unit, a count of something else, an
 * older state of a running count, or a conflict. Every amount is the range of values it allows; pure, and the same both ways round.
 */
import { baseOf } from '../lexicon/number-words.js';
import { relation } from '../lexicon/wordnet.js';
import type { Quantity } from '../model/witness.js';

export type AmountRelation =
  | 'same'
  | 'rounded'
  | 'range'
  | 'lower bound'
  | 'upper bound'
  | 'different unit'
  | 'different scope'
  | 'superseded'
  | 'conflict';

export type Amount = Pick<Quantity, 'least' | 'greatest' | 'modifier' | 'unit' | 'counts'>;

/** What the amounts alone do not say: whether they are states of a running count, and which account is the earlier one. */
export interface AmountSetting {
  readonly running?: boolean;
  readonly earlier?: 'a' | 'b' | null;
}

/** Both can be true together. */
export const canBothBeTrue = (how: AmountRelation): boolean =>
  how === 'same' ||
  how === 'rounded' ||
  how === 'range' ||
  how === 'lower bound' ||
  how === 'upper bound' ||
  how === 'different unit';

export function relationOfAmounts(a: Amount, b: Amount, setting: AmountSetting = {}): AmountRelation {
  if (!countsAlike(a.counts, b.counts)) return 'different scope';
  const measure = commonMeasure(a, b);
  if (measure === 'none') return 'different scope';
  if (measure === 'money') return 'different unit';
  const [p, q] = [scaled(a, measure.a), scaled(b, measure.b)];
  const met = measure.converted ? convertedRelation(p, q) : plainRelation(p, q);
  return met === 'conflict' && isOlder(p, q, a, setting) ? 'superseded' : met;
}

/** One noun, a word for those whom it befell, or words near in meaning; what is not said may be anything. */
function countsAlike(p: string | null, q: string | null): boolean {
  if (p === null || q === null || p === q) return true;
  if (dead.has(p) && dead.has(q)) return true;
  if (hurt.has(p) && hurt.has(q)) return true;
  if (befallen.has(p) && befallen.has(q)) return false;
  if (befallen.has(p) || befallen.has(q)) return people.has(p) || people.has(q) || isPerson(p) || isPerson(q);
  return (
    kin.some((words) => words.has(p) && words.has(q)) ||
    relation(p, q) === 'synonym' ||
    (people.has(p) && isPerson(q)) ||
    (people.has(q) && isPerson(p))
  );
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const dead = setOf('dead killed death fatality body corpse life');
const hurt = setOf('wounded injured injury hurt');
const befallen = new Set([...dead, ...hurt, ...setOf('missing displaced homeless arrested detained')]);
const people = setOf('person victim casualty resident inhabitant');

/** Words that news use for the same people. */
const kin = [
  setOf('soldier troop serviceman fighter'),
  setOf('protester demonstrator marcher'),
  setOf('migrant refugee'),
  setOf('policeman officer'),
];

/** Nouns for people that news count; closed, since a word list errs less here than a chain of hypernyms does. */
const persons = setOf(
  'man woman child boy girl civilian soldier troop fighter militant rebel protester demonstrator marcher worker employee migrant refugee ' +
    'passenger student pupil teacher patient officer policeman prisoner inmate hostage pilgrim voter member official villager ' +
    'farmer miner sailor journalist reporter supporter spectator fan tourist traveler traveller evacuee survivor suspect gunman attacker ' +
    'policewoman firefighter doctor nurse citizen settler guard activist rioter striker detainee',
);
const isPerson = (lemma: string): boolean => persons.has(lemma) || people.has(lemma);

interface Measure {
  readonly a: number;
  readonly b: number;
  readonly converted: boolean;
}

/** Factors that bring both to one unit; `money` where only a rate of exchange could, `none` where nothing can. */
function commonMeasure(a: Amount, b: Amount): Measure | 'money' | 'none' {
  const [p, q] = [unitOf(a), unitOf(b)];
  if (p === q) return { a: shareFactor(a, p), b: shareFactor(b, q), converted: false };
  if (p !== null && q !== null && currency.test(p) && currency.test(q)) return 'money';
  const [x, y] = [baseOf.get(p ?? ''), baseOf.get(q ?? '')];
  return x && y && x[0] === y[0] ? { a: x[1], b: y[1], converted: true } : 'none';
}

const currency = /^[A-Z]{3}$/;

/** "A third" is a percentage said in words. */
const unitOf = ({ unit, least, greatest }: Amount): string | null =>
  unit === null && ((least > 0 && least < 1) || (least === 0 && greatest > 0 && greatest < 1)) ? '%' : unit;
const shareFactor = ({ unit }: Amount, asked: string | null): number =>
  unit === null && asked === '%' ? 100 : 1;

const scaled = ({ least, greatest, modifier, unit, counts }: Amount, factor: number): Amount => ({
  least: least * factor,
  greatest: modifier === 'at least' && unit === null && factor === 100 ? 100 : greatest * factor,
  modifier,
  unit,
  counts,
});

/** What a conversion may miss by before it is another length: news round "5 km" to "three miles". */
const conversionShare = 0.1;

function convertedRelation(p: Amount, q: Amount): AmountRelation {
  const low = Math.max(p.least, q.least);
  const high = Math.min(p.greatest, q.greatest);
  return low <= high || low - high <= conversionShare * low ? 'different unit' : 'conflict';
}

function plainRelation(p: Amount, q: Amount): AmountRelation {
  if (near(p.least, q.least) && near(p.greatest, q.greatest)) return 'same';
  const exact = p.modifier === 'exact' && q.modifier === 'exact';
  if (exact) return roundsTo(p.least, q.least) || roundsTo(q.least, p.least) ? 'rounded' : 'conflict';
  if (p.least > q.greatest || q.least > p.greatest) return edgesRound(p, q) ? 'rounded' : 'conflict';
  const kinds = [p.modifier, q.modifier];
  if (kinds.includes('at least')) return 'lower bound';
  if (kinds.includes('at most')) return 'upper bound';
  return kinds.includes('vague') || isRange(p) || isRange(q) ? 'range' : 'rounded';
}

const near = (x: number, y: number): boolean =>
  x === y || (Number.isFinite(x) && Number.isFinite(y) && Math.abs(x - y) <= 1e-6 * Math.max(x, y));

/** Wider than "about" makes an amount: "between 10 and 20", "10 to 20". */
const isRange = ({ least, greatest }: Amount): boolean => greatest > 1.3 * least && Number.isFinite(greatest);

/** Below this a round figure is a count like any other: 40 dead are not 41. */
const leastRounded = 100;

/** Whether `round` is `value` cut or rounded to the places that `round` shows: 300 for 297, 1.2 million for 1,187,000, 41 % for 40.6. */
function roundsTo(round: number, value: number): boolean {
  if (Number.isInteger(round) && !Number.isInteger(value) && value > 1) return Math.abs(round - value) < 1;
  if (!Number.isInteger(round) && !Number.isInteger(value)) return isCut(round, value);
  const place = placeOf(round);
  return round >= leastRounded && place > placeOf(value) && Math.abs(round - value) < place;
}

/** The unit of the last figure that is not a zero: 100 for 1,200. */
function placeOf(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

/** 33.3 for 33.33: the shorter is the longer, rounded. */
function isCut(round: number, value: number): boolean {
  const places = decimalsOf(round);
  return places < decimalsOf(value) && Math.abs(round - value) <= 0.51 * 10 ** -places;
}

const decimalsOf = (value: number): number =>
  (String(Number(value.toPrecision(6))).split('.')[1] ?? '').length;

/** "Nearly 3,000" and "3,012": apart by less than the roundness of the one that says it is no exact figure. */
function edgesRound(p: Amount, q: Amount): boolean {
  const about = p.modifier === 'about' ? p : q.modifier === 'about' ? q : null;
  const other = about === p ? q : p;
  if (about === null || other.modifier !== 'exact' || isRange(about)) return false;
  const edge = other.least > about.greatest ? about.greatest : about.least;
  return Math.abs(other.least - edge) <= 0.02 * edge;
}

/** A later account of a count that runs on: tolls rise; of the missing it falls. */
function isOlder(p: Amount, q: Amount, { counts }: Amount, { running, earlier }: AmountSetting): boolean {
  if (!running || !earlier) return false;
  const [old, late] = earlier === 'a' ? [p, q] : [q, p];
  return counts === 'missing' ? late.least < old.least : late.least > old.least;
}
