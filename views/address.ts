/**
 * Addresses of pages and of places in them. Nothing in an address is local to one collation: a witness is the first 12 hex
 * digits of its text's SHA-256, a place is that with start-end, a contrast has its device in front.
 */
import { reportFormats } from '../src/model/formats.js';
import type { Device } from '../src/model/framing.js';
import type { Span } from '../src/text/span.js';

/** What the address of a contrast holds: any one of its readings. */
export interface ContrastKey extends Span {
  readonly device: Device;
  readonly hash: string;
}

/** Where pages stand. Null where an edition has no such page (a report in one file has no pages beside itself). */
export interface Addresses {
  readonly events: string | null;
  readonly front: string;
  synopsis(order?: string): string;
  /** A row of the synopsis, by `rowId`; null where there is no synopsis. */
  row(id: string): string | null;
  readonly quotes: string;
  pair(a: string, b: string, options?: PairOptions): string | null;
  /** A list of all pairs, where no form asks for any two. */
  readonly pairs: string | null;
  witness(hash: string, place?: Span): string;
  contrast(key: ContrastKey): string;
  readonly names: string | null;
  readonly placement: string | null;
  /** Where a report is chosen. */
  readonly report: string | null;
  /** Where a rule is explained. */
  rule(id: string): string | null;
  readonly frame: Frame;
  readonly downloads: readonly { readonly href: string; readonly label: string }[];
}

/** What the frame of a page links beside the pages of its event. */
export interface Frame {
  /** Style sheet and script stand behind it. */
  readonly assets: string;
  /** Whether a server answers: forms and what htmx asks for. */
  readonly live: boolean;
  readonly rules: string | null;
  readonly compare: string | null;
}

export const webFrame: Frame = { assets: '/static/', live: true, rules: '/rules', compare: '/compare' };

interface PairOptions {
  readonly variants?: boolean;
  readonly at?: ContrastKey;
}

export const shortHash = (sha256: string): string => sha256.slice(0, 12);

export const passageId = (hash: string, start: number): string => `s-${hash}-${start}`;

export const rowId = (hash: string, start: number): string => `row-${hash}-${start}`;

export const contrastId = (key: ContrastKey): string => `c-${key.device}-${key.hash}-${key.start}-${key.end}`;

/** Pages of a running server. */
export function webAddresses(eventId: string): Addresses {
  const front = `/events/${encodeURIComponent(eventId)}`;
  return {
    events: '/',
    front,
    synopsis: (order) => `${front}/synopsis${order ? `?order=${order}` : ''}`,
    row: (id) => `${front}/synopsis#${id}`,
    quotes: `${front}/quotes`,
    pair: (a, b, options) => {
      const at = options?.at ? `#${contrastId(options.at)}` : '';
      return `${front}/compare/${a}/${b}${options?.variants ? '?variants=1' : ''}${at}`;
    },
    pairs: null,
    witness: (hash, place) => `${front}/witness/${hash}${place ? `#${passageId(hash, place.start)}` : ''}`,
    contrast: (key) => `${front}/contrasts/${key.device}/${key.hash}/${key.start}-${key.end}`,
    names: `${front}/names`,
    placement: `${front}/placement`,
    report: `${front}/report`,
    rule: (id) => `/rules#rule-${id}`,
    frame: webFrame,
    downloads: reportFormats.map(({ file, label }) => ({ href: `${front}/${file}`, label })),
  };
}

/** Places inside one file that stands alone. */
export const reportAddresses: Addresses = {
  events: null,
  front: '#contrasts',
  synopsis: () => '#synopsis',
  row: (id) => `#${id}`,
  quotes: '#quotes',
  pair: () => null,
  pairs: null,
  witness: (hash, place) => (place ? `#${passageId(hash, place.start)}` : `#account-${hash}`),
  contrast: (key) => `#${contrastId(key)}`,
  names: null,
  placement: null,
  report: null,
  rule: () => null,
  frame: { assets: '', live: false, rules: null, compare: null },
  downloads: [],
};

/** The same where texts are shown in excerpts: there is no synopsis to lead to. */
export const excerptAddresses: Addresses = {
  ...reportAddresses,
  synopsis: () => '#coverage',
  row: () => null,
  witness: (hash) => `#account-${hash}`,
};

/** Files of a folder of pages. Those of pairs and contrasts lie one folder deeper, so every link is made from the folder of its page. */
export const staticFiles = {
  front: 'index.html',
  synopsis: 'synopsis.html',
  quotes: 'quotes.html',
  names: 'names.html',
  placement: 'placement.html',
  pairs: 'pairs.html',
  rules: 'rules.html',
  assets: 'assets/',
  witness: (hash: string): string => `accounts/${hash}.html`,
  /** One page for both directions. */
  pair: (a: string, b: string): string => `pairs/${a < b ? `${a}-${b}` : `${b}-${a}`}.html`,
  contrast: ({ device, hash, start, end }: ContrastKey): string =>
    `contrasts/${device}-${hash}-${start}-${end}.html`,
} as const;

export interface StaticOptions {
  /** From the page to the folder's top: empty, or `../`. */
  readonly base: string;
  /** Whether these two have a page side by side. */
  readonly hasPair: (a: string, b: string) => boolean;
  readonly downloads: Addresses['downloads'];
}

/** Pages in a folder on any web server, under any path, or on a disk: all links are relative. */
export function staticAddresses({ base, hasPair, downloads }: StaticOptions): Addresses {
  const { front, synopsis, quotes, names, placement, rules, assets, ...files } = staticFiles;
  return {
    events: null,
    front: `${base}${front}`,
    synopsis: () => `${base}${synopsis}`,
    row: (id) => `${base}${synopsis}#${id}`,
    quotes: `${base}${quotes}`,
    pair: (a, b, options) => {
      const at = options?.at ? `#${contrastId(options.at)}` : '';
      return hasPair(a, b) && !options?.variants ? `${base}${files.pair(a, b)}${at}` : null;
    },
    pairs: `${base}${files.pairs}`,
    witness: (hash, place) =>
      `${base}${files.witness(hash)}${place ? `#${passageId(hash, place.start)}` : ''}`,
    contrast: (key) => `${base}${files.contrast(key)}`,
    names: `${base}${names}`,
    placement: `${base}${placement}`,
    report: null,
    rule: (id) => `${base}${rules}#rule-${id}`,
    frame: { assets: `${base}${assets}`, live: false, rules: `${base}${rules}`, compare: null },
    downloads: downloads.map(({ href, label }) => ({ href: `${base}${href}`, label })),
  };
}
