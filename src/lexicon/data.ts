/** Reads the lexicon's binary files: committed ones lie beside the sources, built ones in dist/data. One name in, its bytes out, read once. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const files = new Map<string, Buffer>();

/** The bytes of one data file by base name. Throws an Error that says how to make the file when it is not there. */
export function dataFile(name: string): Buffer {
  let bytes = files.get(name);
  if (bytes === undefined) {
    const path = dataFolders
      .map((folder) => join(packageRoot, folder, name))
      .find((path) => existsSync(path));
    if (path === undefined) throw new Error(`lexicon data ${name} is missing: run "npm run build"`);
    bytes = readFileSync(path);
    files.set(name, bytes);
  }
  return bytes;
}

/** The folder of package.json, from the sources and from dist alike. */
export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** Where data may lie, under the package's root. */
const dataFolders = ['src/lexicon/data', 'dist/data'] as const;

/** Where `npm run build` puts what it derives from installed packages. */
export const builtFolder = join(packageRoot, 'dist/data');

/** Where data that is committed lies. */
export const committedFolder = join(packageRoot, 'src/lexicon/data');

function findPackageRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
    if (at === dirname(at)) throw new Error(`no package.json above ${folder}`);
  }
}
