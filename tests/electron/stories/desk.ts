import { nodeDisk, type Disk } from '../../../electron/disk/disk';
import { createStoryStore, type StoryStore } from '../../../electron/stories/storyStore';
import type { SaveStory } from '../../../shared/ipc/contract';

export { freshFolder } from '../freshFolder';

export const storeIn = (folder: string, disk: Disk = nodeDisk): StoryStore =>
  createStoryStore({ disk, folder, now: () => new Date('2026-11-23T09:30:00.000Z') });

export const id = 'harbour-bridge-0001';

export const storyAt = (rev: number, text = `revision ${rev}`): SaveStory => ({
  id,
  rev,
  summary: {
    slug: 'harbour-bridge',
    headline: 'Harbour bridge “to open in spring”',
    words: 12,
    quotations: 1,
    state: 'ready',
  },
  json: JSON.stringify({ id, text }),
});

export const textOf = async (store: StoryStore): Promise<string> => {
  const read = await store.read(id);
  return read.ok ? (JSON.parse(read.value) as { text: string }).text : `problem: ${read.problem.code}`;
};
