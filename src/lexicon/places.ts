/**
 * A small gazetteer: the normal form of a name in, which place it names and how out. Countries and disputed territories with their
 * inhabitants and capitals, the states of the US, regions, blocs and great cities.
 * Own compilation; field listing after ISO 3166-1 and the CIA World Factbook (country name, nationality, capital), ISO 3166-2:US.
 */
import { normalForm } from '../text/normal.js';
import { memoised } from './memo.js';
import { countries, largePlaces, usStates } from './place-tables.js';

export interface Place {
  /** Normal form of the country, state or region that the name belongs to: "armenia" for armenia, armenians and yerevan. */
  readonly key: string;
  /** `capital`: the seat of that country's or state's government, which news use for it; `place`: a state, region, bloc or city. */
  readonly as: 'country' | 'demonym' | 'capital' | 'place';
}

/**
 * What place a normal form names (several words with single spaces, with or without "the", hyphens or points); null when it is none that
 * we list. "us" is the pronoun: whoever knows that it stood in capitals asks for "u.s.".
 */
export const placeOf: (norm: string) => Place | null = memoised((norm) => {
  if (norm === 'us') return null;
  places ??= readTables();
  return places.get(norm) ?? places.get(plain(norm)) ?? null;
});

const plain = (name: string): string =>
  normalForm(name)
    .trim()
    .replace(/^the (?=.)/, '')
    .replace(/'s?$/, '')
    .replace(/[.]/g, '')
    .replace(/[\s-]+/g, ' ');

let places: ReadonlyMap<string, Place> | undefined;

/** Earlier tables win: Georgia is the country, Washington the capital. */
function readTables(): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const add = (name: string, key: string, as: Place['as']) => {
    if (name !== '' && !found.has(name)) found.set(name, { key, as });
  };
  const addTable = (table: string, as: Place['as']) => {
    for (const line of table.split('\n')) {
      const [names = [], demonyms = [], capitals = []] = line.split('|').map(listOf);
      const key = names[0];
      if (key === undefined) continue;
      for (const name of names) add(name, key, as);
      for (const demonym of demonyms) for (const form of withPlural(demonym)) add(form, key, 'demonym');
      for (const capital of capitals) add(capital, key, 'capital');
    }
  };
  addTable(countries, 'country');
  addTable(usStates, 'place');
  addTable(largePlaces, 'place');
  return found;
}

function listOf(field: string): readonly string[] {
  return field
    .split(',')
    .map(plain)
    .filter((name) => name !== '');
}

/** Armenian, Armenians; but Chinese, Swiss, British and French have no plural of their own. */
const withPlural = (demonym: string): readonly string[] =>
  /(?:s|sh|ch|ese|men)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
