import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Job } from '../../src/actions/jobs.js';
import { Busy, openWorkers } from '../../src/actions/workers.js';
import { InputError } from '../../src/errors.js';
import { withFolder } from '../support/folder.js';

const test = suite('actions: worker threads');

const texts = [
  '🚢 Café\u0301 “Anker”: the council closed the ferry line on Tuesday.\n\nMayor Sol said it would reopen.',
  '🚢 The council shut the “Anker” ferry line on Tuesday.\n\nMayor Sol claimed it may reopen.',
];
const job = (over: Partial<Extract<Job, { kind: 'compare' }>> = {}): Job => ({
  kind: 'compare',
  accounts: texts.map((text, k) => ({ file: `${k}.txt`, text })),
  event: { id: null, title: null },
  settings: {},
  format: 'json',
  choices: {},
  ...over,
});

async function refusal(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was not refused');
}

/** A worker's module of one's own in place of the real one. */
const withModule = <T>(source: string, act: (module: URL) => Promise<T>): Promise<T> =>
  withFolder({ 'worker.mjs': source }, (folder) => act(new URL(`file://${folder}/worker.mjs`)));

const head = "import { parentPort as port } from 'node:worker_threads'; port.postMessage({ kind: 'ready' });";

test('a job done in a thread gives the same bytes as one done here, and tells how far it is', async () => {
  const workers = openWorkers({ most: 1 });
  try {
    const steps = new Set<string>();
    const there = await workers.run(job(), ({ step }) => steps.add(step));
    const { runJob } = await import('../../src/actions/jobs.js');
    assert.equal(Buffer.from(there), Buffer.from(await runJob(job())));
    assert.ok(steps.has('read'), [...steps].join(' '));
  } finally {
    await workers.close();
  }
});

test('a refusal in a thread is the same refusal here, and the thread goes on', async () => {
  const workers = openWorkers({ most: 1 });
  try {
    const error = await refusal(workers.run(job({ accounts: [{ file: 'a.txt', text: 'a\0b' }] })));
    assert.instance(error, InputError);
    assert.is((error as InputError).code, 'binary');
    assert.match(error.message, 'a.txt');
    assert.ok((await workers.run(job())).length > 1000);
  } finally {
    await workers.close();
  }
});

test('a thread that dies takes its own job along and no other', async () => {
  const source = `${head} port.on('message', ({ format }) => {
    if (format === 'md') process.exit(3);
    port.postMessage({ kind: 'done', bytes: new Uint8Array([7]) });
  });`;
  await withModule(source, async (module) => {
    const workers = openWorkers({ most: 1, module });
    try {
      assert.is((await workers.run(job()))[0], 7);
      const dies = refusal(workers.run(job({ format: 'md' })));
      const next = workers.run(job());
      assert.match((await dies).message, 'code 3');
      assert.is((await next)[0], 7);
    } finally {
      await workers.close();
    }
  });
});

test('where no thread can be started the work is done here', async () => {
  await withModule("throw new Error('no threads on this machine')", async (module) => {
    const workers = openWorkers({ most: 1, module });
    const made = await Promise.all([workers.run(job()), workers.run(job())]);
    for (const bytes of made) assert.ok(bytes.length > 1000);
    await workers.close();
  });
});

test('a full queue refuses at once and says when to come again', async () => {
  await withModule(`${head} port.on('message', () => undefined);`, async (module) => {
    const workers = openWorkers({ most: 1, waiting: 2, module });
    const taken = [workers.run(job()), workers.run(job()), workers.run(job())].map(refusal);
    assert.ok(workers.isFull());
    const error = await refusal(workers.run(job()));
    assert.instance(error, Busy);
    assert.is((error as Busy).retryAfter, 5);
    await workers.close();
    for (const one of await Promise.all(taken)) assert.instance(one, Busy);
  });
});

test('a job that takes too long is given up, and the next one is done', async () => {
  const source = `${head} port.on('message', ({ format }) => {
    if (format === 'md') for (;;);
    port.postMessage({ kind: 'done', bytes: new Uint8Array([7]) });
  });`;
  await withModule(source, async (module) => {
    const workers = openWorkers({ most: 1, timeLimit: 1500, module });
    try {
      const slow = refusal(workers.run(job({ format: 'md' })));
      const next = workers.run(job());
      assert.instance(await slow, Busy);
      assert.is((await next)[0], 7);
    } finally {
      await workers.close();
    }
  });
});

test.run();
