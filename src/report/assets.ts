/** Files that pages need beside their HTML, read once from the package: the style sheet, the script, htmx. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const assetNames = ['synoptic.css', 'synoptic.js', 'htmx.min.js'] as const;
export type AssetName = (typeof assetNames)[number];

const read = new Map<AssetName, string>();

/** The text of the file. Throws only when the package is incomplete. */
export function asset(name: AssetName): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(pathOf(name), 'utf8');
  read.set(name, text);
  return text;
}

const pathOf = (name: AssetName): string =>
  name === 'htmx.min.js'
    ? createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')
    : join(packageRoot(), 'views', 'static', name);

/** Sources and what is built from them lie at different depths: the root is where package.json stands. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json of synoptic not found');
    folder = parent;
  }
  return folder;
}
