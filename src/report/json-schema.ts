/** The form `synoptic/collation@1` as JSON Schema (draft 2020-12), for other people's validators and generators. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { collationParts, collationSchema } from './collation-schema.js';

/** A JSON object. Names of parts stand under `$defs`. */
export function collationJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, title, description, ...rest } = toJsonSchema(collationSchema, {
    target: 'draft-2020-12',
    definitions: collationParts,
  });
  return { $schema, $id: 'urn:synoptic:schema:collation:1', title, description, ...rest };
}

export const jsonSchemaText = (): string => `${JSON.stringify(collationJsonSchema(), null, 2)}\n`;
