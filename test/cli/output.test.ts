import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writeOutput } from '../../src/cli/output.js';
import { InputError } from '../../src/errors.js';
import { withFolder } from '../support/folder.js';

const test = suite('cli: output files');

const failure = (act: Promise<unknown>): Promise<InputError> =>
  act.then(
    () => assert.unreachable('was written') as never,
    (error) => error,
  );

test('what stood there is replaced whole, and nothing is left beside it', () =>
  withFolder({ 'r.md': 'before' }, async (folder) => {
    await writeOutput(join(folder, 'r.md'), '🌊 after');
    assert.is(await readFile(join(folder, 'r.md'), 'utf8'), '🌊 after');
    assert.equal(await readdir(folder), ['r.md']);
  }));

test('a folder that went away in the meantime is one line, not a half-written file', () =>
  withFolder({ 'inner/x': '' }, async (folder) => {
    await rm(join(folder, 'inner'), { recursive: true });
    const error = await failure(writeOutput(join(folder, 'inner', 'r.md'), 'text'));
    assert.instance(error, InputError);
    assert.is(error.code, 'no-output');
    assert.match(error.message, /r\.md cannot be written \(ENOENT\)/);
  }));

test('where the last step fails, what stood there stays and the unfinished file is gone', () =>
  withFolder({ 'r.md/x': 'kept' }, async (folder) => {
    const error = await failure(writeOutput(join(folder, 'r.md'), 'text'));
    assert.is(error.code, 'no-output');
    assert.equal(await readdir(folder), ['r.md']);
    assert.is(await readFile(join(folder, 'r.md/x'), 'utf8'), 'kept');
  }));

test('through a link the file is written, the link stays', () =>
  withFolder({ 'real.md': 'before' }, async (folder) => {
    await symlink(join(folder, 'real.md'), join(folder, 'link.md'));
    await writeOutput(join(folder, 'link.md'), 'after');
    assert.is(await readFile(join(folder, 'real.md'), 'utf8'), 'after');
    await writeFile(join(folder, 'real.md'), 'again');
    assert.is(await readFile(join(folder, 'link.md'), 'utf8'), 'again');
  }));

test.run();
