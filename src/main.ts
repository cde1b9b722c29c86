#!/usr/bin/env node
/** The executable: the only reader of arguments and environment, which go on as plain data. */
import { prepared } from './cli/prepared.js';
import type { Terminal } from './cli/terminal.js';

// `synoptic … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { NO_COLOR, FORCE_COLOR, TERM } = process.env;

/** no-color.org: any value but an empty one says no. FORCE_COLOR says yes for pipes, too. */
function takesColour(): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR);
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** Rewritten in place: the start of the line, the words, and what is left of the old ones cleared. */
const status = (line: string): void => void process.stderr.write(`\r${line}\u001b[K`);

const terminal: Terminal = {
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && TERM !== 'dumb' ? { status } : {}),
  width: process.stdout.columns,
  colour: takesColour(),
};

/** What most runs ask for is prepared; see cli/prepared.ts. */
const { run } = (process.argv[2] === 'compare' ? prepared() : null) ?? (await import('./cli/cli.js'));

// Not process.exit: what was written to a pipe may still be on its way, and a server goes on.
process.exitCode = await run(process.argv.slice(2), terminal);
