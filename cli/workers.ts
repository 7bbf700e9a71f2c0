import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../shared/story/outcome';
import { checkStory, type CheckedStory, type CheckOrder } from './checkStory';
import { findExporters, type ExportOrder } from './exportOrder';
import type { ReadStory } from './loadInput';
import { prepareStory, type PreparedStory } from './prepareStory';
import { withPicturesBeside } from './picturesBeside';
import { readGuarded } from './readApart';
import { readInput } from './readInput';
import { isTask } from './startedAs';
import { openThreads, type Job, type Threads } from './threads';

/** A worker's whole life: works on each story it is sent. */
export async function serveJobs(): Promise<void> {
  if (!isTask(workerData)) return;
  const work: (job: Job) => Promise<unknown> =
    'exportOrder' in workerData ? await preparer(workerData.exportOrder) : checker(workerData.checkOrder);
  parentPort?.on('message', (job: Job) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
    void work(job).then((answer) => parentPort?.postMessage(answer));
  });
}

type Failed = { readonly state: 'failed'; readonly message: string };
const failed = (message: string): Failed => ({ state: 'failed', message });

/** Reads a job's file and does with it what is asked for. */
async function readAnd<A>(
  { file, item }: Job,
  { houseStyle, from, encoding }: CheckOrder,
  act: (read: Outcome<ReadStory>) => A,
): Promise<A | Failed> {
  const input = typeof file === 'string' ? await readInput(file) : { ok: true as const, value: file };
  if (!input.ok) return failed(input.problem.message);
  try {
    const read = await readGuarded({ file: input.value, houseStyle, format: from ?? undefined, item, encoding });
    return act(typeof file === 'string' ? await withPicturesBeside(file, read) : read);
  } catch (error) {
    // A bug, ours or that of a newsroom's own format: the story is told of, and the rest goes on.
    return failed(
      `${input.value.name} could not be worked on: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Prepares stories in this thread. */
export async function preparer(order: ExportOrder): Promise<(job: Job) => Promise<PreparedStory>> {
  const formats = await findExporters(order.formats.join(','), order.ownFormats);
  if (!formats.ok) throw new Error(formats.problem.message);
  return (job) => readAnd(job, order, (read) => prepareStory(read, order, formats.value, job.now));
}

/** Checks stories in this thread. */
export const checker =
  (order: CheckOrder) =>
  (job: Job): Promise<CheckedStory> =>
    readAnd(job, order, checkStory);

/** Prepares stories in threads of their own. */
export const openWorkers = (order: ExportOrder, count: number): Threads<PreparedStory> =>
  openThreads<PreparedStory>({ exportOrder: order }, count, failed);

/** Checks stories in threads of their own. */
export const openCheckers = (order: CheckOrder, count: number): Threads<CheckedStory> =>
  openThreads<CheckedStory>({ checkOrder: order }, count, failed);
