import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { SourceFile } from '../../shared/importers/importer';
import { fail, type Outcome } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import type { ReadingAnswer, ReadingRequest } from '../engine.worker';

const longest = 60_000;
type Waiting = Map<number, (outcome: Outcome<StoryDocument>) => void>;
interface Reader { readonly worker: Worker; readonly waiting: Waiting }

let reader: Reader | null = null;
let requests = 0;

/** Ends the reader and answers everybody who waits for it; the next file gets a new one. */
function giveUp(broken: Reader, message: string): void {
  broken.worker.terminate();
  if (reader === broken) reader = null;
  for (const answer of broken.waiting.values()) answer(fail('reader-stopped', message));
  broken.waiting.clear();
}

function startReader(): Reader {
  const worker = new Worker(new URL('../engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const started: Reader = { worker, waiting: new Map() };
  worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
    started.waiting.get(data.request)?.(data.outcome);
    started.waiting.delete(data.request);
  });
  worker.addEventListener('error', () =>
    giveUp(started, 'That file stopped the reader. It was not opened; copy its text and paste it instead.'));
  return started;
}

/** Reads a file into a story, outside the window's own thread. */
export function readSource(file: SourceFile, houseStyle: HouseStyle, id: string): Promise<Outcome<StoryDocument>> {
  reader ??= startReader();
  const current = reader;
  requests += 1;
  const request: ReadingRequest = { request: requests, file, houseStyle, id };
  return new Promise((done) => {
    const timer = setTimeout(() => giveUp(current, `${file.name} took more than a minute to read and was not opened. Try a part of it.`), longest);
    current.waiting.set(request.request, (outcome) => {
      clearTimeout(timer);
      done(outcome);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    current.worker.postMessage(request);
  });
}
