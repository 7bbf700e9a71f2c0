import { parentPort } from 'node:worker_threads';
import type { Numbered } from './askThread';

/** Answers what `askThread` asks of this thread, one question after another. */
export function answerThread<Question>(answer: (question: Question) => unknown): void {
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ n, value }: Numbered<Question>) => {
    last = last.then(async () => {
      const answered = await answer(value);
      // A thread has no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      parentPort?.postMessage({ n, value: answered } satisfies Numbered<unknown>);
    });
  });
}
