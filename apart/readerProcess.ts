import { fork, type ChildProcess } from 'node:child_process';
import { cpuSecondsOf, watchWork } from './watchWork';

/** How long one reading may take, in seconds of one processor, and how much memory. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** What a reader tells: what came of a reading, or the bug that it met. */
export type Told<A> = { readonly outcome: A } | { readonly bug: string };

/** Where Node has them: a reader may write nothing and start nothing. */
const bars = ['--permission', '--experimental-permission']
  .filter((flag) => process.allowedNodeEnvironmentFlags.has(flag))
  .slice(0, 1)
  .flatMap((flag) => [flag, '--allow-fs-read=*', '--no-warnings']);

/**
 * A program of ours, started to read files that may be hostile, in a process of its own: a thread that runs out of memory
 * takes its whole program with it (tried: Node 20 aborts).
 */
export const startReader = (program: string, argument: string, { megabytes }: ReadingLimits): ChildProcess =>
  fork(program, [argument], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${megabytes}`, ...bars],
  });

/**
 * Asks a reader that nobody else asks meanwhile; it is ended when it takes too long, and ends by itself when it takes too
 * much: then `limit` says in words what was too much, and the reader is of no use any more. Throws where it cannot be asked.
 */
export function askReader<A>(
  reader: ChildProcess,
  order: object,
  { seconds, megabytes }: ReadingLimits,
): Promise<Told<A> | { readonly limit: string }> {
  return new Promise((done, failed) => {
    const giveUp = (limit: string): void => {
      reader.kill('SIGKILL');
      end(() => done({ limit }));
    };
    const stopWatching = watchWork({ seconds, mayWait: false }, () => cpuSecondsOf(reader.pid), giveUp);
    const end = (answer: () => void): void => {
      stopWatching();
      reader.removeAllListeners();
      reader.on('error', () => undefined); // of one that is over
      reader.unref();
      reader.channel?.unref();
      answer();
    };
    reader.ref();
    reader.channel?.ref();
    reader.once('message', (told: Told<A>) => end(() => done(told)));
    reader.once('error', (error) => end(() => failed(error)));
    reader.once('exit', () => giveUp(`${megabytes} MB of memory`));
    reader.send(order);
  });
}
