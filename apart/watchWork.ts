import { readFileSync } from 'node:fs';

/** A process that hardly works at all; so many times its patience by the clock ends it too. */
const waiting = 10;
/** One that works for nothing in so many seconds is stuck: on the busiest machine, one with work has a little of it done. */
const stuckAfter = 10;
/** How often it is asked what was worked, in milliseconds. */
const lookEvery = 200;

/** Linux counts the work of a process in hundredths of a second. */
const ticks = 100;

/** How long a process has worked, in seconds of one processor; null where the system does not tell: then the clock decides. */
export function cpuSecondsOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    // The name, which may hold anything, is in brackets; of what follows, the 12th and 13th are user and system time.
    const told = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return null; // it is gone by now
  }
}

export interface Patience {
  /** How many seconds of work are too many. */
  readonly seconds: number;
  /** Whether it may wait for others, and so work for nothing itself. */
  readonly mayWait: boolean;
}

const told = (count: number): string => (count === 1 ? 'a second' : `${count} seconds`);

/**
 * Calls `giveUp` with the limit in words once `worked`, in seconds of one processor, has grown by too much: a busy machine
 * adds none. Returns a way to stop watching.
 */
export function watchWork(
  { seconds, mayWait }: Patience,
  worked: () => number | null,
  giveUp: (limit: string) => void,
): () => void {
  const before = worked();
  const byClock = before === null ? seconds : seconds * waiting;
  let [last, idleLooks] = [before, 0];
  const look = (): void => {
    const now = worked();
    idleLooks = now === last ? idleLooks + 1 : 0;
    last = now;
    if (before === null || now === null) return;
    if (now - before >= seconds) giveUp(told(seconds));
    else if (!mayWait && idleLooks * lookEvery >= stuckAfter * 1000) giveUp(told(stuckAfter));
  };
  const clock = setTimeout(() => giveUp(told(byClock)), byClock * 1000);
  const looking = setInterval(look, lookEvery);
  return () => {
    clearTimeout(clock);
    clearInterval(looking);
  };
}

/** The seconds that this process has worked. */
function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** The work of one of the threads of this process: its share of all that the process works while it is at it. */
export function shareOfWork(threadsAtWork: () => number): () => number {
  let [share, last] = [0, ownSeconds()];
  return () => {
    const now = ownSeconds();
    share += (now - last) / Math.max(1, threadsAtWork());
    last = now;
    return share;
  };
}
