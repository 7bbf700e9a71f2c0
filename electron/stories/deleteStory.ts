import { join } from 'node:path';
import type { Deleted } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, namesIn, syncFolder, unlinkIfThere, type Disk } from '../../disk/disk';
import type { VersionStore } from '../history/versionStore';
import { findNewest } from './generations';
import type { JournalStore } from './journalStore';
import { storyPath } from './storyNames';
import { removeUnneeded, type Places } from './unneeded';

export interface DeletingSettings {
  readonly disk: Disk;
  readonly places: Places;
  readonly versions: Pick<VersionStore, 'list' | 'remove'>;
  readonly journals: Pick<JournalStore, 'read' | 'remove'>;
}

const notSpiked = fail('story-not-spiked', 'Only a spiked story can be deleted for good. Spike it first.');

/** A spiked story; or one of which no sound copy is left, though something is. */
async function mayBeDeleted({ disk, places, versions, journals }: DeletingSettings, id: string): Promise<boolean> {
  const { newest } = await findNewest(disk, storyPath(places.stories, id), id);
  if (newest.kind === 'sound') return newest.header.spiked;
  if (newest.kind !== 'absent') return newest.kind === 'damaged';
  const journal = await journals.read(id);
  return (journal.ok && journal.value !== null) || (await versions.list(id)).length > 0;
}

function notDeleted(error: unknown): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  return fail(
    'story-not-deleted',
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY'
      ? 'The story is not deleted: its files may not be removed. Check the permissions of Verbatim’s folder, and whether another program has the files open; then delete it again.'
      : `The story is not deleted: the disk reported a fault (${code}). It is still listed; try again.`,
  );
}

/**
 * Deletes a spiked story, or one that is lost, for good: its earlier versions, its journal, its copies and its file, then
 * every source and picture that nothing else names. The file that makes it a spiked story goes last, so that a deletion
 * which was cut short can be done again. Only while no story is being saved.
 */
export async function deleteStory(settings: DeletingSettings, id: string): Promise<Outcome<Deleted>> {
  const { disk, places, versions, journals } = settings;
  const path = storyPath(places.stories, id);
  if (!(await mayBeDeleted(settings, id))) return notSpiked;
  try {
    await versions.remove(id);
    await journals.remove(id);
    const names = (await namesIn(disk, places.stories)).filter((name) =>
      join(places.stories, name).startsWith(`${path}.`),
    );
    for (const name of names) await unlinkIfThere(disk, join(places.stories, name));
    await unlinkIfThere(disk, path);
    await syncFolder(disk, places.stories);
  } catch (error) {
    return notDeleted(error);
  }
  return succeed({ whole: await removeUnneeded(disk, places) });
}
