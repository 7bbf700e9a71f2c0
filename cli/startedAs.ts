import { isMainThread, workerData } from 'node:worker_threads';
import type { CheckOrder } from './checkStory';
import type { ExportOrder } from './exportOrder';

/** The program's own file: what its readers and workers are started with as well. */
export const programFile = (): string => process.argv[1] ?? '';

/** The argument that a process is started with to read files for another. */
export const readerArgument = '--read-for-parent';

/** True in a process that was started to read for another. */
export const isReader = (): boolean => process.send !== undefined && process.argv[2] === readerArgument;

/** What a thread is started for. */
export type Task = { readonly exportOrder: ExportOrder } | { readonly checkOrder: CheckOrder };

export const isTask = (data: unknown): data is Task =>
  typeof data === 'object' && data !== null && ('exportOrder' in data || 'checkOrder' in data);

/** True in a thread that was started to work on stories. */
export const isWorker = (): boolean => !isMainThread && isTask(workerData);
