/** Requests in, pages out: every address of the web face, its guards, and its errors mapped once. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { webAddresses } from '../../views/address.js';
import { ContrastPage } from '../../views/contrast.js';
import { type Account, type Edition, editionOf } from '../../views/edition.js';
import { EventItem, EventList, EventsPage } from '../../views/events.js';
import { FrontContrasts, FrontPage } from '../../views/front.js';
import { NamesPage } from '../../views/names.js';
import { PlacementPage } from '../../views/placement.js';
import { ProblemPage } from '../../views/problem.js';
import { QuotesPage } from '../../views/quotes.js';
import { ReadingPage } from '../../views/reading.js';
import { RulesPage } from '../../views/rules.js';
import { SideBySidePage } from '../../views/side-by-side.js';
import { SynopsisPage, SynopsisTable } from '../../views/synopsis.js';
import { WaitingPage } from '../../views/waiting.js';
import { type Engine, engine as pipeline } from '../actions/engine.js';
import { type Events, type LoadedEvent, openEvents } from '../actions/events.js';
import { Busy } from '../actions/workers.js';
import { createApi, isApi, Problem, problemAnswer } from '../api/api.js';
import { limits } from '../config.js';
import { type ErrorCode, InputError } from '../errors.js';
import { endingOf, reportFormats } from '../model/formats.js';
import { type Device, devices, type Family, families } from '../model/framing.js';
import { type Progress, progressWords } from '../model/progress.js';
import { type AssetName, asset, assetNames } from '../report/assets.js';
import { readChoices } from '../report/choices.js';
import { compare, compareForm } from './compare.js';
import { headers, hostCheck, originCheck, Refusal } from './guard.js';
import { holds, lineOf } from './lines.js';
import { choicesGiven, choosePage } from './report.js';

export interface AppOptions {
  /** Each an event, or a shelf of event folders. */
  readonly folders: readonly string[];
  /** The port asked for in `Host`; null, the default, takes any. */
  readonly port?: () => number | null;
  readonly engine?: Engine;
  /** Milliseconds after which a page says that its event is being compared, instead of waiting for it. */
  readonly patience?: number;
  /** Told of what went wrong inside; the reader gets a plain page. */
  readonly onFault?: (fault: unknown) => void;
}

export function createApp({
  folders,
  port = () => null,
  engine = pipeline,
  patience = 2_500,
  onFault,
}: AppOptions): Hono {
  const events = openEvents(folders, engine);
  const app = new Hono();
  app.onError((error, c) => {
    if (isApi(c.req.path)) return problemAnswer(c, forApi(error), onFault);
    return error instanceof NotYet ? waiting(c, error) : problem(c, error, onFault);
  });
  app.notFound((c) => problem(c, new Refusal(404, 'There is no page at this address.')));
  app.use(headers, hostCheck(port), originCheck, etag());
  app.use(bodyLimit({ maxSize: limits.requestBytes, onError: () => Promise.reject(tooLarge()) }));
  app.route('/', createApi({ events, engine, onFault }));
  staticFiles(app);
  eventPages(app, events, engine, patience);
  app.get('/rules', async (c) => {
    const { ruleEntries } = await import('../classify/rule-guide.js');
    const { measuredFloor, measuredOn } = await import('../classify/rule-figures.js');
    return page(c, RulesPage({ rules: ruleEntries(), measuredOn, floor: measuredFloor }));
  });
  app.get('/compare', (c) => compareForm(c));
  app.post('/compare', (c) => compare(c, events, engine));
  return app;
}

function staticFiles(app: Hono): void {
  app.get('/static/:name', (c) => {
    const name = assetNames.find((one) => one === c.req.param('name'));
    if (!name) throw noPage();
    c.header('Cache-Control', 'no-cache');
    return c.body(asset(name), 200, { 'Content-Type': typeOf(name) });
  });
}

const typeOf = (name: AssetName): string =>
  name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';

function eventPages(app: Hono, events: Events, engine: Engine, patience: number): void {
  const open = (c: Context) => openEvent(c, events, asksPart(c) ? null : patience);
  app.get('/', async (c) => {
    const query = (c.req.query('q') ?? '').trim();
    const lines = (await events.list()).map((event) => lineOf(event, events.known(event)));
    const props = { events: lines.filter((line) => holds(line, query)), query, total: lines.length };
    fresh(c, false);
    return asksPart(c) ? c.html(EventList(props)) : page(c, EventsPage(props));
  });
  app.get('/events/:id/line', async (c) => {
    const { event, edition } = await openEvent(c, events, null);
    return c.html(EventItem({ event: lineOf(event, edition.collation) }));
  });
  app.get('/events/:id', async (c) => {
    const { event, edition } = await open(c);
    const family = families.find((one): one is Family => one === c.req.query('family')) ?? null;
    if (asksPart(c)) return c.html(FrontContrasts({ edition, family }));
    return page(c, FrontPage({ edition, family, pasted: event.pasted }));
  });
  app.get('/events/:id/synopsis', async (c) => {
    const { edition } = await open(c);
    const hash = c.req.query('order');
    const order = hash ? accountAt(edition, hash) : null;
    return asksPart(c)
      ? c.html(SynopsisTable({ edition, order }))
      : page(c, SynopsisPage({ edition, order }));
  });
  app.get('/events/:id/quotes', async (c) => {
    const { edition } = await open(c);
    return page(c, QuotesPage({ edition }));
  });
  app.get('/events/:id/compare', async (c) => {
    const { edition } = await open(c);
    const [a, b] = two(edition, c.req.query('a') ?? '', c.req.query('b') ?? '');
    return c.redirect(edition.addresses.pair(a.hash, b.hash) ?? '/', 303);
  });
  app.get('/events/:id/compare/:a/:b', async (c) => {
    const { edition } = await open(c);
    const [a, b] = two(edition, c.req.param('a'), c.req.param('b'));
    return page(c, SideBySidePage({ edition, a, b, variants: c.req.query('variants') === '1' }));
  });
  app.get('/events/:id/witness/:hash', async (c) => {
    const { edition } = await open(c);
    return page(c, ReadingPage({ edition, account: accountAt(edition, c.req.param('hash')) }));
  });
  app.get('/events/:id/names', async (c) => page(c, NamesPage({ edition: (await open(c)).edition })));
  app.get('/events/:id/placement', async (c) => page(c, PlacementPage({ edition: (await open(c)).edition })));
  app.get('/events/:id/report', async (c) => choosePage(c, (await open(c)).edition, asksPart(c)));
  app.get('/events/:id/contrasts/:device/:hash/:span', async (c) => {
    const { edition } = await open(c);
    const contrast = contrastAt(edition, c.req.param());
    return page(c, ContrastPage({ edition, contrast }));
  });
  downloads(app, (c) => openEvent(c, events, null), engine);
}

function downloads(app: Hono, open: (c: Context) => Promise<Opened>, engine: Engine): void {
  const send = (c: Context, body: string | Uint8Array<ArrayBuffer>, type: string, name: string) => {
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    return c.body(body, 200, { 'Content-Type': type });
  };
  for (const { name, file, mediaType } of reportFormats)
    app.get(`/events/:id/${file}`, async (c) => {
      const { event, edition } = await open(c);
      const { collation } = edition;
      const choices = readChoices(choicesGiven(c), collation);
      const body = await engine.report(collation, name, choices);
      return send(
        c,
        body,
        mediaType,
        fileName(event, `${choices.worksheet ? '-worksheet' : ''}${endingOf(file)}`),
      );
    });
}

/** Header values hold plain letters only. */
const fileName = (event: LoadedEvent, ending: string): string =>
  `${event.id.replace(/[^A-Za-z0-9._-]+/g, '-')}${ending}`;

interface Opened {
  readonly event: LoadedEvent;
  readonly edition: Edition;
}

/** `patience` in milliseconds, null to wait as long as it takes. */
async function openEvent(c: Context, events: Events, patience: number | null): Promise<Opened> {
  const event = await events.get(c.req.param('id') ?? '');
  if (!event)
    throw new Refusal(404, 'There is no such event here. A pasted one lives until the server stops.');
  if (event.problem) throw new Refusal(400, event.problem);
  const made = events.collation(event);
  if (patience !== null && !(await isSettled(made, patience)))
    throw new NotYet(event, events.progress(event));
  const collation = await made;
  fresh(c, event.pasted);
  return { event, edition: editionOf(collation, webAddresses(event.id)) };
}

/** Thrown, since a page of any kind may have to wait; its comparison goes on. */
class NotYet extends Error {
  readonly event: LoadedEvent;
  readonly progress: Progress | null;

  constructor(event: LoadedEvent, progress: Progress | null) {
    super('not yet compared');
    this.event = event;
    this.progress = progress;
  }
}

async function isSettled(made: Promise<unknown>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const settled = made.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Browsers follow `Refresh` with and without script. */
function waiting(c: Context, { event, progress }: NotYet) {
  c.header('Cache-Control', 'no-store');
  c.header('Refresh', '2');
  c.header('Retry-After', '2');
  const { title } = lineOf(event, null);
  const props = {
    title,
    accounts: event.articles.length,
    progress: progress && progressWords(progress),
    href: c.req.path,
  };
  return page(c, WaitingPage(props), 202);
}

/** Folders may change at any time: ask again, by ETag. What was pasted is kept nowhere, not even in a browser's cache. */
function fresh(c: Context, pasted: boolean): void {
  c.header('Cache-Control', pasted ? 'no-store' : 'no-cache');
  c.header('Vary', 'HX-Request');
}

/** htmx swaps a part; on a step back in history it wants the page. */
const asksPart = (c: Context): boolean =>
  c.req.header('hx-request') === 'true' && c.req.header('hx-history-restore-request') !== 'true';

function accountAt(edition: Edition, hash: string): Account {
  const account = edition.byHash(hash);
  if (!account) throw new Refusal(404, 'There is no such account in this event.');
  return account;
}

function two(edition: Edition, a: string, b: string): [Account, Account] {
  const pair: [Account, Account] = [accountAt(edition, a), accountAt(edition, b)];
  if (pair[0] === pair[1]) throw new Refusal(400, 'Choose two different accounts to set side by side.');
  return pair;
}

function contrastAt(edition: Edition, params: { device: string; hash: string; span: string }) {
  const device = devices.find((one): one is Device => one === params.device);
  const span = /^(\d{1,9})-(\d{1,9})$/.exec(params.span);
  const key =
    device && span ? { device, hash: params.hash, start: Number(span[1]), end: Number(span[2]) } : null;
  const contrast = key ? edition.find(key) : undefined;
  if (!contrast) throw new Refusal(404, 'There is no such contrast in this event as it is compared now.');
  return contrast;
}

const noPage = (): Refusal => new Refusal(404, 'There is no page at this address.');

const tooLarge = (): Refusal =>
  new Refusal(413, `What was sent is over the limit of ${limits.requestBytes / 1_000_000} MB.`);

// biome-ignore lint/suspicious/noExplicitAny: hono's JSX element type is not exported by that name.
const page = (c: Context, content: any, status: 200 | 202 | 400 | 403 | 404 | 413 | 500 | 503 = 200) =>
  c.html(`<!doctype html>\n${content}`, status);

/** What guards both faces refuses in the words of the one that was asked. */
function forApi(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const code = error.status === 413 ? 'too-large' : error.status === 404 ? 'not-found' : 'refused';
  return new Problem(error.status, code, error.message);
}

const statusOf: Readonly<Partial<Record<ErrorCode, 404 | 413>>> = { 'not-found': 404, 'too-large': 413 };

const titles = {
  400: 'This cannot be read',
  403: 'Not from here',
  404: 'Not found',
  413: 'Too large',
  500: 'Something went wrong here',
  503: 'Too much to do just now',
} as const;

function problem(c: Context, error: unknown, onFault?: (fault: unknown) => void) {
  const status =
    error instanceof Refusal
      ? error.status
      : error instanceof Busy
        ? 503
        : error instanceof InputError
          ? (statusOf[error.code] ?? 400)
          : 500;
  if (status === 500) onFault?.(error);
  const message = status === 500 ? 'The fault is not in what you asked for.' : (error as Error).message;
  c.header('Cache-Control', 'no-store');
  if (error instanceof Busy) c.header('Retry-After', String(error.retryAfter));
  return page(c, ProblemPage({ title: titles[status], message }), status);
}
