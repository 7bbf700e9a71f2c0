import { Worker } from 'node:worker_threads';

/** A question to a thread, or its answer, by a number of its own. */
export interface Numbered<T> {
  readonly n: number;
  readonly value: T;
}

/** A thread that answers questions one after another. */
export interface AskedThread<Question> {
  /** Begins the thread where there is none. Rejects when it fails. */
  readonly ask: (question: Question) => Promise<unknown>;
  /** Ends the thread and rejects what it was asked. The next question begins another. */
  readonly stop: () => Promise<void>;
}

/** Asks a thread that begins with the first question and does not keep the app from ending. */
export function askThread<Question>(script: string, data: unknown = null): AskedThread<Question> {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let thread: Worker | null = null;
  let asked = 0;

  function failAll(error: Error): void {
    thread = null;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  }

  function begin(): Worker {
    const begun = new Worker(script, { workerData: data });
    begun.on('message', ({ n, value }: Numbered<unknown>) => {
      waiting.get(n)?.done(value);
      waiting.delete(n);
    });
    begun.on('error', failAll);
    begun.unref();
    return begun;
  }

  return {
    ask: (value) => {
      thread ??= begin();
      const n = ++asked;
      const answer = new Promise((done, failed) => waiting.set(n, { done, failed }));
      // A thread has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage({ n, value } satisfies Numbered<Question>);
      return answer;
    },
    stop: async () => {
      const ended = thread;
      failAll(new Error('The thread was stopped'));
      await ended?.terminate();
    },
  };
}
