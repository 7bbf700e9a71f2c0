import { mkdir, readdir, realpath, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { version } from '../package.json';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readArguments, refuse, type Command } from './command';
import { encodingNote } from './loadFile';
import { formatsIn, formatsOut, houseStyleNote, punctuationOptions } from './optionNotes';
import { orderOptions, readJobs, readOrder, type ExportOrder } from './exportOrder';
import { errorCode } from '../disk/disk';
import { put, tell, type ExitCode } from './speak';
import { printable } from './terminal';
import { dropFolder, type DroppedFile, type SkippedFile } from './watch/dropFolder';
import { openJournal } from './watch/journal';
import { folderGone, isLink, linkRefused, processor, restingPlaces, type Processed } from './watch/processFile';
import { isRunning, lockFolder } from './watch/watchLock';
import { workerCount } from './threads';
import { openWorkers } from './workers';
import { openFolder } from './writeFiles';

const usage =
  'watch DIR --to FORMAT[,FORMAT] --out DIR [--once] [--settle SECONDS] [--name "{date}-{slug}.{ext}"] [--house-style NAME|FILE.json] [--dashes HOW] [--closing HOW] [--from FORMAT] [--encoding NAME] [--formats DIR] [--jobs N] [--json]';

/** Exports every file that is dropped into a folder; what needs a person goes to hold/ with its report. */
export const watch: Command = {
  usage,
  about:
    'export every file dropped into a folder: to done/, hold/ (with a report) or failed/; --once ends when all are done',
  notes: [formatsOut, houseStyleNote, ...punctuationOptions, formatsIn, encodingNote],
  run: async (args) => {
    const task = await readTask(args);
    return task.ok ? watchFolder(task.value) : refuse(task.problem);
  },
};

interface Task {
  readonly folder: string;
  readonly outPath: string;
  readonly order: ExportOrder;
  readonly jobs: number | null;
  /** Milliseconds that a file must stay the same. */
  readonly settle: number;
  readonly isOnce: boolean;
  readonly asJson: boolean;
}

async function readTask(args: readonly string[]): Promise<Outcome<Task>> {
  const read = readArguments(args, { ...orderOptions, settle: { type: 'string' }, once: { type: 'boolean' } }, usage);
  if (!read.ok) return read;
  const {
    values,
    positionals: [folder, ...more],
  } = read.value;
  const { to, out } = values;
  if (folder === undefined || more.length > 0 || to === undefined || out === undefined)
    return fail('usage', `watch needs one folder, the formats and the folder for the files. Usage: verbatim ${usage}`);
  const settle = Number(values.settle ?? '1') * 1000;
  if (!(settle >= 20 && settle <= 600_000))
    return fail(
      'settle',
      `--settle is how many seconds a file must stay the same before it is read, from 0.02 to 600, not “${values.settle ?? ''}”.`,
    );
  const jobs = readJobs(values.jobs);
  if (!jobs.ok) return jobs;
  const order = await readOrder({ ...values, to }, version);
  if (!order.ok) return order;
  return succeed({
    folder,
    outPath: out,
    order: order.value,
    jobs: jobs.value,
    settle,
    isOnce: values.once ?? false,
    asJson: values.json ?? false,
  });
}

const own = '.verbatim';

const ignoreExisting = (error: unknown): void => {
  if (errorCode(error) !== 'EEXIST') throw error;
};

/** Makes the folders that a watch needs inside the one it watches. */
async function prepareFolders(folder: string, outPath: string): Promise<Outcome<null>> {
  try {
    if (!(await stat(folder)).isDirectory())
      return fail('ENOTDIR', `${folder} is not a folder. Give the folder that files are dropped into.`);
    for (const name of [own, ...restingPlaces]) {
      const place = join(folder, name);
      await mkdir(place).catch(ignoreExisting);
      if (await isLink(place)) return linkRefused(place);
    }
    const taken = [folder, ...restingPlaces.map((name) => join(folder, name))].map((path) => resolve(path));
    return taken.includes(resolve(outPath))
      ? fail('out', `${outPath} belongs to the watch itself. Choose another folder after --out.`)
      : succeed(null);
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return code === 'ENOENT'
      ? folderGone(folder)
      : fail(
          code,
          `${folder} may not be written to (${code}). The watch moves files inside it: ask for permission, or choose another folder.`,
        );
  }
}

/** A watch that was killed leaves files half written beside their places. */
async function clearDrafts(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    const pid = /^\.(\d+)-\d+\.verbatim-draft$/.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      await rm(join(path, name), { force: true });
  }
}

async function watchFolder(task: Task): Promise<ExitCode> {
  const { folder, outPath } = task;
  const prepared = await prepareFolders(folder, outPath);
  if (!prepared.ok) return refuse(prepared.problem);
  const stopping = new AbortController();
  const lost = (): void => {
    tell(`another watch has taken over ${folder}: this one ends.`);
    stopping.abort();
  };
  const lock = await lockFolder(join(await realpath(folder), own, 'watch.pid'), folder, lost);
  if (!lock.ok) return refuse(lock.problem);
  try {
    return await watchLocked(task, stopping);
  } finally {
    lock.value();
  }
}

async function watchLocked(task: Task, stopping: AbortController): Promise<ExitCode> {
  const { folder, outPath, order } = task;
  const journal = await openJournal(join(folder, own, 'journal.jsonl'));
  const out = await openFolder(outPath, { taken: journal.names() });
  if (!out.ok) return refuse(out.problem);
  for (const path of [outPath, ...restingPlaces.map((name) => join(folder, name))]) await clearDrafts(path);
  const workers = openWorkers(order, workerCount(task.jobs));
  const stop = (): void => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    return await goOn(task, processor({ folder, order, out: out.value, journal, workers }), {
      signal: stopping.signal,
      atOnce: workers.count + 1,
    });
  } finally {
    await workers.close();
    await journal.close();
  }
}

interface Going {
  readonly signal: AbortSignal;
  readonly atOnce: number;
}

/** Files between two looks at the folder: few enough that a newcomer does not wait long. */
const most = 50;

async function goOn(
  task: Task,
  process: (file: DroppedFile) => Promise<Processed>,
  { signal, atOnce }: Going,
): Promise<ExitCode> {
  const drop = dropFolder(task.folder, task.settle);
  let worst: ExitCode = 0;
  const patience = patienceFor(task);
  while (!signal.aborted) {
    const seen = await drop.look().catch(lookProblem);
    if (seen === null)
      return refuse({
        code: 'ENOENT',
        message: `The folder ${task.folder} is gone. Put it back and start the watch again.`,
      });
    for (const each of seen.skipped) {
      if (worst === 0) worst = 1;
      await saySkipped(each, task.asJson);
    }
    const ready = seen.whole.filter(({ name }) => patience.isOver(name)).slice(0, most);
    await runSeveral(ready, atOnce, signal, async (file) => {
      const processed = await process(file);
      if (processed.state === 'later' && processed.messages.length > 0) patience.begin(file.name);
      if (processed.state === 'held' && worst === 0) worst = 1;
      if (processed.state === 'failed') worst = 2;
      await say(processed, task.asJson);
    });
    if (task.isOnce && seen.waiting === 0 && seen.whole.every(({ name }) => patience.isAtEnd(name)))
      return seen.whole.length === 0 ? worst : 2;
    if (ready.length < most) await pause(Math.max(10, task.settle / 4), null, { signal }).catch(ignoreAbort);
  }
  return 0;
}

const retryAfter = 5000;
const mostTries = 3;

/** A full disk does not empty itself at every look; a watch that is to end gives a file up after a few. */
function patienceFor({ isOnce, settle }: Task) {
  const waits = new Map<string, { readonly until: number; readonly tries: number }>();
  return {
    begin: (name: string): void => {
      waits.set(name, {
        until: performance.now() + (isOnce ? settle : retryAfter),
        tries: (waits.get(name)?.tries ?? 0) + 1,
      });
    },
    isOver: (name: string): boolean => {
      const wait = waits.get(name);
      return !wait || (wait.until <= performance.now() && !(isOnce && wait.tries >= mostTries));
    },
    isAtEnd: (name: string): boolean => (waits.get(name)?.tries ?? 0) >= mostTries,
  };
}

const lookProblem = (error: unknown): null => {
  if (errorCode(error) === '') throw error;
  return null;
};

const ignoreAbort = (error: unknown): void => {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
};

/** Works through a list, several at once; begins no new one after the signal. */
async function runSeveral(
  files: readonly DroppedFile[],
  atOnce: number,
  signal: AbortSignal,
  work: (file: DroppedFile) => Promise<void>,
): Promise<void> {
  const left = files.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of left) {
        if (signal.aborted) return;
        await work(file);
      }
    }),
  );
}

async function say(processed: Processed, asJson: boolean): Promise<void> {
  const { file, state, files, messages } = processed;
  if (state === 'later') {
    if (messages.length > 0) tell(`${printable(file)} waits: ${messages.map(printable).join(' ')}`);
    return;
  }
  if (asJson) return put(`${JSON.stringify(processed)}\n`);
  await put(
    `${state.padEnd(9)}  ${printable(file)}${files.length === 0 ? '' : `  ${files.map(printable).join(' ')}`}\n`,
  );
  for (const message of messages) tell(`${printable(file)}: ${printable(message)}`);
}

/** What is left where it lies is named once, so that nobody waits for it. */
async function saySkipped({ name, reason }: SkippedFile, asJson: boolean): Promise<void> {
  if (asJson) return put(`${JSON.stringify({ file: name, state: 'skipped', files: [], messages: [reason] })}\n`);
  await put(`${'skipped'.padEnd(9)}  ${printable(name)}\n`);
  tell(`${printable(name)}: ${reason}`);
}
