/**
 * How a pair of passages stands once all pairs have a first score: against its rivals in row and column, beside its neighbours, and
 * over a third account. First scores of a whole story in, a few more features of every pair out.
 */

/** Pairs of two witnesses that are still in the running, with what was found of each. */
export interface LookedAt {
  readonly a: number;
  readonly b: number;
  /** How many passages either witness has; `cells[k]` is row × columns + column, rising. */
  readonly height: number;
  readonly columns: number;
  readonly cells: Int32Array;
  readonly features: readonly Float64Array[];
  /** Log odds of each by its features alone. */
  readonly first: Float64Array;
}

/** Pairs with less are out of the running: four in ten candidates of the US training stories, and with them 33 of 2,149 gold links (cross-validated). */
export const leastFirst = -4.5;

export const secondNames = [
  'first score',
  'stronger rival',
  'weaker rival',
  'lead over stronger rival',
  'lead over weaker rival',
  'neighbours told in order',
  'neighbours told otherwise',
  'path over third account',
  'partners of both',
  'partners of one only',
  'likely stronger rival',
  'likely weaker rival',
  'likely neighbours told in order',
  'likely neighbours told otherwise',
  'likely path over third account',
] as const;

/** For each of `looked` the further features of each of its pairs, in the order of `secondNames`. */
export function secondLook(looked: readonly LookedAt[], witnesses: number): Float64Array[][] {
  const steps = steppingStones(looked, witnesses);
  return looked.map((pair) => {
    const { a, b, columns, cells, first } = pair;
    const rivals = rivalsOf(pair);
    const scoreAt = new Map(Array.from(cells, (cell, k) => [cell, first[k] as number]));
    return Array.from(cells, (cell, k) => {
      const [i, j] = [Math.floor(cell / columns), cell % columns];
      const own = first[k] as number;
      const [row, column] = [rivals.rows[i] as Line, rivals.columns[j] as Line];
      const [inRow, inColumn] = [rivalOf(row, own), rivalOf(column, own)];
      const stronger = Math.max(inRow, inColumn);
      const weaker = Math.min(inRow, inColumn);
      const beside = (di: number, dj: number): number =>
        j + dj < 0 || j + dj >= columns
          ? leastFirst
          : (scoreAt.get((i + di) * columns + j + dj) ?? leastFirst);
      const ordered = Math.max(beside(-1, -1), beside(1, 1));
      const otherwise = Math.max(beside(-1, 0), beside(1, 0), beside(0, 1), beside(0, -1));
      const third = pathOver(steps, witnesses, a, i, b, j);
      return Float64Array.of(
        own,
        stronger,
        weaker,
        own - stronger,
        own - weaker,
        ordered,
        otherwise,
        third,
        row.expected + column.expected,
        Math.abs(row.expected - column.expected),
        likely(stronger),
        likely(weaker),
        likely(ordered),
        likely(otherwise),
        likely(third),
      );
    });
  });
}

const likely = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** All pairs of one passage with the other account: the two best, and how many links their scores promise. */
interface Line {
  best: number;
  next: number;
  expected: number;
}

function rivalsOf({ cells, columns, height, first }: LookedAt): { rows: Line[]; columns: Line[] } {
  const lines = (count: number): Line[] =>
    Array.from({ length: count }, () => ({ best: leastFirst, next: leastFirst, expected: 0 }));
  const found = { rows: lines(height), columns: lines(columns) };
  cells.forEach((cell, k) => {
    const score = first[k] as number;
    for (const line of [found.rows[Math.floor(cell / columns)], found.columns[cell % columns]] as Line[]) {
      line.expected += likely(score);
      if (score > line.best) {
        line.next = line.best;
        line.best = score;
      } else if (score > line.next) line.next = score;
    }
  });
  return found;
}

const rivalOf = ({ best, next }: Line, own: number): number => (own === best ? next : best);

/** For each passage and each other witness its best partners: at `(passage * stones + s)`. Index of a list: from * witnesses + to. */
interface Steps {
  readonly passages: Int32Array;
  readonly scores: Float64Array;
}

const stones = 3;

function steppingStones(looked: readonly LookedAt[], witnesses: number): readonly (Steps | undefined)[] {
  const steps: (Steps | undefined)[] = new Array(witnesses * witnesses);
  if (witnesses < 3) return steps;
  for (const { a, b, height, columns, cells, first } of looked) {
    const [there, back] = [noSteps(height), noSteps(columns)];
    cells.forEach((cell, k) => {
      const [i, j] = [Math.floor(cell / columns), cell % columns];
      addStep(there, i, j, first[k] as number);
      addStep(back, j, i, first[k] as number);
    });
    steps[a * witnesses + b] = there;
    steps[b * witnesses + a] = back;
  }
  return steps;
}

const noSteps = (passages: number): Steps => ({
  passages: new Int32Array(passages * stones).fill(-1),
  scores: new Float64Array(passages * stones).fill(Number.NEGATIVE_INFINITY),
});

function addStep({ passages, scores }: Steps, from: number, to: number, score: number): void {
  let place = (from + 1) * stones;
  while (place > from * stones && score > (scores[place - 1] as number)) {
    place--;
    if (place + 1 < (from + 1) * stones) {
      scores[place + 1] = scores[place] as number;
      passages[place + 1] = passages[place] as number;
    }
  }
  if (place === (from + 1) * stones) return;
  scores[place] = score;
  passages[place] = to;
}

/** The best path through any third account: as weak as its weaker step. */
function pathOver(
  steps: readonly (Steps | undefined)[],
  witnesses: number,
  a: number,
  i: number,
  b: number,
  j: number,
): number {
  let strongest = leastFirst;
  for (let c = 0; c < witnesses; c++) {
    const [there, back] = [steps[a * witnesses + c], steps[b * witnesses + c]];
    if (c === a || c === b || !there || !back) continue;
    for (let s = i * stones; s < (i + 1) * stones; s++)
      for (let t = j * stones; t < (j + 1) * stones; t++)
        if (there.passages[s] === back.passages[t] && (there.passages[s] as number) >= 0)
          strongest = Math.max(strongest, Math.min(there.scores[s] as number, back.scores[t] as number));
  }
  return strongest;
}
