import type { FileRead, ReadFile } from '../../shared/ipc/readFiles';
import type { ReadRequest } from '../../shared/ipc/reader';
import { checkAnswer } from '../../shared/ipc/readerAnswer';
import { fail, type Outcome } from '../../shared/story/outcome';

/** What a process takes; null where the system does not tell. */
export interface ReaderUsage {
  /** The memory it holds, in MB. */
  readonly megabytes: number | null;
  /** The time it has worked since it started, in seconds of one processor: a busy machine adds none. */
  readonly cpuSeconds: number | null;
}

/** A process that reads one file after the other; electron/reader/openReader.ts starts it. */
export interface Reader {
  /** Resolves when it can be handed a file; never does for one that fails to start. */
  readonly ready: Promise<void>;
  read(request: ReadRequest): void;
  /** What it has taken up to now. */
  usage(): ReaderUsage;
  /** Ends its process at once, whatever it is doing. */
  end(): void;
}

export interface ReaderEvents {
  /** Whatever the process sends as its answer. */
  readonly onAnswer: (answer: unknown) => void;
  /** The process is gone, by itself. */
  readonly onGone: (why: 'out-of-memory' | 'broke') => void;
}

export interface ReadApartSettings {
  readonly open: (events: ReaderEvents) => Reader;
  /** The most memory a reader may hold, in MB. */
  readonly megabytes: number;
}

export interface ReadApart {
  /** Has a process ready, so that the first file need not wait for one. */
  prepare(): void;
  read(file: ReadFile): Promise<Outcome<FileRead>>;
  /** Ends the process; nothing is read any more. */
  close(): void;
}

/** How many seconds of work a file may take. What office files and mail unpack to is limited where they are unpacked. */
const patienceFor = (name: string): number => (/\.(?:docx|docm|rtf|odt|ott|eml)$/i.test(name) ? 10 : 60);

/** A process that hardly works at all; so many times its patience by the clock ends it too. */
const waiting = 10;
/** One that works for nothing in so many seconds is stuck: on the busiest machine, one with work has a little of it done. */
const stuckAfter = 10;
/** How often a reader is asked for what it takes, in milliseconds. */
const lookEvery = 100;
/** How long a process may take to start, in milliseconds. */
const startWithin = 20_000;

const givenUp = (name: string, limit: string): Outcome<never> =>
  fail('reader-stopped', `${name} took more than ${limit} to read and was not opened. Try a part of it.`);

const closed = (name: string): Outcome<never> =>
  fail('reader-stopped', `${name} was not opened, since Verbatim was closing.`);

/**
 * Reads files one after the other in a process of their own, so that none pays for another. A process that takes too long,
 * takes too much memory, breaks or answers what is no answer is ended, and the next file gets a new one.
 */
export function readApart({ open, megabytes }: ReadApartSettings): ReadApart {
  let reader: Reader | null = null;
  let requests = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** Hears of the reader while it reads. */
  let listening: ReaderEvents | null = null;
  let isClosed = false;

  function start(): Reader {
    const started: Reader = open({
      onAnswer: (answer) => started === reader && listening?.onAnswer(answer),
      onGone: (why) => {
        if (started !== reader) return;
        reader = null;
        listening?.onGone(why);
      },
    });
    return started;
  }

  function stop(): void {
    const ended = reader;
    reader = null;
    ended?.end();
  }

  function ask(file: ReadFile): Promise<Outcome<FileRead>> {
    if (isClosed) return Promise.resolve(closed(file.name));
    requests += 1;
    const number = requests;
    reader ??= start();
    const asked = reader;
    const { name } = file;
    const seconds = patienceFor(name);
    return new Promise((done) => {
      const timers: NodeJS.Timeout[] = [];
      const end = (outcome: Outcome<FileRead>): void => {
        for (const timer of timers) clearTimeout(timer);
        listening = null;
        done(outcome);
      };
      const giveUp = (outcome: Outcome<never>): void => {
        if (asked === reader) stop();
        end(outcome);
      };
      const broke = (): void =>
        giveUp(
          fail('reader-stopped', `${name} stopped the reader and was not opened. Copy its text and paste it instead.`),
        );
      listening = {
        onAnswer: (given) => {
          const answer = checkAnswer(given);
          if (answer?.number === number) end(answer.outcome);
          else broke();
        },
        onGone: (why) => (why === 'broke' ? broke() : giveUp(givenUp(name, `${megabytes} MB of memory`))),
      };
      const hand = (): void => {
        // It was given up while it started.
        if (asked !== reader || listening === null) return;
        for (const timer of timers) clearTimeout(timer);
        const before = asked.usage().cpuSeconds;
        const byClock = before === null ? seconds : seconds * waiting;
        let [worked, idleLooks] = [before, 0];
        timers.push(
          setTimeout(() => giveUp(givenUp(name, `${byClock} seconds`)), byClock * 1000),
          setInterval(() => {
            const now = asked.usage();
            idleLooks = now.cpuSeconds === worked ? idleLooks + 1 : 0;
            worked = now.cpuSeconds;
            if ((now.megabytes ?? 0) > megabytes) giveUp(givenUp(name, `${megabytes} MB of memory`));
            else if (before !== null && (worked ?? 0) - before >= seconds) giveUp(givenUp(name, `${seconds} seconds`));
            else if (before !== null && idleLooks * lookEvery >= stuckAfter * 1000)
              giveUp(givenUp(name, `${stuckAfter} seconds`));
          }, lookEvery),
        );
        asked.read({ number, file });
      };
      timers.push(
        setTimeout(
          () =>
            giveUp(
              fail(
                'no-reader',
                `${name} was not opened: the process that reads files did not start. Close Verbatim and start it again.`,
              ),
            ),
          startWithin,
        ),
      );
      void asked.ready.then(hand);
    });
  }

  return {
    prepare: () => {
      if (!isClosed) reader ??= start();
    },
    read: (file) => {
      const next = last.then(() => ask(file));
      last = next.catch(() => null); // whoever asked is told
      return next;
    },
    close: () => {
      isClosed = true;
      stop();
      listening?.onGone('broke');
    },
  };
}
