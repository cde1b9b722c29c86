/**
 * Reused text in, framings out: words that one account quotes, or gives to a statement or read-out, and that another has as its own.
 * Both read the same words, so no difference in wording shows it: the readings are the same words in two voices.
 */
import type { Alignment, LinkSide, Reuse } from '../../model/alignment.js';
import type { Device, Evidence, Framing, Reading } from '../../model/framing.js';
import type { Settings } from '../../model/settings.js';
import type { Attribution, Passage, Story, Voice, Witness, Word } from '../../model/witness.js';
import { lettersOf } from '../../text/normal.js';
import { byPlace, meeting, overlap, type Span } from '../../text/span.js';
import type { RuleAbout } from '../rule.js';

export const wordsTakenOver: RuleAbout = {
  id: 'taken-over',
  device: 'quote-change',
  about:
    'Words that one account quotes, or gives to a statement or read-out, stand in another as its own; the words are the same. Where nobody quotes them it is a matter of attribution.',
  reads: ['own', 'attributed', 'quoted'],
};

export function takenOver(
  story: Story,
  alignment: Alignment,
  { shownConfidence }: Pick<Settings, 'shownConfidence'>,
): Framing[] {
  // Sentences known to tell of two occasions are no contrast.
  const apart = new Set(
    alignment.links.filter(({ occasion }) => occasion === 'different').map(({ a, b }) => pairKey(a, b)),
  );
  return alignment.reuse
    .flatMap((reuse) => framingOf(story, apart, reuse))
    .map((framing) => ({ ...framing, shown: framing.confidence >= shownConfidence }));
}

/** Fewer quoted words than these are a phrase that two may well choose alike. */
const leastWords = 5;
/** A longer reading is cut: the beginning shows it. */
const longestReading = 24;

/** A part of a reused stretch in one account. */
interface Part {
  readonly witness: number;
  readonly words: readonly Word[];
}

function framingOf(story: Story, apart: ReadonlySet<string>, reuse: Reuse): Framing[] {
  const given = givenPart(story, reuse);
  if (!given) return [];
  const { part, device } = given;
  const own = onePerAccount(
    reuse.spans
      .filter(({ witness }) => witness !== part.witness)
      .flatMap(({ witness, ...span }) => samePart(story, witness, span, part)),
  ).filter(
    (other) =>
      isUnmarked(other.words, device) &&
      !speaksItself(other) &&
      !apart.has(pairKey(placeOf(part), placeOf(other))),
  );
  if (own.length === 0) return [];
  const attribution = attributionOf(story, part);
  return [
    {
      device,
      rule: wordsTakenOver.id,
      readings: [part, ...own].map(readingOf).sort((p, q) => p.witness - q.witness || byPlace(p, q)),
      evidence: attribution ? [attribution] : [],
      variants: [],
      confidence: reuse.origin === 'release' ? 0.6 : 0.5,
      shown: false,
      note: noteOf(story, part, own, device, attribution),
    },
  ];
}

/** The first account that quotes enough of the stretch; else the first that gives all of it to a statement. */
function givenPart(story: Story, { spans, origin }: Reuse): { part: Part; device: Device } | null {
  const parts = spans.map(
    ({ witness, ...span }): Part => ({ witness, words: wordsIn(story, witness, span) }),
  );
  for (const { witness, words } of parts) {
    const quoted = longestPart(words, ({ voice }) => voice === 'quoted');
    if (quoted.length >= leastWords) return { part: { witness, words: quoted }, device: 'quote-change' };
  }
  if (origin !== 'release') return null;
  for (const { witness, words } of parts) {
    const attributed = longestPart(words, ({ voice }) => voice === 'attributed');
    if (attributed.length >= leastWords && 2 * attributed.length > words.length)
      return { part: { witness, words: attributed }, device: 'attribution' };
  }
  return null;
}

const wordsIn = (story: Story, witness: number, span: Span): readonly Word[] =>
  meeting((story.witnesses[witness] as Witness).tokens, span).filter(({ kind }) => kind !== 'mark');

/** The longest run of words of one kind inside one passage, cut to what can be read. */
function longestPart(words: readonly Word[], wanted: (word: Word) => boolean): Word[] {
  let best: Word[] = [];
  let run: Word[] = [];
  for (const word of words) {
    const goesOn = wanted(word) && (run.length === 0 || run[0]?.passage === word.passage);
    if (!goesOn) run = wanted(word) ? [word] : [];
    else if (run.length < longestReading) run.push(word);
    if (run.length > best.length) best = run;
  }
  return best;
}

/** What another account has of these words: from the first two that it shares to the last two. */
function samePart(story: Story, witness: number, span: Span, { words }: Part): Part[] {
  const theirs = wordsIn(story, witness, span);
  const wanted = pairsOf(words);
  const found = pairsOf(theirs);
  const from = found.indexOf(wanted.find((pair) => found.includes(pair)) ?? '');
  const to = found.lastIndexOf(wanted.findLast((pair) => found.includes(pair)) ?? '');
  if (from < 0 || to < from) return [];
  const passage = theirs[from]?.passage;
  const part = theirs.slice(from, to + 2).filter((word) => word.passage === passage);
  return part.length >= leastWords ? [{ witness, words: part.slice(0, longestReading + leastWords) }] : [];
}

const pairsOf = (words: readonly Word[]): string[] =>
  words.slice(1).map((word, k) => `${keyOf(words[k] as Word)} ${keyOf(word)}`);

const keyOf = ({ stem }: Word): string => lettersOf(stem) || stem;

const onePerAccount = (parts: readonly Part[]): Part[] => [
  ...new Map([...parts].reverse().map((part) => [part.witness, part])).values(),
];

const share = (words: readonly Word[], voice: Voice): number =>
  words.filter((word) => word.voice === voice).length / words.length;

/** No quotation marks there; where nobody quotes, no source either. */
const isUnmarked = (words: readonly Word[], device: Device): boolean =>
  share(words, 'quoted') < 0.5 && (device === 'quote-change' || share(words, 'own') > 0.5);

const first = new Set(['i', 'me', 'my', 'mine', 'we', 'us', 'our', 'ours', 'myself', 'ourselves']);

/** No outlet says "I" in its own voice: a post or a speech set without quotation marks, but set as what it is. */
const speaksItself = ({ words }: Part): boolean =>
  words.some(({ norm, pos }) => first.has(norm) && pos !== 'PROPN');

type PassageAt = Pick<LinkSide, 'witness' | 'passage'>;

const pairKey = (a: PassageAt, b: PassageAt): string =>
  a.witness < b.witness
    ? `${a.witness}.${a.passage}-${b.witness}.${b.passage}`
    : `${b.witness}.${b.passage}-${a.witness}.${a.passage}`;

const placeOf = ({ witness, words }: Part): PassageAt => ({ witness, passage: (words[0] as Word).passage });

function readingOf({ witness, words }: Part): Reading {
  const voice = (['quoted', 'attributed', 'own'] as const).reduce((top, one) =>
    share(words, one) > share(words, top) ? one : top,
  );
  return { witness, start: words[0]?.start as number, end: words[words.length - 1]?.end as number, voice };
}

/** Where the account says whose words they are: the fullest clause that does. */
function attributionOf(story: Story, { witness, words }: Part): Evidence | null {
  const [head, last] = [words[0] as Word, words[words.length - 1] as Word];
  const { attributions, passages } = story.witnesses[witness] as Witness;
  const near = passages[head.passage] as Passage;
  const found = attributions
    .filter(
      ({ source, scope }) =>
        source && scope.some((one) => overlap(one, { start: head.start, end: last.end }) > 0),
    )
    .filter(({ passage }) => passages[passage]?.paragraph === near.paragraph)
    .reduce<Attribution | null>(
      (best, one) => (!best || one.end - one.start > best.end - best.start ? one : best),
      null,
    );
  return found && { witness, start: found.start, end: found.end, role: 'whose words' };
}

function noteOf(
  story: Story,
  { witness }: Part,
  own: readonly Part[],
  device: Device,
  attribution: Evidence | null,
): string {
  const text = story.witnesses[witness]?.article.text ?? '';
  const said = attribution ? ` (“${text.slice(attribution.start, attribution.end)}”)` : '';
  const how = device === 'quote-change' ? 'quotes these words' : 'gives these words to a source';
  const plain = own.every(({ words }) => share(words, 'own') > 0.5);
  const others = own.map((one) => story.sigla[one.witness]).sort();
  const has = others.length > 1 ? 'have' : 'has';
  const as = plain
    ? `${has} them as ${others.length > 1 ? 'their' : 'its'} own`
    : `${has} them without quotation marks`;
  return `${story.sigla[witness]} ${how}${said}; ${others.join(', ')} ${as}.`;
}
