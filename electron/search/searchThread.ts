import { parentPort, workerData } from 'node:worker_threads';
import { searchFolder } from './searchFolder';
import type { SearchAnswer, SearchPlaces, SearchQuestion } from './searchStories';

/** Answers the questions of `searchStories`, one after another. */
const { stories, indexFile } = workerData as SearchPlaces;
const folder = searchFolder(stories, indexFile);

async function answer({ verb, text, changed }: SearchQuestion): Promise<unknown> {
  if (changed.length > 0) await folder.readChanged(changed);
  if (verb === 'preview') return folder.preview(text);
  if (text !== '') return folder.find(text);
  return { stories: [], count: await folder.refresh() };
}

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (question: SearchQuestion) => {
  last = last.then(async () => {
    const value = await answer(question);
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage({ n: question.n, value } satisfies SearchAnswer);
  });
});
