/**
 * Rows in, framings out: the same statement in the headline or lead of one account and in the last third of another; or in the
 * headline of one that another tells further down under a headline of its own. Where a passage stands is counted, not guessed: what
 * is uncertain is whether both passages tell the same, so the confidence is that of the link between them.
 */
import type { Alignment, Link, PassageRef, Row } from '../model/alignment.js';
import type { Framing } from '../model/framing.js';
import { type Standing, standingsOf } from '../model/placement.js';
import type { Settings } from '../model/settings.js';
import type { Story, Witness } from '../model/witness.js';
import { passageReading } from './rows.js';
import type { RuleAbout } from './rule.js';

export const placedApart: RuleAbout = {
  id: 'placed-apart',
  device: 'emphasis',
  about:
    'A statement that one account has in its headline or lead stands in the last third of another; both have at least 12 sentences.',
  reads: ['own', 'attributed', 'quoted'],
};

export const otherHeadline: RuleAbout = {
  id: 'other-headline',
  device: 'emphasis',
  about:
    'What one account has in its headline another tells below its lead, under a headline that tells something else; both have at least 12 sentences.',
  reads: ['own', 'attributed', 'quoted'],
};

/** A brief has no last third: from so many sentences of its body on an account's order is a choice. */
const leastSentences = 12;

/** What starts open: half an article apart, and as good as certainly the same statement; and of these the clearest. */
const shown = { gap: 0.5, confidence: 0.6, most: 3 } as const;

interface Teller extends PassageRef {
  readonly standing: Standing;
}

export function emphasised(
  story: Story,
  alignment: Alignment,
  { shownConfidence }: Pick<Settings, 'shownConfidence'>,
): Framing[] {
  const standings = story.witnesses.map(({ article, passages }) => standingsOf(article.text, passages));
  const desk: Desk = {
    story,
    standings,
    links: linksByPassage(alignment.links),
    possible: linksByPassage(alignment.possible),
  };
  const found = eachOnce(
    alignment.rows.flatMap((row) => {
      const tellers = tellersOf(desk, row);
      return (tellers.length < 2 ? null : (apart(desk, tellers) ?? underOther(desk, tellers))) ?? [];
    }),
  );
  const open = new Set(
    found
      .filter(({ gap, framing: { confidence } }) => gap >= shown.gap && confidence >= shown.confidence)
      .filter(({ framing }) => framing.confidence >= shownConfidence)
      .sort((p, q) => q.gap * q.framing.confidence - p.gap * p.framing.confidence)
      .slice(0, shown.most),
  );
  return found.map((one) => ({ ...one.framing, shown: open.has(one) }));
}

interface Desk {
  readonly story: Story;
  readonly standings: readonly (readonly (Standing | null)[])[];
  /** By either of their passages. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly possible: ReadonlyMap<string, readonly Link[]>;
}

interface Found {
  readonly framing: Framing;
  /** How far apart both places are, as a share of the article. */
  readonly gap: number;
}

const keyOf = ({ witness, passage }: PassageRef): string => `${witness}:${passage}`;

function linksByPassage(links: readonly Link[]): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links)
    for (const side of [link.a, link.b]) {
      const known = found.get(keyOf(side));
      if (known) known.push(link);
      else found.set(keyOf(side), [link]);
    }
  return found;
}

/** Two headlines that stand against each other do so once, although each is a row of its own. */
function eachOnce(found: readonly Found[]): Found[] {
  const read = new Set<string>();
  return found.filter(({ framing: { rule, readings } }) => {
    if (rule !== otherHeadline.id) return true;
    const keys = readings.map(({ witness, start }) => `${witness}:${start}`);
    const fresh = keys.some((key) => !read.has(key));
    for (const key of keys) read.add(key);
    return fresh;
  });
}

/** Each account of a row by its most prominent passage in it, if it is long enough to have an order. */
function tellersOf({ standings }: Desk, row: Row): Teller[] {
  const best = new Map<number, Teller>();
  for (const ref of row.passages) {
    const standing = standings[ref.witness]?.[ref.passage];
    if (!standing || standing.sentences < leastSentences) continue;
    const known = best.get(ref.witness);
    if (!known || rankOf(standing) < rankOf(known.standing))
      best.set(ref.witness, { witness: ref.witness, passage: ref.passage, standing });
  }
  return [...best.values()].sort((p, q) => p.witness - q.witness);
}

const rankOf = ({ zone, at }: Standing): number => (zone === 'headline' ? -1 : at);

const isTop = ({ standing: { zone } }: Teller): boolean => zone === 'headline' || zone === 'lead';

/** In the headline or lead here, in the last third there; only accounts that a link ties to the other side. */
function apart(desk: Desk, tellers: readonly Teller[]): Found[] | null {
  const top = tellers.filter(isTop);
  const low = tellers.filter(({ standing }) => standing.zone === 'last third');
  const tied = (one: Teller, others: readonly Teller[]): boolean =>
    others.some((other) => sureness(desk, one, other) > 0);
  const [high, deep] = [top.filter((one) => tied(one, low)), low.filter((one) => tied(one, top))];
  return high.length === 0 ? null : [foundOf(desk, placedApart, high, deep, [...high, ...deep])];
}

/** In the headline here, told there under another headline, below the lead. */
function underOther(desk: Desk, tellers: readonly Teller[]): Found[] | null {
  const heads = tellers.filter(({ standing }) => standing.zone === 'headline');
  const low = tellers.filter(
    (one) => !isTop(one) && heads.some((head) => sureness(desk, head, one) > 0 && headline(desk, head, one)),
  );
  const top = heads.filter((head) => low.some((one) => sureness(desk, head, one) > 0));
  if (top.length === 0 || low.length === 0) return null;
  const others = low.map((one) => headline(desk, top[0] as Teller, one)).filter((one) => one !== null);
  if (others.length < low.length) return null;
  return [foundOf(desk, otherHeadline, top, low, [...top, ...others])];
}

/** The other account's headline, if it tells something else than `head`. */
function headline(
  { story, standings, links, possible }: Desk,
  head: Teller,
  { witness }: Teller,
): Teller | null {
  const passage = (story.witnesses[witness] as Witness).passages.findIndex(({ kind }) => kind === 'headline');
  const standing = standings[witness]?.[passage];
  if (!standing) return null;
  const own = { witness, passage, standing };
  const tied = [links, possible].some((all) => (all.get(keyOf(head)) ?? []).some((link) => joins(link, own)));
  return tied ? null : own;
}

const joins = ({ a, b }: Link, ref: PassageRef): boolean =>
  keyOf(a) === keyOf(ref) || keyOf(b) === keyOf(ref);

/** How sure it is that both tell the same, by the link between them; 0 without one, or where the occasions differ. */
function sureness({ links }: Desk, one: Teller, other: Teller): number {
  const scores = (links.get(keyOf(one)) ?? [])
    .filter((link) => link.occasion !== 'different' && joins(link, other))
    .map(({ score, occasion }) => score * (occasion === 'unknown' ? 0.95 : 1));
  return Math.max(0, ...scores);
}

function foundOf(
  desk: Desk,
  rule: RuleAbout,
  top: readonly Teller[],
  low: readonly Teller[],
  read: readonly Teller[],
): Found {
  const pairs = top.flatMap((one) =>
    low.map((other) => ({
      gap: other.standing.at - one.standing.at,
      confidence: sureness(desk, one, other),
    })),
  );
  const confidence = Math.round(Math.max(...pairs.map((pair) => pair.confidence)) * 1000) / 1000;
  const gap = Math.max(...pairs.filter((pair) => pair.confidence > 0).map((pair) => pair.gap));
  const framing: Framing = {
    device: 'emphasis',
    rule: rule.id,
    readings: read.map((one) => passageReading(desk.story, one)),
    evidence: [...new Set([...read, ...low])].map((one) => {
      const { witness, start, end } = passageReading(desk.story, one);
      return { witness, start, end, role: placeWords(one.standing) };
    }),
    variants: [],
    confidence,
    shown: false,
    note: noteOf(rule, gap),
  };
  return { framing, gap };
}

const noteOf = (rule: RuleAbout, gap: number): string =>
  rule === placedApart
    ? `In the headline or lead here, in the last third there: up to ${Math.round(100 * gap)} % of an article apart.`
    : 'In the headline here; told there below the lead, under a headline that tells something else.';

/** "headline", "lead", "after 410 of 520 words". */
const placeWords = ({ zone, before, words }: Standing): string =>
  zone === 'headline' || zone === 'lead' ? `in the ${zone}` : `after ${before} of ${words} words`;
