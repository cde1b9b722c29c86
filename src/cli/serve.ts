/** `synoptic serve`: folders and a port in, a running server and its address on standard output. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './terminal.js';

/** Resolves as soon as the server listens; it then runs until the process is stopped. Throws InputError. */
export async function serveFolders(
  folders: readonly string[],
  { port, sets }: { readonly port: number; readonly sets?: string },
  terminal: Terminal,
): Promise<void> {
  const contrastSets =
    sets === undefined ? [] : await (await import('../ingest/contrast-sets.js')).readContrastSets(sets);
  const { serve } = await import('../web/serve.js');
  const { url } = await serve({
    folders: folders.length > 0 ? folders : [shippedCorpus()],
    port,
    contrastSets,
  });
  terminal.write(
    `Synoptic shows ${folders.length > 0 ? 'your events' : 'its own events'} at ${url} (Ctrl-C stops it)\n`,
  );
}

/** The package's own `corpus` folder: beside the `package.json` above this file, which is built into another depth than its source. */
function shippedCorpus(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'corpus');
}
