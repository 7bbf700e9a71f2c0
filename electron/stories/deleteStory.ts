import { join } from 'node:path';
import type { Deleted } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, syncFolder, unlinkIfThere, type Disk } from '../../disk/disk';
import type { VersionStore } from '../history/versionStore';
import { findNewest } from './generations';
import type { JournalStore } from './journalStore';
import { storyPath } from './storyNames';
import { namesIn, removeUnneeded, type Places } from './unneeded';

export interface DeletingSettings {
  readonly disk: Disk;
  readonly places: Places;
  readonly versions: Pick<VersionStore, 'remove'>;
  readonly journals: Pick<JournalStore, 'remove'>;
}

const notSpiked = fail('story-not-spiked', 'Only a spiked story can be deleted for good. Spike it first.');

function notDeleted(error: unknown): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  return fail(
    'story-not-deleted',
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY'
      ? 'The story is not deleted: its files may not be removed. Check the permissions of Verbatim’s folder, and whether another program has the files open; then delete it again.'
      : `The story is not deleted: the disk reported a fault (${code}). It is still among the spiked ones; try again.`,
  );
}

/**
 * Deletes a spiked story for good: its earlier versions, its journal, its copies and its file, then every source and
 * picture that nothing else names. The file that makes it a spiked story goes last, so that a deletion which was cut short
 * can be done again. Only while no story is being saved.
 */
export async function deleteStory(
  { disk, places, versions, journals }: DeletingSettings,
  id: string,
): Promise<Outcome<Deleted>> {
  const path = storyPath(places.stories, id);
  const { newest } = await findNewest(disk, path, id);
  if (newest.kind !== 'sound' || !newest.header.spiked) return notSpiked;
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
