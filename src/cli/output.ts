/** A file to write to and what to write in; the file whole, or as it was before: written beside it and renamed. */
import { constants } from 'node:fs';
import { access, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { extensions } from '../ingest/ingest.js';
import { printable } from '../text/printable.js';

/** Refuses, before any work is done, what could not be written. Throws InputError. */
export async function checkOutput(out: string): Promise<void> {
  const name = printable(out);
  const folder = dirname(resolve(out));
  if (out === '') throw refused('the name of the output file is empty');
  if (!(await isFolder(folder)))
    throw refused(`${name} cannot be written: there is no folder ${printable(dirname(out))}`);
  const target = await stat(out).catch(() => null);
  if (target?.isDirectory()) throw refused(`${name} is a folder: name a file in it`);
  if (target && !target.isFile()) throw refused(`${name} is not a regular file`);
  if (!(await mayWriteIn(folder))) throw refused(`${name} cannot be written: the folder is write-protected`);
}

/**
 * Refuses a result in the place of one of the texts it is made from, and one that would count as an account of a named folder the
 * next time. `files` are the names of the accounts. Throws InputError.
 */
export async function refuseToOverwrite(
  out: string,
  inputs: readonly string[],
  files: readonly string[],
): Promise<void> {
  const target = await real(out);
  const name = basename(target);
  for (const input of inputs) {
    const here = await real(input);
    if (here === target)
      throw new InputError(
        'bad-option',
        `${printable(out)} is one of the files that are read: it would be overwritten`,
      );
    if (here !== (await real(dirname(target)))) continue;
    const listed = await isFile(join(here, 'event.json'));
    if (
      name === 'event.json' ||
      (listed ? files.includes(name) : extensions.includes(extname(name).toLowerCase()))
    )
      throw new InputError(
        'bad-option',
        `${printable(out)} would stand among the accounts of ${printable(input)}: write it elsewhere`,
      );
  }
}

/** What comes in pieces is written piece by piece. Throws InputError `no-output`, leaving what stood there before. */
export async function writeOutput(
  out: string,
  content: string | Uint8Array | AsyncIterable<string>,
): Promise<void> {
  const beside = join(dirname(out), `.${basename(out)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'wx');
    try {
      // Each goes on where the last one ended.
      for await (const part of pieces(content)) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, await real(out));
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    // A fault in making a piece is none of the file's.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw refused(
      `${printable(out)} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
    );
  }
}

const pieces = (content: string | Uint8Array | AsyncIterable<string>) =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

const refused = (message: string): InputError => new InputError('no-output', message);

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const mayWriteIn = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
/** Through links; a path that is not there yet stays as it is. */
const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
