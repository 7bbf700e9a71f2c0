import type { JournalStore } from '../stories/journalStore';
import type { PictureStore } from '../stories/pictureStore';
import type { StoryStore } from '../stories/storyStore';

/** The stories on the desk, and the pictures kept beside them. */
export const storyHandlers = (store: StoryStore, pictures: PictureStore, journals: JournalStore) => ({
  listStories: store.list,
  readStory: store.read,
  saveSource: store.saveSource,
  saveStory: store.save,
  listVersions: store.listVersions,
  readVersion: store.readVersion,
  writeJournal: journals.write,
  readJournal: journals.read,
  savePicture: pictures.save,
  readPicture: pictures.read,
  spikeStory: (id: string) => store.setSpiked(id, true),
  unspikeStory: (id: string) => store.setSpiked(id, false),
});
