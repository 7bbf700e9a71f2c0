import { newsroom } from '../newsroom';
import { pictures, readPicturesOf } from './pictures';
import type { Session } from './session';
import { unsavedStory } from './unsavedStory';
import { showNotice, showProblem } from './windowStore';

/** Saves a copy of a story where the user says, whatever is wrong with the disk that it is kept on. */
export async function saveCopyAs(session: Pick<Session, 'toSave'>): Promise<void> {
  const story = session.toSave();
  await readPicturesOf(story);
  const saved = await newsroom.saveCopyAs([unsavedStory(story, pictures.get())]);
  if (!saved.ok) return showProblem(saved.problem);
  if (saved.value) showNotice(`A copy is saved as ${saved.value.names.join(', ')} in ${saved.value.folder}.`);
}
