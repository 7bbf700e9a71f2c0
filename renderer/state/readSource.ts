import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { SourceFile } from '../../shared/importers/importer';
import { fail, type Outcome } from '../../shared/story/outcome';
import type { KeptPictures } from '../../shared/story/keepPictures';
import { startEngine } from '../trusted';
import type { ReadingAnswer, ReadingRequest } from '../engine.worker';

/** How many seconds a file may take to read. What it may unpack to is limited where it is unpacked. */
const patienceFor = (name: string): number => (/\.(?:docx|docm|rtf|odt|ott|eml)$/i.test(name) ? 10 : 60);

let worker: Worker | null = null;
let requests = 0;
let last: Promise<unknown> = Promise.resolve();

/** Asks the reader for one file; a reader that breaks or takes too long is ended, and the next file gets a new one. */
function ask(request: ReadingRequest): Promise<Outcome<KeptPictures>> {
  worker ??= startEngine();
  const reader = worker;
  const listening = new AbortController();
  const { signal } = listening;
  return new Promise((done) => {
    const end = (outcome: Outcome<KeptPictures>): void => {
      clearTimeout(timer);
      listening.abort();
      done(outcome);
    };
    const giveUp = (message: string): void => {
      reader.terminate();
      worker = null;
      end(fail('reader-stopped', message));
    };
    const { name } = request.file;
    const seconds = patienceFor(name);
    const timer = setTimeout(
      () => giveUp(`${name} took more than ${seconds} seconds to read and was not opened. Try a part of it.`),
      seconds * 1000,
    );
    reader.addEventListener(
      'message',
      ({ data }: MessageEvent<ReadingAnswer>) => {
        if (data.request === request.request) end(data.outcome);
      },
      { signal },
    );
    reader.addEventListener(
      'error',
      () => giveUp(`${name} stopped the reader and was not opened. Copy its text and paste it instead.`),
      { signal },
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    reader.postMessage(request);
  });
}

/** Reads a file into a story and the pictures it carries, outside the window's own thread; one file after the other, so that none pays for another. */
export function readSource(file: SourceFile, houseStyle: HouseStyle, id: string): Promise<Outcome<KeptPictures>> {
  requests += 1;
  const request: ReadingRequest = { request: requests, file, houseStyle, id };
  const next = last.then(() => ask(request));
  last = next.catch(() => null); // whoever asked is told
  return next;
}
