/** A running server for browser tests, over what the pipeline makes of the corpus, with the addresses of its event. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Collation } from '../../src/model/collation.js';
import { createApp } from '../../src/web/app.js';
import { corpus } from './fixture-app.js';

export interface Pages {
  readonly url: string;
  readonly event: string;
  readonly hashes: readonly string[];
  /** rferl and pledges-support side by side. */
  readonly pair: string;
  readonly collation: Collation;
  close(): Promise<void>;
}

export async function startPages(): Promise<Pages> {
  const app = createApp({ folders: [corpus], onFault: console.error });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const event = '/events/lachin-2023';
  const collation = (await (await fetch(`${url}${event}/collation.json`)).json()) as Collation;
  const hashes = collation.witnesses.map(({ sha256 }) => sha256.slice(0, 12));
  return {
    url,
    event,
    hashes,
    pair: `${event}/compare/${hashes[0]}/${hashes[1]}`,
    collation,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
