import { fork, type ChildProcess } from 'node:child_process';
import type { Outcome } from '../../shared/story/outcome';
import { readItems, type ReadDelivery, type ReadOrder } from './readItems';

/** How long one delivery may take to read, and how much memory. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

export const usualReading: ReadingLimits = { seconds: 10, megabytes: 256 };

/** Reads deliveries apart from the desk. */
export interface Readers {
  /** What could not be read is a problem; what broke the limits, or met a bug of ours, is thrown: it may go better next time. */
  readonly read: (order: ReadOrder) => Promise<Outcome<ReadDelivery>>;
  readonly close: () => void;
}

/** The argument that a reader is started with. */
const readerArgument = '--read-for-desk';

/** True in a process that was started to read for a desk. */
export const isReader = (): boolean => process.send !== undefined && process.argv[2] === readerArgument;

type Told = { readonly outcome: Outcome<ReadDelivery> } | { readonly bug: string };

/** Where Node has them: a reader may write nothing and start nothing. */
const bars = ['--permission', '--experimental-permission']
  .filter((flag) => process.allowedNodeEnvironmentFlags.has(flag))
  .slice(0, 1)
  .flatMap((flag) => [flag, '--allow-fs-read=*', '--no-warnings']);

/**
 * A process of its own each: a thread that runs out of memory takes its whole program with it (tried: Node 20 aborts), and
 * the desk must not go down with a file.
 */
const startReader = (program: string, { megabytes }: ReadingLimits): ChildProcess =>
  fork(program, [readerArgument], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${megabytes}`, ...bars],
  });

function ask(
  reader: ChildProcess,
  order: ReadOrder,
  { seconds, megabytes }: ReadingLimits,
): Promise<Outcome<ReadDelivery>> {
  return new Promise((done, failed) => {
    const end = (answer: () => void): void => {
      clearTimeout(clock);
      reader.removeAllListeners();
      reader.on('error', () => undefined);
      answer();
    };
    const giveUp = (why: string): void => {
      end(() => failed(new Error(why)));
      reader.kill('SIGKILL');
    };
    const clock = setTimeout(() => giveUp(`It took more than ${seconds} seconds to read.`), seconds * 1000);
    reader.once('message', (told: Told) =>
      end(() =>
        'outcome' in told ? done(told.outcome) : failed(new Error(`It met a fault of Verbatim’s: ${told.bug}`)),
      ),
    );
    reader.once('error', (error) => giveUp(`Its reader failed: ${error.message}`));
    reader.once('exit', () => giveUp(`It took more than ${megabytes} MB of memory to read, or its reader was ended.`));
    reader.send(order);
  });
}

/** As many readers as may work at once; each is started when it is first needed, and anew behind one that broke its limits. */
export function openReaders(count: number, program: string, limits: ReadingLimits = usualReading): Readers {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let free = count;
  let isClosed = false;

  const take = async (): Promise<ChildProcess> => {
    if (free === 0) await new Promise<void>((done) => waiting.push(done));
    else free -= 1;
    for (let reader = idle.pop(); reader; reader = idle.pop()) if (reader.connected) return reader;
    const reader = startReader(program, limits);
    all.add(reader);
    return reader;
  };
  const giveBack = (reader: ChildProcess, isSound: boolean): void => {
    if (isSound && !isClosed) idle.push(reader);
    else {
      all.delete(reader);
      reader.kill('SIGKILL');
    }
    // The place goes on to the next who waits.
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    read: async (order) => {
      if (isClosed) throw new Error('The desk is closing.');
      const reader = await take();
      let isSound = false;
      try {
        const outcome = await ask(reader, order, limits);
        isSound = true;
        return outcome;
      } finally {
        giveBack(reader, isSound);
      }
    },
    close: () => {
      isClosed = true;
      for (const reader of all) reader.kill('SIGKILL');
    },
  };
}

async function readFor(order: ReadOrder): Promise<Told> {
  try {
    return { outcome: await readItems(order) };
  } catch (error) {
    // Its kind and place alone: the message may quote the story.
    const place = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
    return { bug: `${error instanceof Error ? error.name : typeof error} ${place}` };
  }
}

/** A reader's whole life: reads each delivery it is sent, and ends with the desk. */
export function serveReadings(): void {
  process.on('message', (order: ReadOrder) => void readFor(order).then((told) => process.send?.(told)));
  process.on('disconnect', () => process.exit(0));
}
