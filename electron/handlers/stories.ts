import type { Deleted } from '../../shared/ipc/contract';
import type { Outcome } from '../../shared/story/outcome';
import type { JournalStore } from '../stories/journalStore';
import type { PictureStore } from '../stories/pictureStore';
import type { StoryStore } from '../stories/storyStore';
import type { TranscriptStore } from '../stories/transcriptStore';
import { guardSaves } from './ownStories';

/** The stories on the desk, and the pictures kept beside them. */
export const storyHandlers = (
  store: StoryStore,
  pictures: PictureStore,
  transcripts: TranscriptStore,
  journals: JournalStore,
  erase: (id: string) => Promise<Outcome<Deleted>>,
) => {
  const guarded = guardSaves(store, journals);
  return {
    listStories: guarded.list,
    readStory: guarded.read,
    saveSource: store.saveSource,
    saveStory: guarded.save,
    listVersions: store.listVersions,
    readVersion: store.readVersion,
    nameVersion: store.nameVersion,
    writeJournal: guarded.write,
    readJournal: journals.read,
    saveTranscript: transcripts.save,
    readTranscript: transcripts.read,
    savePicture: pictures.save,
    readPicture: pictures.read,
    spikeStory: (id: string) => store.setSpiked(id, true),
    noteExported: store.noteExported,
    unspikeStory: (id: string) => store.setSpiked(id, false),
    deleteStory: (id: string) => guarded.remove(id, () => store.remove(id, () => erase(id))),
  };
};
