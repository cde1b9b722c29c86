/** A folder to write and its files in; the folder whole, or as it was before: written beside it and renamed. */
import { constants } from 'node:fs';
import { access, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { printable } from '../text/printable.js';

/** By which a folder that was written before is known. */
export interface Mark {
  readonly file: string;
  readonly schema: string;
}

/** Refuses, before any work is done, a folder that is not empty and not one of ours, or that cannot be written. Throws InputError. */
export async function checkFolder(out: string, mark: Mark): Promise<void> {
  const name = printable(out);
  if (out === '') throw refused('the name of the output folder is empty');
  const target = await real(out);
  const parent = dirname(target);
  if (target === parent) throw refused(`${name} is the root of the disk`);
  const found = await stat(target).catch(() => null);
  if (found && !found.isDirectory()) throw refused(`${name} is a file: name a folder`);
  if (!(await stat(parent).catch(() => null))?.isDirectory())
    throw refused(`${name} cannot be written: there is no folder ${printable(dirname(out))}`);
  const writable = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) throw refused(`${name} cannot be written: the folder it is to stand in is write-protected`);
  if (found && !(await isEmpty(target)) && !(await isMarked(target, mark)))
    throw refused(`${name} is not empty and holds no such pages: nothing there is overwritten`);
}

/** Resolves to the number of files. Throws InputError `no-output`, leaving what stood there before. */
export async function writeFolder(
  out: string,
  files: AsyncIterable<{ readonly path: string; readonly content: string | Uint8Array }>,
): Promise<number> {
  const target = await real(out);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const count = await fill(beside, files);
    await replace(target, beside);
    return count;
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof InputError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw refused(`${printable(out)} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

async function fill(
  folder: string,
  files: AsyncIterable<{ readonly path: string; readonly content: string | Uint8Array }>,
): Promise<number> {
  await mkdir(folder);
  let count = 0;
  for await (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
    count++;
  }
  return count;
}

/** What stood there is set aside first and put back where the new folder cannot take its place. */
async function replace(target: string, beside: string): Promise<void> {
  const old = `${beside}.old`;
  const stood = await stat(target).then(
    () => true,
    () => false,
  );
  if (stood) await rename(target, old);
  try {
    await rename(beside, target);
  } catch (error) {
    if (stood) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

const refused = (message: string): InputError => new InputError('no-output', message);

const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => ['unknown'])).length === 0;

async function isMarked(folder: string, { file, schema }: Mark): Promise<boolean> {
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8')).schema === schema;
  } catch {
    return false;
  }
}

/** Through links; a path that is not there yet stays as it is. */
const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
