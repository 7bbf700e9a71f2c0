import { join } from 'node:path';
import { diskError, errorCode, namesIn, unlinkIfThere, type Disk } from './disk';
import { draftName } from './draftName';
import { markAt } from './mark';
import { renameOver } from './renameOver';
import { writeWhole } from './writeWhole';

/** Puts a whole file under a name that nobody has; EEXIST where somebody has it. */
async function giveName(disk: Disk, draft: string, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  try {
    await disk.link(draft, path);
  } catch (error) {
    const code = errorCode(error);
    if (code === '' || code === 'EEXIST' || code === 'ENOENT' || code === 'ENOSPC' || code === 'EIO') throw error;
    // Memory sticks and some network shares know no second name for a file.
    const isTaken = (await markAt(disk, path)) !== null || (await namesIn(disk, folder)).includes(name);
    if (isTaken) throw diskError('EEXIST', name);
    await renameOver(disk, draft, path);
  }
}

/**
 * Writes a new file under the first of the names that is free, and gives that name. Whoever watches the folder sees the
 * file whole or not at all; what has one of the names is never touched. Throws EEXIST where all are taken.
 */
export async function placeNew(
  disk: Disk,
  folder: string,
  names: Iterable<string>,
  bytes: Uint8Array,
  mode: number,
): Promise<string> {
  const draft = draftName(folder);
  await writeWhole(disk, draft, bytes, mode);
  try {
    for (const name of names) {
      try {
        await giveName(disk, draft, folder, name);
        return name;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
    }
    throw diskError('EEXIST', 'Every name is taken');
  } finally {
    await unlinkIfThere(disk, draft).catch(() => undefined);
  }
}
