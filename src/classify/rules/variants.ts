/**
 * What the contrast sets do not list: words that answer each other in one slot, and stretches that only one side tells. They
 * are many, so how sure each is rests on the learned confidence; most start collapsed.
 */
import type { Evidence } from '../../model/framing.js';
import type { Variant, VariantSide } from '../../model/variant.js';
import type { TokenRange, Witness, Word } from '../../model/witness.js';
import type { Finding, Rule } from '../rule.js';
import { type PairView, type Side, spanOf, wordAt } from '../view.js';

/** Longest side of a substitution that is still a choice of words rather than another statement. */
const longestChoice = 7;
/** Shortest and longest stretch that only one side tells, in words. */
const leftOut = { least: 1, most: 24 };

export const unlistedWords: Rule = {
  id: 'unlisted-words',
  device: 'loaded',
  about: 'Words that no contrast set lists answer each other between words that both sides share.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) => view.diff.variants.flatMap((variant) => choiceOfWords(view, variant)),
};

function choiceOfWords(view: PairView, variant: Variant): Finding[] {
  if (variant.kind !== 'substitution') return [];
  const [a, b] = [trimmed(view.a, variant.a.tokens), trimmed(view.b, variant.b.tokens)];
  if (!a || !b || a.to - a.from > longestChoice || b.to - b.from > longestChoice) return [];
  if (!contentIn(view.a, a) || !contentIn(view.b, b)) return [];
  if (isFact(view.a, a) || isFact(view.b, b)) return [];
  const nouns = [headPos(view.a, a), headPos(view.b, b)].every((pos) => pos === 'NOUN' || pos === 'PROPN');
  return [
    {
      device: nouns ? 'label' : 'loaded',
      rule: unlistedWords.id,
      a: spanOf(view.a, a),
      b: spanOf(view.b, b),
      evidence: neighbours(view, variant),
      confidence: 0.3,
      note: 'Other words in the same place; no contrast set lists them.',
    },
  ];
}

/** All its content words belong to amounts or times: the rules of facts reconcile those ("1,000", "a thousand"). */
const isFact = (side: Side, { from, to }: TokenRange): boolean => {
  const facts = [...side.quantities, ...side.times].map(({ tokens }) => tokens);
  for (let k = from; k < to; k++)
    if (wordAt(side, k)?.content && !facts.some((fact) => k >= fact.from && k < fact.to)) return false;
  return true;
};

/** Marks and function words at the edges say nothing: a reading starts and ends with a word that does. Null when none is left. */
function trimmed(side: Side, { from, to }: TokenRange): TokenRange | null {
  const empty = (word: Word | undefined): boolean =>
    word !== undefined &&
    (word.kind === 'mark' ||
      (!word.content && (word.pos === 'ADP' || word.pos === 'CCONJ' || word.pos === 'SCONJ')));
  let [first, last] = [from, to];
  while (first < last && empty(wordAt(side, first))) first++;
  while (last > first && empty(wordAt(side, last - 1))) last--;
  return last > first ? { from: first, to: last } : null;
}

const contentIn = (side: Side, { from, to }: TokenRange): number =>
  side.account.tokens.slice(from, to).filter((word) => word.content).length;

/** Tag of the last content word: of a noun phrase its head. */
const headPos = (side: Side, { from, to }: TokenRange): string | undefined =>
  side.account.tokens.slice(from, to).findLast((word) => word.content)?.pos;

/** The shared words on either side of the place. */
function neighbours(view: PairView, { a, b }: Variant): Evidence[] {
  const beside = (side: Side, { tokens }: VariantSide): Evidence[] =>
    [tokens.from - 1, tokens.to].flatMap((k) => {
      const word = wordAt(side, k);
      return word && word.kind !== 'mark'
        ? [{ witness: side.witness, start: word.start, end: word.end, role: 'same words beside' }]
        : [];
    });
  return [...beside(view.a, a), ...beside(view.b, b)];
}

export const clauseLeftOut: Rule = {
  id: 'clause-left-out',
  device: 'omission',
  about:
    'A stretch of a linked passage that only one side tells, and that no other sentence of the silent account tells.',
  reads: ['own', 'attributed', 'quoted'],
  find: (view) => view.diff.variants.flatMap((variant) => stretchLeftOut(view, variant)),
};

function stretchLeftOut(view: PairView, variant: Variant): Finding[] {
  const [teller, silent] = variant.kind === 'only-a' ? [view.a, view.b] : [view.b, view.a];
  if (variant.kind !== 'only-a' && variant.kind !== 'only-b') return [];
  return pieces(teller, variant.kind === 'only-a' ? variant.a.tokens : variant.b.tokens).flatMap((range) => {
    const length = range.to - range.from;
    if (
      length < leftOut.least ||
      length > leftOut.most ||
      contentIn(teller, range) === 0 ||
      toldElsewhere(teller, range, silent)
    )
      return [];
    const place = variant.kind === 'only-a' ? variant.b : variant.a;
    const empty = { start: place.start, end: place.start };
    const told = spanOf(teller, range);
    return [
      {
        device: 'omission' as const,
        rule: clauseLeftOut.id,
        a: variant.kind === 'only-a' ? told : empty,
        b: variant.kind === 'only-a' ? empty : told,
        evidence: [],
        confidence: 0.3,
        note: 'Told in one account; the other tells it nowhere.',
      },
    ];
  });
}

/** A long stretch falls apart at commas, dashes and relative words into the clauses a reader would mark. */
function pieces(side: Side, range: TokenRange): TokenRange[] {
  const whole = trimmed(side, range);
  if (!whole) return [];
  const found: TokenRange[] = [];
  let from = whole.from;
  for (let k = whole.from; k < whole.to; k++) {
    if (!/^[,;:—–]$/.test(wordAt(side, k)?.text ?? '')) continue;
    found.push({ from, to: k });
    from = k + 1;
  }
  found.push({ from, to: whole.to });
  return found.flatMap((piece) => trimmed(side, piece) ?? []);
}

/** Half of its content words stand in one other sentence of the silent account. */
function toldElsewhere(teller: Side, { from, to }: TokenRange, silent: Side): boolean {
  const wanted = [
    ...new Set(
      teller.account.tokens
        .slice(from, to)
        .filter((word) => word.content)
        .map((word) => word.stem),
    ),
  ];
  return silent.account.passages.some((passage, index) => {
    if (index === silent.passage || passage.kind === 'boilerplate') return false;
    const stems = stemsByPassage(silent.account)[index] as ReadonlySet<string>;
    return wanted.filter((stem) => stems.has(stem)).length >= 0.5 * wanted.length;
  });
}

const passageStems = new WeakMap<Witness, readonly ReadonlySet<string>[]>();

/** The stems of each passage of an account, worked out once. */
function stemsByPassage(account: Witness): readonly ReadonlySet<string>[] {
  let known = passageStems.get(account);
  if (!known) {
    known = account.passages.map(
      ({ tokens }) => new Set(account.tokens.slice(tokens.from, tokens.to).map((word) => word.stem)),
    );
    passageStems.set(account, known);
  }
  return known;
}
