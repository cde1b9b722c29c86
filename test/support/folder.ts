/** Files by name and content in; a folder on disk holding them while `act` runs, gone afterwards. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'synoptic-test-'));
  const folder = join(root, 'river-talks');
  await mkdir(folder);
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await act(folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
