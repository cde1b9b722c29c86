/** A worker thread: jobs come in by message, bytes, refusals and progress go out, one job at a time. */
import { parentPort } from 'node:worker_threads';
import { InputError } from '../errors.js';
import { type Job, runJob } from './jobs.js';
import type { FromWorker } from './workers.js';

if (!parentPort) throw new Error('this file runs as a worker thread');
const port = parentPort;
const say = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

port.on('message', async (job: Job) => {
  try {
    const bytes = await runJob(job, (progress) => say({ kind: 'progress', progress }));
    say({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    if (error instanceof InputError) say({ kind: 'refused', code: error.code, message: error.message });
    else
      say({ kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : `${error}` });
  }
});
say({ kind: 'ready' });
