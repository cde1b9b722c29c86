/**
 * Quotations that part, as the ledger of quotations found them: cut, changed, given to another speaker, robbed of an "if" or a "not",
 * told without quotation marks. A reading is the words that differ or the clause they stand in, never the whole quotation.
 */
import type { Passage, Word } from '../../model/witness.js';
import type { Span } from '../../text/span.js';
import type { ChangeSide, QuoteChange } from '../changes.js';
import type { Finding, Rule } from '../rule.js';
import type { PairView, Side } from '../view.js';

export const quotationParts: Rule = {
  id: 'quotation-parts',
  device: 'quote-change',
  about:
    'The same spoken words are quoted at different length or in other words, lose a condition, a negation or a hedge, are given to another speaker, or stand in quotation marks on one side only.',
  reads: ['quoted', 'attributed', 'own'],
  find: (view) => view.changes.flatMap((change) => findingOf(view, change)),
};

/** Longest reading, in words, and how much of it may be cut words: the rest shows what is kept. */
const longest = 22;
const longestCut = 12;

/** What each kind is worth by itself: the same words were found in both accounts, and the difference stands there to be read. */
const proof = { cut: 0.4, lost: 0.45, speaker: 0.4, unquoted: 0.35 } as const;

/** What a find says of itself: a note, how sure the rule is, what its proof alone is worth. */
interface Worth {
  readonly note: string;
  readonly confidence: number;
  readonly least?: number;
}

function findingOf(view: PairView, change: QuoteChange): Finding[] {
  const { relation } = change;
  switch (relation.kind) {
    case 'cut-start':
    case 'cut-middle':
    case 'cut-end':
      return cut(view, change, relation);
    case 'words-changed':
      return [made(view, change, around(view, change), changed(change, relation.bracketed))];
    case 'paraphrase':
      return [made(view, change, clipped(view, change), worthOf.paraphrase)];
    case 'unquoted':
      return [made(view, change, clipped(view, change), worthOf.unquoted)];
    case 'other-speaker':
      return [made(view, change, [change.reference.span, change.here.span], worthOf.speaker)];
  }
}

const worthOf = {
  paraphrase: { note: 'Quoted in one account, told in other words in the other.', confidence: 0.6 },
  unquoted: {
    note: 'In quotation marks in one account, the same words or nearly so without them in the other.',
    confidence: 0.65,
    least: proof.unquoted,
  },
  speaker: { note: 'The same words are given to two speakers.', confidence: 0.8, least: proof.speaker },
} as const;

const changed = ({ lost }: QuoteChange, bracketed: boolean): Worth =>
  lost !== null
    ? { note: lostNote[lost], confidence: 0.8, least: proof.lost }
    : { note: changedNote(bracketed), confidence: 0.7 };

type CutRelation = Extract<QuoteChange['relation'], { marked: boolean }>;

/** Nothing is cut where the account quotes the words at another place. */
function cut(view: PairView, change: QuoteChange, relation: CutRelation): Finding[] {
  if (relation.kept === 'elsewhere' || (change.lost === null && isSmall(view, change))) return [];
  return [made(view, change, around(view, change), worthOfCut(view, change, relation))];
}

/** Words told beside the quotation are hardly cut; to stop at a full stop is to quote less; a phrase of two words is no sentence cut short. */
function worthOfCut(view: PairView, change: QuoteChange, { kind, marked, kept }: CutRelation): Worth {
  if (kept === 'unquoted')
    return {
      note: 'Part of what is quoted in one account stands outside the quotation marks in the other.',
      confidence: 0.4,
    };
  const where = { 'cut-start': 'at the start', 'cut-middle': 'in the middle', 'cut-end': 'at the end' }[kind];
  const how = marked ? ', and marked as cut' : kind === 'cut-middle' ? ', without a mark' : '';
  const note = `Cut ${where}${how}: the same words are quoted at greater length in one account than in the other.`;
  if (isPhrase(view, change)) return { note, confidence: 0.4 };
  if (change.lost !== null) return { note: lostNote[change.lost], confidence: 0.8, least: proof.lost };
  return endsSentence(view, change)
    ? { note, confidence: 0.5 }
    : { note, confidence: 0.75, least: proof.cut };
}

const isPhrase = (view: PairView, { reference, here }: QuoteChange): boolean =>
  [reference, here].some(
    ({ witness, whole }) => tokensIn(view, witness, whole).filter((token) => token.content).length < 3,
  );

/** Whether what is cut is whole sentences. */
function endsSentence(view: PairView, { relation, reference, here }: QuoteChange): boolean {
  const longer = reference.span.end > reference.span.start ? reference : here;
  const { text } = sideOf(view, longer.witness).account.article;
  const before =
    relation.kind !== 'cut-start' &&
    !/[.!?]["'”’]?\s*$/.test(text.slice(Math.max(0, longer.span.start - 4), longer.span.start));
  const behind =
    relation.kind !== 'cut-end' && !/^[.!?]/.test(text.slice(longer.span.end, longer.span.end + 1));
  return !before && !behind;
}

/** One function word more or less is no cut worth a look; what it does to the sense is a lost qualifier. */
function isSmall(view: PairView, { reference, here }: QuoteChange): boolean {
  const content = [reference, here].map(
    ({ witness, span }) => tokensIn(view, witness, span).filter((token) => token.content).length,
  );
  return Math.max(...content) < 2;
}

const tokensIn = (view: PairView, witness: number, span: Span) =>
  sideOf(view, witness).account.tokens.filter((token) => token.start >= span.start && token.end <= span.end);

const sideOf = (view: PairView, witness: number): Side => (view.a.witness === witness ? view.a : view.b);

function made(
  view: PairView,
  change: QuoteChange,
  [reference, here]: readonly Span[],
  worth: Worth,
): Finding {
  const flip = view.a.witness === change.here.witness;
  const [a, b] = (flip ? [here, reference] : [reference, here]) as [Span, Span];
  return {
    device: 'quote-change',
    rule: quotationParts.id,
    a,
    b,
    evidence: change.evidence,
    ...worth,
  };
}

/** Both readings: the words that differ, with the clause that holds them. */
const around = (view: PairView, { relation, reference, here }: QuoteChange): readonly Span[] =>
  [reference, here].map((side) => clauseAround(sideOf(view, side.witness), side, relation.kind));

const isBreak = ({ text }: Word): boolean => /^[,;:.!?—–]$/.test(text);

function clauseAround(
  { account }: Side,
  { span, whole, passage }: ChangeSide,
  kind: QuoteChange['relation']['kind'],
): Span {
  const { start, end, tokens: range } = account.passages[passage] as Passage;
  const tokens = account.tokens
    .slice(range.from, range.to)
    .filter((token) => token.start >= whole.start && token.end <= whole.end);
  let from = tokens.findIndex((token) => token.end > span.start);
  if (from < 0) from = tokens.length;
  let to = from;
  while (to < tokens.length && (tokens[to] as Word).start < span.end) to++;
  // Of a long cut the clause beside what is kept.
  if (kind === 'cut-start') from = lastBreak(tokens, from, to);
  else if (kind !== 'words-changed') to = firstBreak(tokens, from, to);
  const isInner = (k: number): boolean => k >= 0 && k < tokens.length && !isBreak(tokens[k] as Word);
  while (isInner(from - 1) && to - from < longest) from--;
  while (isInner(to) && to - from < longest) to++;
  if (from < to) return { start: (tokens[from] as Word).start, end: (tokens[to - 1] as Word).end };
  const at = Math.min(Math.max(span.start, start), end);
  return { start: at, end: at };
}

function lastBreak(tokens: readonly Word[], from: number, to: number): number {
  for (let k = to - 2; k > from; k--) if (isBreak(tokens[k] as Word)) return k + 1;
  return Math.max(from, to - longestCut);
}

function firstBreak(tokens: readonly Word[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) if (isBreak(tokens[k] as Word)) return k;
  return Math.min(to, from + longestCut);
}

/** Both places as they stand, cut to the longest reading. */
const clipped = (view: PairView, { reference, here }: QuoteChange): readonly Span[] =>
  [reference, here].map(({ witness, span }) => {
    const last = tokensIn(view, witness, span)
      .filter((token) => token.kind !== 'mark')
      .slice(0, longest)
      .at(-1);
    return { start: span.start, end: last?.end ?? span.end };
  });

const changedNote = (bracketed: boolean): string =>
  bracketed
    ? 'Other words in brackets: one account replaces what the other quotes, and shows it.'
    : 'The same quotation in other words.';

const lostNote = {
  condition: 'A condition is quoted in one account and left out in the other.',
  negation: 'A negation is quoted in one account and left out in the other.',
  contrast: 'A “but” or the like is quoted in one account and left out in the other.',
  limit: 'A limit is quoted in one account and left out in the other.',
  hedge: 'A hedge is quoted in one account and left out in the other.',
  modal: 'Quoted with another “will”, “may” or the like.',
  tense: 'Quoted in another tense.',
} as const;
