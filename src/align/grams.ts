/** Runs of two and three words of a passage, compared as wholes. Words are named by their index in the witness. */
import type { Witness } from '../model/witness.js';
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
