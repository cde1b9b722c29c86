/** Folders and a port in, a running server on this machine alone out. */

import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { engineWith } from '../actions/engine.js';
import { eventFolders } from '../actions/events.js';
import { openWorkers } from '../actions/workers.js';
import { InputError } from '../errors.js';
import type { ContrastSetEntry } from '../model/settings.js';
import { createApp } from './app.js';

export interface ServeOptions {
  readonly folders: readonly string[];
  /** 0 for any that is free. */
  readonly port: number;
  /** A user's own, beside the built-in ones. */
  readonly contrastSets?: readonly ContrastSetEntry[];
  readonly onFault?: (fault: unknown) => void;
}

export interface Running {
  /** "http://127.0.0.1:4173" */
  readonly url: string;
  close(): Promise<void>;
}

/** Rejects with InputError: `not-found` for a folder that is not there, `bad-option` for a port that cannot be had. */
export async function serve({
  folders,
  port,
  contrastSets = [],
  onFault = console.error,
}: ServeOptions): Promise<Running> {
  await eventFolders(folders);
  let listening: number | null = null;
  const workers = openWorkers();
  const engine = engineWith(contrastSets, workers);
  const app = createApp({ folders, port: () => listening, engine, onFault });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  listening = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${listening}`,
    close: async () => {
      const shut = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await Promise.all([shut, workers.close()]);
    },
  };
}

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new InputError('bad-option', `port ${port} is in use: choose another one`);
  if (error.code === 'EACCES' || error.code === 'ERR_SOCKET_BAD_PORT')
    return new InputError('bad-option', `port ${port} cannot be opened`);
  return error;
}
