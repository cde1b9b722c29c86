/** Who may ask: a browser on this machine that shows our own pages. Against DNS rebinding, forged forms and oversized bodies. */
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 413;

  constructor(status: 400 | 403 | 404 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** `same-origin` and not `no-referrer`: under the latter browsers send `Origin: null` with our own forms. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

const names = ['127.0.0.1', 'localhost', '[::1]'];

/** `port` gives the one the server listens on, or null where any will do. */
export const hostCheck =
  (port: () => number | null): MiddlewareHandler =>
  async (c, next) => {
    const host = hostOf(c);
    const at = port();
    const allowed = names.some((name) =>
      at === null ? host.replace(/:\d+$/, '') === name : isHost(host, name, at),
    );
    if (!allowed) throw new Refusal(403, 'This server answers only to its own address on this machine.');
    await next();
  };

const hostOf = (c: Context): string => (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();

const isHost = (host: string, name: string, port: number): boolean =>
  host === `${name}:${port}` || (port === 80 && host === name);

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Browsers say where a request comes from; what says nothing is no browser and carries no one's session. */
export const originCheck: MiddlewareHandler = async (c, next) => {
  if (!safe.has(c.req.method)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin.toLowerCase() !== `http://${hostOf(c)}`;
    if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      throw new Refusal(403, 'This form was sent from another site.');
  }
  await next();
};
