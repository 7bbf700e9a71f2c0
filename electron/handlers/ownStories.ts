import type { SaveStory, StoredStory } from '../../shared/ipc/contract';
import { fail, type Outcome } from '../../shared/story/outcome';
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

/**
 * Lets the page save only what it has opened or made since the window was opened, and only versions that follow: a
 * page that was taken over can neither write over the rest of the desk nor make a story unsavable for ever.
 */
export function guardSaves(
  store: Pick<StoryStore, 'list' | 'read' | 'save'>,
): Pick<StoryStore, 'list' | 'read' | 'save'> {
  /** The last version of each story that was read or made in this window. */
  const open = new Map<string, number>();
  /** The versions of the stories that stand on the disk; null until they were listed. */
  let standing: Map<string, number> | null = null;

  async function list(): Promise<readonly StoredStory[]> {
    const stories = await store.list();
    standing = new Map(stories.map(({ id, rev }) => [id, rev]));
    // Somebody else may have saved a later version of what is open here.
    for (const [id, rev] of open) open.set(id, Math.max(rev, standing.get(id) ?? 0));
    return stories;
  }

  async function standingRev(id: string): Promise<number | undefined> {
    // A folder that cannot be listed now keeps nobody from saving: the store itself says what is wrong with it.
    if (standing === null) await list().catch(() => undefined);
    return standing?.get(id);
  }

  return {
    list,
    read: async (id) => {
      const texts = await store.read(id);
      if (texts.ok) open.set(id, Math.max(open.get(id) ?? 0, (await standingRev(id)) ?? 0));
      return texts;
    },
    save: async (story: SaveStory): Promise<Outcome<{ readonly rev: number }>> => {
      const last = open.get(story.id);
      if (last === undefined && (await standingRev(story.id)) !== undefined) return notOpen;
      if (story.rev > (last ?? 0) + reach) return outOfReach;
      open.set(story.id, Math.max(last ?? 0, story.rev));
      const saved = await store.save(story);
      if (saved.ok) open.set(story.id, Math.max(open.get(story.id) ?? 0, saved.value.rev));
      return saved;
    },
  };
}
