/** `synoptic verify`: a report in one file and, if named, its texts in; what holds of it on standard output, one line each. */
import { readFile, stat } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { readArticles } from '../ingest/read.js';
import { printable } from '../text/printable.js';
import type { Terminal } from './terminal.js';

/** Sixty accounts at their longest, each twice, with their marks, are less. */
const mostBytes = 200_000_000;

/** Resolves to whether all that could be looked at holds. Throws InputError for what is no report or cannot be read. */
export async function verify(path: string, texts: readonly string[], terminal: Terminal): Promise<boolean> {
  const file = await read(path);
  const given = texts.length > 0 ? (await readArticles(texts)).articles : [];
  const { verifyReport } = await import('../report/verify.js');
  const { title, findings, result, holds } = verifyReport(file, path, given);
  const lines = findings.map((finding) => `${markOf(finding.holds)} ${finding.line}`);
  terminal.write(`${printable(path)}: ${printable(title)}\n${lines.join('\n')}\n\n${result}\n`);
  return holds;
}

const markOf = (holds: boolean | null): string => (holds === null ? ' --' : holds ? ' ok' : 'NOT');

async function read(path: string): Promise<string> {
  const name = printable(path);
  const found = await stat(path).catch(() => null);
  if (!found) throw new InputError('not-found', `${name}: there is no such file`);
  if (!found.isFile()) throw new InputError('unreadable', `${name} is no file: name a report`);
  if (found.size > mostBytes)
    throw new InputError('too-large', `${name} is too large for a report: ${found.size} bytes`);
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError('unreadable', `${name} cannot be read (${error.code ?? 'unknown reason'})`);
  });
}
