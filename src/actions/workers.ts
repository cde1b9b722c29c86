/**
 * Jobs in, bytes out, with the main thread free meanwhile: one or two worker threads, started when first needed and kept, a queue with an
 * end before them. One that dies takes its job along and is replaced; where none can be started at all the main thread does the work.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, InputError } from '../errors.js';
import type { OnProgress, Progress } from '../model/progress.js';
import { type Bytes, type Job, runJob } from './jobs.js';

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly bytes: Bytes }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

/** There is too much to do, or it took too long: nothing is wrong with what was asked. */
export class Busy extends Error {
  /** Seconds. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.name = 'Busy';
    this.retryAfter = retryAfter;
  }
}

export interface Workers {
  /** Rejects with InputError as the job does, with Busy where the queue is full or the time is over, with Error where a worker died. */
  run(job: Job, onProgress?: OnProgress): Promise<Bytes>;
  /** Whether a job would be refused for want of room. */
  isFull(): boolean;
  /** Ends the threads; what they did is rejected. */
  close(): Promise<void>;
}

export interface WorkersOptions {
  /** Threads. The second is started only while the first is at work. */
  readonly most?: number;
  /** Jobs that may wait. */
  readonly waiting?: number;
  /** Milliseconds for one job. */
  readonly timeLimit?: number;
  /** The worker's module; tests put one that fails in its place. */
  readonly module?: URL;
}

interface Task {
  readonly job: Job;
  readonly onProgress: OnProgress;
  readonly resolve: (bytes: Bytes) => void;
  readonly reject: (error: Error) => void;
}

interface Hand {
  readonly thread: Worker;
  ready: boolean;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/** Sixty accounts of a thousand words take some two minutes on a slow core. */
const tenMinutes = 600_000;

export function openWorkers({
  most = Math.max(1, Math.min(2, availableParallelism() - 1)),
  waiting = 16,
  timeLimit = tenMinutes,
  module = workerModule(),
}: WorkersOptions = {}): Workers {
  const hands = new Set<Hand>();
  const queue: Task[] = [];
  let unable = false;
  let closed = false;
  let alone: Promise<unknown> = Promise.resolve();

  const isFull = (): boolean => queue.length >= waiting;

  function next(): void {
    if (unable) {
      for (const task of queue.splice(0)) doHere(task);
      return;
    }
    const free = [...hands].find(({ task }) => task === null) ?? (hands.size < most ? hire() : null);
    const task = free && queue.shift();
    if (!task || !free) return;
    free.task = task;
    free.thread.ref();
    free.timer = setTimeout(() => dismiss(free, tooLong(timeLimit)), timeLimit).unref();
    free.thread.postMessage(task.job);
    if (queue.length > 0) next();
  }

  function hire(): Hand | null {
    if (queue.length === 0) return null;
    const hand: Hand = { thread: start(module), ready: false, task: null, timer: null };
    hands.add(hand);
    hand.thread.on('message', (message: FromWorker) => hear(hand, message));
    hand.thread.on('error', (error) => lose(hand, error));
    hand.thread.on('exit', (code) => lose(hand, new Error(`a worker ended with code ${code}`)));
    hand.thread.unref();
    return hand;
  }

  function hear(hand: Hand, message: FromWorker): void {
    if (message.kind === 'ready') hand.ready = true;
    else if (message.kind === 'progress') hand.task?.onProgress(message.progress);
    else {
      const task = release(hand);
      if (message.kind === 'done') task?.resolve(message.bytes);
      else if (message.kind === 'refused') task?.reject(new InputError(message.code, message.message));
      else task?.reject(new Error(message.message));
      next();
    }
  }

  function release(hand: Hand): Task | null {
    const { task, timer } = hand;
    if (timer) clearTimeout(timer);
    hand.task = null;
    hand.timer = null;
    hand.thread.unref();
    return task;
  }

  function dismiss(hand: Hand, why: Error): void {
    hands.delete(hand);
    release(hand)?.reject(why);
    void hand.thread.terminate();
    next();
  }

  /** One that never got so far as to listen will not the next time either: the work is done here. */
  function lose(hand: Hand, why: Error): void {
    if (!hands.delete(hand)) return;
    const task = release(hand);
    if (hand.ready) task?.reject(why);
    else {
      unable = true;
      if (task) queue.unshift(task);
    }
    next();
  }

  function doHere({ job, onProgress, resolve, reject }: Task): void {
    alone = alone.then(() => runJob(job, onProgress).then(resolve, reject));
  }

  return {
    isFull,
    run: (job, onProgress = () => undefined) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Busy('the server is stopping', 5));
        if (isFull()) return reject(new Busy('there is too much to compare just now', 5));
        queue.push({ job, onProgress, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      const stopping = new Busy('the server is stopping', 5);
      for (const task of queue.splice(0)) task.reject(stopping);
      const threads = [...hands].map((hand) => {
        hands.delete(hand);
        release(hand)?.reject(stopping);
        return hand.thread.terminate();
      });
      await Promise.all(threads);
    },
  };
}

const tooLong = (limit: number): Busy =>
  new Busy(`it was given up after ${Math.round(limit / 1000)} seconds: compare fewer or shorter texts`, 60);

const workerModule = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** A thread takes its first module without the loader that reads TypeScript: from the sources it is put in first. */
function start(module: URL): Worker {
  if (!module.pathname.endsWith('.ts')) return new Worker(module);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const source = `import(${loader}).then(({ register }) => (register(), import(${JSON.stringify(module.href)})))`;
  return new Worker(source, { eval: true });
}
