/** Numbers in words, vague amounts, units and the words before a number that make it a bound. Values after Quirk et al. (1985), 6.63 ff. */

export const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

export const magnitudes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    bn: 1e9,
    tn: 1e12,
  }),
);

/** Plurals that stand for an unsaid number: least and greatest value people mean by them. */
export const vagueAmounts: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 9_999]],
  ['millions', [2_000_000, 999_999_999]],
  ['billions', [2_000_000_000, 999_999_999_999]],
]);

/** Words before a magnitude ("a few dozen", "several hundred") and the least and greatest multiple people mean. */
export const vagueMultiples: ReadonlyMap<string, readonly [number, number]> = new Map<
  string,
  readonly [number, number]
>([
  ['couple', [2, 3]],
  ['few', [2, 5]],
  ['several', [2, 9]],
  ['handful', [2, 9]],
]);

export const fractions: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    tenth: 1 / 10,
    tenths: 1 / 10,
  }),
);

/** Multipliers of the stated value: the share by which "about" and its kin may miss. */
export const aboutShare = 0.1;

/** What a word beside a number makes of it; the two narrow ones miss to one side only. */
export type Bound = 'about' | 'just under' | 'just over' | 'at least' | 'at most';

const boundLists: Readonly<Record<Bound, string>> = {
  about:
    'some, about, around, roughly, approximately, circa, estimated, an estimated, more or less, something like, in the region of, ' +
    'in the neighborhood of, on the order of, an average of',
  'just under':
    'nearly, almost, close to, just under, just below, a little under, slightly under, slightly less than, just shy of, virtually, ' +
    'just short of, a little less than, slightly fewer than',
  'just over':
    'just over, just above, slightly more than, a little more than, a little over, slightly over, slightly above, just more than',
  'at least':
    'at least, more than, over, no fewer than, no less than, not less than, upwards of, upward of, above, a minimum of, in excess of, ' +
    'north of, exceeding, well over, well above, far more than, many more than, much more than, as few as, as little as',
  'at most':
    'as many as, up to, at most, fewer than, less than, under, no more than, not more than, below, as much as, a maximum of, ' +
    'well under, well below, far fewer than, far less than, much less than',
};

export const modifiers: ReadonlyMap<string, Bound> = new Map(
  (Object.keys(boundLists) as Bound[]).flatMap((bound) =>
    boundLists[bound].split(', ').map((words): [string, Bound] => [words, bound]),
  ),
);

/** The same behind the number: "30 or more", "100-plus". */
export const modifiersAfter: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['or more', 'at least'],
  ['and counting', 'at least'],
  ['- plus', 'at least'],
  ['+', 'at least'],
  ['or fewer', 'at most'],
  ['or less', 'at most'],
  ['or so', 'about'],
  ['- odd', 'about'],
  ['- ish', 'about'],
]);

/** What a unit word or sign stands for. */
export const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': '%',
    percent: '%',
    percentage: '%',
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₽': 'RUB',
    '₴': 'UAH',
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    pound: 'GBP',
    pounds: 'GBP',
    ruble: 'RUB',
    rubles: 'RUB',
    roubles: 'RUB',
    yen: 'JPY',
    km: 'km',
    kilometer: 'km',
    kilometers: 'km',
    kilometre: 'km',
    kilometres: 'km',
    mile: 'mi',
    miles: 'mi',
    meter: 'm',
    meters: 'm',
    metre: 'm',
    metres: 'm',
    feet: 'ft',
    foot: 'ft',
    kg: 'kg',
    kilogram: 'kg',
    kilograms: 'kg',
    ton: 't',
    tons: 't',
    tonnes: 't',
    acre: 'acre',
    acres: 'acre',
    hectare: 'ha',
    hectares: 'ha',
    mph: 'mph',
    kph: 'km/h',
    yard: 'yd',
    yards: 'yd',
    inch: 'in',
    inches: 'in',
    centimeter: 'cm',
    centimeters: 'cm',
    centimetre: 'cm',
    centimetres: 'cm',
    cm: 'cm',
    gram: 'g',
    grams: 'g',
    tonne: 't',
    lb: 'lb',
    lbs: 'lb',
    ounce: 'oz',
    ounces: 'oz',
    liter: 'l',
    liters: 'l',
    litre: 'l',
    litres: 'l',
    gallon: 'gal',
    gallons: 'gal',
    barrel: 'bbl',
    barrels: 'bbl',
    decade: 'decade',
    decades: 'decade',
    century: 'century',
    centuries: 'century',
    degrees: 'degree',
    year: 'year',
    years: 'year',
    month: 'month',
    months: 'month',
    week: 'week',
    weeks: 'week',
    day: 'day',
    days: 'day',
    hour: 'hour',
    hours: 'hour',
    minute: 'minute',
    minutes: 'minute',
    second: 'second',
    seconds: 'second',
  }),
);

/** Units of several words, by their normal forms. */
export const unitPhrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'per cent': '%',
    'square kilometers': 'km2',
    'square kilometres': 'km2',
    'square kilometer': 'km2',
    'square kilometre': 'km2',
    'sq km': 'km2',
    'square miles': 'mi2',
    'square mile': 'mi2',
    'sq miles': 'mi2',
    'square meters': 'm2',
    'square metres': 'm2',
    'square feet': 'ft2',
    'sq ft': 'ft2',
    'km / h': 'km/h',
    'miles per hour': 'mph',
    'miles an hour': 'mph',
    'kilometers per hour': 'km/h',
    'kilometres per hour': 'km/h',
    'kilometers an hour': 'km/h',
    'kilometres an hour': 'km/h',
    'degrees celsius': 'C',
    'degrees fahrenheit': 'F',
    'degrees c': 'C',
    'degrees f': 'F',
    '° c': 'C',
    '° f': 'F',
    'percentage points': 'point',
    'percentage point': 'point',
  }),
);

/** How many of its base unit one of a unit is; units of one base can be compared. */
export const baseOf: ReadonlyMap<string, readonly [base: string, size: number]> = new Map<
  string,
  readonly [string, number]
>([
  ['cm', ['m', 0.01]],
  ['m', ['m', 1]],
  ['km', ['m', 1000]],
  ['in', ['m', 0.0254]],
  ['ft', ['m', 0.3048]],
  ['yd', ['m', 0.9144]],
  ['mi', ['m', 1609.344]],
  ['g', ['kg', 0.001]],
  ['kg', ['kg', 1]],
  ['t', ['kg', 1000]],
  ['lb', ['kg', 0.45359]],
  ['oz', ['kg', 0.02835]],
  ['m2', ['m2', 1]],
  ['ft2', ['m2', 0.092903]],
  ['acre', ['m2', 4046.86]],
  ['ha', ['m2', 10_000]],
  ['km2', ['m2', 1e6]],
  ['mi2', ['m2', 2.58999e6]],
  ['l', ['l', 1]],
  ['gal', ['l', 3.78541]],
  ['bbl', ['l', 158.987]],
  ['km/h', ['km/h', 1]],
  ['mph', ['km/h', 1.609344]],
  ['second', ['second', 1]],
  ['minute', ['second', 60]],
  ['hour', ['second', 3600]],
  ['day', ['second', 86_400]],
  ['week', ['second', 604_800]],
  ['month', ['second', 2_629_800]],
  ['year', ['second', 31_557_600]],
  ['decade', ['second', 315_576_000]],
  ['century', ['second', 3_155_760_000]],
]);
