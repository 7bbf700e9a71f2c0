import type { StoredStory, StoryChange } from '../../shared/ipc/contract';
import { newsroom } from '../newsroom';
import { changedTold, goneTold } from './conflict';
import { closeLine } from './deskLine';
import type { WindowState } from './windowState';
import { say, showNotice, showProblem, windowStore } from './windowStore';
import { current, flushAll, open, openStored, refreshDesk, show, type OpenStory } from './openStories';

const setSpiked =
  (id: string, spiked: boolean) =>
  (state: WindowState): WindowState => ({
    ...state,
    stories: state.stories.map((one) => (one.id === id ? { ...one, spiked } : one)),
  });

/** Takes a story off the desk; nothing is thrown away. */
export async function spike(id: string): Promise<void> {
  await open.get(id)?.saver.flush();
  const outcome = await newsroom.spikeStory(id);
  if (!outcome.ok) return showProblem(outcome.problem);
  const slug = windowStore.get().stories.find((one) => one.id === id)?.slug ?? 'The story';
  windowStore.change(setSpiked(id, true));
  if (windowStore.get().openId === id) {
    current.change(() => null);
    windowStore.change(show(null));
  }
  showNotice(`${slug} is spiked. Its file is kept.`, { label: 'Bring it back', run: () => void unspike(id) });
}

export async function unspike(id: string): Promise<void> {
  const outcome = await newsroom.unspikeStory(id);
  if (!outcome.ok) return showProblem(outcome.problem);
  windowStore.change(setSpiked(id, false));
  await openStored(id);
}

/** Deletes a spiked or lost story for good, once all else is on the disk: what another story uses is known from there. */
export async function deleteForGood({ id, slug }: StoredStory): Promise<void> {
  const [reading] = windowStore.get().reading;
  if (reading !== undefined)
    return showProblem({ code: 'reading', message: `${reading} is being read. Delete ${slug} when it is open.` });
  await flushAll();
  const outcome = await newsroom.deleteStory(id);
  if (!outcome.ok) return showProblem(outcome.problem);
  closeLine(id);
  open.delete(id);
  windowStore.change((state) => ({
    ...state,
    deleting: null,
    stories: state.stories.filter((story) => story.id !== id),
  }));
  showNotice(
    outcome.value.whole
      ? `${slug} is deleted for good.`
      : `${slug} is deleted for good. Its source and pictures are left, since a damaged file on this desk may need them.`,
  );
}

/** Opens a story anew from the disk, unless there are changes in it that the disk does not have. */
async function readAgain(id: string, shown: OpenStory): Promise<void> {
  if (open.get(id) !== shown || !isAtRest(shown)) return;
  const wasCurrent = current.get() === shown;
  closeLine(id);
  open.delete(id);
  await openStored(id);
  if (!open.has(id)) open.set(id, shown);
  else if (!wasCurrent) say(`${shown.session.view.get().story.slug} is read again.`);
}

const isAtRest = ({ saver }: OpenStory): boolean => ['saved', 'read-only'].includes(saver.state.get().kind);

/** Another program changed files of the desk: they are listed as they are now, and an open story can be read again. */
export async function takeChanges(changes: readonly StoryChange[]): Promise<void> {
  await refreshDesk();
  for (const { id, gone } of changes) {
    const shown = open.get(id);
    // A story with unsaved changes is set apart at its next save.
    if (!shown || !isAtRest(shown)) continue;
    const { slug } = shown.session.view.get().story;
    if (gone) showNotice(goneTold(slug), { label: 'Write it again', run: () => void shown.saver.writeAgain() });
    else showNotice(changedTold(slug), { label: 'Read it again', run: () => void readAgain(id, shown) });
  }
}
