import { Worker } from 'node:worker_threads';
import type { StoriesFound, StoryPreview } from '../../shared/ipc/contract';
import { unlinkIfThere, type Disk } from '../../disk/disk';

export interface SearchPlaces {
  /** The folder of the stories. */
  readonly stories: string;
  /** The file of the index; it can be deleted at any time. */
  readonly indexFile: string;
}

/** What the thread is asked: stories by their words, none being to bring the index up to date, or one story to read. */
export interface SearchQuestion {
  readonly n: number;
  readonly verb: 'find' | 'preview';
  readonly text: string;
  /** Stories that were written, or went, since the question before. */
  readonly changed: readonly string[];
}

export interface SearchAnswer {
  readonly n: number;
  readonly value: unknown;
}

export interface StorySearch {
  readonly searchStories: (sought: string) => Promise<StoriesFound>;
  readonly previewStory: (id: string) => Promise<StoryPreview | null>;
  /** A story was written, or is gone: it is read again before the next question is answered. */
  readonly changed: (id: string) => void;
  /** Lets go of all that was read and removes the index: nothing of a story that was deleted stays in it. */
  readonly forget: () => Promise<void>;
}

/** Finds stories by their words, in a thread that begins with the first question: neither window nor saves wait for it. */
export function searchStories(disk: Disk, script: string, places: SearchPlaces): StorySearch {
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let thread: Worker | null = null;
  const changed = new Set<string>();
  let asked = 0;

  function failAll(error: Error): void {
    thread = null;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  }

  function begin(): Worker {
    const begun = new Worker(script, { workerData: places });
    begun.on('message', ({ n, value }: SearchAnswer) => {
      waiting.get(n)?.done(value);
      waiting.delete(n);
    });
    begun.on('error', failAll);
    begun.unref();
    return begun;
  }

  function ask(verb: SearchQuestion['verb'], text: string): Promise<unknown> {
    thread ??= begin();
    const n = ++asked;
    const answer = new Promise((done, failed) => waiting.set(n, { done, failed }));
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    thread.postMessage({ n, verb, text, changed: [...changed] } satisfies SearchQuestion);
    changed.clear();
    return answer;
  }

  return {
    searchStories: async (sought) => (await ask('find', sought)) as StoriesFound,
    previewStory: async (id) => (await ask('preview', id)) as StoryPreview | null,
    changed: (id) => void changed.add(id),
    forget: async () => {
      const ended = thread;
      failAll(new Error('The search was stopped'));
      await ended?.terminate();
      await unlinkIfThere(disk, places.indexFile);
    },
  };
}
