/** Answers of the API held against what its document says of them: status, media type, body. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as assert from 'uvu/assert';
import { openApi } from '../../src/api/openapi.js';

interface Schema {
  readonly $ref?: string;
}
export interface Operation {
  readonly operationId: string;
  readonly requestBody?: object;
  readonly parameters?: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export const document = openApi() as unknown as Document;

export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
(formats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'doc:/', components: document.components });

/** The faults of a value against a schema of the document; empty where there are none. */
export function faultsOf(value: unknown, schema: object): string {
  const inDocument = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"doc:/#/components/'));
  const validate = ajv.compile(inDocument);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

const operationFor = (id: string): Operation => {
  const found = operations.find(({ operation }) => operation.operationId === id);
  if (!found) throw new Error(`the document has no operation ${id}`);
  return found.operation;
};

/** Holds an answer against the document; gives its body as text. */
export async function holds(id: string, response: Response, status: number): Promise<string> {
  const body = await response.clone().text();
  assert.is(response.status, status, `${id}: ${body.slice(0, 400)}`);
  const told = operationFor(id).responses[String(status)];
  assert.ok(told, `${id} documents ${status}`);
  const type = response.headers.get('content-type') ?? '';
  if (!told.content) {
    assert.is(body, '', `${id} ${status} has no body`);
    return body;
  }
  const content = told.content[type];
  assert.ok(content, `${id} ${status} documents ${type}`);
  const { schema } = content;
  if (schema && /json/.test(type)) assert.is(faultsOf(JSON.parse(body), schema), '', `${id} ${status}`);
  if (status >= 400) {
    const problem = JSON.parse(body) as { status: number; code: string; type: string };
    assert.is(problem.status, status);
    assert.is(problem.type, `urn:synoptic:problem:${problem.code}`);
    assert.is(response.headers.get('cache-control'), 'no-store');
  }
  return body;
}
