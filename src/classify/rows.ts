/**
 * Rows in, framings out: what several accounts tell and another leaves out. Only where no other sentence of the silent account tells it and
 * its date does not make silence natural; where its date is unknown the framing starts collapsed and says so.
 */
import type { Alignment, PassageRef, Row } from '../model/alignment.js';
import type { Framing, Reading } from '../model/framing.js';
import type { Settings } from '../model/settings.js';
import type { Passage, Story, Witness } from '../model/witness.js';
import type { RuleAbout } from './rule.js';

export const rowLeftOut: RuleAbout = {
  id: 'row-left-out',
  device: 'omission',
  about:
    'Two or more independent accounts tell a statement that another leaves out, although its date lets it know.',
  reads: ['own', 'attributed', 'quoted'],
};

export function omittedRows(
  story: Story,
  alignment: Alignment,
  settings: Pick<Settings, 'omissionWitnesses'>,
): Framing[] {
  return alignment.rows.flatMap((row) => omissionOf(story, alignment, row, settings.omissionWitnesses));
}

/** Accounts further apart than this do not report the same days. */
const sameNewsDays = 3;

function omissionOf(story: Story, alignment: Alignment, row: Row, least: number): Framing[] {
  const tellers = [...new Set(row.passages.map(({ witness }) => witness))];
  if (row.independent < least || tellers.length < least || tellers.length === story.witnesses.length)
    return [];
  const silent = story.sigla
    .map((_, witness) => witness)
    .filter(
      (witness) =>
        !tellers.includes(witness) &&
        !tellsElsewhere(alignment, row, witness) &&
        couldKnow(story, tellers, witness) !== 'no',
    );
  if (silent.length === 0) return [];
  const sure = silent.every((witness) => couldKnow(story, tellers, witness) === 'yes');
  return [
    {
      device: 'omission',
      rule: rowLeftOut.id,
      readings: tellers.map((witness) =>
        passageReading(story, row.passages.find((ref) => ref.witness === witness) as PassageRef),
      ),
      evidence: [],
      variants: [],
      silent,
      confidence: sure ? 0.6 : 0.4,
      shown: false,
      note: `Told by ${tellers.length} accounts, not told by ${silent.map((witness) => story.sigla[witness]).join(', ')}${sure ? '' : '; a date is unknown, so the silence may be natural'}.`,
    },
  ];
}

/** A link to any passage of the row, in it or across rows, counts as telling. */
const tellsElsewhere = (alignment: Alignment, row: Row, witness: number): boolean =>
  [...alignment.links, ...alignment.possible].some(({ a, b }) =>
    row.passages.some(
      (ref) =>
        (a.witness === witness && b.witness === ref.witness && b.passage === ref.passage) ||
        (b.witness === witness && a.witness === ref.witness && a.passage === ref.passage),
    ),
  );

function couldKnow(story: Story, tellers: readonly number[], witness: number): 'yes' | 'no' | 'unknown' {
  const dateOf = (index: number): string | null => story.witnesses[index]?.article.date ?? null;
  const own = dateOf(witness);
  const dates = tellers.map(dateOf);
  if (own === null || dates.some((date) => date === null)) return 'unknown';
  const days = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  return dates.some((date) => Math.abs(days(date as string) - days(own)) <= sameNewsDays) ? 'yes' : 'no';
}

/** Tokens; a longer passage is read by its beginning. */
const longestReading = 24;

/** A passage as the reading of its account, where a framing is about whole passages. */
export function passageReading(story: Story, { witness, passage }: PassageRef): Reading {
  const account = story.witnesses[witness] as Witness;
  const { start, end, tokens } = account.passages[passage] as Passage;
  const cut =
    tokens.to - tokens.from > longestReading
      ? (account.tokens[tokens.from + longestReading - 1]?.end ?? end)
      : end;
  return { witness, start, end: cut, voice: account.tokens[tokens.from]?.voice ?? 'own' };
}
