/**
 * An entry of the ledger and the linked pairs in, the accounts that tell its words without quotation marks out: the same words as
 * their own, or the same sentence as reported speech of the same speaker.
 */
import type { QuoteOccurrence } from '../../model/quote.js';
import type { PairDiff, WordPair } from '../../model/variant.js';
import type { Attribution, Passage, Story, TokenRange, Witness, Word } from '../../model/witness.js';
import { contains, hull, type Span } from '../../text/span.js';
import type { Run } from './match.js';
import { contentIn, type Matcher } from './same-words.js';
import type { Said, Speakers } from './speakers.js';
import { type QuoteWord, spanOf, type Unit, wordsIn } from './units.js';

/** A pair seen from one side: what stands in its passage, and the passage that answers it. */
interface Answer {
  readonly witness: number;
  readonly passage: number;
  readonly pairs: readonly {
    readonly mine: number;
    readonly theirs: number;
    readonly close: boolean;
    readonly form: boolean;
  }[];
}

/** Answers to each passage, by "witness:passage". */
export type AnswerIndex = ReadonlyMap<string, readonly Answer[]>;

export function answersIn(diffs: readonly PairDiff[]): AnswerIndex {
  const found = new Map<string, Answer[]>();
  const add = (witness: number, passage: number, answer: Answer): void => {
    const key = `${witness}:${passage}`;
    found.set(key, [...(found.get(key) ?? []), answer]);
  };
  for (const { link, pairs } of diffs) {
    const { a, b, occasion } = link;
    if (occasion === 'different') continue;
    const there = pairs.map((pair) => ({
      mine: pair.a,
      theirs: pair.b,
      close: isClose(pair),
      form: isForm(pair),
    }));
    add(a.witness, a.passage, { ...b, pairs: there });
    add(b.witness, b.passage, {
      ...a,
      pairs: there.map(({ mine, theirs, ...how }) => ({ mine: theirs, theirs: mine, ...how })),
    });
  }
  return found;
}

/** Words that answer each other by more than their place. */
const isClose = ({ by, strength }: WordPair): boolean =>
  by !== 'context' && (by !== 'near' || strength >= 0.5);

const isForm = ({ by }: WordPair): boolean =>
  by === 'same' || by === 'lemma' || by === 'spelling' || by === 'name';

export interface Entry {
  readonly reference: readonly Unit[];
  readonly words: readonly QuoteWord[];
  readonly direct: readonly QuoteOccurrence[];
}

/** What the event knows that an entry is looked up in. */
export interface Background {
  readonly story: Story;
  readonly answers: AnswerIndex;
  readonly speakers: Speakers;
  readonly matcher: Matcher;
}

interface Told {
  readonly occurrence: QuoteOccurrence;
  /** How many of the quoted content words it has. */
  readonly weight: number;
}

export function toldWithoutMarks(background: Background, entry: Entry): QuoteOccurrence[] {
  const quoting = new Set(entry.direct.map(({ witness }) => witness));
  const best = new Map<number, Told>();
  for (const { answer, quoted, from } of meetingsOf(background, entry)) {
    if (quoting.has(answer.witness)) continue;
    const found =
      sameWords(background, entry, answer, quoted, from) ??
      reported(background, entry, answer, quoted, from) ??
      nearlySame(background, entry, answer, quoted, from);
    const known = best.get(answer.witness);
    if (found && (!known || found.weight > known.weight)) best.set(answer.witness, found);
  }
  return [...best.values()].map(({ occurrence }) => occurrence);
}

interface Meeting {
  readonly answer: Answer;
  /** Tokens of the quotation that stand in the answered passage. */
  readonly quoted: TokenRange;
  readonly from: number;
}

function meetingsOf({ story, answers }: Background, { direct }: Entry): Meeting[] {
  return direct.flatMap(({ witness, quotations }) => {
    const account = story.witnesses[witness] as Witness;
    return quotations.flatMap((index) => {
      const { from, to } = (account.quotations[index] as { tokens: TokenRange }).tokens;
      const [first, last] = [account.tokens[from] as Word, account.tokens[to - 1] as Word];
      const found: Meeting[] = [];
      for (let passage = first.passage; passage <= last.passage; passage++) {
        const { tokens } = account.passages[passage] as Passage;
        const quoted = { from: Math.max(from, tokens.from), to: Math.min(to, tokens.to) };
        for (const answer of answers.get(`${witness}:${passage}`) ?? [])
          found.push({ answer, quoted, from: witness });
      }
      return found;
    });
  });
}

/** In words: a shorter shared run is a phrase that anybody uses, unless it is the whole fragment that the other quotes. */
const leastRun = { words: 5, content: 3, fragment: 2 } as const;

function sameWords(
  { story, matcher }: Background,
  entry: Entry,
  answer: Answer,
  quoted: TokenRange,
  from: number,
): Told | null {
  const account = story.witnesses[answer.witness] as Witness;
  const words = unquotedIn(account, answer.passage);
  const content = contentBetween(story.witnesses[from] as Witness, quoted);
  if (
    answer.pairs.filter(({ mine, close }) => close && mine >= quoted.from && mine < quoted.to).length <
    leastRun.fragment
  )
    return null;
  const all = matcher.runs(entry.words, words);
  const longest = all.reduce<Run | null>((top, run) => (run.length > (top?.length ?? 0) ? run : top), null);
  if (longest === null) return null;
  const inLongest = contentIn(entry.words, [longest]);
  const whole =
    content >= leastRun.fragment && inLongest >= content && longest.length >= leastRun.fragment + 1;
  const long = longest.length >= leastRun.words && inLongest >= leastRun.content;
  const runs = all.filter((run) => run.length >= 3 || contentIn(entry.words, [run]) >= 2);
  const shared = contentIn(entry.words, runs);
  if (!(whole || (long && (shared >= 0.5 * content || longest.length >= 2 * leastRun.words)))) return null;
  const told = whole && !long ? [longest] : runs;
  const reference = story.witnesses[entry.reference[0]?.witness ?? 0] as Witness;
  const places = {
    reference: spanOf(reference, between(entry.words, told, 'a'), 0),
    here: spanOf(account, between(words, told, 'b'), 0),
  };
  return {
    weight: 100 + shared,
    occurrence: without(answer.witness, places.here, { kind: 'unquoted', ...places }),
  };
}

/** Most of the quoted content words as forms of the same words, close together: "pledged support" told as "pledging support". */
function nearlySame(
  { story }: Background,
  entry: Entry,
  answer: Answer,
  quoted: TokenRange,
  from: number,
): Told | null {
  const [quoting, account] = [story.witnesses[from], story.witnesses[answer.witness]] as [Witness, Witness];
  const content = contentBetween(quoting, quoted);
  const forms = answer.pairs.filter(
    ({ mine, theirs, form }) =>
      form &&
      mine >= quoted.from &&
      mine < quoted.to &&
      (quoting.tokens[mine]?.content ?? false) &&
      account.tokens[theirs]?.voice !== 'quoted',
  );
  if (forms.length < Math.max(leastRun.content, leastForms * content)) return null;
  const [first, last] = compact(forms.map(({ theirs }) => theirs));
  if (last - first > 3 * forms.length + 3) return null;
  const here = { start: (account.tokens[first] as Word).start, end: (account.tokens[last] as Word).end };
  const reference = referencePlace(story, entry, quoted, from);
  return {
    weight: forms.length,
    occurrence: without(answer.witness, here, { kind: 'unquoted', reference, here }),
  };
}

/** First and last of some places, without one at either end that stands far from the rest. */
function compact(places: readonly number[]): readonly [number, number] {
  const sorted = [...places].sort((p, q) => p - q);
  const far = (k: number): boolean => (sorted[k + 1] as number) - (sorted[k] as number) > farApart;
  const from = sorted.length > 2 && far(0) ? 1 : 0;
  const to = sorted.length - from > 2 && far(sorted.length - 2) ? sorted.length - 2 : sorted.length - 1;
  return [sorted[from] as number, sorted[to] as number];
}

/** In tokens. */
const farApart = 5;

/** Least share of the quoted content words. */
const leastForms = 0.55;

const between = (
  words: readonly QuoteWord[],
  runs: readonly Run[],
  side: 'a' | 'b',
): readonly QuoteWord[] => {
  const [first, last] = [runs[0] as Run, runs.at(-1) as Run];
  return words.slice(first[side], last[side] + last.length);
};

const without = (
  witness: number,
  here: Span,
  relation: QuoteOccurrence['relations'][number],
): QuoteOccurrence => ({
  witness,
  ...here,
  quotations: [],
  parts: [here],
  relations: [relation],
});

function unquotedIn(account: Witness, passage: number): readonly QuoteWord[] {
  return wordsIn(account, (account.passages[passage] as Passage).tokens).words.filter(
    ({ token }) => account.tokens[token]?.voice !== 'quoted',
  );
}

const contentBetween = ({ tokens }: Witness, { from, to }: TokenRange): number =>
  tokens.slice(from, to).filter(({ content }) => content).length;

/** Of the quoted content words, how many the other must answer: two of a few, three and two in five of more. */
const leastAnswered = (content: number): number => (content < 5 ? 2 : Math.max(3, 0.4 * content));

function reported(
  { story, speakers }: Background,
  entry: Entry,
  answer: Answer,
  quoted: TokenRange,
  from: number,
): Told | null {
  const account = story.witnesses[answer.witness] as Witness;
  const quoting = story.witnesses[from] as Witness;
  const speaker = entry.reference[0]?.speaker ?? null;
  const said: Said = { witness: entry.reference[0]?.witness ?? 0, speaker };
  const content = contentBetween(quoting, quoted);
  for (const attribution of account.attributions) {
    if (attribution.passage !== answer.passage || !isBySame(speakers, said, answer.witness, attribution))
      continue;
    const answered = answer.pairs.filter(
      ({ mine, theirs, close }) =>
        close &&
        mine >= quoted.from &&
        mine < quoted.to &&
        (quoting.tokens[mine]?.content ?? false) &&
        isReported(account, attribution, theirs),
    );
    const here = scopeOf(account, attribution);
    if (here === null || answered.length < leastAnswered(content)) continue;
    const reference = referencePlace(story, entry, quoted, from);
    return {
      weight: answered.length,
      occurrence: without(answer.witness, here, { kind: 'paraphrase', reference, here }),
    };
  }
  return null;
}

const isBySame = (speakers: Speakers, said: Said, witness: number, { source }: Attribution): boolean =>
  source !== null && speakers.compare(said, { witness, speaker: source }) === 'same';

const isReported = ({ tokens }: Witness, { scope }: Attribution, at: number): boolean => {
  const token = tokens[at] as Word;
  return token.voice !== 'quoted' && scope.some((span) => contains(span, token));
};

/** What is reported without quotation marks. */
function scopeOf(account: Witness, attribution: Attribution): Span | null {
  const range = account.passages[attribution.passage]?.tokens ?? { from: 0, to: 0 };
  const told: Word[] = [];
  for (let k = range.from; k < range.to; k++)
    if (isReported(account, attribution, k) && account.tokens[k]?.kind !== 'mark')
      told.push(account.tokens[k] as Word);
  return told.length === 0 ? null : hull(told.map(({ start, end }) => ({ start, end })));
}

/** What is quoted of it in that passage; where another account quotes it, all that the reference shares with that quotation’s entry. */
function referencePlace(story: Story, entry: Entry, quoted: TokenRange, from: number): Span {
  const witness = entry.reference[0]?.witness ?? 0;
  const { tokens } = story.witnesses[witness] as Witness;
  if (from === witness)
    return { start: (tokens[quoted.from] as Word).start, end: (tokens[quoted.to - 1] as Word).end };
  const own = entry.direct.find((one) => one.witness === witness) as QuoteOccurrence;
  return { start: own.start, end: own.end };
}
