import type { ChildProcess } from 'node:child_process';
import { askReader, startReader, type ReadingLimits, type Told } from '../../apart/readerProcess';
import type { Outcome } from '../../shared/story/outcome';
import { readItems, type ReadDelivery, type ReadOrder } from './readItems';

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

async function ask(reader: ChildProcess, order: ReadOrder, limits: ReadingLimits): Promise<Outcome<ReadDelivery>> {
  const told = await askReader<Outcome<ReadDelivery>>(reader, order, limits);
  if ('limit' in told) throw new Error(`It took more than ${told.limit} to read.`);
  if ('bug' in told) throw new Error(`It met a fault of Verbatim’s: ${told.bug}`);
  return told.outcome;
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
    const reader = startReader(program, readerArgument, limits);
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

async function readFor(order: ReadOrder): Promise<Told<Outcome<ReadDelivery>>> {
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
