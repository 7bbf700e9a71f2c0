import { nodeDisk, type Disk } from '../../../disk/disk';
import { createStoryStore, type StoryStore } from '../../../electron/stories/storyStore';
import { sha256 } from '../../../electron/stories/storyFile';
import type { SaveSource, SaveStory } from '../../../shared/ipc/contract';

export { freshFolder } from '../freshFolder';

/** The store as main has it. */
export const bareStore = (folder: string, disk: Disk = nodeDisk): StoryStore =>
  createStoryStore({ disk, folder, now: () => new Date('2026-11-23T09:30:00.000Z') });

/** A store that has read what stands there and is told of a story's source before each save of it, as the window's is. */
export function storeIn(folder: string, disk: Disk = nodeDisk): StoryStore {
  const store = bareStore(folder, disk);
  const save: StoryStore['save'] = async (story) => {
    if (!store.opened().includes(story.id)) await store.read(story.id);
    const kept = await store.saveSource(saveSourceOf(sourceText));
    return kept.ok ? store.save(story) : kept;
  };
  return { ...store, save };
}

export const id = 'harbour-bridge-0001';

/** The source of every story here: a text that is kept and handed back without being read. */
export const sourceText = JSON.stringify({ text: 'What was said.' });
export const saveSourceOf = (json: string): SaveSource => ({ sha256: sha256(json), json });

export const withJson = (story: SaveStory, json: string): SaveStory => ({ ...story, json, sha256: sha256(json) });

const plain = (rev: number): SaveStory => ({
  id,
  rev,
  summary: {
    slug: 'harbour-bridge',
    headline: 'Harbour bridge “to open in spring”',
    words: 12,
    quotations: 1,
    state: 'ready',
  },
  source: sha256(sourceText),
  json: '',
  sha256: '',
});

export const storyAt = (rev: number, text = `revision ${rev}`): SaveStory =>
  withJson(plain(rev), JSON.stringify({ id, text }));

export const textOf = async (store: StoryStore): Promise<string> => {
  const read = await store.read(id);
  return read.ok ? (JSON.parse(read.value.json) as { text: string }).text : `problem: ${read.problem.code}`;
};
