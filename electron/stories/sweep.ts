import { join } from 'node:path';
import { errorCode, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { replaceFile } from '../../disk/replaceFile';
import { findNewest } from './generations';
import { openSealed, sealedLimit } from './storyFile';
import { storyPath, temporaries } from './storyNames';

async function finishOrRemove(disk: Disk, folder: string, name: string, id: string): Promise<void> {
  const path = storyPath(folder, id);
  const bytes = await readWhole(disk, join(folder, name), sealedLimit);
  const left = openSealed(bytes);
  const { newest } = await findNewest(disk, path, id);
  if (newest.kind === 'newer' || newest.kind === 'unreadable') return;
  const isNewer =
    left.kind === 'sound' && left.header.id === id && (newest.kind !== 'sound' || left.header.rev > newest.header.rev);
  if (isNewer && newest.kind !== 'damaged')
    await replaceFile(disk, path, bytes, newest.kind === 'sound' ? 'generations' : 'nothing');
  if (!isNewer || newest.kind !== 'damaged') await disk.unlink(join(folder, name));
}

/**
 * Clears up after saves that were cut short: one that was whole and newer is finished, the rest is removed.
 * Only at start, before any save, by the one instance that holds the lock.
 */
export async function sweep(disk: Disk, folder: string): Promise<void> {
  for (const { name, id } of temporaries(await disk.readdir(folder))) {
    await finishOrRemove(disk, folder, name, id).catch((error: unknown) => {
      // What cannot be cleared now does no harm and is met again at the next start.
      if (errorCode(error) === '') throw error;
    });
  }
}
