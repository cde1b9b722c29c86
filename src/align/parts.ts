/** Parts of a passage that are compared as wholes: runs of two and three words, and clauses. Words are named by their index in the witness. */
import type { Witness, Word } from '../model/witness.js';
import type { Numbering } from './numbering.js';

/** A function word inside a run adds this little. */
const leastWeight = 0.05;

/** Runs of `n` stems as numbers; a run weighs the mean of its words, and there is none of function words alone. */
export function gramsOf(
  spoken: readonly number[],
  n: number,
  { witness, numbers, numbering }: { witness: Witness; numbers: Int32Array; numbering: Numbering },
): number[] {
  const found: number[] = [];
  for (let i = 0; i + n <= spoken.length; i++) {
    let sum = 0;
    let content = false;
    for (let k = i; k < i + n; k++) {
      const holds = witness.tokens[spoken[k] as number]?.content === true;
      content ||= holds;
      sum += holds ? (numbering.weights[numbers[spoken[k] as number] as number] as number) : leastWeight;
    }
    if (!content) continue;
    let run = numbers[spoken[i] as number] as number;
    for (let k = i + 1; k < i + n; k++)
      run = numbering.ofRun(run, numbers[spoken[k] as number] as number, sum / n);
    found.push(run);
  }
  return found;
}

const clauseStarts = new Set(
  'and but which who that while after before when because as where although since if'.split(' '),
);

const clauseMarks = /^[,;:—–(]|^--$/;

/** Fewer content words than this are no clause of their own. */
const leastContent = 3;

/** Content words of the stretches between commas, dashes, conjunctions and relative words; of the sentence itself when it has but one. */
export function clausesOf(indices: readonly number[], { tokens }: Witness): number[][] {
  const clauses: number[][] = [];
  let clause: number[] = [];
  for (const k of indices) {
    const word = tokens[k] as Word;
    const breaks = word.kind === 'mark' ? clauseMarks.test(word.text) : clauseStarts.has(word.norm);
    if (breaks && clause.length >= leastContent) {
      clauses.push(clause);
      clause = [];
    }
    if (word.content) clause.push(k);
  }
  if (clause.length >= leastContent || clauses.length === 0) clauses.push(clause);
  else clauses[clauses.length - 1]?.push(...clause);
  return clauses;
}
