/** The HTTP API, version 1: the table of routes in, a Hono app out that is put beside the pages. */
import { type Context, Hono } from 'hono';
import { Problem, problemAnswer } from './problem.js';
import { readBody, readQuery } from './requests.js';
import { type Route, routes, type Sources } from './routes.js';

export { Problem, problemAnswer } from './problem.js';

export interface ApiOptions extends Pick<Sources, 'events' | 'engine'> {
  /** Told of what went wrong inside. */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

/** Whether an address belongs to the API, so that what goes wrong there is told in its form. */
export const isApi = (path: string): boolean => path === '/v1' || path.startsWith('/v1/');

export function createApi({ events, engine, onFault }: ApiOptions): Hono {
  const document = async () => (await import('./openapi.js')).openApi();
  const sources = { events, engine, document };
  const api = new Hono();
  api.onError((error, c) => problemAnswer(c, error, onFault));
  for (const route of routes)
    api.on(route.method.toUpperCase(), honoPath(route.path), (c) => answer(c, route, sources));
  for (const path of new Set(routes.map(({ path }) => path)))
    api.all(honoPath(path), (c) => otherMethod(c, path));
  api.all('/v1/*', () => {
    throw new Problem(404, 'not-found', 'There is nothing at this address: /v1 says what there is.');
  });
  return api;
}

/** `{id}` as Hono writes it. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

async function answer(c: Context, route: Route, sources: Sources): Promise<Response> {
  // Folders may change at any time: ask again, by ETag. A route that must not be kept says so.
  c.header('Cache-Control', route.method === 'get' ? 'no-cache' : 'no-store');
  const query = readQuery(route.query, c.req);
  const body = route.body ? await readBody(route.body, c.req) : null;
  return route.answer({ c, params: c.req.param(), query, body }, sources);
}

/** OPTIONS is answered without any of the headers by which a page of another site would be let in. */
function otherMethod(c: Context, path: string): Response {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
  const allowed = [
    ...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    'OPTIONS',
  ];
  c.header('Allow', allowed.join(', '));
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  throw new Problem(405, 'method', `This address takes ${allowed.join(', ')}.`);
}
