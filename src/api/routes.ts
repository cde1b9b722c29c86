/** Every address of the API in one table: what it takes, what it gives, and who answers. Hono's routes and the document are both made of it. */
import type { Context } from 'hono';
import * as v from 'valibot';
import type { Engine } from '../actions/engine.js';
import type { Events, LoadedEvent } from '../actions/events.js';
import { limits, version } from '../config.js';
import { setsFrom } from '../ingest/contrast-sets.js';
import type { Article } from '../model/article.js';
import { endingOf, type FormatName, formats } from '../model/formats.js';
import { type GivenChoices, readChoices } from '../report/choices.js';
import { collationSchema } from '../report/collation-schema.js';
import { Problem, type ProblemStatus } from './problem.js';
import * as s from './schemas.js';

/** What every answer can draw on. */
export interface Sources {
  readonly events: Events;
  readonly engine: Engine;
  /** The document that is made of this table. */
  readonly document: () => Promise<unknown>;
}

interface Ask<Query = unknown, Body = unknown> {
  readonly c: Context;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
}

/** A media type and the schema of what it holds; null for what JSON Schema cannot say. */
export type Content = Readonly<Record<string, v.GenericSchema | null>>;

export interface Route {
  readonly method: 'get' | 'post';
  /** As the document writes it: `/v1/events/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly params: Readonly<Record<string, v.GenericSchema>>;
  readonly query: v.StrictObjectSchema<v.ObjectEntries, undefined>;
  readonly body: v.GenericSchema | null;
  readonly content: Content;
  /** Besides 405, 500 and what guards the server. */
  readonly problems: readonly ProblemStatus[];
  answer(ask: Ask, sources: Sources): Promise<Response> | Response;
}

type Given<Q extends v.GenericSchema, B extends v.GenericSchema> = Omit<
  Route,
  'params' | 'query' | 'body' | 'problems' | 'answer'
> & {
  readonly params?: Route['params'];
  readonly query?: Q;
  readonly body?: B;
  readonly problems?: readonly ProblemStatus[];
  readonly answer: (
    ask: Ask<v.InferOutput<Q>, v.InferOutput<B>>,
    sources: Sources,
  ) => Promise<Response> | Response;
};

/** Gives the handler the types of its own query and body. */
const route = <Q extends v.GenericSchema, B extends v.GenericSchema>(given: Given<Q, B>): Route =>
  ({ params: {}, query: s.noQuery, body: null, problems: [], ...given }) as unknown as Route;

const jsonType = 'application/json; charset=utf-8';
const json = (schema: v.GenericSchema | null): Content => ({ [jsonType]: schema });
const reports: Content = Object.fromEntries(
  formats.map(({ name, mediaType }) => [mediaType, name === 'json' ? collationSchema : null]),
);

export const routes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1',
    id: 'index',
    summary: 'What there is here: addresses, formats, limits.',
    content: json(s.index),
    answer: ({ c }) => send(c, indexOf()),
  }),
  route({
    method: 'get',
    path: '/v1/openapi.json',
    id: 'openapi',
    summary: 'This document.',
    content: json(v.looseObject({ openapi: v.string() })),
    answer: async ({ c }, { document }) => send(c, await document()),
  }),
  route({
    method: 'get',
    path: '/v1/schema',
    id: 'schema',
    summary: 'The JSON Schema of a collation, as `synoptic schema` prints it.',
    content: { 'application/schema+json': v.looseObject({ $schema: v.string() }) },
    answer: async ({ c }) =>
      sendText(c, (await import('../report/json-schema.js')).jsonSchemaText(), 'application/schema+json'),
  }),
  route({
    method: 'get',
    path: '/v1/events',
    id: 'events',
    summary: 'The events that are loaded, some at a time.',
    query: s.pageQuery,
    content: json(s.eventList),
    problems: [400],
    answer: async ({ c, query: { offset = 0, limit = 50 } }, { events }) => {
      const all = await events.list();
      const part = all.slice(offset, offset + limit);
      const end = offset + limit;
      if (part.some(({ pasted }) => pasted)) keepNowhere(c);
      return send(c, {
        total: all.length,
        offset,
        next: end < all.length ? `/v1/events?offset=${end}&limit=${limit}` : null,
        events: part.map(eventOf),
      });
    },
  }),
  route({
    method: 'get',
    path: '/v1/events/{id}',
    id: 'event',
    summary: 'One event.',
    params: { id: s.eventId },
    content: json(s.event),
    problems: [404],
    answer: async ({ c, params }, { events }) => send(c, eventOf(await eventAt(c, params.id, events))),
  }),
  route({
    method: 'get',
    path: '/v1/events/{id}/articles',
    id: 'articles',
    summary: 'The accounts of an event, without their texts.',
    params: { id: s.eventId },
    content: json(s.articleList),
    problems: [404, 422],
    answer: async ({ c, params }, { events }) => {
      const event = await readableAt(c, params.id, events);
      return send(c, { articles: event.articles.map((article) => lineOf(event, article)) });
    },
  }),
  route({
    method: 'get',
    path: '/v1/events/{id}/articles/{hash}',
    id: 'article',
    summary: 'One account with its text.',
    params: { id: s.eventId, hash: s.hash },
    content: json(s.article),
    problems: [404, 422],
    answer: async ({ c, params }, { events }) => {
      const event = await readableAt(c, params.id, events);
      const article = event.articles.find(({ sha256 }) => sha256.slice(0, 12) === params.hash);
      if (!article) throw new Problem(404, 'not-found', 'There is no such article in this event.');
      const { text, blocks } = article;
      return send(c, { ...lineOf(event, article), text, blocks });
    },
  }),
  route({
    method: 'get',
    path: '/v1/events/{id}/collation',
    id: 'eventCollation',
    summary: 'The comparison of an event, as `synoptic compare --format json` prints it.',
    params: { id: s.eventId },
    content: json(collationSchema),
    problems: [404, 422, 503],
    answer: ({ c, params }, sources) => reportAt(c, params.id, 'json', {}, sources),
  }),
  route({
    method: 'get',
    path: '/v1/events/{id}/reports/{format}',
    id: 'eventReport',
    summary: 'A report of an event in any of the formats.',
    params: { id: s.eventId, format: s.formatName },
    query: s.choicesQuery,
    content: reports,
    problems: [400, 404, 422, 503],
    answer: ({ c, params, query }, sources) =>
      reportAt(c, params.id, formatAt(params.format), choicesOf(query), sources),
  }),
  route({
    method: 'post',
    path: '/v1/collations',
    id: 'compare',
    summary:
      'Compares the texts that are sent: the bytes that `synoptic compare --format json` prints for the same files and event.json. Nothing is kept.',
    body: s.compareBody,
    content: json(collationSchema),
    problems: [400, 403, 413, 415, 422, 503],
    answer: ({ c, body }, { engine }) => compare(c, body, 'json', {}, engine),
  }),
  route({
    method: 'post',
    path: '/v1/reports/{format}',
    id: 'report',
    summary: 'A report of the texts that are sent. Nothing is kept.',
    params: { format: s.formatName },
    query: s.choicesQuery,
    body: s.compareBody,
    content: reports,
    problems: [400, 403, 404, 413, 415, 422, 503],
    answer: ({ c, params, query, body }, { engine }) =>
      compare(c, body, formatAt(params.format), choicesOf(query), engine),
  }),
];

const indexOf = () => ({
  name: 'Synoptic',
  version,
  links: {
    openapi: '/v1/openapi.json',
    schema: '/v1/schema',
    events: '/v1/events',
    collations: '/v1/collations',
    reports: '/v1/reports/{format}',
  },
  formats: formats.map(({ name, label, mediaType }) => ({ name, label, mediaType })),
  limits: {
    accounts: limits.accounts,
    fileBytes: limits.fileBytes,
    requestBytes: limits.requestBytes,
  },
});

const addressOf = (id: string): string => `/v1/events/${encodeURIComponent(id)}`;

function eventOf({ id, info, articles, pasted, problem }: LoadedEvent) {
  const self = addressOf(id);
  return {
    id,
    title: info.title,
    pasted,
    problem,
    accounts: articles.length,
    links: {
      self,
      articles: `${self}/articles`,
      collation: `${self}/collation`,
      reports: Object.fromEntries(formats.map(({ name }) => [name, `${self}/reports/${name}`])),
      page: `/events/${encodeURIComponent(id)}`,
    },
  };
}

function lineOf(event: LoadedEvent, article: Article) {
  const { text: _, blocks: __, guessedEncoding: ___, sha256, ...about } = article;
  const id = sha256.slice(0, 12);
  return { id, sha256, ...about, links: { self: `${addressOf(event.id)}/articles/${id}` } };
}

/** What was pasted is kept nowhere, not even by whoever asks; of folders one asks again, by ETag. */
async function eventAt(c: Context, id: string | undefined, events: Events): Promise<LoadedEvent> {
  const event = await events.get(id ?? '');
  if (!event)
    throw new Problem(
      404,
      'not-found',
      'There is no such event here. A pasted one lives until the server stops.',
    );
  if (event.pasted) keepNowhere(c);
  return event;
}

async function readableAt(c: Context, id: string | undefined, events: Events): Promise<LoadedEvent> {
  const event = await eventAt(c, id, events);
  if (event.problem) throw new Problem(422, 'unreadable', event.problem);
  return event;
}

function formatAt(name: string | undefined): FormatName {
  const format = formats.find((one) => one.name === name);
  if (format) return format.name;
  const known = formats.map((one) => one.name).join(', ');
  throw new Problem(404, 'not-found', `There is no such format here: there are ${known}.`);
}

const choicesOf = ({
  accounts,
  devices,
  least,
  excerpts,
}: v.InferOutput<typeof s.choicesQuery>): GivenChoices => ({
  accounts,
  devices,
  least: least?.toString(),
  excerpts,
});

async function reportAt(
  c: Context,
  id: string | undefined,
  format: FormatName,
  given: GivenChoices,
  { events, engine }: Sources,
): Promise<Response> {
  const event = await readableAt(c, id, events);
  const collation = await events.collation(event);
  return sendReport(
    c,
    await engine.report(collation, format, readChoices(given, collation)),
    format,
    event.id,
  );
}

async function compare(
  c: Context,
  { event = {}, accounts, settings = {}, sets }: v.InferOutput<typeof s.compareBody>,
  format: FormatName,
  choices: GivenChoices,
  engine: Engine,
): Promise<Response> {
  const contrastSets = sets && setsFrom(sets, 'the body', 'the request');
  const bytes = await engine.compare({
    accounts,
    event: { id: event.id ?? null, title: event.title ?? null },
    settings: { ...given(settings), ...(contrastSets ? { contrastSets } : {}) },
    format,
    choices,
  });
  keepNowhere(c);
  return sendReport(c, bytes, format, event.id ?? 'comparison');
}

/** Without the keys that are there and undefined, as the types would allow. */
const given = <T extends object>(some: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as never;

function sendReport(c: Context, bytes: Uint8Array<ArrayBuffer>, format: FormatName, event: string): Response {
  const { file, mediaType } = formats.find(({ name }) => name === format) ?? formats[0];
  // Header values hold plain letters only.
  const name = `${event.replace(/[^A-Za-z0-9._-]+/g, '-')}${endingOf(file)}`;
  c.header('Content-Disposition', `inline; filename="${name}"`);
  return c.body(bytes, 200, { 'Content-Type': mediaType });
}

const keepNowhere = (c: Context): void => c.header('Cache-Control', 'no-store');

const send = (c: Context, value: unknown): Response => sendText(c, `${JSON.stringify(value, null, 1)}\n`);

const sendText = (c: Context, text: string, type = jsonType): Response =>
  c.body(text, 200, { 'Content-Type': type });
