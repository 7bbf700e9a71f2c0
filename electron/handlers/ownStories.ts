import type { StoredStory } from '../../shared/ipc/contract';
import { fail, type Outcome } from '../../shared/story/outcome';
import type { JournalStore } from '../stories/journalStore';
import type { StoryStore } from '../stories/storyStore';

/** How far a version may be ahead of the last one asked for. Versions that failed to be saved are counted, too. */
const reach = 100;

const notOpen = fail(
  'story-not-open',
  'This story is on the desk already and was not opened here. Open it, and change it there.',
);
const outOfReach = fail(
  'story-out-of-reach',
  'The story’s version is not the next one. Close Verbatim and start it again; what was saved is kept.',
);

const gone = fail('story-deleted', 'This story was deleted for good.');

type Guarded = Pick<StoryStore, 'list' | 'read' | 'save'> &
  Pick<JournalStore, 'write'> & {
    /** A story that was removed is not written again by a window that still has it. */
    remove<T extends Outcome<unknown>>(id: string, task: () => Promise<T>): Promise<T>;
  };

/**
 * Lets the page write only what it has opened or made since the window was opened, and only versions that follow: a
 * page that was taken over can neither write over the rest of the desk nor make a story unsavable for ever.
 */
export function guardSaves(
  store: Pick<StoryStore, 'list' | 'read' | 'save'>,
  journals: Pick<JournalStore, 'write'>,
): Guarded {
  /** The last version of each story that was read or made in this window. */
  const open = new Map<string, number>();
  const removed = new Set<string>();
  /** The versions of the stories that stand on the disk; null until they were listed. */
  let standing: ReadonlyMap<string, number> | null = null;

  const raise = (id: string, rev: number): void => void open.set(id, Math.max(open.get(id) ?? 0, rev));

  async function list(): Promise<readonly StoredStory[]> {
    const stories = await store.list();
    standing = new Map(stories.map(({ id, rev }) => [id, rev]));
    // Somebody else may have saved a later version of what is open here.
    for (const id of open.keys()) raise(id, standing.get(id) ?? 0);
    return stories;
  }

  async function isOpen(id: string): Promise<boolean> {
    if (open.has(id)) return true;
    // A folder that cannot be listed now keeps nobody from saving: the store itself says what is wrong with it.
    if (standing === null) await list().catch(() => undefined);
    if (standing?.has(id)) return false;
    raise(id, 0);
    return true;
  }

  return {
    list,
    read: async (id) => {
      const texts = await store.read(id);
      if (texts.ok) raise(id, texts.value.rev);
      return texts;
    },
    save: async (story) => {
      if (removed.has(story.id)) return gone;
      if (!(await isOpen(story.id))) return notOpen;
      if (story.rev > (open.get(story.id) ?? 0) + reach) return outOfReach;
      raise(story.id, story.rev);
      const saved = await store.save(story);
      if (saved.ok) raise(story.id, saved.value.rev);
      return saved;
    },
    write: async (journal) => {
      if (removed.has(journal.id)) return gone;
      return (await isOpen(journal.id)) ? journals.write(journal) : notOpen;
    },
    remove: async (id, task) => {
      // From now on: what the window sends meanwhile would bring a part of it back.
      const wasRemoved = removed.has(id);
      removed.add(id);
      const outcome = await task();
      if (!outcome.ok && !wasRemoved) removed.delete(id);
      if (outcome.ok) open.delete(id);
      return outcome;
    },
  };
}
