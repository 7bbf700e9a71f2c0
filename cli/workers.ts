import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { SourceFile } from '../shared/importers/importer';
import { findExporters, type ExportOrder } from './exportOrder';
import { prepareStory, type PreparedStory } from './prepareStory';
import { readGuarded } from './readApart';
import { readInput } from './readInput';

/** A story to prepare: a file to read, or one that was read. */
export interface Job {
  readonly file: string | SourceFile;
  /** ISO 8601 instant of the export; the clock’s where nothing is said. */
  readonly now?: string;
}

/** Works on several stories at once. */
export interface Workers {
  readonly count: number;
  readonly prepare: (job: Job) => Promise<PreparedStory>;
  readonly close: () => Promise<void>;
}

/** A story that takes longer, or more memory, than any real one does must not stop the rest. */
const patience = 120; // seconds
const memory = 2048; // megabytes

/** As many workers as the machine bears, or as asked for. */
export const workerCount = (asked: number | null): number => asked ?? Math.max(1, Math.min(availableParallelism(), 8));

/** True in a thread that was started to prepare stories. */
export const isWorker = (): boolean => !isMainThread && typeof workerData === 'object' && workerData !== null && 'exportOrder' in workerData;

/** A worker's whole life: prepares each story it is sent. */
export async function serveJobs(): Promise<void> {
  const { exportOrder } = workerData as { readonly exportOrder: ExportOrder };
  const prepare = await preparer(exportOrder);
  parentPort?.on('message', (job: Job) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    void prepare(job).then((prepared) => parentPort?.postMessage(prepared));
  });
}

/** Prepares stories in this thread. */
export async function preparer(order: ExportOrder): Promise<(job: Job) => Promise<PreparedStory>> {
  const formats = await findExporters(order.formats.join(','), order.ownFormats);
  if (!formats.ok) throw new Error(formats.problem.message);
  return async ({ file, now }) => {
    const input = typeof file === 'string' ? await readInput(file) : { ok: true as const, value: file };
    if (!input.ok) return { state: 'failed', message: input.problem.message };
    try {
      const read = await readGuarded({ file: input.value, houseStyle: order.houseStyle, format: order.from ?? undefined });
      return prepareStory(read, order, formats.value, now);
    } catch (error) {
      // A bug, ours or that of a newsroom's own format: the story is told of, and the rest goes on.
      return { state: 'failed', message: `${input.value.name} could not be exported: ${error instanceof Error ? error.message : String(error)}` };
    }
  };
}

/** Starts workers, which are this very program in threads of its own. */
export function openWorkers(order: ExportOrder, count: number): Workers {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];

  const start = (): Worker => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { exportOrder: order }, resourceLimits: { maxOldGenerationSizeMb: memory } });
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
    prepare: async (job) => {
      const worker = await take();
      worker.ref();
      const prepared = await ask(worker, job);
      worker.unref();
      giveBack(worker, prepared !== null);
      const name = typeof job.file === 'string' ? job.file : job.file.name;
      return prepared ?? { state: 'failed', message: `${name} took more than ${patience} seconds or ${memory} MB of memory, and was given up. Give the story by itself, as plain text.` };
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The worker's answer; null when it ended, ran out of memory or took too long. */
function ask(worker: Worker, job: Job): Promise<PreparedStory | null> {
  return new Promise((done) => {
    const end = (prepared: PreparedStory | null): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      // An ending that comes after the answer is nobody's story.
      worker.on('error', () => worker.removeAllListeners('message'));
      done(prepared);
    };
    const timer = setTimeout(() => end(null), patience * 1000);
    worker.once('message', (prepared: PreparedStory) => end(prepared));
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    worker.postMessage(job);
  });
}
