/** A running server for browser tests, with the addresses of the corpus' event. */

import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Collation } from '../../src/model/collation.js';
import { createApp } from '../../src/web/app.js';
import { corpus, fixtureApp } from './fixture-app.js';
import { fixtureCollation } from './fixture-collation.js';

export interface Pages {
  readonly url: string;
  readonly event: string;
  readonly hashes: readonly string[];
  /** rferl and pledges-support side by side. */
  readonly pair: string;
  collation(): Promise<Collation>;
  close(): Promise<void>;
}

/** Over the hand-made collation, or with `engine: 'real'` over what the pipeline makes of the same texts. */
export async function startPages({
  engine = 'fixture',
}: {
  engine?: 'fixture' | 'real';
} = {}): Promise<Pages> {
  const app =
    engine === 'real' ? createApp({ folders: [corpus], onFault: console.error }) : fixtureApp(console.error);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const collation = fixtureCollation();
  const event = '/events/lachin-2023';
  const hashes = collation.witnesses.map(({ sha256 }) => sha256.slice(0, 12));
  return {
    url: `http://127.0.0.1:${port}`,
    event,
    hashes,
    pair: `${event}/compare/${hashes[0]}/${hashes[1]}`,
    collation: async () => collation,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
