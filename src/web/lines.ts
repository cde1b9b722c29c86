/** An event as a line in the list, and the search over these lines. */
import type { EventLine } from '../../views/events.js';
import { dateWord, titleWord } from '../../views/words.js';
import type { LoadedEvent } from '../actions/events.js';
import type { Collation } from '../model/collation.js';
import { type Family, familyOf } from '../model/framing.js';
import { normalForm } from '../text/normal.js';

export function lineOf(event: LoadedEvent, collation: Collation | null): EventLine {
  return {
    id: event.id,
    title: titleWord(
      { id: event.id, title: event.info.title },
      event.articles.map(({ outlet }, index) => outlet ?? `account ${index + 1}`),
    ),
    accounts: event.articles.map(({ outlet, date }) => ({ outlet, date })),
    found: collation ? { rows: collation.rows.length, contrasts: countsOf(collation) } : null,
    pasted: event.pasted,
    problem: event.problem,
  };
}

function countsOf(collation: Collation): Record<Family, number> {
  const counts: Record<Family, number> = { words: 0, source: 0, facts: 0, silence: 0 };
  for (const framing of collation.framings) if (framing.shown) counts[familyOf[framing.device]]++;
  return counts;
}

/** Every word of the query stands in the title, an outlet or a date. */
export function holds(line: EventLine, query: string): boolean {
  const dates = line.accounts.flatMap(({ date }) => (date ? [date, dateWord(date)] : []));
  const text = normalForm(
    [line.id, line.title, ...line.accounts.map(({ outlet }) => outlet ?? ''), ...dates].join(' '),
  );
  return normalForm(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
