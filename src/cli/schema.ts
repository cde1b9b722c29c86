/** `synoptic schema`: the JSON Schema of what `--format json` prints, written out. */
import { checkOutput, writeOutput } from './output.js';
import type { Terminal } from './terminal.js';

/** Throws InputError; then nothing was written. */
export async function schema({ out }: { readonly out?: string }, terminal: Terminal): Promise<void> {
  if (out !== undefined) await checkOutput(out);
  const { jsonSchemaText } = await import('../report/json-schema.js');
  if (out === undefined) terminal.write(jsonSchemaText());
  else await writeOutput(out, jsonSchemaText());
}
