/** The program behind `npm run evaluate`: arguments on to evaluate.ts, its text to standard output or standard error. */
import { evaluate } from './evaluate.js';

const { code, text } = await evaluate(process.argv.slice(2));
(code === 0 ? process.stdout : process.stderr).write(text);
process.exitCode = code;
