/** The table of routes in, an OpenAPI 3.1 document out, made of the very schemas that check requests. */
import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { version } from '../config.js';
import { isDay } from '../ingest/days.js';
import { type ProblemStatus, problemType } from './problem.js';
import { type Content, type Route, routes } from './routes.js';
import { named } from './schemas.js';

type Plain = Readonly<Record<string, unknown>>;

export function openApi(): Plain {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Synoptic',
      version,
      summary: 'Several accounts of one event, side by side.',
      description: [
        'Served by `synoptic serve` on this machine alone, beside the pages. It keeps nothing that is sent, and sends nothing anywhere.',
        'Every GET takes HEAD as well and gives an `ETag`; with `If-None-Match` the answer is 304 where nothing changed. The form of an answer depends on the address alone, not on `Accept`.',
        'Pages of other sites are not let in: there is no CORS, and what a browser sends from elsewhere is refused. `Host` must be the name of this machine.',
        'Parameters that are not named here are refused, as are keys of a body. Where a JSON object names a key twice the last one counts.',
      ].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: pathsOf(routes),
    components: { schemas: toJsonSchemaDefs(named, config) },
  };
}

const config: Omit<ConversionConfig, 'definitions'> = {
  target: 'draft-2020-12',
  typeMode: 'input',
  // What only code can check (a key twice, half a surrogate pair) is said in words.
  ignoreActions: ['trim'],
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type !== 'check'
      ? undefined
      : 'requirement' in valibotAction && valibotAction.requirement === isDay
        ? { ...jsonSchema, format: 'date' }
        : jsonSchema,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/** A reference where the schema has a name, else the schema itself. */
function schemaOf(schema: v.GenericSchema): Plain {
  const name = Object.entries(named).find(([, one]) => one === schema)?.[0];
  if (name) return { $ref: `#/components/schemas/${name}` };
  const { $schema: _, $defs: __, ...rest } = toJsonSchema(schema, { ...config, definitions: named });
  return rest;
}

function pathsOf(table: readonly Route[]): Plain {
  const paths: Record<string, Record<string, Plain>> = {};
  for (const route of table) {
    const item = paths[route.path] ?? {};
    paths[route.path] = { ...item, [route.method]: operationOf(route) };
  }
  return paths;
}

function operationOf({ id, summary, params, query, body, content, problems }: Route): Plain {
  const parameters = [
    ...Object.entries(params).map(([name, schema]) => parameterOf('path', name, schema, true)),
    ...Object.entries(query.entries).map(([name, schema]) =>
      parameterOf('query', name, schema as v.GenericSchema, false),
    ),
  ];
  return {
    operationId: id,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }
      : {}),
    responses: {
      200: { description: 'As asked for.', ...(body ? {} : { headers: etag }), content: contentOf(content) },
      ...(body ? {} : { 304: { description: 'What was named in If-None-Match is as it was.' } }),
      ...Object.fromEntries(
        [...new Set<ProblemStatus>([...problems, 403, 405, 500])]
          .sort()
          .map((status) => [status, refusal[status]]),
      ),
    },
  };
}

const etag = { ETag: { description: 'Changes when the answer does.', schema: { type: 'string' } } };

const parameterOf = (place: 'path' | 'query', name: string, schema: v.GenericSchema, required: boolean) => {
  const { description, ...rest } = schemaOf(schema);
  return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
};

/** Bytes that are no text have no schema in OpenAPI 3.1. */
const contentOf = (content: Content): Plain =>
  Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      schema ? { schema: schemaOf(schema) } : type.startsWith('text/') ? { schema: { type: 'string' } } : {},
    ]),
  );

const problemContent = { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } };
const told = (description: string, headers?: Plain): Plain => ({
  description,
  ...(headers ? { headers } : {}),
  content: problemContent,
});

const refusal: Readonly<Record<ProblemStatus, Plain>> = {
  400: told('The address or the body cannot be understood.'),
  403: told('Asked under another name than this machine’s, or by a page of another site.'),
  404: told('There is nothing of that name.'),
  405: told('Another method.', { Allow: { schema: { type: 'string' } } }),
  413: told('The body, or a text in it, is too large.'),
  415: told('The body is no JSON in UTF-8.'),
  422: told('The body does not have the form it must have, or a text cannot be compared.'),
  500: told('A fault in Synoptic.'),
  503: told('There is too much to do.', {
    'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
  }),
};
