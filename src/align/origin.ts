/**
 * A stretch that accounts share in; out, where its words come from and who likely carried them first, as far as credit lines,
 * words like "readout" and "statement", quotation marks and dates tell.
 */
import { agencyIn } from '../lexicon/agencies.js';
import type { Reuse } from '../model/alignment.js';
import type { Story, Voice, Witness } from '../model/witness.js';
import { hull, meeting, type Span } from '../text/span.js';

type Spans = Reuse['spans'];

export function originOf(story: Story, spans: Spans): Pick<Reuse, 'origin' | 'carrier'> {
  const members = [...new Set(spans.map(({ witness }) => witness))];
  const footings = spans.map(({ witness, ...span }) => footingOf(story.witnesses[witness] as Witness, span));
  const stated = members.filter((one) =>
    spans.some(({ witness }, k) => witness === one && isGivenToRelease(footings[k] as Footing)),
  );
  const credited = members.filter((one) => creditsAgency(story.witnesses[one] as Witness));
  if (stated.length > 0 && (credited.length === 0 || isTakenOver(footings)))
    return { origin: 'release', carrier: earliest(story, stated) };
  if (credited.length > 0) return { origin: 'agency', carrier: agencyItself(story, credited) };
  return { origin: 'unknown', carrier: publisher(story, members) ?? earliest(story, members) };
}

interface Footing {
  /** Whose words most of the stretch is there. */
  readonly voice: Voice;
  /** The outlet's words around it name a statement, a read-out or the like. */
  readonly release: boolean;
}

const isGivenToRelease = ({ voice, release }: Footing): boolean => release && voice !== 'own';

/** One account quotes or attributes what another has without naming the statement. */
const isTakenOver = (footings: readonly Footing[]): boolean =>
  footings.some(isGivenToRelease) && footings.some(({ voice, release }) => !release && voice !== 'quoted');

/** What a body hands to everybody at once. */
const releaseWords =
  /\b(?:statements?|read-?outs?|(?:press|news|media) releases?|communiqu[eé]s?|press (?:service|office)|news brief)\b|заявлени[еия]|пресс-(?:релиз|служб)/iu;

const footingOf = (witness: Witness, span: Span): Footing => ({
  voice: voiceOf(witness, span),
  release: releaseWords.test(aroundOf(witness, span)),
});

function voiceOf({ tokens }: Witness, span: Span): Voice {
  const counts = { own: 0, attributed: 0, quoted: 0 };
  for (const token of meeting(tokens, span)) if (token.kind !== 'mark') counts[token.voice]++;
  const { own, attributed, quoted } = counts;
  return 2 * quoted > own + attributed + quoted ? 'quoted' : attributed > own ? 'attributed' : 'own';
}

/** The outlet's own words in the sentences of the stretch and of the quotations it stands in: there it says whose words they are. */
const aroundOf = ({ passages, tokens, quotations }: Witness, span: Span): string =>
  meeting(passages, hull([span, ...meeting(quotations, span)]))
    .map(({ tokens: { from, to } }) =>
      tokens
        .slice(from, to)
        .filter(({ voice }) => voice === 'own')
        .map(({ text }) => text)
        .join(' '),
    )
    .join(' \n ');

/** A wire credit, a reprint of an agency, or an outlet that is one. */
const creditsAgency = ({ article: { credit, outlet } }: Witness): boolean =>
  credit?.kind === 'wire' || (credit !== null && agencyIn(credit.agency) !== null) || isAgency(outlet);

const isAgency = (outlet: string | null): boolean => outlet !== null && agencyOf(outlet) !== null;

/** "Reuters", "AP News", "www.reuters.com". */
const agencyOf = (outlet: string): string | null => {
  const site = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*?([a-z0-9-]{2,})\.[a-z]{2,6}(?:\.[a-z]{2})?\/?$/i.exec(
    outlet,
  )?.[1];
  if (site === undefined) return agencyIn(outlet);
  return agencyIn(site.toUpperCase()) ?? agencyIn(site[0]?.toUpperCase() + site.slice(1).toLowerCase());
};

/** Of those that credit an agency the one that is it, else the first. */
function agencyItself(story: Story, credited: readonly number[]): number | null {
  const own = credited.filter((one) => isAgency(story.witnesses[one]?.article.outlet ?? null));
  return earliest(story, own.length > 0 ? own : credited);
}

/** The account of the outlet from which another says it has its text. */
function publisher(story: Story, members: readonly number[]): number | null {
  const named = members.flatMap((one) => {
    const owner = story.witnesses[one]?.article.credit?.agency.toLowerCase();
    return owner === undefined
      ? []
      : members.filter(
          (other) => other !== one && story.witnesses[other]?.article.outlet?.toLowerCase() === owner,
        );
  });
  return named.length > 0 ? earliest(story, [...new Set(named)]) : null;
}

/** The only one, or the one with the earliest date; null where two share it or a date is missing. */
function earliest(story: Story, members: readonly number[]): number | null {
  if (members.length === 1) return members[0] as number;
  const dates = members.map((one) => story.witnesses[one]?.article.date ?? null);
  if (dates.some((date) => date === null)) return null;
  const first = (dates as string[]).reduce((least, date) => (date < least ? date : least));
  const there = members.filter((_, k) => dates[k] === first);
  return there.length === 1 ? (there[0] as number) : null;
}
