/** How strongly and how surely: a degree word or a hedge that one side puts before the shared word and the other leaves out or changes. */
import { degreeOf } from '../../lexicon/degree-words.js';
import { certaintyOf } from '../../lexicon/hedges.js';
import type { TokenRange, Word } from '../../model/witness.js';
import { verbGroup } from '../phrases.js';
import type { Finding, Rule } from '../rule.js';
import { evidenceOf, type PairView, type Side, spanOf, wordAt } from '../view.js';

export const degreeDiffers: Rule = {
  id: 'degree-differs',
  device: 'intensity',
  about:
    'The same word stands with a degree word on one side and without it, or with another, on the other side.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) => view.diff.pairs.flatMap((pair) => degreeFinding(view, pair)),
};

type Pair = PairView['diff']['pairs'][number];

function degreeFinding(view: PairView, pair: Pair): Finding[] {
  const [x, y] = [wordAt(view.a, pair.a), wordAt(view.b, pair.b)];
  if (!x?.content || !y?.content || x.lemma !== y.lemma) return [];
  const [p, q] = [degreesBefore(view.a, pair.a), degreesBefore(view.b, pair.b)];
  const [left, right] = [unmatched(view.a, p, view.b, q), unmatched(view.b, q, view.a, p)];
  if (left.length === 0 && right.length === 0) return [];
  const [a, b] = [reading(p, pair.a), reading(q, pair.b)];
  return [
    {
      device: 'intensity',
      rule: degreeDiffers.id,
      a: spanOf(view.a, a),
      b: spanOf(view.b, b),
      evidence: evidenceOf(view, pair, 'same word'),
      confidence: left.length > 0 && right.length > 0 ? 0.7 : 0.75,
      ...(x.pos === 'NOUN' && y.pos === 'NOUN' ? { least: sameNoun } : {}),
      note: degreeNote(x.lemma, left, right),
    },
  ];
}

/** One noun with a degree word on one side: what differs is the degree. */
const sameNoun = 0.4;

/** Indices of degree words right before the word: "deep concern", "very sharply rose". */
function degreesBefore(side: Side, token: number): number[] {
  const found: number[] = [];
  for (let k = token - 1; k >= side.range.from && token - k <= 3; k--) {
    const word = wordAt(side, k) as Word;
    if (degreeOf(word.lemma) === null && degreeOf(word.norm) === null) {
      if (word.pos !== 'ADJ' && word.pos !== 'ADV') break;
      continue;
    }
    found.unshift(k);
  }
  return found;
}

/** Degree words of one side that the other does not have before the shared word. */
const unmatched = (side: Side, own: readonly number[], other: Side, theirs: readonly number[]): string[] => {
  const said = new Set(theirs.map((k) => other.account.tokens[k]?.lemma));
  return own
    .filter((k) => !side.partners.get(k)?.some(({ by }) => by === 'spelling'))
    .map((k) => side.account.tokens[k] as Word)
    .filter((word) => !said.has(word.lemma))
    .map((word) => word.norm);
};

const reading = (degrees: readonly number[], token: number): TokenRange => ({
  from: degrees[0] ?? token,
  to: token + 1,
});

/** Accounts are not named: the framing may gather further ones. */
function degreeNote(lemma: string, left: readonly string[], right: readonly string[]): string {
  const [one, other] = [left.join(' '), right.join(' ')];
  if (one !== '' && other !== '') return `“${one}” and “${other}” stand with “${lemma}”.`;
  return `“${one || other}” stands with “${lemma}” in one account and not in the other.`;
}

/** Words that only take a degree up or down are no contrast of certainty; this far apart on the scale they are. */
const certaintyStep = 0.15;

export const certaintyDiffers: Rule = {
  id: 'certainty-differs',
  device: 'certainty',
  about: 'A hedge or booster stands with the shared verb on one side only, or another one on the other side.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) => view.diff.pairs.flatMap((pair) => certaintyFinding(view, pair)),
};

function certaintyFinding(view: PairView, pair: Pair): Finding[] {
  const [x, y] = [wordAt(view.a, pair.a), wordAt(view.b, pair.b)];
  if (x?.pos !== 'VERB' || y?.pos !== 'VERB' || !x.content || !y.content) return [];
  const [left, right] = [hedgeAt(view.a, pair.a), hedgeAt(view.b, pair.b)];
  if (Math.abs((left?.value ?? 1) - (right?.value ?? 1)) < certaintyStep) return [];
  const [a, b] = [groupWith(view.a, pair.a, left), groupWith(view.b, pair.b, right)];
  const words = [left, right].map((hedge) => (hedge ? `“${hedge.word}”` : 'no hedge'));
  return [
    {
      device: 'certainty',
      rule: certaintyDiffers.id,
      a: spanOf(view.a, a),
      b: spanOf(view.b, b),
      evidence: evidenceOf(view, pair, 'same act'),
      confidence: x.lemma === y.lemma ? 0.7 : 0.5,
      note: `The act is told with ${words[0]} here, with ${words[1]} there.`,
    },
  ];
}

interface Hedge {
  readonly token: number;
  readonly word: string;
  readonly value: number;
}

/** The strongest hedge or booster in the verb's group or right beside it. */
function hedgeAt(side: Side, verb: number): Hedge | null {
  const group = verbGroup(side, verb);
  let found: Hedge | null = null;
  for (let k = Math.max(side.range.from, group.from - 2); k <= Math.min(side.range.to - 1, verb + 1); k++) {
    const word = wordAt(side, k) as Word;
    if (k === verb || (k < group.from && word.pos !== 'ADV') || inAmount(side, k)) continue;
    const value = certaintyOf(word.norm) ?? certaintyOf(word.lemma);
    if (value !== null && (!found || Math.abs(1 - value) > Math.abs(1 - found.value)))
      found = { token: k, word: word.norm, value };
  }
  return found;
}

/** "Some" in "killed some 3,000" hedges the number, not the act. */
const inAmount = ({ quantities }: Side, k: number): boolean =>
  quantities.some(({ tokens }) => k >= tokens.from && k < tokens.to);

function groupWith(side: Side, verb: number, hedge: Hedge | null): TokenRange {
  const group = verbGroup(side, verb);
  return hedge
    ? { from: Math.min(group.from, hedge.token), to: Math.max(group.to, hedge.token + 1) }
    : { from: verb, to: verb + 1 };
}
