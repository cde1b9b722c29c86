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
  witness(hash: string, place?: Span): string;
  contrast(key: ContrastKey): string;
  readonly names: string | null;
  readonly placement: string | null;
  /** Where a report is chosen. */
  readonly report: string | null;
  /** Where a rule is explained. */
  rule(id: string): string | null;
  readonly downloads: readonly { readonly href: string; readonly label: string }[];
}

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
    witness: (hash, place) => `${front}/witness/${hash}${place ? `#${passageId(hash, place.start)}` : ''}`,
    contrast: (key) => `${front}/contrasts/${key.device}/${key.hash}/${key.start}-${key.end}`,
    names: `${front}/names`,
    placement: `${front}/placement`,
    report: `${front}/report`,
    rule: (id) => `/rules#rule-${id}`,
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
  witness: (hash, place) => (place ? `#${passageId(hash, place.start)}` : `#account-${hash}`),
  contrast: (key) => `#${contrastId(key)}`,
  names: null,
  placement: null,
  report: null,
  rule: () => null,
  downloads: [],
};

/** The same where texts are shown in excerpts: there is no synopsis to lead to. */
export const excerptAddresses: Addresses = {
  ...reportAddresses,
  synopsis: () => '#coverage',
  row: () => null,
  witness: (hash) => `#account-${hash}`,
};
