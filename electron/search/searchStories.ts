import type { StoriesFound, StoryPreview } from '../../shared/ipc/contract';
import { unlinkIfThere, type Disk } from '../../disk/disk';
import { askThread } from '../askThread';

export interface SearchPlaces {
  /** The folder of the stories. */
  readonly stories: string;
  /** The file of the index; it can be deleted at any time. */
  readonly indexFile: string;
}

/** What the thread is asked: stories by their words, none being to bring the index up to date, or one story to read. */
export interface SearchQuestion {
  readonly verb: 'find' | 'preview';
  readonly text: string;
  /** Stories that were written, or went, since the question before. */
  readonly changed: readonly string[];
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
  const thread = askThread<SearchQuestion>(script, places);
  const changed = new Set<string>();

  function ask(verb: SearchQuestion['verb'], text: string): Promise<unknown> {
    const answer = thread.ask({ verb, text, changed: [...changed] });
    changed.clear();
    return answer;
  }

  return {
    searchStories: async (sought) => (await ask('find', sought)) as StoriesFound,
    previewStory: async (id) => (await ask('preview', id)) as StoryPreview | null,
    changed: (id) => void changed.add(id),
    forget: async () => {
      await thread.stop();
      await unlinkIfThere(disk, places.indexFile);
    },
  };
}
