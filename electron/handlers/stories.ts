import type { StoryStore } from '../stories/storyStore';

/** The stories on the desk. */
export const storyHandlers = (store: StoryStore) => ({
  listStories: store.list,
  readStory: store.read,
  saveSource: store.saveSource,
  saveStory: store.save,
  spikeStory: (id: string) => store.setSpiked(id, true),
  unspikeStory: (id: string) => store.setSpiked(id, false),
});
