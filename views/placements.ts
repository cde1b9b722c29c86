/** Where each statement stands in each account: a collation in; out the rows that two or more accounts tell, those placed furthest apart first. */
import type { CollatedPassage, CollatedRow } from '../src/model/collation.js';
import { type Standing, standingsOf } from '../src/model/placement.js';
import { rowId } from './address.js';
import type { Contrast, Edition } from './edition.js';

export interface Placement {
  readonly passage: CollatedPassage;
  readonly standing: Standing;
  /** Further passages of the same account that tell it. */
  readonly again: number;
}

export interface PlacedRow {
  /** The same in every page of the event. */
  readonly id: string;
  /** The text of its most prominent passage. */
  readonly statement: string;
  /** By siglum, the most prominent passage of each account. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** Between its earliest and its latest place, as a share of an article. */
  readonly spread: number;
  /** The contrasts of emphasis in it, the strongest first. */
  readonly contrasts: readonly Contrast[];
}

export function placedRows(edition: Edition): PlacedRow[] {
  const standings = new Map(
    edition.accounts.map(({ siglum, witness }) => {
      const all = standingsOf(witness.text, witness.passages);
      return [siglum, new Map(witness.passages.map((passage, k) => [passage, all[k] ?? null]))] as const;
    }),
  );
  return edition.collation.rows
    .flatMap((row) => placedRow(edition, row, standings))
    .sort((p, q) => q.spread - p.spread || q.placements.size - p.placements.size);
}

type Standings = ReadonlyMap<string, ReadonlyMap<CollatedPassage, Standing | null>>;

function placedRow(edition: Edition, row: CollatedRow, standings: Standings): PlacedRow[] {
  const placements = new Map<string, Placement>();
  for (const place of row.passages) {
    const passage = edition.passageAt(place);
    const standing = passage && standings.get(place.witness)?.get(passage);
    if (!passage || !standing) continue;
    const known = placements.get(place.witness);
    const better = !known || rankOf(standing) < rankOf(known.standing);
    placements.set(place.witness, {
      ...(better ? { passage, standing } : known),
      again: known ? known.again + 1 : 0,
    });
  }
  const first = row.passages[0];
  if (placements.size < 2 || !first) return [];
  const ats = [...placements.values()].map(({ standing }) => standing.at);
  const [top] = [...placements].sort(([, p], [, q]) => rankOf(p.standing) - rankOf(q.standing));
  const [siglum, { passage }] = top as [string, Placement];
  return [
    {
      id: rowId(edition.account(first.witness).hash, first.start),
      statement: edition.account(siglum).witness.text.slice(passage.start, passage.end),
      placements,
      spread: Math.max(...ats) - Math.min(...ats),
      contrasts: edition.contrasts.filter(
        ({ framing }) => framing.device === 'emphasis' && framing.row === row.id,
      ),
    },
  ];
}

/** A headline comes before the lead, whatever stands first in the text. */
const rankOf = ({ zone, at }: Standing): number => (zone === 'headline' ? -1 : at);
