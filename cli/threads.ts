import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../shared/importers/importer';
import { programFile } from './startedAs';
import { shareOfWork, watchWork } from '../apart/watchWork';

/** A story to work on: a file to read, or one that was read. */
export interface Job {
  readonly file: string | SourceFile;
  /** From 1: which of the file’s stories, where it holds several. */
  readonly item?: number | undefined;
  /** ISO 8601 instant of the export; the clock’s where nothing is said. */
  readonly now?: string;
}

/** Works on several stories at once. */
export interface Threads<A> {
  readonly count: number;
  readonly work: (job: Job) => Promise<A>;
  readonly close: () => Promise<void>;
}

/** A story that takes longer, or more memory, than any real one does must not stop the rest. */
const patience = 120; // seconds of one processor
const memory = 2048; // megabytes

/** A few stories are not worth starting threads for. */
export const few = 6;

/** As many workers as the machine bears, or as asked for. */
export const workerCount = (asked: number | null): number => asked ?? Math.max(1, Math.min(availableParallelism(), 8));

/** Starts threads of this very program, which are told by `data` what to do; `failed` is the answer for a story that is given up. */
export function openThreads<A>(data: object, count: number, failed: (message: string) => A): Threads<A> {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let atWork = 0;

  const start = (): Worker => {
    const worker = new Worker(programFile(), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    all.add(worker);
    worker.unref();
    return worker;
  };
  const take = async (): Promise<Worker> => {
    while (idle.length === 0 && all.size >= count) await new Promise<void>((done) => waiting.push(done));
    return idle.pop() ?? start();
  };
  const giveBack = (worker: Worker, isSound: boolean): void => {
    if (isSound) idle.push(worker);
    else {
      all.delete(worker);
      void worker.terminate();
    }
    waiting.shift()?.();
  };

  return {
    count,
    work: async (job) => {
      const worker = await take();
      worker.ref();
      atWork += 1;
      const answer = await ask<A>(worker, job, () => atWork);
      atWork -= 1;
      worker.unref();
      giveBack(worker, answer !== null);
      const name = typeof job.file === 'string' ? job.file : job.file.name;
      return (
        answer ??
        failed(
          `${name} took more than ${patience} seconds or ${memory} MB of memory, and was given up. Give the story by itself, as plain text.`,
        )
      );
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The worker's answer; null when it ended, ran out of memory or took too long. */
function ask<A>(worker: Worker, job: Job, threadsAtWork: () => number): Promise<A | null> {
  return new Promise((done) => {
    const end = (answer: A | null): void => {
      stopWatching();
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      // An ending that comes after the answer is nobody's story.
      worker.on('error', () => worker.removeAllListeners('message'));
      done(answer);
    };
    // It waits for the process that reads apart, which has limits of its own.
    const stopWatching = watchWork({ seconds: patience, mayWait: true }, shareOfWork(threadsAtWork), () => end(null));
    worker.once('message', (answer: A) => end(answer));
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    worker.postMessage(job);
  });
}
